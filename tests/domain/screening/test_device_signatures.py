"""Tests what phones and mail programs write below a text is not its owner's word; what only sounds like it stays."""

import pytest

from responder.domain.model.decision import Reason
from responder.domain.screening.device_signatures import without_device_signature
from tests.evaluation.outcomes import outcome_of
from tests.words.test_opt_out import OPEN, decided

SIGNATURES = [
    "Envoyé de mon iPhone",
    "Envoyé depuis mon mobile Orange",
    "Envoyé depuis mon Samsung",
    "Envoyé depuis l'application Mail Orange",
    "Envoyé via Outlook pour Android",
    "Sent from my iPhone",
    "Sent from my Galaxy",
    "Sent from Yahoo Mail on Android",
    "Sent via the Samsung Galaxy S21 5G, an AT&T phone",
    "Get Outlook for iOS",
    "Télécharger Outlook pour Android",
    "Gesendet von meinem iPhone",
    "Gesendet mit der GMX Mail App",
    "Gesendet von Mail für Windows",
    "Outlook für Android herunterladen",
    "Enviado desde mi iPhone",
    "Enviado desde mi móvil",
    "Inviato da iPhone",
    "Inviato dal mio cellulare",
    "-- Sent from my Pixel 8",
    "Von meinem iPhone gesendet",
    "Von meinem Samsung Galaxy gesendet",
]


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n--\r\n", ". ", " "])
def test_a_signature_changes_nothing_of_what_stands_above_it(signature: str, between: str) -> None:
    assert without_device_signature(f"oui{between}{signature}").rstrip(" .-\r\n") == "oui"


@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_stop_and_a_yes_are_heard_above_a_signature(signature: str) -> None:
    assert decided(f"stop\n\n{signature}").reason is Reason.OPT_OUT
    assert decided(f"STOP\n{signature}", *OPEN).reason is Reason.OPT_OUT
    assert outcome_of(f"Oui\n{signature}") == "confirm"


@pytest.mark.parametrize(
    "text",
    [
        "c'est envoyé de mon mobile",
        "le sms a été envoyé depuis mon téléphone pro",
        "envoyé par la poste",
        "Envoyé de mon iPhone",
        "sent from heaven",
        "I sent it from my phone yesterday and got no answer",
        "oui\nenvoyé par Marie",
        "stop\nje descends",
        "je l'ai envoyé avec mon mobile. Vous l'avez reçu ?",
        "Sent from my car. I will see your message when I arrive",
        "die habe ich gesendet von meinem Handy",
    ],
)
def test_what_a_person_says_of_a_phone_stays(text: str) -> None:
    assert without_device_signature(text) == text
