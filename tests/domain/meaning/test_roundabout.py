"""Answers in a roundabout form, five languages: who comes, when one can at all, how late, where it is."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "oui, elle sera là"),
        ("fr", "Mon fils viendra"),
        ("fr", "oui merci de me le rappeler j'avais zappé, à demain"),
        ("fr", "Prêts pour demain !"),
        ("fr", "l'heure me va"),
        ("en", "yes he'll be there"),
        ("en", "Yes thank you, I had forgotten! See you tomorrow"),
        ("en", "no changes from me"),
        ("de", "ja, er kommt"),
        ("de", "mein Sohn kommt"),
        ("es", "sí, irá mi hijo"),
        ("it", "sì, viene mio figlio"),
    ],
)
def test_whoever_comes_for_somebody_says_yes(language: str, text: str) -> None:
    assert Meaning.YES in tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "elle sera là"),
        ("fr", "oui il vient quand ?"),
        ("fr", "ok il répare quand il viendra"),
        ("fr", "mon fils viendra ?"),
        ("fr", "mon fils ne viendra pas"),
        ("fr", "j'avais zappé, désolée"),
        ("en", "yes he'll be there if he is well"),
        ("en", "he'll be there"),
        ("en", "ready for what?"),
        ("de", "kommt er?"),
        ("es", "mi hijo no irá"),
        ("it", "viene mio figlio?"),
    ],
)
def test_who_comes_may_be_asked_denied_or_somebody_else(language: str, text: str) -> None:
    assert Meaning.YES not in tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je peux seulement à partir de 17h"),
        ("fr", "je ne peux qu'à partir de 17h"),
        ("fr", "je peux venir plus tôt ?"),
        ("fr", "faut qu'on décale"),
        ("fr", "je suis pas dispo demain, quand est-ce que vous auriez de la place ?"),
        ("fr", "l'horaire ne me convient pas, avez-vous autre chose ?"),
        ("en", "I can only do after 5"),
        ("en", "could we make it 4 instead?"),
        ("en", "I'm only free after 5"),
        ("en", "can I be seen earlier?"),
        ("en", "can I swap to the morning?"),
        ("de", "ich kann nur ab 17 Uhr"),
        ("de", "morgen geht nicht, geht Freitag?"),
        ("de", "kann ich auch eher kommen?"),
        ("es", "solo puedo a partir de las 5"),
        ("es", "podría adelantarla?"),
        ("it", "posso solo dopo le 17"),
        ("it", "vorrei un'altra data"),
    ],
)
def test_when_one_can_at_all_is_another_time(language: str, text: str) -> None:
    found = tomorrow(text, language)
    assert Meaning.ANOTHER_TIME in found
    assert Meaning.CANCEL not in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je peux seulement vous appeler à 17h"),
        ("fr", "ok je termine tard"),
        ("fr", "je suis dispo après mon café"),
        ("fr", "quand est-ce que vous m'appelez ?"),
        ("en", "I only have 5 minutes"),
        ("en", "my husband can only do 5"),
        ("en", "can you only do 5?"),
        ("en", "I finish work at 5"),
        ("de", "nur um 17 Uhr ist Fußball"),
        ("es", "solo quería saber a partir de las 5"),
        ("it", "solo dopo le 17 piove"),
    ],
)
def test_when_something_else_is_moves_nothing(language: str, text: str) -> None:
    assert Meaning.ANOTHER_TIME not in tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("fr", "5 min et j'arrive", Meaning.LATE),
        ("fr", "je galère à me garer j'arrive", Meaning.LATE),
        ("fr", "je serai chez vous vers 15h20 désolée", Meaning.LATE),
        ("de", "komme ca 10 minuten zu spät, sorry", Meaning.LATE),
        ("es", "estoy de camino", Meaning.LATE),
        ("en", "I'm not able to attend", Meaning.NOT_COMING),
        ("en", "No sorry can't", Meaning.NOT_COMING),
        ("en", "you can give my spot away", Meaning.CANCEL),
        ("fr", "c ou ?", Meaning.ADDRESS),
        ("fr", "je dois aller où ?", Meaning.ADDRESS),
        ("fr", "où est-ce que je dois me présenter ?", Meaning.ADDRESS),
        ("fr", "comment on fait pour venir chez vous ?", Meaning.ADDRESS),
        ("en", "where is it?", Meaning.ADDRESS),
        ("en", "where can we park", Meaning.ADDRESS),
        ("de", "wo muss ich hin?", Meaning.ADDRESS),
        ("de", "wo ist das?", Meaning.ADDRESS),
        ("de", "wo ist eure Praxis?", Meaning.ADDRESS),
        ("de", "wo ist der Salon genau?", Meaning.ADDRESS),
        ("es", "¿Dónde tengo que ir?", Meaning.ADDRESS),
        ("it", "dov'è?", Meaning.ADDRESS),
    ],
)
def test_lateness_absence_and_the_way_are_told_in_other_words(language: str, text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("fr", "j'arrive", Meaning.LATE),
        ("fr", "j'arrive dans 10 min ?", Meaning.LATE),
        ("fr", "ça dure 10 min", Meaning.LATE),
        ("fr", "où est mon remboursement ?", Meaning.ADDRESS),
        ("fr", "oui ou non ?", Meaning.ADDRESS),
        ("fr", "demain ou jeudi", Meaning.ADDRESS),
        ("fr", "comment je paye ?", Meaning.ADDRESS),
        ("en", "where are my keys", Meaning.ADDRESS),
        ("en", "where is my refund", Meaning.ADDRESS),
        ("en", "how can I pay", Meaning.ADDRESS),
        ("de", "wo bleibt meine Rechnung", Meaning.ADDRESS),
        ("de", "wo ist meine Rechnung", Meaning.ADDRESS),
        ("de", "wo ist mein Gutschein?", Meaning.ADDRESS),
        ("en", "I'm able to attend", Meaning.NOT_COMING),
        ("en", "can you give my dog a spot", Meaning.CANCEL),
    ],
)
def test_what_shares_their_words_is_none_of_them(language: str, text: str, meaning: Meaning) -> None:
    assert meaning not in tomorrow(text, language)


@pytest.mark.parametrize(
    "text", ["je pourrai pas venir demain", "je suis pas dispo demain, quand je vous ai eu j'ai cru"]
)
def test_an_absence_without_a_question_stays_one(text: str) -> None:
    found = tomorrow(text)
    assert Meaning.ANOTHER_TIME not in found
    assert found.sure & (ACTS - {Meaning.YES})
