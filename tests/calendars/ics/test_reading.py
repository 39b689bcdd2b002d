"""Tests what is found in calendars as programs write them: times, recurrences, numbers."""

from datetime import UTC, datetime, timedelta
from time import process_time

import pytest

from responder.calendars.ics.reading import NoCalendar, ReadCalendar, Window, read_calendar, window_around
from responder.domain.model.calendars import Calendar, CalendarKind, Occurrence
from tests.builders import ANNA, NOON, PARIS, SALON
from tests.calendars.calendar_texts import calendar, event

FEED = Calendar("Salon", CalendarKind.FEED, "https://example.com/salon.ics", who="Zoé")
WINDOW = window_around(NOON)


def read(text: str, *, feed: Calendar = FEED, window: Window = WINDOW) -> ReadCalendar:
    return read_calendar([text], feed, SALON, window)


def only(text: str) -> Occurrence:
    (found,) = read(text).occurrences
    return found


def paris(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=PARIS)


def test_an_event_has_its_time_its_number_and_a_title_without_it() -> None:
    found = only(calendar(event("a", "20260311T150000", "LOCATION:12 rue du Bac")))
    assert found == Occurrence(
        "a", paris(11, 15).astimezone(UTC), paris(11, 15, 45), ANNA, "Coupe Anna", "12 rue du Bac"
    )


@pytest.mark.parametrize(
    ("zone", "start", "at"),
    [
        (";TZID=Europe/Paris", "20260311T150000", paris(11, 15)),
        (";TZID=Romance Standard Time", "20260311T150000", paris(11, 15)),  # as Outlook has it
        ("", "20260311T140000Z", paris(11, 15)),
        ("", "20260311T150000", paris(11, 15)),  # no zone: the clock of the business
        (";TZID=America/New_York", "20260311T100000", paris(11, 15)),
        (";TZID=Europe/Paris", "20260330T150000", datetime(2026, 3, 30, 13, tzinfo=UTC)),  # summer time
    ],
)
def test_a_time_is_read_on_its_own_clock(zone: str, start: str, at: datetime) -> None:
    assert only(calendar(event("a", start, zone=zone))).at == at


@pytest.mark.parametrize(
    "parameter",
    [
        "TZID=(UTC+01:00) Brussels\\, Copenhagen\\, Madrid\\, Paris",
        'TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"',
        "VALUE=DATE-TIME;TZID=(UTC+01:00) Paris",
        "TZID=tzone://Microsoft/Custom",
    ],
)
def test_a_zone_with_a_colon_needs_no_quotes(parameter: str) -> None:
    assert only(calendar(event(zone=f";{parameter}"))).at == paris(11, 15)


def test_a_calendar_may_say_which_clock_it_is_on() -> None:
    text = calendar(event("a", "20260311T150000", zone=""), more="X-WR-TIMEZONE:Europe/London\n")
    assert only(text).at == datetime(2026, 3, 11, 15, tzinfo=UTC)


def test_an_event_recurs_with_its_exceptions_and_what_was_moved() -> None:
    series = event("a", "20260311T150000", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Paris:20260318T150000")
    moved = event("a", "20260326T170000", "RECURRENCE-ID;TZID=Europe/Paris:20260325T150000", summary="Moved 0612345678")
    found = read(calendar(series, moved)).occurrences
    assert [each.at for each in found] == [paris(11, 15), paris(26, 17), paris(1, 15, month=4)]
    assert [each.key for each in found] == ["a\t20260311T140000Z", "a\t20260325T140000Z", "a\t20260401T130000Z"]
    assert found[1].title == "Moved"


def test_one_time_of_a_recurring_event_can_be_cancelled() -> None:
    series = event("a", "20260311T150000", "RRULE:FREQ=WEEKLY;COUNT=2")
    off = event("a", "20260318T150000", "RECURRENCE-ID;TZID=Europe/Paris:20260318T150000", "STATUS:CANCELLED")
    assert [each.cancelled for each in read(calendar(series, off)).occurrences] == [False, True]


def test_a_recurring_event_keeps_its_hour_over_the_change_of_clocks() -> None:
    found = read(calendar(event("a", "20260327T090000", "RRULE:FREQ=DAILY;COUNT=4"))).occurrences
    assert {each.at.astimezone(PARIS).hour for each in found} == {9}


def test_what_recurs_for_ever_ends_with_what_is_looked_at() -> None:
    found = read(calendar(event("a", "20200106T090000", "RRULE:FREQ=DAILY"))).occurrences
    assert len(found) == 401
    assert WINDOW.since <= found[0].at < found[-1].at < WINDOW.until


def test_an_event_of_every_second_is_one_event() -> None:
    start = process_time()  # others may be using the machine
    assert len(read(calendar(event("a", "20260311T150000", "RRULE:FREQ=SECONDLY"))).occurrences) == 1
    assert process_time() - start < 2


def test_whole_days_are_no_appointments() -> None:
    assert read(calendar(event("a", "20260311", zone=";VALUE=DATE", minutes=None))).occurrences == []


def test_an_event_without_an_end_takes_half_an_hour() -> None:
    found = only(calendar(event(minutes=None)))
    assert found.end - found.at == timedelta(minutes=30)


def test_long_lines_are_joined_and_texts_unescaped() -> None:
    folded = event(summary="Coupe\\, barbe\n  et 06 12\n  34 56 78")
    assert only(calendar(folded)).number == ANNA
    assert only(calendar(folded)).title == "Coupe, barbe"


@pytest.mark.parametrize(
    "line",
    [
        "DESCRIPTION:Tel : 06.12.34.56.78 (le soir)",
        'DESCRIPTION:<p>Rappeler <a href="tel:+33612345678">+33 6 12 34 56 78</a></p>',
        "LOCATION:chez elle\\, 0612345678",
        "ATTENDEE;CN=Anna Martin:tel:+33612345678",
        "ATTENDEE;CN=Anna 06 12 34 56 78:mailto:anna@example.com",
        "DESCRIPTION:salon +33 1 42 68 53 00\\nmobile 0612345678",  # a landline cannot be texted
        "DESCRIPTION:notre ligne 06 11 11 11 11\\, client 06 12 34 56 78",  # our own number is nobody's
    ],
)
def test_the_number_is_found_wherever_it_stands(line: str) -> None:
    assert only(calendar(event("a", "20260311T150000", line, summary="Coupe"))).number == ANNA


@pytest.mark.parametrize(
    "line", ["DESCRIPTION:code 061234", "DESCRIPTION:01 42 68 53 00", "URL:https://x.fr/0612345678"]
)
def test_what_is_no_number_to_text_is_none(line: str) -> None:
    reading = read(calendar(event("a", "20260311T150000", line, summary="Coupe")))
    assert [each.number for each in reading.occurrences] == [""]
    assert reading.without_number == 1


def test_the_owner_says_where_to_look() -> None:
    text = calendar(event("a", "20260311T150000", "LOCATION:06 98 76 54 30", summary="Anna 06 12 34 56 78"))
    there = Calendar("Salon", CalendarKind.FEED, "", number_from=("location",))
    assert read(text, feed=there).occurrences[0].number == "+33698765430"


def test_what_is_free_is_not_busy() -> None:
    assert not only(calendar(event("a", "20260311T150000", "TRANSP:TRANSPARENT"))).busy


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<!doctype html><html>Please log in</html>", "must begin with"),
        ("", "must begin with"),
        (calendar(event())[:-20], "ends in the middle"),
        ('{"error": "gone"}', "must begin with"),
    ],
)
def test_what_is_no_whole_calendar_is_refused(text: str, why: str) -> None:
    with pytest.raises(NoCalendar, match=why):
        read(text)


def test_an_event_that_makes_no_sense_hides_no_other() -> None:
    bad = [
        "BEGIN:VEVENT\nUID:x\nDTSTART:yesterday\nEND:VEVENT\n",
        "BEGIN:VEVENT\nUID:y\nSUMMARY:no start\nEND:VEVENT\n",
        event("z", "20260311T150000", "RRULE:FREQ=NEVER"),
        event("w", "20261399T990000"),
    ]
    reading = read(calendar(*bad, event()))
    assert [each.key for each in reading.occurrences] == ["a"]
    assert reading.unreadable == len(bad)


def test_the_name_of_a_cancelled_event_is_not_taken_with_the_word_that_says_so() -> None:
    found = only(calendar(event(summary="CANCELADO Anna 06 12 34 56 78")))
    assert (found.cancelled, found.name, found.title) == (True, "", "CANCELADO Anna")
