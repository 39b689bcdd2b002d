"""Tests which answers promise that a person calls: a reminder, an offer and a refusal do not."""

from pathlib import Path

import pytest

from responder.domain.deciding.call_promises import promises_a_call
from tests.sweeps import all_hold

TEMPLATES = Path(__file__).parents[3] / "templates"
PROMISES = """
Nous vous rappelons vite.
Bonjour Anna, nous sommes fermés et vous rappelons à la réouverture. Pour un rendez-vous : https://example.com
On vous rappelle dès que possible !
je vous rappelle ce soir
Je te rappelle
On vous rappelle demain
Nous vous rappelons mardi
On vous rappelle tantôt
Nous vous rappellerons le plus tôt possible
Nous allons vous rappeler dans l'heure.
Vous serez rappelée demain
Votre rendez-vous est noté. On vous rappelle la semaine prochaine
We will call you back soon
I'll call you back in an hour.
We missed your call and will ring you back
We'll give you a call tomorrow
Someone will call you
Wir rufen Sie zurück
Wir haben zu und rufen nachher zurück.
Sie werden zurückgerufen
Le llamaremos pronto
Te llamo luego
Le devolvemos la llamada
La richiamiamo presto
Ti richiamo dopo
"""
NONE = """
Nous vous rappelons votre rendez-vous de demain à 10 h.
Nous vous rappelons que le salon est fermé lundi
Nous vous rappelons : rendez-vous demain à 10 h
On vous rappelle le rendez-vous de mardi
rappel de votre rendez-vous
Nous vous rappelons notre adresse
Répondez OUI et nous vous rappelons
Si vous voulez, on vous rappelle
Nous ne vous rappelons pas.
On ne vous rappelle jamais
Une personne vous répond dès que possible
Rappelez-nous demain
Nous avons manqué votre appel
Je m'appelle Anna
We missed your call.
Reply YES and we call you back
Call us back
We cannot call you back
A person will answer you
Rufen Sie uns bitte zurück
Wir können Sie nicht zurückrufen
Eine Person antwortet Ihnen
No le llamamos
Llámenos
Non la richiamiamo
Una persona le risponde
"""


def lines(listed: str) -> list[str]:
    return listed.strip().splitlines()


@pytest.mark.parametrize(("listed", "expected"), [(PROMISES, True), (NONE, False)], ids=["promises", "none"])
def test_promises_are_told_from_reminders_and_offers(listed: str, expected: bool) -> None:
    def check(text: str) -> None:
        assert promises_a_call(text) is expected

    all_hold(lines(listed), check)


def test_of_the_shipped_texts_just_those_of_missed_calls_promise_one() -> None:
    promising = {path.name for path in TEMPLATES.glob("*.txt") if promises_a_call(path.read_text("utf-8"))}
    calls = ("missed_call_closed", "missed_call_holiday", "missed_call_lunch", "missed_call_open", "missed_call_today")
    expected = {path.name for path in TEMPLATES.glob("*.txt") if path.name.startswith((*calls, "callback_noted"))}
    assert promising == expected
