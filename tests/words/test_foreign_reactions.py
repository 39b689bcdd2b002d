"""Reactions of phones in languages that the business does not speak: their short words are none of ours."""

import pytest

from responder.domain.deciding.decide import situation_of
from responder.domain.situation import Situation
from tests.builders import NOON, sms, state
from tests.evaluation.outcomes import shipped_rulebook

OURS = "Rappel : votre rendez-vous est demain à 10 h. Répondez OUI pour confirmer ou NON pour annuler."


def read(text: str) -> Situation:
    return situation_of(sms(text), state(sent_texts=(OURS,)), shipped_rulebook(), NOON)


@pytest.mark.parametrize(
    "frame",
    [
        "Zareagowano 👍 na „{}”",
        "Reagoval(a) ❤️ na „{}“",
        "Reagovala 😂 na „{}“",
        "Reagerade med 👍 på ”{}”",
        "Reagerte med 👍 på «{}»",
        "A reacționat cu 👍 la „{}”",
        "Reagiu com 👍 a “{}”",
        "Odgovor 👍 na »{}«",
        "Reagoi 👍 viestiin ”{}”",
        "Αντέδρασε με 👍 σε «{}»",
        "Bày tỏ cảm xúc 👍 với “{}”",
    ],
)
def test_a_reaction_in_any_language_is_one(frame: str) -> None:
    assert read(frame.format(OURS)).only_reacts


@pytest.mark.parametrize("answer", ["na", "oui", "non annulez", "ok", "no", "d'acc", "j'annule", "je confirme"])
def test_an_answer_before_a_quote_is_no_reaction(answer: str) -> None:
    assert not read(f"{answer} “{OURS}”").only_reacts
