"""`responder waiting`: who waits, and how somebody leaves the list; `review` and `status` show them too."""

import json
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, insert, update

from responder.domain.deciding.waiting_reasons import Cause, WaitReason
from responder.domain.delivery.message_status import Status
from responder.domain.model.state import Appointment
from responder.store.database.engine import Store
from responder.store.outbound.counts.sent_counts import REHEARSAL
from responder.store.review import waiting_list
from responder.store.tables import contacts, inbox, messages
from tests.cli.conftest import Responder
from tests.outgoing import ACCOUNT, ANNA, BRUNO, queued

NOW = datetime.now(UTC)


def waits(store: Store, contact: str, text: str, *, event: int, cause: Cause = Cause.HANDED, name: str = "") -> None:
    about = Appointment("7", NOW + timedelta(hours=5))
    row = {
        "id": event, "key": f"k{event}", "received_at": NOW, "account": ACCOUNT, "contact": contact, "kind": "sms",
        "at": NOW, "body": json.dumps({"text": text}), "decided_at": NOW, "reason": "answered",
    }  # fmt: skip

    def work(conn):  # type: ignore[no-untyped-def]
        conn.execute(insert(inbox), row)
        if name:
            conn.execute(insert(contacts), {"number": contact, "name": name})
        waiting_list.enter(
            conn, [waiting_list.row_of(f"event {event}", event, contact, ACCOUNT, WaitReason(cause, about), NOW)]
        )

    store.write_now(work)


def test_nobody_waits_is_said_so(store: Store, responder: Responder) -> None:
    ran = responder("waiting")
    assert (ran.code, ran.out) == (0, "Nobody waits for a person.\n")


def test_who_waits_is_shown_with_name_words_and_appointment(store: Store, responder: Responder) -> None:
    waits(store, ANNA, "combien coûte\nune coupe ?", event=1, name="Anna Martin")
    shown = responder("waiting").out
    for part in (f"Anna Martin ({ANNA})", "“combien coûte une coupe ?”", "a person is to answer", "appointment "):
        assert part in shown


def test_whose_sms_was_only_rehearsed_is_said_to_have_got_none(store: Store, responder: Responder) -> None:
    waits(store, ANNA, "", event=11, cause=Cause.CALL_BACK)
    waits(store, BRUNO, "", event=12, cause=Cause.CALL_BACK)

    def rehearse(conn: Connection) -> None:
        message = queued(conn, BRUNO, status=Status.CANCELLED)
        conn.execute(update(messages).where(messages.c.id == message).values(event=12, why=REHEARSAL))

    store.write_now(rehearse)
    got, would_have_got = responder("waiting").out.split("would have got an SMS (rehearsal: nothing left)")
    assert ANNA in got and BRUNO not in got
    assert BRUNO in would_have_got and ANNA not in would_have_got


def test_what_others_wrote_cannot_steer_the_terminal(store: Store, responder: Responder) -> None:
    waits(store, ANNA, "\x1b[2Jbonjour\x07\u202e", event=1, name="A\x1b[31mnna")
    assert not any(sign in responder("waiting").out for sign in ("\x1b", "\x07", "\u202e"))


def test_for_programs_there_is_everything(store: Store, responder: Responder) -> None:
    waits(store, ANNA, "combien", event=1, name="Anna Martin")
    waits(store, BRUNO, "plutot jeudi", event=2, cause=Cause.MOVE_ASKED)
    content = json.loads(responder("waiting", "--json").out)
    assert [(each["number"], each["name"], each["answered"]) for each in content["waiting"]] == [
        (ANNA, "Anna Martin", None),
        (BRUNO, "", None),
    ]
    assert content["waiting"][1]["items"][0]["why"] == "wants another time"
    assert content["waiting"][0]["items"][0]["text"] == "combien"


def test_done_takes_one_off_in_any_spelling_and_once(store: Store, responder: Responder) -> None:
    waits(store, ANNA, "combien", event=1)
    waits(store, BRUNO, "combien", event=2)
    national = f"0{ANNA[3:5]} {ANNA[5:7]} {ANNA[7:9]} {ANNA[9:]}"
    assert responder("waiting", "done", national).code == 0
    again = responder("waiting", "done", ANNA)
    assert again.code == 1 and "does not wait" in again.err
    content = json.loads(responder("waiting", "--json").out)
    assert [each["number"] for each in content["waiting"]] == [BRUNO]
    assert [(each["number"], each["answered"]["how"]) for each in content["answered"]] == [(ANNA, "marked as done")]


def test_what_is_no_number_is_said_so(store: Store, responder: Responder) -> None:
    assert responder("waiting", "done", "Anna").code == 2


def test_review_and_status_show_who_waits(store: Store, responder: Responder) -> None:
    waits(store, ANNA, "combien", event=1)
    assert "These wait for a person" in responder("review").out
    assert json.loads(responder("review", "--json").out)["waiting"][0]["number"] == ANNA
