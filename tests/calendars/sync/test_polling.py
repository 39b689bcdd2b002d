"""Calendars followed: what is entered, moved, cancelled and deleted there, and what is told them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

import pytest

from responder.calendars.sources.fetch import Login
from responder.domain.model.calendars import CalendarKind
from responder.domain.model.state import AppointmentStatus
from responder.languages.catalogue import catalogue_for
from responder.store import alerts
from responder.store.appointments import book
from responder.store.contacts import address_book
from tests.builders import ANNA, NOON, PARIS
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.salon import Salon
from tests.calendars.servers import Feed, feed

pytestmark = pytest.mark.anyio

ELEVENTH = datetime(2026, 3, 11, 15, tzinfo=PARIS)
CONFIRMED, CANCELLED = AppointmentStatus.CONFIRMED, AppointmentStatus.CANCELLED


@pytest.fixture
def web() -> Iterator[Feed]:
    with feed(calendar(event())) as server:
        yield server


@pytest.fixture
async def salon(database: str, web: Feed) -> AsyncIterator[Salon]:
    salon = Salon(database, CalendarKind.FEED, web.url)
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


async def test_a_client_without_a_name_is_given_the_one_in_the_title(salon: Salon, web: Feed) -> None:
    web.text = calendar(event(summary="Coupe Marie Dupont 06 12 34 56 78"))
    await salon.reads()
    card = salon.store.read_now(lambda conn: address_book.find(conn, ANNA))
    assert card is not None and (card.name, card.first_name) == ("Marie Dupont", "Marie")
    web.text = calendar(event(summary="Coupe Paul Durand 06 12 34 56 78"))
    await salon.reads()
    assert salon.store.read_now(lambda conn: address_book.find(conn, ANNA)) == card


async def test_two_numbers_in_a_title_are_told_to_the_owner(salon: Salon, web: Feed) -> None:
    web.text = calendar(event(summary="Marie 06 12 34 56 78 et Paul 06 98 76 54 32"))
    state = await salon.reads()
    told = [alert.text for alert in salon.store.read_now(alerts.opened)]
    assert [each for each in told if '"Marie et Paul" on 2026-03-11' in each and "…32" in each]
    assert (len(salon.book()), state.problem) == (1, "")


async def test_nothing_is_entered_twice(salon: Salon, web: Feed) -> None:
    await salon.reads()
    web.text = calendar(event(), event("b", summary="no number"))
    state = await salon.reads()
    assert (len(salon.book()), state.events, state.without_number) == (1, 2, 1)


async def test_what_was_entered_by_hand_is_the_calendars_from_then_on(salon: Salon, web: Feed) -> None:
    salon.store.write_now(lambda conn: book.add(conn, book.New(ANNA, ELEVENTH), NOON, status=CONFIRMED))
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
    assert "HTTP 500" in str(first.problem)
    assert catalogue_for("fr").word(first.problem) == "Son serveur a répondu par une erreur (HTTP 500)."
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
    assert "6 of 6 appointments" in str(state.problem)
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


async def test_a_login_is_sent_and_a_redirect_into_the_open_is_not_followed(either_database: str, web: Feed) -> None:
    salon = Salon(either_database, CalendarKind.FEED, web.url, Login("anna", "secret"))
    await salon.reads()
    assert web.authorized[0].startswith("Basic ")
    web.status, web.location, web.tag = 302, "http://example.com/salon.ics", ""
    assert "not protected" in str((await salon.reads()).problem)
    salon.store.close()


async def test_a_file_is_followed_too(either_database: str, tmp_path: Path) -> None:
    path = tmp_path / "agenda.ics"
    salon = Salon(either_database, CalendarKind.FILE, str(path))
    assert "cannot be read" in str((await salon.reads()).problem)
    path.write_bytes(calendar(event(summary="Épilation 0612345678")).encode("cp1252"))
    await salon.reads()
    assert [entry.appointment.title for entry in salon.book()] == ["Épilation"]
    salon.store.close()


async def test_two_processes_do_not_read_the_same_calendar_at_once(salon: Salon, web: Feed) -> None:
    await salon.polling.read_all(timedelta(minutes=5))
    await salon.polling.read_all(timedelta(minutes=5))
    assert len(web.asked) == 1


async def test_two_thousand_events_are_followed_in_seconds_and_keep_nobody_waiting(
    either_database: str, web: Feed
) -> None:
    salon = Salon(either_database, CalendarKind.FEED, web.url)
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
    async with looking(salon):
        await until(lambda: not salon.store.read_now(alerts.opened))
    assert salon.statuses() == ["unconfirmed"]
    assert (salon.begun, await salon.on_demand.read_all()) == (0, [])


async def test_a_calendar_that_is_named_while_the_service_runs_is_read(salon: Salon) -> None:
    named, salon.business = salon.business, replace(salon.business, calendars=())
    async with looking(salon):
        await asyncio.sleep(0.05)
        assert (salon.begun, salon.statuses()) == (0, [])
        salon.business = named
        await until(lambda: salon.statuses() == ["unconfirmed"])
        assert salon.begun == 1


@asynccontextmanager
async def looking(salon: Salon) -> AsyncIterator[None]:
    running = asyncio.create_task(salon.on_demand.run())
    yield
    running.cancel()
    salon.on_demand.close()


async def until(holds: Callable[[], bool]) -> None:
    for _ in range(500):
        await asyncio.sleep(0.01)
        if holds():
            return
    raise AssertionError("it never held")
