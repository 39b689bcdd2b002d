"""Tests what is known of a contact, read from a real database; and that a batch knows what one by one would."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert, update

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.actions.opt_in import OptedIn
from responder.domain.actions.opt_out import OptedOut
from responder.domain.actions.tag import Tagged
from responder.domain.actions.untag import Untagged
from responder.domain.delivery.message_status import Status
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import CallEnded, CallKind, DeliveryReported, Event, Report, SmsReceived
from responder.domain.model.state import AppointmentStatus, Change, LanguageLearned, Sent, State
from responder.domain.wire.events_json import body_of, kind_of
from responder.store.appointments import book
from responder.store.contact_state.batch import REHEARSAL, Ledger, state_of
from responder.store.tables import inbox, messages
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, changed, connection_to, enqueue, in_memory
from tests.sweeps import examples

HOUR = timedelta(hours=1)


def sms(text: str = "oui", *, contact: str = ANNA, at: datetime = NOW) -> SmsReceived:
    return SmsReceived(key=f"{text} {contact} {at}", account=ACCOUNT, contact=contact, at=at, text=text)


def call(kind: CallKind = CallKind.MISSED, *, contact: str = ANNA, at: datetime = NOW) -> CallEnded:
    return CallEnded(key=f"{kind} {contact} {at}", account=ACCOUNT, contact=contact, at=at, kind=kind)


def decided(conn: Connection, event: Event, decision: Decision, now: datetime | None = None) -> State:
    """The event recorded, decided and written down as a turn of its own; what was known at that time."""
    now = now or event.at
    ledger = Ledger.read(conn, [event], now)
    state = frozen(ledger.state_of(event))
    ledger.take(event, decision)
    ledger.write(conn)
    enqueue(conn, recorded(conn, event, now), event.account, event.contact, decision, now)
    return state


def recorded(conn: Connection, event: Event, now: datetime) -> int:
    row = {"key": event.key, "received_at": now, "account": event.account, "contact": event.contact}
    rest = {"kind": kind_of(event), "at": event.at, "body": body_of(event), "decided_at": now}
    made: int = conn.execute(insert(inbox).returning(inbox.c.id), row | rest).scalar_one()
    return made


def frozen(state: State) -> State:
    return replace(state, uses=dict(state.uses))


def answered(*changes: Change, rule: str = "Yes", to: str = ANNA, **reply: object) -> Decision:
    return Decision(Reason.ANSWERED, rule, (Reply(to, "D'accord", **reply),), changes)  # type: ignore[arg-type]


NOTHING = Decision(Reason.NO_RULE)


# One contact


def test_a_stranger_is_new_and_unknown(conn: Connection) -> None:
    state = state_of(conn, sms(), NOW)
    assert state.contact.new and not state.contact.known and not state.contact.opted_out
    assert (state.appointments, state.last_reply, dict(state.uses), state.sent) == ((), None, {}, Sent())


def test_a_contact_is_new_once(conn: Connection) -> None:
    assert decided(conn, sms("a"), NOTHING).contact.new
    assert not decided(conn, sms("b", at=NOW + HOUR), NOTHING).contact.new


def test_a_report_on_a_message_makes_nobody_a_contact(conn: Connection) -> None:
    report = DeliveryReported(key="r", account=ACCOUNT, contact=ANNA, at=NOW, message_id="m", report=Report.DELIVERED)
    decided(conn, report, NOTHING)
    assert state_of(conn, sms(), NOW).contact.new


@pytest.mark.parametrize(
    ("changes", "shows"),
    [
        ([OptedOut()], {"opted_out": True}),
        ([OptedOut(), OptedIn()], {"opted_out": False}),
        ([Tagged("VIP"), Tagged("new client")], {"tags": frozenset({"VIP", "new client"})}),
        ([Tagged("VIP"), Untagged("VIP")], {"tags": frozenset()}),
        ([LanguageLearned("en")], {"language": "en"}),
    ],
)
def test_changes_are_remembered(conn: Connection, changes: list[Change], shows: dict[str, object]) -> None:
    changed(conn, sms(), changes)
    contact = state_of(conn, sms(), NOW).contact
    assert {name: getattr(contact, name) for name in shows} == shows


def test_a_conversation_handed_over_stays_so_until_its_time(conn: Connection) -> None:
    changed(conn, sms(), [HandedToPerson(NOW + 4 * HOUR)])
    assert state_of(conn, sms(), NOW).silent_until == NOW + 4 * HOUR


def test_a_change_nobody_can_make_is_an_error_and_not_lost_in_silence(conn: Connection) -> None:
    with pytest.raises(TypeError, match="Change"):
        changed(conn, sms(), [Change()])  # type: ignore[abstract]


def test_one_contact_s_changes_are_not_another_s(conn: Connection) -> None:
    changed(conn, sms(), [OptedOut(), Tagged("VIP")])
    other = state_of(conn, sms(contact=BRUNO), NOW).contact
    assert not other.opted_out and other.tags == frozenset() and other.new


def test_the_hidden_number_is_nobody(conn: Connection) -> None:
    events = [sms("a", contact=""), sms("b", contact="")]
    ledger = Ledger.read(conn, events, NOW)
    ledger.take(events[0], Decision(Reason.HIDDEN_NUMBER, changes=(OptedOut(), Tagged("x"))))
    state = ledger.state_of(events[1])
    ledger.write(conn)
    assert state.contact.new and not state.contact.opted_out
    assert conn.exec_driver_sql("SELECT count(*) FROM contacts").scalar() == 0


# Appointments


def test_appointments_come_soonest_first_without_those_of_the_day_before_yesterday(conn: Connection) -> None:
    for hours in (48, -47, 2, -3):
        book.add(conn, book.New(ANNA, NOW + hours * HOUR), NOW)
    book.add(conn, book.New(BRUNO, NOW + HOUR), NOW)
    times = [each.at for each in state_of(conn, sms(), NOW).appointments]
    assert times == [NOW - 3 * HOUR, NOW + 2 * HOUR, NOW + 48 * HOUR]


def test_an_answer_changes_that_appointment_only(conn: Connection) -> None:
    first = book.add(conn, book.New(ANNA, NOW + HOUR), NOW).appointment
    book.add(conn, book.New(ANNA, NOW + 2 * HOUR), NOW)
    decided(conn, sms(), answered(AppointmentAnswered(first.id, AppointmentStatus.CONFIRMED)))
    statuses = [each.status for each in state_of(conn, sms("b"), NOW).appointments]
    assert statuses == [AppointmentStatus.CONFIRMED, AppointmentStatus.AWAITING_ANSWER]


def test_the_same_number_at_the_same_time_is_one_appointment_and_keeps_its_answer(conn: Connection) -> None:
    first = book.add(conn, book.New(ANNA, NOW + HOUR, who="Mme Martin"), NOW)
    assert first.new and first.appointment.status is AppointmentStatus.AWAITING_ANSWER
    assert book.answer(conn, first.appointment.id, AppointmentStatus.CANCELLED, NOW)
    again = book.add(conn, book.New(ANNA, NOW + HOUR, who="somebody else"), NOW)
    assert not again.new
    assert again.appointment == replace(first.appointment, status=AppointmentStatus.CANCELLED)
    assert len(book.list_from(conn)) == 1


def test_an_answer_to_no_appointment_says_so(conn: Connection) -> None:
    assert not book.answer(conn, "77", AppointmentStatus.CONFIRMED, NOW)


def test_the_book_can_be_read_from_a_moment_on(conn: Connection) -> None:
    for hours in (5, -5, 1):
        book.add(conn, book.New(ANNA, NOW + hours * HOUR), NOW)
    assert [entry.appointment.at for entry in book.list_from(conn, NOW)] == [NOW + HOUR, NOW + 5 * HOUR]


# What was said and done


def test_the_last_reply_is_the_newest_that_left(conn: Connection) -> None:
    decided(conn, sms("a"), answered(rule="First"))
    decided(conn, sms("b", at=NOW + HOUR), answered(rule="Second"))
    later = answered(rule="Tomorrow", not_before=NOW + 20 * HOUR, expires=NOW + 30 * HOUR)
    decided(conn, sms("c", at=NOW + 2 * HOUR), later)
    last = state_of(conn, sms("d"), NOW + 3 * HOUR).last_reply
    assert last is not None and (last.rule, last.at) == ("Second", NOW + HOUR)
    tomorrow = state_of(conn, sms("d"), NOW + 21 * HOUR).last_reply
    assert tomorrow is not None and (tomorrow.rule, tomorrow.at) == ("Tomorrow", NOW + 20 * HOUR)


def test_a_message_that_never_left_is_no_last_reply(conn: Connection) -> None:
    decided(conn, sms("a"), answered(rule="Refused"))
    conn.execute(update(messages).values(status=Status.REFUSED.value))
    assert state_of(conn, sms("b"), NOW).last_reply is None


def test_a_rehearsed_reply_counts_as_said_in_rehearsal_only(conn: Connection) -> None:
    event = sms("a")
    changed(conn, event, [Tagged("seen")])
    enqueue(conn, recorded(conn, event, NOW), ACCOUNT, ANNA, answered(), NOW, status=Status.CANCELLED, why=REHEARSAL)
    assert Ledger.read(conn, [event], NOW).state_of(event).last_reply is None
    rehearsed = Ledger.read(conn, [event], NOW, rehearsing=True).state_of(event).last_reply
    assert rehearsed is not None and rehearsed.rule == "Yes"


def test_a_word_to_the_owner_is_no_reply_to_the_contact(conn: Connection) -> None:
    decided(conn, sms("a"), answered(rule="Tell", to=BRUNO))
    state = state_of(conn, sms("b"), NOW)
    assert state.last_reply is None and state.sent == Sent(contact_hour=1, contact_day=1)  # it costs one all the same
    assert state.uses == {"Tell": NOW}


@pytest.mark.parametrize("reason", [Reason.COOLDOWN, Reason.CONTACT_BUDGET, Reason.OPTED_OUT, Reason.TOO_OLD])
def test_a_rule_that_was_kept_back_was_not_used(conn: Connection, reason: Reason) -> None:
    decided(conn, sms("a"), Decision(reason, "Yes"))
    assert dict(state_of(conn, sms("b"), NOW).uses) == {}


def test_calls_of_the_last_day_are_known_and_the_one_being_decided_is_among_them(conn: Connection) -> None:
    for hours in (30, 3, 1):
        decided(conn, call(at=NOW - hours * HOUR), NOTHING)
    decided(conn, call(CallKind.INCOMING, at=NOW - 2 * HOUR), NOTHING)
    decided(conn, call(CallKind.OUTGOING, at=NOW - HOUR / 2), NOTHING)
    state = state_of(conn, call(), NOW)
    assert state.calls == (NOW - 3 * HOUR, NOW - 2 * HOUR, NOW - HOUR, NOW)
    assert state.person_at == NOW - HOUR / 2


def test_an_older_outgoing_call_that_comes_late_does_not_turn_back_the_clock(conn: Connection) -> None:
    decided(conn, call(CallKind.OUTGOING, at=NOW), NOTHING)
    decided(conn, call(CallKind.OUTGOING, at=NOW - HOUR), NOTHING, NOW)
    assert state_of(conn, sms(), NOW).person_at == NOW


# A batch


def test_later_events_of_a_batch_see_what_earlier_ones_did(conn: Connection) -> None:
    one, two, other = sms("one"), sms("two"), sms("three", contact=BRUNO)
    ledger = Ledger.read(conn, [one, two, other], NOW)
    ledger.state_of(one)
    ledger.take(one, answered(Tagged("VIP"), rule="Greeting"))
    state = ledger.state_of(two)
    assert state.contact.tags == {"VIP"} and not state.contact.new
    assert state.last_reply is not None and state.last_reply.rule == "Greeting"
    assert state.uses == {"Greeting": NOW}
    assert state.sent == Sent(contact_hour=1, contact_day=1, all_minute=1, all_day=1)
    assert ledger.state_of(other).sent == Sent(all_minute=1, all_day=1)


@pytest.mark.parametrize("conn", ["sqlite"], indirect=True)
def test_a_batch_takes_few_statements_however_many_events_it_has(conn: Connection) -> None:
    events = [sms(str(number), contact=f"+336123456{number:02}") for number in range(60)]
    statements: list[str] = []
    conn.connection.driver_connection.set_trace_callback(statements.append)  # type: ignore[union-attr]
    ledger = Ledger.read(conn, events, NOW)
    for event in events:
        ledger.state_of(event)
        ledger.take(event, NOTHING)
    assert len([line for line in statements if line.startswith("SELECT")]) <= 16


_EVENTS = st.lists(
    st.tuples(
        st.sampled_from([ANNA, BRUNO]),
        st.one_of(st.just(None), st.sampled_from(CallKind)),
        st.sampled_from(
            [
                NOTHING,
                answered(Tagged("VIP")),
                answered(OptedOut(), rule="Stop"),
                answered(OptedIn(), Untagged("VIP"), rule="Start"),
                answered(rule="Later", not_before=NOW + timedelta(minutes=45)),
                Decision(Reason.ACTED, "Act", changes=(LanguageLearned("en"), HandedToPerson(NOW + HOUR))),
                Decision(Reason.COOLDOWN, "Yes"),
            ]
        ),
    ),
    max_size=8,
)


@settings(max_examples=examples(60), deadline=None)
@given(steps=_EVENTS)
def test_a_batch_knows_what_one_by_one_would_know(
    steps: Sequence[tuple[str, CallKind | None, Decision]],
) -> None:
    events: list[tuple[Event, Decision]] = []
    for number, (contact, kind, decision) in enumerate(steps):
        own = replace(decision, replies=tuple(replace(reply, to=contact) for reply in decision.replies))
        at = NOW + timedelta(seconds=number)
        event = sms(str(number), contact=contact, at=at) if kind is None else call(kind, contact=contact, at=at)
        events.append((event, own))
    now = NOW + timedelta(minutes=1)
    with connection_to(in_memory()) as one_by_one, connection_to(in_memory()) as together:
        separate = [decided(one_by_one, event, decision, now) for event, decision in events]
        ledger = Ledger.read(together, [event for event, _ in events], now)
        batch = []
        for each, decision in events:
            batch.append(frozen(ledger.state_of(each)))
            ledger.take(each, decision)
        assert batch == separate
        ledger.write(together)
        for contact in (ANNA, BRUNO):
            after = [frozen(state_of(conn, sms(contact=contact), now)) for conn in (one_by_one, together)]
            assert after[0].contact == after[1].contact
            assert after[0].uses == after[1].uses
            assert (after[0].silent_until, after[0].person_at) == (after[1].silent_until, after[1].person_at)
