"""Reads the time zone that a moment names: "UTC", "+01:00", "Z[Europe/Paris]", "EST", "(GMT+2) Athens", "heure de
Paris".

What names one zone is converted; what may name several (IST, CST) is refused with the reason, never guessed.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from responder.dataclass import dataclass
from responder.domain.syntax.value_syntax import HOUR_SIGNS
from responder.domain.text.folding import plain_letters
from responder.languages import LANGUAGES, any_of
from responder.languages.catalogue import msgid, sentence
from responder.languages.worded_error import WordedValueError

_FARTHEST = timedelta(hours=14)


class UnknownZone(WordedValueError):
    """A zone is named, and which one is not clear; the message says so to a person."""


@dataclass(frozen=True, slots=True)
class _Short:
    """An abbreviation: the zone it belongs to, and its distance from UTC in hours."""

    zone: str
    hours: float


# The winter and summer names of zones; those that follow the clock of their zone all year in people's mouths (CET)
# have no distance of their own.
_SHORT: Mapping[str, _Short] = {
    "EST": _Short("America/New_York", -5), "EDT": _Short("America/New_York", -4),
    "CDT": _Short("America/Chicago", -5), "MDT": _Short("America/Denver", -6), "MST": _Short("America/Denver", -7),
    "PST": _Short("America/Los_Angeles", -8), "PDT": _Short("America/Los_Angeles", -7),
    "AKST": _Short("America/Anchorage", -9), "AKDT": _Short("America/Anchorage", -8),
    "HST": _Short("Pacific/Honolulu", -10), "NST": _Short("America/St_Johns", -3.5),
    "NDT": _Short("America/St_Johns", -2.5),
    "CEST": _Short("Europe/Paris", 2), "MESZ": _Short("Europe/Berlin", 2), "HAEC": _Short("Europe/Paris", 2),
    "WEST": _Short("Europe/Lisbon", 1), "EEST": _Short("Europe/Athens", 3), "MSK": _Short("Europe/Moscow", 3),
    "JST": _Short("Asia/Tokyo", 9), "KST": _Short("Asia/Seoul", 9), "HKT": _Short("Asia/Hong_Kong", 8),
    "SGT": _Short("Asia/Singapore", 8), "PKT": _Short("Asia/Karachi", 5), "SAST": _Short("Africa/Johannesburg", 2),
    "AEST": _Short("Australia/Sydney", 10), "AEDT": _Short("Australia/Sydney", 11),
    "AWST": _Short("Australia/Perth", 8),
    "NZST": _Short("Pacific/Auckland", 12), "NZDT": _Short("Pacific/Auckland", 13),
    "BRT": _Short("America/Sao_Paulo", -3),
}  # fmt: skip
_ALL_YEAR: Mapping[str, str] = {
    "CET": "Europe/Paris", "MEZ": "Europe/Berlin", "HNEC": "Europe/Paris", "WET": "Europe/Lisbon",
    "EET": "Europe/Athens",
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    "eastern time": "America/New_York", "central time": "America/Chicago", "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles", "central european time": "Europe/Paris", "paris time": "Europe/Paris",
    "uk, ireland, lisbon time": "Europe/London", "london time": "Europe/London", "uk time": "Europe/London",
    "romance standard time": "Europe/Paris", "w. europe standard time": "Europe/Berlin",
    "central europe standard time": "Europe/Budapest", "gmt standard time": "Europe/London",
    "eastern standard time": "America/New_York", "pacific standard time": "America/Los_Angeles",
    "central standard time": "America/Chicago", "mountain standard time": "America/Denver",
}  # fmt: skip
_SEVERAL: Mapping[str, str] = {
    "IST": msgid("of India, Ireland or Israel"),
    "CST": msgid("of Chicago, China or Cuba"),
    "BST": msgid("of Britain in summer or Bangladesh"),
    "AST": msgid("of Halifax or Arabia"),
    "ADT": msgid("of Halifax or Arabia"),
    "GST": msgid("of the Gulf or South Georgia"),
    "ECT": msgid("of Ecuador or the Caribbean"),
    "AMT": msgid("of the Amazon or Armenia"),
    "ACT": msgid("of Acre or Australia"),
}
_AT_HOME: Mapping[tuple[str, str], str] = {  # where one of several is everybody's own
    ("BST", "GB"): "Europe/London", ("IST", "IE"): "Europe/Dublin", ("IST", "IN"): "Asia/Kolkata",
    ("CST", "US"): "America/Chicago", ("CST", "MX"): "America/Mexico_City", ("CST", "CN"): "Asia/Shanghai",
    ("IST", "IL"): "Asia/Jerusalem", ("AST", "CA"): "America/Halifax",
}  # fmt: skip
_UTC_NAMES = frozenset(["z", "utc", "gmt", "ut", "zulu", "tu", "tuc", "etc/utc", "coordinated universal time"])
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
_IANA = re.compile(r"\b([A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+\-]+){1,2})\b")
_TAIL = re.compile(
    rf"""(?<=[\dmM.\s)Tt])\s*(?P<zone>
        (?:utc|gmt)\s*[+\-−]\s*\d{{1,2}}(?::?\d{{2}})?
      | (?:(?<=:\d\d)|(?<=\.\d{{3}})|(?<=\.\d{{6}})|(?<=[hH]\d\d)|(?<=[apAP][mM])|(?<=T\d{{4}})|(?<=T\d{{6}}))
        \s*[+\-−]\d{{2}}:?\d{{2}}(?!\s*(?:\d|[ap]\.?\s?m\b))
      | (?:(?<=:\d\d)|(?<=[hH]\d\d)|(?<=[apAP][mM]))\s*[+\-−]\d{{1,2}}
        (?!\d|\s*(?:[:h/.\-]|[ap]\.?\s?m\b|(?:{HOUR_SIGNS})\b))
      | (?<=\d)\s*z\b | \b(?:utc|gmt|zulu)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMED_TAIL = re.compile(
    rf"\b{any_of(lambda each: each.cells.time_of)}([A-ZÉÎ]\w+(?:[ -][A-ZÉ]\w+)?)"
    rf"|\b([A-Z][\w]+)(?:er)?[ -]{any_of(lambda each: each.cells.zones)}\b"
)
_UPPER = re.compile(r"(?<![A-Za-z])([A-Z]{2,5})(?![A-Za-z])")
_BRACKETS = re.compile(r"[()\[\]]")
_SPAN = re.compile(r"(?<![\d:T])(\d{1,2}:\d{2})\s*[-−–]\s*(\d{1,2}(?::\d{2})?)(?![\d:])")


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as it was written. `own` is the distance an abbreviation stands for."""

    written: str
    info: tzinfo
    own: timedelta | None = None

    def at(self, moment: datetime) -> datetime:
        """Puts a moment without a zone on this clock. Raises UnknownZone where an abbreviation and the season
        disagree."""
        aware = moment.replace(tzinfo=self.info)
        if self.own is not None and aware.utcoffset() != self.own:
            raise UnknownZone(
                sentence(
                    '"{zone}" is not the time of that season there: write the distance, such as +01:00',
                    zone=self.written,
                )
            )
        return aware


def split_zone(text: str, country: str) -> tuple[str, Zone | None]:
    """Splits a moment into the rest and its zone; None where it names none. Raises UnknownZone."""
    if found := _IANA.search(text):
        zone = zone_named(found[1], country)
        left, offset = split_zone(
            _BRACKETS.sub(" ", text.replace(f"Z[{found[1]}]", " ").replace(found[1], " ")), country
        )
        return left, offset or zone
    plain = _BRACKETS.sub(" ", re.sub(r"\[(?:UTC|GMT|Z)\]", "", text))
    if (found := _TAIL.search(plain)) and not _is_a_span(plain, found.start("zone")):
        return _without(plain, found.start("zone"), found.end("zone")), zone_named(found["zone"], country)
    for found in _UPPER.finditer(plain):
        if found[1] in _SHORT or found[1] in _SEVERAL or (found[1] in _ALL_YEAR and len(found[1]) > 2):
            return _without(plain, *found.span()), zone_named(found[1], country)
    if found := _NAMED_TAIL.search(plain):
        name = found[1] or found[2]
        if city := _city(name) or _city(name.removesuffix("er")):
            return _without(plain, *found.span()), Zone(found[0], ZoneInfo(city))
        if found[1] and not name.isupper():  # "heure de Montauban": an hour of somewhere is never taken for ours
            return _without(plain, *found.span()), zone_named(name, country)
    return text, None


def _without(text: str, start: int, end: int) -> str:
    """Removes a zone from its text, with its long name behind it."""
    after = text[end:]
    return " ".join(f"{text[:start]} {after if any(map(str.isdigit, after)) else ''}".split())


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute or 0)


def _is_a_span(text: str, end: int) -> bool:
    """Checks whether a zone found behind a time is the end of a span, for it is later than the time: "14:30-15:30" is
    half past two until half past three, "09:30-05:00" is a time of New York."""
    found = _SPAN.search(text)
    return found is not None and found.end(1) <= end <= found.start(2) and _minutes(found[1]) < _minutes(found[2])


def zone_named(written: str, country: str) -> Zone:
    """Finds the zone a cell, a heading or an option names. Raises UnknownZone."""
    name = " ".join(written.strip(" ()[]").split())
    folded = name.lower()
    if folded in _UTC_NAMES:
        return Zone(name, UTC)
    if (found := _OFFSET.fullmatch(name)) or (
        found := re.match(r"\(?(?:utc|gmt)([+\-−])(\d{1,2}):?(\d{2})?\)?", name, re.IGNORECASE)
    ):
        return Zone(name, timezone(_distance(found, name)))
    if name.upper() in _SEVERAL:
        return _one_of_several(name, country)
    if name.upper() in _SHORT:
        short = _SHORT[name.upper()]
        return Zone(name, ZoneInfo(short.zone), timedelta(hours=short.hours))
    known = _ALL_YEAR.get(name) or _ALL_YEAR.get(name.upper()) or _ALL_YEAR.get(_american(folded)) or _city(name)
    try:
        return Zone(name, ZoneInfo(known or name))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(
            sentence('"{zone}" is no time zone that is known: write it like Europe/Paris or +01:00', zone=name)
        ) from error


def is_zone(written: str) -> bool:
    """Checks whether a text is what zones are called, also where it may be one of several: "UTC+1", "Europe/Paris",
    "BST"."""
    name = " ".join(written.strip(" ()[]").split())
    abbreviated = name.upper() in _SEVERAL or name.upper() in _SHORT or name.upper() in _ALL_YEAR
    if abbreviated or name.lower() in _UTC_NAMES - {"z", "ut", "tu"} or _american(name.lower()) in _ALL_YEAR:
        return True
    return _OFFSET.fullmatch(name) is not None or (not name.isupper() and name in _names())


@cache
def _names() -> frozenset[str]:
    """Lists the names of zones; the library looks through its folders each time."""
    return frozenset(available_timezones())


def _one_of_several(name: str, country: str) -> Zone:
    home = _AT_HOME.get((name.upper(), country))
    if home is None:
        raise UnknownZone(
            sentence(
                '"{zone}" may be the time {where}: write the distance from UTC, such as +01:00',
                zone=name,
                where=sentence(_SEVERAL[name.upper()]),
            )
        )
    return Zone(name, ZoneInfo(home))


def _distance(found: re.Match[str], name: str) -> timedelta:
    distance = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    if distance > _FARTHEST or int(found[3] or 0) > 59:
        raise UnknownZone(sentence('"{zone}" is no distance from UTC: write it like +01:00', zone=name))
    return distance if found[1] == "+" else -distance


def _american(folded: str) -> str:
    """Removes from the folded name of a zone what stands behind a bracket or a hyphen: "Eastern Time (US & Canada)",
    "Eastern Time - US & Canada"."""
    return re.sub(r"\s*[(-].*$", "", folded).strip()


@cache
def _cities() -> Mapping[str, str]:
    """Maps each city to its zone, "" where several zones have a city of that name."""
    found: dict[str, str] = {}
    for zone in sorted(_names()):
        city = zone.rsplit("/", 1)[-1].replace("_", " ").lower()
        if "/" in zone and not zone.startswith(("Etc/", "posix", "right", "SystemV")):
            found[city] = "" if city in found else zone
    return found


def _city(name: str) -> str:
    plain = plain_letters(name.casefold()).replace("_", " ").replace("-", " ")
    return _FOREIGN_NAMES.get(plain) or _cities().get(plain, "")


_FOREIGN_NAMES = {name: zone for language in LANGUAGES.values() for name, zone in language.cells.cities.items()}
