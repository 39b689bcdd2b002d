"""Tests who waits for a person, as pure values: every reason has its cause or needs nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.ask_to_move_appointment import AskToMoveAppointment, TimeWanted
from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.call_back import CallBack
from responder.domain.actions.hand_to_person import HandedToPerson, HandToPerson
from responder.domain.deciding.decide import decide
from responder.domain.deciding.waiting_reasons import NOT_ANSWERED, Cause, Done, answers_plainly, promise_of, wait_of
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.events import CallKind, DeliveryReported, Event, Report, TimeTriggerReached
from responder.domain.model.rules import Rulebook, When
from responder.domain.model.state import AppointmentStatus, State
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from tests.builders import ACCOUNT, ANNA, NOON, SALON, appointment, book, call, sms, state

HANDED = HandedToPerson(NOON + timedelta(hours=4))


def rules() -> Rulebook:
    built = (
        book()
        .rule("Yes", words=["oui"], do=[ConfirmAppointment])
        .rule("Cancel", words=["annule"], do=[CancelAppointment])
    )
    built.rule("Move", words=["deplacer"], do=[AskToMoveAppointment]).rule("Hours", words=["horaires"])
    return built.rule("Person", when=When.UNCLEAR, do=[HandToPerson]).made()


def cause(event: Event, known: State, rulebook: Rulebook) -> Cause | None:
    decision = decide(event, known, rulebook, NOON)
    rule = rulebook.rule(decision.rule) if decision.rule else None
    wait = wait_of(event, decision, known, rule, rulebook.business)
    return wait.cause if wait else None


def test_every_reason_says_whether_somebody_waits() -> None:
    assert set(NOT_ANSWERED) == set(Reason)


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("combien coute une coupe", state(), Cause.HANDED),
        ("vous prenez les cheques", state(appointment()), Cause.HANDED),
        ("je vous redis ca demain", state(appointment()), Cause.HANDED),
        ("horaires", state(), None),
        ("oui", state(appointment()), None),
        ("oui", state(), Cause.HANDED),
        ("deplacer", state(appointment()), Cause.MOVE_ASKED),
        ("annule", state(appointment()), Cause.CANCELLED),
        ("combien", state(silent_until=NOON + timedelta(hours=1)), Cause.WROTE_AGAIN),
        ("horaires", state(contact={"opted_out": True}), Cause.OPTED_OUT),
        ("stop", state(), None),
        ("stop", state(appointment()), None),
        ("annule", state(), Cause.NOTHING_TO_CANCEL),
        ("annuler", state(), Cause.NOTHING_TO_CANCEL),
        ("bonjour j'annule tout", state(), Cause.NOTHING_TO_CANCEL),
        ("annule svp", state(appointment(AppointmentStatus.CANCELLED)), Cause.NOTHING_TO_CANCEL),
        ("annule", state(appointment(at=NOON - timedelta(days=1))), Cause.NOTHING_TO_CANCEL),
        ("annule", state(silent_until=NOON + timedelta(hours=1)), Cause.WROTE_AGAIN),
        ("annule", state(contact={"opted_out": True}), Cause.OPTED_OUT),
        ("", state(), Cause.HANDED),
        ("Votre code de verification est 123456", state(), None),
    ],
)
def test_an_sms_leaves_somebody_waiting(text: str, known: State, expected: Cause | None) -> None:
    assert cause(sms(text), known, rules()) is expected


@pytest.mark.parametrize("number", ["36105", "Ameli", "", "+33899123456"])
def test_nobody_waits_behind_a_service_or_a_hidden_number(number: str) -> None:
    expected = Cause.NOT_ALLOWED if number.startswith("+338") else None
    assert cause(sms("bonjour", contact=number), State(replace(state().contact, number=number)), rules()) is expected


@pytest.mark.parametrize("number", [SALON.owner, *SALON.phones])
def test_the_owner_waits_for_nobody(number: str) -> None:
    assert cause(sms("tout va bien", contact=number), State(replace(state().contact, number=number)), rules()) is None


def test_an_sms_that_no_rule_is_about_waits() -> None:
    assert cause(sms("bonjour"), state(), book().rule("Yes", words=["oui"]).made()) is Cause.UNCLEAR


def test_being_asked_back_about_an_open_appointment_is_waiting_too() -> None:
    asks = book().rule("What", "Que voulez-vous dire ?", when=When.UNCLEAR).made()
    assert cause(sms("peut etre"), state(appointment()), asks) is Cause.UNCLEAR
    assert cause(sms("peut etre"), state(), asks) is None


@pytest.mark.parametrize(
    ("reason", "known", "expected"),
    [
        (Reason.ANSWERED, state(), None),
        (Reason.NO_RULE, state(), None),
        (Reason.REPEATED, state(), None),
        (Reason.COOLDOWN, state(), None),
        (Reason.TOO_OLD, state(), Cause.TOO_LATE),
        (Reason.FROM_THE_FUTURE, state(), Cause.DATED_AHEAD),
        (Reason.TOTAL_BUDGET, state(), Cause.HELD_BACK),
        (Reason.WITH_A_PERSON, state(), Cause.WROTE_AGAIN),
        (Reason.NUMBER_TYPE, state(), None),
        (Reason.NUMBER_TYPE, state(contact={"known": True}), Cause.NOT_ALLOWED),
        (Reason.COUNTRY, state(appointment()), Cause.NOT_ALLOWED),
        (Reason.BROKEN_RULE, state(), Cause.RULE_FAILED),
    ],
)
def test_a_missed_call_waits_if_its_answer_was_kept_back(reason: Reason, known: State, expected: Cause | None) -> None:
    wait = wait_of(call(), Decision(reason), known, None, SALON)
    assert (wait.cause if wait else None) is expected


def test_whoever_called_and_got_an_sms_is_to_be_called_back() -> None:
    answers = book().rule("Missed", "Nous avons manqué votre appel", when=When.MISSED_CALL).made()
    assert cause(call(), state(), answers) is Cause.CALL_BACK
    assert cause(call(), state(), book().rule("Missed", "", when=When.MISSED_CALL).made()) is None
    handed = book().rule("Missed", "ok", when=When.MISSED_CALL, do=[HandToPerson]).made()
    assert cause(call(), state(), handed) is Cause.HANDED


def test_whoever_is_told_that_somebody_calls_was_promised_a_call() -> None:
    promise = book().rule("Missed", "Nous vous rappelons vite.", when=When.MISSED_CALL)
    promise.rule("Call", "C'est noté, on vous rappelle", words=["rappelez"]).rule("Hours", words=["horaires"])
    promise.rule("Dials", "Un instant", words=["maintenant"], do=[CallBack])
    person = promise.rule("Person", "On vous rappelle", words=["aide"], do=[HandToPerson]).made()
    assert cause(call(), state(), person) is Cause.CALL_PROMISED
    assert cause(sms("rappelez"), state(), person) is Cause.CALL_PROMISED
    assert cause(sms("maintenant"), state(), person) is Cause.CALL_PROMISED
    assert cause(sms("aide"), state(), person) is Cause.HANDED, "one cause for one promise"
    assert cause(sms("horaires"), state(), person) is None


def test_a_call_that_is_promised_with_a_cancellation_is_waited_for_besides() -> None:
    booked = appointment()
    rulebook = book().rule("Off", "C'est annulé, on vous rappelle", words=["annulez"], do=[CancelAppointment])
    rulebook.rule("Bare", "C'est annulé", words=["annulé"], do=[CancelAppointment])
    for text, promised in (("annulez", Cause.CALL_PROMISED), ("annulé", None)):
        event, known = sms(text), state(booked)
        decision = decide(event, known, rulebook.made(), event.at)
        wait = wait_of(event, decision, known, None, SALON)
        assert wait is not None and wait.cause is Cause.CANCELLED
        besides = promise_of(event, decision, wait)
        assert (besides.cause if besides else None) is promised


@pytest.mark.parametrize("kind", [CallKind.INCOMING, CallKind.OUTGOING])
def test_whoever_was_spoken_to_does_not_wait(kind: CallKind) -> None:
    assert wait_of(call(kind), Decision(Reason.BROKEN_RULE), state(), None, SALON) is None


def test_a_message_that_did_not_arrive_is_for_a_person() -> None:
    failed = DeliveryReported(key="r", account=ACCOUNT, contact=ANNA, at=NOON, message_id="1", report=Report.FAILED)
    assert cause(failed, state(), rules()) is Cause.NOT_DELIVERED
    assert cause(replace(failed, report=Report.DELIVERED), state(), rules()) is None


@pytest.mark.parametrize(
    ("kind", "reason", "expected"),
    [
        (TimeTriggerKind.BEFORE_APPOINTMENT, Reason.TOTAL_BUDGET, Cause.REMINDER_DROPPED),
        (TimeTriggerKind.BEFORE_APPOINTMENT, Reason.OPTED_OUT, None),
        (TimeTriggerKind.BEFORE_APPOINTMENT, Reason.ANSWERED, None),
        (TimeTriggerKind.NO_ANSWER, Reason.TOTAL_BUDGET, None),
    ],
)
def test_a_reminder_that_was_kept_back_is_for_a_person(
    kind: TimeTriggerKind, reason: Reason, expected: Cause | None
) -> None:
    moment = TimeTrigger(kind, timedelta(hours=24))
    event = TimeTriggerReached(key="m", account=ACCOUNT, contact=ANNA, at=NOON, moment=moment, appointment="a1")
    wait = wait_of(event, Decision(reason), state(appointment()), None, SALON)
    assert (wait.cause if wait else None) is expected


def test_it_is_about_the_appointment_that_was_spoken_of_or_the_next_one() -> None:
    near, far = appointment(), replace(appointment(), id="a2", at=NOON + timedelta(days=9))
    gone = replace(appointment(AppointmentStatus.CANCELLED), id="a0", at=NOON + timedelta(hours=1))
    known = state(gone, near, far)
    handed = Decision(Reason.ANSWERED, changes=(HANDED,))
    moved = Decision(Reason.ANSWERED, changes=(AppointmentAnswered("a2", AppointmentStatus.MOVE_ASKED),))
    waits = [wait_of(sms("x"), each, known, None, SALON) for each in (handed, moved)]
    assert [wait.appointment for wait in waits if wait] == [near, far]


@pytest.mark.parametrize(
    ("decision", "plain"),
    [
        (Decision(Reason.ANSWERED, changes=(AppointmentAnswered("a", AppointmentStatus.CONFIRMED),)), True),
        (Decision(Reason.ACTED, changes=(AppointmentAnswered("a", AppointmentStatus.CANCELLED),)), True),
        (Decision(Reason.ANSWERED, changes=(AppointmentAnswered("a", AppointmentStatus.MOVE_ASKED),)), False),
        (Decision(Reason.SECOND_THOUGHT, changes=(AppointmentAnswered("a", AppointmentStatus.CONFIRMED),)), False),
        (Decision(Reason.ANSWERED, changes=(TimeWanted("a", "jeudi"),)), False),
        (Decision(Reason.ANSWERED), False),
    ],
)
def test_a_plain_answer_is_a_yes_or_a_no(decision: Decision, plain: bool) -> None:
    assert answers_plainly(decision) is plain


def test_every_cause_and_every_end_has_its_words() -> None:
    from responder.cli.verbs.inbox.waiting import CAUSES, DONE

    assert set(CAUSES) == set(Cause) and set(DONE) == set(Done)
