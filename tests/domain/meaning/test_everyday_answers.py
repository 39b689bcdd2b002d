"""Everyday answers, and what only looks like one, in five languages."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_lookalikes import rows_of, said_in
from tests.domain.meaning.test_reading import ACTS
from tests.evaluation.meanings import SPOKEN

MEANT = {
    "yes": {Meaning.YES},
    "cancel": {Meaning.CANCEL, Meaning.NOT_COMING},
    "move": {Meaning.ANOTHER_TIME},
    "late": {Meaning.LATE},
    "stop": {Meaning.STOP},
}


def texts(language: str, meant: str) -> list[str]:
    return [text for spoken, meaning, text in rows_of("everyday_answers.txt") if (spoken, meaning) == (language, meant)]


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("meant", MEANT)
def test_an_everyday_answer_is_read_and_nothing_else_in_it(language: str, meant: str) -> None:
    found = {text: said_in(language, text).sure for text in texts(language, meant)}
    assert [text for text, sure in found.items() if not sure & MEANT[meant]] == []
    borne = MEANT[meant] | {Meaning.NOT_COMING} if meant == "move" else MEANT[meant]
    assert [text for text, sure in found.items() if sure & ACTS - borne] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_a_neighbour_of_an_everyday_answer_does_nothing(language: str) -> None:
    told = texts(language, "never")
    assert told
    assert [text for text in told if said_in(language, text).sure & ACTS] == []
