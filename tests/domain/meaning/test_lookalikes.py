"""Answers beside which something else is said, and texts that hold their words and are none, in five languages."""

from pathlib import Path

import pytest

from responder.domain.meaning import Meaning, Meanings
from tests.domain.meaning.test_reading import ACTS, TUESDAY, WEDNESDAY_AT_THREE
from tests.evaluation.meanings import SPOKEN, read

MEANT = {
    "yes": {Meaning.YES},
    "cancel": {Meaning.CANCEL, Meaning.NOT_COMING},
    "move": {Meaning.ANOTHER_TIME},
}


def rows_of(name: str) -> list[list[str]]:
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line.split(" | ", 2) for line in lines if line and not line.startswith("#")]


def said_in(language: str, text: str) -> Meanings:
    return read(text, language, TUESDAY, WEDNESDAY_AT_THREE)


@pytest.mark.parametrize("language", SPOKEN)
def test_nothing_is_done_on_what_only_looks_like_an_answer(language: str) -> None:
    texts = [text for spoken, text in rows_of("lookalikes.txt") if spoken == language]
    assert [text for text in texts if said_in(language, text).sure & ACTS] == []


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("meant", MEANT)
def test_an_answer_beside_which_something_is_said_is_read(language: str, meant: str) -> None:
    texts = [text for spoken, meaning, text in rows_of("answers.txt") if (spoken, meaning) == (language, meant)]
    assert texts
    assert [text for text in texts if not said_in(language, text).sure & MEANT[meant]] == []
