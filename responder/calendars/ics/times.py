"""Times of iCalendar: moments, days, lengths and zones, with the spellings that can mean one thing only."""

import re
import warnings
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from responder.calendars.ics.defined_zones import defined_zone
from responder.calendars.ics.lines import Line

_MOMENT = re.compile(
    r"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)"
    r"(?:[T\s_-]*(\d\d)[:.h]?(\d\d)(?:[:.]?(\d\d))?(?:[.,]\d{1,9})?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"([+-]?)P?(?:(\d{1,4})W)?(?:(\d{1,4})D)?T?(?:(\d{1,5}(?:[.,]\d+)?)H)?(?:(\d{1,6})M?)?(?:(\d{1,7})S)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
_OFFSET = re.compile(r"(?:\(?(?:UTC|GMT)\s*)([+-])\s*(\d{1,2}):?(\d\d)?\)?(.*)", re.IGNORECASE)
_BRACKET_BEHIND = re.compile(r"\s*\([^()]*\)$")
_IN_SUMMER = re.compile(r"\b(?:Daylight|Summer)(?= Time$)", re.IGNORECASE)
_REGIONS = frozenset("Africa America Asia Atlantic Australia Europe Indian Pacific".split())


class Unread(ValueError):
    """A value that says no time."""


class Zones:
    """The zones a calendar names: by their names where these are known, else as its VTIMEZONEs define them."""

    def __init__(self, blocks: Mapping[str, str], default: tzinfo) -> None:
        self._blocks, self._default = blocks, default
        self._found: dict[str, tzinfo | None] = {}

    @property
    def default(self) -> tzinfo:
        return self._default

    def on(self, clock: tzinfo | None) -> "Zones":
        """Returns the same zones, where a time without a zone is on another clock."""
        if clock is None or clock is self._default:
            return self
        other = Zones(self._blocks, clock)
        other._found = self._found
        return other

    def named(self, name: str) -> tzinfo | None:
        """Returns the zone of a name; None for one that nobody knows."""
        if name not in self._found:
            self._found[name] = by_name(name) or self._defined(name) or self._by_offset(name)
        return self._found[name]

    def _defined(self, name: str) -> tzinfo | None:
        block = self._blocks.get(name)
        if block is None:
            return None
        place = re.search(r"^X-LIC-LOCATION[^:\n]*:(.+)$", block, re.MULTILINE | re.IGNORECASE)
        return (by_name(place[1].strip()) if place else None) or defined_zone(block)

    def _by_offset(self, name: str) -> tzinfo | None:
        """Finds the zone of a name that says its distance from UTC. Behind "(UTC+01:00) Brussels, Copenhagen, Madrid,
        Paris" it is the business's own clock, where that is as far from UTC in winter (in July south of the equator),
        else None; "GMT+0100" alone is a clock that is never moved."""
        found = _OFFSET.match(name.strip())
        if found is None or int(found[2]) > 14:
            return None
        away = (1 if found[1] == "+" else -1) * timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        # Dublin's winter has the negative daylight saving: the distance counts, not what the tables call it.
        winter = min(_away(self._default, month) for month in (1, 7))
        if found[4].strip(") "):
            return self._default if winter == away else None
        return timezone(away)


def _away(zone: tzinfo, month: int) -> timedelta:
    """Returns how far a zone is from UTC in the middle of a month."""
    return datetime(2026, month, 15, 12, tzinfo=zone).utcoffset() or timedelta()


@lru_cache(maxsize=512)
def by_name(name: str) -> tzinfo | None:
    """Finds the zone of an IANA or Windows name, with the prefixes that programs put before them, in any case; None for
    any other."""
    from icalendar.timezone import tzp

    plain = name.strip().strip('"')
    if not plain or len(plain) > 120:
        return None
    if plain.upper() in ("Z", "UTC", "GMT", "ETC/UTC"):
        return ZoneInfo("UTC")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = next(filter(None, map(tzp.timezone, _spellings(plain))), None)
        except Exception:  # noqa: BLE001 - the name is a stranger's, and may be the path of anything
            return None
    return found if isinstance(found, tzinfo) else None


def moment(text: str, zone: tzinfo | None) -> datetime | date:
    """Parses a moment or a day. `zone` is for a time that names none; a datetime always has one. Raises Unread."""
    found = _MOMENT.fullmatch(text.strip().strip('"'))
    if found is None:
        raise Unread(text)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day if found[4] is None else _at(day, found, zone)
    except (ValueError, OverflowError) as error:
        raise Unread(text) from error


def moment_of(line: Line, zones: Zones) -> tuple[datetime | date, bool]:
    """Returns the time of a line, and whether its zone is known. Raises Unread."""
    name, value = line.param("TZID"), line.value.strip()
    if value.upper().startswith("TZID=") and ":" in value:
        name, _, value = value[5:].rpartition(":")
    zone = zones.named(name) if name else zones.default
    twice = bool(name and zone) and value[-1:] in "zZ" and str(zone) != "UTC"  # it says both: its name counts
    found = moment(value[:-1] if twice else value, zone or zones.default)
    if line.param("VALUE").upper() == "DATE" and isinstance(found, datetime) and found.time() == datetime.min.time():
        return found.date(), True
    return found, (zone is not None and not twice) or not isinstance(found, datetime)


def length(text: str) -> timedelta:
    """Parses a duration, "PT1H30M", and its spellings "PT1H30", "1H30", "01:30"; one that is less than nothing is
    nothing. Raises Unread."""
    plain = text.strip()
    if clock := _CLOCK.fullmatch(plain):
        return timedelta(hours=int(clock[1]), minutes=int(clock[2]), seconds=int(clock[3] or 0))
    found = _LENGTH.fullmatch(plain.replace(" ", ""))
    if found is None or not any(found.groups()[1:]) or plain.isdigit() or _is_of_no_unit(found, plain):
        raise Unread(text)
    weeks, days, minutes, seconds = (int(found[place] or 0) for place in (2, 3, 5, 6))
    hours = float((found[4] or "0").replace(",", "."))
    long = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return timedelta() if found[1] == "-" else long


def _is_of_no_unit(found: re.Match[str], plain: str) -> bool:
    """Checks whether a number has no unit: it is minutes behind hours only."""
    return plain[-1].isdigit() and found[4] is None


def _at(day: date, found: re.Match[str], zone: tzinfo | None) -> datetime:
    hour, minute, second = int(found[4]), int(found[5]), min(int(found[6] or 0), 59)
    if (hour, minute) == (24, 0):
        hour, day = 0, day + timedelta(days=1)
    at = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone)
    if not found[7]:
        return at
    there = at.replace(tzinfo=_offset(found[7]))
    # What recurs keeps its hour when the clocks change: an offset that is the zone's own means the zone.
    return at if found[7][0] in "+-" and there.utcoffset() == at.utcoffset() else there


def _offset(text: str) -> tzinfo:
    if text[0] not in "+-":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(away if text[0] == "+" else -away)


def _spellings(name: str) -> Iterator[str]:
    """Yields a name as it stands and as the tables have it: "europe/paris", "Europe%2FParis", "America/New York",
    "Europe/Paris (DST)", "Paris", "Romance Daylight Time", "tzone://Microsoft/Utc"."""
    yield name
    plain = _BRACKET_BEHIND.sub("", unquote(name)).strip().replace(" ", "_").casefold()
    for each in (plain, plain.replace("-", "/", 1), plain.removeprefix("tzone://microsoft/")):
        if each in _by_folded():
            yield _by_folded()[each]
    yield _BRACKET_BEHIND.sub("", _IN_SUMMER.sub("Standard", name))


@lru_cache(maxsize=1)
def _by_folded() -> Mapping[str, str]:
    """Maps IANA names in small letters, and those of cities that are in one region only, to the names."""
    from zoneinfo import available_timezones

    names = sorted(available_timezones())
    cities: dict[str, list[str]] = {}
    for name in names:
        region, _, city = name.partition("/")
        if region in _REGIONS and "/" not in city:
            cities.setdefault(city.casefold(), []).append(name)
    alone = {city: found[0] for city, found in cities.items() if len(found) == 1}
    return alone | {name.casefold(): name for name in names}
