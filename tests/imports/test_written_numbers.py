"""Tests how numbers are written: the zero dialled at home only, slashes, dots, narrow spaces, several in one cell."""

from datetime import UTC, datetime

import pytest

from responder.domain.model.business import Business
from responder.domain.model.numbers import read_number
from responder.domain.model.numbers_in_text import without_numbers
from responder.imports.appointments import read_sheet
from responder.imports.cells.phones import is_number, mobile_in, mobiles_in_text, numbers_in
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
GERMAN, FRENCH, BRITISH, AUSTRIAN = "+4915123456789", "+33612345678", "+447911123456", "+436641234567"

# What the cell says, its number in E.164.
ABROAD = [
    ("+49 (0) 151 / 23456789", GERMAN),
    ("+49 (0)151/23456789", GERMAN),
    ("+49(0)151-23456789", GERMAN),
    ("+49-(0)151-23456789", GERMAN),
    ("+49 [0] 151 23456789", GERMAN),
    ("+49 / 151 / 23456789", GERMAN),
    ("0049 (0) 151 / 234 567 89", GERMAN),
    ("00 49 (0) 151 23456789", GERMAN),
    ("(+49) (0)151 23456789", GERMAN),
    ("+49·151·23456789", GERMAN),
    ("+49\u202f(0)\u202f151\u202f/\u202f23456789", GERMAN),
    ("+44 (0)7911 123456", BRITISH),
    ("+44 (0) (7911) 123456", BRITISH),
    ("(+44) (0)7911 123456", BRITISH),
    ("0044 (0)7911/123456", BRITISH),
    ("0043 (0) 664 1234567", AUSTRIAN),
    ("0043 (0)664/1234567", AUSTRIAN),
    ("+43 664 / 12 34 567", AUSTRIAN),
    ("+43.664.1234567", AUSTRIAN),
    ("+33 (0) 6 12 34 56 78", FRENCH),
    ("+33 (0)6.12.34.56.78", FRENCH),
    ("+33\u2009(0)6\u200912\u200934\u200956\u200978", FRENCH),
    ("+33 (0)6/12/34/56/78", FRENCH),
    ("+41 (0)79 / 123 45 67", "+41791234567"),
    ("+32 (0) 470 / 12.34.56", "+32470123456"),
    ("+39 (0) 347 1234567", "+393471234567"),
    ("+39 347 / 1234567", "+393471234567"),
    ("+34 / 612 / 345 / 678", "+34612345678"),
]


@pytest.mark.parametrize("country", ["FR", "DE", "GB", "IT"])
@pytest.mark.parametrize(("written", "number"), ABROAD)
def test_a_number_with_its_country_is_read_wherever_the_business_is(written: str, number: str, country: str) -> None:
    business = Business(country=country)
    assert mobile_in(written, business) == number
    assert mobile_in(f"Mobil: {written} (privat)", business) == number
    assert [each.text for each in numbers_in(written, country)] == [number]
    assert is_number(written, country)


@pytest.mark.parametrize("country", ["FR", "DE", "GB", "IT"])
@pytest.mark.parametrize(("written", "number"), ABROAD)
def test_it_is_found_and_left_out_in_free_text(written: str, number: str, country: str) -> None:
    title = f"Anna {written}"
    assert mobiles_in_text([title], Business(country=country)) == (number,)
    assert without_numbers(title, country) == "Anna"


AT_HOME = [
    ("DE", "0151 / 23456789", GERMAN),
    ("DE", "0151/23 45 67 89", GERMAN),
    ("DE", "(0151) 23 45 67 89", GERMAN),
    ("DE", "030 / 1234567 / 0151 23456789", GERMAN),
    ("DE", "030 / 1234567, 0151 / 23456789", GERMAN),
    ("DE", "+49 (0) 30 / 1234567 / +49 (0) 151 / 23456789", GERMAN),
    ("DE", "Tel. 030/123456 Mobil 0151/23456789", GERMAN),
    ("DE", "0611–223344 / 0151–23456789", GERMAN),
    ("FR", "06/12/34/56/78", FRENCH),
    ("FR", "06 / 12 / 34 / 56 / 78", FRENCH),
    ("FR", "06.12.34.56.78/01.42.68.12.34", FRENCH),
    ("FR", "01/42/68/12/34/06/12/34/56/78", FRENCH),
    ("FR", "01 42 68 12 34 - 06 12 34 56 78", FRENCH),
    ("FR", "06 12 34 56 78 / 79", FRENCH),
    ("FR", "fixe 01 42 68 12 34 portable 06 12 34 56 78", FRENCH),
    ("GB", "020 7946 0958 / 07911 123456", BRITISH),
    ("AT", "01 / 5122345, 0664 / 1234567", AUSTRIAN),
]


@pytest.mark.parametrize(("country", "written", "number"), AT_HOME)
def test_the_mobile_is_found_among_slashes(country: str, written: str, number: str) -> None:
    assert mobile_in(written, Business(country=country)) == number


@pytest.mark.parametrize(
    ("country", "written"),
    [
        ("DE", "+49 (0) 30 / 1234567"),
        ("DE", "030 / 1234567"),
        ("FR", "01/42/68/12/34"),
        ("IT", "+39 (0) 6 69812345"),
        ("DE", "0151 / 23"),
    ],
)
def test_what_is_no_mobile_is_refused(country: str, written: str) -> None:
    with pytest.raises(ValueError, match="number"):
        mobile_in(written, Business(country=country))


def test_an_italian_landline_keeps_its_zero() -> None:
    assert [each.text for each in numbers_in("+39 (0) 6 69812345", "IT")] == ["+390669812345"]
    assert read_number("+39 06 69812345", "IT").text == "+390669812345"


EXPORT = (
    '"Subject","Start Date","Start Time","End Date","End Time","Description"\n'
    '"Coupe Marie Dupont 06 12 34 56 78","12/14/2036","2:00 PM","12/14/2036","3:00 PM",""\n'
    '"Anna 0612345678 et Paul 0698765432","12/15/2036","2:00 PM","12/15/2036","3:00 PM",""\n'
)


def test_a_calendars_export_gives_names_that_are_safe_and_tells_of_numbers_left_out() -> None:
    found = read_sheet(EXPORT.encode(), SALON, NOW)
    assert [(each.number, each.name, each.first_name, each.title) for each in found.entered] == [
        ("+33612345678", "Marie Dupont", "Marie", "Coupe Marie Dupont"),
        ("+33612345678", "", "", "Anna et Paul"),
    ]
    assert [(each.line, str(each.what)) for each in found.told] == [
        (3, "it names several mobile numbers: +33698765432 was left out")
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nina (06 12 34 56 78)", "Nina"),
        ("Nina [0612345678]", "Nina"),
        ("Nina (+33 6 12 34 56 78)", "Nina"),
        ("Nina (Tél : 06 12 34 56 78) coupe", "Nina coupe"),
        ("Anna (Handy 0612345678)", "Anna"),
        ("(0612345678) Nina", "Nina"),
        ("Nina (0612345678, mère)", "Nina (mère)"),
        ("Nina (coupe, 0612345678)", "Nina (coupe)"),
        ("(06) 12 34 56 78 Nina", "Nina"),
        ("Nina (mère) 0612345678", "Nina (mère)"),
    ],
)
def test_a_bracket_around_a_number_goes_with_it(text: str, plain: str) -> None:
    assert without_numbers(text, "FR") == plain
