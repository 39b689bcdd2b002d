"""French as friends and families text: what looks like a refusal and is none, and what is one."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

REFUSALS = (Meaning.CANCEL, Meaning.NOT_COMING)


def refuses(text: str) -> bool:
    return any(each in tomorrow(text) for each in REFUSALS)


@pytest.mark.parametrize(
    "text",
    [
        "y a pas de raison pour ne pas venir",
        "c'est pas une raison pour pas y aller",
        "aucune excuse pour ne pas passer",
        "no reason not to come",
    ],
)
def test_a_denied_reason_for_staying_away_refuses_nothing(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize("text", ["ya pas de raison", "oui y a aucune raison"])
def test_no_reason_against_it_is_a_yes(text: str) -> None:
    assert Meaning.YES in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "venez plus tard !",
        "venez plus vers 18h",
        "passez plus tôt si vous voulez",
        "sinon je peux pas venir",
        "tu passes me chercher ? sinon je viens pas",
        "soit ils viennent soit j'annule",
        "si oui je préviens que je viens pas",
        "s'il pleut je viens pas demain",
        "même si je suis pas là",
        "pas possible de faire les courses",
        "pour le latin c'est pas possible, désolé",
        "c'est mort pour la blague, désolé",
        "désolée de pas pouvoir rester plus longtemps",
        "désolé de pas être là, je pense fort à vous",
        "je vais pas pouvoir dormir",
        "l'aide est arrivée, je l'ai trouvé mieux",
        "je vous trouve mieux qu'hier",
        "je passe pas ma vie à ranger",
        "je passe pas mon temps devant la télé",
        "on l'a pas vu venir celle là",
        "j'irai pas jusque là quand même",
        "j'irai pas le voir",
        "ça arrivera pas",
        "tu arriveras pas à me faire peur",
        "t'arrivera pas à me faire peur",
        "je voulais pas être la seule",
        "je peux plus rien pour elle",
        "on laisse tomber pour le moment",
        "laissez tomber pour le dessert",
        "ça fait plusieurs fois j'annule déjà",
        "vous auriez annulé ??",
        "Madame Blanc annule son cours de demain",
        "je peux me libérer demain",
        "non pas viens",
        "non non viens pas",
        "non, un peu ko. Et toi ?",
        "non, pas la grippe, juste pas bien",
        "en fait non, on arrive dans 10 min",
        "j'ai la gastro, donc n'approche pas trop",
        "je pourrais des fois pas y aller",
        "je viendrai ap le travail",
    ],
)
def test_what_only_sounds_like_a_refusal_is_none(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "non désolé",
        "je pourrai pas venir",
        "je peux pas venir demain",
        "désolé de ne pas pouvoir venir",
        "désolée de ne pas être là demain",
        "désolé de pas venir",
        "finalement non je viens pas",
        "viens pas demain dsl",
        "viens pas finalement",
        "c'est mort pour demain",
        "c'est pas possible pour moi désolé",
        "pas possible de venir demain",
        "impossible de me libérer",
        "je peux pas me libérer demain",
        "je vais pas pouvoir mon fils est malade",
        "on laisse tomber pour demain",
        "laissez tomber",
        "je dois annuler son cours de demain",
        "je voudrais que mon rdv soit annulé",
        "non, je suis malade",
        "j'ai trouvé mieux ailleurs, désolé",
        "ne venez plus, désolé",
        "j'irai pas au rdv demain",
        "s'il vous plaît annulez mon rdv",
        "je zappe demain",
    ],
)
def test_a_refusal_in_the_same_words_stays_one(text: str) -> None:
    assert refuses(text), tomorrow(text)
