"""Tests what a bare "oui" answers: what was asked last, and by whom."""

from datetime import timedelta

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.deciding.decide import decide
from responder.domain.deciding.waiting_reasons import Cause, wait_of
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.state import BY_HAND, AppointmentStatus, LastReply, State
from tests.builders import NOON, appointment, sms, state
from tests.domain.deciding.test_second_thoughts import shipped

HOUR = timedelta(hours=1)
REMINDED = LastReply("Reminder", NOON - 3 * HOUR)


def decided(text: str, before: State) -> Decision:
    return decide(sms(text), before, shipped(), NOON)


def confirms(decision: Decision) -> bool:
    return AppointmentAnswered("a1", AppointmentStatus.CONFIRMED) in decision.changes


ASKED_BY_THE_OWNER = [
    state(appointment(), last_reply=REMINDED, person_at=NOON - HOUR),
    state(appointment(), last_reply=LastReply(BY_HAND, NOON - HOUR), person_at=NOON - HOUR),
    state(appointment(), last_reply=LastReply(BY_HAND, NOON - HOUR)),
    state(appointment(), person_at=NOON - HOUR),
    state(person_at=NOON - HOUR),
]


@pytest.mark.parametrize("text", ["oui", "Oui merci", "ok", "non", "yes please", "d'accord 👍"])
@pytest.mark.parametrize("before", ASKED_BY_THE_OWNER)
def test_a_bare_answer_to_the_owner_is_left_to_the_owner(before: State, text: str) -> None:
    decision = decided(text, before)
    assert (decision.reason, decision.replies, decision.changes) == (Reason.ANSWERS_A_PERSON, (), ())
    wait = wait_of(sms(text), decision, before, None, shipped().business)
    assert wait is not None and wait.cause is Cause.ANSWERED_YOU


@pytest.mark.parametrize("text", ["oui je confirme", "oui je serai là", "ok pour mon rdv", "yes, see you tomorrow"])
@pytest.mark.parametrize("before", ASKED_BY_THE_OWNER[:4])
def test_what_speaks_of_the_visit_confirms_it_whoever_spoke_last(before: State, text: str) -> None:
    assert confirms(decided(text, before))


@pytest.mark.parametrize(
    "before",
    [
        state(appointment(), last_reply=REMINDED),
        state(appointment(), last_reply=REMINDED, person_at=NOON - 5 * HOUR),
        state(appointment(), person_at=NOON - 30 * HOUR),
        state(appointment(), last_reply=LastReply("Missed call while open", NOON - 30 * HOUR)),
    ],
)
def test_a_bare_yes_answers_the_reminder_that_came_last_or_an_old_word(before: State) -> None:
    assert confirms(decided("oui", before))


@pytest.mark.parametrize("rule", ["Missed call while open", "Missed call while closed"])
def test_a_bare_yes_to_the_answer_to_a_missed_call_confirms_nothing(rule: str) -> None:
    assert shipped().rule(rule) is not None
    before = state(appointment(), last_reply=LastReply(rule, NOON - HOUR))
    assert not confirms(decided("oui", before))
    assert confirms(decided("oui je viens demain", before))


def cancels(decision: Decision) -> bool:
    return AppointmentAnswered("a1", AppointmentStatus.CANCELLED) in decision.changes


BARE_REFUSALS = ["je peux pas, j'ai piscine", "non je peux pas désolé", "désolé impossible", "can't, sorry"]
REFUSALS_OF_THE_VISIT = [
    "je peux pas venir demain",
    "annulez svp",
    "je ne viendrai pas au rdv",
    "I can't make it, sorry",
]


@pytest.mark.parametrize("text", BARE_REFUSALS)
@pytest.mark.parametrize("before", ASKED_BY_THE_OWNER[:4])
def test_a_bare_refusal_of_what_the_owner_asked_cancels_nothing(before: State, text: str) -> None:
    assert decided(text, before).reason is Reason.ANSWERS_A_PERSON


@pytest.mark.parametrize("text", BARE_REFUSALS)
def test_a_bare_refusal_behind_the_answer_to_a_missed_call_is_for_a_person(text: str) -> None:
    before = state(appointment(), last_reply=LastReply("Missed call while open", NOON - HOUR))
    assert not cancels(decided(text, before))
    assert cancels(decided(text, state(appointment(), last_reply=REMINDED)))


@pytest.mark.parametrize("text", REFUSALS_OF_THE_VISIT)
@pytest.mark.parametrize(
    "before",
    [*ASKED_BY_THE_OWNER[:4], state(appointment(), last_reply=LastReply("Missed call while open", NOON - HOUR))],
)
def test_a_refusal_of_the_visit_cancels_it_whoever_spoke_last(before: State, text: str) -> None:
    assert cancels(decided(text, before))


LEFT_TO_A_PERSON = (Reason.ANSWERS_A_PERSON, Reason.SECOND_THOUGHT, Reason.ANSWERED)
NOT_WHAT = ["je peux pas", "pas dispo", "Cannot..", "I can't", "can't lah, end at 6"]
LAST_BUT_NO_QUESTION = [
    *ASKED_BY_THE_OWNER[:4],
    state(appointment(), person_at=NOON - 30 * HOUR),
    state(appointment(), last_reply=LastReply("Missed call while open", NOON - HOUR)),
    state(appointment(), last_reply=LastReply("Missed call while open", NOON - 30 * HOUR)),
    state(appointment(), last_reply=LastReply("closed in August", NOON - HOUR, announcement=True)),
    state(appointment(), last_reply=LastReply("Price asked", NOON - HOUR)),
    state(appointment(AppointmentStatus.UNCONFIRMED), last_reply=REMINDED),
    state(appointment(AppointmentStatus.CONFIRMED), last_reply=REMINDED),
]


@pytest.mark.parametrize("text", NOT_WHAT)
@pytest.mark.parametrize(
    "before", [state(appointment()), state(appointment(), last_reply=REMINDED, person_at=NOON - 5 * HOUR)]
)
def test_a_refusal_of_nothing_named_cancels_where_we_asked_last(before: State, text: str) -> None:
    assert cancels(decided(text, before))


@pytest.mark.parametrize("text", NOT_WHAT)
@pytest.mark.parametrize("before", LAST_BUT_NO_QUESTION)
def test_a_refusal_of_nothing_named_is_for_a_person_where_we_did_not_ask_last(before: State, text: str) -> None:
    decision = decided(text, before)
    assert not cancels(decision) and decision.reason in LEFT_TO_A_PERSON
    assert wait_of(sms(text), decision, before, None, shipped().business) is not None
