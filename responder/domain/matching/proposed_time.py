"""The other time a contact proposes: "plutôt jeudi 15h", read beside the appointment it is to replace.

A weekday is the one nearest to the appointment, a day of the month too; an hour alone is one of the same day, and
"demain" is counted from the day it was written. What stays open (which day, which hour) stays None: a person asks.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from responder.dataclass import dataclass
from responder.domain.matching.captures import SLOTS
from responder.domain.matching.parsed_text import ParsedText
from responder.domain.model.business import Business, Hours
from responder.domain.syntax.value_syntax import HOUR_SIGNS
from responder.domain.text.dates import (
    NAMED_HOURS,
    days_ahead,
    days_and_months,
    may_begin_a_time,
    may_speak_of_a_time,
    month_of,
    weekday_of,
)
from responder.domain.text.folding import tokenise
from responder.domain.text.spelled_hours import in_digits

_CLOCK = re.compile(
    rf"(?<!\d)(\d{{1,2}}) ?(?:(?:{HOUR_SIGNS}|:|hrs?|\.) ?(\d{{2}})?|o.clock)?(?:mn|min)? ?(a\.?m|p\.?m)?\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{2,4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FARTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class ProposedTime:
    """The day and the time of day a text proposes; None for what it leaves open. `said` is how it says so."""

    said: str
    day: date | None = None
    clock: time | None = None


def wanted(reading: ParsedText, appointment: datetime, business: Business) -> ProposedTime | None:
    """Returns what the text proposes instead of the appointment, which is on the business's clock; None if nothing.
    The appointment's own day and hour, said to tell which one is meant, are not what is proposed."""
    if not may_speak_of_a_time(reading.text, reading.spelling):
        return None  # most texts; looking closer costs as much as all the rest of deciding
    own = appointment.date()
    read = {span: _day(reading.typed(*span), own, reading.today, business.country) for span in _slots("date", reading)}
    days = {span: day for span, day in read.items() if day != own}  # None: there is no such day
    day = _only(days.values())
    clocks = {
        span: clock
        for span in _slots("time", reading)
        if (clock := _clock(reading.typed(*span), day or own, business)) is not None
        and (days or clock != appointment.time())
    }
    spans = [*days, *clocks]
    if not spans:
        return None
    said = reading.typed(min(first for first, _ in spans), max(last for _, last in spans))
    if days and day is None:
        return ProposedTime(said)
    return ProposedTime(said, day, _only(clocks.values()))


T = TypeVar("T")


def _only(values: Iterable[T | None]) -> T | None:
    """Returns the one that is said; None where several are: "jeudi ou vendredi" leaves it open."""
    different = set(values)
    return different.pop() if len(different) == 1 else None


def proposed(found: ProposedTime, appointment: datetime) -> datetime | None:
    """Returns the moment, where it is clear: a time of day must have been said; a day need not."""
    if found.clock is None:
        return None
    return datetime.combine(found.day or appointment.date(), found.clock, appointment.tzinfo)


def _slots(slot: str, reading: ParsedText) -> list[tuple[int, int]]:
    """Returns where the text has a date, or a time: first and last position of each."""
    found: list[tuple[int, int]] = []
    for position in reading.words:
        if may_begin_a_time(reading.spelling[position]) and (not found or position > found[-1][1]):
            last = SLOTS[slot](reading, position)
            if last is not None:
                found.append((position, last))
    return found


def _day(typed: str, near: date, today: date, country: str) -> date | None:
    iso, numeric = _ISO.search(typed), _NUMERIC.search(typed)
    if iso:
        return _calendar(int(iso[1]), int(iso[2]), int(iso[3]))
    if numeric:
        return _numeric_day(numeric, near, today, country)
    words = [token.word for token in tokenise(typed) if token.word]
    ahead = days_ahead(words)
    if ahead is not None:
        return today + timedelta(days=ahead)
    number = next((int(found[0]) for word in words if (found := re.match(r"\d{1,2}", word))), None)
    month = next((each for word in words if (each := month_of(word))), None)
    weekday = next((each for word in words if (each := weekday_of(word)) is not None), None)
    numbered = _nearest(_days_numbered(number, month, near), near, today) if number is not None else None
    if numbered is not None and (weekday is None or month is not None or numbered.weekday() == weekday):
        return numbered
    if weekday is None:
        return None
    # "jeudi 15" may be "jeudi 15 h": the day of the week is what is sure.
    return _nearest([near + timedelta(days=weekday - near.weekday() + week) for week in (-7, 0, 7)], near, today)


def _numeric_day(found: re.Match[str], near: date, today: date, country: str) -> date | None:
    (day, month), *others = days_and_months(int(found[1]), int(found[2]), country)
    if others:
        return None
    if found[3]:
        year = int(found[3])
        return _calendar(year + 2000 if year < 100 else year, month, day)
    return _nearest(_days_numbered(day, month, near), near, today)


def _days_numbered(number: int, month: int | None, near: date) -> list[date]:
    """Returns every 12th (of May) around a day."""
    months = [(near.year + (near.month - 1 + step) // 12, (near.month - 1 + step) % 12 + 1) for step in range(-12, 13)]
    days = (_calendar(year, each, number) for year, each in months if month in (None, each))
    return [day for day in days if day is not None]


def _nearest(days: Sequence[date], near: date, today: date) -> date | None:
    """Returns the day nearest to another that is not over, at most a year ahead; of two as near as each other the later
    one."""
    ahead = [day for day in days if today <= day <= today + _FARTHEST]
    return min(ahead, key=lambda day: (abs((day - near).days), -day.toordinal()), default=None)


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(typed: str, day: date, business: Business) -> time | None:
    """Reads the time of day of what was typed; None where it says none. An hour before noon without its half is one of
    the afternoon where the business is open then and closed in the morning: "3h" for who opens at nine."""
    words = [token.word for token in tokenise(typed) if token.word]
    named = next((NAMED_HOURS[word] for word in words if word in NAMED_HOURS), None)
    if named is not None:
        return time(named)
    found = _CLOCK.search(typed) or _CLOCK.search(in_digits(words))
    if found is None or int(found[1]) > 24 or int(found[2] or 0) > 59:
        return None
    hour, minute = int(found[1]) % 24, int(found[2] or 0)
    half = (found[3] or "").lower()[:1]
    if half:
        return time(hour % 12 + (12 if half == "p" else 0), minute) if hour <= 12 else None
    if hour < 12 and not _open(day, time(hour, minute), business) and _open(day, time(hour + 12, minute), business):
        hour += 12
    return time(hour, minute)


def _open(day: date, clock: time, business: Business) -> bool:
    return Hours.OPEN in business.hours_at(datetime.combine(day, clock, business.zone))
