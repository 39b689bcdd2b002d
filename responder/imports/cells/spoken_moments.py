"""Reads a moment as people say it: "demain 15h", "jeudi prochain 9h30", "tomorrow 3pm", "übermorgen um 10", "in 3
days at 4pm", "le 12 à 15h", "in 2 hours"."""

import re
from datetime import date, datetime, time, timedelta

from responder.domain.matching.asked_days import asked_days
from responder.domain.model.business import Business, Hours
from responder.domain.text.dates import NAMED_HOURS, days_ahead, month_of, weekday_of
from responder.domain.text.folding import fold
from responder.domain.text.spelled_hours import hour_spelt, minutes_spelt
from responder.imports.cells.clocks import NotAMoment, clock_in, folded_cell, length_in, without_clocks
from responder.imports.cells.spelt_clocks import in_figures
from responder.languages import LANGUAGES, any_of, in_any

_NEXT = in_any(lambda each: each.cells.coming)
_DAY, _WEEK = 86_400, 604_800  # seconds, as `values.units` names them
_UNITS = {
    folded: seconds
    for language in LANGUAGES.values()
    for seconds in (_DAY, _WEEK)
    for word in language.values.units[seconds]
    if len(folded := fold(word)) > 1
}
_ONES = in_any(lambda each: each.cells.ones)
_IN_DAYS = re.compile(
    rf"\b{any_of(lambda each: each.cells.within)}\s+(\d{{1,2}}|{'|'.join(sorted(_ONES))})\s+"
    rf"({'|'.join(sorted(_UNITS))})\b"
)
_AFTERNOON = in_any(lambda each: each.cells.afternoons)
_PAIRS = tuple(pair for each in LANGUAGES.values() for pair in each.cells.afternoons_in_two_words)
_IN_TWO_WORDS, _BEFORE_MIDDAY = tuple(map(frozenset, _PAIRS)), frozenset(first for first, _ in _PAIRS)
_MORNING = in_any(lambda each: each.cells.mornings)
_MORNING_OF_A_DAY = in_any(lambda each: each.cells.mornings_after_a_weekday)
_FILLERS = in_any(lambda each: each.cells.fillers) | _NEXT | _AFTERNOON | _MORNING | _ONES
_DAY_AFTER_TOMORROW = re.compile(rf"\b{any_of(lambda each: each.cells.day_after_tomorrow)}\b")
_TODAY = re.compile(rf"\b{any_of(lambda each: each.cells.today)}")
_WEEKS_LATER = re.compile(any_of(lambda each: each.asked_days.a_week_later + each.asked_days.two_weeks_later))
_WRITTEN_DATE = re.compile(r"\d[/-]\d|\d\.\s?\d{1,2}\.")
_FROM_NOW = re.compile(rf"{any_of(lambda each: each.cells.within)}\s+(.+)")
_HOURS = frozenset(word for language in LANGUAGES.values() for word in language.values.units[3_600] if len(word) > 1)


def spoken_moment(written: str, business: Business, now: datetime) -> datetime | None:
    """Reads a moment on the business's clock; None where it names no day in words. A weekday is the next one, today
    excepted once its time is over. Raises nothing: what is left open (no hour, two days) is None too."""
    plain = _folded(written)
    if (length := _length_from_now(plain)) is not None:
        return business.local((now + length).replace(second=0, microsecond=0))
    plain = in_figures(plain)
    words = re.findall(r"[a-z0-9:.]+", _WEEKS_LATER.sub(" ", plain))
    if any(month_of(word) for word in words if len(word) > 3) or _WRITTEN_DATE.search(plain):
        return None
    day = _day(plain, words, business, business.local(now).date())
    clock = _clock(plain, words, day)
    if day is None or clock is None or any(not _is_known(word) for word in words):
        return None
    at = datetime.combine(day, _in_opening_hours(clock, day, words, business), business.zone)
    may_be_later = day == business.local(now).date() and any(weekday_of(word) is not None for word in words)
    return at + timedelta(days=7) if at <= now and may_be_later else at


def _length_from_now(plain: str) -> timedelta | None:
    """Reads how long from now a text says: "dans 2 heures", "in half an hour", "in einer halben Stunde"."""
    found = _FROM_NOW.fullmatch(plain.strip())
    if found is None:
        return None
    words = re.split(r"[\s'’-]+", found[1])
    if words[-1] in _HOURS and any(minutes_spelt(word.removesuffix("en")) == _HALF_AN_HOUR for word in words[:-1]):
        return timedelta(minutes=_HALF_AN_HOUR) if len(words) <= _MOST_WORDS_OF_HALF else None
    try:
        return None if found[1].isdecimal() else length_in(" ".join(map(_in_figures, words)))
    except NotAMoment:
        return None


def _in_figures(word: str) -> str:
    hours = 1 if word in _ONES else hour_spelt(word)
    return word if hours is None else str(hours)


_HALF_AN_HOUR = 30
_MOST_WORDS_OF_HALF = 3  # "half an hour"


def _day(plain: str, words: list[str], business: Business, today: date) -> date | None:
    """Returns the day that is named; None where that is none or may be two: "mardi 9" on a Tuesday the 8th."""
    found = set(asked_days(without_clocks(plain), today, business).days) or _days(plain, words, today)
    if len(found) > 1 and len({day.weekday() for day in found}) == 1 and sum(map(_is_weekday, words)) == 1:
        found = {max(found)}  # "vendredi 8h, le 11": the number says which Friday
    return found.pop() if len(found) == 1 else None


def _is_weekday(word: str) -> bool:
    return weekday_of(word) is not None


def _days(plain: str, words: list[str], today: date) -> set[date]:
    """Returns each day that is named by a word or a count alone."""
    found: set[date] = set()
    if counted := _IN_DAYS.search(plain):
        number = int(counted[1]) if counted[1].isdecimal() else 1
        found.add(today + timedelta(seconds=number * _UNITS[counted[2]]))
    ahead = _ahead(plain, words)
    if ahead is not None:
        found.add(today + timedelta(days=ahead))
    for word in words:
        weekday = weekday_of(word)
        if weekday is not None:
            distance = (weekday - today.weekday()) % 7
            found.add(today + timedelta(days=7 if distance == 0 and _NEXT & set(words) else distance))
    return found


def _ahead(plain: str, words: list[str]) -> int | None:
    if _DAY_AFTER_TOMORROW.search(plain):
        return 2
    if _TODAY.search(plain):
        return 0
    if not _MORNING_OF_A_DAY.isdisjoint(words) and any(weekday_of(word) is not None for word in words):
        return None  # "Montag Morgen" is its morning
    return days_ahead([word for word in words if word not in _BEFORE_MIDDAY])


def _clock(plain: str, words: list[str], day: date | None) -> time | None:
    """Reads the time of day. A bare number is one where it is not the day's own."""
    named = next(
        (NAMED_HOURS[word] for word in words if word in NAMED_HOURS and _BEFORE_MIDDAY.isdisjoint(words)), None
    )
    if named is not None:
        return time(named)
    rest = _IN_DAYS.sub(" ", plain)
    try:
        return clock_in(rest)
    except NotAMoment:
        bare = re.findall(r"(?<![\d:.])(\d{1,2})(?![\d:])", rest)
        numbered = day is not None and not _IN_DAYS.search(plain) and _ahead(plain, words) is None
        if numbered and bare and day is not None and int(bare[0]) == day.day:
            del bare[0]
        return time(int(bare[0])) if len(bare) == 1 and int(bare[0]) < 24 else None


def _in_opening_hours(clock: time, day: date, words: list[str], business: Business) -> time:
    """Moves an hour before noon into the afternoon: beside a word of the afternoon or the evening, or, from one to
    seven without a word of the morning, for who is open then and closed in the morning: "3"."""
    if not 1 <= clock.hour < 12:
        return clock
    later = clock.replace(hour=clock.hour + 12)
    if _AFTERNOON & set(words) or any(pair <= set(words) for pair in _IN_TWO_WORDS):
        return later
    if _MORNING & set(words) or clock.hour >= 8:
        return clock
    open_ = [Hours.OPEN in business.hours_at(datetime.combine(day, each, business.zone)) for each in (clock, later)]
    return later if open_ == [False, True] else clock


def _is_known(word: str) -> bool:
    return (
        word in _FILLERS
        or word in NAMED_HOURS
        or word in _UNITS
        or word[:1].isdigit()
        or weekday_of(word) is not None
        or days_ahead([word]) is not None
    )


_JOINED = re.compile(any_of(lambda each: each.cells.joined))


def _folded(text: str) -> str:
    return _JOINED.sub(lambda found: re.sub(r"\W", "", found[0]), re.sub(r"(?<=[a-z]{3})\.", " ", folded_cell(text)))
