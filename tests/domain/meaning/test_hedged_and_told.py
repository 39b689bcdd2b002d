"""Refusals that somebody thinks, those that somebody else is to hear, and what is given up without its name."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

REFUSALS = (Meaning.CANCEL, Meaning.NOT_COMING)


def refuses(text: str, *languages: str) -> bool:
    return any(each in tomorrow(text, *languages) for each in REFUSALS)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I don't think I can make it"),
        ("en", "Dont think so we can make it"),
        ("en", "I don't think I'll be able to come tomorrow"),
        ("en", "I do not think that I will come tomorrow"),
        ("en", "I think I can't make it, sorry"),
        ("en", "I guess we won't be coming"),
        ("fr", "je pense pas venir demain"),
        ("fr", "Je ne crois pas que je pourrai venir"),
        ("fr", "je crois que je viendrai pas"),
        ("fr", "je ne pense pas pouvoir venir"),
        ("de", "ich glaube nicht, dass ich kommen kann"),
        ("de", "ich denke, ich kann nicht kommen"),
        ("de", "ich sage Ihnen, dass ich nicht komme"),
    ],
)
def test_what_somebody_thinks_of_their_coming_is_said_all_the_same(language: str, text: str) -> None:
    assert refuses(text, language), tomorrow(text, language)
    assert Meaning.YES not in tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I don't think I can make it but I'll try"),
        ("en", "I don't think I can't make it"),
        ("en", "I don't think I won't come"),
        ("en", "You don't think I can make it"),
        ("en", "I don't think he can come"),
        ("en", "I don't think I can make it if it rains"),
        ("en", "not sure I can make it"),
        ("en", "I think I can make it"),
        ("fr", "je pense pas venir mais je vous redis"),
        ("fr", "je ne pense pas que je ne viendrai pas"),
        ("fr", "tu crois pas que je peux venir"),
        ("fr", "je viens je pense pas non"),
        ("de", "ich denke nicht, dass er kommt"),
    ],
)
def test_a_but_a_second_denial_or_somebody_elses_thought_refuses_nothing(language: str, text: str) -> None:
    assert not refuses(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "tell my therapist I can't make it"),
        ("en", "I told my boss I can't come tomorrow"),
        ("fr", "je dirai à mon patron que je peux pas venir"),
        ("fr", "j'ai prévenu ma chef que je viens pas"),
        ("de", "ich sage meinem Chef, dass ich nicht komme"),
        ("de", "ich habe meiner Chefin gesagt, dass ich nicht komme"),
        ("de", "sag ihm, dass ich nicht komme"),
    ],
)
def test_what_somebody_of_the_senders_is_told_cancels_nothing(language: str, text: str) -> None:
    assert not refuses(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "tell the therapist I can't come"),
        ("en", "I told you I can't come"),
        ("fr", "je vous dis que je peux pas venir"),
        ("fr", "je préviens que je ne viendrai pas à mon rdv"),
    ],
)
def test_what_we_are_told_cancels(language: str, text: str) -> None:
    assert refuses(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "laissez tomber"),
        ("fr", "Laisse tomber, merci"),
        ("en", "ok please delete that"),
    ],
)
def test_what_says_not_what_is_given_up_and_is_the_whole_text_answers_our_question(language: str, text: str) -> None:
    assert refuses(text, language) and tomorrow(text, language).bare


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "laisse tomber lol"),
        ("fr", "laisse tomber ?"),
        ("en", "don't forget it"),
        ("en", "haha forget it"),
        ("en", "remove the colour"),
        ("fr", "supprimez la couleur"),
        ("fr", "enlevez le brushing"),
        ("fr", "supprimez ça"),
    ],
)
def test_what_may_be_a_part_or_something_written_cancels_nothing(language: str, text: str) -> None:
    assert not refuses(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "delete it please"),
        ("en", "please remove that one"),
        ("en", "remove the haircut tomorrow"),
        ("fr", "supprimez le rdv"),
        ("fr", "supprimez la coupe de demain"),
        ("fr", "annulez la couleur"),
    ],
)
def test_a_visit_that_is_taken_out_is_cancelled(language: str, text: str) -> None:
    assert refuses(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text", "agrees"),
    [("fr", "ok où", False), ("fr", "oui ou", False), ("fr", "ok là où c'est", False), ("en", "ok hai", True)],
)
def test_a_text_that_ends_in_where_confirms_nothing(language: str, text: str, agrees: bool) -> None:
    assert (Meaning.YES in tomorrow(text, language)) is agrees
