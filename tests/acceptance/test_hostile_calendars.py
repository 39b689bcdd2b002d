"""Calendars of strangers beside one's own: none keeps another waiting, nor the service from ending."""

import socket
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.acceptance.live_system import live_system
from tests.calendars.calendar_texts import calendar, event
from tests.live.processes import until
from tests.live.salons import business, write_salon

pytestmark = pytest.mark.slow

RULES = """
rules:
  - name: hello
    when: sms
    says: bonjour
    reply: Bonjour !
"""


def test_a_hostile_calendar_and_a_silent_one_keep_nobody_waiting(tmp_path: Path) -> None:
    at = (datetime.now(UTC) + timedelta(days=2)).replace(hour=14, minute=0, second=0)
    with socket.create_server(("127.0.0.1", 0)) as silent:  # it takes connections, and says nothing
        hostile, own = tmp_path / "hostile.ics", tmp_path / "own.ics"
        never = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"
        hostile.write_text(calendar(*(event(f"x{n}", at, never, zone=";TZID=UTC") for n in range(3))))
        more = (
            f"calendars:\n  - {{name: Hostile, file: {hostile}}}\n  - {{name: Own, file: {own}}}\n"
            f"  - {{name: Silent, url: 'http://127.0.0.1:{silent.getsockname()[1]}/a.ics'}}\n"
        )
        own.write_text(calendar())
        with live_system(tmp_path, lambda to: write_salon(to, RULES, about=business(more=more))) as place:
            until(lambda: "Hostile" in str(told(place)), "the owner is told of the hostile one", seconds=60)
            assert "x0" not in str(place.service.health())  # nothing of what is in it is for everybody
            until(lambda: read(place, "Own"), "the one after it is read", seconds=60)
            until(lambda: read(place, "Silent"), "the silent one is being asked", seconds=60)
            start = time.monotonic()
            assert place.service.stop() == 0
            assert time.monotonic() - start < 5


def told(place: object) -> list[object]:
    return place.service.rows("SELECT about FROM alerts WHERE over_at IS NULL")  # type: ignore[attr-defined,no-any-return]


def read(place: object, name: str) -> bool:
    return bool(place.service.rows("SELECT read_at FROM calendars WHERE name = ? AND read_at IS NOT NULL", name))  # type: ignore[attr-defined]
