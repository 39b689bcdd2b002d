"""Stories beside a plain yes, what only looks like one, and arrivals after the start, in five languages."""

from datetime import datetime

import pytest

from responder.domain.meaning import Meaning
from tests.domain.meaning.test_lookalikes import rows_of
from tests.domain.meaning.test_reading import ACTS
from tests.evaluation.meanings import PARIS, SPOKEN, read

MONDAY = datetime(2026, 12, 7, 15, 0, tzinfo=PARIS)
TUESDAY_AT_TEN = datetime(2026, 12, 8, 10, 0, tzinfo=PARIS)


def texts(language: str, meant: str) -> list[str]:
    return [text for spoken, meaning, text in rows_of("stories.txt") if (spoken, meaning) == (language, meant)]


def sure(language: str, text: str) -> frozenset[str]:
    return frozenset(read(text, language, MONDAY, TUESDAY_AT_TEN).sure)


@pytest.mark.parametrize("language", SPOKEN)
def test_a_plain_yes_is_found_beside_a_story(language: str) -> None:
    told = texts(language, "yes")
    assert told
    assert [text for text in told if sure(language, text) & ACTS != {Meaning.YES}] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_a_story_that_takes_back_or_is_of_something_else_confirms_nothing(language: str) -> None:
    told = texts(language, "never")
    assert told
    assert [text for text in told if sure(language, text) & ACTS == {Meaning.YES}] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_an_arrival_some_minutes_after_the_start_is_late_and_no_yes(language: str) -> None:
    told = texts(language, "late")
    assert told
    assert [text for text in told if Meaning.LATE not in sure(language, text) or sure(language, text) & ACTS] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_another_hour_a_wish_and_a_question_are_no_lateness(language: str) -> None:
    told = texts(language, "on time")
    assert told
    assert [text for text in told if Meaning.LATE in sure(language, text)] == []
