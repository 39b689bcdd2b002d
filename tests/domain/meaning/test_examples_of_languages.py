"""Every meaning's own examples, in every language, read on Tuesday evening for an appointment on Wednesday at three."""

import pytest

from responder.domain.meaning import Meaning, read_meanings
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.lexicon.vocabulary import vocabulary_of
from responder.languages import LANGUAGES
from tests.evaluation.meanings import TUESDAY_EVENING, WEDNESDAY_AT_THREE

_SET_BY_THE_READER = {
    Role.TIME_OWN,
    Role.TIME_OTHER,
    Role.DURATION,
    Role.NUMBER,
    Role.NAME,
    Role.VOCATIVE,
    Role.PAUSE,
    Role.QUESTION_MARK,
    Role.UNKNOWN,
}
_NOT_IN_EVERY_LANGUAGE = {
    Role.COME_YOU,
    Role.COME_THIRD,
    Role.CAN_THIRD,
    Role.CANCEL_YOU,
    Role.MOVE_YOU,
    Role.ARRIVING,
    Role.INVERSION,
    Role.SEE_YOU_SOON,
    Role.KEEP,
    Role.LIGHT_VERB,
    Role.FORBIDDING,
}


def examples(must: int) -> list[tuple[str, str, str]]:
    listed = []
    for language in LANGUAGES:
        for meaning, texts in LANGUAGES[language].meanings.examples.items():
            listed += [(language, meaning, text) for text in texts[must]]
    return listed


@pytest.mark.parametrize(("language", "meaning", "text"), examples(0))
def test_an_example_has_its_meaning(language: str, meaning: str, text: str) -> None:
    found = read_meanings(text, languages=[language], now=TUESDAY_EVENING, appointment=WEDNESDAY_AT_THREE)
    assert Meaning(meaning) in found, found


@pytest.mark.parametrize(("language", "meaning", "text"), examples(1))
def test_a_counter_example_does_not(language: str, meaning: str, text: str) -> None:
    found = read_meanings(text, languages=[language], now=TUESDAY_EVENING, appointment=WEDNESDAY_AT_THREE)
    assert Meaning(meaning) not in found, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_a_phrase_for_every_role(language: str) -> None:
    used = {role for _, role in vocabulary_of(language).table}
    assert set(Role) - _SET_BY_THE_READER - _NOT_IN_EVERY_LANGUAGE - used == set(), "roles without a phrase"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_french_and_english_have_examples_of_every_meaning(language: str) -> None:
    assert {Meaning(each) for each in LANGUAGES[language].meanings.examples} == set(Meaning)
