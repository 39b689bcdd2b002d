"""Tables and address books as people and programs bend them."""

from datetime import UTC, datetime

import pytest

from responder.imports.appointments import NoColumn, read_sheet
from responder.imports.cells.moments import DayOrder
from responder.imports.choices import Choices
from responder.imports.people import read_people
from responder.imports.tables.columns import Field
from responder.imports.tables.statuses import ImportedStatus
from tests.builders import SALON
from tests.imports.test_layouts import AWAITS, CANCELLED, CHLOE, CONFIRMED, DAN, EVE, NINA

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)

APPOINTMENTS = {
    "totals": (
        "Client;Téléphone;Date;Heure;Montant\nNina;0612345678;02/12/2036;14:30;45\nTOTAL;;;;45\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "group-rows": (
        "Client;Téléphone;Date;Heure\n"
        "Mardi 2 décembre;;;\n"
        "Nina;0612345678;02/12/2036;14:30\n"
        "Mercredi 3 décembre;;;\n"
        "Eve;0623456789;03/12/2036;09:00\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", AWAITS, "Eve"),
        ),
    ),
    "weekday-col": (
        "Jour;Date;Heure;Client;Portable\nMardi;02/12/2036;14h30;Nina;0612345678\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "contact-col": (
        "Contact,Date/Time,Treatment,With,Mobile\nNina Martin,02/12/2036 14:30,Cut,Zoe,0612345678\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "num-lost-zero": (
        "Nom;Tel;Date;Heure\nNina;612345678;02/12/2036;14:30\nEve;33623456789;02/12/2036;15:30\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-02 15:30", AWAITS, "Eve"),
        ),
    ),
    "de-long": (
        "Kundennummer;Anrede;Nachname;Vorname;Telefon (privat);Telefon (mobil);Termin am;Uhrzeit;Dauer;"
        "Behandlung;Status;Angelegt am\n"
        "1001;Frau;Martin;Nina;0142681234;0612345678;02.12.2036;14:30 Uhr;30 Min.;Haarschnitt;geplant;"
        "01.11.2036\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "it-long": (
        "Codice;Cliente;Telefono;Cellulare;Data;Ora inizio;Ora fine;Servizio;Confermato;Annullato\n"
        "1;Rossi Nina;0142681234;0612345678;02/12/2036;14:30;15:00;Taglio;Sì;No\n"
        "2;Verdi Eve;;0623456789;03/12/2036;09:00;09:30;Piega;No;Sì\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", CONFIRMED, None),
            (EVE, "2036-12-03 09:00", CANCELLED, None),
        ),
    ),
    "es-phone2": (
        "Nombre;Apellidos;Teléfono fijo;Teléfono móvil;Fecha cita;Hora cita;Anulada\n"
        "Nina;Martín;0142681234;0612345678;02/12/2036;14:30;No\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "start-end-moment": (
        "Title,Start,End,Attendees,Phone\nCut,2036-12-02T14:30:00,2036-12-02T15:00:00,Nina,0612345678\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, None),),
    ),
    "last-modified": (
        "Name,Phone,Appointment,Last modified\nNina,0612345678,2036-12-02 14:30,2036-12-24 09:00\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "followup": (
        "Nom;Tel;Date RDV;Heure;Prochain RDV\nNina;0612345678;02/12/2036;14:30;15/01/2037\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "birthday-first": (
        "Nom;Date de naissance;Tel;RDV\nNina;12/03/1980;0612345678;02/12/2036 14:30\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "same-row-twice": (
        "Nom;Tel;Date;Heure\nNina;0612345678;02/12/2036;14:30\nNina;0612345678;02/12/2036;14:30\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "quotes-all": (
        '"Nom";"Tel";"Date";"Heure"\n"Nina";"06 12 34 56 78";"02/12/2036";"14:30"\n',
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "formula": (
        'Nom;Tel;Date;Heure\n=HYPERLINK("http://x");0612345678;02/12/2036;14:30\n',
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, ""),),
    ),
    "spaces": (
        "  Nom ; Tel ;  Date ; Heure \n Nina ; 06 12 34 56 78 ; 02/12/2036 ; 14:30 \n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "nbsp": (
        "Nom;Tel;Date;Heure\nNina;06\xa012\xa034\u202f56\xa078;02/12/2036;14\xa0h\xa030\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "hour-int": (
        "Nom;Tel;Date;Heure\nNina;0612345678;02/12/2036;1430\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "date-time-nosep": (
        "Name,Phone,When\nNina,0612345678,20361202 1430\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "midnight-date": (
        "Nom;Tel;Date;Heure\nNina;0612345678;02/12/2036 00:00:00;14:30\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "1899": (
        "Nom;Tel;Date;Heure\nNina;0612345678;02/12/2036;30/12/1899 14:30\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "en-status": (
        "Client,Phone,Date,Time,Status\n"
        "Nina,0612345678,2 December 2036,14:30,Not Confirmed\n"
        "Eve,0623456789,3 December 2036,09:00,Confirmed\n"
        "Chloe,0634567890,3 December 2036,10:00,Cancelled by business\n"
        "Dan,0645678901,3 December 2036,11:00,New\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", CONFIRMED, "Eve"),
            (CHLOE, "2036-12-03 10:00", CANCELLED, "Chloe"),
            (DAN, "2036-12-03 11:00", AWAITS, "Dan"),
        ),
    ),
    "deleted-flag": (
        "Name,Phone,Start,Deleted\nNina,0612345678,2036-12-02 14:30,false\nEve,0623456789,2036-12-03 09:00,true\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", CANCELLED, "Eve"),
        ),
    ),
    "active-flag": (
        "Name,Phone,Start,Active\nNina,0612345678,2036-12-02 14:30,Yes\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "multi-line-note": (
        "Nom,Tel,Date,Heure,Note\n"
        'Nina,0612345678,02/12/2036,14:30,"allergie,\n'
        'vient avec son fils"\n'
        "Eve,0623456789,03/12/2036,09:00,\n",
        "utf-8",
        (
            (NINA, "2036-12-02 14:30", AWAITS, "Nina"),
            (EVE, "2036-12-03 09:00", AWAITS, "Eve"),
        ),
    ),
    "phone-note": (
        "Nom;Coordonnées;Rendez-vous\nNina;nina@x.fr - 06 12 34 56 78;02/12/2036 à 14h30\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
    "pm-fr-heading": (
        "Nom,Téléphone,Date,Heure\nNina,0612345678,12/02/2036,2:30 PM\n",
        "utf-8",
        ((NINA, "2036-12-02 14:30", AWAITS, "Nina"),),
    ),
}


@pytest.mark.parametrize("which", APPOINTMENTS)
def test_a_table_is_read_though_it_is_bent(which: str) -> None:
    text, encoding, expected = APPOINTMENTS[which]
    sheet = read_sheet(text.encode(encoding), SALON, NOW)
    found = [
        (each.number, f"{SALON.local(each.at):%Y-%m-%d %H:%M}", each.status.value, each.first_name)
        for each in sheet.entered
    ]
    assert [row[:3] for row in found] == [row[:3] for row in expected]
    assert [row[3] for row in expected if row[3]] == [row[3] for row in found if row[3]][
        : len(expected)
    ] or not expected[0][3]
    assert not sheet.questions and not sheet.bad


CONTACTS = {
    "fn-comma": (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Martin\\, Nina\nTEL;TYPE=CELL:0612345678\nEND:VCARD\n",
        "utf-8",
        ((NINA, "Martin, Nina", "Nina"),),
    ),
    "whole-in-family": (
        "BEGIN:VCARD\nVERSION:2.1\nN:Nina Martin\nTEL;CELL:0612345678\nEND:VCARD\n",
        "utf-8",
        ((NINA, "Nina Martin", "Nina"),),
    ),
    "whole-in-given": (
        "BEGIN:VCARD\nVERSION:3.0\nN:;Nina Martin;;;\nFN:Nina Martin\nTEL;TYPE=CELL:0612345678\nEND:VCARD\n",
        "utf-8",
        ((NINA, "Nina Martin", "Nina"),),
    ),
    "waid": (
        "BEGIN:VCARD\n"
        "VERSION:3.0\n"
        "N:;Nina;;;\n"
        "FN:Nina\n"
        "item1.TEL;waid=33612345678:+33 6 12 34 56 78\n"
        "item1.X-ABLabel:Mobile\n"
        "END:VCARD\n",
        "utf-8",
        ((NINA, "Nina", "Nina"),),
    ),
    "mac-crlf-mix": (
        "BEGIN:VCARD\rVERSION:3.0\rFN:Nina Martin\rTEL;TYPE=CELL:0612345678\rEND:VCARD\r",
        "utf-8",
        ((NINA, "Nina Martin", "Nina"),),
    ),
    "utf16": (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Lévêque;Zoé\r\nFN:Zoé Lévêque\r\nTEL;CELL:0612345678\r\nEND:VCARD\r\n",
        "utf-16",
        ((NINA, "Zoé Lévêque", "Zoé"),),
    ),
    "qp-softbreak": (
        "BEGIN:VCARD\r\n"
        "VERSION:2.1\r\n"
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=C3=A9v=C3=AAque=\r\n"
        "=2D=44=75=70=6F=6E=74;Zo=C3=A9;;;\r\n"
        "TEL;CELL:0612345678\r\n"
        "END:VCARD\r\n",
        "utf-8",
        ((NINA, "Zoé Lévêque-Dupont", "Zoé"),),
    ),
    "csv-fr-one-name": (
        "Nom complet;Téléphone\nMme DUPONT Marie;0612345678\nGarage Petit;0623456789\nLe Goff, Yann;0634567890\n",
        "utf-8",
        (
            (NINA, "Mme DUPONT Marie", "Marie"),
            (EVE, "Garage Petit", ""),
            (CHLOE, "Le Goff, Yann", "Yann"),
        ),
    ),
}


@pytest.mark.parametrize("which", CONTACTS)
def test_an_address_book_is_read_though_it_is_bent(which: str) -> None:
    text, encoding, expected = CONTACTS[which]
    people = read_people(text.encode(encoding), SALON)
    assert [(card.number, card.name, card.first_name or "") for card in people.cards] == list(expected)


def sheet(text: str, **said: object):  # type: ignore[no-untyped-def]
    return read_sheet(text.encode(), SALON, NOW, choices=Choices(**said))  # type: ignore[arg-type]


def test_the_zone_of_a_client_is_asked_and_the_answer_holds() -> None:
    text = "Invitee Name,Invitee Time Zone,Phone,Start Date & Time\nNina,America/New_York,0612345678,2036-12-02 14:30\n"
    assert ["--zone business" in str(question.option) for question in sheet(text).questions] == [True]
    hours = [SALON.local(sheet(text, zone=zone).entered[0].at).hour for zone in ("business", "column", "Europe/London")]
    assert hours == [14, 20, 15]
    assert not sheet(text.replace("America/New_York", "Europe/Madrid")).questions


def test_an_order_of_day_and_month_that_stays_open_is_asked_and_the_answer_holds() -> None:
    text = "Tel;Date;Heure\n0612345678;03/04/2037;9:00\n0623456789;25/12/2036;9:00\n0634567890;12/25/2036;9:00\n"
    assert ["--dates" in str(question.option) for question in sheet(text).questions] == [True]
    months = [sheet(text, order=order).entered[0].at.month for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)]
    assert months == [4, 3]


def test_a_status_word_is_asked_once_and_the_answer_holds() -> None:
    text = "Tel;Date;Statut\n0612345678;02/12/2036 9h;bizarre\n0623456789;02/12/2036 9h;Bizarre\n"
    (question,) = sheet(text).questions
    assert str(question.option).startswith('--status "bizarre=booked"')
    found = sheet(text, meanings={"bizarre": ImportedStatus.CANCELLED})
    assert [each.status.value for each in found.entered] == [CANCELLED, CANCELLED]


def test_two_columns_of_days_that_go_both_ways_are_asked_and_the_answer_holds() -> None:
    rows = "0612345678;02/12/2036 9:00;03/12/2036 9:00\n0623456789;05/12/2036 9:00;04/12/2036 9:00\n"
    text = f"Tel;Date;Jour\n{rows}"
    (question,) = sheet(text).questions
    assert question.choices == ("date=2", "date=3")
    assert SALON.local(sheet(text, named={Field.DATE: "3"}).entered[0].at).day == 3


def test_of_two_days_the_later_one_is_the_appointments() -> None:
    text = "Tel;Date;Jour\n0612345678;02/11/2036 9:00;03/12/2036 9:00\n0623456789;05/11/2036 9:00;04/12/2036 9:00\n"
    assert [SALON.local(each.at).month for each in sheet(text).entered] == [12, 12]


def test_a_table_that_only_says_when_it_was_entered_is_refused_with_what_was_read() -> None:
    with pytest.raises(NoColumn, match="when it was entered"):
        sheet("Tel;Date de création\n0612345678;02/12/2036 9:00\n")


def test_a_mother_and_her_son_on_one_phone_are_both_kept_and_the_same_row_twice_is_one() -> None:
    rows = ("Nina (mère)", "Léo (fils)", "Léo (fils)")
    text = "Nom;Tel;Date;Heure\n" + "".join(f"{name};0612345678;02/12/2036;10:00\n" for name in rows)
    assert [(each.title, each.beside) for each in sheet(text).entered] == [("Nina (mère)", False), ("Léo (fils)", True)]


def test_a_quote_that_is_left_open_costs_no_row_and_is_told() -> None:
    rows = "".join(f"C{n};06200000{n:02d};02/12/2036;9:{n}0\n" for n in range(1, 6))
    found = sheet(f'Nom;Tel;Date;Heure\n"B;0612345678;02/12/2036;8:00\n{rows}')
    assert len(found.entered) == 6
    assert [(each.line, "quote" in str(each.what)) for each in found.told] == [(2, True)]


def test_a_name_that_lost_a_letter_is_told_and_never_sent() -> None:
    found = sheet("Nom;Tel;Date\nZo\ufffd;0612345678;02/12/2036 9:00\n")
    assert (found.entered[0].name, found.entered[0].first_name, len(found.told)) == ("", "", 1)
    card = "BEGIN:VCARD\nFN:Zo\ufffd\nTEL;CELL:0612345678\nEND:VCARD\n"
    assert "letter" in str(read_people(card.encode(), SALON).bad[0].why)


def test_what_a_row_says_is_over_and_lies_ahead_is_told() -> None:
    found = sheet("Tel;Date;Statut\n0612345678;02/12/2036 9h;Honoré\n0612345678;02/12/2020 9h;bizarre\n", meanings={})
    assert "still to come" in str(found.bad[0].why)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("0142681234 / 0612345678", NINA),
        ("0142681234;0612345678", NINA),
        ("01 42 68 12 34 06 12 34 56 78", NINA),
        ("Fixe: 0142681234, Mob: 06 12 34 56 78", NINA),
        ("+33 1 42 68 12 34 ::: +33 6 12 34 56 78", NINA),
        ("06 12 34 56 78 (mari)", NINA),
        ("*31#0612345678", NINA),
        ("#31#06 12 34 56 78", NINA),
        ("0612345678 ext 4", NINA),
        ("06/12/34/56/78", NINA),
        ("tel:+33612345678;ext=5", NINA),
    ],
)
def test_the_first_mobile_of_a_cell_is_taken(cell: str, number: str) -> None:
    text = f'Tel|Date\n"{cell}"|02/12/2036 9h\n'
    assert [each.number for each in sheet(text).entered] == [number]
