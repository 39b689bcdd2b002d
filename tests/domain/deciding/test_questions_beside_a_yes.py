"""A firm yes with a practical question beside it: the visit is confirmed, and the question is answered or handed on."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.evaluation.outcomes import BUSINESSES, decision_on

CONFIRMED, HANDED_ON = "confirm appointment", "hand to a person"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Oui, c'est parfait. Est-ce que je peux régler par chèque ?"),
        ("fr", "Je confirme. Il y a un ascenseur ?"),
        ("fr", "oui je serai là demain, vous prenez la carte ?"),
        ("fr", "Oui à demain 10h. Combien de temps ça dure ?"),
        ("en", "yes see you then, is there parking?"),
        ("en", "Yes I'll be there. Can I pay by card?"),
        ("en", "yes tomorrow at 10 is fine, how long will it take?"),
        ("de", "Ja, passt. Kann ich mit Karte zahlen?"),
        ("es", "Sí, perfecto. ¿Se puede pagar con tarjeta?"),
        ("it", "Sì, va bene. Posso pagare con la carta?"),
    ],
)
def test_a_firm_yes_is_confirmed_and_its_question_goes_to_a_person(language: str, text: str) -> None:
    decision = decision_on(text, languages=BUSINESSES[language])
    assert CONFIRMED in decision.actions
    assert HANDED_ON in decision.actions


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "ok c'est combien ?"),
        ("fr", "ok je peux payer par carte ?"),
        ("fr", "oui, c'est à quelle heure ?"),
        ("fr", "oui ? je peux payer par carte ?"),
        ("fr", "est-ce que je peux payer par carte ? oui c'est bon"),
        ("fr", "oui c'est bon, je peux venir avec qui ?"),
        ("fr", "oui parfait, je peux payer une autre fois ?"),
        ("fr", "ok super, tu peux payer par carte ?"),
        ("fr", "oui parfait, vous êtes ouverts samedi ?"),
        ("fr", "oui c'est bon mais je peux payer par carte ?"),
        ("fr", "oui si je peux payer par carte, c'est bon ?"),
        ("fr", "non merci. je peux payer par carte ?"),
        ("en", "yes great, are you open on Saturday?"),
        ("en", "yes fine, do I have to come?"),
        ("en", "yes fine, can you pay for lunch?"),
        ("en", "ok is there parking?"),
        ("en", "Okay, that sounds great. Do you have his phone and address?"),
        ("en", "Yeah, that's right. How much money have I left?"),
        ("en", "yes perfect, can I pay on Friday?"),
        ("en", "yes perfect, who is this?"),
        ("en", "yes great. Can I pay by card and come later?"),
        ("de", "ja passt, wie lange dauert es bis zum nächsten freien Termin am Freitag?"),
        ("es", "vale, ¿cuánto dura?"),
        ("it", "va bene, quanto dura?"),
    ],
)
def test_a_bare_ok_and_a_question_that_may_change_the_answer_confirm_nothing(language: str, text: str) -> None:
    assert CONFIRMED not in decision_on(text, languages=BUSINESSES[language]).actions


def test_a_yes_beside_its_question_is_told_as_a_yes() -> None:
    decision = decision_on("Oui, c'est parfait. Je peux payer par carte ?", traced=True)
    assert decision.means is not None
    assert [each.asks for each in decision.means.readings if each.meaning == Meaning.YES] == [True]
    assert "oui" in str(decision.means.told()).lower() or "yes" in str(decision.means.told()).lower()
