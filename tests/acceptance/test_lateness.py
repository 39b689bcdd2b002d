"""Tests who is late says so after the start, too; lateness of a reply, or ours, is not theirs. On the shipped rules."""

from datetime import timedelta

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.events import SmsReceived
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, State
from tests.evaluation.outcomes import BUSINESSES, CONTACT, WRITTEN, decision_on, shipped_rulebook

pytestmark = pytest.mark.only_over("insim", "it asks no gateway")

LATE = {
    "fr": [
        "coincé dans les bouchons",
        "j'ai raté mon bus",
        "je cherche une place pour me garer",
        "10 min de retard désolé",
    ],
    "en": ["stuck in traffic", "missed the bus, with you in 15", "just looking for parking", "sat nav says 10:12"],
    "de": ["stehe im Stau", "Bus verpasst", "suche noch einen Parkplatz", "komme 10 min später"],
    "es": ["estoy en un atasco", "buscando aparcamiento", "llego 10 minutos tarde", "voy con retraso"],
    "it": ["bloccato nel traffico", "sto cercando parcheggio", "arrivo in ritardo", "perso il bus"],
}
NOT_LATE = {
    "fr": [
        "désolé je réponds tard",
        "vous êtes en retard",
        "et si je suis en retard de 10 min ?",
    ],
    "en": ["sorry for the late reply", "you're running late, right?", "if I'm late will you still see me", "not late"],
    "de": ["sorry für die späte Antwort", "Sie sind schon 20 Minuten zu spät", "falls ich zu spät komme?"],
    "es": ["perdón por responder tarde", "si llego tarde qué pasa", "ustedes van tarde"],
    "it": ["scusi se rispondo tardi", "siete in ritardo di 20 minuti", "se arrivo in ritardo?"],
}


@pytest.mark.parametrize("minutes", [-60, 0, 5, 40])
@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in LATE.items() for text in texts])
def test_who_is_late_is_heard_before_and_after_the_start(language: str, text: str, minutes: int) -> None:
    began = Appointment("a1", WRITTEN - timedelta(minutes=minutes), AppointmentStatus.CONFIRMED)
    event = SmsReceived(key="", account="", contact=CONTACT, at=WRITTEN, text=text)
    decision = decide(event, State(Contact(CONTACT), (began,)), shipped_rulebook(BUSINESSES[language]), WRITTEN)
    assert decision.rule == "Running late"


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NOT_LATE.items() for text in texts])
def test_lateness_that_is_not_theirs_is_none(language: str, text: str) -> None:
    decision = decision_on(text, languages=BUSINESSES[language])
    assert decision.rule != "Running late"
    assert not decision.changes or all("Appointment" not in type(each).__name__ for each in decision.changes)


def test_a_promise_to_be_there_on_time_is_no_lateness_and_no_cancellation() -> None:
    """Checks that whoever promises not to be late comes."""
    decision = decision_on("sans retard promis", languages=BUSINESSES["fr"])
    assert decision.rule == "Appointment confirmed"
