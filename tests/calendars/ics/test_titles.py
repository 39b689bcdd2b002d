"""Tests what titles of events say: that it is cancelled, and at what hour of a whole day it is."""

import pytest

from responder.calendars.ics.titles import hours_in
from responder.domain.text.cancelled_titles import is_cancelled


@pytest.mark.parametrize(
    "title",
    [
        "Annulé - Marie",
        "ANNULÉ: Marie",
        "Annulée : Marie",
        "ANNULE - Marie",
        "[Annulé] Marie",
        "Marie (annulé)",
        "Marie - annulé",
        "Marie annulé",
        "ANNULÉ Marie",
        "annulé marie",
        "Rdv annulé : Marie",
        "*ANNULÉ* Marie",
        "Séance annulée - Marie",
        "❌ Marie",
        "🚫 Marie",
        "Supprimé: Marie",
        "Annulé",
        "[Cancelled] Cut Ann",
        "Canceled: Ann",
        "Cancelled - Ann",
        "CANCELLED Ann",
        "Ann (canceled)",
        "Cancellation: Ann",
        "Abgesagt: Max",
        "ABGESAGT - Max",
        "Max (storniert)",
        "Entfällt: Max",
        "Storniert - Max",
        "Absage: Max",
        "Cancelada: Ana",
        "CANCELADO - Ana",
        "Ana [anulada]",
        "Cita cancelada: Ana",
        "Anulado: Ana",
        "Annullato: Anna",
        "ANNULLATO - Anna",
        "Anna (disdetto)",
        "Disdetta: Anna",
        "Cancellato - Anna",
        "Annulation Marie Durand",
        "ANNULATION Marie",
        "Absage Frau Weber",
        "Storno Weber",
        "Cancellation Ruby Shaw",
        "Disdetta Anna",
        "Annullamento Anna",
        "Cancelación Rosa",
        "Anulación Rosa",
        "RDV annulé Marie",
        "rdv annule Marie",
        "Invitation annulée : Marie",
        "Appointment cancelled by Ann",
        "Termin abgesagt Max",
        "Cita cancelada Ana",
        "Appuntamento annullato Anna",
        "Disdetto Anna",
        "~~Coupe Marie~~",
    ],
)
def test_a_mark_before_or_after_the_title_cancels(title: str) -> None:
    assert is_cancelled(title)


@pytest.mark.parametrize(
    "title",
    [
        "Rappel: annuler le chauffage",
        "Annuler Marie ?",
        "Annulation assurance voiture",
        "Marie, politique d'annulation",
        "Cancellation policy meeting",
        "Cancel Netflix",
        "Cancelled flight refund",
        "Ann cancels her subscription",
        "Absagen schreiben",
        "Stornierung prüfen mit Max",
        "Cancelar seguro Ana",
        "Anulación del seguro de Ana",
        "Annullare abbonamento Anna",
        "Coupe non annulé",
        "Marie pas annulé",
        "RDV non annulé Marie",
        "RDV annulation assurance",
        "Visite annulable Marie",
        "Marie",
        "",
        "Appeler Marie si annulé avant midi",
    ],
)
def test_the_word_in_another_sentence_cancels_nothing(title: str) -> None:
    assert not is_cancelled(title)


@pytest.mark.parametrize(
    ("title", "since", "until"),
    [
        ("14h30 Marie", "14:30", ""),
        ("14H30 - Marie", "14:30", ""),
        ("Marie à 14:30", "14:30", ""),
        ("Marie 14 h 30", "14:30", ""),
        ("Marie 9h", "09:00", ""),
        ("14h30-15h15 Marie", "14:30", "15:15"),
        ("de 9h à 10h Marie", "09:00", "10:00"),
        ("Massage 1h30 Marie 15h", "15:00", ""),
        ("2pm Ann", "14:00", ""),
        ("2:30 p.m. Ann", "14:30", ""),
        ("12am Ann", "00:00", ""),
        ("9 Uhr Max", "09:00", ""),
        ("14.30 Uhr Max", "14:30", ""),
        ("a las 10:30 Ana", "10:30", ""),
        ("alle 9.30 Anna", "09:30", ""),
        ("ore 18.15 Anna", "18:15", ""),
        ("9-10h Anna", "09:00", "10:00"),
        ("14-15h30 Anna", "14:00", "15:30"),
        ("Anna 9-10am", "09:00", "10:00"),
        ("2-3pm Anna", "14:00", "15:00"),
        ("11-12:30pm Anna", "11:00", "12:30"),
        ("9 - 10h Anna", "09:00", "10:00"),
        ("Table 12 - 14h Anna", "14:00", ""),
    ],
)
def test_the_hour_of_a_title_is_read(title: str, since: str, until: str) -> None:
    found = hours_in(title)
    assert found is not None
    assert (f"{found.since:%H:%M}", f"{found.until:%H:%M}" if found.until else "") == (since, until)


@pytest.mark.parametrize(
    "title",
    [
        "Marie",
        "Marie 2h",
        "Massage 1h30 Marie",
        "14h et 16h Marie",
        "12.12.2026 Max",
        "Coupe 25.50 Marie",
        "06 12 34 56 78",
        "Salle 12",
        "24h chrono",
        "durée 8h Marie",
        "25:00 Marie",
        "",
    ],
)
def test_what_is_no_hour_is_none(title: str) -> None:
    assert hours_in(title) is None
