"""`closed` and `open` of business.yaml: days, spans of days, days of every year, parts of a day."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from responder.dataclass import dataclass
from responder.domain.model.minute_spans import Span, joined
from responder.domain.model.special_days import LEAP, SpecialDays
from responder.domain.syntax.named_hours import named_hours_in_digits
from responder.domain.syntax.value_syntax import (
    BEFORE_A_MONTH,
    CONJUNCTIONS,
    HOUR_SIGNS,
    ORDINALS,
    TO,
    UNTIL,
    BadValue,
    spans,
    spans_in_digits,
)
from responder.domain.syntax.value_syntax import days as weekdays
from responder.domain.text.dates import month_of
from responder.domain.text.folding import fold
from responder.languages import any_of, one_of
from responder.languages.catalogue import Told, sentence

_ISO = re.compile(r"(?:(?P<year>\d{4})-)?(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d.:h])")
_TO = re.compile(rf"\s*(?:-|–|—|\.\.+|\b{UNTIL}\b)\s*")
_SPAN = re.compile(rf"\d{{1,2}}\s*(?:[h:.]\s*\d{{0,2}}|{HOUR_SIGNS}|am|pm)?\s*(?:-|–|—|{TO})\s*\d{{1,2}}.*")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2})?)?(?!\d)")
_NTH = rf"(?:{ORDINALS}|\.)?"
_IN_WORDS = re.compile(
    rf"(\d{{1,2}}){_NTH}\s+(?:{BEFORE_A_MONTH}\s+)?([a-z]+)\.?(?:\s+(?:{BEFORE_A_MONTH}\s+)?(\d{{4}}))?"
)
_MONTH_FIRST = re.compile(rf"\b([a-z]+)\s+(\d{{1,2}})(?:{ORDINALS})?\b(?:,?\s+(\d{{4}}))?")
_FIRST_OF_TWO = re.compile(
    rf"(\d{{1,2}}){_NTH}\s*(?:-|{UNTIL}|{CONJUNCTIONS})\s*(?=\d{{1,2}}\S*\s+(?:{BEFORE_A_MONTH}\s+)?([a-z]+))"
)
_CLOSED = re.compile(rf"\b{any_of(lambda each: each.values.closed_days)}\b")
_SPELT_HOURS = re.compile(rf"\d{{1,2}}\s*[h:]\s*\d{{0,2}}\s*(?:-|–|{TO})\s*\d{{1,2}}\s*[h:]?\s*\d{{0,2}}")
_HINTS = {
    False: sentence(
        "write it like: 2026-12-24, 2026-08-01 to 2026-08-15, 12-25 for every year, 2026-12-31 14:00-18:00"
    ),
    True: sentence("write it like: 2026-12-20 10:00-16:00, 12-24 09:00-12:00 for every year"),
}
LONGEST = 366  # days
_PARTS_OF_DAY = one_of(
    lambda each: [
        *(word for words in each.dates.parts_of_day.values() for word in words),
        *each.cells.afternoons,
        *each.cells.mornings,
    ]
)
_PART_OF_A_DAY = re.compile(rf"\b{_PARTS_OF_DAY}s?\b|\d\s*(?:{HOUR_SIGNS})\b|\d:\d")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as it is written: without a year it is of every year."""

    year: int | None
    month: int
    day: int

    def at(self, year: int) -> date:
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            raise BadValue(
                sentence("there is no {value} in the calendar", value=self), _other_way_round(self)
            ) from None

    def __str__(self) -> str:
        day = f"{self.month:02d}-{self.day:02d}"
        return f"{self.year}-{day}" if self.year else day


def special_days(text: str, *, opens: bool) -> list[SpecialDays]:
    """Reads every entry of a text; several have commas between them, and a span of hours alone belongs to the day
    before it. Raises BadValue."""
    found: list[SpecialDays] = []
    for part in filter(None, (named_hours_in_digits(each.strip()) for each in re.split(r"[,;]", text))):
        alone = _SPAN.fullmatch(part.lower()) and not _ISO.match(part)
        if alone and found and found[-1].spans:
            found[-1] = replace(found[-1], spans=joined((*found[-1].spans, *_hours(part, opens=opens))))
        else:
            found.append(_read(part, opens=opens))
    return found


def contradiction(entries: Sequence[SpecialDays]) -> tuple[SpecialDays, SpecialDays] | None:
    """Finds a closing and an opening with equal right to the same days: nobody can tell which one is meant."""
    closings = [each for each in entries if not each.opens and not each.spans]
    for opening in (each for each in entries if each.opens):
        for closing in closings:
            if opening.rank == closing.rank and any(closing.covers(day) for day in days_of(opening)):
                return opening, closing
    return None


def days_of(entry: SpecialDays) -> Iterable[date]:
    """Yields each of its days; those of every year in a leap year."""
    return (entry.first + timedelta(days=ahead) for ahead in range(entry.length))


def _read(part: str, *, opens: bool) -> SpecialDays:
    first, rest = _day(part, opens=opens)
    last, joint = first, _TO.match(rest.lower())
    if joint and _ISO.match(rest[joint.end() :]):
        last, rest = _day(rest[joint.end() :], opens=opens)
    elif joint and rest.strip() and not _SPAN.fullmatch(rest.strip().lower()):
        raise _other_spelling(part, opens=opens)
    begin, end = _ends(first, last)
    return _entry(begin, end, first.year is None, _hours(rest, opens=opens), part, opens=opens)


def _entry(first: date, last: date, yearly: bool, hours: tuple[Span, ...], written: str, *, opens: bool) -> SpecialDays:
    return SpecialDays(first=first, last=last, yearly=yearly, opens=opens, spans=hours, written=written.strip())


def _ends(first: _Day, last: _Day) -> tuple[date, date]:
    """Returns both ends; the last day has the year of the first, or the next one, where it has none of its own."""
    if first.year is None:
        if last.year is not None:
            raise BadValue(
                sentence('"{first} to {last}" has one year only', first=first, last=last),
                sentence("write: {year}-{first} to {last}", year=last.year, first=first, last=last),
            )
        return first.at(LEAP), last.at(LEAP)
    begin, end = first.at(first.year), last.at(first.year)
    if last.year is None and end < begin:
        end = last.at(first.year + 1)
    if end < begin:
        raise BadValue(
            sentence('"{first} to {last}" ends before it starts', first=first, last=last),
            sentence("write: {end} to {begin}", end=end, begin=begin),
        )
    if (end - begin).days >= LONGEST:
        raise BadValue(
            sentence('"{first} to {last}" is longer than a year', first=first, last=last),
            sentence("change `hours` for what is always so"),
        )
    return begin, end


def _day(text: str, *, opens: bool) -> tuple[_Day, str]:
    """Reads the day a text begins with, and what follows it."""
    found = _ISO.match(text.strip())
    if found is None:
        raise _other_spelling(text, opens=opens)
    day = _Day(int(found["year"]) if found["year"] else None, int(found["month"]), int(found["day"]))
    day.at(LEAP)
    return day, text.strip()[found.end() :]


def _hours(text: str, *, opens: bool) -> tuple[Span, ...]:
    written = text.strip().strip(":").strip()
    if not written or (not opens and _CLOSED.fullmatch(fold(written))):
        return ()
    if not _SPAN.fullmatch(written.lower()):
        raise BadValue(sentence('"{written}" is not a part of a day', written=written), _HINTS[opens])
    return spans(written)


def _other_way_round(day: _Day) -> Told:
    if day.month > 12 >= day.day >= 1 and day.month <= 31:
        return sentence("the month comes first; write: {day}", day=str(_Day(day.year, day.day, day.month)))
    return _HINTS[False]


def _other_spelling(text: str, *, opens: bool) -> BadValue:
    """Returns what cannot be read, with the same days as they are written here, if they can be made out."""
    days = _spelt_days(text)
    message = sentence('"{text}" is not a date as it is written here', text=text.strip())
    if not days:
        return BadValue(message, sentence("change `hours` for what is always so") if _weekly(text) else _HINTS[opens])
    shown = " to ".join(str(day) for day in (days if len(days) == 2 else days[:1]))
    hours = _SPELT_HOURS.search(text.lower())
    if not hours and _PART_OF_A_DAY.search(fold(text)):
        return BadValue(message, sentence("write from when to when: {day} 14:00-18:00", day=shown))
    return BadValue(message, sentence("write: {value}", value=f"{shown} {_plain(hours[0])}" if hours else shown))


def _weekly(text: str) -> bool:
    """Checks whether it begins with days of the week: "monday", "sunday 10:00-12:00"."""
    try:
        return bool(weekdays(text.split()[0].strip(":,")))
    except (BadValue, IndexError):
        return False


def _plain(text: str) -> str:
    try:
        return spans_in_digits(spans(text))
    except BadValue:
        return ""


def _spelt_days(text: str) -> list[_Day]:
    """Finds the days of a text in other spellings than ours, for the hint: "24/12/2026", "24. Dezember", "du 1er au 15
    août 2026", "December 24". A day without a year has that of the last one."""
    folded = fold(text)
    slashed = [_Day(_year(each[2]), int(each[1]), int(each[0])) for each in _SLASHED.findall(folded)]
    days = [day for day in slashed if 1 <= day.month <= 12 and 1 <= day.day <= 31] or _in_words(folded)
    year = days[-1].year if days else None
    return [_Day(day.year or year, day.month, day.day) for day in days]


def _in_words(folded: str) -> list[_Day]:
    days = [
        _Day(int(year) if year else None, month, int(day))
        for day, name, year in _IN_WORDS.findall(folded)
        if (month := month_of(name)) and 1 <= int(day) <= 31
    ] or [
        _Day(int(year) if year else None, month, int(day))
        for name, day, year in _MONTH_FIRST.findall(folded)
        if (month := month_of(name)) and 1 <= int(day) <= 31
    ]
    before = _FIRST_OF_TWO.search(folded)
    if len(days) == 1 and before and month_of(before[2]) and 1 <= int(before[1]) <= 31:
        days.insert(0, _Day(days[0].year, days[0].month, int(before[1])))
    return days


def _year(digits: str) -> int | None:
    return None if not digits else int(digits) if len(digits) == 4 else 2000 + int(digits)
