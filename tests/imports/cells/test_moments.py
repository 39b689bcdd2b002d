"""Days and times as people and spreadsheets write them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from responder.imports.cells.clocks import NotAMoment, clock_in, length_in
from responder.imports.cells.moments import Style, moment_in, style_of
from tests.builders import PARIS

TODAY = date(2026, 11, 20)
STYLE = Style(PARIS, TODAY)
THREE = datetime(2026, 12, 1, 15, 0, tzinfo=PARIS)


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-01 15:00",
        "2026-12-01T15:00:00",
        "2026-12-01T14:00:00Z",
        "2026-12-01T15:00:00+01:00",
        "2026/12/01 15h",
        "01/12/2026 15:00",
        "01/12/2026 15:00:00",
        "1/12/26 15h00",
        "01.12.2026 15.00",
        "1.12.2026, 15 Uhr",
        "01-12-2026 15:00",
        "01/12 15h",
        "mardi 1er décembre 2026 à 15h",
        "Mardi 1 déc. 2026 15:00",
        "1 décembre 15h",
        "Dienstag, 1. Dezember 2026, 15:00 Uhr",
        "martes 1 de diciembre de 2026 15:00",
        "1 dicembre 2026 ore 15:00",
        "December 1, 2026 3:00 PM",
        "Dec 1st, 2026 3pm",
        "1 Dec 2026 3 p.m.",
        "46357.625",
        "46357,625",
    ],
)
def test_a_moment_is_understood(written: str) -> None:
    assert moment_in(written, "", STYLE) == THREE


@pytest.mark.parametrize(
    ("day", "clock"),
    [
        ("01/12/2026", "15:00"),
        ("2026-12-01", "15h"),
        ("01/12/2026 00:00:00", "15:00"),  # a spreadsheet's date has a time too
        ("1er décembre", "3 PM"),
        ("46357", "0.625"),
        ("46357", "15"),
    ],
)
def test_a_day_and_a_time_may_stand_apart(day: str, clock: str) -> None:
    assert moment_in(day, clock, STYLE) == THREE


def test_a_day_without_a_year_is_the_next_one() -> None:
    assert moment_in("15/01 9h", "", STYLE).date() == date(2027, 1, 15)
    assert moment_in("20 novembre 9h", "", STYLE).date() == TODAY


@pytest.mark.parametrize(
    ("cells", "country", "month_first"),
    [
        (["01/12/2026"], "FR", False),
        (["01/12/2026"], "US", True),
        (["01/12/2026", "25/12/2026"], "US", False),  # there is no month 25
        (["01/12/2026", "12/25/2026"], "FR", True),
        (["2026-12-25"], "US", True),
    ],
)
def test_which_number_is_the_day_is_told_by_the_dates_or_the_country(
    cells: list[str], country: str, month_first: bool
) -> None:
    assert style_of(cells, PARIS, country, TODAY).month_first is month_first


@pytest.mark.parametrize("day", ["", "demain", "32/01/2026 15:00", "2026-02-30 9:00", "31/04/2026 9h", "x", "15:00"])
def test_what_is_no_day_is_refused_with_how_to_write_it(day: str) -> None:
    with pytest.raises(NotAMoment, match="write it like"):
        moment_in(day, "", STYLE)


@pytest.mark.parametrize("day", ["01/12/2026", "2026-12-01", "1er décembre 2026"])
def test_a_day_without_a_time_is_refused(day: str) -> None:
    with pytest.raises(NotAMoment, match="no time"):
        moment_in(day, "", STYLE)


@pytest.mark.parametrize(
    ("text", "at"),
    [("9h", time(9)), ("9:05", time(9, 5)), ("12:30 am", time(0, 30)), ("12 PM", time(12)), ("0,5", time(12))],
)
def test_a_time_is_understood(text: str, at: time) -> None:
    assert clock_in(text) == at


@pytest.mark.parametrize("text", ["25:00", "13 pm", "soon", "", "9:75"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(NotAMoment):
        clock_in(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("1h30", 90),
        ("1h", 60),
        ("1:30", 90),
        ("00:45:00", 45),
        ("2 Std", 120),
        ("90 mn", 90),
    ],
)
def test_a_duration_is_understood(text: str, minutes: int) -> None:
    assert length_in(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["0", "long", "", "-5", "99h"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(NotAMoment):
        length_in(text)


def test_the_hour_is_that_of_the_business_in_summer_too() -> None:
    assert moment_in("01/07/2026 15:00", "", STYLE).astimezone(UTC).hour == 13


@pytest.mark.parametrize(
    ("cell", "month_first"),
    [
        ("Thu 04/03/2036", True), ("mar. 04/03/2036", False), ("Do 3/4/2036", False), ("Wed 0/2/2036", False),
        ("Wed 2/0/2036", False), ("sam 07/01/2034 15h", False), ("Sat 07/01/2034 3pm", True),
        ("Sat 07/01/2034 3 p.m.", True),
        ("sam 00/01/1900", False), ("mié 00/00/0000", False), ("Mi 12/3/36", False), ("merc. 03/12/2036", False),
    ],
)  # fmt: skip
def test_a_weekday_tells_nothing_of_a_date_that_is_none(cell: str, month_first: bool) -> None:
    style = style_of([cell], PARIS, "FR", TODAY)
    assert style.month_first is month_first
