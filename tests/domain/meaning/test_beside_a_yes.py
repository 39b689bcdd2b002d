"""Tests what stands beside a yes, names that are denied, and requests for help."""

import pytest

from responder.domain.model.meanings import Meaning, Meanings
from tests.domain.meaning.test_reading import tomorrow


def _doubted(found: Meanings, meaning: Meaning) -> bool:
    return meaning not in found and found.weight(meaning) > 0


@pytest.mark.parametrize(
    "text",
    [
        "oui ça va mieux",
        "oui trop contente pour toi",
        "oui c'est trop cher",
        "oui d'accord pour savoir si c'est ouvert",
        "Good to know, yes",
        "ok merci pour ton aide",
        "Will Anna attend",
        "confirmo mañana",
    ],
)
def test_what_speaks_of_something_else_confirms_nothing(text: str) -> None:
    assert Meaning.YES not in tomorrow(text, *(("es",) if "ñ" in text else ()))


@pytest.mark.parametrize(
    "text",
    [
        "Yes, that looks amazing",
        "oui excellent",
        "Attending with my husband",
        "I confirm my son's appointment",
        "I'm coming in for my haircut tomorrow",
        "oui à demain 15h, au cas où",
    ],
)
def test_praise_company_and_what_the_visit_is_for_take_nothing_from_a_yes(text: str) -> None:
    assert Meaning.YES in tomorrow(text)


@pytest.mark.parametrize("text", ["je ne suis pas Marie", "Bonjour, je ne suis pas Mme Durand", "I am not Anna, sorry"])
def test_whoever_denies_a_name_has_another_persons_phone(text: str) -> None:
    assert Meaning.WRONG_NUMBER in tomorrow(text)


@pytest.mark.parametrize(
    "text", ["je ne suis pas malade", "je suis Marie", "I am not Available", "je ne suis pas sûre"]
)
def test_whoever_denies_something_else_has_their_own_phone(text: str) -> None:
    assert Meaning.WRONG_NUMBER not in tomorrow(text)


@pytest.mark.parametrize("text", ["aide", "Help please", "Besoin d'aide, merci"])
def test_a_bare_request_for_help_asks_for_a_person(text: str) -> None:
    assert Meaning.A_PERSON in tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "je ne peux pas ne pas venir",
        "je crois pas que je peux pas venir",
        "I can't not be there",
        "I don't think I can't make it",
        "I don't think that I can't come tomorrow",
        "i dont believe i wont come",
    ],
)
def test_what_is_denied_twice_is_no_absence(text: str) -> None:
    assert _doubted(tomorrow(text), Meaning.NOT_COMING)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "it's not that I can't come"),
        ("fr", "c'est pas que je peux pas venir"),
        ("de", "es ist nicht so, dass ich nicht kommen kann"),
        ("it", "non è che non posso venire"),
        ("es", "no puedo no ir"),
        ("it", "non posso non venire"),
    ],
)
def test_what_is_not_the_case_is_no_absence(language: str, text: str) -> None:
    assert Meaning.NOT_COMING not in tomorrow(text, language).sure


@pytest.mark.parametrize("text", ["es que no puedo ir", "no, es que no puedo ir mañana"])
def test_a_that_without_a_denial_before_it_takes_nothing_back(text: str) -> None:
    assert Meaning.NOT_COMING in tomorrow(text, "es").sure


@pytest.mark.parametrize(
    "text", ["I'm not well I think. can't make it", "I don't know what you think. I can't make it"]
)
def test_a_thought_of_another_sentence_denies_no_absence(text: str) -> None:
    assert Meaning.NOT_COMING in tomorrow(text)


@pytest.mark.parametrize("text", ["supprimez la couleur et gardez la coupe", "annulez celui de vendredi, pas demain"])
def test_whoever_gives_up_a_part_cancels_nothing(text: str) -> None:
    assert Meaning.CANCEL not in tomorrow(text)
