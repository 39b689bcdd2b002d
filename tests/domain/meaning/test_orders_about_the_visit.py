"""Tests orders and short answers about the visit: what deletes it, asks leave to cancel it, accepts it or reports it;
and the like of them that are said of something else, to somebody else or of no certainty."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow

AWAY = {Meaning.CANCEL, Meaning.NOT_COMING}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ok please delete it"),
        ("en", "yes delete that one for me"),
        ("en", "please get rid of it"),
        ("en", "please remove that one"),
        ("fr", "oui supprimez-le"),
        ("fr", "efface-le"),
        ("de", "ja bitte löschen"),
        ("es", "sí, bórrala"),
        ("it", "sì, eliminalo"),
        ("en", "can I cancel my appointment?"),
        ("en", "could i cancel my reservation"),
        ("fr", "puis-je annuler mon rdv ?"),
        ("fr", "je peux annuler mon rdv de demain svp ?"),
        ("de", "kann ich den Termin absagen?"),
        ("es", "¿puedo cancelar mi cita?"),
        ("it", "posso annullare il mio appuntamento?"),
        ("en", "please make sure my appointment is cancelled"),
        ("en", "please cancel it, I'll reschedule later"),
        ("fr", "annulé"),
        ("de", "storniert"),
        ("es", "cancelado, gracias"),
        ("it", "annullato"),
        ("it", "annulla, non ti preoccupare"),
        ("it", "basta annullarlo"),
        ("it", "cancelli pure il mio appuntamento"),
        ("de", "Wir kommen doch nicht"),
        ("de", "geht sich bei mir nicht aus morgen"),
        ("es", "Doctor, no podremos llevar al gato mañana"),
    ],
)
def test_these_cancel(language: str, text: str) -> None:
    assert tomorrow(text, language).sure & AWAY, tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "delete this message"),
        ("en", "delete this"),
        ("en", "please delete my number"),
        ("en", "don't delete it"),
        ("en", "delete it if you want"),
        ("en", "shall I delete it?"),
        ("fr", "supprimez le message"),
        ("de", "bitte die Fotos löschen"),
        ("en", "can I still cancel my appointment?"),
        ("en", "can I cancel my appointment online?"),
        ("fr", "je peux annuler ?"),
        ("fr", "je peux toujours annuler mon rdv ?"),
        ("fr", "je peux annuler mon rdv sans frais ?"),
        ("fr", "puis-je annuler mon rdv la veille ?"),
        ("en", "can I cancel my appointment if I get ill?"),
        ("en", "can I cancel my appointment? how much is it?"),
        ("fr", "est-ce que je peux encore annuler mon rdv ?"),
        ("de", "kann ich den Termin noch absagen?"),
        ("en", "make sure my appointment is not cancelled"),
        ("en", "was it cancelled?"),
        ("fr", "reporté"),
        ("fr", "décalé, merci"),
        ("de", "verschoben"),
        ("fr", "annulé ?"),
        ("en", "my train is cancelled"),
        ("es", "¿cancelado?"),
        ("es", "no puedo llevar al perro al parque mañana"),
    ],
)
def test_the_like_of_them_cancels_nothing(language: str, text: str) -> None:
    assert not tomorrow(text, language).sure & AWAY, tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "tell my boss I can't come tomorrow"),
        ("en", "tell him i wont be in tomorrow"),
        ("en", "let my mum know I can't come tomorrow"),
        ("fr", "dites à ma mère que je ne viens pas demain"),
        ("de", "sag ihm dass ich morgen nicht komme"),
        ("es", "dile que no voy mañana"),
        ("it", "digli che domani non vengo"),
    ],
)
def test_what_somebody_of_the_senders_is_to_be_told_cancels_nothing(language: str, text: str) -> None:
    assert not tomorrow(text, language).sure & ACTS, tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "please tell the doctor I can't come tomorrow"),
        ("en", "just to let you know I can't come tomorrow"),
        ("fr", "dites à Anna que je peux pas venir demain"),
        ("de", "sagen Sie der Ärztin dass ich morgen nicht komme"),
    ],
)
def test_who_is_met_here_may_be_told(language: str, text: str) -> None:
    assert Meaning.NOT_COMING in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You're right"),
        ("fr", "en effet"),
        ("fr", "Excellent, merci"),
        ("fr", "accepter la réunion avec Léa Roux"),
        ("fr", "j'accepte le rdv qui aura lieu demain"),
        ("es", "acepto la cita que tendrá lugar mañana"),
        ("it", "confermo l'appuntamento che si terrà domani"),
        ("de", "ich bestätige den Termin, der morgen stattfindet"),
        ("es", "me suena bien"),
        ("it", "fai pure"),
        ("it", "ok a domattina"),
        ("de", "Moin, jo klappt"),
        ("de", "Servus, passt! Bis moang"),
        ("fr", "on s'en vient demain"),
        ("fr", "ça fonctionne pour moi"),
        ("de", "In Ordnung. Mit freundlichen Grüßen, Sabine Huber"),
        ("de", "ja bitte"),
        ("es", "oki, mañana paso"),
        ("es", "mañana los espero en casa"),
        ("it", "Ci sarò senz'altro"),
    ],
)
def test_these_agree(language: str, text: str) -> None:
    assert Meaning.YES in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "you're right, I forgot to call"),
        ("en", "excellent work"),
        ("en", "I'll attend to it"),
        ("fr", "en effet c'est cher"),
        ("fr", "le rdv n'aura pas lieu"),
        ("en", "accept the meeting on Friday"),
        ("fr", "j'accepte le rdv qui aura lieu vendredi"),
        ("fr", "un blond foncé"),
        ("de", "klappt das?"),
        ("de", "klappt nicht"),
        ("de", "Teilnehmer, die morgen am Meeting teilnehmen werden"),
        ("it", "non fai pure niente"),
        ("it", "domattina no"),
        ("fr", "la télé ça fonctionne"),
        ("de", "Ja. Viele Grüße, Auto kaputt"),
        ("de", "ja bitte verschieben"),
        ("es", "paso de todo"),
    ],
)
def test_the_like_of_them_agrees_to_nothing(language: str, text: str) -> None:
    assert Meaning.YES not in tomorrow(text, language), tomorrow(text, language)
