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
        "ok pour demain, c'est ma femme qui l'amène car je suis cloué au lit",
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
        "je voulais savoir si c'est noté car je ne peux plus venir",
    ],
)
def test_a_refusal_in_the_same_words_stays_one(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "c bn pr dmain",
        "ok bn a dmain",
        "jsui la demain",
        "cbon pr moi",
        "vi je serai la",
        "we",
        "okok merci",
        "heu oui",
        "ha ok",
        "allez à demain",
        "ok ma biche",
        "bein oui",
        "oui je veux bien",
        "mais bien sûr",
        "en tout cas moi c'est bon",
        "toujours d'actu",
        "c'est oui",
        "pardon pour l'heure tardive. C'est oui.",
        "oui merci du rappel, j'allais oublier",
        "j'arrive demain à 15h",
        "je vous attends demain",
        "rdv ok. Le gamin est surexcité",
        "oui, demain. Faudra sonner fort",
        "ok pour demain, je file bosser",
        "on sera là avec Pluto, il se doute de rien",
    ],
)
def test_short_confirmations_of_everyday_life_are_read(text: str) -> None:
    assert Meaning.YES in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok surement",
        "j'arrive",
        "le train arrive demain à 15h",
        "tu arrives demain ?",
        "c'est sûr, je dois tondre la pelouse",
        "ok pour la location",
        "oui et merci de changer le rdv",
        "j'arrive jeudi",
        "c'est mieux demain",
        "ça serait cool",
        "à 3h je suis à la maison",
        "je viens aux nouvelles",
        "passe moi le sel",
    ],
)
def test_their_neighbours_confirm_nothing(text: str) -> None:
    assert Meaning.YES not in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "non pas demain",
        "pas demain désolé",
        "je suis pas là demain",
        "on est pas là demain",
        "ça va pas le faire pour demain",
        "pas envie de venir finalement",
        "vous pouvez me rayer pour demain",
        "virez mon rdv svp",
        "demain c'est niet",
        "pas la peine de m'attendre demain",
    ],
)
def test_short_refusals_of_everyday_life_are_read(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize("text", ["je suis pas là", "pas demain ?", "pas demain", "je peux pas y aller seule"])
def test_what_may_be_said_of_now_or_asked_refuses_nothing(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    ["dispo jeudi plutôt", "on se voit plutôt jeudi", "on remet à jeudi", "non, jeudi plutôt", "non vendredi svp"],
)
def test_another_time_of_everyday_life_is_asked_for(text: str) -> None:
    assert Meaning.ANOTHER_TIME in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "tu fais rien jeudi ?",
        "non elle rentre vendredi et repart dimanche",
        "non, elle a son samedi libre, il bosse",
        "tu le vois quand même vendredi non ?",
        "je préfère te prévenir avant jeudi",
        "on se voit jeudi",
        "je vais me remettre au sport jeudi",
    ],
)
def test_other_days_of_everyday_talk_ask_for_none(text: str) -> None:
    assert Meaning.ANOTHER_TIME not in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize("text", ["j'arrête les textos sinon je dors pas", "tu m'écris plus, tant pis"])
def test_who_speaks_of_texts_of_friends_asks_for_no_silence(text: str) -> None:
    assert Meaning.STOP not in tomorrow(text), tomorrow(text)


def test_arrears_of_work_are_no_lateness() -> None:
    assert Meaning.LATE not in tomorrow("j'ai plein de retard dans mes révisions")
    assert Meaning.LATE in tomorrow("j'ai 10 min de retard")
