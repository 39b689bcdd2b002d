"""A recurring event that is moved as a whole is made of the same appointments: moved, and not entered anew."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from time import process_time

import pytest

from responder.calendars.sync.series import renamed
from responder.domain.model.calendars import CalendarKind, Occurrence, key_of
from responder.domain.model.state import AppointmentStatus
from responder.store.appointments.calendar_sync import KeptOccurrence
from tests.builders import PARIS
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.salon import Salon
from tests.calendars.servers import Feed, feed

pytestmark = pytest.mark.anyio

WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=4"
WEDNESDAYS = calendar(event("a", "20260311T150000", WEEKLY))  # the clocks change before the last of them but one
CONFIRMED = AppointmentStatus.CONFIRMED


@pytest.fixture
def web() -> Iterator[Feed]:
    with feed(WEDNESDAYS) as server:
        yield server


@pytest.fixture
async def salon(database: str, web: Feed) -> AsyncIterator[Salon]:
    salon = Salon(database, CalendarKind.FEED, web.url)
    await salon.reads()
    yield salon
    salon.store.close()


def times(salon: Salon) -> list[str]:
    return [f"{entry.appointment.at.astimezone(PARIS):%m-%d %H:%M}" for entry in salon.book()]


def ids(salon: Salon) -> list[str]:
    return [entry.appointment.id for entry in salon.book()]


@pytest.mark.parametrize(
    ("start", "moved"),
    [
        ("20260312T100000", ["03-12 10:00", "03-19 10:00", "03-26 10:00", "04-02 10:00"]),
        ("20260311T083000", ["03-11 08:30", "03-18 08:30", "03-25 08:30", "04-01 08:30"]),
        ("20260316T150000", ["03-16 15:00", "03-23 15:00", "03-30 15:00", "04-06 15:00"]),
    ],
    ids=["another day", "another hour", "five days later"],
)
async def test_a_series_that_is_moved_keeps_its_appointments_and_their_history(
    salon: Salon, web: Feed, start: str, moved: list[str]
) -> None:
    before = ids(salon)
    salon.answers(CONFIRMED, 1)
    salon.now = salon.now.replace(hour=7)
    web.text = calendar(event("a", start, WEEKLY))
    state = await salon.reads()
    assert (state.problem, times(salon), ids(salon)) == ("", moved, before)
    assert salon.statuses() == ["rescheduled"] * 4  # nobody has said yes to the new times
    assert [what for what, _, _ in salon.history(1)] == ["entered", "status", "at", "end", "status"]
    assert (await salon.reads()).problem == ""
    assert ids(salon) == before


async def test_what_becomes_a_series_keeps_its_first_time_and_the_answer_to_it(salon: Salon, web: Feed) -> None:
    web.text = calendar(event("b", "20260312T110000"), *_only(WEDNESDAYS))
    await salon.reads()
    salon.answers(CONFIRMED, 1)
    web.text = calendar(event("b", "20260312T110000", "RRULE:FREQ=WEEKLY;COUNT=2"), *_only(WEDNESDAYS))
    await salon.reads()
    both = [(when, status) for when, status in zip(times(salon), salon.statuses(), strict=True) if "11:00" in when]
    assert both == [("03-12 11:00", "confirmed"), ("03-19 11:00", "unconfirmed")]


async def test_one_time_less_and_another_more_is_no_move(salon: Salon, web: Feed) -> None:
    off = "EXDATE;TZID=Europe/Paris:20260318T150000"
    web.text = calendar(event("a", "20260311T150000", "RRULE:FREQ=WEEKLY;COUNT=5", off))
    await salon.reads()
    assert [(when, s) for when, s in zip(times(salon), salon.statuses(), strict=True) if s == "cancelled"] == [
        ("03-18 15:00", "cancelled")
    ]
    assert times(salon)[-1] == "04-08 15:00"


async def test_a_series_that_is_moved_for_somebody_else_is_somebody_elses(salon: Salon, web: Feed) -> None:
    web.text = calendar(event("a", "20260312T150000", WEEKLY, summary="Bruno 06 98 76 54 30"))
    await salon.reads()
    theirs = {(entry.number[-2:], entry.appointment.status.value) for entry in salon.book()}
    assert theirs == {("78", "cancelled"), ("30", "unconfirmed")}


async def test_most_of_a_calendar_may_be_moved_at_once_without_a_doubt(salon: Salon, web: Feed) -> None:
    """Loses nothing that is found again under another name."""
    web.text = calendar(event("a", "20260313T150000", WEEKLY))
    assert (await salon.reads()).problem == ""
    assert salon.statuses() == ["rescheduled"] * 4


async def test_a_series_moved_and_moved_back_is_where_it_was(salon: Salon, web: Feed) -> None:
    before = ids(salon), times(salon)
    for text in (calendar(event("a", "20260312T150000", WEEKLY)), WEDNESDAYS):
        web.text = text
        assert (await salon.reads()).problem == ""
    assert (ids(salon), times(salon)) == before


async def test_what_was_deleted_entered_anew_and_moved_to_where_it_had_been_is_an_appointment_again(
    salon: Salon, web: Feed
) -> None:
    three, four = (calendar(event("b", f"20260312T{hour}0000"), *_only(WEDNESDAYS)) for hour in (15, 16))
    for text in (three, WEDNESDAYS, four, three):
        web.text = text
        assert (await salon.reads()).problem == ""
    stands = [
        entry.appointment.at
        for entry in salon.book()
        if entry.appointment.status is not AppointmentStatus.CANCELLED and "b" in entry.source.split()
    ]
    assert stands == [datetime(2026, 3, 12, 15, tzinfo=PARIS)]


def test_a_calendar_full_of_long_series_is_found_again_quickly() -> None:
    """25 of 400 days each, all of them moved by a quarter of an hour."""
    nine = datetime(2026, 3, 11, 9, tzinfo=PARIS)
    days = [(f"u{n}", (nine + timedelta(days=day)).astimezone(UTC)) for n in range(25) for day in range(400)]
    there = {
        key_of(uid, at): KeptOccurrence(number, key_of(uid, at), at, at, "", True, False, "")
        for number, (uid, at) in enumerate(days)
    }
    moved = [Occurrence(key_of(uid, later), later, later) for uid, at in days if (later := at + timedelta(minutes=15))]
    start = process_time()
    names = renamed(there, moved, nine - timedelta(days=1), PARIS)
    assert process_time() - start < 4
    assert names == {number: each.key for number, each in enumerate(moved)}


def _only(text: str) -> list[str]:
    """The events of a calendar."""
    plain = text.replace("\r\n", "\n")
    return [f"BEGIN:VEVENT{part.split('END:VEVENT')[0]}END:VEVENT\n" for part in plain.split("BEGIN:VEVENT")[1:]]
