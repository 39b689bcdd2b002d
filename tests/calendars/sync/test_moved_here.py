"""An appointment that was moved here, of a calendar that cannot be told: what the calendar says of the old time, once
that is over, takes nothing away."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta

import pytest

from responder.domain.model.calendars import CalendarKind
from responder.store.appointments import book
from tests.builders import NOON, PARIS
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.salon import Salon
from tests.calendars.servers import Feed, feed

pytestmark = pytest.mark.anyio

WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=4"
MONDAY = datetime(2026, 3, 16, 11, tzinfo=PARIS)


@pytest.fixture
def web() -> Iterator[Feed]:
    with feed(calendar(event())) as server:
        yield server


@pytest.fixture
async def salon(database: str, web: Feed) -> AsyncIterator[Salon]:
    salon = Salon(database, CalendarKind.FEED, web.url)
    yield salon
    salon.store.close()


def moves(salon: Salon) -> str:
    """The client moves the first appointment, of tomorrow, to Monday; returns its id."""
    first = min(salon.book(), key=lambda entry: entry.appointment.at).appointment.id
    end = MONDAY + timedelta(minutes=45)
    assert salon.store.write_now(lambda conn: book.move(conn, first, MONDAY, end, salon.now))
    return first


def standing(salon: Salon, which: str) -> tuple[datetime, str]:
    entry = salon.store.read_now(lambda conn: book.find(conn, which))
    assert entry is not None
    return entry.appointment.at, entry.appointment.status.value


async def test_a_time_of_a_series_that_is_over_there_cancels_nothing_that_was_moved(salon: Salon, web: Feed) -> None:
    web.text = calendar(event("a", "20260311T150000", WEEKLY))
    await salon.reads()
    moved = moves(salon)
    salon.now = NOON + timedelta(days=4)  # the calendar's own time is no more among the days that are looked at
    for _ in range(3):
        await salon.reads()
    assert standing(salon, moved) == (MONDAY, "confirmed")


async def test_a_calendar_that_leaves_out_what_is_over_cancels_nothing_that_was_moved(salon: Salon, web: Feed) -> None:
    await salon.reads()
    moved = moves(salon)
    salon.now = NOON + timedelta(days=2)
    web.text = calendar()
    for _ in range(3):
        await salon.reads()
    assert standing(salon, moved) == (MONDAY, "confirmed")


LAST_WEEK = event("old", "20260302T150000", summary="Coupe Bruno 06 12 34 56 99")


@pytest.mark.parametrize(
    "left, status",
    [
        (LAST_WEEK, "cancelled"),  # what is over is shown there: had it not been deleted, so would it be
        (LAST_WEEK + event("c", "20260330T150000", summary="Zoé"), "cancelled"),
        (event("c", "20260330T150000", summary="Zoé"), "confirmed"),  # nothing that is over is shown
        (event("t", "20260311T090000", summary="Zoé"), "confirmed"),  # of that very day only
        (event("old", "20260302T150000", WEEKLY, summary="Zoé"), "confirmed"),  # a series, whose beginning is shown
        (event("old", "20260302", "DTEND;VALUE=DATE:20260404", zone=";VALUE=DATE", minutes=None), "confirmed"),
        (event("old", "20260302T150000", "DURATION:P30D", minutes=None), "confirmed"),  # not over
        (event("old", "20261302T150000", summary="Zoé"), "confirmed"),  # nobody knows when
        (LAST_WEEK + event("a", "20260311T150000", "DTSTART:garbled"), "confirmed"),  # still there, and unreadable
    ],
)
async def test_what_is_deleted_there_after_its_time_is_cancelled_where_the_calendar_shows_what_is_over(
    salon: Salon, web: Feed, left: str, status: str
) -> None:
    web.text = calendar(event(), LAST_WEEK)
    await salon.reads()
    moved = moves(salon)
    salon.now = NOON + timedelta(days=2)
    web.text = calendar(left)
    for _ in range(3):
        await salon.reads()
    assert standing(salon, moved) == (MONDAY, status)


async def test_what_is_deleted_there_before_its_time_is_cancelled_wherever_it_was_moved(
    salon: Salon, web: Feed
) -> None:
    await salon.reads()
    moved = moves(salon)
    web.text = calendar()
    await salon.reads()
    assert standing(salon, moved) == (MONDAY, "cancelled")


async def test_an_event_entered_anew_where_the_client_moved_it_is_the_same_appointment(salon: Salon, web: Feed) -> None:
    await salon.reads()
    moved = moves(salon)
    web.text = calendar(event("b", "20260316T110000"))
    await salon.reads()
    assert standing(salon, moved) == (MONDAY, "confirmed")
    assert len(salon.book()) == 1


async def test_what_was_moved_is_forgotten_once_it_is_over_itself(salon: Salon, web: Feed) -> None:
    await salon.reads()
    moved = moves(salon)
    web.text = calendar()
    salon.now = NOON + timedelta(days=8)
    await salon.reads()
    assert standing(salon, moved) == (MONDAY, "confirmed")
    web.text = calendar(event("c", "20260330T150000"))
    await salon.reads()
    assert standing(salon, moved) == (MONDAY, "confirmed")
