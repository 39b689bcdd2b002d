"""Lines of one VEVENT -> its times, its repetitions and what it says. Raises Unreadable."""

import quopri
import re
from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from responder.calendars.ics.lines import Line
from responder.calendars.ics.phone_numbers import linked, plain_text
from responder.calendars.ics.splitting import RawEvent
from responder.calendars.ics.times import Unread, Zones, length, moment, moment_of
from responder.calendars.ics.titles import TitleHours
from responder.dataclass import dataclass
from responder.domain.model.calendar_notices import CalendarTrouble
from responder.domain.text.cleaned_strings import charset_named

USUAL = timedelta(minutes=30)  # how long an event takes that does not say
_LONGEST_SAID = 80
_MOST_DATES = 20_000  # of an EXDATE or RDATE
_MOST_INVITED = 200  # attendees of an event who are looked at
_RULE_PARTS = frozenset(
    "FREQ UNTIL COUNT INTERVAL BYSECOND BYMINUTE BYHOUR BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS "
    "WKST".split()
)
_USUAL_PARTS = frozenset({("RSCALE", "GREGORIAN"), ("SKIP", "OMIT")})  # RFC 7529: what holds anyway
_WEEKDAY = re.compile(
    r"(?<![A-Z])(MO|TU|WE|TH|FR|SA|SU)(?:N|E|ES|D|DNES|U|UR|URS|I|T|TUR|N)?(?:DAY)?$"
)  # "Wed", "Friday"
_FREQUENCIES = frozenset("SECONDLY MINUTELY HOURLY DAILY WEEKLY MONTHLY YEARLY".split())
_DAY = re.compile(r"[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?\d{1,3}")
_ESCAPED = re.compile(r"\\([\\;,:\"nN])")
_SPOKEN_OF = re.compile(r"TEL|PHONE|MOBIL|HANDY|GSM|PORTABLE|CELL|SMS|CONTACT|CLIENT|CUSTOMER|NOTE|DESC|COMMENT|MOVIL")
_DIGITS = re.compile(r"\+?\d(?:[\s._/()-]*\d){5,}")


class UnreadableLine(Exception):
    """`said` is the line that is wrong."""

    def __init__(self, trouble: CalendarTrouble, said: str = "") -> None:
        super().__init__(trouble, said)
        self.trouble, self.said = trouble, said


@dataclass(slots=True, kw_only=True)
class Times:
    """`start` is a date for what lasts whole days, and has a zone otherwise; `dates` are moments, days, and moments
    with an end. `remarks` are what was assumed."""

    start: datetime | date
    length: timedelta
    original: datetime | date | None = None
    and_future: bool = False
    rules: list[str] = field(default_factory=list)
    more: list[datetime | date | tuple[datetime, datetime]] = field(default_factory=list)
    less: list[datetime | date] = field(default_factory=list)
    sequence: int = 0
    remarks: list[tuple[CalendarTrouble, str]] = field(default_factory=list)

    @property
    def recurs(self) -> bool:
        return bool(self.rules or self.more)


def times_of(raw: RawEvent, zones: Zones) -> Times:
    """Everything but what depends on its text."""
    remarks: list[tuple[CalendarTrouble, str]] = []
    start = _start(raw, zones, remarks)
    zones = zones.on(start.tzinfo if isinstance(start, datetime) else None)
    found = Times(start=start, length=_length(raw, start, zones, remarks), remarks=remarks)
    found.sequence = _number(raw.first("SEQUENCE"))
    others = [line for name in ("DTEND", "EXDATE", "RDATE", "RECURRENCE-ID") for line in raw.every(name)]
    if isinstance(start, datetime) and _is_on_no_clock(raw.first("DTSTART")) and not all(map(_is_on_no_clock, others)):
        remarks.append((CalendarTrouble.ZONE, shortened(str(raw.first("DTSTART")))))
    if line := raw.first("RECURRENCE-ID"):
        found.original = _moment(line, zones, CalendarTrouble.REPEAT)
        found.and_future = line.param("RANGE").upper() == "THISANDFUTURE"
    if raw.first("EXRULE"):
        raise UnreadableLine(CalendarTrouble.REPEAT, shortened(str(raw.first("EXRULE"))))
    found.rules = [_rule(line, start) for line in raw.every("RRULE")]
    found.more = [each for line in raw.every("RDATE") for each in _dates(line, zones)]
    found.less = [each for line in raw.every("EXDATE") for each in _days(line, zones)]
    return found


def at_hours(times: Times, hours: TitleHours, zone: tzinfo) -> Times:
    """Returns the times that the title of an event of a whole day names."""
    day = times.start if not isinstance(times.start, datetime) else times.start.date()
    start = datetime.combine(day, hours.since, zone)
    until = datetime.combine(day, hours.until, zone) if hours.until else start + USUAL
    times.start, times.length = start, until - start
    times.rules = [_rule(Line("RRULE", "", rule), start) for rule in times.rules]
    if times.original is not None and not isinstance(times.original, datetime):
        times.original = datetime.combine(times.original, hours.since, zone)
    return times


def lasts_whole_days(times: Times, raw: RawEvent) -> bool:
    """Checks whether it lasts whole days, by its kind of start, or because a program writes the days as times."""
    if not isinstance(times.start, datetime):
        return True
    flag = raw.first("X-MICROSOFT-CDO-ALLDAYEVENT")
    said = flag is not None and flag.value.strip().upper() == "TRUE"
    whole = times.length.total_seconds() % 86_400 == 0 and times.length > timedelta()
    return times.start.time() == time() and whole and (said or times.length == timedelta(days=1))


def fields_of(raw: RawEvent) -> dict[str, str]:
    """Returns the texts of the fields that `number from` names."""
    attendees = [f"{each.param('CN')} {each.value}" for each in invited(raw)]
    contacts = [text_of(each) for each in raw.every("CONTACT")]
    described = [
        plain_text(text_of(each)) for name in ("DESCRIPTION", "COMMENT", "X-ALT-DESC") for each in raw.every(name)
    ]
    called = [number for line in raw.every("URL") for number in linked(line.value)]
    of_their_own = [
        text_of(each) for each in raw.lines if each.name.startswith("X-") and _SPOKEN_OF.search(each.name[2:])
    ]
    return {
        "attendee": " ; ".join([*attendees, *contacts]),
        "summary": text_of(raw.first("SUMMARY")),
        "description": " \n ".join([*described, *called, *map(plain_text, of_their_own)]),
        "location": text_of(raw.first("LOCATION")),
    }


def invited(raw: RawEvent) -> list[Line]:
    """Returns the attendees. An event of very many has no client: the first ones stand for them."""
    return raw.every("ATTENDEE")[:_MOST_INVITED]


def text_of(line: Line | None) -> str:
    """Its text, unescaped; "" where there is none."""
    if line is None:
        return ""
    value = line.value
    if line.param("ENCODING").upper() == "QUOTED-PRINTABLE":
        value = _unquoted(value, line.param("CHARSET"))
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def is_half_a_day(raw: RawEvent) -> bool:
    """Checks whether it begins on a day and ends at an hour."""
    line = raw.first("DTSTART")
    ends = (raw.first("DTEND"), raw.first("DURATION"))
    return bool(line and "T" not in line.value.upper()) and any(end and "T" in end.value.upper() for end in ends)


def is_declined(raw: RawEvent, owners: frozenset[str], clients: Mapping[str, bool]) -> bool:
    """Checks whether every client who was invited said no. `owners` are addresses and names of those who are at home in
    the calendar; `clients` say of an attendee's text whether the contact's number stands in it."""
    organizer = raw.first("ORGANIZER")
    home = owners | ({_address(organizer)} if organizer else frozenset())
    guests = [
        line
        for line in invited(raw)
        if line.param("CUTYPE").upper() not in ("ROOM", "RESOURCE")
        and _address(line) not in home
        and line.param("CN").casefold() not in home
    ]
    theirs = [line for line in guests if clients.get(str(line))] or guests
    return bool(theirs) and all(line.param("PARTSTAT").upper() == "DECLINED" for line in theirs)


def shortened(said: str) -> str:
    """Returns a line as it may be shown: no number of anybody's, and no longer than a line."""
    plain = " ".join(said.split())
    name, mark, value = plain.partition(":")
    if name.partition(";")[0] in ("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "ATTENDEE"):
        plain = name + mark + _DIGITS.sub("…", value)
    return plain if len(plain) <= _LONGEST_SAID else plain[: _LONGEST_SAID - 1] + "…"


def _start(raw: RawEvent, zones: Zones, remarks: list[tuple[CalendarTrouble, str]]) -> datetime | date:
    line = raw.first("DTSTART")
    if line is None:
        raise UnreadableLine(CalendarTrouble.START)
    try:
        start, is_known = moment_of(line, zones)
    except Unread:
        raise UnreadableLine(CalendarTrouble.START, shortened(str(line))) from None
    if not is_known:
        remarks.append((CalendarTrouble.ZONE, shortened(str(line))))
    return start


def _length(
    raw: RawEvent, start: datetime | date, zones: Zones, remarks: list[tuple[CalendarTrouble, str]]
) -> timedelta:
    for line in (raw.first("DTEND"), raw.first("DURATION")):
        if line is None or not line.value.strip():
            continue
        try:
            found = length(line.value) if line.name == "DURATION" else _until(line, start, zones)
        except Unread:
            remarks.append((CalendarTrouble.END, shortened(str(line))))
        else:
            if found < timedelta():
                remarks.append((CalendarTrouble.END, shortened(str(line))))
            return max(found, timedelta())
    return USUAL if isinstance(start, datetime) else timedelta(days=1)


def _until(line: Line, start: datetime | date, zones: Zones) -> timedelta:
    end, _ = moment_of(line, zones)
    if isinstance(start, datetime):
        return _as_moment(end, start.tzinfo) - start if isinstance(end, datetime) else USUAL
    return (end.date() if isinstance(end, datetime) else end) - start


def _moment(line: Line, zones: Zones, trouble: CalendarTrouble) -> datetime | date:
    try:
        return moment_of(line, zones)[0]
    except Unread:
        raise UnreadableLine(trouble, shortened(str(line))) from None


def _days(line: Line, zones: Zones) -> list[datetime | date]:
    values = [each for each in re.split(r"[,;]", line.value) if each.strip()]
    if len(values) > _MOST_DATES:
        raise UnreadableLine(CalendarTrouble.TOO_OFTEN, shortened(str(line)))
    return [_moment(Line(line.name, line.params, each), zones, CalendarTrouble.REPEAT) for each in values]


def _dates(line: Line, zones: Zones) -> list[datetime | date | tuple[datetime, datetime]]:
    if "/" not in line.value:
        return [*_days(line, zones)]
    found: list[datetime | date | tuple[datetime, datetime]] = []
    for each in line.value.split(","):
        begins, _, ends = each.partition("/")
        try:
            start = moment_of(Line(line.name, line.params, begins), zones)[0]
            if not isinstance(start, datetime):
                raise Unread(each)
            until = length(ends) if "P" in ends.upper() else _until(Line(line.name, line.params, ends), start, zones)
        except Unread:
            raise UnreadableLine(CalendarTrouble.REPEAT, shortened(str(line))) from None
        found.append((start, start + until))
    return found


def _rule(line: Line, start: datetime | date) -> str:
    """Returns the rule as the library wants it: what is spelt loosely is spelt strictly, what says nothing is
    refused."""
    said = shortened(str(line))
    text = line.value.upper().replace(" ", "").removeprefix("RRULE:").strip(";,")
    parts: dict[str, str] = {}
    for each in filter(None, text.split(";")):
        name, equals, value = each.partition("=")
        value = value.strip(",")
        if name.startswith("X-") or (name, value) in _USUAL_PARTS or (name.startswith("BY") and not value):
            continue
        if not equals or name not in _RULE_PARTS or parts.get(name, value) != value:
            raise UnreadableLine(CalendarTrouble.REPEAT, said)
        parts[name] = ",".join(_WEEKDAY.sub(r"\1", each) for each in value.split(",")) if name == "BYDAY" else value
    if not all(map(_is_right, parts, parts.values())) or "FREQ" not in parts:
        raise UnreadableLine(CalendarTrouble.REPEAT, said)
    if "UNTIL" in parts:
        parts["UNTIL"] = _last(parts["UNTIL"], start, said)
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _is_right(name: str, value: str) -> bool:
    values = value.split(",")
    if name == "FREQ":
        return value in _FREQUENCIES
    if name in ("COUNT", "INTERVAL"):
        digits = value.removeprefix("-" if name == "COUNT" else "")
        return digits.isdecimal() and len(value) < 7 and int(value) != 0
    if name == "WKST":
        return value in ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    if name == "UNTIL":
        return bool(value)
    return all((_DAY if name == "BYDAY" else _NUMBER).fullmatch(each) for each in values)


def _last(value: str, start: datetime | date, said: str) -> str:
    """Returns the last time a rule allows; a day is meant to its end, on the clock of the event: Google writes the day
    of the last time alone."""
    zone = start.tzinfo if isinstance(start, datetime) else UTC
    try:
        until = moment(value, zone)
    except Unread:
        raise UnreadableLine(CalendarTrouble.REPEAT, said) from None
    if not isinstance(start, datetime):
        return f"{until:%Y%m%d}"
    if not isinstance(until, datetime):
        until = datetime.combine(until, time(23, 59, 59), zone)
    return f"{until.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _as_moment(value: datetime, zone: tzinfo | None) -> datetime:
    return value if value.tzinfo is not None else value.replace(tzinfo=zone)


def _number(line: Line | None) -> int:
    text = line.value.strip() if line else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _is_on_no_clock(line: Line | None) -> bool:
    """Checks whether it is a time without a zone, or no time."""
    return (
        line is None or not line.value.strip() or not (line.param("TZID") or line.value.strip().upper().endswith("Z"))
    )


def _address(line: Line | None) -> str:
    return line.value.strip().casefold().removeprefix("mailto:") if line else ""


def _unquoted(value: str, charset: str) -> str:
    raw = quopri.decodestring(value.replace("=\n", "").encode("utf-8", "replace"))
    try:
        return raw.decode(charset_named(charset) or "utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
