"""Days and times as people and spreadsheets write them: "01/12/2026 15h30", "mardi 1er décembre à 15h", "Dec 1, 2026
3:30 PM", "2-déc-26", "20261201T143000Z", 46357.6458. A zone that is written there is obeyed."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo

from responder.domain.syntax.value_syntax import BEFORE_A_MONTH, CONJUNCTIONS, HOUR_SIGNS, ORDINALS
from responder.domain.text.dates import BOTH_ORDERS, MONTH_FIRST, NAMED_HOURS, weekday_of
from responder.imports.cells.zones import UnknownZone, Zone, split_zone
from responder.languages import LANGUAGES, one_of
from responder.languages.catalogue import msgid, sentence
from responder.languages.cldr import months
from responder.languages.worded_error import WordedValueError

# Day first and "2:30 PM" beside each other are ordinary there, so that the one tells nothing of the other.
_HALF_DAYS = frozenset("GB IE AU NZ IN PK ZA MY SG HK NG KE EG SA AE MX CO VE PE CL GR MT CY CA".split())
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(
    r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?:t?\s*([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?)?(?!\d)"
)
_NUMERIC = re.compile(r"(?<![\d:])(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?(?![\d:])")
_UNTIL = re.compile(rf"\s*(?:[-–—]|\b{one_of(lambda each: each.cells.until)}\b)\s*")
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")
_HALF = r"(am|pm|a\.\s?m\.?|p\.\s?m\.?|(?<=\d)[ap](?![a-z\d]))"
_TIME = re.compile(
    rf"(?<![\d.,:/-])(\d{{1,2}})\s*(?:(?:{HOUR_SIGNS}|:|\.)\s*(\d{{2}})?(?:[:.](\d{{2}})(?:[.,]\d+)?)?)"
    rf"\s*(?:{HOUR_SIGNS})?\s*{_HALF}?(?![a-z\d])"
    rf"|(?<![\d.,:/-])(\d{{1,2}})\s*{_HALF}(?![a-z])"
)
_BARE_START = re.compile(rf"(?<![\d.,:/-])(\d{{1,2}})(?=\s*[-–—]\s*\d{{1,2}}(?:[:.]\d{{2}})?\s*{_HALF})")  # "10-1pm"
_NAMED_TIMES: Mapping[str, time] = {name: time(hour) for name, hour in NAMED_HOURS.items()}
_EXCEL_BEGINS = date(1899, 12, 30)
# The day a spreadsheet gives to a time that has none.
_NO_DAY = re.compile(r"(?<!\d)(?:30/12/1899|12/30/1899|31/12/1899|1899-12-3[01]|0?[01]/0?1/1900|1900-01-0[01])(?!\d)")
_HOURS = one_of(lambda each: each.values.units[3_600])
_DURATION = re.compile(
    rf"(?:(\d{{1,3}})(?:[.,](\d{{1,2}}))?\s*{_HOURS}\.?(?![a-z]))?\s*(?:{CONJUNCTIONS}|,)?"
    r"\s*(?:(\d{1,3})(?:[.,]0+)?\s*(?:m|mn|min[a-z]*|['’])?\.?)?"
)
_ISO_DURATION = re.compile(r"pt(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:0+s)?")


class NotAMoment(WordedValueError):
    """Error with what was read and what to write instead."""


class DayOrder(StrEnum):
    """Tells which of two numbers is the day."""

    DAY_FIRST = msgid("day first")
    MONTH_FIRST = msgid("month first")


@dataclass(frozen=True, slots=True)
class Style:
    """Style of the moments of one file. `stated` is the zone that a heading or an option gives to those that name
    none; `doubtful`: both orders of day and month are possible, and one had to be taken."""

    zone: ZoneInfo
    today: date
    month_first: bool = False
    country: str = ""
    stated: Zone | None = None
    doubtful: bool = False


def style_of(
    cells: Iterable[str], zone: ZoneInfo, country: str, today: date, *, order: DayOrder | None = None
) -> Style:
    """Finds the order of day and month: told by the dates themselves where one of them can only be read in one way or
    says AM or PM; else by the country."""
    usual = country in MONTH_FIRST
    style = Style(zone, today, usual, country)
    if order is not None:
        return replace(style, month_first=order is DayOrder.MONTH_FIRST)
    written = [cell for cell in cells if not _ISO.search(cell) and (found := _NUMERIC.search(cell)) and found[3]]
    days = [(int(found[1]), int(found[2])) for cell in written if (found := _NUMERIC.search(cell))]
    day_first, month_first = any(day > 12 for day, _ in days), any(month > 12 for _, month in days)
    if month_first != day_first:
        return replace(style, month_first=month_first)
    undecided = any(day != month for day, month in days if day <= 12 and month <= 12)
    if day_first and month_first:
        return replace(style, doubtful=undecided)
    weekdays = {order for cell in written if (order := _told_by_weekday(cell))}
    if len(weekdays) == 1:
        return replace(style, month_first=weekdays == {DayOrder.MONTH_FIRST})
    dotted = any("." in found[0] for cell in written if (found := _NUMERIC.search(cell)))
    halves = any(re.search(rf"(?<![^\W\d_]){_HALF}\b", cell.lower()) for cell in written)
    if dotted or not halves or usual:
        return replace(
            style, month_first=usual and not dotted, doubtful=undecided and country in BOTH_ORDERS and not dotted
        )
    return replace(style, month_first=country not in _HALF_DAYS, doubtful=undecided and country in _HALF_DAYS)


def moment_in(day: str, clock: str, style: Style) -> datetime:
    """Parses the moment of a cell with day and time, or of two cells. Raises NotAMoment, also for a zone that is not
    clear."""
    whole = f"{day} {clock}".strip()
    try:
        day, of_day = split_zone(day.strip(), style.country)
        clock, of_clock = split_zone(clock.strip(), style.country)
        return _in_zone(_naive(day, clock, whole, style), of_clock or of_day or style.stated, style)
    except UnknownZone as problem:
        raise NotAMoment(sentence('"{cell}": {problem}', cell=whole, problem=problem.told)) from problem
    except OverflowError as problem:  # the last evening of 9999, moved to the east
        raise _no_date(whole, style) from problem


def _naive(day: str, clock: str, whole: str, style: Style) -> datetime:
    if not clock and (exact := _exact(day)) is not None:
        return exact
    on, rest = _day(day, style)
    at = clock_in(clock) if clock else _clock(rest) or _serial_time(day)
    if at is None:
        raise NotAMoment(sentence('"{cell}" has no time: write it like 15:30', cell=whole))
    return datetime.combine(on, at)


def _in_zone(moment: datetime, zone: Zone | None, style: Style) -> datetime:
    return zone.at(moment).astimezone(style.zone) if zone is not None else moment.replace(tzinfo=style.zone)


def day_in(text: str, style: Style) -> date:
    """Parses the day of a cell. Raises NotAMoment."""
    return _day(split_zone(text.strip(), style.country)[0], style)[0]


def clock_in(text: str) -> time:
    """Parses a time of day: "15h30", "3:30 PM", "15:30:00", "1530", 0.6458. Raises NotAMoment."""
    plain = text.strip()
    found = _clock(plain)
    if found is None and (share := re.fullmatch(r"0[.,](\d+)", plain)):
        found = _time_of_share(share[1])
    if found is None and re.fullmatch(r"\d{1,2}", plain) and int(plain) < 24:
        found = time(int(plain))
    if found is None and (bare := re.fullmatch(r"([01]?\d|2[0-3])([0-5]\d)", plain)):
        found = time(int(bare[1]), int(bare[2]))
    if found is None and _SERIAL.fullmatch(plain):
        found = _serial_time(plain)
    if found is None:
        raise NotAMoment(sentence('"{cell}" is not a time: write it like 15:30', cell=text))
    return found


def until_in(text: str) -> time | None:
    """Reads the end of a span: 15:15 of "14h30 - 15h15"."""
    parts = _UNTIL.split(_folded(text))
    clocks = [found for part in parts if (found := _clock(part)) is not None]
    return clocks[1] if len(clocks) == 2 and clocks[1] > clocks[0] else None


def length_in(text: str) -> timedelta:
    """Parses a duration of at most a day: "45", "45 min", "1h30", "1:30", "00:45:00", "1 hour 30 minutes", "PT45M".
    Raises NotAMoment."""
    plain = _folded(text)
    if clock := re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", plain):
        length = timedelta(hours=int(clock[1]), minutes=int(clock[2]))
    elif iso := _ISO_DURATION.fullmatch(plain):
        length = timedelta(hours=int(iso[1] or 0), minutes=int(iso[2] or 0))
    else:
        found = _DURATION.fullmatch(plain)
        hours = float(f"{found[1]}.{found[2] or 0}") if found and found[1] else 0.0
        length = timedelta(hours=hours, minutes=int(found[3] or 0) if found else 0)
    if not timedelta() < length <= timedelta(hours=24):
        raise NotAMoment(sentence('"{cell}" is not a duration: write it like 45 min or 1h30', cell=text))
    return length


def looks_like_a_day(cell: str) -> bool:
    plain = _folded(cell)
    if len(plain) > 60:
        return False
    numeric = _NUMERIC.search(plain)
    return bool(
        _ISO.search(plain)
        or _COMPACT.search(plain)
        or (numeric and re.search(r"\d\s?[./-]\s?\d", plain) and _is_a_date(numeric))
        or ((named := _month(plain)) and re.search(r"\d", plain.replace(named[1], "")))
    )


def looks_like_a_time(cell: str) -> bool:
    plain = _folded(cell)
    if len(plain) > 60:
        return False
    compact = _COMPACT.search(plain)
    return _clock(_without_day(plain)) is not None or bool(compact and compact[4])


def _is_a_date(found: re.Match[str]) -> bool:
    """Checks whether two numbers may be a day and a month: a year stands behind them, or a slash between, as in
    "14/03"; "14.30" and "14.03" are times, a phone number is neither."""
    first, second = int(found[1]), int(found[2])
    return (
        1 <= first <= 31
        and 1 <= second <= 31
        and min(first, second) <= 12
        and (found[3] is not None or "/" in found[0])
    )


def _exact(text: str) -> datetime | None:
    if len(text) <= len("2026-12-01") or text.isdecimal() or not re.match(r"\d{4}-\d{2}-\d{2}", text):
        return None
    try:
        exact = datetime.fromisoformat(text)
    except ValueError:
        return None
    return exact if exact.tzinfo is None else None  # its zone was taken off: "15:30-16:00" is a span


def _day(text: str, style: Style) -> tuple[date, str]:
    """Reads the day, and what is left of the text."""
    plain = _folded(text)
    try:
        if found := _ISO.search(plain):
            return date(int(found[1]), int(found[2]), int(found[3])), plain.replace(found[0], " ", 1)
        if (found := _COMPACT.search(plain)) and not _SERIAL.fullmatch(plain):
            rest = plain.replace(found[0], f" {found[4]}:{found[5]} " if found[4] else " ", 1)
            return date(int(found[1]), int(found[2]), int(found[3])), rest
        if found := _SERIAL.fullmatch(plain):
            return _EXCEL_BEGINS + timedelta(days=int(found[1])), ""
        named = _month(plain)
        if (found := _NUMERIC.search(plain)) and named is None:
            day, month = (int(found[2]), int(found[1])) if style.month_first else (int(found[1]), int(found[2]))
            return _dated(day, month, found[3], style), plain.replace(found[0], " ", 1)
        if named is not None:
            return _spelt(plain, *named, style)
    except ValueError:
        pass
    raise _no_date(text, style)


def _no_date(text: str, style: Style) -> NotAMoment:
    like, or_like = f"{style.today:%d/%m/%Y}", str(style.today)
    return NotAMoment(
        sentence('"{cell}" is not a date: write it like {like} or {or_like}', cell=text, like=like, or_like=or_like)
    )


_DAY_BEFORE = re.compile(rf"(\d{{1,2}})(?:{ORDINALS}|\.|o)?[\s\-/.]*(?:{BEFORE_A_MONTH}\s*)?$")
_DAY_BEHIND = re.compile(rf"[.\s\-/]*(\d{{1,2}})(?:{ORDINALS})?(?![\d:])")
_YEAR_BEHIND = re.compile(rf"[\s.,\-/']*(\d{{2}})(?!\d|\s*(?:{HOUR_SIGNS}\b|h\d|:|am\b|pm\b|\.\d))")


def _spelt(plain: str, month: int, word: str, style: Style) -> tuple[date, str]:
    """Reads a day beside the name of its month, and what is left of the text: "mardi 1er decembre 2026 a 15h", "dec 1,
    2026 3 pm", "2-dec-26". Raises ValueError without a day."""
    before, _, after = plain.partition(word)
    day = _DAY_BEFORE.search(before)
    if day is not None:
        before = before[: day.start()]
    else:
        day = _DAY_BEHIND.match(after)
        after = after[day.end() :] if day else after
    if day is None:
        raise ValueError
    year = re.search(r"(?<!\d)(20\d{2})(?!\d)", f"{before} {after}")
    if year is None:  # "2-dec-26", "2 dec. 26 10:00": no hour, for it has none of its signs
        year = _YEAR_BEHIND.match(after)
    if year is not None:
        after = after.replace(year[1], " ", 1)
    return _dated(int(day[1]), month, year[1] if year else None, style), f"{before} {after}"


def _dated(day: int, month: int, year: str | None, style: Style) -> date:
    """Dates a day and month; without a year it is the next one of that name."""
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    near = date(style.today.year, month, day)
    return near if near >= style.today else date(style.today.year + 1, month, day)


def _told_by_weekday(cell: str) -> DayOrder | None:
    """Finds the order in which a date falls on the weekday that is written beside it: "Wed 12/02/2036"; None where both
    orders do, or neither."""
    found = _NUMERIC.search(cell)
    named = next(
        (day for word in re.findall(r"[a-z]{3,}", _folded(cell)) if (day := weekday_of(word)) is not None), None
    )
    if found is None or named is None or not found[3]:
        return None
    year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
    fits = [
        order
        for order, day, month in (
            (DayOrder.DAY_FIRST, int(found[1]), int(found[2])),
            (DayOrder.MONTH_FIRST, int(found[2]), int(found[1])),
        )
        if _falls_on(named, year, month, day)
    ]
    return fits[0] if len(fits) == 1 else None


def _falls_on(weekday: int, year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False


def _clock(text: str) -> time | None:
    plain = _BARE_START.sub(r"\1:00", _folded(text))
    for found in _TIME.finditer(plain):
        hour, minute = int(found[1] or found[5]), int(found[2] or 0)
        half = (found[4] or found[6] or _half_of_span(plain[found.end() :])).replace(".", "").replace(" ", "")
        half = f"{half}m" if half in ("a", "p") else half
        if half == "pm" and not found[4] and not found[6] and _begins_before_noon(hour, minute, plain[found.end() :]):
            half = "am"
        if half and not 1 <= hour <= 12:
            if found[4] or found[6]:
                hour, half = (hour, "") if hour > 12 else (0, "")  # "14:30 PM" of a program that says both
            else:
                half = ""
        hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
        signed = half or found[2] or re.search(HOUR_SIGNS, found[0])
        if hour < 24 and minute < 60 and signed:
            return time(hour, minute)
    return next((_NAMED_TIMES[word] for word in re.findall(r"[a-z]+", plain) if word in _NAMED_TIMES), None)


def _half_of_span(after: str) -> str:
    """Finds the half of the day behind the end of a span, where it is said once: PM for "2:30 - 3:15 PM"."""
    found = re.match(rf"\s*[-–—]\s*\d{{1,2}}(?:[:.]\d{{2}})?\s*{_HALF}", after)
    return found[1] if found else ""


def _begins_before_noon(hour: int, minute: int, after: str) -> bool:
    """Checks whether a span would begin after its end if both were of one half of the day: "11:30 - 12:15 PM" and
    "10-1pm" begin before noon."""
    found = re.match(r"\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?", after)
    return found is not None and (hour % 12, minute) > (int(found[1]) % 12, int(found[2] or 0))


def _serial_time(text: str) -> time | None:
    found = _SERIAL.fullmatch(text.strip())
    return _time_of_share(found[2]) if found and found[2] else None


def _time_of_share(digits: str) -> time:
    """Reads a share of a day: a spreadsheet counts time in parts of a day."""
    minutes = round(float(f"0.{digits}") * 24 * 60) % (24 * 60)
    return time(minutes // 60, minutes % 60)


def _without_day(plain: str) -> str:
    for pattern in (_ISO, _NUMERIC):
        if (found := pattern.search(plain)) and (pattern is _ISO or found[3]):
            return plain.replace(found[0], " ", 1)
    return plain


def _month(plain: str) -> tuple[int, str] | None:
    months = _months()
    found = [word for word in re.findall(r"[a-z]{3,}", plain) if word in months]
    if len(found) > 1:  # "mar. 2 déc.": a Tuesday in December
        found = [word for word in found if weekday_of(word) is None] or found
    return (months[found[0]], found[0]) if found else None


@cache
def _months() -> Mapping[str, int]:
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("fw", "fa", "sw", "sa"):  # in a date and alone, whole and short
            for place, name in enumerate(months(language)[width], 1):
                names.setdefault(_folded(name).strip("."), place)
    for each in LANGUAGES.values():
        names |= {word: month for month, words in each.cells.months.items() for word in words}
    return names


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", _NO_DAY.sub(" ", text.casefold()))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
