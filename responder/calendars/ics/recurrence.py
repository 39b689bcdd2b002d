"""Computes recurrences of an event within some days, its exceptions and what was moved resolved: bounded in time and
in number."""

import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from responder.calendars.ics.events import Times, UnreadableLine
from responder.dataclass import dataclass
from responder.domain.model.calendar_notices import CalendarTrouble

MOST_TIMES = 1_000  # of one event in the days that are looked at
_More = datetime | date | tuple[datetime, datetime]
_MARK = "X-RESPONDER-PART"
_LONGEST = timedelta(days=1)  # the library looks as far back as an event is long
_ENDLESS = ("SECONDLY", "MINUTELY")


@dataclass(frozen=True, slots=True)
class Recurring:
    """Occurrence of a recurring event: which of its parts says what it is, and when it would have been. `end` is its
    own: an RDATE may say how long it takes."""

    part: int
    start: datetime
    original: datetime
    end: datetime


def expanded(parts: Sequence[Times], since: datetime, until: datetime, zone: tzinfo) -> list[Recurring]:
    """`parts` are one event and its exceptions. Raises Unreadable: too often, too long, or the library's surprise."""
    for times in parts:
        _refuse_endless(times)
    parts = _alike(parts, zone)
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
        long = parts[number].length
        yield Recurring(number, start, original, start + long if long > _LONGEST else _moment(each["DTEND"].dt, zone))


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


def _alike(parts: Sequence[Times], zone: tzinfo) -> Sequence[Times]:
    """Makes two times comparable: an exception may name a time of the series by its day alone, the day by a time, or
    the hour on another clock than it stands on. `zone` is the clock of the calendar."""
    master = next((each for each in parts if each.original is None), None)
    if master is None:
        return parts
    for each in parts:
        if each.original is not None:
            each.original = _as_in(master, each.original, zone)
    if isinstance(master.start, datetime):
        master.less = [_withdrawn(master, each, zone) for each in master.less]
        master.more = [_timed(each, master.start) for each in master.more]
    return parts


def _as_in(master: Times, original: datetime | date, zone: tzinfo) -> datetime | date:
    start = master.start
    if not isinstance(start, datetime):
        return original.date() if isinstance(original, datetime) else original
    if not isinstance(original, datetime):
        return datetime.combine(original, start.timetz())
    return _on_the_clock_meant(master, original, zone)


def _withdrawn(master: Times, less: datetime | date, zone: tzinfo) -> datetime | date:
    """Returns the day where a time that is withdrawn is a midnight at which nothing begins: Exchange writes days so."""
    if not isinstance(less, datetime) or not isinstance(master.start, datetime):
        return less
    found = _on_the_clock_meant(master, less, zone)
    if found == less and less.time() == time() and not _is_at_its_hour(master, less, zone):
        return less.date()
    return found


def _on_the_clock_meant(master: Times, named: datetime, zone: tzinfo) -> datetime:
    """Returns a time as it stands, unless it is the hour of the series on no clock but another: of a series in UTC,
    "15:00" may be 15:00 here."""
    if _is_at_its_hour(master, named, zone):
        return named
    wall = named.replace(tzinfo=None)
    start = master.start
    clocks = (zone, start.tzinfo) if isinstance(start, datetime) else (zone,)
    meant = (wall.replace(tzinfo=each) for each in clocks)
    return next((each for each in meant if _is_at_its_hour(master, each, zone)), named)


def _is_at_its_hour(master: Times, named: datetime, zone: tzinfo) -> bool:
    """Checks whether something of the series begins at this hour; of those that have several, it is not known."""
    start = master.start
    if not isinstance(start, datetime) or master.more or any("BYHOUR" in rule for rule in master.rules):
        return True
    return named.astimezone(start.tzinfo).time() == start.time()


def _timed(more: _More, start: datetime) -> _More:
    """Returns a further day of a series at the hour of the series."""
    return more if isinstance(more, datetime | tuple) else datetime.combine(more, start.timetz())


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
