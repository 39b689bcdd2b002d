"""A real CalDAV server is told what was answered, and both sides agree."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta

import pytest

from responder.calendars.sources.fetch import Login
from responder.calendars.sync.polling import Polling
from responder.domain.model.calendars import CalendarKind
from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import book
from tests.builders import PARIS
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.salon import CHILD, Salon
from tests.calendars.servers import LOGIN, PASSWORD, Radicale, radicale

pytestmark = pytest.mark.anyio

ELEVENTH = datetime(2026, 3, 11, 15, tzinfo=PARIS)
CONFIRMED, CANCELLED = AppointmentStatus.CONFIRMED, AppointmentStatus.CANCELLED


@pytest.fixture(scope="module")
def dav(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture
async def office(either_database: str, dav: Radicale) -> AsyncIterator[Salon]:
    for uid in ("a", "b"):
        dav.http.delete(f"{uid}.ics")
    salon = Salon(either_database, CalendarKind.CALDAV, dav.url, Login(LOGIN, PASSWORD))
    yield salon
    salon.store.close()


async def test_a_calendar_is_told_that_an_appointment_is_confirmed(office: Salon, dav: Radicale) -> None:
    dav.put("a", calendar(event("a", "20260311T150000", "DESCRIPTION:cheveux longs")))
    await office.reads()
    office.answers(CONFIRMED)
    await office.reads()
    text = dav.get("a")
    assert "STATUS:CONFIRMED" in text
    assert "cheveux longs\\nResponder: confirmé par le client\\, 10/03/2026 12:05" in text
    await office.reads()
    assert dav.get("a") == text  # told once
    assert office.statuses() == ["confirmed"]


async def test_a_rehearsal_reads_a_calendar_and_tells_it_nothing(office: Salon, dav: Radicale) -> None:
    office.polling = Polling(
        office.store, lambda: office.business, office.logins, lambda: office.now, tells=lambda: False, child=CHILD
    )
    dav.put("a", calendar(event("a", "20260311T150000")))
    await office.reads()
    office.answers(CONFIRMED)
    await office.reads()
    assert "STATUS" not in dav.get("a")


async def test_both_sides_agree_whoever_cancels(office: Salon, dav: Radicale) -> None:
    for uid, at in (("a", "20260311T150000"), ("b", "20260312T150000")):
        dav.put(uid, calendar(event(uid, at)))
    await office.reads()
    office.answers(CANCELLED, 0)
    dav.put("b", calendar(event("b", "20260312T150000", "STATUS:CANCELLED")))
    for _ in range(2):
        await office.reads()
    assert office.statuses() == ["cancelled", "cancelled"]
    assert "STATUS:CANCELLED" in dav.get("a")
    assert "Responder" not in dav.get("b")


async def test_create_move_and_delete_in_the_calendar(office: Salon, dav: Radicale) -> None:
    dav.put("a", calendar(event("a", "20260311T150000")))
    await office.reads()
    assert [entry.appointment.at for entry in office.book()] == [ELEVENTH]
    dav.put("a", calendar(event("a", "20260311T170000")))
    await office.reads()
    assert [entry.appointment.at for entry in office.book()] == [ELEVENTH + timedelta(hours=2)]
    dav.delete("a")
    await office.reads()
    assert office.statuses() == ["cancelled"]


async def test_a_persons_edit_is_never_overwritten(office: Salon, dav: Radicale) -> None:
    dav.put("a", calendar(event("a", "20260311T150000")))
    await office.reads()
    dav.put("a", calendar(event("a", "20260313T090000", "DESCRIPTION:moved by hand")))
    office.answers(CONFIRMED)  # of the time it had
    await office.polling._tell_what_is_new()  # before the calendar is read again
    assert "STATUS" not in dav.get("a")
    assert "moved by hand" in dav.get("a")
    await office.reads()
    (entry,) = office.book()
    assert (entry.appointment.at.day, entry.appointment.status.value) == (13, "rescheduled")


async def test_an_edit_beside_the_answer_is_kept(office: Salon, dav: Radicale) -> None:
    dav.put("a", calendar(event("a", "20260311T150000")))
    await office.reads()
    dav.put("a", calendar(event("a", "20260311T150000", "DESCRIPTION:bring the blue one", summary="Color 0612345678")))
    office.answers(CONFIRMED)
    await office.reads()
    text = dav.get("a")
    assert "bring the blue one" in text and "SUMMARY:Color 0612345678" in text and "STATUS:CONFIRMED" in text


async def test_one_time_of_a_recurring_event_is_confirmed_alone(office: Salon, dav: Radicale) -> None:
    dav.put("a", calendar(event("a", "20260311T150000", "RRULE:FREQ=WEEKLY;COUNT=3")))
    await office.reads()
    office.answers(CONFIRMED, 1)
    for _ in range(2):
        await office.reads()
    assert office.statuses() == ["unconfirmed", "confirmed", "unconfirmed"]
    text = dav.get("a")
    assert text.count("BEGIN:VEVENT") == 2 and text.count("STATUS:CONFIRMED") == 1
    assert "RECURRENCE-ID;TZID=Europe/Paris:20260318T150000" in text
    office.answers(CANCELLED, 1)
    await office.reads()
    assert dav.get("a").count("BEGIN:VEVENT") == 2
    assert "STATUS:CANCELLED" in dav.get("a")


async def test_an_appointment_that_is_moved_here_is_moved_there(office: Salon, dav: Radicale) -> None:
    dav.put("a", calendar(event("a", "20260311T150000")))
    await office.reads()
    (entry,) = office.book()
    later = ELEVENTH + timedelta(days=1)
    office.store.write_now(lambda conn: book.change(conn, entry.appointment.id, office.now, "contact", at=later))
    for _ in range(2):
        await office.reads()
    assert "DTSTART;TZID=Europe/Paris:20260312T150000" in dav.get("a")
    assert [each.appointment.at for each in office.book()] == [later]


async def test_a_wrong_password_is_told_without_naming_it(either_database: str, dav: Radicale) -> None:
    salon = Salon(either_database, CalendarKind.CALDAV, dav.url, Login(LOGIN, "wrong"))
    assert "wants another login" in str((await salon.reads()).problem)
    salon.store.close()


async def test_a_server_that_is_gone_is_told(either_database: str) -> None:
    salon = Salon(either_database, CalendarKind.CALDAV, "http://127.0.0.1:9/salon/agenda/", Login(LOGIN, PASSWORD))
    assert (await salon.reads()).problem
    salon.store.close()
