"""Reads the hour in the title of an event. Five languages. Pure."""

import re
from datetime import time

from responder.dataclass import dataclass
from responder.domain.syntax.value_syntax import HOUR_SIGNS, TO, UNTIL
from responder.languages import any_of, one_of

_HOUR = re.compile(
    rf"(?<![\d.,:/+])(?P<at>\b{one_of(lambda each: each.values.before_an_hour)}\s+)?(?P<hour>[01]?\d|2[0-4])"
    rf"(?:\s*(?P<h>{HOUR_SIGNS}|u|hrs?)\.?\s*(?P<m1>[0-5]\d)?(?:\s*(?:min|{HOUR_SIGNS}))?"
    rf"|(?P<mark>[:.])(?P<m2>[0-5]\d)\s*(?P<tail>{HOUR_SIGNS}|h)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"|\s*(?P<half2>[ap]\.?\s?m\b\.?))(?![\d:/a-z]|\.\d)",
    re.IGNORECASE,
)
_EARLIEST = 6  # o'clock: "2h" and "1h30" say how long something takes
_RANGE = re.compile(rf"\s*(?:-|–|—|{TO}|{UNTIL})\s*$", re.IGNORECASE)
# "9-10h", "9 - 10 am" at the beginning: the hour without a sign is the first of a span.
_BARE_FIRST = re.compile(
    r"(?:^\s*|(?<![\d.,:/+-]))(?P<hour>[01]?\d|2[0-3])(?:[-–]|(?<=^\d)\s?[-–]\s?|(?<=^\d\d)\s?[-–]\s?)$"
)
_LENGTH_AFTER = re.compile(
    rf"\s*(?:de\s+)?{any_of(lambda each: each.titles.lengths)}\s*:?\s*$|{any_of(lambda each: each.titles.during)}\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TitleHours:
    """`until` is None where the title names a beginning alone."""

    since: time
    until: time | None = None


def hours_in(title: str) -> TitleHours | None:
    """Finds the one time of day a title names, or the two of a span; None where it names none, or several."""
    found = [each for each in _HOUR.finditer(title) if _is_hour(each, title[: each.start()])]
    times = [_time(each) for each in found]
    if len(times) == 1 and times[0] is not None:
        return _with_bare_first(title[: found[0].start()], times[0])
    if len(times) == 2 and times[0] is not None and times[1] is not None:
        between = title[found[0].end() : found[1].start("hour")]
        if _RANGE.fullmatch(between) and times[0] < times[1]:
            return TitleHours(times[0], times[1])
    return None


def _with_bare_first(before: str, named: time) -> TitleHours:
    """Returns the span that ends at the named time where an hour without a sign is joined to it: 9 of "9-10h"."""
    bare = _BARE_FIRST.search(before)
    if bare is None:
        return TitleHours(named)
    hour = int(bare["hour"])
    later = hour + 12 if hour < 12 < named.hour and hour + 12 < named.hour else hour  # "2-3pm"
    return TitleHours(time(later), named) if time(later) < named else TitleHours(named)


def _is_hour(found: re.Match[str], before: str) -> bool:
    """Neither a length nor a price."""
    if _LENGTH_AFTER.search(before) or (found["h"] and int(found["hour"]) < _EARLIEST):
        return False
    return found["mark"] != "." or bool(found["at"] or found["tail"] or found["half"])


def _time(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found["m1"] or found["m2"] or 0)
    half = (found["half"] or found["half2"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 else None
