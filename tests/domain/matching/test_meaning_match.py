"""Rules with `means`: what a text means decides, sure before possible, and nothing is changed on a doubt."""

from typing import Any

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.ask_to_move_appointment import AskToMoveAppointment
from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.conditions.after import After
from responder.domain.conditions.appointment import AppointmentIs
from responder.domain.deciding.decide import decide
from responder.domain.deciding.explain import explain
from responder.domain.meaning.reader import read_meanings
from responder.domain.model.decision import Decision, Reason, Verdict
from responder.domain.model.rules import Means, Priority, Rulebook, When
from responder.domain.model.state import AppointmentStatus, LastReply, State
from tests.builders import NOON, RulebookBuilder, appointment, book, sms, state

AWAITING = AppointmentIs("appointment: awaiting answer", frozenset({"awaiting answer"}))


def means(*meanings: str, without: tuple[str, ...] = ()) -> Means:
    return Means(any_of=frozenset(meanings), without=frozenset(without))


def salon() -> RulebookBuilder:
    return (
        book()
        .rule("Confirmed", means=means("yes"), do=[ConfirmAppointment], conditions=[AWAITING])
        .rule("Cancelled", means=means("cancel", "not coming", without=("another time",)), do=[CancelAppointment])
        .rule("Moved", means=means("another time"), do=[AskToMoveAppointment])
        .rule("Prices", means=means("price"))
        .rule("Thanks", means=means("thanks"))
    )


def decided(text: str, rulebook: Rulebook | None = None, known: State | None = None) -> Decision:
    """The appointment is tomorrow at ten and awaits an answer."""
    known = known if known is not None else state(appointment())
    return decide(sms(text), known, rulebook or salon().made(), NOON)


DECIDED = {
    # sure
    "ok bb": ("Confirmed", Reason.ANSWERED),
    "Ok merci, à demain": ("Confirmed", Reason.ANSWERED),
    "oui pour demain 10h": ("Confirmed", Reason.ANSWERED),
    "annulez mon rdv svp": ("Cancelled", Reason.ANSWERED),
    "je peux pas venir demain": ("Cancelled", Reason.ANSWERED),
    "je ne peux pas venir, un autre jour ?": ("Moved", Reason.ANSWERED),
    "c'est combien ?": ("Prices", Reason.ANSWERED),
    "merci": ("Thanks", Reason.ANSWERED),
    # a sure meaning comes before one that is only possible
    "oui c'est combien ?": ("Prices", Reason.ANSWERED),
    # only possible: a person reads it
    "si tout va bien oui": (None, Reason.UNCLEAR),
    "oui ?": (None, Reason.UNCLEAR),
    # said of somebody else, or of nothing that is asked about
    "ma femme ne viendra pas": (None, Reason.NO_RULE),
    "il pleut": (None, Reason.NO_RULE),
}


@pytest.mark.parametrize(("text", "outcome"), DECIDED.items())
def test_a_text_ends_in_the_rule_of_its_meaning(text: str, outcome: tuple[str | None, Reason]) -> None:
    decision = decided(text)
    assert (decision.rule, decision.reason) == outcome, decision.trace


@pytest.mark.parametrize("text", [text for text, (rule, _) in DECIDED.items() if rule in (None, "Prices", "Thanks")])
def test_what_is_not_sure_changes_no_appointment(text: str) -> None:
    assert not [each for each in decided(text).changes if isinstance(each, AppointmentAnswered)]


def test_a_yes_is_held_against_the_time_of_the_appointment() -> None:
    assert decided("oui 10h").changes[0] == AppointmentAnswered("a1", AppointmentStatus.CONFIRMED)
    assert decided("oui 11h").changes == ()
    assert decided("oui").rule == "Confirmed" and decided("oui", known=state()).rule is None


def test_a_doubt_goes_to_the_rule_for_what_is_unclear() -> None:
    rulebook = salon().rule("Unclear", when=When.UNCLEAR, do=[HandToPerson]).made()
    decision = decided("oui ?", rulebook)
    assert decision.rule == "Unclear"
    tied = [step for step in decision.trace if step.verdict is Verdict.TIED]
    assert [step.rule for step in tied] == ["Confirmed"]
    assert str(tied[0].because) == 'it may mean "yes" ("oui"); not sure: something is asked, so a person reads it'


def test_a_doubt_stands_against_another_rule_that_is_not_sure_either() -> None:
    rulebook = (
        book().rule("Confirmed", means=means("yes"), do=[ConfirmAppointment]).rule("Ok", means=means("yes")).made()
    )
    assert decided("oui ?", rulebook).reason is Reason.UNCLEAR
    assert decided("oui ?", rulebook, state()).rule is None  # what is only possible is no rule's


def test_says_and_means_in_one_rule_must_both_hold() -> None:
    rulebook = book().rule("Cut", words=["coupe"], means=means("price")).rule("Any", means=means("price")).made()
    assert decided("c'est combien la coupe ?", rulebook).rule == "Cut"
    assert decided("c'est combien ?", rulebook).rule == "Any"
    assert decided("la coupe est ratée", rulebook).rule is None


def test_without_meaning_leaves_a_text_that_may_mean_it_to_others() -> None:
    rulebook = book().rule("Rdv", words=["rdv"], means=means(without=("another time", "cancel"))).made()
    assert decided("un rdv svp", rulebook).rule == "Rdv"
    assert decided("j'annule mon rdv", rulebook).rule is None


def test_sure_words_and_sure_meanings_have_equal_rank_and_the_first_one_wins() -> None:
    for rules in (("Words", "Meaning"), ("Meaning", "Words")):
        builder = book()
        for name in rules:
            builder.rule(name, **({"words": ["combien"]} if name == "Words" else {"means": means("price")}))
        assert decided("c'est combien ?", builder.made()).rule == rules[0]


def test_priority_and_the_conversation_come_before_the_meaning() -> None:
    after = After("after: Reminder", frozenset({"Reminder"}))
    rulebook = (
        book()
        .rule("Plain", means=means("price"))
        .rule("Bound", means=means("price"), conditions=[after])
        .rule("First", means=means("address"), priority=Priority.HIGH)
        .made()
    )
    asked = state(appointment(), last_reply=LastReply("Reminder", NOON))
    assert decided("c'est combien ?", rulebook, asked).rule == "Bound"
    assert decided("c'est combien ?", rulebook).rule == "Plain"
    assert decided("quelle est votre adresse ? c'est combien ?", rulebook, asked).rule == "First"


def test_every_rule_is_told_why_it_did_not_take_a_text() -> None:
    _, steps = explain(sms("ok bb"), state(appointment()), salon().made(), NOON)
    told = {step.rule: str(step.because) for step in steps}
    assert told["Confirmed"] == 'it means "yes" ("ok")'
    assert told["Cancelled"] == 'it does not mean "cancel the appointment" or "I am not coming"'


def test_a_text_is_read_once_a_decision(monkeypatch: pytest.MonkeyPatch) -> None:
    from responder.domain.matching import meaning_match

    read: list[str] = []

    def counted(text: str, **given: Any) -> object:
        read.append(text)
        return read_meanings(text, **given)

    monkeypatch.setattr(meaning_match, "read_meanings", counted)
    decided("merci mille fois 1")
    assert read == ["merci mille fois 1"]
    read.clear()
    decided("oui", book().rule("Words", words=["oui"]).made())
    assert read == []  # no rule asks what it means


@pytest.mark.parametrize(
    ("text", "rule", "told"),
    [
        ("je confrime", "Confirmed", '"confrime" read as "confirme" (typo forgiven)'),
        ("Je ne pourrai pas venri demain", "Cancelled", '"venri" read as "venir" (typo forgiven)'),
    ],
)
def test_a_typo_that_was_forgiven_is_told(text: str, rule: str, told: str) -> None:
    decision = decided(text)
    because = {step.rule: str(step.because) for step in decision.trace}
    assert decision.rule == rule
    assert told in because[rule]
    assert told in because["(meaning)"]


@pytest.mark.parametrize("text", ["je confirme", "ouiii", "jpx pas venir demain", "ok dac merci"])
def test_short_forms_and_stretched_words_are_no_typos(text: str) -> None:
    assert "typo" not in " ".join(str(step.because) for step in decided(text).trace)
