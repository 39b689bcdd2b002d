"""Refusals of another day, another event, another person or anything else than the visit, and those beside them."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

REFUSALS = (Meaning.CANCEL, Meaning.NOT_COMING)


def refuses(text: str) -> bool:
    return any(each in tomorrow(text) for each in REFUSALS)


@pytest.mark.parametrize(
    "text",
    [
        "je peux pas je vais à un mariage samedi",
        "Mon frère se marie samedi. Désolé, je peux pas venir",
        "je repars jeudi donc je serai pas là",
        "J'y vais pas ce soir, je peux pas... mais on se voit vite",
        "je viens pas ce soir, j'peux pas. Demain et après demain oui",
        "non jpeux pas je file dormir. Demain !",
        "I've got a wedding on Friday. Sorry I can't make it",
        "en mi pueblo hay fiesta el viernes, lo siento, no puedo ir",
        "am Freitag ist Weihnachtsfeier. Sorry, ich kann nicht kommen",
        "venerdì ho una festa. Mi dispiace, non posso venire",
    ],
)
def test_a_refusal_without_a_day_is_of_the_day_named_before_it(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "je finis à 18h donc je pourrai pas venir",
        "j'ai eu un accident ce matin, je pourrai pas venir",
        "I'm ill today so I can't come, sorry",
        "I got called in this morning, sorry can't make it",
        "désolé on pourra pas venir, par contre faut qu'on se voie la semaine prochaine",
        "je peux pas venir, j'suis à Lille jusqu'à vendredi",
        "je peux pas venir demain, samedi j'ai déjà un mariage",
    ],
)
def test_hours_and_what_was_today_make_no_other_day_of_it(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je peux pas venir donc ?",
        "Parce que je serai pas là",
        "même si j'avais une voiture je pourrais pas venir",
        "this week I can't make it, unless tomorrow morning",
    ],
)
def test_a_refusal_that_asks_answers_a_why_or_has_a_condition_is_none(text: str) -> None:
    assert not refuses(text), tomorrow(text)
