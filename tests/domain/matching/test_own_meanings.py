"""Tests what an owner adds to meanings and takes from them: `also`, `never`, and meanings of their own."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.conditions.appointment import AppointmentIs
from responder.domain.deciding.decide import decide
from responder.domain.meaning import read_meanings
from responder.domain.meaning.lexicon.vocabulary import ROLE_OF
from responder.domain.meaning.reader import OwnersWords
from responder.domain.model.meanings import Meaning
from responder.domain.model.rules import Means, Rulebook
from responder.domain.model.state import AppointmentStatus
from responder.languages import LANGUAGES
from tests.builders import NOON, appointment, book, sms, state

AWAITING = AppointmentIs("appointment: awaiting answer", frozenset({"awaiting answer"}))
# Each with every rule that could take a text before "Confirmed" does.
RULES: dict[str, tuple[str, ...]] = {
    "Thanks": ("thanks",),
    "Question": ("question",),
    "Late": ("late",),
    "Prices": ("price",),
    "Parking": ("parking",),
    "Confirmed": ("yes",),
    "Cancelled": ("cancel", "not coming"),
}
TEXTS = (
    "oui", "ok merci", "oui à demain", "ok pour demain 10h merci bcp", "oui mais en retard", "oui c'est combien ?",
    "je confirme, où se garer ?", "parfait merci", "non", "j'annule", "je ne peux pas venir", "oui ?", "ok parking",
    "merci, je serai en retard", "d'accord, bonne journée", "yes thanks", "ok see you tomorrow", "oui le parking ok",
)  # fmt: skip


def salon(*, left_out: str = "", **said: Any) -> Rulebook:
    """The rules above, and what the owner says of meanings: `added`, `never`, `own`."""
    builder = book(own={"parking": ("parking", "garer")}, **said)
    for name, meanings in RULES.items():
        confirms: dict[str, Any] = {"do": [ConfirmAppointment], "conditions": [AWAITING]} if name == "Confirmed" else {}
        if name != left_out:
            builder.rule(name, means=Means(any_of=frozenset(meanings)), **confirms)
    return builder.made()


def rule_of(text: str, rulebook: Rulebook) -> str | None:
    return decide(sms(text), state(appointment()), rulebook, NOON).rule


def confirms(text: str, rulebook: Rulebook) -> bool:
    decision = decide(sms(text), state(appointment()), rulebook, NOON)
    return AppointmentAnswered("a1", AppointmentStatus.CONFIRMED) in decision.changes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("meaning", ROLE_OF)
def test_a_phrase_that_is_added_means_it_in_every_language(meaning: Meaning, language: str) -> None:
    def found(**added: object) -> object:
        return read_meanings("Zorglub tralala", languages=(language,), now=NOON, **added)  # type: ignore[arg-type]

    at: datetime = NOON + timedelta(days=1)
    assert meaning not in found(appointment=at)  # type: ignore[operator]
    assert meaning in found(appointment=at, owners=OwnersWords(added=((meaning, "zorglub tralala"),)))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("zouzou", "Confirmed"),
        ("Zouzou pour demain, merci", "Confirmed"),
        ("zouzou mais jeudi", None),
        ("pas zouzou", None),
        ("Zouzou ma praline !", "Confirmed"),
    ],
)
def test_what_an_owner_adds_is_read_as_the_rest_is(text: str, rule: str | None) -> None:
    added = ((Meaning.YES, "zouzou"), (Meaning.YES, "zouzou ma praline"))
    assert rule_of(text, salon(added=added)) == rule
    assert rule_of(text, salon()) != "Confirmed"


def test_what_never_means_it_takes_the_meaning_away_and_is_told() -> None:
    rulebook = salon(never={"yes": (("oui", "merci"),)})
    assert rule_of("oui merci", salon()) == "Confirmed"
    decision = decide(sms("oui, merci"), state(appointment()), rulebook, NOON)
    assert decision.rule is None and decision.means is not None
    assert (
        str(decision.means.told())
        == 'nothing sure; may be "thank you": "merci"; "oui merci" never means "yes" (meanings.yaml)'
    )


def test_what_never_means_it_still_counts_for_without_meaning() -> None:
    means = Means(any_of=frozenset({"yes"}), without=frozenset({"thanks"}))
    for never in ({}, {"thanks": (("merci",),)}):
        rulebook = book(never=never).rule("Confirmed", means=means, do=[ConfirmAppointment]).made()
        assert not confirms("oui merci", rulebook) and confirms("oui", rulebook)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("où se garer ?", "Parking"), ("parkign ?", "Parking"), ("pas de parking", None), ("ok parking", "Parking")],
)
def test_a_meaning_of_ones_own_is_its_words_undenied(text: str, rule: str | None) -> None:
    assert rule_of(text, salon(left_out="Question")) == rule


@settings(deadline=None)  # it builds rulebooks, and a busy machine takes its time
@given(st.sampled_from(TEXTS), st.sampled_from([*Meaning, "parking"]), st.data())
def test_adding_what_never_means_something_never_confirms_more(text: str, meaning: str, data: st.DataObject) -> None:
    words = text.lower().replace(",", " ").replace("'", " ").split()
    start = data.draw(st.integers(0, len(words) - 1))
    phrase = tuple(words[start : start + data.draw(st.integers(1, 3))])
    assert confirms(text, salon()) or not confirms(text, salon(never={meaning: (phrase,)}))


def test_adding_what_never_means_yes_confirms_less() -> None:
    assert [text for text in TEXTS if confirms(text, salon())]
    assert not [text for text in TEXTS if confirms(text, salon(never={"yes": tuple((w,) for w in _words())}))]


def _words() -> set[str]:
    return {word for text in TEXTS for word in text.lower().replace(",", " ").split()}
