"""Computes recurrences of an event within some days, its exceptions and what was moved resolved: bounded in time and
in number."""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from responder.calendars.ics.events import Times, UnreadableLine
from responder.domain.model.calendar_notices import CalendarTrouble

MOST_TIMES = 1_000  # of one event in the days that are looked at
_MARK = "X-RESPONDER-PART"
_LONGEST = timedelta(days=1)  # the library looks as far back as an event is long
_ENDLESS = ("SECONDLY", "MINUTELY")


@dataclass(frozen=True, slots=True)
class Recurring:
    """One time of a recurring event: which of its parts says what it is, and when it would have been."""

    part: int
    start: datetime
    original: datetime


def expanded(parts: Sequence[Times], since: datetime, until: datetime, zone: tzinfo) -> list[Recurring]:
    """`parts` are one event and its exceptions. Raises Unreadable: too often, too long, or the library's surprise."""
    for times in parts:
        _refuse_endless(times)
    parts = _alike(parts)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = list(_of(parts, since, until, zone))
    except UnreadableLine:
        raise
    except MemoryError:
        raise UnreadableLine(CalendarTrouble.TOO_LONG) from None
    except Exception as error:
        raise UnreadableLine(CalendarTrouble.REPEAT, type(error).__name__) from error
    if len(found) > MOST_TIMES:
        raise UnreadableLine(CalendarTrouble.TOO_OFTEN)
    return found


def _of(parts: Sequence[Times], since: datetime, until: datetime, zone: tzinfo) -> Iterator[Recurring]:
    import recurring_ical_events
    from icalendar import Calendar

    calendar = Calendar()
    for number, times in enumerate(parts):
        calendar.add_component(_component(number, times))
    later = [(number, times) for number, times in enumerate(parts) if times.and_future]
    for each in recurring_ical_events.of(calendar).between(since, until):
        start, number = _moment(each["DTSTART"].dt, zone), int(each[_MARK])
        original = _moment(each["RECURRENCE-ID"].dt, zone) if "RECURRENCE-ID" in each else start
        for part, times in later:
            if part == number:
                original = _unmoved(times, start, original, zone)
        yield Recurring(number, start, original)


def _component(number: int, times: Times) -> Any:
    from icalendar import Event, vRecur

    event = Event()
    event.add("UID", "one")
    event.add(_MARK, str(number))
    event.add("DTSTART", times.start)
    event.add("DTEND", times.start + min(times.length, _LONGEST))
    event.add("SEQUENCE", times.sequence)
    for rule in times.rules:
        event.add("RRULE", vRecur.from_ical(rule))
    if times.more:
        event.add("RDATE", list(times.more))
    if times.less:
        event.add("EXDATE", list(times.less))
    if times.original is not None:
        named = {"RANGE": "THISANDFUTURE"} if times.and_future else {}
        event.add("RECURRENCE-ID", times.original, parameters=named)
    return event


def _alike(parts: Sequence[Times]) -> Sequence[Times]:
    """Makes two times comparable: an exception may name a time of the series by its day alone, or the day by a time."""
    master = next((each for each in parts if each.original is None), None)
    if master is None:
        return parts
    for each in parts:
        original = each.original
        if original is None or isinstance(original, datetime) == isinstance(master.start, datetime):
            continue
        if isinstance(master.start, datetime):
            each.original = datetime.combine(original, master.start.timetz())
        elif isinstance(original, datetime):
            each.original = original.date()
    return parts


def _refuse_endless(times: Times) -> None:
    """Refuses rules that would take seconds to give too many occurrences."""
    for rule in times.rules:
        parts = dict(each.split("=") for each in rule.split(";"))
        count = int(parts.get("COUNT", "0"))
        bounded = 0 < count <= MOST_TIMES or any(name in parts for name in ("BYHOUR", "BYDAY", "BYMONTHDAY", "UNTIL"))
        if parts["FREQ"] in _ENDLESS and not bounded:
            raise UnreadableLine(CalendarTrouble.TOO_OFTEN, f"RRULE:{rule}")


def _unmoved(times: Times, start: datetime, original: datetime, zone: tzinfo) -> datetime:
    """Computes the original time of an occurrence of a moved rest of a series: the rest was moved by as much as its
    first time, on the clock of the wall."""
    assert times.original is not None  # noqa: S101 - only an exception names a rest
    first, named = _moment(times.start, zone), _moment(times.original, zone)
    by = first.replace(tzinfo=None) - named.astimezone(first.tzinfo).replace(tzinfo=None)
    wall = start.astimezone(first.tzinfo).replace(tzinfo=None)
    return original if start == first else (wall - by).replace(tzinfo=first.tzinfo)


def _moment(value: datetime | date, zone: tzinfo) -> datetime:
    """Returns the moment a time stands for; a day begins at midnight."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), zone)
    return value if value.tzinfo is not None else value.replace(tzinfo=zone)
