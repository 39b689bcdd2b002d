"""Tables as programs dump them: moments counted in seconds, numbers that a spreadsheet cut, headings on the side."""

from datetime import UTC, datetime

import pytest

from responder.domain.model.business import Business
from responder.imports.appointments import NoColumn, Sheet, read_sheet
from responder.imports.people import read_people
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
NINA, EVE = "+33612345678", "+33623456789"


def read(text: str, business: Business = SALON) -> Sheet:
    return read_sheet(text.encode(), business, NOW)


def starts(sheet: Sheet) -> list[str]:
    return [f"{SALON.local(each.at):%Y-%m-%d %H:%M}" for each in sheet.entered]


@pytest.mark.parametrize(
    ("head", "cells", "start"),
    [
        ("Start Time", "2112442200", "2036-12-09 14:30"),
        ("start", "2112442200000", "2036-12-09 14:30"),
        ("appointment_ts", "2112442200", "2036-12-09 14:30"),
        ("timestamp", "2112442200.0", "2036-12-09 14:30"),
        ("start_at", "2112442200000000", "2036-12-09 14:30"),
        ("startDate", "/Date(2112442200000)/", "2036-12-09 14:30"),
        ("Début", "2,1124422E+09", None),
        ("Beginn (MEZ)", "2112442200", "2036-12-09 14:30"),
        ("Start (America/New_York)", "2112442200000", "2036-12-09 14:30"),
        ("date,time", "2112393600,14:30", "2036-12-09 14:30"),
        ("date,time", "2112390000000,14:30", "2036-12-09 14:30"),
        ("start,end", "2112442200,2112444000", "2036-12-09 14:30"),
        ("start,created_at", "2112442200,2110000000", "2036-12-09 14:30"),
    ],
)
@pytest.mark.parametrize("country", ["FR", "DE", "US"])
def test_a_moment_counted_since_1970_is_read_below_a_heading_of_moments(
    head: str, cells: str, start: str | None, country: str
) -> None:
    separator = ";" if "E+" in cells else ","
    text = separator.join(["Name", "Phone", head]) + "\n" + separator.join(["Nina", NINA, cells]) + "\n"
    sheet = read(text, Business(country=country))
    assert starts(sheet) == ([start] if start else [])
    assert ["cut by the spreadsheet" in str(each.why) for each in sheet.bad] == ([] if start else [True])


def test_a_moment_of_cancelling_may_be_counted_too() -> None:
    rows = f"Nina,{NINA},2112442200,\nEve,{EVE},2112442200,2112300000\n"
    sheet = read(f"Name,Phone,Start,Canceled at\n{rows}")
    assert [each.status.value for each in sheet.entered] == ["awaiting answer", "cancelled"]


@pytest.mark.parametrize("heading", ["Customer ID", "Reference", "Total", "Téléphone fixe"])
def test_any_other_number_of_ten_digits_is_no_moment(heading: str) -> None:
    with pytest.raises(NoColumn):
        read(f"Name,Mobile,{heading}\nNina,{NINA},2112442200\n")


@pytest.mark.parametrize(
    "cell", ["6,12E+08", "6.12E+08", "3,36123E+10", "+3.36123e+10", "6.1234567E+08", "3,361234567E+10", "1E+10"]
)
def test_a_number_that_a_spreadsheet_cut_is_told_and_never_dialled(cell: str) -> None:
    (bad,) = read(f"Nom;Tel;Date\nNina;{cell};02/12/2036 14:30\n").bad
    assert "cut" in str(bad.why)
    (wrong,) = read_people(f"Nom;Tel\nNina;{cell}\n".encode(), SALON).bad
    assert "cut" in str(wrong.why)


@pytest.mark.parametrize("cell", ["6,12345678E+08", "6.12345678E+08", "3.3612345678E+10", "3,3612345678E10"])
def test_the_short_form_that_lost_no_digit_is_a_number(cell: str) -> None:
    assert [each.number for each in read(f"Nom;Tel;Date\nNina;{cell};02/12/2036 14:30\n").entered] == [NINA]


SIDEWAYS = (
    f"Nom;Nina Martin;Eve Durand\nTéléphone;{NINA};{EVE}\nDate;02/12/2036;03/12/2036\nHeure;14:30;9h\n",
    f"Client,Nina Martin,Eve Durand\nPhone,{NINA},{EVE}\nStart,2036-12-02 14:30,2036-12-03 09:00\nNotes,,\n",
    f"Termin;02.12.2036 14:30;03.12.2036 9:00\nHandy;{NINA};{EVE}\nKunde;Nina Martin;Eve Durand\n",
)


@pytest.mark.parametrize("text", SIDEWAYS)
def test_a_table_with_its_headings_in_the_first_column_is_read_and_told(text: str) -> None:
    sheet = read(text)
    found = [(each.line, each.number, each.first_name) for each in sheet.entered]
    assert found == [(2, NINA, "Nina"), (3, EVE, "Eve")]
    assert starts(sheet) == ["2036-12-02 14:30", "2036-12-03 09:00"]
    assert ["first column" in str(each.what) for each in sheet.told] == [True]


def test_an_address_book_may_lie_on_its_side_too() -> None:
    people = read_people(f"Nom;Nina Martin;Eve Durand\nPortable;{NINA};{EVE}\n".encode(), SALON)
    assert [(card.number, card.first_name) for card in people.cards] == [(NINA, "Nina"), (EVE, "Eve")]


def test_a_table_that_stands_upright_is_not_turned() -> None:
    people = read_people(f"Nom;Tel\nTel;{NINA}\nDate;{EVE}\n".encode(), SALON)
    assert [(card.number, card.name) for card in people.cards] == [(NINA, "Tel"), (EVE, "Date")]


@pytest.mark.parametrize(
    ("head", "cells", "start"),
    [
        ("Datum;Uhrzeit", "02.12.;14:30", "2026-12-02 14:30"),
        ("Datum;Uhrzeit", "Mi, 02.12.;14.30 Uhr", "2026-12-02 14:30"),
        ("Datum;Uhrzeit", "2.1.;9.30", "2027-01-02 09:30"),
        ("Datum;Uhrzeit", "02.12;14:30", "2026-12-02 14:30"),
        ("Datum;von;bis", "02.12.;14:30;15:00", "2026-12-02 14:30"),
        ("Termin", "02.12. 14:30", "2026-12-02 14:30"),
        ("Termin", "Mi 02.12. um 14 Uhr", "2026-12-02 14:00"),
        ("Termin", "02.12.36 14 Uhr", "2036-12-02 14:00"),
        ("Termin", "2. 12. 2036 14:30", "2036-12-02 14:30"),
        ("Date;Heure", "02-12;14h30", "2026-12-02 14:30"),
        ("Date;Heure", "02/12;14h30", "2026-12-02 14:30"),
    ],
)
def test_a_day_without_its_year_is_the_next_of_that_name(head: str, cells: str, start: str) -> None:
    assert starts(read(f"{head};Kunde;Handy\n{cells};Nina;{NINA}\n")) == [start]


@pytest.mark.parametrize("span", ["11:30 - 12:15 AM", "11-12am", "9 - 12 AM", "10:30–1:00 a.m."])
def test_a_span_before_noon_that_ends_before_it_begins_is_told(span: str) -> None:
    sheet = read(f"Date,Slot,Client,Phone\n2036-12-02,{span},Nina,{NINA}\n")
    assert ["before noon or at night" in str(each.why) for each in sheet.bad] == [True]


@pytest.mark.parametrize(
    ("cell", "name", "number"),
    [
        ("Tél: 06 12 34 56 78 Nina", "Nina", NINA),
        ("Nina Martin - port. 06 12 34 56 78", "Nina Martin", NINA),
        ("Nina (Handy 06 12 34 56 78)", "Nina", NINA),
        ("06.12.34.56.78 / Nina", "Nina", NINA),
    ],
)
def test_a_number_beside_a_name_is_no_part_of_it(cell: str, name: str, number: str) -> None:
    (entered,) = read(f"Client;Date;Heure\n{cell};02/12/2036;14:30\n").entered
    assert (entered.name, entered.first_name, entered.number) == (name, "Nina", number)
    (card,) = read_people(f"Nom;Tel\n{cell};{number}\n".encode(), SALON).cards
    assert (card.name, card.first_name) == (name, "Nina")


@pytest.mark.parametrize(
    ("heading", "start"),
    [
        ("UTC Start Time", "2036-12-02 14:30"), ("start_utc", "2036-12-02 14:30"),
        ("EST Start Time", "2036-12-02 19:30"),
        ("startTimeUtc", "2036-12-02 14:30"), ("Start", "2036-12-02 13:30"), ("Beginn MEZ", "2036-12-02 13:30"),
    ],
)  # fmt: skip
def test_the_zone_of_a_heading_is_obeyed_wherever_it_stands_in_it(heading: str, start: str) -> None:
    end = heading.replace("Start", "End").replace("start", "end").replace("Beginn", "Ende")
    sheet = read(f"Client,Phone,{heading},{end}\nNina,{NINA},2036-12-02 13:30,2036-12-02 14:00\n")
    assert starts(sheet) == [start] and not sheet.questions
    assert [each.end is not None for each in sheet.entered] == [True]


def test_a_zone_in_a_heading_that_may_be_several_is_told_unless_it_is_at_home() -> None:
    text = f"Client,Phone,Start (BST)\nNina,{NINA},2036-07-02 13:30\n"
    assert ["Bangladesh" in str(each.why) for each in read(text).bad] == [True]
    (entered,) = read(text, Business(country="GB")).entered
    assert entered.at == datetime(2036, 7, 2, 12, 30, tzinfo=UTC)
