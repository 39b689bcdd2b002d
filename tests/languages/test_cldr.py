"""Days and times are written as Babel writes them, in every language it knows, without Babel."""

import re
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date as of_babel
from babel.dates import format_time as time_of_babel
from babel.localedata import locale_identifiers

from responder.languages import LANGUAGES, cldr
from tests.sweeps import some

FORMS = (
    "short",
    "medium",
    "long",
    "full",
    "EEEE d MMMM",
    "d MMM y",
    "EEE",
    "LLLL yyyy",
    "dd/MM/yy",
    "EEEE, d 'de' MMMM",
)
TIMES = (time(0, 5), time(9, 30), time(12, 0), time(18, 45))
YEAR = [date(2026, 1, 2) + timedelta(days=31 * n) for n in range(12)]  # the first of a month is below
KNOWN = sorted(code for code in locale_identifiers() if "_" not in code)


@pytest.mark.sweep
def test_days_and_times_are_those_of_babel_in_every_language() -> None:
    for language in {*some(KNOWN, 8), *LANGUAGES}:
        for form in FORMS:
            for day in YEAR:
                assert cldr.format_date(day, form, language=language) == of_babel(day, form, locale=language)
        for form in ("short", "medium", "HH:mm", "h:mm a"):
            for at in TIMES:
                assert cldr.format_time(at, form, language=language) == time_of_babel(at, form, locale=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_those_of_babel(language: str) -> None:
    locale = Locale(language)
    assert cldr.names("territories", language)["FR"] == locale.territories["FR"]
    assert cldr.names("languages", language)["de"] == locale.languages["de"]
    assert cldr.months(language)["fw"] == [locale.months["format"]["wide"][n] for n in range(1, 13)]
    assert cldr.months(language)["sa"] == [locale.months["stand-alone"]["abbreviated"][n] for n in range(1, 13)]


def test_a_region_of_a_language_writes_as_the_language_does() -> None:
    assert cldr.format_date(date(2026, 12, 1), "EEEE d MMMM", language="fr_CH") == "mardi 1er décembre"
    assert not cldr.speaks("xx")
    assert cldr.format_date(date(2026, 12, 1), "EEEE", language="xx") == "Tuesday"


@pytest.mark.parametrize(
    ("language", "form", "written"),
    [
        ("fr", "EEEE d MMMM", "mardi 1er décembre"),
        ("fr", "full", "mardi 1er décembre 2026"),
        ("fr", "long", "1er décembre 2026"),
        ("fr", "d MMM 'de' y", "1er déc. de 2026"),
        ("fr", "short", "01/12/2026"),
        ("fr", "dd/MM", "01/12"),
        ("fr", "d/M", "1/12"),
        ("en", "d MMMM", "1 December"),
        ("de", "d. MMMM", "1. Dezember"),
    ],
)
def test_the_first_of_a_month_is_written_as_people_do(language: str, form: str, written: str) -> None:
    assert cldr.format_date(date(2026, 12, 1), form, language=language) == written
    assert cldr.format_date(date(2026, 12, 11), form, language=language) != written


def test_a_letter_that_nothing_is_written_for_is_named() -> None:
    with pytest.raises(cldr.UnknownField, match="the letter w"):
        cldr.format_date(date(2026, 12, 1), "w", language="fr")


def test_the_service_does_without_babel() -> None:
    sources = Path(cldr.__file__).parents[1].rglob("*.py")
    assert not [path for path in sources if re.search(r"^\s*(?:from|import) babel", path.read_text("utf-8"), re.M)]
