"""Words that are everyday words of another language of the business, and phrases denied twice over."""

import pytest

from tests.evaluation.outcomes import AS_SHIPPED, PERSON, decision_on, outcome_of


def said_in(languages: tuple[str, ...], text: str) -> str:
    return outcome_of(text, lambda written: decision_on(written, languages=languages))


@pytest.mark.parametrize(
    ("languages", "text"),
    [
        (AS_SHIPPED, "oui un thé"),  # "the" weighs nothing in English
        (AS_SHIPPED, "ok on vous attend"),  # "I attend" does
        (AS_SHIPPED, "non c'est le cartable de mon fils"),  # no Monday
        (("fr", "it"), "il confirme"),  # the Italian article
        (("it", "fr"), "il confirme pour demain"),
    ],
)
def test_a_word_of_another_language_counts_for_nothing(languages: tuple[str, ...], text: str) -> None:
    assert said_in(languages, text) == PERSON


@pytest.mark.parametrize(
    ("languages", "text", "outcome"),
    [
        (AS_SHIPPED, "the time is fine", "confirm"),
        (("fr", "it"), "confermo il mio appuntamento", "confirm"),
        (("fr", "it"), "il mio appuntamento va bene", "confirm"),
        (("fr", "it"), "oui je confirme", "confirm"),
    ],
)
def test_in_its_own_language_it_counts(languages: tuple[str, ...], text: str, outcome: str) -> None:
    assert said_in(languages, text) == outcome


@pytest.mark.parametrize("text", ["jpeux pas ne pas venir", "je ne peux pas ne pas venir", "I can't not be there"])
def test_what_is_denied_twice_cancels_nothing(text: str) -> None:
    assert outcome_of(text) == PERSON


@pytest.mark.parametrize("text", ["jpeux pas venir", "je ne peux pas venir, pas dispo", "I can't be there"])
def test_what_is_denied_once_cancels(text: str) -> None:
    assert outcome_of(text) == "cancel"
