"""iCalendar text -> the occurrences of some days, and by name the events that could not be taken as they stand."""

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import UTC, date, datetime, timedelta, tzinfo

from responder.calendars.ics.events import (
    Times,
    UnreadableLine,
    at_hours,
    is_half_a_day,
    lasts_whole_days,
    shortened,
    times_of,
)
from responder.calendars.ics.families import EventPart, Family, families
from responder.calendars.ics.limits import TooLong, at_most
from responder.calendars.ics.lines import physical
from responder.calendars.ics.recurrence import expanded
from responder.calendars.ics.splitting import NoCalendar, RawEvent, Split, split
from responder.calendars.ics.text_fields import EventTexts, Sayings
from responder.calendars.ics.times import Zones, by_name
from responder.calendars.ics.titles import hours_in
from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.calendar_notices import CalendarTrouble, Notice
from responder.domain.model.calendars import Calendar, Occurrence, event_of, key_of, original_of

__all__ = ["NoCalendar", "ReadCalendar", "Window", "day_of", "read_calendar", "window_around"]

EACH = 1.0  # seconds of a processor for one event
WHOLE = 45.0  # and for one calendar
_PATIENCE = 3.0  # seconds that events over their time may take in all
_HASTE = 0.1  # seconds for one event from then on
_SLACK = timedelta(days=2)  # zones, and events that run over midnight
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_UIDS = re.compile(r"^[ \t]*([A-Z]{2,5})[^:=\n]{0,200}[:=](.{1,500})$", re.MULTILINE | re.IGNORECASE)
_HOURS = re.compile(r"PT(\d{1,2}H)?(\d{1,3}M)?", re.IGNORECASE)
_RECURRING = ("RRULE", "RDATE", "RECURRENCE-ID")


@dataclass(slots=True)
class ReadCalendar:
    """`standing` are uids of which something could not be read: nothing of them is gone. So it is with those of
    `loose`, but for what they lose. `withdrawn` are keys that the calendar itself takes back (EXDATE). `uids` are all
    that were there, `oldest` is the last day of the single event that is over for longest."""

    occurrences: list[Occurrence] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    standing: set[str] = field(default_factory=set)
    loose: dict[str, Notice] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    uids: set[str] = field(default_factory=set)
    oldest: date | None = None

    @property
    def unreadable(self) -> int:
        return sum(not each.form.taken for each in self.notices)

    @property
    def without_number(self) -> int:
        return sum(not each.number for each in self.occurrences)


@dataclass(frozen=True, slots=True)
class Window:
    since: datetime
    until: datetime


def read_calendar(
    texts: Iterable[str], calendar: Calendar, business: Business, window: Window, known: Iterable[str] = ()
) -> ReadCalendar:
    """`texts` are one calendar, or its events each in a calendar of its own. `known` are the keys of what an earlier
    reading found and is to come: these are looked for outside of the window too. Raises NoCalendar."""
    reading, limits = ReadCalendar(), _Limits()
    whole, expected = list(texts), _by_event(known)
    uids: set[str] = set()
    for text in whole:
        try:
            found = split(physical(text))
        except NoCalendar:
            if len(whole) == 1:
                raise
            reading.notices.append(Notice(uid="", trouble=CalendarTrouble.CUT))
            reading.standing |= _uids_in(text)
            continue
        uids |= _Text(found, calendar, business, window, reading, expected, limits).read()
    _look_for_lost(reading, whole, {uid for uid, _ in expected} - uids)
    unique = {each.key: each for each in reading.occurrences}
    reading.uids = uids
    reading.occurrences = sorted(unique.values(), key=lambda each: (each.at, each.key))
    return reading


class _Limits:
    """Time limit of the next event."""

    def __init__(self) -> None:
        self._end, self._over = time.process_time() + WHOLE, 0.0

    @property
    def reached(self) -> bool:
        return time.process_time() > self._end

    def each(self) -> float:
        return EACH if self._over < _PATIENCE else _HASTE

    def exceeded(self) -> None:
        self._over += self.each()


class _Text:
    """Text of a calendar; events with the same uid belong together."""

    def __init__(
        self,
        found: Split,
        calendar: Calendar,
        business: Business,
        window: Window,
        reading: ReadCalendar,
        expected: Mapping[tuple[str, str], set[str]],
        limits: _Limits,
    ) -> None:
        self._found, self._window, self._reading = found, window, reading
        self._zones = Zones(found.zones, _default_zone(found.header, business))
        self._sayings = Sayings(calendar, business, found.header)
        self._expected, self._limits = expected, limits
        self._known = {uid for uid, _ in expected}

    @property
    def _zone(self) -> tzinfo:
        return self._zones.default

    def read(self) -> set[str]:
        """Reads the calendar, and returns the uids that were there."""
        by_uid: dict[str, list[RawEvent]] = {}
        for raw in self._found.events:
            by_uid.setdefault(uid_in(raw), []).append(raw)
            day = _last_day_of(raw)
            if day is not None and (self._reading.oldest is None or day < self._reading.oldest):
                self._reading.oldest = day
        for uid, raws in by_uid.items():
            if self._limits.reached:
                self._tell_limited(raws[0], uid, CalendarTrouble.NOT_REACHED)
            elif len(raws) > 1 or uid in self._known or _recurs(raws[0]) or self._near(raws[0]):
                self._read_limited(uid, raws)
        return set(by_uid)

    def _read_limited(self, uid: str, raws: list[RawEvent]) -> None:
        try:
            with at_most(self._limits.each()):
                found = list(self._events(uid, raws))
        except TooLong:
            self._limits.exceeded()
            self._tell_limited(raws[0], uid, CalendarTrouble.TOO_LONG)
        except Exception as error:  # noqa: BLE001 - one event that makes no sense must not hide the others
            self._tell_limited(raws[0], uid, CalendarTrouble.GARBLED, type(error).__name__)
        else:
            self._reading.occurrences += found

    def _tell_limited(self, raw: RawEvent, uid: str, trouble: CalendarTrouble, said: str = "") -> None:
        """Tells of an event whose own texts may be what takes too long, or cannot be read."""
        try:
            with at_most(_HASTE):
                self._sayings.of(raw)
        except (TooLong, Exception):  # noqa: BLE001 - the trouble that is told is that very one
            self._sayings.give_up(raw)
        self._tell(raw, uid, trouble, said)

    def _events(self, uid: str, raws: list[RawEvent]) -> Iterator[Occurrence]:
        parts: list[EventPart] = []
        older: list[EventPart] = []
        hidden: set[datetime | None] = set()  # times of which only an exception that cannot be read says when they are
        for raw in raws:
            if raw.garbled:
                self._reading.loose[uid] = self._notice(raw, uid, CalendarTrouble.GARBLED, shortened(raw.garbled[0]))
            try:
                part = self._part(raw)
            except UnreadableLine as wrong:
                self._tell(raw, uid, wrong.trouble, wrong.said)
                hidden |= {self._original_of(raw)} if raw.first("RECURRENCE-ID") else set()
            else:
                parts += [part] if part else []
        if None in hidden:  # nobody knows which
            return
        for family in families(uid, parts, self._sayings, older):
            self._remark(uid, family)
            yield from self._family(uid, family, hidden)
        for part in older:
            self._tell(part.raw, uid, CalendarTrouble.OLDER)

    def _remark(self, uid: str, family: Family) -> None:
        for part in family.parts:
            for trouble, said in part.times.remarks:
                self._tell(part.raw, uid, trouble, said)
            if more := self._sayings.of(part.raw).more_numbers:
                self._tell(part.raw, uid, CalendarTrouble.MORE_NUMBERS, ", ".join(f"…{each[-2:]}" for each in more))
        if uid and family.twin:
            self._tell(family.parts[0].raw, uid, CalendarTrouble.SHARED)

    def _part(self, raw: RawEvent) -> EventPart | None:
        """Returns None for what lasts whole days and is nobody's: nobody comes at no time."""
        times = times_of(raw, self._zones)
        if not lasts_whole_days(times, raw):
            return EventPart(raw, times)
        said = self._sayings.of(raw)
        hours = hours_in(said.title)
        if hours is not None and said.number and times.length <= timedelta(days=1):
            return EventPart(raw, at_hours(times, hours, self._zone))
        if isinstance(times.start, datetime):
            return EventPart(raw, times)
        if not said.number and uid_in(raw) not in self._known and not is_half_a_day(raw):
            return None
        raise UnreadableLine(CalendarTrouble.WHOLE_DAY)

    def _family(self, uid: str, family: Family, hidden: set[datetime | None]) -> Iterator[Occurrence]:
        parts = [part.times for part in family.parts]
        keys = self._expected.get((uid, family.twin), set())
        if len(parts) == 1 and not parts[0].recurs and parts[0].original is None:
            yield from self._single(key_of(uid, None, family.twin), family.parts[0], keys)
            return
        try:
            times = expanded(parts, self._window.since, self._window.until, self._zone)
        except UnreadableLine as wrong:
            self._tell(family.parts[0].raw, uid, wrong.trouble, wrong.said)
            if wrong.trouble is CalendarTrouble.TOO_OFTEN:
                yield from self._single(key_of(uid, None, family.twin), family.parts[0], keys)
            return
        there = set()
        for each in times:
            original = each.original.astimezone(UTC)
            key = key_of(uid, original, family.twin)
            there.add(key)
            if original not in hidden and self._window.since <= each.start < self._window.until:
                yield self._occurrence(key, family.parts[each.part], each.start, each.end)
        yield from self._moved_away(uid, family, keys - there)
        self._reading.withdrawn |= _withdrawn(keys - there, parts)

    def _single(self, key: str, part: EventPart, keys: set[str]) -> Iterator[Occurrence]:
        start = part.start(self._zone)
        if self._window.since <= start < self._window.until or keys:
            yield self._occurrence(key, part, start)

    def _moved_away(self, uid: str, family: Family, lost: set[str]) -> Iterator[Occurrence]:
        """Times of a series that were moved to where nobody looks."""
        for part in family.parts:
            original = part.times.original
            if isinstance(original, datetime):
                key = key_of(uid, original.astimezone(UTC), family.twin)
                if key in lost:
                    yield self._occurrence(key, part, part.start(self._zone))

    def _occurrence(self, key: str, part: EventPart, start: datetime, end: datetime | None = None) -> Occurrence:
        said: EventTexts = self._sayings.of(part.raw)
        at = start.astimezone(UTC)
        return Occurrence(
            key=key,
            at=at,
            end=max(end.astimezone(UTC), at) if end else at + part.times.length,
            number=said.number,
            name=said.name,
            title=said.title,
            place=said.place,
            busy=said.busy,
            cancelled=said.cancelled,
        )

    def _near(self, raw: RawEvent) -> bool:
        day = _written_day(raw)
        if day is None:
            return True
        return (self._window.since - _SLACK).date() <= day <= (self._window.until + _SLACK).date()

    def _original_of(self, raw: RawEvent) -> datetime | None:
        line = raw.first("RECURRENCE-ID")
        only = RawEvent([line]) if line else RawEvent()
        if line:
            only.lines.append(type(line)("DTSTART", line.params, line.value))
        try:
            start = times_of(only, self._zones).start
        except UnreadableLine:
            return None
        return start.astimezone(UTC) if isinstance(start, datetime) else None

    def _tell(self, raw: RawEvent, uid: str, trouble: CalendarTrouble, said: str = "") -> None:
        notice = self._notice(raw, uid, trouble, said)
        if not notice.form.taken:
            self._reading.standing.add(uid)
        over = notice.day is not None and notice.day < self._window.since.date() and not _recurs(raw)
        if not over or (notice.appointment and uid in self._known):
            self._reading.notices.append(notice)

    def _notice(self, raw: RawEvent, uid: str, trouble: CalendarTrouble, said: str = "") -> Notice:
        it = self._sayings.of(raw)
        return Notice(
            uid=uid,
            trouble=trouble,
            title=it.title,
            day=_written_day(raw),
            said=said,
            appointment=bool(it.number) or uid in self._known,
        )


def uid_in(raw: RawEvent) -> str:
    """Returns the UID of an event, "" where there is none; any run of blanks in it is one space, so that no separator
    of keys is left."""
    line = raw.first("UID")
    return " ".join(line.value.split()) if line else ""


def _last_day_of(raw: RawEvent) -> date | None:
    """Returns the last day that a single event names; None where it names none, or may go on for days."""
    if _recurs(raw) or any(line.name == "DURATION" and not _HOURS.fullmatch(line.value) for line in raw.lines):
        return None
    days = [_written_day(RawEvent([line])) for line in raw.lines if line.name in ("DTSTART", "DTEND")]
    return max((day for day in days if day), default=None) if None not in days else None


def _recurs(raw: RawEvent) -> bool:
    return any(line.name in _RECURRING for line in raw.lines)


def _written_day(raw: RawEvent) -> date | None:
    """Parses the day of a value that may be no time at all."""
    for name in ("DTSTART", "RECURRENCE-ID", "DTEND"):
        line = raw.first(name)
        if line and (found := _DAY.search(line.value)):
            try:
                return date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                continue
    return None


def _withdrawn(lost: set[str], parts: Iterable[Times]) -> set[str]:
    """Returns the lost keys that an EXDATE names by their moment or their day."""
    less = [each for times in parts for each in times.less]
    moments = {each.astimezone(UTC) for each in less if isinstance(each, datetime)}
    days = {each for each in less if not isinstance(each, datetime)}
    zone = next((times.start.tzinfo for times in parts if isinstance(times.start, datetime)), UTC)
    found = set()
    for key in lost:
        original = original_of(key)
        if original is not None and (original in moments or original.astimezone(zone).date() in days):
            found.add(key)
    return found


def _by_event(known: Iterable[str]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for key in known:
        found.setdefault(event_of(key), set()).add(key)
    return found


def _look_for_lost(reading: ReadCalendar, texts: list[str], missing: set[str]) -> None:
    """Keeps and tells of events that stand nowhere as a whole, and whose uid stands in the text all the same."""
    if not missing:
        return
    there = {uid for text in texts for uid in _uids_in(text)} & missing
    reading.standing |= there
    reading.notices += [Notice(uid=uid, trouble=CalendarTrouble.CUT, appointment=True) for uid in sorted(there)]


def _uids_in(text: str) -> set[str]:
    """Returns the values of all lines that may be a UID, and lines that are nothing else."""
    plain = re.sub(r"\n[ \t]", "", physical(text))
    named = {" ".join(value.split()) for name, value in _UIDS.findall(plain) if _may_be_uid(name)}
    return named | {line.strip() for line in plain.split("\n") if 0 < len(line) < 500 and ":" not in line}


def _may_be_uid(name: str) -> bool:
    from rapidfuzz.distance import OSA

    return bool(OSA.distance(name.upper(), "UID") <= 1)


def _default_zone(header: Mapping[str, str], business: Business) -> tzinfo:
    return by_name(header.get("X-WR-TIMEZONE", "")) or business.zone


def window_around(now: datetime) -> Window:
    """Returns the days that are looked at: yesterday, for what is asked afterwards, and more than a year ahead."""
    return Window(now - timedelta(days=1), now + timedelta(days=400))


def day_of(now: datetime) -> date:
    """Returns the day whose change makes a calendar be read again: the window moves on."""
    return now.astimezone(UTC).date()
