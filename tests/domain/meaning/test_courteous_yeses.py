"""Tests that a yes with the courtesies that clients add to it confirms, in all languages."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

COURTEOUS = {
    "fr": [
        "Oui pas de problème je vous remercie et vous souhaite une bonne journée",
        "Oui, merci d'avoir pensé à moi",
        "Super merci beaucoup pour votre réponse rapide",
        "Très bien je vous remercie de votre disponibilité",
        "d'accord merci de votre confirmation",
        "oui avec plaisir et merci encore pour tout",
        "C'est bon pour moi et pour mon mari aussi",
        "Oui merci de nous avoir prévenus, belle soirée à vous aussi",
    ],
    "en": [
        "Perfect thank you so much for fitting me in",
        "Yes that's all good with me thank you",
        "Great, thanks for your quick reply",
        "Sounds good to me, have a lovely evening",
    ],
    "de": ["Super danke für die Info", "Ja passt, vielen Dank für die Erinnerung"],
    "es": ["Sí me viene muy bien gracias", "Perfecto muchas gracias por avisarme"],
    "it": ["ok ricevuto grazie mille", "Sì grazie mille per il promemoria"],
}
CONDITIONS = {"es": ["si me viene bien iré"], "fr": ["oui si vous confirmez"], "en": ["great if that suits you"]}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in COURTEOUS.items() for text in texts])
def test_courtesies_take_nothing_from_a_yes(language: str, text: str) -> None:
    assert Meaning.YES in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in CONDITIONS.items() for text in texts])
def test_a_condition_beside_them_still_does(language: str, text: str) -> None:
    assert Meaning.YES not in tomorrow(text, language), tomorrow(text, language)
