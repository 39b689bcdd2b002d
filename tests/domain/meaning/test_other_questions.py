"""Tests that praise, and a yes to another question than ours, confirm nothing; and that their neighbours still do."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

OF_SOMETHING_ELSE = {
    "en": [
        "nice one lol, nice",
        "haha great",
        "very good hahaha",
        "lol so nice",
        "good for you",
        "yes you are",
        "yep, you did",
        "yeah I had",
        "yes, right now",
        "yup I can leave now",
        "it will be there",
        "I'm in Bristol",
        "I sure am",
        "I'm sure it will turn out great",
        "sounds the same to me",
        "looks better already",
        "it's on its way",
        "any day will do for me, thanks",
        "any time works",
        "ok will take a look",
        "I'm on my way to Croydon",
        "Yes. Cycling there",
        "i dont tihnk I can make it",
        "latest from me: i don't reckn i can come",
        "haha you are right",
        "you are correct about him",
        "yes you are correct, she never liked it",
        "you are right, that film is awful",
    ],
    "fr": [
        "mdr nice",
        "trop cool haha",
        "cool pour toi",
        "oui tu es",
        "oui j'avais",
        "oui, vous avez",
        "oui là maintenant",
        "ce sera là",
        "ça sera là demain",
        "n'importe quel jour me va",
        "n'importe quand ça marche",
        "je ne pnse pas, je ne psne je viens",
        "vous avez raison, il est nul",
    ],
}
OURS = {
    "en": [
        "you are correct",
        "Yup! You're correct",
        "yes of course you are absolutely right",
        "thats correct thanks",
        "haha ok great, see you tomorrow",
        "very good, thank you",
        "that's good for us",
        "good for 3 tomorrow",
        "yes I am coming",
        "yes you have me down for tomorrow",
        "yes I can come",
        "yes it's good now",
        "I'll be there",
        "it's a yes, I will be there",
        "I'm in",
        "sure I am coming",
        "sounds good",
        "on my way to you tomorrow at 3, yes",
        "Yes. Martin",
        "I don't drvie, I can make it tomorrow",
    ],
    "fr": [
        "très bien, merci",
        "très bien lol, bonne soirée",
        "oui c'est bon pour nous",
        "oui j'ai bien noté le rendez-vous",
        "oui vous avez ma confirmation, je viens demain",
        "je serai là",
        "oui c'est bon maintenant",
        "Oui. Martin",
    ],
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in OF_SOMETHING_ELSE.items() for text in texts]
)
def test_what_is_said_of_something_else_confirms_nothing(language: str, text: str) -> None:
    assert Meaning.YES not in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in OURS.items() for text in texts])
def test_what_looks_like_it_and_answers_us_confirms(language: str, text: str) -> None:
    assert Meaning.YES in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("en", "yes I'm free tomorrow", Meaning.YES),
        ("en", "Yes. I will be free.", Meaning.YES),
        ("en", "I'm fine with the date and time", Meaning.YES),
        ("en", "I have archery so can't make it", Meaning.NOT_COMING),
        ("en", "i won't be coming ya? really sorry", Meaning.NOT_COMING),
        ("fr", "je viendrai pas ok ? désolée", Meaning.NOT_COMING),
    ],
)
def test_being_free_a_reason_and_a_tag_are_read(language: str, text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "yes I'm busy tomorrow"),
        ("en", "ok I'm free on friday"),
        ("en", "ok I'm free for lunch"),
        ("en", "yes I'm free now"),
        ("en", "ok are you free"),
        ("en", "yeah around there"),
        ("en", "the boot is small so can't take it all"),
        ("en", "I'm not coming, right?"),
        ("fr", "oui je suis pas libre"),
        ("fr", "je viens pas hein ?"),
    ],
)
def test_their_neighbours_are_left_to_a_person(language: str, text: str) -> None:
    assert not tomorrow(text, language).sure & {Meaning.YES, Meaning.CANCEL}, tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "ja hab ich"),
        ("de", "ja, habe ich"),
        ("es", "sí, tengo"),
        ("it", "si ho"),
        ("it", "boh si"),
        ("en", "confirmed by whom"),
        ("en", "ok with whom"),
    ],
)
def test_a_bare_auxiliary_a_shrug_and_a_question_confirm_nothing(language: str, text: str) -> None:
    assert Meaning.YES not in tomorrow(text, language).sure


@pytest.mark.parametrize(("language", "text"), [("de", "ja bin ich"), ("de", "ja hab ich notiert"), ("it", "si certo")])
def test_a_yes_to_coming_and_an_auxiliary_with_its_verb_confirm(language: str, text: str) -> None:
    assert Meaning.YES in tomorrow(text, language).sure
