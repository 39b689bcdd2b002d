"""Tests how somebody wants to be reached: by mail, letter or call and not by SMS, in tables of booking programs."""

from datetime import UTC, datetime

import pytest

from responder.imports.appointments import read_sheet
from responder.imports.people import read_people
from responder.imports.tables.heading_content import What
from responder.imports.tables.headings import read_heading
from responder.imports.tables.permissions import Wish, way_in
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
NINA, EVE = "+33612345678", "+33623456789"
WAYS = [
    ("Notification preference", "Email only"), ("Notification Preferences", "Mail"),
    ("Préférence de contact", "e-mail"),
    ("Mode de contact préféré", "Courrier"), ("Canal préféré", "Email uniquement"), ("Kommunikation", "nur E-Mail"),
    ("Bevorzugte Kontaktart", "Brief"), ("Benachrichtigung per", "E-Mail"), ("Preferred contact method", "Phone call"),
    ("preferredContactMethod", "email"), ("Canal de comunicación", "Solo correo electrónico"),
    ("Medio de contacto", "Llamada"), ("Preferenza di contatto", "Solo e-mail"), ("Communication preference", "No SMS"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "cell"), WAYS)
def test_whoever_wants_another_way_gets_no_sms(heading: str, cell: str) -> None:
    rows = f"Nina;{NINA};02/12/2036 14:30;{cell}\nEve;{EVE};02/12/2036 15:30;SMS\n"
    sheet = read_sheet(f"Nom;Tel;Date;{heading}\n{rows}".encode(), SALON, NOW)
    assert (sheet.opted_out, len(sheet.entered), sheet.told) == ((NINA,), 2, ())
    people = read_people(f"Nom;Tel;{heading}\nNina;{NINA};{cell}\nEve;{EVE};SMS\n".encode(), SALON)
    assert [card.opted_out for card in people.cards] == [True, False]


@pytest.mark.parametrize(
    ("cell", "wish"),
    [
        ("SMS", Wish.IN), ("SMS & Email", Wish.IN), ("E-Mail und SMS", Wish.IN), ("par mail ou sms", Wish.IN),
        ("Text message", Wish.IN), ("kein SMS", Wish.OUT), ("Do not contact", Wish.OUT), ("Anruf", Wish.OUT),
        ("Phone", Wish.UNKNOWN), ("Téléphone", Wish.UNKNOWN), ("E-Mail / Handy", Wish.UNKNOWN), ("None", Wish.UNKNOWN),
        ("WhatsApp", Wish.UNKNOWN), ("Both", Wish.NOTHING), ("24h", Wish.NOTHING), ("", Wish.NOTHING),
        ("not set", Wish.NOTHING),
    ],
)  # fmt: skip
def test_a_way_that_may_be_an_sms_opts_nobody_out(cell: str, wish: Wish) -> None:
    assert way_in(cell) is wish


@pytest.mark.parametrize(
    "heading",
    [
        "Canal de réservation", "Booking channel", "Rappel", "Reminder Date", "Contact", "Méthode de paiement",
        "Reminder type", "Notification sent", "Source", "Communication date", "SMS Reminders", "E-Mail",
    ],
)  # fmt: skip
def test_how_it_was_booked_or_reminded_is_no_wish(heading: str) -> None:
    assert read_heading(heading).what is not What.WAY
    rows = f"Nina;{NINA};02/12/2036 14:30;Email\n"
    assert not read_sheet(f"Nom;Tel;Date;{heading}\n{rows}".encode(), SALON, NOW).opted_out


def test_a_way_that_is_not_clear_is_told() -> None:
    text = f"Nom;Tel;Date;Préférence de contact\nNina;{NINA};02/12/2036 14:30;Téléphone\n"
    sheet = read_sheet(text.encode(), SALON, NOW)
    assert [("neither" in str(each.what), sheet.opted_out) for each in sheet.told] == [(True, ())]
