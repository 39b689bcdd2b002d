"""Tests what a heading leaves open the cells decide, and what they leave open is asked: start or end, status, names."""

from datetime import UTC, datetime

import pytest

from responder.imports.appointments import Sheet, read_sheet
from responder.imports.people import read_people
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
NINA, EVE = "0612345678", "0623456789"


def read(*lines: str) -> Sheet:
    return read_sheet("\n".join(lines).encode(), SALON, NOW)


@pytest.mark.parametrize(
    "headings",
    ["Check-in;Check-out", "Arrivée;Départ", "Arrival;Departure", "Llegada;Salida", "Ankunft;Abreise", "Arrivo;Uscita",
     "Drop-off;Leaves", "Prévu;Jusque là", "Moment;Autre moment", "One;Two"],
)  # fmt: skip
@pytest.mark.parametrize("turned", [False, True])
def test_of_two_moments_of_one_visit_the_earlier_is_the_start(headings: str, turned: bool) -> None:
    def row(*cells: str) -> str:
        return ";".join(reversed(cells) if turned else cells)

    sheet = read(
        f"{row(*headings.split(';'))};Tel",
        f"{row('2036-12-02 08:30', '2036-12-02 12:00')};{NINA}",
        f"{row('2036-12-03 09:00', '2036-12-03 18:00')};{EVE}",
    )
    assert not sheet.bad
    assert [f"{each.at:%d %H:%M}" for each in sheet.entered] == ["02 08:30", "03 09:00"]
    assert [f"{each.end:%H:%M}" for each in sheet.entered if each.end] == ["12:00", "18:00"]


def test_of_two_times_the_earlier_is_the_start() -> None:
    sheet = read("Jour;Départ;Arrivée;Tel", f"2036-12-02;12:00;08:30;{NINA}", f"2036-12-03;18:00;09:00;{EVE}")
    assert [f"{each.at:%H:%M}" for each in sheet.entered] == ["08:30", "09:00"]


def test_a_single_row_with_two_moments_is_asked_about() -> None:
    sheet = read("Moment A;Moment B;Tel", f"2036-12-02 08:30;2036-12-02 12:00;{NINA}")
    assert [each.choices for each in sheet.questions] == [("date=1", "date=2")]


def test_the_midnight_of_a_spreadsheet_is_no_start() -> None:
    rows = [f"2036-12-0{day} 00:00:00;2036-12-0{day} 09:30;{NINA}" for day in (2, 3)]
    assert [f"{each.at:%H:%M}" for each in read("Date;Rendez-vous;Tel", *rows).entered] == ["09:30", "09:30"]


@pytest.mark.parametrize("heading", ["Outcome", "RDV", "Suivi", "Rendez-vous", "", "Étiquette", "Résultat"])
@pytest.mark.parametrize("word", ["Canceled", "annulé", "Storniert", "Anulada", "Annulé par le client"])
def test_a_column_that_says_cancelled_is_how_it_stands_whatever_its_heading(heading: str, word: str) -> None:
    sheet = read(f"{heading};Tel;Date;Heure", f"ok;{NINA};2036-12-02;14:30", f"{word};{EVE};2036-12-02;15:30")
    assert [each.status.value for each in sheet.entered] == ["confirmed", "cancelled"]


def test_beside_another_status_it_is_asked_and_can_be_denied() -> None:
    lines = ("Status;Info;Tel;Date;Heure", f"Booked;Annulé;{NINA};2036-12-02;14:30")
    sheet = read(*lines)
    assert [each.choices for each in sheet.questions] == [("status=2", "notes=2")]


def test_notes_that_are_sentences_are_no_status() -> None:
    sheet = read("Notes;Tel;Date;Heure", f"à annuler s'il pleut, elle rappelle demain;{NINA};2036-12-02;14:30")
    assert not sheet.questions
    assert [each.status.value for each in sheet.entered] == ["awaiting answer"]


@pytest.mark.parametrize("title", ["Annulé - Nina Martin", "CANCELED: Nina Martin", "[Abgesagt] Nina Martin"])
def test_a_title_that_says_cancelled_is_believed(title: str) -> None:
    sheet = read("Objet;Tel;Date;Heure", f"{title};{NINA};2036-12-02;14:30")
    assert [each.status.value for each in sheet.entered] == ["cancelled"]


def test_a_title_against_the_status_is_told() -> None:
    sheet = read("Objet;Statut;Tel;Date;Heure", f"Annulé - Nina;Confirmé;{NINA};2036-12-02;14:30")
    assert not sheet.entered
    assert "mend its title or its status" in str(sheet.bad[0].why)


@pytest.mark.parametrize(
    ("headings", "cells", "name", "first"),
    [
        ("Nom du client;Prénom du client", "DUPONT;Marie", "Marie DUPONT", "Marie"),
        ("Client;Prénom", "DUPONT;Marie", "Marie DUPONT", "Marie"),
        ("Client;Prénom", "Marie DUPONT;Marie", "Marie DUPONT", "Marie"),
        ("Customer;First name", "Dupont, Anne Marie;Anne Marie", "Dupont, Anne Marie", "Anne Marie"),
        ("Patient;Prénom du patient", "ROY;Paul", "Paul ROY", "Paul"),
    ],
)
def test_a_name_beside_a_first_name_is_the_whole_one_or_the_last(
    headings: str, cells: str, name: str, first: str
) -> None:
    sheet = read(f"{headings};Tel;Date;Heure", f"{cells};{NINA};2036-12-02;14:30")
    assert [(each.name, each.first_name) for each in sheet.entered] == [(name, first)]


def test_the_name_of_the_meeting_is_not_the_clients() -> None:
    sheet = read("Meeting Name;Contact;Phone;Date;Time", f"Coupe;Nina Martin;{NINA};2036-12-02;14:30")
    assert [(each.name, each.title) for each in sheet.entered] == [("Nina Martin", "Coupe")]


def test_the_name_of_the_staff_goes_before_their_id() -> None:
    sheet = read("Staff;Staff Name;Phone;Date;Time", f"a17;Zoé;{NINA};2036-12-02;14:30")
    assert [each.who for each in sheet.entered] == ["Zoé"]


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("Patient Guid,Patient,Patient Mobile\n4f1e-a2,Nina Martin,0612345678\n", "Nina Martin"),
        ("First Name,Last Name,Phone,MEMBER_RATING\nNina,Martin,0612345678,2\n", "Nina Martin"),
        ("Client,Name,Mobile\n1001,Nina Martin,0612345678\n", "Nina Martin"),
        ("Kunde;Vorname;Nachname;Handy\n00-17;Nina;Martin;0612345678\n", "Nina Martin"),
    ],
)
def test_a_name_has_letters_and_is_no_code(table: str, name: str) -> None:
    (card,) = read_people(table.encode(), SALON).cards
    assert (card.name, card.first_name) == (name, "Nina")


def test_a_second_column_of_statuses_that_says_cancelled_is_asked_about() -> None:
    table = "Date,Time,Client,Mobile,State,Activation State\n2036-12-02,14:30,Nina,0612345678,BOOKED,CANCELED\n"
    (question,) = read_sheet(table.encode(), SALON, NOW).questions
    assert question.choices == ("status=6", "notes=6")
    table = table.replace("CANCELED", "ACTIVE")
    assert read_sheet(table.encode(), SALON, NOW).questions == ()


@pytest.mark.parametrize("heading", ["Heure", "Time", "Uhrzeit", "Hora", "Ora"])
@pytest.mark.parametrize("bad", ["9²", "²", "15³0", "0.²", "⑨"])
def test_a_digit_above_the_line_is_no_time(heading: str, bad: str) -> None:
    sheet = read(f"Date;{heading};Tel", f"2036-12-02;15;{NINA}", f"2036-12-03;{bad};{EVE}", f"2036-12-04;1530;{NINA}")
    assert [f"{each.at:%d %H:%M}" for each in sheet.entered] == ["02 15:00", "04 15:30"]
    assert len(sheet.bad) == 1


@pytest.mark.parametrize("day", ["sam 00/01/1900", "Sat 0/1/1900", "sam 00/00/2036", "sáb 31/02/2036", "Sa 0/12/2036"])
def test_a_day_that_is_none_costs_its_row_only(day: str) -> None:
    sheet = read("Date;Heure;Tel", f"{day};14h;{EVE}", f"mar. 02/12/2036;15h;{NINA}")
    assert [f"{each.at:%d %H:%M}" for each in sheet.entered] == ["02 15:00"]
    assert len(sheet.bad) == 1


@pytest.mark.parametrize("moment", ["9999-12-31 23:00 EST", "31/12/9999 23:30 UTC-5"])
def test_a_moment_outside_of_the_calendar_costs_its_row_only(moment: str) -> None:
    sheet = read("Date;Tel", f"{moment};{EVE}", f"2036-12-02 15:00;{NINA}")
    assert [f"{each.at:%d %H:%M}" for each in sheet.entered] == ["02 15:00"]
    assert len(sheet.bad) == 1
