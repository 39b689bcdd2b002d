"""Zones that are written beside a moment."""

from datetime import UTC, datetime

import pytest

from responder.imports.cells.clocks import NotAMoment
from responder.imports.cells.moments import DayOrder, Style, moment_in, style_of
from responder.imports.cells.zones import UnknownZone, zone_named
from tests.builders import PARIS

TODAY = datetime(2036, 11, 20, tzinfo=UTC).date()
STYLE = Style(PARIS, TODAY, country="FR")
HALF_PAST_THREE = datetime(2036, 12, 2, 15, 30, tzinfo=PARIS)


@pytest.mark.parametrize(
    "written",
    [
        "2036-12-02 14:30:00 UTC", "Tue, 02 Dec 2036 14:30:00 GMT", "2036-12-02T14:30:00Z[UTC]", "02/12/2036 14:30 UTC",
        "Tue Dec 02 2036 14:30:00 GMT+0000 (Coordinated Universal Time)", "02/12/2036 14:30 +00:00",
        "2036-12-02 14:30 (UTC)",
        "2036-12-02 14:30:00 Z", "02/12/2036 14:30Z", "20361202T143000Z", "2036-12-02T14:30:00.000+0000",
        "2036-12-02 09:30-05:00", "2036-12-02 09:30 -0500", "Dec 2, 2036 9:30 AM EST", "2036-12-02 6:30 AM PST",
        "2036-12-02 15:30 CET", "2. Dez. 2036 15.30 Uhr MEZ", "2036-12-02 15:30 Europe/Madrid",
        "02/12/2036 15h30 heure de Paris", "02/12/2036 14h30 heure de Londres", "02/12/2036 14h30 heure de Lisbonne",
        "02/12/2036 9h30 heure de Montréal", "02/12/2036 15h30 heure de Genève", "2036-12-02 2:30 PM London time",
        "02/12/2036 18h30 heure de La Réunion", "02.12.2036 14:30 Londoner Zeit", "02/12/2036 14:30 hora de Londres",
        "02/12/2036 14:30 ora di Londra",
        "2036-12-02T15:30:00+01:00[Europe/Paris]", "2036-12-02 20:00 Asia/Kolkata",
        "02/12/2036 14:30 (GMT) Greenwich Mean Time",
    ],
)  # fmt: skip
def test_a_written_zone_is_converted(written: str) -> None:
    assert moment_in(written, "", STYLE) == HALF_PAST_THREE


@pytest.mark.parametrize(
    "clock", ["14:30 UTC", "14:30Z", "14:30 +00:00", "9:30 AM EST", "14:30 GMT", "15:30 Europe/Paris"]
)
def test_a_zone_may_stand_in_the_column_of_times(clock: str) -> None:
    assert moment_in("02/12/2036", clock, STYLE) == HALF_PAST_THREE


@pytest.mark.parametrize("city", ["Montauban", "Springfield", "Saint-Denis"])
def test_an_hour_of_a_city_nobody_knows_is_refused(city: str) -> None:
    with pytest.raises(NotAMoment, match="no time zone that is known"):
        moment_in(f"02/12/2036 14h30 heure de {city}", "", STYLE)


@pytest.mark.parametrize("zone", ["IST", "CST", "BST", "AST"])
def test_a_zone_that_may_be_several_is_refused(zone: str) -> None:
    with pytest.raises(NotAMoment, match="may be the time of"):
        moment_in(f"2036-12-02 14:30 {zone}", "", STYLE)


def test_a_winter_time_in_summer_is_refused() -> None:
    with pytest.raises(NotAMoment, match="season"):
        moment_in("2036-07-02 14:30 EST", "", STYLE)


@pytest.mark.parametrize(
    "written",
    [
        "02-12-2036 15:30",
        "Dec-02-2036 15:30",
        "mar. 2 déc. 2036 15h30",
        "2-déc-36 15:30",
        "DEC 2, 2036 3:30 PM",
        "2036-12-02 15:30-16:00",
    ],
)
def test_what_looks_like_a_zone_and_is_none_is_left_alone(written: str) -> None:
    assert moment_in(written, "", STYLE) == HALF_PAST_THREE


@pytest.mark.parametrize("name", ["Eastern Time - US & Canada", "America/New_York", "EST5EDT", "New York"])
def test_a_zone_is_known_by_the_names_that_programs_give_it(name: str) -> None:
    assert (
        datetime(2036, 12, 2, tzinfo=zone_named(name, "FR").info).utcoffset()
        == datetime(2036, 12, 2, tzinfo=zone_named("-05:00", "FR").info).utcoffset()
    )


@pytest.mark.parametrize("name", ["foo", "Europe/Nowhere", "+25:00"])
def test_a_zone_nobody_knows_is_told(name: str) -> None:
    with pytest.raises(UnknownZone):
        zone_named(name, "FR")


@pytest.mark.parametrize(
    ("cells", "country", "month_first", "doubtful"),
    [
        (["03/04/2036 2:30 PM"], "FR", True, False),  # nobody in France writes PM
        (["03/04/2036 14:30"], "FR", False, False),
        (["03/04/2036 2:30 PM"], "GB", False, True),
        (["03/04/2036 2:30 PM", "25/04/2036 2:30 PM"], "GB", False, False),
        (["03/04/2036"], "CA", False, True),
        (["25/12/2036", "12/25/2036", "03/04/2036"], "FR", False, True),
        (["Fri 12/05/2036"], "FR", True, False),  # 5 December is the Friday
        (["Mon 12/05/2036"], "US", False, False),
        (["3.4.2036 2:30 PM"], "FR", False, False),
    ],
)
def test_the_order_of_day_and_month_is_told_by_the_whole_column_or_asked(
    cells: list[str], country: str, month_first: bool, doubtful: bool
) -> None:
    style = style_of(cells, PARIS, country, TODAY)
    assert (style.month_first, style.doubtful) == (month_first, doubtful)
    assert not style_of(cells, PARIS, country, TODAY, order=DayOrder.MONTH_FIRST).doubtful
