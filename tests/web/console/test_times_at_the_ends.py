"""Tests moments at the ends of the calendar, which no clock in another zone can show."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from responder.cli.common.clock import moment_typed
from responder.cli.common.errors import CannotRun
from responder.languages.catalogue import Catalogue
from responder.web.bookings import Unfit, _moment
from responder.web.console.times import Times
from tests.builders import SALON


@pytest.mark.parametrize(
    ("zone", "day", "clock", "there"),
    [
        ("Europe/Paris", "0001-01-01", "00:00", False),
        ("Asia/Tokyo", "0001-01-01", "8h", False),
        ("America/New_York", "9999-12-31", "23:00", False),
        ("Europe/Paris", "2026-12-01", "00:00", True),
        ("UTC", "0001-01-01", "00:00", True),
    ],
)
def test_a_page_reads_no_moment_outside_of_the_calendar(zone: str, day: str, clock: str, there: bool) -> None:
    times = Times(ZoneInfo(zone), Catalogue("en"), datetime(2026, 12, 1, tzinfo=UTC))
    assert (times.at(day, clock) is not None) is there


@pytest.mark.parametrize("written", ["0001-01-01 00:00", "9999-12-31 23:00 EST", "9999-12-31 23:30 UTC-5"])
def test_a_command_and_the_api_say_so(written: str) -> None:
    with pytest.raises(CannotRun):
        moment_typed(written, SALON)
    with pytest.raises(Unfit):
        _moment(written, "at", SALON)
