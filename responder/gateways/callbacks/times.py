"""Parses times, in every way gateways have written dates.

A time without a zone is local time of the account. In the hour that autumn repeats the earlier one is
meant, and a time in the hour that spring leaves out is read with the winter's offset: one rule, so that the
same event read again (even a month later) is the same instant.
"""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple


class ParsedTime(NamedTuple):
    """`mark` stands for the time in the event's identity. `exact` is false where no time of day could be
    read: then `at` is when the event was received (or the start of its day) and tells events badly apart."""

    at: datetime  # UTC
    mark: str
    exact: bool


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = _EPOCH + timedelta(days=1)  # before, it is a clock that was never set
_LAST = datetime(9990, 1, 1, tzinfo=UTC)  # after, adding to it may leave the calendar
_SECONDS = range(100_000_000, 100_000_000_000)  # 1973 to 5138; above they are milliseconds
_MILLISECONDS = range(100_000_000_000, 100_000_000_000_000)
_LONGEST_MARK, _LONGEST_DAY = 40, 10

_DAY_ONLY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}")
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?")
_LOST_PLUS = re.compile(r"(.+:\d{2}(?:\.\d+)?) (\d{2}:?\d{2})")  # a raw `+01:00` in a query is " 01:00"
_NUMERIC = re.compile(r"\d{9,14}(\.\d+)?")
_TIME_OF_DAY = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})")
_LONGEST_CALL = 7 * 86_400


def read_moment(raw: object, zone: tzinfo, received: datetime, time_of_day: object = None) -> ParsedTime:
    """Reads the moment behind a date as it came. `time_of_day` completes a date that is a day only (older call hooks
    put the time under DURATION)."""
    if isinstance(raw, str) and (whole := _whole(raw, zone)):
        return whole
    text = raw.strip() if isinstance(raw, str) else raw
    day = _day(text)
    at = _instant(_with_time(day, time_of_day) if day else text, zone)
    if at:
        return _exact(at)
    if day:
        return _some_time_on(day.replace(tzinfo=zone), received)
    return ParsedTime(received.astimezone(UTC), _mark(text), exact=False)


@lru_cache(maxsize=64)
def _whole(text: str, zone: tzinfo) -> ParsedTime | None:
    """Returns the moment of a date that has all its parts. Kept, because a phone's dates are of whole seconds, and
    events come in bursts."""
    at = _instant(text, zone) if _LONGEST_DAY < len(text) <= _LONGEST_MARK else None
    return _exact(at) if at else None


def _exact(at: datetime) -> ParsedTime:
    return ParsedTime(at, str(_milliseconds(at - _EPOCH)), exact=True)


def _milliseconds(since: timedelta) -> int:
    """Whole ones, and exactly: floating point would make another identity of the same instant."""
    return since.days * 86_400_000 + since.seconds * 1_000 + since.microseconds // 1_000


def is_day_only(raw: object) -> bool:
    """Checks whether a date names a day and no time."""
    return _day(raw.strip() if isinstance(raw, str) else raw) is not None


def read_duration(raw: object) -> int:
    """Seconds; 0 for what is no duration."""
    if isinstance(raw, str) and (clock := _CLOCK.fullmatch(raw.strip())):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return min(hours * 3600 + minutes * 60 + seconds, _LONGEST_CALL)
    if isinstance(raw, str) and raw.strip().isdecimal() and len(raw) < 20:
        raw = int(raw)
    if isinstance(raw, int | float) and 0 < raw < _LONGEST_CALL:
        return int(raw)
    return 0


def _instant(text: object, zone: tzinfo) -> datetime | None:
    """Returns the instant in UTC, or None where there is none or a sane clock cannot have shown it."""
    try:
        at = text if isinstance(text, datetime) else _read(text)
        if at is None:
            return None
        at = (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if _FIRST <= at <= _LAST else None


def _read(text: object) -> datetime | None:
    if isinstance(text, str):
        if text[4:5] != "-" and _NUMERIC.fullmatch(
            text
        ):  # first: fromisoformat takes some for days of the 18th century
            return _since_epoch(float(text))
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return _unusual(text)
    if isinstance(text, int | float) and not isinstance(text, bool):
        return _since_epoch(text)
    return None


def _unusual(text: str) -> datetime | None:
    if (lost := _LOST_PLUS.fullmatch(text)) is not None:
        return datetime.fromisoformat("+".join(lost.groups()))
    if (slashes := _DAY_FIRST.fullmatch(text)) is not None and (at := _time(slashes[4])):
        return datetime.combine(_date(slashes), at)
    return None


def _since_epoch(count: float) -> datetime | None:
    if int(count) in _SECONDS:
        return _EPOCH + timedelta(milliseconds=round(count * 1000))
    return _EPOCH + timedelta(milliseconds=int(count)) if int(count) in _MILLISECONDS else None


def _day(text: object) -> datetime | None:
    """Returns the day, where the date is nothing more; without a zone yet."""
    if not isinstance(text, str) or len(text) > _LONGEST_DAY:
        return None
    try:
        if _DAY_ONLY.fullmatch(text):
            day = datetime.fromisoformat(text)
        elif (slashes := _DAY_FIRST.fullmatch(text)) is not None and slashes[4] is None:
            day = _date(slashes)
        else:
            return None
    except ValueError:
        return None
    return day if _FIRST.year < day.year < _LAST.year else None


def _date(slashes: re.Match[str]) -> datetime:
    return datetime(int(slashes[3]), int(slashes[2]), int(slashes[1]))  # noqa: DTZ001 - the zone follows


def _with_time(day: datetime, raw: object) -> datetime | None:
    at = _time(raw)
    # "00:00:00" is how a missed call writes "no duration", too: it says no time of day.
    return datetime.combine(day, at) if at and at != time() else None


def _time(raw: object) -> time | None:
    clock = _TIME_OF_DAY.fullmatch(raw.strip()) if isinstance(raw, str) else None
    return time(int(clock[1]), int(clock[2]), int(clock[3] or 0)) if clock else None


def _some_time_on(day: datetime, received: datetime) -> ParsedTime:
    """Received that very day: just now, as good as certainly. Otherwise all that is known is the day."""
    today = received.astimezone(day.tzinfo).date() == day.date()
    return ParsedTime((received if today else day).astimezone(UTC), day.date().isoformat(), exact=False)


def _mark(text: object) -> str:
    """Something undatable, as it came; "" where nothing came."""
    if text is None or isinstance(text, dict | list):
        return ""
    kept = str(text) if not isinstance(text, int) or text.bit_length() < 200 else ""
    return kept[:_LONGEST_MARK].encode("utf-8", "replace").decode().replace("\0", "\ufffd")
