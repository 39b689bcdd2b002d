"""A calendar over days: read by itself, reminded of, answered, moved."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from responder.settings.values import CalendarLogin
from tests.acceptance.timed import Person, TimedSystem, salon, shipped, timed_system
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.servers import LOGIN, PASSWORD, Feed, Radicale, feed, radicale
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


def is_read(place: TimedSystem, person: Person, statuses: list[str]) -> None:
    """Five minutes later."""
    place.moves(minutes=6)
    until(lambda: person.statuses() == statuses, f"the calendar is read: {person.statuses()}", seconds=40)
    place.look()


def test_an_appointment_of_a_calendar_is_asked_about_and_follows_it(tmp_path: Path) -> None:
    agenda = Agenda(tmp_path / "agenda.ics")
    agenda.is_written()
    about = f"calendars:\n  - {{name: Zoé, file: {agenda.file}, who: Zoé}}\n"
    with timed_system(tmp_path, shipped(about=about), "2026-03-10 09:30") as place:
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


REMINDERS = """\
    rules:
      - name: Reminder
        when: 24h before appointment
        if: {not: {appointment: confirmed}}
        reply: "Rappel : {{ appointment.date }} à {{ appointment.time }}. OUI ?"
      - name: Confirmed
        when: sms
        says: {words: "{yes}", whole message: yes}
        if: {appointment: awaiting answer}
        do: confirm appointment
        reply: "Confirmé."
      - name: Cancelled
        when: sms
        says: {words: "{cancel}"}
        if: {appointment: upcoming}
        do: cancel appointment
        reply: "Annulé."
      - name: Moved
        when: sms
        says: {words: "{rather}"}
        do: move appointment to {date}
        reply: "Noté : {{ appointment.date }} à {{ appointment.time }}."
    """


@pytest.fixture
def web() -> Iterator[Feed]:
    with feed(calendar()) as server:
        yield server


def test_a_series_on_a_clock_of_its_own_with_exceptions_is_reminded_of_time_by_time(tmp_path: Path, web: Feed) -> None:
    about = f"calendars:\n  - {{name: Zoé, url: '{web.url}'}}\n"
    with timed_system(tmp_path, salon(REMINDERS, about=about), "2026-03-09 09:30") as place:
        anna = place.person()
        york = ";TZID=America/New_York"
        weekly = "RRULE:FREQ=WEEKLY;COUNT=5"
        series = event("a", "20260311T100000", weekly, summary=anna.number, zone=york)
        second = ("20260318T100000", f"RECURRENCE-ID{york}:20260318T100000", "STATUS:CANCELLED")
        web.text = calendar(series, event("a", *second, summary=anna.number, zone=york))
        is_read(place, anna, ["unconfirmed"] * 4)
        place.moves_to("2026-03-10 15:01")
        anna.gets("Rappel : 11/03/2026 à 15h. OUI ?")  # ten o'clock there
        place.moves_to("2026-03-17 15:01")
        anna.gets_nothing()
        web.text = calendar(event("a", "20260312T100000", weekly, summary=anna.number, zone=york))
        place.moves(minutes=6)
        until(lambda: anna.statuses().count("rescheduled") == 3, "the series is moved")
        for eve, told in (("03-18 15:01", "19/03/2026 à 15h"), ("03-25 15:01", "26/03/2026 à 15h")):
            place.moves_to(f"2026-{eve}")
            anna.gets(f"Rappel : {told}. OUI ?")
        place.moves_to("2026-04-01 16:01")
        anna.gets("Rappel : 02/04/2026 à 16h. OUI ?")  # the clocks of Paris have changed three weeks after theirs


@pytest.mark.parametrize(
    ("place_of_it", "line"),
    [
        ("attendee", "ATTENDEE;CN=Anna:tel:{}"),
        ("location", "LOCATION:chez elle {}"),
        ("description", "DESCRIPTION:rappeler au {} le soir"),
    ],
)
def test_the_number_is_looked_for_where_the_owner_says(tmp_path: Path, place_of_it: str, line: str) -> None:
    agenda = Agenda(tmp_path / "agenda.ics")
    about = f"calendars:\n  - {{name: Zoé, file: {agenda.file}, number from: [{place_of_it}]}}\n"
    with timed_system(tmp_path, salon(REMINDERS, about=about), "2026-03-10 09:30") as place:
        anna, assistant = place.person(), place.person()
        agenda.has("a", assistant, "2026-03-11 15:00", line.format(anna.number))  # another number is in the title
        is_read(place, anna, ["unconfirmed"])
        place.moves_to("2026-03-10 15:01")
        anna.gets("Rappel*")
        assert assistant.statuses() == []


@pytest.fixture(scope="module")
def dav(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


def test_a_calendar_and_its_client_agree_over_a_week(tmp_path: Path, dav: Radicale) -> None:
    """Created and moved there, confirmed, moved and cancelled by SMS: each time both sides say the same."""
    about = f"calendars:\n  - {{name: Zoé, caldav: '{dav.url}', who: Zoé}}\n"
    logins = (CalendarLogin("", LOGIN, PASSWORD),)
    with timed_system(tmp_path, salon(REMINDERS, about=about), "2026-03-09 09:30", calendar_logins=logins) as place:
        anna = place.person()
        title = f"Coupe {anna.number}"
        dav.put("a", calendar(event("a", "20260311T150000", "DESCRIPTION:cheveux longs", summary=title)))
        is_read(place, anna, ["unconfirmed"])
        place.moves_to("2026-03-10 15:01")
        anna.gets("Rappel : 11/03/2026 à 15h. OUI ?")
        anna.texts("oui")
        place.moves(seconds=9)
        anna.gets("Confirmé.")
        until(lambda: "STATUS:CONFIRMED" in dav.get("a"), "the calendar is told of the yes")
        dav.put("a", dav.get("a").replace("20260311T150000", "20260313T100000"))  # the owner drags it to Friday
        is_read(place, anna, ["rescheduled"])
        place.moves_to("2026-03-12 10:01")
        anna.gets("Rappel : 13/03/2026 à 10h. OUI ?")
        anna.texts("plutôt 16h")
        place.moves(seconds=9)
        anna.gets("Noté : 13/03/2026 à 16h.")
        until(lambda: "DTSTART;TZID=Europe/Paris:20260313T160000" in dav.get("a"), "the calendar is told of the hour")
        anna.texts("finalement je dois annuler")
        place.moves(seconds=9)
        anna.gets("Annulé.")
        until(lambda: "STATUS:CANCELLED" in dav.get("a"), "the calendar is told of the end")
        is_read(place, anna, ["cancelled"])
        text = dav.get("a")
        assert "cheveux longs" in text and text.count("Responder: ") == 1
        (its,) = (entry for entry in anna.entries())
        said = [(what, after, by) for what, after, by in anna.history(its.appointment.id) if what in ("at", "status")]
        assert [(what, by) for what, _, by in said] == [
            ("status", "reminder"), ("status", "contact"),
            ("at", "calendar Zoé"), ("status", "calendar Zoé"),
            ("status", "reminder"), ("at", "contact"), ("status", "contact"),
            ("status", "contact"),
        ]  # fmt: skip
        assert its.appointment.at == datetime(2026, 3, 13, 15, tzinfo=UTC)
