"""From the inbox to the queue, on real files: decided once, whatever happens in between."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.notify import Notify
from responder.domain.actions.opt_out import OptedOut
from responder.domain.conditions.answered_by_person import AnsweredByPerson
from responder.domain.deciding.decide import decide
from responder.domain.model.business import Budgets
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import CallEnded, CallKind, DeliveryReported, Event, LinkClicked, Report
from responder.domain.model.rules import Rulebook, Send, When
from responder.domain.model.state import AppointmentStatus, State
from responder.store import StoreUnavailable
from responder.store.appointments import book as appointments
from responder.store.contact_state.batch import state_of
from responder.store.database.engine import Store
from tests.builders import ACCOUNT, ANNA, NOON, SALON, Words, book, call, sms
from tests.intake_harness import BRUNO, IntakeHarness, know, running, until, yes_book

pytestmark = pytest.mark.anyio


@pytest.fixture
def harness(store: Store) -> IntakeHarness:
    return IntakeHarness(store, yes_book())


# One event


async def test_an_event_is_decided_and_its_reply_queued(harness: IntakeHarness) -> None:
    (row,) = await harness.decide(sms("oui"))
    assert (row.reason, row.rule, row.decided_at) == ("answered", "Yes", NOON)
    assert "Yes" in row.trace
    (message,) = harness.messages()
    assert (message.event, message.rule, message.step, message.number) == (row.id, "Yes", 0, ANNA)
    assert (message.text, message.status, message.automatic) == ("C'est confirmé", "queued", True)
    assert harness.lanes.calls == [(ACCOUNT, NOON)]


async def test_an_event_that_nothing_is_about_is_decided_too_and_wakes_nobody(harness: IntakeHarness) -> None:
    (row,) = await harness.decide(sms("quelle heure est-il"))
    assert row.reason == "no rule"
    assert harness.messages() == [] and harness.lanes.calls == []


async def test_an_event_is_decided_once(harness: IntakeHarness) -> None:
    await harness.decide(sms("oui"))
    harness.now += timedelta(hours=1)
    await harness.decide()
    await harness.decide(sms("oui"))  # the same webhook again
    assert len(harness.decisions()) == len(harness.messages()) == 1


async def test_a_confirmed_appointment_is_confirmed_in_the_book(store: Store) -> None:
    harness = IntakeHarness(store, book().rule("Yes", words=["oui"], do=[ConfirmAppointment]).made())
    store.write_now(lambda conn: appointments.add(conn, appointments.New(ANNA, NOON + timedelta(days=1)), NOON))
    await harness.decide(sms("oui"))
    (entry,) = store.read_now(appointments.list_from)
    assert entry.appointment.status is AppointmentStatus.CONFIRMED


async def test_the_rulebook_is_the_one_in_force_at_the_turn(harness: IntakeHarness) -> None:
    await harness.decide(sms("oui"))
    harness.rulebook = replace(book().rule("Other", "Autre", words=["non"]).made(), fingerprint="cafe")
    rows = await harness.decide(sms("non"))
    assert [row.rule for row in rows] == ["Yes", "Other"]
    assert rows[1].rulebook == "cafe"


async def test_a_reply_that_is_to_leave_later_wakes_its_lane_for_then(store: Store) -> None:
    send = Send(delay=timedelta(minutes=10))
    harness = IntakeHarness(store, book().rule("Later", words=["oui"], send=send).made())
    await harness.decide(sms("oui"))
    assert harness.lanes.calls == [(ACCOUNT, NOON + timedelta(minutes=10))]


# Several events in one turn


async def test_a_limit_holds_within_one_batch(harness: IntakeHarness) -> None:
    await harness.decide(sms("oui", key="a"), sms("oui oui", key="b"), sms("oui", key="c", contact=BRUNO))
    assert harness.reasons() == ["answered", "cooldown", "answered"]
    assert len(harness.messages()) == 2


async def test_budgets_count_what_the_batch_itself_queued(store: Store) -> None:
    business = replace(SALON, budgets=Budgets(all_per_minute=7))
    harness = IntakeHarness(store, yes_book(business=business))
    store.write_now(lambda conn: know(conn, [BRUNO, *(f"+336123457{n:02}" for n in range(20))]))
    await harness.decide(*(sms("oui", key=str(n), contact=f"+336123457{n:02}") for n in range(20)))
    assert harness.reasons() == ["answered"] * 7 + ["total budget"] * 13
    harness.now += timedelta(seconds=59)
    await harness.decide(sms("oui", key="later", contact=BRUNO))
    assert harness.reasons()[-1] == "total budget"


@pytest.mark.parametrize("together", [True, False])
async def test_words_to_the_owner_have_the_contacts_ceiling(store: Store, together: bool) -> None:
    rulebook = book(business=replace(SALON, budgets=Budgets(contact_per_hour=3))).rule("Urgent", "", words=["urgent"])
    told = Notify("notify", BRUNO, Words("Urgent !"))
    rulebook.rules[-1] = replace(rulebook.rules[-1], actions=(told,))
    harness = IntakeHarness(store, rulebook.made())
    events = [sms("urgent", key=str(n)) for n in range(5)]
    for batch in [events] if together else [[event] for event in events]:
        await harness.decide(*batch)
    assert harness.reasons() == ["acted"] * 3 + ["contact budget"] * 2
    assert [message.number for message in harness.messages()] == [BRUNO] * 3
    await harness.decide(sms("urgent", key="another", contact="+33612345700"))
    assert harness.reasons()[-1] == "acted"


async def test_more_events_than_a_turn_holds_are_all_decided_in_their_order(harness: IntakeHarness) -> None:
    await harness.decide(*(sms(f"bonjour {n}", key=str(n)) for n in range(900)))
    assert harness.reasons() == ["no rule"] * 900


async def test_a_stop_withdraws_what_waits_and_what_its_own_batch_had_queued_but_not_its_answer(store: Store) -> None:
    patient = replace(SALON, budgets=Budgets(in_a_row=9))
    harness = IntakeHarness(
        store, book(business=patient).rule("Yes", words=["oui"], send=Send(delay=timedelta(hours=1))).made()
    )
    await harness.decide(sms("oui", key="1"))
    await harness.decide(sms("oui", key="2"), sms("STOP", key="3"), sms("START", key="4"), sms("oui", key="5"))
    assert harness.reasons() == ["answered", "answered", "opt out", "opt in", "answered"]
    found = [(message.event, message.status) for message in harness.messages()]
    assert found == [(1, "cancelled"), (2, "cancelled"), (3, "queued"), (4, "queued"), (5, "queued")]


async def test_who_was_called_back_is_not_told_that_we_will(store: Store) -> None:
    rules = book().rule("Missed", "On vous rappelle", when=When.MISSED_CALL, send=Send(delay=timedelta(seconds=45)))
    harness = IntakeHarness(store, rules.made())
    await harness.decide(call(), replace(call(contact=BRUNO), key="another"))
    harness.now += timedelta(seconds=20)
    await harness.decide(call(CallKind.OUTGOING, at=harness.now))
    assert [(message.number, message.status) for message in harness.messages()] == [
        (ANNA, "cancelled"),
        (BRUNO, "queued"),
    ]
    harness.now += timedelta(hours=1)
    await harness.decide(call(at=harness.now))
    assert harness.messages()[-1].status == "queued"


async def test_a_call_back_that_came_in_the_same_batch_counts_as_well(store: Store) -> None:
    rules = book().rule("Missed", "On vous rappelle", when=When.MISSED_CALL, send=Send(delay=timedelta(seconds=45)))
    harness = IntakeHarness(store, rules.made())
    harness.now = NOON + timedelta(seconds=30)
    await harness.decide(call(), call(CallKind.OUTGOING, at=harness.now))
    assert [message.status for message in harness.messages()] == ["cancelled"]


async def test_a_rule_sees_that_a_person_answered(store: Store) -> None:
    rules = book().rule("Alone", words=["henné"], conditions=[AnsweredByPerson("answered by a person: no", False)])
    harness = IntakeHarness(store, rules.made())
    await harness.decide(call(CallKind.OUTGOING), sms("du henné", key="1"), sms("du henné", key="2", contact=BRUNO))
    assert harness.reasons() == ["recorded", "no rule", "answered"]


# Reports and clicks


async def test_reports_and_clicks_reach_their_message(harness: IntakeHarness) -> None:
    await harness.decide(sms("oui"))
    harness.store.write_now(lambda conn: conn.exec_driver_sql("UPDATE messages SET status='accepted', gateway_id='g1'"))
    about: dict[str, Any] = {"account": ACCOUNT, "contact": ANNA, "at": NOON + timedelta(seconds=5), "message_id": "g1"}
    await harness.decide(
        DeliveryReported(key="r", report=Report.DELIVERED, **about), LinkClicked(key="c", link="https://x", **about)
    )
    (message,) = harness.messages()
    assert (message.status, message.clicked_at) == ("delivered", about["at"])
    assert harness.reasons() == ["answered", "recorded", "recorded"]


# What goes wrong


async def test_a_decide_that_fails_marks_its_event_and_only_that(store: Store) -> None:
    def fails(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        if event.key == "bad":
            raise ZeroDivisionError("somebody's words")
        return decide(event, state, rulebook, now)

    harness = IntakeHarness(store, yes_book(), decide=fails)
    rows = await harness.decide(sms("oui", key="1"), sms("oui", key="bad"), sms("oui", key="3", contact=BRUNO))
    assert [row.reason for row in rows] == ["answered", "broken rule", "answered"]
    assert "somebody" not in rows[1].trace
    assert len(harness.messages()) == 2


async def test_a_decision_that_no_database_takes_is_set_aside_and_the_rest_goes_on(store: Store) -> None:
    def poison(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        text = "half a pair \ud83d" if event.key == "bad" else "fine"
        return Decision(Reason.ANSWERED, "Rule", (Reply(event.contact, text),))

    harness = IntakeHarness(store, yes_book(), decide=poison)
    events = [sms("oui", key=key, contact=f"+3361234{n:04}") for n, key in enumerate(["1", "2", "bad", "4", "5"])]
    await harness.decide(*events)
    assert harness.reasons() == ["answered", "answered", "broken rule", "answered", "answered"]
    assert [message.event for message in harness.messages()] == [1, 2, 4, 5]


async def test_a_row_that_cannot_be_read_back_is_marked_and_stops_nothing(harness: IntakeHarness) -> None:
    await harness.receive(sms("oui", key="1"), sms("oui", key="2", contact=BRUNO))
    harness.store.write_now(lambda conn: conn.exec_driver_sql("UPDATE inbox SET body = '{' WHERE id = 1"))
    await harness.decide()
    assert harness.reasons() == ["broken rule", "answered"]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # which can be told that its disk is full
async def test_a_turn_that_cannot_be_committed_is_done_again_with_the_same_result(store: Store) -> None:
    def wordy(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        return Decision(Reason.ANSWERED, "Rule", (Reply(event.contact, "x" * 200_000),), (OptedOut(),))

    harness = IntakeHarness(store, yes_book(), decide=wordy)
    await harness.receive(sms("oui"))
    await store.write(lambda conn: conn.exec_driver_sql("PRAGMA max_page_count = 1"))
    with pytest.raises(StoreUnavailable):
        await harness.intake.turn()
    assert harness.reasons() == [None] and harness.messages() == [] and harness.lanes.calls == []
    assert not harness.store.read_now(lambda conn: state_of(conn, sms("x"), NOON)).contact.opted_out
    await harness.decide()
    assert harness.reasons() == ["answered"] and len(harness.messages()) == 1


async def test_an_outage_of_the_store_is_waited_out(harness: IntakeHarness, monkeypatch: pytest.MonkeyPatch) -> None:
    real, failures = harness.store.write, [StoreUnavailable("full"), StoreUnavailable("full")]

    async def write(work: Any, **given: Any) -> Any:
        if failures:
            raise failures.pop()
        return await real(work, **given)

    monkeypatch.setattr(harness.store, "write", write)
    await harness.receive(sms("oui"))
    async with running(harness.intake):
        await until(lambda: harness.reasons() == ["answered"])
    assert failures == []


# A rule about calls must not fire on others


@pytest.mark.parametrize("kind", [CallKind.INCOMING, CallKind.OUTGOING])
async def test_only_a_missed_call_is_a_missed_call(store: Store, kind: CallKind) -> None:
    harness = IntakeHarness(store, book().rule("Missed", when=When.MISSED_CALL).made())
    event: CallEnded = call(kind)
    await harness.decide(event)
    assert harness.messages() == []


async def test_an_opt_out_is_remembered(harness: IntakeHarness) -> None:
    await harness.decide(sms("STOP", key="1"))
    harness.now += timedelta(days=400)
    later = sms("oui", key="2", at=harness.now)
    await harness.decide(later)
    assert harness.reasons() == ["opt out", "opted out"]
    assert harness.store.read_now(lambda conn: state_of(conn, later, harness.now)).contact.opted_out
