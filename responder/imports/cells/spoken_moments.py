"""Reads a moment as people say it: "demain 15h", "jeudi prochain 9h30", "tomorrow 3pm", "übermorgen um 10", "in 3
days at 4pm"."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from responder.domain.model.business import Business, Hours
from responder.domain.text.dates import NAMED_HOURS, days_ahead, month_of, weekday_of
from responder.domain.text.folding import fold
from responder.imports.cells.clocks import NotAMoment, clock_in
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
_FARTHEST = timedelta(days=366)


def spoken_moment(written: str, business: Business, now: datetime) -> datetime | None:
    """Reads a moment on the business's clock; None where it names no day in words. A weekday is the next one, today
    excepted once its time is over. Raises nothing: what is left open (no hour, two days) is None too."""
    plain = _folded(written)
    words = re.findall(r"[a-z0-9:.]+", plain)
    today = business.local(now).date()
    clock = _clock(plain, words)
    if clock is None or any(month_of(word) for word in words if len(word) > 3) or re.search(r"\d[/-]\d", plain):
        return None
    days = _days(plain, words, today)
    if len(days) != 1 or any(not _is_known(word) for word in words):
        return None
    day, may_be_later = days.pop()
    at = datetime.combine(day, _in_opening_hours(clock, day, words, business), business.zone)
    return at + timedelta(days=7) if at <= now and may_be_later else at


def _days(plain: str, words: list[str], today: date) -> set[tuple[date, bool]]:
    """Returns each day that is named, and whether the same weekday a week later may be meant."""
    found: set[tuple[date, bool]] = set()
    if counted := _IN_DAYS.search(plain):
        number = int(counted[1]) if counted[1].isdecimal() else 1
        found.add((today + timedelta(seconds=number * _UNITS[counted[2]]), False))
    ahead = _ahead(plain, words)
    if ahead is not None:
        found.add((today + timedelta(days=ahead), False))
    for word in words:
        weekday = weekday_of(word)
        if weekday is None:
            continue
        distance = (weekday - today.weekday()) % 7
        if distance == 0 and _NEXT & set(words):
            distance = 7
        found.add((today + timedelta(days=distance), distance == 0))
    return found


def _ahead(plain: str, words: list[str]) -> int | None:
    if _DAY_AFTER_TOMORROW.search(plain):
        return 2
    if _TODAY.search(plain):
        return 0
    if not _MORNING_OF_A_DAY.isdisjoint(words) and any(weekday_of(word) is not None for word in words):
        return None  # "Montag Morgen" is its morning
    return days_ahead([word for word in words if word not in _BEFORE_MIDDAY])


def _clock(plain: str, words: list[str]) -> time | None:
    named = next(
        (NAMED_HOURS[word] for word in words if word in NAMED_HOURS and _BEFORE_MIDDAY.isdisjoint(words)), None
    )
    if named is not None:
        return time(named)
    rest = _IN_DAYS.sub(" ", plain)
    try:
        return clock_in(rest)
    except NotAMoment:
        bare = re.findall(r"(?<![\d:.])(\d{1,2})(?![\d:.])", rest)
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
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _JOINED.sub(lambda found: re.sub(r"\W", "", found[0]), re.sub(r"(?<=[a-z]{3})\.", " ", plain))
