"""Events that share a uid, or have none: each of them is somebody's appointment."""

from collections.abc import AsyncIterator, Iterator

import pytest

from responder.calendars.ics.reading import read_calendar
from responder.domain.model.calendar_notices import CalendarTrouble
from responder.domain.model.calendars import CalendarKind
from responder.domain.model.state import AppointmentStatus
from tests.builders import SALON
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.ics.test_reading import FEED, WINDOW
from tests.calendars.salon import Salon
from tests.calendars.servers import Feed, feed

BEA, CARL = "Bea 06 23 45 67 89", "Carl 06 34 56 78 90"
WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=3"


def without_uid(text: str) -> str:
    return text.replace("UID:a\n", "")


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ([event(), event(summary=BEA)], ["11 15 Coupe Anna", "11 15 Bea"]),
        ([event(), event("a", "20260312T150000", summary=BEA)], ["11 15 Coupe Anna", "12 15 Bea"]),
        ([event(), event("a", "20260312T150000")], ["11 15 Coupe Anna", "12 15 Coupe Anna"]),
        ([event(), event()], ["11 15 Coupe Anna"]),  # the same twice is one
        ([event(), event(summary=BEA), event(summary=CARL)], ["11 15 Coupe Anna", "11 15 Bea", "11 15 Carl"]),
        (
            [event("a", "20260311T150000", "SEQUENCE:0"), event("a", "20260312T150000", "SEQUENCE:1")],
            ["12 15 Coupe Anna"],
        ),
        (
            [event("a", "20260311T150000", "SEQUENCE:0"), event("a", "20260312T150000", "SEQUENCE:1", summary=BEA)],
            ["11 15 Coupe Anna", "12 15 Bea"],
        ),
        ([without_uid(event()), without_uid(event(summary=BEA))], ["11 15 Coupe Anna", "11 15 Bea"]),
        ([event("", summary=BEA), event("")], ["11 15 Coupe Anna", "11 15 Bea"]),
        (
            [without_uid(event("a", "20260311T150000", WEEKLY))],
            ["11 15 Coupe Anna", "18 15 Coupe Anna", "25 15 Coupe Anna"],
        ),
        (
            [event("a", "20260311T150000", WEEKLY), event("a", "20260311T160000", WEEKLY, summary=BEA)],
            ["11 15 Coupe Anna", "11 16 Bea", "18 15 Coupe Anna", "18 16 Bea", "25 15 Coupe Anna", "25 16 Bea"],
        ),
        (
            [
                event("a", "20260311T150000", WEEKLY),
                event("a", "20260311T160000", WEEKLY, summary=BEA),
                event("a", "20260319T100000", "RECURRENCE-ID;TZID=Europe/Paris:20260318T160000", summary=BEA),
            ],
            ["11 15 Coupe Anna", "11 16 Bea", "18 15 Coupe Anna", "19 10 Bea", "25 15 Coupe Anna", "25 16 Bea"],
        ),
    ],
)
def test_every_event_counts(events: list[str], found: list[str]) -> None:
    reading = read_calendar([calendar(*events)], FEED, SALON, WINDOW)
    paris = [(SALON.local(each.at), each.title) for each in reading.occurrences]
    assert sorted(f"{at:%d} {at:%H} {title}" for at, title in paris) == sorted(found)
    assert len({each.key for each in reading.occurrences}) == len(found)
    assert reading.unreadable == 0


def test_an_older_version_is_named() -> None:
    both = [event("a", "20260311T150000", "SEQUENCE:0"), event("a", "20260312T150000", "SEQUENCE:1")]
    assert [each.trouble for each in read_calendar([calendar(*both)], FEED, SALON, WINDOW).notices] == [
        CalendarTrouble.OLDER
    ]


@pytest.fixture
def web() -> Iterator[Feed]:
    with feed() as server:
        yield server


@pytest.fixture
async def salon(either_database: str, web: Feed) -> AsyncIterator[Salon]:
    salon = Salon(either_database, CalendarKind.FEED, web.url)
    yield salon
    salon.store.close()


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([event()], [event(), event(summary=BEA)]),  # the uid was one event's until now
        ([event(), event(summary=BEA)], [event()]),
        ([event()], [without_uid(event())]),
        ([without_uid(event())], [event()]),
        ([event()], [event("another")]),
        (
            [without_uid(event()), without_uid(event(summary=BEA))],
            [without_uid(event("a", "20260312T100000")), without_uid(event(summary=BEA))],
        ),
        ([event(), event(summary=BEA)], [event("a", "20260312T100000"), event(summary=BEA)]),
        (
            [event("a", "20260311T150000", WEEKLY)],
            [
                event("a", "20260311T150000", "RRULE:FREQ=WEEKLY;COUNT=1"),
                event("b", "20260318T150000", "RRULE:FREQ=WEEKLY;COUNT=2"),
            ],
        ),
    ],
    ids=["shared now", "alone now", "without now", "with one now", "another", "moved without", "moved shared", "split"],
)
async def test_an_answer_is_kept_whatever_the_uid_is_now(
    salon: Salon, web: Feed, before: list[str], after: list[str]
) -> None:
    web.text = calendar(*before)
    await salon.reads()
    ids = [entry.appointment.id for entry in salon.book() if entry.number.endswith("78")]
    for number, _ in enumerate(ids):
        salon.answers(AppointmentStatus.CONFIRMED, [entry.appointment.id for entry in salon.book()].index(ids[number]))
    web.text = calendar(*after)
    await salon.reads()
    await salon.reads()
    now = {entry.appointment.id: entry.appointment.status.value for entry in salon.book()}
    assert {now[id_] for id_ in ids} <= {"confirmed", "rescheduled"}
    assert sum(entry.number.endswith("78") for entry in salon.book()) == len(ids)
