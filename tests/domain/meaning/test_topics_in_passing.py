"""Prices, hours, places and strangers that a text speaks of and does not ask us about: chatter is not answered."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

A, H, P, W, L = Meaning.ADDRESS, Meaning.HOURS, Meaning.PRICE, Meaning.WRONG_NUMBER, Meaning.LATE


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("fr", "combien de temps ça prend ?", P),
        ("fr", "tu as eu combien de points au permis ?", P),
        ("fr", "j'ai plus de forfait, je t'appelle ce soir", P),
        ("fr", "on les a payés le même prix dans le train. Les tiens sont échangeables ?", P),
        ("en", "look how much luggage they have", P),
        ("en", "how much time does it take?", P),
        ("de", "wie viel Zeit muss ich einplanen?", P),
        ("fr", "tu me dis les horaires de bus pour Annecy ?", H),
        ("en", "I slept for 9 hours", H),
        ("en", "how many hours of driving is it to Leeds?", H),
        (
            "fr",
            "mon adresse mail a changé, c'est celle de la boîte maintenant, tu peux renvoyer le dossier à Sophie ?",
            A,
        ),
        ("en", "how much for a puncture repair", L),
    ],
)
def test_what_is_only_spoken_of_is_not_asked(language: str, text: str, meaning: Meaning) -> None:
    assert meaning not in tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "désolée c'était pas pour toi"),
        ("fr", "Pardon, ce n'était pas pour vous, je voulais écrire à ma sœur"),
        ("fr", "oups je me suis trompée de contact"),
        ("fr", "je connais pas ce chanteur"),
        ("fr", "connais pas"),
        ("fr", "j'ai pas son numéro"),
        ("fr", "t'embête pas pour moi"),
        ("en", "sorry that was meant for my brother"),
        ("en", "oops I texted the wrong person"),
        ("en", "I don't know any good plumbers"),
        ("en", "you got the wrong end of the stick"),
        ("en", "who's this?"),
        ("de", "sorry, hab mich verwählt"),
        ("de", "ich kenne keinen guten Arzt"),
        ("de", "das war nicht für dich"),
        ("es", "perdón, me equivoqué de contacto"),
        ("es", "creo que estoy equivocado"),
        ("it", "scusi, ho sbagliato numero"),
        ("it", "non era per te"),
    ],
)
def test_a_client_who_dialled_wrong_or_knows_nobody_keeps_the_number(language: str, text: str) -> None:
    assert Meaning.WRONG_NUMBER not in tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "vous vous êtes trompé de contact"),
        ("fr", "ce n'est plus son numéro"),
        ("fr", "je crois que ce message n'est pas pour moi"),
        ("fr", "je ne vous connais pas"),
        ("en", "you texted the wrong number"),
        ("en", "you got the wrong guy"),
        ("en", "got this in error"),
        ("de", "das kam irrtümlich an mich"),
        ("es", "se ha equivocado de número"),
        ("es", "me llegó por error"),
        ("it", "mi è arrivato per errore"),
    ],
)
def test_somebody_else_who_has_the_number_says_so(language: str, text: str) -> None:
    assert Meaning.WRONG_NUMBER in tomorrow(text, language)
