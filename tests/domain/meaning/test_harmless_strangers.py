"""Tests that slips of courtesies, glued words, interjections and outcries beside a yes take nothing from it."""

import pytest

from responder.domain.meaning.lexicon.vocabulary import vocabulary_of
from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow
from tests.evaluation.meanings import SPOKEN, WEDNESDAY_AT_THREE, read
from tests.evaluation.meanings import TUESDAY_EVENING as TUESDAY

HARMLESS = {
    "en": [
        "ok tnhks",
        "cool grazias",
        "okay haiyo",
        "yes plese",
        "sure, aiyo",
        "yikess! alright then",
        "crikey... ok lah",
        "ok seeyou tomorrow",
        "okay thankyou seeyou",
        "Yesssss",
        "yeaaaah",
        "ok, may god bless u",
        "heck yeah",
        "ok I ll be there",
    ],
    "fr": [
        "ok mercci",
        "oui mreci",
        "ok bisouxx",
        "pfiouuh... ok",
        "okay aie",
        "ouiiiii",
        "ok ademain",
        "excellent, merci",
    ],
}
NEVER = {
    "en": [
        "ok cncl",
        "ok rschdl",
        "ok piano",
        "piano! ok?",
        "ok zumba",
        "ok fevr",
        "yes iff",
        "yes butt",
        "ok maybs",
        "ok waitt",
        "ya. dontwan",
        "ok notcoming",
        "yes dontknow yet",
        "ok cantmakeit",
        "cncl! ok",
        "moovd! ok",
        "fevver! ok",
        "ok thanks for the refund, it is cancelled then",
        "ok thanks for the advice",
        "ok thanks for moving me to friday",
        "thanks for the offer but ok",
        "tnhks",
        "haiyoo",
        "yy",
    ],
    "fr": [
        "ok anll",
        "ok merci pour le conseil",
        "oui merci pour les explications",
        "ok décl",
        "ok zumba",
        "ok gastroo",
        "oui maiss",
        "ok jsp",
        "ok fopa",
        "oui jveuxpas",
        "oui jenesaispas",
        "annll ! ok",
        "décalr ! ok",
        "ok merci pour le report à vendredi",
        "ok merci de m'avoir annulé",
        "mercci",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in HARMLESS.items() for text in texts])
def test_a_harmless_stranger_takes_nothing_from_a_yes(language: str, text: str) -> None:
    assert Meaning.YES in read(text, language, TUESDAY, WEDNESDAY_AT_THREE), tomorrow(text)


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NEVER.items() for text in texts])
def test_a_stranger_that_may_weigh_something_does(language: str, text: str) -> None:
    assert not read(text, language, TUESDAY, WEDNESDAY_AT_THREE).sure & {Meaning.YES}, tomorrow(text)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("seeyou", ("see", "you")),
        ("makeit", ("make", "it")),
        ("dunwant", ("dun", "want")),
        ("piano", ()),
        ("hewas", ()),
    ],
)
def test_glued_words_are_those_that_stand_together_in_a_phrase(word: str, parts: tuple[str, ...]) -> None:
    assert vocabulary_of("en").parted(word) == parts


@pytest.mark.parametrize("language", SPOKEN)
def test_glued_denials_are_read_and_no_yes(language: str) -> None:
    assert not read("ok. jepeuxpas", language, TUESDAY, WEDNESDAY_AT_THREE).sure & (ACTS | {Meaning.YES})


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "ok why"), ("it", "how ok"), ("es", "who ok"), ("en", "ok wie"), ("fr", "ok wh"), ("en", "whwh ok")],
)
def test_a_question_of_another_language_and_letters_without_a_vowel_are_no_interjections(
    language: str, text: str
) -> None:
    assert Meaning.YES not in tomorrow(text, language).sure
