"""Messages in doubt, as the database finds them."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, insert

from responder.domain.delivery.message_status import Status
from responder.domain.delivery.reconciliation import Listed, Listing, Waits
from responder.domain.explanations.explanation import from_column
from responder.store.admin.backup import RESTORED
from responder.store.review import unknown_messages
from responder.store.review.unknown_messages import Settled, glance, resend_unknown, settle_doubts
from responder.store.tables import marks
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, put, queued, row, status

MINUTE = timedelta(minutes=1)
WAITS = Waits(fewest=1)


def doubtful(conn: Connection, to: str = ANNA, text: str = "Bonjour", *, at: datetime = NOW, **more: Any) -> int:
    message = queued(conn, to, text, now=at)
    put(conn, message, **{"status": "unknown", "claimed_at": at, "attempts": 1} | more)
    return message


def unnamed(message: int, number: str, text: str) -> str:
    return ""


def listed(*rows: tuple[str, str, str, datetime], taken: datetime = NOW + 12 * MINUTE) -> Listing:
    old = Listed(("old",), "+33699999999", "Vieux", NOW - 60 * MINUTE)
    return Listing((old, *(Listed((name,), to, text, at) for name, to, text, at in rows)), taken)


def settle(conn: Connection, listing: Listing | None = None, now: datetime = NOW + 12 * MINUTE) -> Settled:
    return settle_doubts(conn, ACCOUNT, now, unnamed, WAITS, listing)


def test_a_glance_counts_what_is_in_doubt_of_this_account(conn: Connection) -> None:
    doubtful(conn, at=NOW - 2 * MINUTE)
    doubtful(conn, BRUNO, status="needs review")
    doubtful(conn, BRUNO, at=NOW - 1500 * MINUTE, status="needs review")  # nobody looks for evidence on it any more
    seen = glance(conn, ACCOUNT, NOW)
    assert (seen.waiting, seen.to_review, seen.oldest) == (1, 1, NOW - 2 * MINUTE)
    assert not glance(conn, "other@example.org", NOW).any


def test_the_list_of_one_account_says_nothing_of_anothers_messages(conn: Connection) -> None:
    message = doubtful(conn)
    seen = listed(("x", ANNA, "Bonjour", NOW))
    assert settle_doubts(conn, "other@example.org", NOW, unnamed, WAITS, seen) == Settled()
    assert status(conn, message) is Status.UNKNOWN


def test_settling_again_changes_nothing(conn: Connection) -> None:
    message = doubtful(conn)
    seen = listed(("x", ANNA, "Bonjour", NOW))
    assert settle(conn, seen).sent == (message,)
    before = row(conn, message)
    assert settle(conn, seen) == Settled()
    assert row(conn, message) == before


def test_a_row_that_another_message_owns_settles_nothing_even_if_that_one_is_old(conn: Connection) -> None:
    """It left two days ago, and its text was the same."""
    old = queued(conn, ANNA, "Bonjour", now=NOW - 2880 * MINUTE)
    put(conn, old, status="delivered", claimed_at=NOW - 2880 * MINUTE, gateway_id="x")
    message = doubtful(conn)
    assert settle(conn, listed(("x", ANNA, "Bonjour", NOW))).open == 1
    assert status(conn, message) is Status.UNKNOWN


def test_what_had_not_left_waits_to_leave_with_its_reason(conn: Connection) -> None:
    message = doubtful(conn)
    later = queued(conn, BRUNO, "Plus tard", now=NOW + 5 * MINUTE)
    put(conn, later, status="accepted", claimed_at=NOW + 5 * MINUTE, gateway_id="w")
    now = NOW + 12 * MINUTE
    assert settle(conn, listed(("w", BRUNO, "Plus tard", NOW + 5 * MINUTE))).queued == (message,)
    found = row(conn, message)
    assert (found.status, found.absences, found.not_before, found.evidence) == ("queued", 1, now, "")
    assert "does not have it" in str(from_column(found.why))


def test_what_a_backup_brought_back_needs_a_witness_from_after_its_return(conn: Connection) -> None:
    message = doubtful(conn)
    later = queued(conn, BRUNO, "Plus tard", now=NOW + 5 * MINUTE)
    put(conn, later, status="accepted", claimed_at=NOW + 5 * MINUTE, gateway_id="w")
    conn.execute(insert(marks), {"name": RESTORED, "at": NOW + 10 * MINUTE})
    seen = listed(("w", BRUNO, "Plus tard", NOW + 5 * MINUTE), taken=NOW + 40 * MINUTE)
    assert settle(conn, seen, NOW + 40 * MINUTE).open == 1
    assert status(conn, message) is Status.UNKNOWN


def test_the_leaning_is_kept_for_whoever_has_to_judge(conn: Connection) -> None:
    message = doubtful(conn)
    settle(conn, listed())
    assert str(from_column(row(conn, message).evidence)).startswith("probably not sent: ")
    settle(conn)  # no list: what is known stays
    assert str(from_column(row(conn, message).evidence)).startswith("probably not sent: ")


def test_resending_unasked_is_done_once_a_message(conn: Connection) -> None:
    message = doubtful(conn)
    assert resend_unknown(conn, ACCOUNT, NOW, NOW + MINUTE) == 1
    put(conn, message, status="unknown", claimed_at=NOW)
    assert resend_unknown(conn, ACCOUNT, NOW, NOW + MINUTE) == 0


@pytest.mark.parametrize("conn", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (unknown_messages._COUNT_UNKNOWN, "messages_in_flight"),
        (unknown_messages._DOUBTS, "messages_in_flight"),
        (unknown_messages._COUNT_REVIEW, "messages_to_review"),
        (unknown_messages._REVIEWED, "messages_to_review"),
    ],
)
def test_looking_reads_the_short_indexes_and_not_the_table(conn: Connection, statement: Any, index: str) -> None:
    asked = {"login": ACCOUNT, "since": NOW}
    plans: list[str] = []

    def explain(executing: Any, cursor: Any, sql: str, values: Any, *_: Any) -> None:
        plans.extend(str(line[3]) for line in cursor.connection.execute(f"EXPLAIN QUERY PLAN {sql}", values))

    event.listen(conn, "before_cursor_execute", explain)
    conn.execute(statement, asked)
    assert any(index in plan for plan in plans), plans
