"""Tests the zone of a name that says its distance from UTC, on both halves of the earth."""

from zoneinfo import ZoneInfo

import pytest

from responder.calendars.ics.times import Zones


@pytest.mark.parametrize(
    ("own", "name", "is_own"),
    [
        ("Australia/Sydney", "(UTC+10:00) Canberra, Melbourne, Sydney", True),
        ("Australia/Sydney", "(UTC+11:00) Solomon Is., New Caledonia", False),
        ("Pacific/Auckland", "(UTC+12:00) Auckland, Wellington", True),
        ("America/Santiago", "(UTC-04:00) Santiago", True),
        ("Europe/Paris", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", True),
        ("Europe/Paris", "(UTC+02:00) Athens, Bucharest", False),
        ("Europe/Dublin", "(UTC+00:00) Dublin, Edinburgh, Lisbon, London", True),
    ],
)
def test_the_distance_is_that_of_winter(own: str, name: str, is_own: bool) -> None:
    assert Zones({}, ZoneInfo(own)).named(name) == (ZoneInfo(own) if is_own else None)
