"""A refusal beside another time that suits is a wish for it; what had to be cancelled may have been before."""

import pytest

from responder.domain.model.meanings import Meaning, Meanings
from tests.domain.meaning.test_reading import tomorrow

ALL = ("fr", "en", "de", "es", "it")


def calls_off(found: Meanings) -> bool:
    return Meaning.CANCEL in found or Meaning.NOT_COMING in found


@pytest.mark.parametrize(
    "text",
    [
        "can't do 3pm. 5pm is fine",
        "sorry can't make it at 3. I'm free at 5",
        "can't make it tomorrow. Thursday is fine",
        "demain je peux pas, jeudi oui",
        "15h je peux pas, 17h c'est bon",
        "je peux pas demain, je suis dispo jeudi",
        "je ne viens pas demain mais jeudi c'est bon",
        "demain c'est pas possible pour moi, vendredi ça me va",
        "morgen kann ich nicht, donnerstag passt",
        "mañana no puedo, el jueves me va bien",
        "domani non posso, giovedì va bene",
        "alle 15 non posso, alle 17 va bene",
    ],
)
def test_another_time_that_suits_beside_a_refusal_is_wished_for(text: str) -> None:
    found = tomorrow(text, *ALL)
    assert Meaning.ANOTHER_TIME in found
    assert not calls_off(found)


@pytest.mark.parametrize("text", ["no can't do 3, 11 would be ok", "No cant do 3, 1 or 1.30 would work"])
def test_a_number_that_may_be_an_hour_leaves_a_refusal_to_a_person(text: str) -> None:
    assert not calls_off(tomorrow(text, *ALL))


@pytest.mark.parametrize(
    "text",
    ["can't come tomorrow, see you Thursday", "je peux pas venir demain", "can't make it at 3", "mañana no puedo ir"],
)
def test_a_refusal_with_no_other_time_that_suits_calls_off(text: str) -> None:
    assert calls_off(tomorrow(text, *ALL))


@pytest.mark.parametrize(
    ("text", "called_off"),
    [
        ("I had to cancel my appointment", False),
        ("j'ai dû annuler mon rdv", False),
        ("ich musste meinen termin absagen", False),
        ("Sorry, I had to cancel my appointment", True),
        ("désolée j'ai dû annuler", True),
        ("we've had to cancel tomorrow", True),
        ("I have to cancel my appointment", True),
        ("j'ai du mal à marcher, annulez mon rdv", True),
    ],
)
def test_what_had_to_be_cancelled_may_be_of_before_unless_somebody_excuses_himself(text: str, called_off: bool) -> None:
    assert calls_off(tomorrow(text, *ALL)) is called_off
