"""Headings, read by their words in five languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.imports.tables.heading_content import What
from responder.imports.tables.heading_words import Aside
from responder.imports.tables.headings import End, read_heading


@pytest.mark.parametrize(
    "heading",
    [
        "Heure début", "Début heure", "Heure de début", "From time", "Start Time", "startTime", "start_time",
        "Startzeit",
        "Uhrzeit von", "Hora inicio", "Hora de inicio", "Ora inizio", "Beginnt um", "Heure de début prévue",
    ],
)  # fmt: skip
def test_a_start_time_is_read_wherever_the_words_stand(heading: str) -> None:
    found = read_heading(heading)
    assert (found.what, found.end, found.aside) == (What.TIME, End.START, Aside.NONE)


@pytest.mark.parametrize(
    "heading",
    [
        "Heure fin", "Heure prévue de fin", "To time", "End Time", "endTime", "end_time", "Endzeit",
        "Uhrzeit bis", "Endet um",
        "Hora fin", "Hora de fin", "Ora fine", "Heure de fin de RDV",
    ],
)  # fmt: skip
def test_an_end_is_never_taken_for_the_start(heading: str) -> None:
    found = read_heading(heading)
    assert (found.what, found.end) == (What.TIME, End.END)


@pytest.mark.parametrize(
    ("heading", "aside"),
    [
        ("Date de création", Aside.ENTERED), ("Created At", Aside.ENTERED), ("Créé le (UTC+0)", Aside.ENTERED),
        ("Event Created Date & Time", Aside.ENTERED), ("Erstellt am", Aside.ENTERED),
        ("Fecha de creación", Aside.ENTERED),
        ("Data di creazione", Aside.ENTERED), ("Modifié le", Aside.ENTERED), ("Date d'inscription", Aside.ENTERED),
        ("Date de naissance", Aside.BORN), ("Geburtsdatum", Aside.BORN), ("Fecha de nacimiento", Aside.BORN),
        ("Reminder Date", Aside.REMINDED), ("Heure du rappel", Aside.REMINDED), ("Erinnerung am", Aside.REMINDED),
        ("Date de paiement", Aside.PAID), ("Dernière visite", Aside.BEFORE), ("Letzter Termin", Aside.BEFORE),
    ],
)  # fmt: skip
def test_a_day_that_is_not_the_appointments_is_known(heading: str, aside: Aside) -> None:
    assert read_heading(heading).aside is aside


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        ("Annulé", What.CANCELLED), ("Canceled", What.CANCELLED), ("Cancelled at", What.CANCELLED),
        ("Cancelled date", What.CANCELLED), ("is_cancelled", What.CANCELLED), ("Storniert am", What.CANCELLED),
        ("Canceled By", What.OTHER), ("Cancellation reason", What.OTHER), ("Motif d'annulation", What.OTHER),
        ("Confirmé", What.CONFIRMED), ("Confirmation sent", What.OTHER), ("Statut de confirmation", What.STATUS),
        ("Tel portable", What.NUMBER), ("Text Reminder Number", What.NUMBER), ("Client mobile", What.NUMBER),
        ("Phone 1 - Label", What.OTHER), ("Business Fax", What.OTHER), ("SMS envoyé", What.OTHER),
        ("Téléphone (bureau)", What.NUMBER),
        ("Numéro de dossier", What.OTHER), ("Nombre de personnes", What.OTHER), ("Appointment reference", What.OTHER),
        ("Invitee First Name", What.FIRST_NAME), ("Nom du praticien", What.WHO), ("Staff Name", What.WHO),
        ("Event Type Name", What.TITLE), ("Organization Name", What.COMPANY), ("Nom de naissance", What.OTHER),
        ("Nom et prénom", What.NAME), ("Vor- und Nachname", What.NAME), ("Apellidos", What.LAST_NAME),
        ("Invitee Time Zone", What.ZONE), ("Fuseau horaire", What.ZONE), ("Zeitzone", What.ZONE),
        ("Journée entière", What.ALL_DAY), ("All Day Event", What.ALL_DAY), ("Ganztägiges Ereignis", What.ALL_DAY),
        ("Dauer (Min.)", What.DURATION), ("Erreichbar", What.UNKNOWN), ("", What.UNKNOWN),
    ],
)  # fmt: skip
def test_a_heading_says_what_stands_below_it(heading: str, what: What) -> None:
    assert read_heading(heading).what is what


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("Start (UTC)", "UTC"), ("Début (UTC+0)", "UTC+0"), ("Date et heure de début (GMT)", "GMT"),
        ("UTC Start Time", "UTC"), ("start_utc", "utc"), ("startTimeUtc", "Utc"), ("Start Time [UTC]", "UTC"),
        ("EST Start Time", "EST"), ("Beginn MEZ", "MEZ"), ("Start (Europe/London)", "Europe/London"),
        ("Start (BST)", "BST"), ("Début GMT+2", "GMT+2"), ("Start time in UTC", "UTC"), ("START UTC", "UTC"),
        ("Start", ""), ("Date RDV", ""), ("DATE EST", ""), ("Heure de début (24h)", ""), ("Start (local)", ""),
    ],
)  # fmt: skip
def test_a_zone_in_the_heading_is_that_of_the_column_and_its_other_words_stay(heading: str, zone: str) -> None:
    read = read_heading(heading)
    assert (read.zone, read.what in (What.MOMENT, What.DATE, What.TIME)) == (zone, True)


@given(st.text(max_size=60))
def test_whatever_stands_there_is_read(heading: str) -> None:
    assert read_heading(heading).what in What
