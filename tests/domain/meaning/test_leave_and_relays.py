"""Tests who asks whether they may cancel, what somebody is to be told, and what follows from a reason."""

from datetime import timedelta

import pytest

from responder.domain.meaning import read_meanings
from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow
from tests.evaluation.meanings import WEDNESDAY_AT_THREE

AWAY = {Meaning.CANCEL, Meaning.NOT_COMING}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "puis-je annuler ?"),
        ("fr", "est-ce que je peux annuler ?"),
        ("fr", "on peut annuler ?"),
        ("en", "can I cancel?"),
        ("en", "Am I able to cancel?"),
        ("de", "kann ich absagen?"),
        ("es", "¿puedo cancelar?"),
        ("it", "posso annullare?"),
    ],
)
def test_whoever_asks_whether_they_may_cancel_cancels_nothing_yet(language: str, text: str) -> None:
    assert not tomorrow(text, language).sure & ACTS
    assert Meaning.CANCEL in {each.meaning for each in tomorrow(text, language).readings}


@pytest.mark.parametrize(
    "text", ["Pouvez-vous annuler ?", "Puis-je annuler mon rdv de demain svp ?", "can you cancel?"]
)
def test_a_request_to_cancel_is_one(text: str) -> None:
    assert Meaning.CANCEL in tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dites à Anna que je peux pas venir demain",
        "prévenez Paul que j'annule svp",
        "Please tell Anna I can't come tomorrow",
        "J'ai plus de voiture donc je dois annuler",
        "Ma voiture est en panne je peux pas venir",
        "J'arriverai pas à venir demain",
        "il suffit d'annuler",
        "Sorry I've changed my mind, cancel please",
    ],
)
def test_a_relay_or_a_reason_takes_nothing_from_it(text: str) -> None:
    assert tomorrow(text).sure & AWAY, tomorrow(text)


@pytest.mark.parametrize("text", ["y aller", "oui je l'ai prévenue", "wann war gleich mein termin", "can't at 10"])
def test_these_decide_nothing(text: str) -> None:
    assert not tomorrow(text, "fr", "en", "de").sure & (ACTS | {Meaning.YES}), tomorrow(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ma femme viendra comme convenu"),
        ("fr", "ok, ça convient à mon père"),
        ("en", "Not cancelling, see you there"),
        ("en", "please keep my slot, thanks"),
        ("es", "Vale, voy"),
    ],
)
def test_a_yes_may_be_for_somebody_or_deny_the_opposite(language: str, text: str) -> None:
    assert Meaning.YES in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Mon vélo est vendu, le rdv n'a plus lieu d'être"),
        ("fr", "faut que j'annule mon rdv"),
        ("fr", "c'est guéri, plus la peine que je passe"),
        ("fr", "je me vois obligée d'annuler"),
        ("de", "Ich brauche den Termin nicht mehr"),
        ("es", "ya no hace falta, gracias"),
        ("en", "please give my place to somebody else"),
    ],
)
def test_what_is_no_longer_needed_is_cancelled(language: str, text: str) -> None:
    assert tomorrow(text, language).sure & AWAY, tomorrow(text, language)


def test_what_somebody_would_mind_is_asked_for() -> None:
    assert Meaning.ANOTHER_TIME in tomorrow("ça vous dérange si on décale à 17h ?")


@pytest.mark.parametrize("text", ["ya-t-il un parking ?", "c'est quoi le code d'entrée ?", "is there parking?"])
def test_how_to_get_in_is_asked_of_the_address(text: str) -> None:
    assert Meaning.ADDRESS in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "we moved abroad, so take my name off the list",
        "please take us off the list for Friday",
        "gardez la monnaie",
        "de rien",
    ],
)
def test_neither_silence_nor_a_yes_is_asked_for(text: str) -> None:
    assert not tomorrow(text).sure & {Meaning.STOP, Meaning.YES}, tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Surtout n'annulez pas, je viens demain",
        "please don't cancel, I'll be there",
        "Meilleurs voeux à toute l'équipe ! Oui je serai là demain",
    ],
)
def test_what_is_not_to_be_cancelled_and_wishes_stand_beside_a_yes(text: str) -> None:
    assert Meaning.YES in tomorrow(text), tomorrow(text)
    assert not tomorrow(text).sure & ACTS - {Meaning.YES}


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Mon oncle est enterré je ne serai pas là demain", Meaning.NOT_COMING),
        ("plus besoin de voir le notaire demain, désolé", Meaning.CANCEL),
        ("vous pouvez me recaser quand ?", Meaning.ANOTHER_TIME),
        ("can you squeeze me in on Friday instead?", Meaning.ANOTHER_TIME),
        ("which floor is it?", Meaning.ADDRESS),
        ("il y a un ascenseur ?", Meaning.ADDRESS),
    ],
)
def test_more_forms_of_each_meaning(text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text), tomorrow(text)


def test_a_cancellation_beside_a_wish_for_another_time_is_not_sure() -> None:
    found = tomorrow("I need to cancel tomorrow and rebook for a month later")
    assert not {Meaning.CANCEL, Meaning.NOT_COMING} & found.sure


def test_whoever_arrives_just_before_the_appointment_comes() -> None:
    found = read_meanings(
        "j'arrive",
        languages=("fr",),
        now=WEDNESDAY_AT_THREE - timedelta(minutes=20),
        appointment=WEDNESDAY_AT_THREE,
    )
    assert Meaning.YES in found
    assert Meaning.YES not in tomorrow("j'arrive")
