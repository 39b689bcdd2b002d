"""VTIMEZONE of a calendar -> the clock it defines. Outlook writes the same one under many names, since 1601."""

import re
from datetime import tzinfo
from functools import lru_cache
from typing import Any

_NAME = re.compile(r"^TZID[^\n]*\n", re.MULTILINE | re.IGNORECASE)
_LATELY = "1990"
_LINE = r"(?!BEGIN:|END:)[^\n]*\n"
_OBSERVANCE = re.compile(
    rf"(?P<before>^BEGIN:(?:STANDARD|DAYLIGHT)\n(?:{_LINE})*?DTSTART[^\n:]*:)(?P<year>\d{{4}})(?P<behind>(?:{_LINE})*)",
    re.MULTILINE | re.IGNORECASE,
)
_BOUNDED = re.compile(r"COUNT=|UNTIL=|INTERVAL=|^RDATE|^DTSTART[^\n:]*:\d{4}-?02-?29", re.MULTILINE | re.IGNORECASE)
_YEARLY = re.compile(r"^RRULE:[^\n]*FREQ=YEARLY", re.MULTILINE | re.IGNORECASE)


def defined_zone(block: str) -> tzinfo | None:
    """Returns None for what defines no clock."""
    return _built(_NAME.sub("TZID:defined\n", block))


@lru_cache(maxsize=512)
def _built(block: str) -> tzinfo | None:
    from icalendar import Timezone

    try:
        component: Any = Timezone.from_ical(_OBSERVANCE.sub(_begun_lately, block))
        found = component.to_tz(lookup_tzid=False)
    except Exception:  # noqa: BLE001 - the library meets strangers' zones, and raises whatever it likes
        return None
    return found if isinstance(found, tzinfo) else None


def _begun_lately(found: re.Match[str]) -> str:
    """Moves the start of a rule that holds each year into our time: the library goes through every year since."""
    whole = found[0]
    if found["year"] >= _LATELY or _BOUNDED.search(whole) or not _YEARLY.search(whole):
        return whole
    return f"{found['before']}{_LATELY}{found['behind']}"
