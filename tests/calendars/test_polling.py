"""Calendars followed: what is entered, moved, cancelled and deleted there, and what is told them."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

import pytest

from responder import alerts
from responder.calendars.polling import Login, Polling
from responder.core.calendars import Calendar, CalendarKind
from responder.core.state import AppointmentStatus
from responder.store import appointments as book
from responder.store.appointments import Entry
from responder.store.calendars import CalendarState
from responder.store.engine import Store
from tests.builders import ANNA, NOON, PARIS, SALON
from tests.calendars.ics import calendar, event
from tests.calendars.servers import LOGIN, PASSWORD, Feed, Radicale, feed, radicale

pytestmark = pytest.mark.anyio

ELEVENTH = datetime(2026, 3, 11, 15, tzinfo=PARIS)
CONFIRMED, CANCELLED = AppointmentStatus.CONFIRMED, AppointmentStatus.CANCELLED


class Salon:
    """A store that follows one calendar, and a clock that is moved."""

    def __init__(self, database: str, kind: CalendarKind, address: str, login: Login | None = None) -> None:
        self.now = NOON
        self.store = Store.open(database)
        self.business = replace(SALON, calendars=(Calendar("Salon", kind, address, who="Zoé"),))
        self.logins = {"": login or Login()}
        self.polling = Polling(self.store, lambda: self.business, self.logins, lambda: self.now, look_every=0.01)

    async def reads(self) -> CalendarState:
        (state,) = await self.polling.read_all()
        self.now += timedelta(minutes=5)
        return state

    def book(self) -> list[Entry]:
        return self.store.read_now(book.list_from)

    def statuses(self) -> list[str]:
        return [entry.appointment.status.value for entry in self.book()]

    def answers(self, status: AppointmentStatus, which: int = 0) -> None:
        id_ = self.book()[which].appointment.id
        assert self.store.write_now(lambda conn: book.answer(conn, id_, status, self.now))

    def history(self, which: int = 0) -> list[tuple[str, str, str]]:
        id_ = self.book()[which].appointment.id
        return [(c.what, c.after, c.by) for c in self.store.read_now(lambda conn: book.history(conn, id_))]


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/responder.db"


@pytest.fixture
def web() -> Iterator[Feed]:
    with feed(calendar(event())) as server:
        yield server


@pytest.fixture
async def salon(database: str, web: Feed) -> AsyncIterator[Salon]:
    salon = Salon(database, CalendarKind.FEED, web.url)
    yield salon
    salon.store.close()


@pytest.fixture(scope="module")
def dav(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture
async def office(sqlite: str, dav: Radicale) -> AsyncIterator[Salon]:
    for uid in ("a", "b"):
        dav.http.delete(f"{uid}.ics")
    salon = Salon(sqlite, CalendarKind.CALDAV, dav.url, Login(LOGIN, PASSWORD))
    yield salon
    salon.store.close()


async def test_an_event_with_a_number_is_an_appointment(salon: Salon) -> None:
    state = await salon.reads()
    (entry,) = salon.book()
    its = entry.appointment
    assert (entry.number, its.at, its.title, its.who, its.status.value) == (
        ANNA, ELEVENTH, "Coupe Anna", "Zoé", "unconfirmed",
    )  # fmt: skip
    assert (state.events, state.without_number, state.problem) == (1, 0, "")


async def test_nothing_is_entered_twice(salon: Salon, web: Feed) -> None:
    await salon.reads()
    web.text = calendar(event(), event("b", summary="no number"))
    state = await salon.reads()
    assert (len(salon.book()), state.events, state.without_number) == (1, 2, 1)


async def test_what_was_entered_by_hand_is_the_calendars_from_then_on(salon: Salon, web: Feed) -> None:
    salon.store.write_now(lambda conn: book.add(conn, ANNA, ELEVENTH, NOON, status=CONFIRMED))
    await salon.reads()
    assert salon.statuses() == ["confirmed"]
    web.text = calendar(event("a", "20260311T160000"))
    await salon.reads()
    assert [entry.appointment.at for entry in salon.book()] == [ELEVENTH + timedelta(hours=1)]


async def test_a_mother_with_two_children_has_two_appointments(salon: Salon, web: Feed) -> None:
    web.text = calendar(event("a"), event("b"))
    await salon.reads()
    assert len(salon.book()) == 2


async def test_an_event_that_is_moved_moves_its_appointment(salon: Salon, web: Feed) -> None:
    await salon.reads()
    salon.answers(CONFIRMED)
    web.text = calendar(event("a", "20260312T100000"))
    await salon.reads()
    (entry,) = salon.book()
    assert (entry.appointment.at, entry.appointment.status.value) == (
        datetime(2026, 3, 12, 10, tzinfo=PARIS), "rescheduled",
    )  # fmt: skip
    assert ("status", "rescheduled", "calendar Salon") in salon.history()


@pytest.mark.parametrize("text", [calendar(), calendar(event("a", "20260311T150000", "STATUS:CANCELLED"))])
async def test_what_is_deleted_or_cancelled_there_is_cancelled_here(salon: Salon, web: Feed, text: str) -> None:
    await salon.reads()
    web.text = text
    await salon.reads()
    assert salon.statuses() == ["cancelled"]
    assert salon.history()[-1] == ("status", "cancelled", "calendar Salon")


async def test_what_stands_there_again_counts_again(salon: Salon, web: Feed) -> None:
    whole = web.text
    for text in (whole, calendar(), whole):
        web.text = text
        await salon.reads()
    assert salon.statuses() == ["unconfirmed"]


async def test_an_answer_is_not_undone_by_a_feed_that_cannot_know_of_it(salon: Salon, web: Feed) -> None:
    await salon.reads()
    salon.answers(CANCELLED)
    web.text = calendar(event(), event("b", summary="another one"))
    await salon.reads()
    assert salon.statuses() == ["cancelled"]


async def test_another_number_is_another_persons_appointment(salon: Salon, web: Feed) -> None:
    await salon.reads()
    web.text = calendar(event(summary="Bruno 06 98 76 54 30"))
    await salon.reads()
    assert {entry.number: entry.appointment.status.value for entry in salon.book()} == {
        ANNA: "cancelled",
        "+33698765430": "unconfirmed",
    }


async def test_what_is_over_stays_as_it_was(salon: Salon, web: Feed) -> None:
    await salon.reads()
    salon.answers(CONFIRMED)
    salon.now = NOON + timedelta(days=2)
    web.text = calendar()
    await salon.reads()
    assert salon.statuses() == ["confirmed"]


async def test_a_calendar_that_fails_keeps_what_is_known_and_is_told_of(salon: Salon, web: Feed) -> None:
    await salon.reads()
    web.status = 500
    first = await salon.reads()
    second = await salon.reads()
    assert "HTTP 500" in first.problem
    assert first.failing_since == second.failing_since == NOON + timedelta(minutes=5)
    assert salon.statuses() == ["unconfirmed"]
    web.status = 200
    assert (await salon.reads()).failing_since is None


async def test_the_owner_is_told_of_a_calendar_that_fails_for_half_an_hour_once(salon: Salon, web: Feed) -> None:
    web.status = 500
    told = []
    for _ in range(9):
        await salon.reads()
        told.append([alert.about for alert in salon.store.read_now(alerts.opened)])
    assert told == [[]] * 6 + [["Salon"]] * 3
    web.status = 200
    await salon.reads()
    assert salon.store.read_now(alerts.opened) == []


@pytest.mark.parametrize("text", ["<html>Please log in</html>", "", calendar(event())[:-30]])
async def test_what_is_no_calendar_cancels_nothing(salon: Salon, web: Feed, text: str) -> None:
    await salon.reads()
    web.text = text
    assert (await salon.reads()).problem
    assert salon.statuses() == ["unconfirmed"]


async def test_a_calendar_that_is_suddenly_empty_is_believed_the_second_time(salon: Salon, web: Feed) -> None:
    web.text = calendar(*(event(f"u{hour}", f"20260311T{hour}0000") for hour in range(10, 16)))
    await salon.reads()
    web.text = calendar()
    state = await salon.reads()
    assert "6 of 6 appointments" in state.problem
    assert set(salon.statuses()) == {"unconfirmed"}
    assert (await salon.reads()).problem == ""
    assert set(salon.statuses()) == {"cancelled"}


async def test_what_did_not_change_is_not_sent_again(salon: Salon, web: Feed) -> None:
    web.tag = '"one"'
    await salon.reads()
    await salon.reads()
    assert web.asked == ["", '"one"']
    salon.now = NOON + timedelta(days=1)  # another day has come into what is looked at
    await salon.reads()
    assert web.asked[-1] == ""


async def test_a_login_is_sent_and_a_redirect_into_the_open_is_not_followed(sqlite: str, web: Feed) -> None:
    salon = Salon(sqlite, CalendarKind.FEED, web.url, Login("anna", "secret"))
    await salon.reads()
    assert web.authorized[0].startswith("Basic ")
    web.status, web.location, web.tag = 302, "http://example.com/salon.ics", ""
    assert "not protected" in (await salon.reads()).problem
    salon.store.close()


async def test_a_file_is_followed_too(sqlite: str, tmp_path: Path) -> None:
    path = tmp_path / "agenda.ics"
    salon = Salon(sqlite, CalendarKind.FILE, str(path))
    assert "cannot be read" in (await salon.reads()).problem
    path.write_bytes(calendar(event(summary="Épilation 0612345678")).encode("cp1252"))
    await salon.reads()
    assert [entry.appointment.title for entry in salon.book()] == ["Épilation"]
    salon.store.close()


async def test_two_processes_do_not_read_the_same_calendar_at_once(salon: Salon, web: Feed) -> None:
    await salon.polling.read_all(timedelta(minutes=5))
    await salon.polling.read_all(timedelta(minutes=5))
    assert len(web.asked) == 1


async def test_two_thousand_events_are_followed_in_seconds_and_keep_nobody_waiting(sqlite: str, web: Feed) -> None:
    salon = Salon(sqlite, CalendarKind.FEED, web.url)
    monday = datetime(2026, 3, 16, 8)  # noqa: DTZ001 - written with a zone of its own
    recurs = ["RRULE:FREQ=WEEKLY;COUNT=5"]
    web.text = calendar(
        *(event(f"u{n}", monday + timedelta(minutes=15 * n), *(recurs if n % 10 == 0 else [])) for n in range(2_000))
    )
    longest = 0.0

    async def keep_looking() -> None:
        nonlocal longest
        while True:
            start = perf_counter()
            await salon.store.write(lambda conn: None)  # as a webhook does
            longest = max(longest, perf_counter() - start)
            await asyncio.sleep(0.01)

    looking = asyncio.create_task(keep_looking())
    start = process_time()  # others may be using the machine
    state = await salon.reads()
    assert process_time() - start < 3
    looking.cancel()
    assert state.events == len(salon.book()) > 2_000
    assert longest < 2  # a tenth of that, where the machine is our own
    salon.store.close()


async def test_a_calendar_that_is_named_no_more_fails_no_more_and_leaves_what_it_brought(
    salon: Salon, web: Feed
) -> None:
    await salon.reads()
    web.status = 500
    for _ in range(8):
        await salon.reads()
    assert salon.store.read_now(alerts.opened)
    salon.business = replace(salon.business, calendars=())
    running = asyncio.create_task(salon.polling.run())
    for _ in range(200):
        await asyncio.sleep(0.01)
        if not salon.store.read_now(alerts.opened):
            break
    running.cancel()
    assert not salon.store.read_now(alerts.opened)
    assert salon.statuses() == ["unconfirmed"]


# Written to, on a real CalDAV server


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
    office.polling = Polling(office.store, lambda: office.business, office.logins, lambda: office.now, tells=False)
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


async def test_a_wrong_password_is_told_without_naming_it(sqlite: str, dav: Radicale) -> None:
    salon = Salon(sqlite, CalendarKind.CALDAV, dav.url, Login(LOGIN, "wrong"))
    assert "wants another login" in (await salon.reads()).problem
    salon.store.close()


async def test_a_server_that_is_gone_is_told(sqlite: str) -> None:
    salon = Salon(sqlite, CalendarKind.CALDAV, "http://127.0.0.1:9/salon/agenda/", Login(LOGIN, PASSWORD))
    assert (await salon.reads()).problem
    salon.store.close()
