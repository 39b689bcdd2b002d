"""`responder review`: what it lists, and what resend and drop do beside a running service."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from responder.domain.model.decision import Reason
from responder.store.database.engine import Store
from responder.store.review.quarantine import keep_unreadable
from responder.store.tables import caught_up, contacts, differences, inbox
from tests.cli.conftest import Responder
from tests.outgoing import ACCOUNT, ANNA, BRUNO, CLARA, put, queued, row

NOW = datetime.now(UTC)


def doubtful(store: Store, text: str = "Bonjour Anna", evidence: str = "") -> int:
    def work(conn):  # type: ignore[no-untyped-def]
        message = queued(conn, ANNA, text, now=NOW)
        put(conn, message, status="needs review", claimed_at=NOW, attempts=1, why="timed out", evidence=evidence)
        return message

    message: int = store.write_now(work)
    return message


def test_nothing_to_look_at_is_said_so(store: Store, responder: Responder) -> None:
    ran = responder("review")
    assert (ran.code, ran.out) == (0, "Nothing needs a person.\n")


def test_what_is_still_being_looked_for_is_said(store: Store, responder: Responder) -> None:
    message = doubtful(store)
    store.write_now(lambda conn: put(conn, message, status="unknown"))
    told = "Nothing needs a person yet: what became of 1 message is still being looked for.\n"
    assert (responder("review").out, json.loads(responder("review", "--json").out)["looked_for"]) == (told, 1)


def test_a_message_in_doubt_is_listed_with_what_it_leans_to_and_why(store: Store, responder: Responder) -> None:
    message = doubtful(store, evidence="probably not sent: inSIM's list does not have it")
    shown = responder("review").out
    for part in (
        f"  {message}  ",
        ANNA,
        "Bonjour Anna",
        "probably not sent: inSIM's list does not have it",
        "timed out",
    ):
        assert part in shown
    [listed] = json.loads(responder("review", "--json").out)["messages"]
    assert (listed["id"], listed["number"], listed["leaning"]) == (message, ANNA, "probably not sent")
    assert listed["because"] == "inSIM's list does not have it"


def test_resend_queues_it_once_and_drop_takes_it_off(store: Store, responder: Responder) -> None:
    again, away = doubtful(store), doubtful(store, "Autre")
    assert responder("review", "resend", str(again)).code == 0
    assert responder("review", "resend", str(again)).code == 1
    assert responder("review", "drop", str(away)).code == 0
    assert store.read_now(lambda conn: row(conn, again)).status == "queued"
    assert store.read_now(lambda conn: row(conn, again)).expires_at > datetime.now(UTC) + timedelta(minutes=100)
    assert store.read_now(lambda conn: row(conn, away)).status == "cancelled"
    assert json.loads(responder("review", "--json").out)["messages"] == []


def test_what_is_not_in_doubt_is_never_sent_again(store: Store, responder: Responder) -> None:
    message = store.write_now(lambda conn: queued(conn, ANNA, now=NOW))
    store.write_now(lambda conn: put(conn, message, status="accepted", gateway_id="x"))
    ran = responder("review", "resend", str(message))
    assert ran.code == 1 and "not on the list" in ran.err
    assert store.read_now(lambda conn: row(conn, message)).status == "accepted"


@pytest.mark.parametrize("which", ["x", "e", "d1x", "-1", "1e9", "٣"])
def test_what_is_no_id_is_told(store: Store, responder: Responder, which: str) -> None:
    ran = responder("review", "drop", "--", which)
    assert ran.code == 2 and "ID" in ran.err


def test_lost_events_late_answers_and_differences_are_listed_and_can_be_taken_off(
    store: Store, responder: Responder
) -> None:
    def work(conn):  # type: ignore[no-untyped-def]
        event = {"key": "k", "received_at": NOW, "account": ACCOUNT, "contact": BRUNO, "kind": "sms", "at": NOW}
        rest = {"body": '{"text":"dispo ?"}', "decided_at": NOW, "reason": Reason.TOO_OLD.value}
        found = conn.execute(insert(inbox).returning(inbox.c.id), event | rest).scalar_one()
        conn.execute(insert(caught_up), {"event": found, "found_at": NOW})
        late = queued(conn, ANNA, "Trop tard", now=NOW)
        put(conn, late, status="expired", why="too late to be of use", expires_at=NOW)
        differing = {"key": "d", "account": ACCOUNT, "kind": "not in inSIM's list", "number": ANNA, "text": "Bonjour"}
        conn.execute(insert(differences), differing | {"at": NOW, "found_at": NOW})
        return found

    event = store.write_now(work)
    shown = responder("review").out
    for part in (f"e{event}", "dispo ?", "Trop tard", "d1", "not in inSIM's list"):
        assert part in shown
    assert responder("review", "drop", f"e{event}").code == responder("review", "drop", "d1").code == 0
    left = json.loads(responder("review", "--json").out)
    assert (left["unanswered"], left["differences"], len(left["too_late"])) == ([], [], 1)
    assert responder("review", "drop", "d1").code == 1


def test_all_that_is_of_one_kind_is_taken_off_at_once(store: Store, responder: Responder) -> None:
    def work(conn):  # type: ignore[no-untyped-def]
        for n in range(3):
            keep_unreadable(conn, "no JSON", f"message={n}", NOW)
            differing = {"key": f"d{n}", "account": ACCOUNT, "kind": "listed twice", "number": ANNA, "text": "Bonjour"}
            conn.execute(insert(differences), differing | {"at": NOW, "found_at": NOW})

    store.write_now(work)
    assert responder("review", "drop", "u").out == "3 taken off the list.\n"
    left = json.loads(responder("review", "--json").out)
    assert (left["unreadable"], len(left["differences"])) == ([], 3)
    assert responder("review", "drop", "d").code == 0
    assert responder("review").out == "Nothing needs a person.\n"
    assert responder("review", "drop", "d").code == responder("review", "drop", "u").code == 1


def test_what_people_write_who_asked_for_no_more_messages_is_listed_until_somebody_has_read_it(
    store: Store, responder: Responder
) -> None:
    def work(conn):  # type: ignore[no-untyped-def]
        texts = (
            (BRUNO, "je voudrais annuler", Reason.OPTED_OUT, 5),
            (BRUNO, "vous m'entendez ?", Reason.NO_RULE, 4),
            (BRUNO, "stop", Reason.OPT_OUT, 6),
            (BRUNO, "avant le stop", Reason.NO_RULE, 90),
            (CLARA, "il y a longtemps", Reason.OPTED_OUT, 60 * 24 * 8),
            (ANNA, "bonjour", Reason.NO_RULE, 5),
        )
        conn.execute(insert(contacts), {"number": BRUNO, "opted_out_at": NOW - timedelta(minutes=60)})
        conn.execute(insert(contacts), {"number": CLARA, "opted_out_at": NOW - timedelta(days=9)})
        for contact, text, reason, minutes in texts:
            at = NOW - timedelta(minutes=minutes)
            event = {"key": text, "received_at": at, "account": ACCOUNT, "contact": contact, "kind": "sms", "at": at}
            body = json.dumps({"text": text})
            conn.execute(insert(inbox), event | {"body": body, "decided_at": at, "reason": reason.value})

    store.write_now(work)
    listed = json.loads(responder("review", "--json").out)["opted_out"]
    assert [(each["contact"], each["text"]) for each in listed] == [
        (BRUNO, "je voudrais annuler"),
        (BRUNO, "vous m'entendez ?"),
    ]
    shown = responder("review").out
    assert "after asking for no more messages" in shown and "je voudrais annuler" in shown
    assert responder("review", "drop", listed[0]["id"]).code == 0
    assert responder("review", "drop", listed[0]["id"]).code == 1
    assert [each["text"] for each in json.loads(responder("review", "--json").out)["opted_out"]] == [
        "vous m'entendez ?"
    ]


def test_a_text_cannot_draw_on_the_screen(store: Store, responder: Responder) -> None:
    doubtful(store, "\x1b[31mrouge\x07 [bold]x[/bold]")
    shown = responder("review").out
    assert "\x1b" not in shown and "\x07" not in shown and "[bold]x[/bold]" in shown
