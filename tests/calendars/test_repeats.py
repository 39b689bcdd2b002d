"""Tests when events recur: last days, exceptions, the rest of a series, and rules that never end."""

from datetime import UTC, datetime, timedelta
from time import process_time

import pytest

from responder.calendars.ics.reading import ReadCalendar, read_calendar
from responder.domain.model.calendar_notices import CalendarTrouble
from tests.builders import ANNA, PARIS, SALON
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.ics.test_reading import FEED, WINDOW

WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=4"
TZ = ";TZID=Europe/Paris"


def read(*events: str) -> ReadCalendar:
    return read_calendar([calendar(*events)], FEED, SALON, WINDOW)


def times(reading: ReadCalendar) -> list[str]:
    return [f"{each.at.astimezone(PARIS):%m-%d %H:%M}" for each in reading.occurrences]


@pytest.mark.parametrize(
    "until",
    [
        "20260325",  # the day alone, as Google writes it
        "20260325T235959",
        "20260325T150000",
        "20260325T140000Z",
        "20260325T225959Z",
        "2026-03-25",
        "20260331",
        "20260326T000000Z",
        " 20260325 ",
        "20260325;WKST=SU",
        "20260325;",
        "20260331T215959Z",
    ],
)
def test_the_last_day_counts(until: str) -> None:
    found = times(read(event("a", "20260311T150000", f"RRULE:FREQ=WEEKLY;UNTIL={until}")))
    assert found == ["03-11 15:00", "03-18 15:00", "03-25 15:00"]


@pytest.mark.parametrize("until", ["20260324", "20260325T125959Z", "20260318"])
def test_what_is_after_the_last_day_does_not(until: str) -> None:
    assert times(read(event("a", "20260311T150000", f"RRULE:FREQ=WEEKLY;UNTIL={until}"))) == [
        "03-11 15:00",
        "03-18 15:00",
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["EXDATE;VALUE=DATE:20260318"], ["03-11 15:00", "03-25 15:00", "04-01 15:00"]),
        (["EXDATE:20260318"], ["03-11 15:00", "03-25 15:00", "04-01 15:00"]),
        (["EXDATE:20260318T150000"], ["03-11 15:00", "03-25 15:00", "04-01 15:00"]),
        (["EXDATE:20260318T140000Z"], ["03-11 15:00", "03-25 15:00", "04-01 15:00"]),
        ([f"EXDATE{TZ}:20260318T150000,20260325T150000"], ["03-11 15:00", "04-01 15:00"]),
        ([f"EXDATE{TZ}:20260318T150000", f"EXDATE{TZ}:20260325T150000"], ["03-11 15:00", "04-01 15:00"]),
        (["EXDATE;TZID=Romance Standard Time:20260318T150000"], ["03-11 15:00", "03-25 15:00", "04-01 15:00"]),
        ([f"RDATE{TZ}:20260313T090000"], ["03-11 15:00", "03-13 09:00", "03-18 15:00", "03-25 15:00", "04-01 15:00"]),
        (
            [f"RDATE;VALUE=PERIOD{TZ}:20260313T090000/PT1H"],
            ["03-11 15:00", "03-13 09:00", "03-18 15:00", "03-25 15:00", "04-01 15:00"],
        ),
        (["EXDATE:"], ["03-11 15:00", "03-18 15:00", "03-25 15:00", "04-01 15:00"]),
    ],
)
def test_days_more_and_days_less(lines: list[str], found: list[str]) -> None:
    reading = read(event("a", "20260311T150000", WEEKLY, *lines))
    assert (times(reading), reading.notices) == (found, [])


def rest(start: str, named: str, *lines: str) -> str:
    return event("a", start, f"RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:{named}", *lines)


@pytest.mark.parametrize(
    ("exception", "found"),
    [
        (rest("20260318T170000", "20260318T150000"), ["03-11 15:00", "03-18 17:00", "03-25 17:00", "04-01 17:00"]),
        (rest("20260319T150000", "20260318T150000"), ["03-11 15:00", "03-19 15:00", "03-26 15:00", "04-02 15:00"]),
        (rest("20260319T093000", "20260318T150000"), ["03-11 15:00", "03-19 09:30", "03-26 09:30", "04-02 09:30"]),
        (rest("20260311T100000", "20260311T150000"), ["03-11 10:00", "03-18 10:00", "03-25 10:00", "04-01 10:00"]),
        (rest("20260401T080000", "20260401T150000"), ["03-11 15:00", "03-18 15:00", "03-25 15:00", "04-01 08:00"]),
        (rest("20260318T150000", "20260318T150000"), ["03-11 15:00", "03-18 15:00", "03-25 15:00", "04-01 15:00"]),
    ],
)
def test_the_rest_of_a_series_is_moved_and_keeps_its_names(exception: str, found: list[str]) -> None:
    plain, moved = read(event("a", "20260311T150000", WEEKLY)), read(event("a", "20260311T150000", WEEKLY), exception)
    assert times(moved) == found
    assert [each.key for each in moved.occurrences] == [each.key for each in plain.occurrences]


def test_the_rest_of_a_series_can_be_cancelled() -> None:
    reading = read(
        event("a", "20260311T150000", WEEKLY), rest("20260325T150000", "20260325T150000", "STATUS:CANCELLED")
    )
    assert [each.cancelled for each in reading.occurrences] == [False, False, True, True]


@pytest.mark.parametrize("named", ["20260318", "20260318T150000", "20260318T140000Z"])
def test_an_exception_names_its_time_as_it_likes(named: str) -> None:
    exception = event("a", "20260319T100000", f"RECURRENCE-ID:{named}")
    found = times(read(event("a", "20260311T150000", WEEKLY), exception))
    assert found == ["03-11 15:00", "03-19 10:00", "03-25 15:00", "04-01 15:00"]


def test_an_exception_that_cannot_be_read_leaves_its_time_alone() -> None:
    exception = event("a", "whenever", "RECURRENCE-ID;TZID=Europe/Paris:20260318T150000")
    reading = read(event("a", "20260311T150000", WEEKLY), exception)
    assert times(reading) == ["03-11 15:00", "03-25 15:00", "04-01 15:00"]
    assert reading.standing == {"a"}


@pytest.mark.parametrize(
    "lines",
    [
        ["RRULE:FREQ=DAILY;INTERVAL=0"],
        ["RRULE:FREQ=SECONDLY"],
        ["RRULE:FREQ=SECONDLY;UNTIL=99991231"],
        ["RRULE:FREQ=MINUTELY;INTERVAL=1"],
        ["RRULE:FREQ=HOURLY"],
        ["RRULE:FREQ=SECONDLY;COUNT=999999"],
        ["RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"],  # never, until the year 9999
        ["RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31"],
        ["RRULE:FREQ=DAILY;COUNT=1;BYMONTH=2;BYMONTHDAY=31"],
        [
            f"RRULE:FREQ=DAILY;BYHOUR={','.join(map(str, range(24)))};BYMINUTE={','.join(map(str, range(60)))};"
            f"BYSECOND={','.join(map(str, range(60)))}"
        ],
        ["RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5,6,7,8;BYMINUTE=0,15,30,45;BYSETPOS=-1"],
        ["RRULE:FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=13;BYMONTH=2;BYYEARDAY=366;BYWEEKNO=53"],
        ["RRULE:FREQ=WEEKLY;INTERVAL=9999999999"],
        ["RRULE:FREQ=WEEKLY;COUNT=0"],
        ["RRULE:FREQ=DAILY"] * 200,
        ["RRULE:FREQ=DAILY", "EXDATE:" + ",".join(["20260318T150000"] * 60_000)],
        ["RRULE:FREQ=DAILY", "EXDATE:" + ",".join(f"{20260101 + n}T150000" for n in range(15_000))],
        ["RDATE:" + ",".join(["20260318T150000"] * 60_000)],
        ["RRULE:FREQ=DAILY", "DESCRIPTION:" + "<" * 1_000_000],
        ["DESCRIPTION:" + "06 12 34 " * 120_000],
        ["X-ALT-DESC:" + "<a href='tel:" * 80_000],
        ["RRULE:FREQ=DAILY;" + ";".join(f"X-A{n}=1" for n in range(50_000))],
    ],
    ids=lambda lines: f"{len(lines)} {lines[0][:40]} {len(lines[-1])}",
)
def test_a_hostile_event_is_bounded_and_hides_no_other(lines: list[str]) -> None:
    start = process_time()
    reading = read(event("x", "20260312T150000", *lines), event())
    assert process_time() - start < 4  # twice that of one event: the machine that measures may be slow
    assert len(reading.occurrences) <= 1_001
    assert "a" in {each.key for each in reading.occurrences}
    assert reading.notices or "x" in {each.key[:1] for each in reading.occurrences}


def test_a_calendar_of_hostile_events_is_bounded_as_a_whole() -> None:
    many = [event(f"x{n}", "20260312T150000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30") for n in range(9)]
    start = process_time()
    reading = read(*many, event())
    assert process_time() - start < 12
    assert "a" in {each.key for each in reading.occurrences}
    assert {each.trouble for each in reading.notices} == {CalendarTrouble.TOO_LONG}
    assert len(reading.standing) == 9


def test_what_recurs_every_second_counts_once_and_is_named() -> None:
    reading = read(event("a", "20260311T150000", "RRULE:FREQ=SECONDLY"))
    assert times(reading) == ["03-11 15:00"]
    assert [each.trouble for each in reading.notices] == [CalendarTrouble.TOO_OFTEN]


def test_an_event_that_is_known_is_found_wherever_it_was_moved() -> None:
    far = WINDOW.until + timedelta(days=100)
    text = calendar(event("a", f"{far:%Y%m%dT%H%M%S}"))
    assert read_calendar([text], FEED, SALON, WINDOW).occurrences == []
    (found,) = read_calendar([text], FEED, SALON, WINDOW, ["a"]).occurrences
    assert found.at > WINDOW.until


def test_a_time_that_is_known_is_found_wherever_it_was_moved() -> None:
    series, away = (
        event("a", "20260311T150000", WEEKLY),
        event("a", "20290101T100000", f"RECURRENCE-ID{TZ}:20260318T150000"),
    )
    key = "a\t20260318T140000Z"
    (found,) = [
        each
        for each in read_calendar([calendar(series, away)], FEED, SALON, WINDOW, [key]).occurrences
        if each.key == key
    ]
    assert found.at == datetime(2029, 1, 1, 9, tzinfo=UTC)


DAILY = ("20260311T140000Z", "RRULE:FREQ=DAILY;COUNT=3")


@pytest.mark.parametrize("named", ["20260312T140000Z", "20260312T150000", "20260312T140000", "20260312T150000Z"])
def test_an_exception_is_the_hour_of_the_series_on_one_clock_or_another(named: str) -> None:
    moved = event("a", "20260312T160000Z", f"RECURRENCE-ID:{named}", zone="")
    assert times(read(event("a", *DAILY, zone=""), moved)) == ["03-11 15:00", "03-12 17:00", "03-13 15:00"]
    assert times(read(event("a", *DAILY, f"EXDATE:{named}", zone=""))) == ["03-11 15:00", "03-13 15:00"]


def test_a_withdrawn_midnight_is_the_day() -> None:
    line = f"EXDATE{TZ}:20260318T000000"  # as Exchange writes it
    assert times(read(event("a", "20260311T150000", WEEKLY, line))) == ["03-11 15:00", "03-25 15:00", "04-01 15:00"]
    night = read(event("a", "20260311T000000", "RRULE:FREQ=DAILY;COUNT=3", f"EXDATE{TZ}:20260312T000000"))
    assert times(night) == ["03-11 00:00", "03-13 00:00"]


def test_a_further_day_is_at_the_hour_of_the_series() -> None:
    assert times(read(event("a", "20260311T150000", "RDATE;VALUE=DATE:20260313"))) == ["03-11 15:00", "03-13 15:00"]


def test_a_further_time_may_say_how_long_it_takes() -> None:
    found = read(event("a", "20260311T150000", f"RDATE;VALUE=PERIOD{TZ}:20260313T100000/PT2H")).occurrences
    assert [each.end - each.at for each in found] == [timedelta(minutes=45), timedelta(hours=2)]


def test_an_exception_that_says_another_time_alone_is_of_the_same_client() -> None:
    moved = "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20260318T140000Z\nDTSTART:20260318T160000Z\nEND:VEVENT\n"
    found = read(event("a", "20260311T150000", WEEKLY), moved)
    assert times(found) == ["03-11 15:00", "03-18 17:00", "03-25 15:00", "04-01 15:00"]
    assert {(each.number, each.title) for each in found.occurrences} == {(ANNA, "Coupe Anna")}


@pytest.mark.parametrize("more", ["RSCALE=GREGORIAN", "SKIP=OMIT", "BYDAY=", "BYDAY=Wed", "BYDAY=WEDNESDAY", "COUNT=4"])
def test_what_a_rule_says_besides_changes_nothing(more: str) -> None:
    found = read(event("a", "20260311T150000", f"{WEEKLY};{more}"))
    assert times(found) == ["03-11 15:00", "03-18 15:00", "03-25 15:00", "04-01 15:00"]
