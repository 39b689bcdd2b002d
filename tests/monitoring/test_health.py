"""Health of the service, as everybody is told who asks."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from responder.monitoring.health import ServiceHealth
from responder.store.outbound.switches.pause_file import Paused
from tests.builders import SALON, book


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("Europe/Paris", "2026-03-29 03:30"),  # the first half hour of summer time
        ("Indian/Reunion", "2026-03-29 05:30"),
        ("America/Guadeloupe", "2026-03-28 21:30"),
        ("UTC", "2026-03-29 01:30"),
    ],
)
@pytest.mark.parametrize("why", ["", "holidays"])
def test_since_when_sending_is_paused_is_told_on_the_clock_of_the_business(zone: str, written: str, why: str) -> None:
    rulebook = book(business=replace(SALON, zone=ZoneInfo(zone))).made()
    paused = Paused(since=datetime(2026, 3, 29, 1, 30, tzinfo=UTC), why=why)
    health = ServiceHealth("live", rulebook, (), "", None, paused, "")
    assert [written in problem for problem in health.problems()] == [True]
