"""iCalendar text -> the occurrences of some days: zones, recurrences, exceptions and cancellations resolved.

Read a few hundred events at a time: ten thousand at once are a hundred megabytes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from responder.calendars.numbers import number_in, without_numbers
from responder.core.business import Business
from responder.core.calendars import Calendar, Occurrence, key_of

_AT_ONCE = 400  # events parsed together
_MOST_EVENTS = 100_000
_SLACK = timedelta(days=2)  # zones, and events that run over midnight
_USUAL = timedelta(minutes=30)  # how long an event takes that does not say
_LONGEST_TEXT = 200
# No appointment recurs by the hour, and a year of seconds is a calendar that never ends.
_TOO_OFTEN = re.compile(r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)", re.IGNORECASE)
_RECURS = re.compile(r"^(?:RRULE|RDATE|RECURRENCE-ID)[;:]", re.MULTILINE | re.IGNORECASE)
_RULE = re.compile(r"^(?:RRULE|RDATE|EXRULE)[;:].*\n?", re.MULTILINE | re.IGNORECASE)
_START = re.compile(r"^DTSTART[^:\n]*:(\d{8})", re.MULTILINE | re.IGNORECASE)
_UID = re.compile(r"^UID[^:\n]*:(.*)$", re.MULTILINE | re.IGNORECASE)
_HTML = re.compile(r"<[^<>]{1,500}>")


class NoCalendar(ValueError):
    """It is no iCalendar text; the message says so to the owner."""


@dataclass(slots=True)
class Reading:
    """`events` counts the occurrences, `unreadable` the events that could not be read."""

    occurrences: list[Occurrence] = field(default_factory=list)
    unreadable: int = 0

    @property
    def without_number(self) -> int:
        return sum(not each.number for each in self.occurrences)


@dataclass(frozen=True, slots=True)
class Window:
    since: datetime
    until: datetime


def read_calendar(texts: Iterable[str], calendar: Calendar, business: Business, window: Window) -> Reading:
    """`texts` are one calendar, or its events each in a calendar of its own. Raises NoCalendar."""
    reading = Reading()
    for text in texts:
        _Text(_unfolded(text), calendar, business, window, reading).read()
    unique = {each.key: each for each in reading.occurrences}
    reading.occurrences = sorted(unique.values(), key=lambda each: (each.at, each.key))
    return reading


class _Text:
    """One text; events with the same uid belong together."""

    def __init__(self, text: str, calendar: Calendar, business: Business, window: Window, reading: Reading) -> None:
        if not text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
            raise NoCalendar("There is no iCalendar text: it must begin with BEGIN:VCALENDAR.")
        if "END:VCALENDAR" not in text[-500:].upper():
            raise NoCalendar("The calendar ends in the middle: only a part of it came.")
        self._text, self._calendar, self._business = text, calendar, business
        self._window, self._reading = window, reading
        self._zones = "".join(_blocks(text, "VTIMEZONE"))
        self._zone = _default_zone(text, business)

    def read(self) -> None:
        groups = self._groups()
        while some := list(islice(groups, _AT_ONCE)):
            for events in self._parsed(some):
                self._take(events)

    def _groups(self) -> Iterator[str]:
        """The blocks of each uid, those that cannot be in the window left out."""
        by_uid: dict[str, list[str]] = {}
        for number, block in enumerate(_blocks(self._text, "VEVENT")):
            if number >= _MOST_EVENTS:
                raise NoCalendar(f"There are more than {_MOST_EVENTS} events: use a calendar for appointments alone.")
            uid = _UID.search(block)
            by_uid.setdefault(uid[1].strip() if uid else f"no uid {number}", []).append(block)
        for blocks in by_uid.values():
            if len(blocks) > 1 or _RECURS.search(blocks[0]) or self._near(blocks[0]):
                yield "".join(_RULE.sub("", block) if _TOO_OFTEN.search(block) else block for block in blocks)

    def _near(self, block: str) -> bool:
        found = _START.search(block)
        try:
            start = datetime.strptime(found[1], "%Y%m%d").replace(tzinfo=UTC) if found else None
        except ValueError:
            start = None  # whoever reads the event in full says that it cannot be read
        return start is None or self._window.since - _SLACK <= start <= self._window.until + _SLACK

    def _parsed(self, groups: list[str]) -> Iterator[list[Any]]:
        """The events of each group; a group that cannot be read takes no other with it."""
        from icalendar import Calendar as Parsed

        whole = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:responder\n{self._zones}{''.join(groups)}END:VCALENDAR\n"
        try:
            parsed = Parsed.from_ical(whole)
        except Exception:  # noqa: BLE001 - the parser meets strangers' files, and raises whatever it likes
            if len(groups) > 1:
                for group in groups:
                    yield from self._parsed([group])
            else:
                self._reading.unreadable += 1
            return
        by_uid: dict[str, list[Any]] = {}
        for number, event in enumerate(parsed.walk("VEVENT")):
            by_uid.setdefault(str(event.get("UID", f"no uid {number}")), []).append(event)
        yield from by_uid.values()

    def _take(self, events: list[Any]) -> None:
        try:
            found = list(self._occurrences(events))
        except Exception:  # noqa: BLE001 - one event that makes no sense must not hide the others
            self._reading.unreadable += 1
            return
        self._reading.occurrences += [each for each in found if each is not None]

    def _occurrences(self, events: list[Any]) -> Iterator[Occurrence | None]:
        if len(events) == 1 and not any(name in events[0] for name in ("RRULE", "RDATE", "RECURRENCE-ID")):
            yield self._occurrence(events[0], None)
            return
        import recurring_ical_events
        from icalendar import Calendar as Parsed

        calendar = Parsed()
        for event in events:
            calendar.add_component(event)
        for each in recurring_ical_events.of(calendar).between(self._window.since, self._window.until):
            yield self._occurrence(each, each.get("RECURRENCE-ID"))

    def _occurrence(self, event: Any, recurrence: Any) -> Occurrence | None:
        """None for what lasts whole days: nobody comes at no time."""
        start = event["DTSTART"].dt
        if not isinstance(start, datetime):
            return None
        at = self._utc(start)
        if not self._window.since <= at < self._window.until:
            return None
        fields = _fields(event)
        business = self._business
        return Occurrence(
            key_of(str(event.get("UID", "")) or f"no uid {at:%Y%m%dT%H%M}", self._recurrence(recurrence)),
            at,
            max(self._end(event, start), at),
            number_in(fields, self._calendar.number_from, business.country, (*business.phones, business.owner)),
            without_numbers(fields["summary"], business.country)[:_LONGEST_TEXT],
            without_numbers(fields["location"], business.country)[:_LONGEST_TEXT],
            busy=str(event.get("TRANSP", "OPAQUE")).upper() != "TRANSPARENT",
            cancelled=str(event.get("STATUS", "")).upper() == "CANCELLED",
        )

    def _recurrence(self, recurrence: Any) -> datetime | None:
        if recurrence is None:
            return None
        moment = recurrence.dt
        if not isinstance(moment, datetime):
            moment = datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - the next line gives it its zone
        return self._utc(moment)

    def _end(self, event: Any, start: datetime) -> datetime:
        if "DTEND" in event and isinstance(event["DTEND"].dt, datetime):
            return self._utc(event["DTEND"].dt)
        if "DURATION" in event and isinstance(event["DURATION"].dt, timedelta):
            return self._utc(start) + event["DURATION"].dt
        return self._utc(start) + _USUAL

    def _utc(self, moment: datetime) -> datetime:
        """A time without a zone is on the calendar's clock, or the business's."""
        return (moment if moment.tzinfo is not None else moment.replace(tzinfo=self._zone)).astimezone(UTC)


def _unfolded(text: str) -> str:
    """Long lines joined again, however the file ends its lines."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"\n[ \t]", "", text) + ("" if text.endswith("\n") else "\n")


def _blocks(text: str, name: str) -> Iterator[str]:
    begin, end = f"BEGIN:{name}\n", f"END:{name}\n"
    place = text.find(begin)
    while place >= 0:
        stop = text.find(end, place)
        if stop < 0:
            return
        yield text[place : stop + len(end)]
        place = text.find(begin, stop)


def _default_zone(text: str, business: Business) -> tzinfo:
    found = re.search(r"^X-WR-TIMEZONE:(.+)$", text, re.MULTILINE | re.IGNORECASE)
    try:
        return ZoneInfo(found[1].strip()) if found else business.zone
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return business.zone


def _fields(event: Any) -> dict[str, str]:
    attendees = event.get("ATTENDEE", [])
    each = attendees if isinstance(attendees, list) else [attendees]
    said = [f"{one.params.get('CN', '')} {one}" for one in each]
    return {
        "attendee": " ; ".join([*said, str(event.get("CONTACT", ""))]),
        "summary": str(event.get("SUMMARY", "")),
        "description": _HTML.sub(" ", str(event.get("DESCRIPTION", ""))),
        "location": str(event.get("LOCATION", "")),
    }


def window_around(now: datetime) -> Window:
    """The days that are looked at: yesterday, for what is asked afterwards, and more than a year ahead."""
    return Window(now - timedelta(days=1), now + timedelta(days=400))


def day_of(now: datetime) -> date:
    """What is read once more when it changes: the window moves on."""
    return now.astimezone(UTC).date()
