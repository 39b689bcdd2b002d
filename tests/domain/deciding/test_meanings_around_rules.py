"""Tests what goes on around rules that ask for meanings: second thoughts, a person who answers, quotes, the
language."""

from dataclasses import replace

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.conditions.appointment import AppointmentIs
from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.rules import Means, Rulebook, When
from responder.domain.model.state import AppointmentStatus, Earlier, LanguageLearned, State
from tests.builders import NOON, SALON, appointment, book, sms, state
from tests.domain.deciding.test_second_thoughts import TAKES_BACK

AWAITING = AppointmentIs("appointment: awaiting answer", frozenset({"awaiting answer"}))
CONFIRMED, OPEN = AppointmentStatus.CONFIRMED, AppointmentStatus.AWAITING_ANSWER
REMINDER = "Rappel : votre rendez-vous est demain à 10h chez Salon Anna. Merci de confirmer par oui ou non."


def salon(*languages: str) -> Rulebook:
    def means(*meanings: str) -> Means:
        return Means(any_of=frozenset(meanings))

    return (
        book(business=replace(SALON, languages=languages or ("fr", "en")))
        .rule("Confirmed", means=means("yes"), do=[ConfirmAppointment], conditions=[AWAITING])
        .rule("Cancelled", means=means("cancel", "not coming"), do=[CancelAppointment])
        .rule("Thanks", means=means("thanks"))
        .rule("Unclear", when=When.UNCLEAR, do=[HandToPerson])
        .made()
    )


def decided(text: str, known: State, *languages: str) -> Decision:
    return decide(sms(text), known, salon(*languages), NOON)


def just_confirmed() -> State:
    return state(appointment(CONFIRMED), earlier=Earlier("oui", "Confirmed", ("a1",)))


@pytest.mark.parametrize("text", TAKES_BACK)
def test_what_may_take_a_yes_back_opens_the_appointment_again(text: str) -> None:
    decision = decided(text, just_confirmed())
    assert decision.reason is Reason.SECOND_THOUGHT, decision.trace
    assert AppointmentAnswered("a1", OPEN) in decision.changes


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("merci", "Thanks"),
        ("vous prenez la carte ?", "Unclear"),
        ("et je viens avec mon chien, c'est possible ?", "Unclear"),
        ("je voudrais parler à quelqu'un", "Unclear"),
        ("rappelez-moi svp", "Unclear"),
    ],
)
def test_thanks_a_question_and_a_wish_to_talk_take_nothing_back(text: str, rule: str) -> None:
    decision = decided(text, just_confirmed())
    assert (decision.rule, decision.reason) == (rule, Reason.ANSWERED), decision.trace
    assert AppointmentAnswered("a1", OPEN) not in decision.changes


@pytest.mark.parametrize(
    "text", ["on peut annuler jusqu'à quand ?", "sauf si je suis malade ?", "mais c'est possible jeudi ?"]
)
def test_a_question_that_speaks_of_something_else_than_coming_takes_it_back(text: str) -> None:
    assert decided(text, just_confirmed()).reason is Reason.SECOND_THOUGHT


def test_a_clear_answer_is_noted_while_a_person_talks() -> None:
    silent = state(appointment(), silent_until=NOON.replace(hour=15))
    decision = decided("oui je confirme, je serai là", silent)
    assert (decision.rule, decision.replies) == ("Confirmed", ())
    assert AppointmentAnswered("a1", CONFIRMED) in decision.changes
    assert decided("oui ?", silent).reason is Reason.WITH_A_PERSON


@pytest.mark.parametrize("answer", ["ça me va", "nickel", "oui"])
def test_a_few_words_beside_our_own_text_answer_it(answer: str) -> None:
    known = state(appointment(), sent_texts=(REMINDER,))
    assert decided(f"{answer}\n> {REMINDER}", known).rule == "Confirmed"


def test_a_text_that_brings_ours_back_and_means_nothing_is_a_reaction() -> None:
    known = state(appointment(), sent_texts=(REMINDER,))
    assert decided(f"Zareagowano na „{REMINDER}”", known).reason is Reason.REACTION


@pytest.mark.parametrize(
    ("text", "cancels"), [("je ne peux pas venir demain", True), ("j'annule", True), ("merci", False)]
)
def test_a_cancellation_with_no_appointment_ahead_is_told(text: str, cancels: bool) -> None:
    assert decided(text, state()).nothing_to_cancel is cancels


@pytest.mark.parametrize(
    ("text", "language"),
    [("sorry I can't make it", "en"), ("je peux pas venir désolée", "fr"), ("leider kann ich nicht kommen", "de")],
)
def test_the_language_that_a_text_is_read_in_is_the_contacts(text: str, language: str) -> None:
    first = "en" if language == "fr" else "fr"
    decision = decided(text, state(appointment()), first, *({"fr", "en", "de"} - {first}))
    assert decision.rule == "Cancelled", decision.trace
    assert decision.language == language
    assert LanguageLearned(language) in decision.changes
