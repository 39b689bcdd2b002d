"""Appointments out of a real calendar, answered by SMS: both sides agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.acceptance.live_system import LiveSystem, Person, live_system
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.servers import LOGIN, PASSWORD, Radicale, radicale
from tests.live.processes import until
from tests.live.salons import business, copy_shipped

pytestmark = pytest.mark.slow

TOKEN = "Zx9-canary-api-token-Qw7Rt2Yp5Lm8"


@dataclass
class Agenda:
    """A salon, its calendar on a CalDAV server, and a program that asks the service things."""

    place: LiveSystem
    server: Radicale
    http: httpx.Client

    def writes(self, uid: str, person: Person, *lines: str, days: int = 1, hour: int = 14) -> None:
        """The owner puts an event into the calendar, with the number in its title."""
        at = (datetime.now(UTC) + timedelta(days=days)).replace(hour=hour, minute=0, second=0)
        self.server.put(uid, calendar(event(uid, at, *lines, summary=f"Coupe {person.number}", zone=";TZID=UTC")))
        self.is_read()

    def is_read(self) -> None:
        self.asks("POST", "/calendars/read")

    def asks(self, method: str, path: str, **given: Any) -> Any:
        answer = self.http.request(method, f"{self.place.service.url}/api{path}", **given)
        assert answer.is_success, answer.text
        return answer.json()

    def awaits(self, person: Person) -> None:
        """The person was asked: as a reminder does."""
        for each in self.of(person):
            self.asks("PATCH", f"/appointments/{each['id']}", json={"status": "awaiting answer"})

    def of(self, person: Person) -> list[dict[str, Any]]:
        listed: list[dict[str, Any]] = self.asks("GET", "/appointments", params={"number": person.number})[
            "appointments"
        ]
        return listed

    def status(self, person: Person) -> list[str]:
        return [each["status"] for each in self.of(person)]


@pytest.fixture(scope="module")
def agenda(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agenda]:
    folder = tmp_path_factory.mktemp("agenda")
    headers = {"authorization": f"Bearer {TOKEN}"}
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        more = f"calendars:\n  - {{name: Zoé, caldav: {server.url}, who: Zoé}}\n"
        settings = {
            "RESPONDER_API_TOKENS": TOKEN,
            "RESPONDER_CALENDAR_LOGIN": LOGIN,
            "RESPONDER_CALENDAR_PASSWORD": PASSWORD,
        }

        def write(to: Path) -> None:
            copy_shipped(to, about=business(more=more))

        with live_system(folder, write, settings=settings) as place, httpx.Client(headers=headers, timeout=30) as http:
            yield Agenda(place, server, http)
            assert PASSWORD not in place.service.output()
            assert TOKEN not in place.service.output()


def test_what_is_confirmed_by_sms_is_confirmed_in_the_calendar(agenda: Agenda) -> None:
    anna = agenda.place.person()
    agenda.writes("anna", anna, "DESCRIPTION:cheveux longs")
    assert agenda.status(anna) == ["unconfirmed"]
    agenda.awaits(anna)
    anna.texts("oui")
    anna.gets("*confirm*")
    until(
        lambda: "STATUS:CONFIRMED" in agenda.server.get("anna"), "the calendar is told without being asked", seconds=20
    )
    text = agenda.server.get("anna")
    assert "cheveux longs" in text and "Responder: confirmé par le client" in text
    agenda.is_read()
    assert agenda.status(anna) == ["confirmed"]


def test_what_is_cancelled_by_sms_is_cancelled_in_the_calendar(agenda: Agenda) -> None:
    bruno = agenda.place.person()
    agenda.writes("bruno", bruno, days=2)
    agenda.awaits(bruno)
    bruno.texts("Bonjour, je dois annuler mon rdv")
    bruno.gets("*annulé*")
    until(lambda: "STATUS:CANCELLED" in agenda.server.get("bruno"), "the calendar is told", seconds=20)


def test_what_is_moved_and_deleted_in_the_calendar_is_here_too(agenda: Agenda) -> None:
    clara = agenda.place.person()
    agenda.writes("clara", clara, days=3)
    agenda.writes("clara", clara, days=4)
    (its,) = agenda.of(clara)
    assert its["status"] == "rescheduled"
    assert its["at"][:10] == f"{datetime.now(UTC) + timedelta(days=4):%Y-%m-%d}"
    agenda.server.delete("clara")
    agenda.is_read()
    assert agenda.status(clara) == ["cancelled"]
    shown = agenda.asks("GET", f"/appointments/{its['id']}")
    assert [(each["what"], each["by"]) for each in shown["history"]][-1] == ("status", "calendar Zoé")


def test_a_program_enters_an_appointment_and_its_contact_answers(agenda: Agenda) -> None:
    dora = agenda.place.person()
    at = f"{datetime.now(UTC) + timedelta(days=5):%Y-%m-%d} 10:00"
    new = {"number": dora.number, "at": at, "minutes": 30, "status": "awaiting answer"}
    for _ in range(2):
        agenda.asks("POST", "/appointments", json=new, headers={"idempotency-key": dora.number})
    dora.texts("oui")
    dora.gets("*confirm*")
    assert agenda.status(dora) == ["confirmed"]


def test_a_calendar_that_cannot_be_read_is_told_and_what_is_known_stays(tmp_path: Path) -> None:
    about = business(more="calendars:\n  - {name: Salon, file: agenda.ics}\n")

    def write(to: Path) -> None:
        copy_shipped(to, about=about)

    with live_system(tmp_path, write, settings={"RESPONDER_API_TOKENS": TOKEN}) as place:
        anna = place.person()
        at = datetime.now(UTC) + timedelta(days=1)
        file = tmp_path / "agenda.ics"
        file.write_text(calendar(event("a", at, summary=f"Coupe {anna.number}", zone=";TZID=UTC")), "utf-8")
        headers = {"authorization": f"Bearer {TOKEN}"}

        def read() -> Any:
            answer = httpx.post(f"{place.service.url}/api/calendars/read", headers=headers, timeout=30)
            return answer.raise_for_status().json()["calendars"][0]

        assert read()["events"] == 1
        file.unlink()
        assert "cannot be read" in read()["problem"]
        assert anna.appointment() == "unconfirmed"
        ran = place.service.runs("calendars")
        assert (ran.code, "Salon: cannot be read since" in ran.out) == (1, True)
