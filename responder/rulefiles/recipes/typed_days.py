"""Reads days and spans of hours as people type them: "20/12/2026", "20 December", "du 1er au 15 août", "demain"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from responder.domain.syntax.value_syntax import (
    BEFORE_A_MONTH,
    BEFORE_HOURS,
    DAYS,
    HOUR_SIGNS,
    ORDINALS,
    TO,
    UNTIL,
    BadValue,
    spans,
)
from responder.domain.text.dates import month_of
from responder.domain.text.folding import fold
from responder.languages import LANGUAGES, one_of

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?")
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:{ORDINALS}|\.)?(?:\s+(?:{BEFORE_A_MONTH}\s+)?([a-z]+)\.?(?:,?\s+(?:{BEFORE_A_MONTH}\s+)?(\d{{4}}))?)?"
)
_MONTH_FIRST = re.compile(rf"([a-z]+)\.?\s+(\d{{1,2}})(?:{ORDINALS})?(?:,?\s+(\d{{4}}))?")
_BETWEEN = re.compile(rf"\s+(?:{UNTIL}|-|–)\s+|\s*(?:–|\.\.\.?)\s*")
_BEFORE = re.compile(rf"^{one_of(lambda each: each.values.before_a_date)}\s+")
_HOUR = r"\d{1,2}\s*(?:[h:.]\s*\d{0,2})?"
_HOURS = re.compile(rf"[\s,:]+(?:{BEFORE_HOURS}\s+)?({_HOUR}\s*(?:-|–|{TO})\s*{_HOUR}(?:\s*{HOUR_SIGNS})?)$")
_AHEAD = {
    word: ahead
    for language in LANGUAGES.values()
    for ahead, words in language.values.days_ahead.items()
    for word in words
}


def typed_days(text: str, today: date) -> tuple[date, date] | None:
    """Reads the first and the last day; the same for one. None for what cannot be read."""
    parts = _parts(text)
    if len(parts) > 2:
        return None
    last = typed_day(parts[-1], today)
    if last is None or len(parts) == 1:
        return (last, last) if last else None
    first = typed_day(parts[0], today, before=last)
    if first is None:
        return None
    if last < first and parts[-1].strip() in DAYS:
        last = typed_day(parts[-1], first)
    elif last < first and not _has_year(parts[-1]):
        last = _dated(last.day, last.month, None, first)
    return (first, last) if last else None


def says_years(text: str) -> bool:
    """Checks whether the first and the last day were both typed with their year."""
    return all(_has_year(part) for part in _parts(text))


def typed_span(text: str, today: date) -> tuple[date, str] | None:
    """Reads a day and its hours, "10:00-16:00"; None for what cannot be read."""
    found = _HOURS.search(_plain(text))
    day = typed_day(_BEFORE.sub("", _plain(text)[: found.start()]), today) if found else None
    try:
        hours = spans(found[1]) if found else ()
    except BadValue:
        return None
    if day is None or len(hours) != 1:
        return None
    return day, "-".join(f"{minute // 60:02d}:{minute % 60:02d}" for minute in (hours[0].start, hours[0].end))


def typed_day(text: str, today: date, before: date | None = None) -> date | None:
    """Reads a day; without a year the next one there is, or the latest that is not after `before`; without a month,
    too."""
    plain = text.strip()
    if plain in _AHEAD:
        return today + timedelta(days=_AHEAD[plain])
    if plain in DAYS:
        return today + timedelta(days=(DAYS[plain] - today.weekday()) % 7 or 7)
    return next(_read(plain, today, before), None)


def _read(plain: str, today: date, before: date | None) -> Iterator[date]:
    if found := _ISO.fullmatch(plain):
        yield from _one(_in_year(int(found[3]), int(found[2]), int(found[1])))
    elif found := _NUMBERS.fullmatch(plain):
        yield from _one(_dated(int(found[1]), int(found[2]), found[3], today, before))
    elif found := _MONTH_FIRST.fullmatch(plain):
        yield from _one(_dated(int(found[2]), month_of(found[1]), found[3], today, before))
    elif found := _DAY_FIRST.fullmatch(plain):
        if found[2]:
            yield from _one(_dated(int(found[1]), month_of(found[2]), found[3], today, before))
        elif before is not None:
            yield from _one(_last_numbered(int(found[1]), before))


def _one(day: date | None) -> Iterator[date]:
    if day is not None:
        yield day


def _dated(day: int, month: int | None, year: str | None, today: date, before: date | None = None) -> date | None:
    if not month:
        return None
    if year:
        return _in_year(day, month, int(year) if len(year) == 4 else 2000 + int(year))
    if before is not None:
        this = _in_year(day, month, before.year)
        return this if this is not None and this <= before else _in_year(day, month, before.year - 1)
    this = _in_year(day, month, today.year)
    return this if this is None or this >= today else _in_year(day, month, today.year + 1)


def _last_numbered(day: int, before: date) -> date | None:
    """Returns the latest day of that number, of the month of `before` or of the month before it."""
    if day <= before.day:
        return _in_year(day, before.month, before.year)
    month_before = before.replace(day=1) - timedelta(days=1)
    return _in_year(day, month_before.month, month_before.year)


def _in_year(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _has_year(plain: str) -> bool:
    return re.search(r"\d{4}|\d[./-]\d{1,2}[./-]\d{2}$", plain.strip()) is not None


def _parts(text: str) -> list[str]:
    return _BETWEEN.split(_BEFORE.sub("", _plain(text)))


def _plain(text: str) -> str:
    return fold(" ".join(text.split())).replace("’", "'")
