"""Numbers whose country stands in a column of its own: read without it, they are a stranger's."""

from datetime import UTC, datetime

import pytest

from responder.imports.appointments import read_sheet
from responder.imports.cells.phones import with_dialling_code
from responder.imports.people import read_people
from responder.imports.tables.heading_content import What
from responder.imports.tables.headings import read_heading
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)

# Cell, code, what is read of it in France.
CELLS = [
    ("612345678", "+34", "+34612345678"),
    ("612 34 56 78", "34", "+34612345678"),
    ("612345678", "0034", "+34612345678"),
    ("612345678", "ES", "+34612345678"),
    ("612345678", "(+34)", "+34612345678"),
    ("0612345678", "+33", "+33612345678"),
    ("07911 123456", "44", "+447911123456"),
    ("7911123456", "'+44", "+447911123456"),
    ("0470 12 34 56", "+32", "+32470123456"),
    ("3471234567", "39", "+393471234567"),
    ("621 123 456", "+352", "+352621123456"),
    ("079 123 45 67", "CH", "+41791234567"),
    # As it stands: its country is written, or the code is none.
    ("+33 6 12 34 56 78", "+34", "+33 6 12 34 56 78"),
    ("0033612345678", "+34", "0033612345678"),
    ("0612345678", "", "0612345678"),
    ("0612345678", "0151", "0612345678"),
    ("0612345678", "n/a", "0612345678"),
    ("0612345678", "999", "0612345678"),
    ("0612345678", "Spain", "0612345678"),
    ("n/a", "+34", "n/a"),
]


@pytest.mark.parametrize(("cell", "code", "read"), CELLS)
def test_the_code_beside_a_number_says_its_country(cell: str, code: str, read: str) -> None:
    assert with_dialling_code(cell, code) == read


@pytest.mark.parametrize(
    "heading",
    [
        "Country Code",
        "country_code",
        "Phone country code",
        "Mobile Country Code",
        "Indicatif",
        "Indicatif pays",
        "Code pays",
        "Dial code",
        "Calling code",
        "Landesvorwahl",
        "Prefijo internacional",
        "Código país",
        "Prefisso internazionale",
    ],
)
def test_a_heading_of_country_codes_is_neither_a_place_nor_a_number(heading: str) -> None:
    assert read_heading(heading).what is What.DIALLING


@pytest.mark.parametrize("heading", ["Code postal", "Zip code", "Country", "Pays", "Booking code", "Name Prefix"])
def test_other_codes_and_countries_are_no_country_codes(heading: str) -> None:
    assert read_heading(heading).what is not What.DIALLING


def test_appointments_go_to_the_country_that_the_row_says() -> None:
    table = (
        '"Appointment Date","From","To","Customer First Name","Country Code","Cell Phone"\n'
        '"14/12/2036","14:00","14:45","Ella","+34","612345678"\n'
        '"15/12/2036","11:00","11:45","Finn","","0612345678"\n'
    )
    sheet = read_sheet(table.encode(), SALON, NOW)
    assert [(each.number, each.place) for each in sheet.entered] == [("+34612345678", ""), ("+33612345678", "")]


def test_contacts_do_too() -> None:
    people = read_people(b"Nom;Indicatif;Mobile\nRosa;+34;612345678\nLuc;+33;0612345678\n", SALON)
    assert [each.number for each in people.cards] == ["+34612345678", "+33612345678"]
