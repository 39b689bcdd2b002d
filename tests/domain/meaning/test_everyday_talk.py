"""Everyday talk among friends that was taken for an answer to us, in words of nobody's real messages."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow

ANSWERS = ACTS | {Meaning.YES}


@pytest.mark.parametrize(
    "text",
    [
        "laisse tomber mdr",
        "non mais laisse tomber, il est trop bête",
        "j'y vais jamais",
        "le judo j'y vais pas tellement",
        "je n'irai pas à Marseille",
        "trop désolée de pas pouvoir rester au téléphone",
        "désolé mais une loutre a pas les oreilles pointues demain",
        "je passe pas la soirée avec eux",
        "Zoé sera pas là finalement",
        "on remet ça quand tu veux",
        "ça change mardi soir je suppose",
        "tu veux déjeuner avec nous ce midi ?",
        "non t'as fait quoi cet aprem ?",
        "c régaler merci",
    ],
)
def test_talk_among_friends_cancels_and_moves_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS, tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "bon moi j'y vais, bonne nuit",
        "ok dommage, à bientôt",
        "ok une prochaine alors",
        "oui moi aussi",
        "je passe te prendre",
        "je viens avec toi",
        "c'est sur la table",
        "ah ouais quand même !",
        "t'es trop au top",
        "super merci pour votre accueil !",
        "haha good one",
    ],
)
def test_talk_among_friends_confirms_nothing(text: str) -> None:
    assert Meaning.YES not in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("on laisse tomber pour demain, désolé", Meaning.CANCEL),
        ("laissez tomber", Meaning.CANCEL),
        ("je ne pourrai pas y aller", Meaning.NOT_COMING),
        ("désolée, pas de piano demain", Meaning.CANCEL),
        ("il pleut, on reporte le rdv", Meaning.ANOTHER_TIME),
        ("on remet ça à jeudi svp", Meaning.ANOTHER_TIME),
        ("je viendrai plutôt à 17h", Meaning.ANOTHER_TIME),
        ("oui jy serai désolé du retard de ma reponse", Meaning.YES),
        ("je serai là sans retard", Meaning.YES),
        ("oui c'est bon j'avais pas oublié", Meaning.YES),
    ],
)
def test_the_same_words_meant_for_us_are_read(text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize("text", ["stop mdr", "Stop haha"])
def test_laughter_takes_a_request_for_silence_back(text: str) -> None:
    assert Meaning.STOP not in tomorrow(text)


def test_what_has_not_changed_is_no_denial_of_coming() -> None:
    assert Meaning.NOT_COMING not in tomorrow("Rien n'a changé on vient")


@pytest.mark.parametrize("text", ["c'est pas moi", "not me", "das bin ich nicht", "no soy yo", "non sono io"])
def test_who_was_not_it_is_for_a_person_to_find_out(text: str) -> None:
    assert not tomorrow(text).sure


@pytest.mark.parametrize("text", ["Ich bin nicht Zuhause", "wir sind nicht daheim", "bin gerade nicht zu Hause"])
def test_not_being_at_home_now_cancels_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text", ["cancel my newsletter not the appointment", "I have two visits, cancel the later one"]
)
def test_another_object_is_not_cancelled(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "Combien coûte une annulation de rdv, quels frais ?",
        "quel est le prix pour annuler mon rdv ?",
        "is there a fee for cancelling my appointment?",
        "what does it cost to cancel my appointment",
        "was kostet es den Termin abzusagen?",
        "cuánto cuesta cancelar mi cita",
        "quanto costa annullare l'appuntamento?",
    ],
)
def test_asking_what_a_cancellation_costs_cancels_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize("text", ["j'annule c'est trop cher", "trop cher, j'annule mon rdv"])
def test_a_price_as_the_reason_of_a_cancellation_cancels(text: str) -> None:
    assert Meaning.CANCEL in tomorrow(text)
