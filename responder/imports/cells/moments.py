"""Days and times as people and spreadsheets write them: "01/12/2026 15h30", "mardi 1er décembre à 15h", "Dec 1, 2026
3:30 PM", "2-déc-26", "20261201T143000Z", 46357.6458. A zone that is written there is obeyed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo

from responder.dataclass import dataclass
from responder.domain.syntax.value_syntax import BEFORE_A_MONTH, HOUR_SIGNS, ORDINALS
from responder.domain.text.dates import BOTH_ORDERS, MONTH_FIRST, weekday_of
from responder.imports.cells.clocks import (
    HALF,
    SERIAL,
    NotAMoment,
    clock_found,
    clock_in,
    crosses_midnight,
    folded_cell,
    serial_time,
)
from responder.imports.cells.epochs import CutMoment, day_counted, epoch_in
from responder.imports.cells.zones import UnknownZone, Zone, split_zone
from responder.languages import LANGUAGES
from responder.languages.catalogue import msgid, sentence
from responder.languages.cldr import months

# Day first and "2:30 PM" beside each other are ordinary there, so that the one tells nothing of the other.
_HALF_DAYS = frozenset("GB IE AU NZ IN PK ZA MY SG HK NG KE EG SA AE MX CO VE PE CL GR MT CY CA".split())
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(
    r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?:t?\s*([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?)?(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\d:])(?<!\d[./])(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?"
    r"(?![\d:])(?!([./-])\d\d\4\d\d)"  # "06.12.34.56.78" is a phone number
)
# "02.12." as German dates are written that have no year.
_DOTTED = re.compile(
    r"(?<![\d.,:/-])(0?[1-9]|[12]\d|3[01])\.\s?(0?[1-9]|1[0-2])\.(?!\d)"
    rf"(?!\s*(?:(?:19|20)\d{{2}}(?!\d)|\d{{2}}(?!\d|\s*(?:{HOUR_SIGNS}|[:.]\s?\d))))"
)
_SHORT_DAY = re.compile(r"(?:[^\W\d]{2,10}\.?,?\s*)?(\d{1,2})\s?[.-]\s?(\d{1,2})\.?")
_EXCEL_BEGINS = date(1899, 12, 30)


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
    halves = any(re.search(rf"(?<![^\W\d_]){HALF}\b", cell.lower()) for cell in written)
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
        if not clock.strip() and (counted := epoch_in(day)) is not None:
            return counted.astimezone(style.zone)
        day, of_day = split_zone(day.strip(), style.country)
        clock, of_clock = split_zone(clock.strip(), style.country)
        return _in_zone(_naive(day, clock, whole, style), of_clock or of_day or style.stated, style)
    except UnknownZone as problem:
        raise NotAMoment(sentence('"{cell}": {problem}', cell=whole, problem=problem.told)) from problem
    except CutMoment as problem:
        raise NotAMoment(problem.told) from problem
    except OverflowError as problem:  # the last evening of 9999, moved to the east
        raise _no_date(whole, style) from problem


def _naive(day: str, clock: str, whole: str, style: Style) -> datetime:
    if not clock and (exact := _exact(day)) is not None:
        return exact
    on, rest = _day(day, style)
    if crosses_midnight(clock or rest):
        raise NotAMoment(
            sentence(
                '"{cell}" may begin before noon or at night: write it like {like}', cell=whole, like="11:30 - 12:15"
            )
        )
    at = clock_in(clock) if clock else clock_found(rest) or serial_time(day)
    if at is None:
        raise NotAMoment(sentence('"{cell}" has no time: write it like 15:30', cell=whole))
    return datetime.combine(on, at)


def _in_zone(moment: datetime, zone: Zone | None, style: Style) -> datetime:
    return zone.at(moment).astimezone(style.zone) if zone is not None else moment.replace(tzinfo=style.zone)


def day_in(text: str, style: Style) -> date:
    """Parses the day of a cell. Raises NotAMoment."""
    return _day(split_zone(text.strip(), style.country)[0], style)[0]


def looks_like_a_day(cell: str) -> bool:
    plain = folded_cell(cell)
    if len(plain) > 60:
        return False
    numeric = _NUMERIC.search(plain)
    return bool(
        _ISO.search(plain)
        or _DOTTED.search(plain)
        or _COMPACT.search(plain)
        or (numeric and re.search(r"\d\s?[./-]\s?\d", plain) and _is_a_date(numeric))
        or ((named := _month(plain)) and re.search(r"\d", plain.replace(named[1], "")))
    )


def looks_like_a_time(cell: str) -> bool:
    plain = folded_cell(cell)
    if len(plain) > 60:
        return False
    compact = _COMPACT.search(plain)
    return clock_found(_without_day(plain)) is not None or bool(compact and compact[4])


def is_short_day(cell: str) -> bool:
    """Checks for a day and a month alone, which a column of days may hold: "02.12", "Mi 2.12.", "02-12". Elsewhere
    it is a time."""
    found = _SHORT_DAY.fullmatch(folded_cell(cell))
    if found is None:
        return False
    smaller, larger = sorted((int(found[1]), int(found[2])))
    return 1 <= smaller <= 12 and larger <= 31


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
    plain = folded_cell(text)
    try:
        if (counted := epoch_in(text)) is not None:
            return day_counted(counted, style.zone), ""
        if found := _ISO.search(plain):
            return date(int(found[1]), int(found[2]), int(found[3])), plain.replace(found[0], " ", 1)
        if (found := _COMPACT.search(plain)) and not SERIAL.fullmatch(plain):
            rest = plain.replace(found[0], f" {found[4]}:{found[5]} " if found[4] else " ", 1)
            return date(int(found[1]), int(found[2]), int(found[3])), rest
        if found := SERIAL.fullmatch(plain):
            return _EXCEL_BEGINS + timedelta(days=int(found[1])), ""
        named = _month(plain)
        if named is None and (found := _DOTTED.search(plain)):
            return _dated(int(found[1]), int(found[2]), None, style), plain.replace(found[0], " ", 1)
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
        (day for word in re.findall(r"[a-z]{3,}", folded_cell(cell)) if (day := weekday_of(word)) is not None), None
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


def _without_day(plain: str) -> str:
    for pattern in (_ISO, _DOTTED, _NUMERIC):
        if (found := pattern.search(plain)) and (pattern is not _NUMERIC or found[3]):
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
                names.setdefault(folded_cell(name).strip("."), place)
    for each in LANGUAGES.values():
        names |= {word: month for month, words in each.cells.months.items() for word in words}
    return names
