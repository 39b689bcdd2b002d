"""Refusals that do not say what is refused: they answer our question, and nothing else that cannot be."""

import pytest

from responder.domain.meaning import Meaning, read_meanings
from tests.domain.meaning.test_reading import TUESDAY, tomorrow


def bare(text: str, *languages: str) -> bool:
    found = tomorrow(text, *languages)
    return Meaning.NOT_COMING in found and found.bare


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I can't"),
        ("en", "Cannot..."),
        ("en", "lol can't"),
        ("en", "can't lah"),
        ("en", "hmm we can't xx"),
        ("en", "not free"),
        ("en", "im not free :("),
        ("en", "Im not going"),
        ("en", "cannot sir"),
        ("en", "can't, end at 6"),
        ("en", "I can't, I finish at 7"),
        ("fr", "je peux pas"),
        ("fr", "peux pas mdr"),
        ("fr", "Je ne pourrai pas."),
        ("fr", "pas dispo"),
        ("fr", "jpeux pas, je finis à 19h"),
        ("de", "ich kann nicht"),
        ("de", "kann leider nicht"),
        ("de", "bin nicht frei"),
        ("es", "no puedo jaja"),
        ("es", "no estoy libre"),
        ("it", "non posso"),
        ("it", "non riesco"),
    ],
)
def test_a_refusal_that_is_the_whole_text_refuses_what_was_asked(language: str, text: str) -> None:
    assert bare(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "can't talk"),
        ("en", "can't now"),
        ("en", "can't wait"),
        ("en", "can't find it"),
        ("en", "cannot cancel"),
        ("en", "I can't that"),
        ("en", "can't?"),
        ("en", "you can't"),
        ("en", "he can't"),
        ("en", "but I can't"),
        ("en", "can't. Where are you?"),
        ("en", "can't, call them"),
        ("en", "can't, I'm driving"),
        ("en", "I can't, it's locked"),
        ("en", "no I won't"),
        ("en", "I'm busy"),
        ("en", "I can't today"),
        ("fr", "je suis absent"),
        ("fr", "je peux pas parler"),
        ("fr", "je peux pas là"),
        ("fr", "je peux pas te le dire"),
        ("fr", "je peux pas ?"),
        ("fr", "on peut pas samedi"),
        ("fr", "tu peux pas"),
        ("de", "ich kann nicht mehr"),
        ("de", "kann nicht reden"),
        ("es", "no puedo más"),
        ("es", "no puedo hablar"),
        ("it", "non posso parlare"),
    ],
)
def test_what_may_be_something_else_that_cannot_be_refuses_nothing(language: str, text: str) -> None:
    found = tomorrow(text, language)
    assert Meaning.NOT_COMING not in found, found


def test_without_an_appointment_nothing_is_refused_by_it() -> None:
    assert Meaning.NOT_COMING not in read_meanings("I can't", languages=("en",), now=TUESDAY)
