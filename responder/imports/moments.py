"""Days and times as people and spreadsheets write them: "01/12/2026 15h30", "mardi 1er décembre à 15h", "Dec 1, 2026
3:30 PM", 46357.6458."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

_MONTH_FIRST = frozenset({"US", "PH", "GU", "PR", "VI", "AS", "MH", "FM", "PW"})
_LANGUAGES = ("fr", "en", "de", "es", "it")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMERIC = re.compile(r"\b(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?(?!\d)")
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")
_TIME = re.compile(
    r"(?<![\d.,:])(\d{1,2})\s*(?:(?:h|hs|uhr|heures?|:|\.)\s*(\d{2})?(?:[:.](\d{2}))?)\s*(?:uhr)?\s*(am|pm|a\.m\.|p\.m\.)?"
    r"|(?<![\d.,:])(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.)"
)
_EXCEL_BEGINS = date(1899, 12, 30)
_DURATION = re.compile(
    r"(?:(\d{1,3})\s*(?:h|std|stunden?|hours?|heures?|horas?|ore|ora))?\s*(?:(\d{1,3})\s*(?:m|mn|min\w*)?)?"
)


class NotAMoment(ValueError):
    """What was read, and what to write."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the dates of one file are written: which of two numbers is the day."""

    zone: ZoneInfo
    today: date
    month_first: bool = False


def style_of(cells: Iterable[str], zone: ZoneInfo, country: str, today: date) -> Style:
    """Told by the dates themselves where one of them can only be read in one way; else by the country."""
    found = [match for cell in cells if not _ISO.search(cell) and (match := _NUMERIC.search(cell))]
    day_first = any(int(match[1]) > 12 for match in found)
    month_first = any(int(match[2]) > 12 for match in found)
    return Style(zone, today, month_first if month_first != day_first else country in _MONTH_FIRST)


def moment_in(day: str, clock: str, style: Style) -> datetime:
    """Of a cell that has both, or of two. Raises NotAMoment."""
    whole = f"{day} {clock}".strip()
    exact = _exact(day.strip(), style.zone) if not clock.strip() else None
    if exact is not None:
        return exact
    on, rest = _day(day, style)
    at = clock_in(clock) if clock.strip() else _clock(rest) or _serial_time(day)
    if at is None:
        raise NotAMoment(f'"{whole}" has no time: write it like 15:30')
    return datetime.combine(on, at, style.zone)


def clock_in(text: str) -> time:
    """ "15h30", "3:30 PM", "15:30:00", 0.6458. Raises NotAMoment."""
    found = _clock(text)
    if found is None and (share := re.fullmatch(r"0[.,](\d+)", text.strip())):
        found = _time_of_share(share[1])
    if found is None and re.fullmatch(r"\d{1,2}", text.strip()) and int(text) < 24:
        found = time(int(text))
    if found is None:
        raise NotAMoment(f'"{text}" is not a time: write it like 15:30')
    return found


def length_in(text: str) -> timedelta:
    """ "45", "45 min", "1h30", "1:30", "00:45:00". Raises NotAMoment."""
    plain = _folded(text)
    if clock := re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", plain):
        length = timedelta(hours=int(clock[1]), minutes=int(clock[2]))
    else:
        found = _DURATION.fullmatch(plain)
        hours, minutes = (int(found[1] or 0), int(found[2] or 0)) if found else (0, 0)
        length = timedelta(hours=hours, minutes=minutes)
    if not timedelta() < length <= timedelta(hours=24):
        raise NotAMoment(f'"{text}" is not a duration: write it like 45 min or 1h30')
    return length


def looks_like_a_day(cell: str) -> bool:
    plain = _folded(cell)
    return bool(_ISO.search(plain) or (_NUMERIC.search(plain) and re.search(r"\d[./-]\d", plain)) or _month(plain))


def looks_like_a_time(cell: str) -> bool:
    return _clock(_without_day(_folded(cell))) is not None


def _exact(text: str, zone: ZoneInfo) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= len("2026-12-01"):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def _day(text: str, style: Style) -> tuple[date, str]:
    """The day, and what is left of the text."""
    plain = _folded(text)
    try:
        if found := _ISO.search(plain):
            return date(int(found[1]), int(found[2]), int(found[3])), plain.replace(found[0], " ", 1)
        if found := _SERIAL.fullmatch(plain):
            return _EXCEL_BEGINS + timedelta(days=int(found[1])), ""
        if found := _NUMERIC.search(plain):
            day, month = (int(found[2]), int(found[1])) if style.month_first else (int(found[1]), int(found[2]))
            return _dated(day, month, found[3], style), plain.replace(found[0], " ", 1)
        if (named := _month(plain)) is not None:
            return _spelt(plain, *named, style)
    except ValueError:
        pass
    raise NotAMoment(f'"{text}" is not a date: write it like {style.today:%d/%m/%Y} or {style.today}')


def _spelt(plain: str, month: int, word: str, style: Style) -> tuple[date, str]:
    """ "mardi 1er decembre 2026 a 15h", "dec 1, 2026 3 pm"."""
    before, _, after = plain.partition(word)
    year = re.search(r"\b(20\d{2})\b", plain)
    day = re.search(r"(\d{1,2})(?:er|st|nd|rd|th|\.|º|o)?\s*(?:de\s*)?$", before)
    if day is None:
        day = re.match(r"[.\s]*(\d{1,2})(?:st|nd|rd|th)?\b", after)
        after = after[day.end() :] if day else after
    if day is None:
        raise ValueError
    rest = after.replace(year[1], " ", 1) if year else after
    return _dated(int(day[1]), month, year[1] if year else None, style), rest


def _dated(day: int, month: int, year: str | None, style: Style) -> date:
    """Without a year it is the next one of that name."""
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    near = date(style.today.year, month, day)
    return near if near >= style.today else date(style.today.year + 1, month, day)


def _clock(text: str) -> time | None:
    for found in _TIME.finditer(_folded(text)):
        hour, minute = int(found[1] or found[5]), int(found[2] or 0)
        half = (found[4] or found[6] or "").replace(".", "")
        if half and not 1 <= hour <= 12:
            continue
        hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
        if hour < 24 and minute < 60 and (half or found[2] or "h" in found[0]):
            return time(hour, minute)
    return None


def _serial_time(text: str) -> time | None:
    found = _SERIAL.fullmatch(text.strip())
    return _time_of_share(found[2]) if found and found[2] else None


def _time_of_share(digits: str) -> time:
    """A spreadsheet counts time in parts of a day."""
    minutes = round(float(f"0.{digits}") * 24 * 60) % (24 * 60)
    return time(minutes // 60, minutes % 60)


def _without_day(plain: str) -> str:
    for pattern in (_ISO, _NUMERIC):
        if (found := pattern.search(plain)) and (pattern is _ISO or found[3]):
            return plain.replace(found[0], " ", 1)
    return plain


def _month(plain: str) -> tuple[int, str] | None:
    months = _months()
    return next(((months[word], word) for word in re.findall(r"[a-z]{3,}", plain) if word in months), None)


@cache
def _months() -> Mapping[str, int]:
    from babel import Locale

    names: dict[str, int] = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in Locale(language).months["format"][width].items():
                names.setdefault(_folded(name).strip("."), number)
    return names


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
