"""Regional uses, SMS spelling and dictation: ten texts of each, in words of nobody's real messages."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

YES, CANCEL, NOT_COMING, MOVE = Meaning.YES, Meaning.CANCEL, Meaning.NOT_COMING, Meaning.ANOTHER_TIME
LATE, THANKS = Meaning.LATE, Meaning.THANKS
GIVEN_UP = {CANCEL, NOT_COMING}

QUEBEC = [
    ("C'est beau, je vais être là demain", YES),
    ("Correct pour demain 15h", YES),
    ("ça m'adonne bien", YES),
    ("Bonjour, je dois canceller mon rendez-vous de demain", CANCEL),
    ("j'peux pas demain, j'ai pogné la grippe", NOT_COMING),
    ("ça marche pour moi, bonne fin d'avant-midi", YES),
    ("est-ce qu'on peut céduler ça à vendredi à la place?", MOVE),
    ("je vais être en retard, y'a ben du trafic", LATE),
    ("Parfait, merci ben gros", YES),
    ("on se revoit demain, c'est confirmé", YES),
]
BELGIUM = [
    ("c'est ok pour moi, à demain", YES),
    ("Je sais venir demain", YES),
    ("je sais pas venir demain, désolée", NOT_COMING),
    ("je ne saurai pas être là", NOT_COMING),
    ("Oui ça va aller pour demain", YES),
    ("Est-ce que je peux venir vendredi tantôt plutôt ?", MOVE),
    ("Je serai là demain à 15h, bien à vous", YES),
    ("Je dois postposer mon rendez-vous", MOVE),
    ("Rendez-vous à postposer svp", MOVE),
    ("Ça joue pas pour moi demain, on peut postposer ?", MOVE),
]
SWITZERLAND = [
    ("ça joue pour demain", YES),
    ("Tout de bon, je serai là", YES),
    ("Ça joue, adieu", YES),
    ("je dois agender un autre moment", MOVE),
    ("Natel cassé, je serai là demain à 15h", YES),
    ("Passt für mich, merci vilmal", YES),
    ("isch guet, bis morn", YES),
    ("Ich muss den Termin leider absagen, merci", CANCEL),
    ("Chume morn nöd", NOT_COMING),
    ("Merci, bis morgen", YES),
]
AUSTRIA = [
    ("Passt, bis morgen", YES),
    ("passt eh", YES),
    ("Geht sich aus, danke", YES),
    ("Geht sich leider nicht aus", NOT_COMING),
    ("Servus, ich bin morgen dabei", YES),
    ("Kann leider nicht kommen, bin im Spital", NOT_COMING),
    ("Grüß Gott, ich bestätige den Termin", YES),
    ("können wir den Termin auf Jänner verschieben?", MOVE),
    ("Ja passt, baba", YES),
    ("i kumm morgen", YES),
]
LATIN_AMERICA = [
    ("Dale, ahí estaré", YES),
    ("listo, confirmo", YES),
    ("Claro que sí, ahí nos vemos", YES),
    ("sale, mañana nos vemos", YES),
    ("ándale pues, confirmado", YES),
    ("No voy a poder ir mañana, disculpe", NOT_COMING),
    ("tengo que cancelar mi turno", CANCEL),
    ("¿Podemos reprogramar el turno?", MOVE),
    ("me agarró el tráfico, llego tarde", LATE),
    ("De una, nos vemos mañana", YES),
]
SMS_SPELLING = [
    ("ué c bon pr 2m1", YES),
    ("dsl jpeu pa venir 2m1", NOT_COMING),
    ("slt jconfirm mon rdv", YES),
    ("g 1 empechmen dsl", NOT_COMING),
    ("on pe decalé a vendredi stp ?", MOVE),
    ("jserai la tkt", YES),
    ("jannule dsl", CANCEL),
    ("cu tmrw", YES),
    ("cant make it 2moro soz", NOT_COMING),
    ("yh c u then", YES),
]
DICTATION = [
    ("oui je confirme point", YES),
    ("bonjour virgule je serai là demain point merci", YES),
    ("Oui je serais là demain à quinze heures", YES),
    ("bonjour je ne pourrais pas venir demain point d'exclamation désolé", NOT_COMING),
    ("est-ce qu'on peut décaler à vendredi point d'interrogation", MOVE),
    ("je confirmes ma présence demain", YES),
    ("yes comma I will be there tomorrow full stop", YES),
    ("sorry I can't make it tomorrow full stop", NOT_COMING),
    ("Ja Komma ich komme morgen Punkt", YES),
    ("sí coma allí estaré punto", YES),
]
ALL = {
    "fr": QUEBEC + BELGIUM + SWITZERLAND[:5] + SMS_SPELLING[:7] + DICTATION[:6],
    "de": SWITZERLAND[5:] + AUSTRIA + DICTATION[8:9],
    "es": LATIN_AMERICA + DICTATION[9:],
    "en": SMS_SPELLING[7:] + DICTATION[6:8],
}
CASES = [(language, *case) for language, cases in ALL.items() for case in cases]


@pytest.mark.parametrize(("language", "text", "meaning"), CASES)
def test_what_people_write_in_their_region_or_by_voice_is_read(language: str, text: str, meaning: Meaning) -> None:
    sure = tomorrow(text, *dict.fromkeys((language, "en"))).sure
    assert sure & (GIVEN_UP if meaning in GIVEN_UP else {meaning})
