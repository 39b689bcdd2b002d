"""The days a question about opening hours asks about: "ouvert mardi ?", "le 24 décembre ?", "open this weekend?".

Every family of expressions is a pattern and a function in one table, tried in order; what one took no other one sees.
Past days, whole months and holidays without a date are told apart: a person answers those.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.syntax.value_syntax import BEFORE_A_MONTH, HOUR_SIGNS, ORDINALS
from responder.domain.text.dates import _MONTHS, _WEEKDAYS, days_and_months
from responder.domain.text.feast_days import FEASTS, PUBLIC_HOLIDAYS, day_of_feast, easter
from responder.domain.text.folding import fold
from responder.domain.text.lazy_pattern import lazy
from responder.languages import LANGUAGES, any_of, in_any, one_of

MOST = 10  # days a text can be told of
_FARTHEST = timedelta(days=400)
_DAY = timedelta(days=1)


class Asked(StrEnum):
    NO_DAY = "no day"  # "are you open?": now, or as soon as possible
    DAYS = "days"
    WEEK = "week"  # "your opening hours?"
    BEYOND = "beyond"  # yesterday, the whole of August: nothing that the hours of days would answer


@dataclass(frozen=True, slots=True)
class AskedDays:
    kind: Asked
    days: tuple[date, ...] = ()


def asked_days(text: str, today: date, business: Business, language: str = "") -> AskedDays:
    """Returns what a question asks about, on the calendar of the business. `language` is the one it is written in,
    if known."""
    plain = _plain(text)
    if _PAST.search(plain) or _may_be_past(plain, language):
        return AskedDays(Asked.BEYOND)
    days, impossible, rest = set[date](), False, plain
    for pattern, read in _FAMILIES:
        for found in list(pattern.finditer(rest)):
            named = list(read(found, _Calendar(today, business)))
            impossible = impossible or not named  # "31 février": a day was asked about, and it is not today
            # "samedi 18 avril": the date was found, and says which Saturday it is.
            days.update(day for day in named if read is not _weekday or not _has_weekday(days, day))
        rest = pattern.sub(" | ", rest)
    days |= set(_by_their_names(rest, today, business))
    beyond = impossible or _BEYOND.search(rest) or any(not today <= day <= today + _FARTHEST for day in days)
    if (beyond and not days) or len(days) > MOST or any(not today <= day <= today + _FARTHEST for day in days):
        return AskedDays(Asked.BEYOND)
    if days:
        return AskedDays(Asked.DAYS, tuple(sorted(days)))
    return AskedDays(Asked.WEEK if _GENERAL.search(plain) else Asked.NO_DAY)


def _may_be_past(plain: str, language: str) -> bool:
    """Checks whether a word of the text is a past day, unless the language of the text has another meaning for it:
    "hier" is yesterday in French, and here in a German text."""
    if language in LANGUAGES and not LANGUAGES[language].asked_days.not_past.isdisjoint(re.findall(r"\w+", plain)):
        return False
    return _DOUBTFUL_PAST.search(plain) is not None


def _has_weekday(days: set[date], day: date) -> bool:
    return any(each != day and each.weekday() == day.weekday() for each in days)


@dataclass(frozen=True, slots=True)
class _Calendar:
    today: date
    business: Business

    def on(self, month: int, day: int, year: int | None = None) -> Iterator[date]:
        """Yields the next such day, or that of a year."""
        for each in [year] if year else range(self.today.year, self.today.year + 9):
            try:
                found = date(each, month, day)
            except ValueError:
                continue
            if year or found >= self.today:
                yield found
                return

    def weekday(self, number: int) -> date:
        return self.today + _DAY * ((number - self.today.weekday()) % 7)

    def public_holiday(self, weekday: int | None) -> Iterator[date]:
        ahead = (self.today + _DAY * count for count in range(366))
        found = (day for day in ahead if day in self.business.holidays and weekday in (None, day.weekday()))
        yield from [day for _, day in zip(range(1), found, strict=False)]


def _plain(text: str) -> str:
    words = re.sub(r"['’`-]+(?=[a-z])|(?<=[a-z])[-]+", " ", fold(text))
    return _MORNINGS.sub(lambda found: found[1] or "", " ".join(words.split()))


_MORNINGS: re.Pattern[str] = lazy(re.compile, any_of(lambda each: each.asked_days.mornings))
"""Words of a morning that are "tomorrow" elsewhere; at most one language keeps a part of them."""


def _words(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_DAYS_OF_WEEK = {
    **{word: day for word, day in _WEEKDAYS.items() if len(word) > 3},
    **{
        word: day
        for language in LANGUAGES.values()
        for day, words in enumerate(language.asked_days.short_weekdays)
        for word in words
    },
}
_WD = rf"(?P<wd>{_words(_DAYS_OF_WEEK)})s?{one_of(lambda each: each.asked_days.day_endings)}?s?\b"
_WD2 = _WD.replace("<wd>", "<wd2>")
_MONTH = rf"(?P<month>{_words(each for each in _MONTHS if each not in {'mar', 'dem'})})\b"
_NTH = rf"(?:{ORDINALS}|\.)?"
_THROUGH = one_of(lambda each: each.asked_days.through)
_TO = in_any(lambda each: each.asked_days.through) | {"-"}
_JOINING = one_of(lambda each: each.values.conjunctions | each.asked_days.alternatives | each.asked_days.through)
_JOIN = rf"(?:,|&|\+|-|{_JOINING})"
_THE = one_of(lambda each: each.asked_days.before_a_number)
_NUMBERS = rf"(?P<first>\d{{1,2}}){_NTH}(?P<more>(?:\s*{_JOIN}\s*(?:{_THE} )?\d{{1,2}}{_NTH})*)"
_YEAR = rf"(?:,? (?:{BEFORE_A_MONTH} )?(?P<year>20\d\d))?"
_NEXT = any_of(lambda each: each.asked_days.coming)


def _weekday(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    """Yields the days that a weekday names, from today on: "vendredi", "next friday", "mardi en huit", the span of
    "lundi au mercredi", and of "mardi 31" that day, or both where the 31st is no Tuesday."""
    said = found.groupdict()
    number = _DAYS_OF_WEEK[found["wd"]]
    first = calendar.weekday(number)
    if said.get("week"):
        yield calendar.today + _DAY * (7 - calendar.today.weekday() + number)
    elif said.get("day"):
        yield from _weekday_and_number(first, list(_day_number(found, calendar)))
    elif said.get("eight") or said.get("fifteen"):
        yield first + _later(found)
    elif (said.get("next") or said.get("next2")) and first == calendar.today:
        yield first + 7 * _DAY
    elif said.get("wd2"):
        yield from _span(first, first + _DAY * ((_DAYS_OF_WEEK[found["wd2"]] - number) % 7))
    else:
        yield first


def _later(found: re.Match[str]) -> timedelta:
    """Returns how long after the day that is named another one is: a week for "mardi en huit", two for "en quinze"."""
    return timedelta(weeks=2 if found["fifteen"] else 1 if found["eight"] else 0)


def _weekday_and_number(first: date, numbered: list[date]) -> Iterator[date]:
    """Returns both days where weekday and number differ: nobody can tell which is meant."""
    yield from numbered if any(day.weekday() == first.weekday() for day in numbered) else (first, *numbered)


def _span(first: date, last: date) -> Iterator[date]:
    return (first + _DAY * ahead for ahead in range(min((last - first).days, MOST) + 1))


def _numbered(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    """Yields the days of one month, spans filled: "24 décembre", "24 et 26 décembre", "24 au 26 décembre 2026"."""
    month, year = _MONTHS[found["month"]], int(found["year"]) if found["year"] else None
    last = list(calendar.on(month, int(found["first"]), year))
    yield from last
    for joint, number in re.findall(rf"({_JOIN})\s*(?:{_THE} )?(\d{{1,2}})", found["more"]):
        for day in calendar.on(month, int(number), year):
            yield from _span(last[0], day) if joint in _TO and last and last[0] < day else (day,)


def _month_first(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    year = int(found["year"]) if found["year"] else None
    return calendar.on(_MONTHS[found["month"]], int(found["day"]), year)


def _figures(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    """Yields the day of two or three numbers, the month second: "24/12", "24.12.2026". It stands first in the United
    States, and where the second can be none: "12/24". Where both orders are usual it yields both days."""
    year = int(found["y"]) if found["y"] else None
    year = year + 2000 if year and year < 100 else year
    for day, month in days_and_months(int(found["d"]), int(found["m"]), calendar.business.country):
        yield from calendar.on(month, day, year)


def _weekend(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    saturday = calendar.weekday(5)
    if calendar.today.weekday() == 6:
        saturday = calendar.today - _DAY
    later = found["next"] or found["next2"]
    if later and calendar.today.weekday() >= 5:
        saturday += 7 * _DAY
    yield from (day for day in (saturday, saturday + _DAY) if day >= calendar.today)


def _next_week(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    monday = calendar.today - _DAY * calendar.today.weekday() + 7 * _DAY
    return _span(monday, monday + 6 * _DAY)


def _this_week(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    return _span(calendar.today, calendar.today + _DAY * (6 - calendar.today.weekday()))


def _in_days(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    unit = 7 if found["weeks"] else 1
    yield calendar.today + _DAY * min(int(found["count"]) * unit, 999)


def _ahead(days: int) -> Callable[[re.Match[str], _Calendar], Iterator[date]]:
    return lambda found, calendar: iter([calendar.today + _DAY * days + _later(found)])


def _iso(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    return calendar.on(int(found["m"]), int(found["d"]), int(found["y"]))


def _day_number(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    """Yields the day of this month, or of the next one, that a number alone names: "le 3"."""
    start = calendar.today.replace(day=1)
    months = (start, (start + 32 * _DAY).replace(day=1))
    days = (day for month in months for day in calendar.on(month.month, int(found["day"]), month.year))
    yield from [day for _, day in zip(range(1), (day for day in days if day >= calendar.today), strict=False)]


def _feast(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    for year in (calendar.today.year, calendar.today.year + 1):
        day = day_of_feast(found[0], year)
        if day is not None and day >= calendar.today:
            yield day
            return


def _easter_weekend(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    sunday = next(
        day for day in map(easter, range(calendar.today.year, calendar.today.year + 2)) if day >= calendar.today
    )
    return _span(sunday - _DAY, sunday + _DAY)


def _public(found: re.Match[str], calendar: _Calendar) -> Iterator[date]:
    return calendar.public_holiday(_DAYS_OF_WEEK[found["wd"]] if found["wd"] else None)


def _units(seconds: int) -> str:
    """Writes one pattern for the days, or the weeks, that a number stands before."""
    return one_of(lambda each: [fold(word) for word in each.values.units[seconds] if len(word) > 1])


_EASTER = any_of(lambda each: each.asked_days.easter)
_WEEKEND = any_of(lambda each: each.asked_days.weekend)
_WEEK = any_of(lambda each: each.asked_days.week)
_OF_A_WEEK = one_of(lambda each: each.asked_days.of_a_week)
_LATER = (
    rf"(?:(?P<eight>{any_of(lambda each: each.asked_days.a_week_later)})"
    rf"|(?P<fifteen>{any_of(lambda each: each.asked_days.two_weeks_later)}))?"
)
_FAMILIES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Calendar], Iterator[date]]], ...] = tuple(
    (lazy(re.compile, pattern), read)
    for pattern, read in [
        (r"\b(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b", _iso),
        (r"(?<![\d/.])(?P<d>\d{1,2})[/.](?P<m>\d{1,2})(?:[/.](?P<y>20\d\d|\d\d)\b|[/.](?!\d)|(?![\d/.h]))", _figures),
        (rf"\b{_NUMBERS} ?(?:{BEFORE_A_MONTH} )?{_MONTH}\.?{_YEAR}", _numbered),
        (
            rf"\b{_MONTH} (?:the )?(?P<day>\d{{1,2}})(?:{ORDINALS})?\b(?! ?(?:{HOUR_SIGNS}|am|pm|:)){_YEAR}",
            _month_first,
        ),
        (
            rf"\b{any_of(lambda each: each.asked_days.first)} (?:{BEFORE_A_MONTH} )?{_MONTH}",
            lambda found, calendar: calendar.on(_MONTHS[found["month"]], 1),
        ),
        (
            rf"{_EASTER} ?{_WEEKEND}|{_WEEKEND} (?:{one_of(lambda each: each.asked_days.of_easter)} )?{_EASTER}",
            _easter_weekend,
        ),
        (rf"\b(?:{PUBLIC_HOLIDAYS})\b(?: {_WD})?", _public),
        (rf"\b(?:{FEASTS})\b", _feast),
        (rf"(?P<next>\b{_NEXT} )?\b{_WEEKEND}\b(?P<next2> {_NEXT}\b)?", _weekend),
        (rf"\b{_WD},? (?:{_OF_A_WEEK} )*(?P<week>{_NEXT} {_WEEK}|{_WEEK} {_NEXT})", _weekday),
        (
            rf"\b(?P<week>{_NEXT} {_WEEK}|{_WEEK} {_NEXT}) (?:{one_of(lambda each: each.asked_days.on_a_day)} )?{_WD}",
            _weekday,
        ),
        (rf"\b(?:la )?(?:{_NEXT} {_WEEK}|{_WEEK} {_NEXT})\b", _next_week),
        (rf"\b{one_of(lambda each: each.asked_days.this)} {_WEEK}\b", _this_week),
        (rf"\b{any_of(lambda each: each.asked_days.day_after_tomorrow)}\b{_LATER}", _ahead(2)),
        (rf"\b{any_of(lambda each: each.asked_days.tomorrow)}\b{_LATER}", _ahead(1)),
        (rf"\b{any_of(lambda each: each.asked_days.today)}\b{_LATER}", _ahead(0)),
        (
            rf"(?P<next>\b{_NEXT} )?\b{_WD}(?: (?P<day>\d{{1,2}})\b(?! ?(?:{HOUR_SIGNS}|:|am|pm|[/.]\d)))?"
            rf"(?: (?:{_THROUGH}|-) {_WD2})?(?P<next2> {_NEXT}\b)?{_LATER}",
            _weekday,
        ),
        (
            rf"\b{any_of(lambda each: each.asked_days.within)} (?P<count>\d{{1,3}}) "
            rf"(?:(?P<weeks>{_units(604_800)})|{_units(86_400)})\b",
            _in_days,
        ),
        (
            rf"\b{_THE} (?P<day>\d{{1,2}})(?:{ORDINALS}|\.)?(?! ?(?:{HOUR_SIGNS}\b|:|am\b|pm\b|\d|o.?clock|[/]))",
            _day_number,
        ),
    ]
)


def _by_their_names(plain: str, today: date, business: Business) -> Iterator[date]:
    """Yields the public holidays of the business that the text calls by their names in any language."""
    for day in business.holidays:
        if today <= day <= today + 365 * _DAY:
            names = {business.holiday_name(day, language) for language in LANGUAGES}
            if any(name and _called(name).search(plain) for name in names):
                yield day


@lru_cache(maxsize=512)
def _called(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(_plain(name))}\b")


_LAST_DAYS = rf"(?:{_words(_DAYS_OF_WEEK)}|{_WEEK}|{_WEEKEND})"
_PAST: re.Pattern[str] = lazy(
    re.compile,
    rf"\b{any_of(lambda each: each.asked_days.past)}\b|\b{any_of(lambda each: each.asked_days.last)} {_LAST_DAYS}\b"
    rf"|\b{_LAST_DAYS} {any_of(lambda each: each.asked_days.last_behind)}\b",
)
_DOUBTFUL_PAST: re.Pattern[str] = lazy(re.compile, rf"\b{any_of(lambda each: each.asked_days.doubtful_past)}\b")
_BEYOND: re.Pattern[str] = lazy(
    re.compile,
    rf"\b{any_of(lambda each: each.asked_days.in_a_month)} {_MONTH}|\b{any_of(lambda each: each.asked_days.beyond)}\b",
)
_GENERAL: re.Pattern[str] = lazy(
    re.compile, rf"\b{any_of(lambda each: each.asked_days.general)}\b|\b7 ?(?:j ?/|/|j|sur) ?7\b"
)
