"""A calendar over days: read by itself, reminded of, answered, moved."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.acceptance.timed import Person, TimedTown, shipped, timed_town
from tests.calendars.ics import calendar, event
from tests.live.processes import until

pytestmark = pytest.mark.slow


class Agenda:
    """A file that a booking program writes anew at every change."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.events: dict[str, str] = {}

    def has(self, uid: str, person: Person, at: str, *lines: str) -> None:
        start = datetime.fromisoformat(at)
        self.events[uid] = event(uid, start, *lines, summary=f"Coupe {person.number}")
        self.is_written()

    def loses(self, uid: str) -> None:
        del self.events[uid]
        self.is_written()

    def is_written(self) -> None:
        self.file.write_text(calendar(*self.events.values()), "utf-8")


def is_read(place: TimedTown, person: Person, statuses: list[str]) -> None:
    """Five minutes later."""
    place.moves(minutes=6)
    until(lambda: person.statuses() == statuses, f"the calendar is read: {person.statuses()}", seconds=10)
    place.look()


def test_an_appointment_of_a_calendar_is_asked_about_and_follows_it(tmp_path: Path) -> None:
    agenda = Agenda(tmp_path / "agenda.ics")
    agenda.is_written()
    about = f"calendars:\n  - {{name: Zoé, file: {agenda.file}, who: Zoé}}\n"
    with timed_town(tmp_path, shipped(about=about), "2026-03-10 09:30") as place:
        anna = place.person()
        agenda.has("a", anna, "2026-03-12 15:00")
        is_read(place, anna, ["unconfirmed"])
        anna.gets_nothing()  # entering one sends no message
        place.moves_to("2026-03-11 15:01")
        anna.gets("*15*")  # the reminder
        assert anna.statuses() == ["awaiting answer"]
        anna.texts("oui")
        place.moves(seconds=10)  # its second thought
        anna.gets("*confirm*")
        assert anna.statuses() == ["confirmed"]
        agenda.has("a", anna, "2026-03-13 10:00")
        is_read(place, anna, ["rescheduled"])
        agenda.loses("a")
        is_read(place, anna, ["cancelled"])
        place.moves_to("2026-03-12 12:00")
        anna.gets_nothing()  # nobody is reminded of what is cancelled
