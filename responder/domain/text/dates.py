"""The days and times a text mentions, held against the appointment's own.

"demain 10h" explains itself if the appointment is tomorrow at ten; "plutôt jeudi" does not, and one date
that does not fit is enough to keep a message from being taken as a plain yes.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from responder.domain.text.folding import BREAK, Token
from responder.domain.text.spelled_hours import (
    SPELT_NUMBERS,
    UNITS_OF_SPELT_HOURS,
    is_unit_of_a_spelt_hour,
    spelt_time_fits,
)
from responder.languages import LANGUAGES, any_of, in_any, one_of

_DAYS_AHEAD: dict[str, int] = {
    word: ahead
    for language in LANGUAGES.values()
    for ahead, words in language.dates.days_ahead.items()
    for word in words
}

_WEEKDAYS: dict[str, int] = {
    word: day for language in LANGUAGES.values() for day, words in enumerate(language.dates.weekdays) for word in words
}

_MONTHS: dict[str, int] = {
    word: month
    for language in LANGUAGES.values()
    for month, words in enumerate(language.dates.months, start=1)
    for word in words
}

# Parts of a day: from that hour on, up to that hour.
_PARTS_OF_DAY: dict[str, tuple[int, int]] = {
    word: hours
    for language in LANGUAGES.values()
    for hours, words in language.dates.parts_of_day.items()
    for word in words
}

NAMED_HOURS: dict[str, int] = {
    word: hour
    for language in LANGUAGES.values()
    for hour, words in language.clock.named_hours.items()
    for word in words
}

_BEFORE_TOMORROW = in_any(lambda each: each.dates.before_tomorrow)
_OF_TIMES = (
    frozenset([*_DAYS_AHEAD, *_WEEKDAYS, *_MONTHS, *_PARTS_OF_DAY, *_BEFORE_TOMORROW, *NAMED_HOURS]) | SPELT_NUMBERS
)

# An abbreviation that is also an everyday word is a day only beside a number or another date word.
_AMBIGUOUS = in_any(lambda each: each.dates.ambiguous)

# "On sat", and "sat morning": each language has its own, for "mon" is no day in French.
_SHORT_DAYS = frozenset(
    pair
    for each in LANGUAGES.values()
    for words in each.dates.weekdays
    for word in words & each.dates.ambiguous
    if each.dates.before_short_days
    for pair in (
        *((before, word) for before in each.dates.before_short_days),
        *((word, part) for parts in each.dates.parts_of_day.values() for part in parts - each.dates.ambiguous),
    )
)

_BEFORE_A_MONTH = in_any(lambda each: each.values.before_a_month)
_CLOCK = re.compile(
    rf"^(\d{{1,2}})(?:h|am|pm|{any_of(lambda each: each.clock.hour_marks)})(\d{{2}})?(?:am|pm|mn|min)?$"
)
BEFORE_A_DAY = in_any(lambda each: each.dates.before_a_day)
_DIGIT = re.compile(r"\d")
_ORDINAL = re.compile(rf"^(\d{{1,2}}){one_of(lambda each: each.values.ordinals)}$")
_NUMBER = re.compile(r"^\d{1,4}$")
_MINUTES = re.compile(r"[0-5]\d$")
_LEADING_DAY = re.compile(rf"\d{{1,2}}(?={one_of(lambda each: each.values.ordinals)}?$)")
_UNITS = in_any(lambda each: each.clock.units)
_TIME_CUES = in_any(lambda each: each.clock.time_cues)
_WEEKS = in_any(lambda each: each.dates.weeks)
_NEXT = in_any(lambda each: each.dates.coming)
# Of no other words are `_fits` and `_day_fits` asked, but of those that begin with a digit.
_OF_MENTIONS = _OF_TIMES | _UNITS | UNITS_OF_SPELT_HOURS
_OF_DAYS = _WEEKS | frozenset([*_WEEKDAYS, *_DAYS_AHEAD])
_BOUNDS = in_any(lambda each: each.dates.bounds)
_HALVES_OF_A_DAY = {"am": range(12), "pm": range(12, 24)}
_DAY_CUES = in_any(lambda each: each.dates.day_cues)


def mentions(tokens: Sequence[Token], appointment: datetime | None, today: date) -> dict[int, bool]:
    """Returns the positions of the tokens that speak of a day or a time, each with whether it fits the appointment (in
    the business's own zone). Without an appointment nothing fits."""
    found: dict[int, bool] = {}
    for position, token in enumerate(tokens):
        word = token.word
        if word not in _OF_MENTIONS and not word[:1].isdigit():
            continue  # most words
        fits = _fits(tokens, position, appointment, today)
        if fits is not None:
            found[position] = fits
    return found


def another_day(tokens: Sequence[Token], appointment: datetime | None, today: date) -> int | None:
    """Finds where a text speaks of a day that is not the appointment's. "Ill since Monday" and "away until Friday"
    say how long something lasts, and are no such day; nor is today beside the appointment's own ("ill today, so I
    can't come tomorrow")."""
    if appointment is None:
        return None
    found = {
        position: fits
        for position, token in enumerate(tokens)
        if (token.word in _OF_DAYS or token.word[:1].isdigit())
        and (fits := _day_fits(tokens, position, appointment, today)) is not None
    }
    own = any(found.values())
    others = (p for p, fits in found.items() if not fits and not _is_a_bound(tokens, p))
    return next((p for p in others if not own or _DAYS_AHEAD.get(tokens[p].word) != 0), None)


def may_speak_of_a_time(text: str, words: Iterable[str]) -> bool:
    """Checks whether a text may name a day or a time at all; quick, for most do not. `words`: its words, folded."""
    return not _OF_TIMES.isdisjoint(words) or _DIGIT.search(text) is not None


def may_begin_a_time(word: str) -> bool:
    """Checks whether a day or a time may begin with a folded word: with its article too, as in "le 12"."""
    return word[:1].isdigit() or word in _OF_TIMES or word in BEFORE_A_DAY


MONTH_FIRST = frozenset({"US", "PH", "GU", "PR", "VI", "AS", "MH", "FM", "PW"})
BOTH_ORDERS = frozenset({"CA", "PH"})  # neither is foreign there


def days_and_months(first: int, second: int, country: str) -> tuple[tuple[int, int], ...]:
    """Returns the day and the month that two numbers stand for in a country: both readings, the usual one first, where
    both orders are usual and possible there. Neither needs to be a day of any year."""
    day, month = first, second
    if (country in MONTH_FIRST and first <= 12) or second > 12 >= first:
        day, month = month, day
    open_order = country in BOTH_ORDERS and day != month and max(day, month) <= 12
    return ((day, month), (month, day)) if open_order else ((day, month),)


def is_weekday(word: str) -> bool:
    return word in _WEEKDAYS


def is_month(word: str) -> bool:
    return word in _MONTHS


def weekday_of(word: str) -> int | None:
    """Returns the weekday that a word names, Monday as 0; None for any other word."""
    return _WEEKDAYS.get(word)


def month_of(word: str) -> int | None:
    return _MONTHS.get(word)


def days_ahead(words: Sequence[str]) -> int | None:
    """Returns how many days from today "demain" or "après demain" are; None if no such word is there."""
    found = next((_DAYS_AHEAD[word] for word in words if word in _DAYS_AHEAD), None)
    return 2 if found == 1 and not _BEFORE_TOMORROW.isdisjoint(words) else found


def names_day_after_tomorrow(before: str, word: str) -> bool:
    """Checks whether two words in a row are "après demain"."""
    return before in _BEFORE_TOMORROW and _DAYS_AHEAD.get(word) == 1


def is_in_its_part_of_day(word: str, at: datetime) -> bool:
    """Checks whether a moment is in the part of a day that a word names, if it names one: in the evening for
    "tonight"."""
    begins, ends = _PARTS_OF_DAY.get(word, _WHOLE_DAY)
    return begins <= at.hour < ends


_WHOLE_DAY = (0, 24)


def is_day_word(word: str) -> bool:
    """Checks whether a word names a day by its distance from today: "demain", "today"."""
    return word in _DAYS_AHEAD


def may_be_another_word(tokens: Sequence[Token], position: int) -> bool:
    """Checks whether a word is a short day or month in one language and a plain word in another, with no date beside
    it: "mon rdv" is no Monday, nor is "may I" in May."""
    return tokens[position].word in _AMBIGUOUS and not _beside_a_date(tokens, position)


def _fits(tokens: Sequence[Token], position: int, at: datetime | None, today: date) -> bool | None:
    """Checks whether the word at a position is a date or time that fits; None if it is neither."""
    word = tokens[position].word
    if word[0].isdigit() and word not in _DAYS_AHEAD:
        return _number_fits(tokens, position, at)
    if may_be_another_word(tokens, position):
        return None
    if word in _HALVES_OF_A_DAY and at is not None and position and _is_an_hour(tokens[position - 1].word):
        return at.hour in _HALVES_OF_A_DAY[word]
    if word in _UNITS and position and _is_number(tokens[position - 1].word):
        return True
    if is_unit_of_a_spelt_hour(tokens, position):
        return True
    if word in _WEEKDAYS:
        return at is not None and at.weekday() == _WEEKDAYS[word] and at.date() - today < timedelta(days=8)
    if word in _MONTHS:
        return at is not None and at.month == _MONTHS[word] and _day_of_month(tokens, position) in (None, at.day)
    spelt = spelt_time_fits(tokens, position, at)
    return spelt if spelt is not None else _time_from_now_fits(tokens, position, at, today)


def _day_of_month(tokens: Sequence[Token], position: int) -> int | None:
    """Finds the day that is written beside a month: "7 décembre", "7 de diciembre", "December 7th"."""
    before = position - 2 if position > 1 and tokens[position - 1].word in _BEFORE_A_MONTH else position - 1
    beside = [tokens[p].word for p in (before, position + 1) if 0 <= p < len(tokens)]
    return next((int(found[0]) for word in beside if (found := _LEADING_DAY.match(word))), None)


def _time_from_now_fits(tokens: Sequence[Token], position: int, at: datetime | None, today: date) -> bool | None:
    """Checks whether a day counted from today, or a part of a day, fits: "demain", "après demain", "ce matin"; None if
    the word is neither."""
    word = tokens[position].word
    if position and names_day_after_tomorrow(tokens[position - 1].word, word):
        return at is not None and at.date() == today + timedelta(days=2)
    ahead, hours = _DAYS_AHEAD.get(word), _PARTS_OF_DAY.get(word)
    if ahead is None and hours is None:
        return None
    return at is not None and (
        (ahead is not None and at.date() == today + timedelta(days=ahead))
        or (hours is not None and hours[0] <= at.hour < hours[1])
    )


def _day_fits(tokens: Sequence[Token], position: int, at: datetime, today: date) -> bool | None:
    """Compares days alone: the hour does not matter, nor a month without its day."""
    word = tokens[position].word
    following = tokens[position + 1].word if position + 1 < len(tokens) else ""
    if word in _WEEKS and (following in _NEXT or (position and tokens[position - 1].word in _NEXT)):
        return at.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]
    if word in _WEEKDAYS and _is_number(following) and not _is_hour_before_its_unit(tokens, position + 1):
        return at.weekday() == _WEEKDAYS[word] and at.day == int(following)
    if word in _DAYS_AHEAD or word in _WEEKDAYS or _ORDINAL.match(word):
        return _fits(tokens, position, at, today)
    before = tokens[position - 1].word if position else ""
    if _is_number(word) and (following in _MONTHS or (before == "le" and following not in _UNITS)):
        return at.day == int(word) and at.month == _MONTHS.get(following, at.month)
    return None


def _is_hour_before_its_unit(tokens: Sequence[Token], position: int) -> bool:
    """Checks whether the number at a position is an hour, by what follows: "10 heures", "10 am", "10:00"."""
    following = tokens[position + 1].word if position + 1 < len(tokens) else ""
    if following in _UNITS or following in ("am", "pm"):
        return True
    if following != BREAK or position + 2 >= len(tokens):
        return False
    minutes = tokens[position + 2]
    return minutes.start == tokens[position].end + 1 and _MINUTES.match(minutes.word) is not None


def _is_a_bound(tokens: Sequence[Token], position: int) -> bool:
    """Checks whether one of the two words before a day makes it the beginning or the end of something: "depuis lundi",
    "jusqu'à vendredi", "until Friday"."""
    return any(tokens[p].word in _BOUNDS for p in (position - 1, position - 2) if p >= 0)


def _number_fits(tokens: Sequence[Token], position: int, at: datetime | None) -> bool | None:
    word = tokens[position].word
    before = tokens[position - 1].word if position else ""
    following = tokens[position + 1].word if position + 1 < len(tokens) else ""
    clock = _CLOCK.match(word)
    if clock:
        minute = int(clock[2] or 0)
        return at is not None and _is_hour(int(clock[1]), at) and (at.minute == minute or not clock[2])
    ordinal = _ORDINAL.match(word)
    if ordinal:
        return at is not None and at.day == int(ordinal[1])
    glued = names_the_hour_and_minute(word, at)
    if glued is not None:
        return glued
    if not _NUMBER.match(word):
        return None
    if at is None:
        return False
    number = int(word)
    if following in _UNITS or following in ("am", "pm") or before in _TIME_CUES:
        return _is_hour(number, at)
    if following in _MONTHS or (before in _DAY_CUES and following not in _UNITS):
        return at.day == number
    return number in (at.minute, at.day, at.month, at.year, at.year % 100) or _is_hour(number, at)


_GLUED_CLOCK = re.compile(r"(\d{1,2})([0-5]\d)(am|pm)?$")


def names_the_hour_and_minute(word: str, at: datetime | None) -> bool | None:
    """Tells whether digits without a sign between them are the hour and minute of a moment: "1430", "230pm"; None where
    they may be anything else."""
    clock = _GLUED_CLOCK.match(word)
    if clock is None:
        return None
    fits = at is not None and _is_hour(int(clock[1]), at) and int(clock[2]) == at.minute
    return fits if fits or clock[3] else None


def _is_hour(number: int, at: datetime) -> bool:
    return number in (at.hour, at.hour % 12 or 12)


def _is_number(word: str) -> bool:
    return bool(_NUMBER.match(word))


def _is_an_hour(word: str) -> bool:
    return bool(_NUMBER.match(word) or _CLOCK.match(word))


_INSTEAD = frozenset(pair for language in LANGUAGES.values() for pair in language.speech.set_against)


def _set_against(tokens: Sequence[Token], position: int) -> list[str]:
    """Finds the day in "sat instead of fri" that stands against another one."""
    pairs = ((position + 1, position + 3), (position - 2, position - 3))
    return [
        tokens[day].word
        for between, day in pairs
        if between >= 0 and 0 <= day < len(tokens) and (tokens[between].word, tokens[between + 1].word) in _INSTEAD
    ]


def _beside_a_date(tokens: Sequence[Token], position: int) -> bool:
    beside = [tokens[p].word for p in (position - 1, position + 1) if 0 <= p < len(tokens)]
    beside += _set_against(tokens, position)
    return _is_a_short_day(tokens, position) or any(
        word[:1].isdigit() or word in _WEEKDAYS or word in _MONTHS or word in _DAYS_AHEAD for word in beside if word
    )


def _is_a_short_day(tokens: Sequence[Token], position: int) -> bool:
    """Checks whether an ambiguous weekday stands behind what leads to a day, or before a part of one."""
    around = [tokens[p].word if 0 <= p < len(tokens) else "" for p in range(position - 1, position + 2)]
    return not _SHORT_DAYS.isdisjoint(pairwise(around))
