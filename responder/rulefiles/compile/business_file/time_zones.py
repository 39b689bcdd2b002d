"""The time zone of a business: by its name, and held against the clocks of its country."""

import re
from datetime import datetime, timedelta
from functools import cache
from pkgutil import get_data
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from responder.domain.model.business import Business
from responder.domain.model.rules import Place
from responder.domain.syntax.value_syntax import BadValue
from responder.domain.text.suggestions import did_you_mean, suggest
from responder.languages.catalogue import sentence
from responder.rulefiles.reporting.problems import Problems

_ZONES = {"paris": "Europe/Paris", "france": "Europe/Paris", "london": "Europe/London"}
_DISTANCE = re.compile(r"(?:etc/)?(?:utc|gmt)?\s?[+−–-]\s?\d{1,2}(?::?\d{2})?", re.IGNORECASE)


def time_zone(text: str) -> ZoneInfo:
    """Reads a zone by its name. Raises BadValue; a distance from UTC ("GMT+1") is no zone, for most clocks change in
    summer, and the names that look like one count the other way: Etc/GMT+1 is an hour behind."""
    text = text.strip()
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message, hint = sentence('there is no time zone "{text}"', text=text), sentence("write: Europe/Paris")
        if _DISTANCE.fullmatch(text):
            hint = sentence("name a city with your clock, which knows summer and winter too, such as: Europe/Paris")
            raise BadValue(message, hint) from None
        zones = sorted(name for name in available_timezones() if not name.startswith("Etc/"))
        cities = {name.rsplit("/", 1)[-1].lower().replace("_", " "): name for name in zones} | _ZONES
        raise BadValue(message, did_you_mean(text, zones, cities) if suggest(text, zones, cities) else hint) from None


def warn_of_clock(business: Business, place: Place, problems: Problems) -> None:
    """Warns of a zone that is no place's, where the clocks of the country differ from it in winter or in summer: "EST"
    in the United States, "Etc/GMT+1" anywhere."""
    zone, zones = business.zone.key, _zones_of(business.country)
    if country_of_zone(zone) or not zones or any(_clock(each) == _clock(zone) for each in zones):
        return
    near = next((each for each in zones if _clock(each)[0] == _clock(zone)[0]), zones[0])
    message = sentence('no clock in {country} goes as "{zone}" does', country=business.country, zone=zone)
    problems.warn(place, "clock", message, sentence('did you mean "{near}"?', near=near))


@cache
def _clock(zone: str) -> tuple[timedelta | None, timedelta | None]:
    """Returns the distances from UTC in winter and in summer."""
    winter, summer = (datetime(2026, month, 1, tzinfo=ZoneInfo(zone)).utcoffset() for month in (1, 7))
    return winter, summer


def _zones_of(country: str) -> tuple[str, ...]:
    return tuple(zone for of, zone in _table() if of == country)


@cache
def country_of_zone(zone: str) -> str:
    """Returns the country a time zone lies in, "" where it is no country's own."""
    return next((of for of, name in _table() if name == zone), "")


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """Returns each country with each of its zones."""
    table = get_data("tzdata", "zoneinfo/zone.tab")
    if table is None:
        raise FileNotFoundError("tzdata/zoneinfo/zone.tab")
    rows = (line.split("\t") for line in table.decode().splitlines() if not line.startswith("#"))
    return tuple((row[0], row[2]) for row in rows if len(row) > 2)
