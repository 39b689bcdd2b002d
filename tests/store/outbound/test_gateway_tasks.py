"""Tests what is done outside besides messages: taken up once, and never lost in silence."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, insert

from responder.domain.actions.call_back import CallAskedFor
from responder.domain.actions.save_contact import ContactSaved
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.events import SmsReceived
from responder.domain.model.state import Change
from responder.gateways.base import Accepted, Outcome, Refused, RetryLater, Unknown
from responder.store.outbound import gateway_tasks
from responder.store.outbound.gateway_tasks import GatewayTask, GatewayTaskKind, GatewayTaskStatus
from responder.store.tables import contacts
from tests.outgoing import ACCOUNT, ANNA, NOW, recorded

SECOND = timedelta(seconds=1)


def asked(conn: Connection, *changes: Change, contact: str = ANNA, rehearsal: str = "") -> None:
    event = SmsReceived(key="k", account=ACCOUNT, contact=contact, at=NOW, text="oui")
    decision = Decision(Reason.ACTED, "Call me", changes=changes)
    gateway_tasks.enqueue(conn, gateway_tasks.drafts(recorded(conn), event, decision, NOW, rehearsal=rehearsal))


def claimed(conn: Connection, at: timedelta = timedelta()) -> GatewayTask:
    errand = gateway_tasks.claim(conn, ACCOUNT, NOW + at)
    assert errand is not None
    return errand


def standings(conn: Connection) -> list[GatewayTaskStatus]:
    return [errand.standing for errand in gateway_tasks.listed(conn)]


def test_an_errand_is_taken_up_once_with_the_name_known_by_then(conn: Connection) -> None:
    asked(conn, ContactSaved())
    conn.execute(insert(contacts), {"number": ANNA, "name": "Anna Martin", "first_name": "Anna"})
    errand = claimed(conn)
    assert (errand.kind, errand.number, errand.name, errand.first_name) == (
        GatewayTaskKind.SAVE_CONTACT, ANNA, "Anna Martin", "Anna",
    )  # fmt: skip
    assert gateway_tasks.claim(conn, ACCOUNT, NOW) is None


def test_the_same_decision_written_again_asks_for_nothing_new(conn: Connection) -> None:
    event = SmsReceived(key="k", account=ACCOUNT, contact=ANNA, at=NOW, text="oui")
    decision = Decision(Reason.ACTED, "Call me", changes=(ContactSaved(), CallAskedFor()))
    rows = gateway_tasks.drafts(recorded(conn), event, decision, NOW)
    gateway_tasks.enqueue(conn, rows)
    gateway_tasks.enqueue(conn, rows)
    assert len(gateway_tasks.listed(conn)) == 2


def test_a_hidden_number_is_neither_saved_nor_called(conn: Connection) -> None:
    asked(conn, CallAskedFor(), contact="")
    assert gateway_tasks.listed(conn) == []


def test_a_rehearsal_only_writes_down_what_it_would_do(conn: Connection) -> None:
    asked(conn, CallAskedFor(), rehearsal="rehearsal")
    assert gateway_tasks.claim(conn, ACCOUNT, NOW) is None
    assert gateway_tasks.listed(conn) == []


@pytest.mark.parametrize(
    ("change", "outcome", "standing"),
    [
        (CallAskedFor(), Accepted(""), GatewayTaskStatus.DONE),
        (CallAskedFor(), Refused("no"), GatewayTaskStatus.FAILED),
        (CallAskedFor(), RetryLater("later"), GatewayTaskStatus.WAITING),
        (CallAskedFor(), Unknown("who knows"), GatewayTaskStatus.FAILED),  # it may have rung: never twice
        (ContactSaved(), Unknown("who knows"), GatewayTaskStatus.WAITING),  # saved twice, it is saved
        (ContactSaved(), Accepted(""), GatewayTaskStatus.DONE),
    ],
)
def test_what_came_of_it_is_written_down(
    conn: Connection, change: Change, outcome: Outcome, standing: GatewayTaskStatus
) -> None:
    asked(conn, change)
    assert gateway_tasks.settle(conn, claimed(conn), outcome, NOW) is standing
    assert standings(conn) == [standing]
    (listed,) = gateway_tasks.listed(conn)
    assert listed.why == getattr(outcome, "why", "")


def test_it_is_tried_again_after_a_pause_that_grows(conn: Connection) -> None:
    asked(conn, CallAskedFor())
    pauses = []
    at = timedelta()
    for _ in range(3):
        gateway_tasks.settle(conn, claimed(conn, at), RetryLater("later"), NOW + at)
        due = gateway_tasks.next_due(conn, ACCOUNT)
        assert due is not None
        pauses.append(due - NOW - at)
        at = due - NOW
    assert pauses == [2 * SECOND, 4 * SECOND, 8 * SECOND]


def test_a_call_that_could_not_be_made_in_time_has_failed_with_the_last_reason(conn: Connection) -> None:
    asked(conn, CallAskedFor())
    late = gateway_tasks.OF_USE[GatewayTaskKind.CALL_BACK] - SECOND
    assert (
        gateway_tasks.settle(conn, claimed(conn, late), RetryLater("not connected"), NOW + late)
        is GatewayTaskStatus.FAILED
    )
    (listed,) = gateway_tasks.listed(conn, failed=True)
    assert listed.why == "not connected"


def test_whoever_was_killed_while_calling_leaves_a_failed_call_and_never_a_second_one(conn: Connection) -> None:
    asked(conn, CallAskedFor())
    claimed(conn)
    assert gateway_tasks.claim(conn, ACCOUNT, NOW + gateway_tasks.LEASE) is None
    (listed,) = gateway_tasks.listed(conn, failed=True)
    assert "may or may not have rung" in listed.why


def test_whoever_was_killed_while_saving_leaves_it_to_the_next(conn: Connection) -> None:
    asked(conn, ContactSaved())
    claimed(conn)
    assert gateway_tasks.next_due(conn, ACCOUNT) == NOW + gateway_tasks.LEASE
    assert claimed(conn, gateway_tasks.LEASE).attempts == 2


def test_what_comes_back_after_its_lease_settles_nothing_that_somebody_else_took_up(conn: Connection) -> None:
    asked(conn, CallAskedFor())
    slow = claimed(conn)
    gateway_tasks.claim(conn, ACCOUNT, NOW + gateway_tasks.LEASE)
    gateway_tasks.settle(conn, slow, RetryLater("late"), NOW + gateway_tasks.LEASE)
    assert standings(conn) == [GatewayTaskStatus.FAILED]


def test_what_another_process_took_up_since_is_not_settled_by_who_stood_still(conn: Connection) -> None:
    asked(conn, ContactSaved())
    stood_still = claimed(conn)
    taken_over = claimed(conn, timedelta(minutes=3))
    for outcome in (RetryLater("too late"), Refused("no"), Accepted("")):
        late = gateway_tasks.settle(conn, stood_still, outcome, NOW + timedelta(minutes=3))
        assert late is GatewayTaskStatus.UNDER_WAY
    assert gateway_tasks.claim(conn, ACCOUNT, NOW + timedelta(minutes=4)) is None
    done = gateway_tasks.settle(conn, taken_over, Accepted(""), NOW + timedelta(minutes=4))
    assert done is GatewayTaskStatus.DONE
