"""Days and hours of a text, each held against the appointment: the same, or another one."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from types import MappingProxyType

from responder.domain.text.dates import (
    days_ahead,
    is_in_its_part_of_day,
    is_month,
    is_weekday,
    mentions,
    names_day_after_tomorrow,
    names_the_hour_and_minute,
)
from responder.domain.text.folding import Token
from responder.domain.text.spelled_hours import hour_spelt
from responder.languages import LANGUAGES, in_any

_DURATION = re.compile(r"^\d{1,3}(?:mn|min|mins|minutes?|m)$")
_NEXT_WEEK = in_any(lambda each: each.speech.next_week)
_MINUTES = in_any(lambda each: each.speech.counted)
THIS = in_any(lambda each: each.speech.this)
_OF_MORNING = in_any(lambda each: each.speech.tomorrow_or_morning)
_BEFORE_MORNING = in_any(lambda each: each.speech.before_a_morning)
# Before a bare number these say that it is an hour or a day.
_CUES = in_any(lambda each: each.speech.before_a_number)
_AFTER_NUMBERS = in_any(lambda each: each.speech.after_an_hour)
_BEFORE_A_DAY = in_any(lambda each: each.speech.before_a_date)
_BEFORE_A_MONTH = in_any(lambda each: each.values.before_a_month)
_ARTICLES = in_any(lambda each: each.speech.articles)
_BOUNDS = in_any(lambda each: each.speech.bounds)
_COUNTING = in_any(lambda each: each.speech.we_shall_be)
_THERE_IS = in_any(lambda each: each.speech.there_is)
_EVENTS = in_any(lambda each: each.speech.evenings_out)
_OWNERS = in_any(lambda each: each.speech.possessives)
_HALVES = in_any(lambda each: each.speech.half)
_ROOMS = in_any(lambda each: each.speech.rooms)
_INSTEAD = in_any(lambda each: each.speech.instead)
_UNITS = in_any(lambda each: each.clock.units) | frozenset("h hr hrs o oclock clock am pm".split())
_FOR_A_TABLE = in_any(lambda each: each.speech.for_people)
_TABLES = in_any(lambda each: each.speech.tables)
_LAST_HOUR = 24
_FIRST_HOUR = 4
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5][05])$")
_CLOCK_TIME = re.compile(r"(\d{1,2})h(\d{2})$")
_HOUR_IN_DIGITS = re.compile(r"(\d{1,2})(?:am|pm)?$")
_HALF_A_DAY = 12
_A_WEEK = timedelta(days=7)
_LATE_BY = 45
"""Minutes."""
_SHORT = 3
"""Tokens of a text in which a number can be nothing but an hour."""
_ORDINAL = re.compile(r"^\d{1,2}(?:st|nd|rd|th|er|eme)$")
_TODAY = 0
_NONE_WRITTEN: Mapping[int, bool] = MappingProxyType({})


def times_in(
    tokens: Sequence[Token],
    appointment: datetime | None,
    today: date,
    language: str = "",
    written: Mapping[int, bool] = _NONE_WRITTEN,
) -> dict[int, bool]:
    """Returns the positions of tokens that name a day or an hour, each with whether it is the appointment's. `written`:
    those of days in figures, which are told already."""
    skipped = _bounds(tokens) if not _BOUNDS.isdisjoint(each.word for each in tokens) else frozenset()
    # "très bien", "due to", "on sera"
    others = LANGUAGES[language].speech.foreign_numbers if language in LANGUAGES else frozenset[str]()
    refined = {
        at: _refined(tokens, at, fits, appointment, today)
        for at, fits in mentions(tokens, appointment, today).items()
        if at not in skipped and at not in written and tokens[at].word not in others and not _is_a_length(tokens, at)
    }
    found = {at: fits for at, fits in refined.items() if _says_a_time(tokens, at, fits)}
    found.update(written)
    found = _units_like_their_numbers(tokens, found) if False in found.values() else found
    found.update(_halves(tokens, appointment, language))
    found.update(_in_four_digits(tokens, appointment))
    return found if _is_on(today, appointment) else _without_today_beside_the_own_day(tokens, found)


def _is_on(day: date, appointment: datetime | None) -> bool:
    return appointment is not None and appointment.date() == day


def _units_like_their_numbers(tokens: Sequence[Token], found: dict[int, bool]) -> dict[int, bool]:
    """Marks units behind an hour that is not the own time as not the own time either: "15 h", "three o'clock", "9:00
    am"."""
    told = dict(found)
    for at in sorted(found):
        if tokens[at].word in _UNITS and not told.get(at - 1, True):
            told[at] = False
    return told


def _halves(tokens: Sequence[Token], appointment: datetime | None, language: str) -> dict[int, bool]:
    """Returns the positions of half hours, each with whether it is the own time: "half seven" is 7:30, "halb sieben"
    6:30."""
    found = {}
    for at, each in enumerate(tokens[1:], start=1):
        hour = _hour_named(each.word)
        if tokens[at - 1].word in _HALVES and hour is not None:
            hour = hour - 1 if language in LANGUAGES and LANGUAGES[language].clock.half_means_before else hour
            found[at] = found[at - 1] = appointment is not None and (appointment.hour % 12, appointment.minute) == (
                hour % 12,
                30,
            )
    return found


def _in_four_digits(tokens: Sequence[Token], appointment: datetime | None) -> dict[int, bool]:
    """Returns the positions of hours in four digits, in a text that sets something in the place of the own time: "meet
    at 1115 instead"."""
    if _INSTEAD.isdisjoint(each.word for each in tokens):
        return {}
    found = {}
    for at, (before, each) in enumerate(pairwise(tokens), start=1):
        digits = _FOUR_DIGITS.match(each.word)
        if digits is not None and before.word in _CUES:
            own = appointment is not None and (appointment.hour, appointment.minute) == (int(digits[1]), int(digits[2]))
            found[at] = own
    return found


def _hour_named(word: str) -> int | None:
    """Returns the hour of a half day that a word or a number names: "three", "3", "3pm"."""
    digits = _HOUR_IN_DIGITS.match(word)
    if digits is None:
        return hour_spelt(word)
    return int(digits[1]) if 0 < int(digits[1]) <= _HALF_A_DAY else None


def _bounds(tokens: Sequence[Token]) -> frozenset[int]:
    """Returns the positions after "since" and "until": how long something lasts is no other time."""
    return frozenset(at + ahead for at, each in enumerate(tokens) if each.word in _BOUNDS for ahead in (1, 2))


def lengths_in(tokens: Sequence[Token]) -> frozenset[int]:
    """Returns the positions of "10 min": how long, not when."""
    return frozenset(at for at in range(len(tokens)) if _is_a_length(tokens, at))


def comes_soon_after(word: str, appointment: datetime | None) -> bool:
    """Tells whether "15h10" is the appointment's hour and a little later."""
    clock = _CLOCK_TIME.match(word)
    if clock is None or appointment is None:
        return False
    later = (int(clock[1]) - appointment.hour) % 12 * 60 + int(clock[2]) - appointment.minute
    return 0 < later <= _LATE_BY


def is_own_week(words: Sequence[str], appointment: datetime | None, today: date) -> bool:
    """Tells whether "next week" is the week of the appointment."""
    if appointment is None or _NEXT_WEEK.isdisjoint(words):
        return False
    return appointment.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


def _refined(tokens: Sequence[Token], at: int, fits: bool, appointment: datetime | None, today: date) -> bool:
    """Checks whether a day or an hour is the own time, more strictly than `mentions` does: "tonight" is today's,
    whatever the hour of tomorrow's appointment, and no morning."""
    word, before = tokens[at].word, tokens[at - 1].word if at else ""
    if appointment is None:
        return False
    if word.isdecimal() and fits and not _names_a_day(tokens, at):
        glued = names_the_hour_and_minute(word, appointment)
        return bool(glued) or int(word) in (appointment.hour, appointment.hour % 12, appointment.minute)
    ahead = days_ahead([word])
    if fits and (ahead is not None or is_weekday(word)) and _is_a_week_later(tokens, at):
        return False
    if word in _OF_MORNING and before in _BEFORE_MORNING:
        return appointment.hour < 12
    if ahead is not None and not names_day_after_tomorrow(before, word):
        own_day = appointment.date() == today + timedelta(days=ahead)
        return own_day and (ahead != _TODAY or is_in_its_part_of_day(word, appointment))
    if before in THIS and is_weekday(word):
        return fits and appointment.date() - today < _A_WEEK
    if before in THIS and not word[:1].isdigit():
        return fits and appointment.date() == today
    return fits


def _is_a_week_later(tokens: Sequence[Token], at: int) -> bool:
    """Checks whether a day is the one a week or two after: "the following Tuesday", "mardi en quinze", "tomorrow
    week"."""
    behind = [_word(tokens, at + 1), _word(tokens, at + 2)]
    return _word(tokens, at - 1) in _FOLLOWING or behind[0] in _ONE_AFTER or tuple(behind) in _ONE_AFTER_IN_TWO


_FOLLOWING = in_any(lambda each: each.speech.following)
_ONE_AFTER = in_any(lambda each: each.speech.one_after)
_ONE_AFTER_IN_TWO = frozenset(pair for each in LANGUAGES.values() for pair in each.speech.one_after_in_two)


def _names_a_day(tokens: Sequence[Token], at: int) -> bool:
    before, following = _word(tokens, at - 1), _behind(tokens, at)
    return (
        is_month(following) or is_month(before) or is_weekday(before) or before in _BEFORE_A_DAY or before.isdecimal()
    )


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""


def _is_a_length(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    if not word[:1].isdigit():
        return False
    if _DURATION.match(word):
        return True
    return word.isdecimal() and _word(tokens, at + 1) in _MINUTES


def _says_a_time(tokens: Sequence[Token], at: int, fits: bool) -> bool:
    word, before = tokens[at].word, _word(tokens, at - 1)
    if word in _EVENTS and before in _OWNERS:
        return False  # "ma soirée"
    if word in _ARTICLES:
        return at + 1 < len(tokens) and tokens[at + 1].word in _AFTER_NUMBERS
    if before in _ROOMS and word[:1].isdigit():
        return False  # "salle 12"
    if fits or not (word.isdecimal() or _ORDINAL.match(word)):
        return True
    if before in _FOR_A_TABLE and not _TABLES.isdisjoint(each.word for each in tokens[:at]):
        return _word(tokens, at + 1) in _AFTER_NUMBERS  # "a table for 4"
    if before == "a" and _word(tokens, at - 2) in _THERE_IS:
        return False  # "il y a 14"
    if before in _COUNTING or (before == "of" and _word(tokens, at - 2) == "party"):
        return False
    return _number_says_a_time(word, before, _behind(tokens, at), short=len(tokens) <= _SHORT)


def _behind(tokens: Sequence[Token], at: int) -> str:
    """Returns the word behind a number, or the month behind an "of": "18 de marzo"."""
    following, month = _word(tokens, at + 1), _word(tokens, at + 2)
    return month if following in _BEFORE_A_MONTH and is_month(month) else following


def _number_says_a_time(word: str, before: str, following: str, *, short: bool) -> bool:
    """Checks whether a number names a day or an hour, by the words beside it or in a text of three tokens at most: "le
    12", "at 7", "17 pm", "non 17"; not "14 sur 20", "my 1st"."""
    if before in _BEFORE_A_DAY or is_month(following) or is_month(before) or is_weekday(before):
        return True
    if not word.isdecimal():
        return before in _CUES or following == "of"
    if int(word) > _LAST_HOUR:
        return False
    if following in _INSTEAD:
        return True
    return following in _AFTER_NUMBERS or before in _CUES or (short and int(word) >= _FIRST_HOUR)


def _without_today_beside_the_own_day(tokens: Sequence[Token], found: dict[int, bool]) -> dict[int, bool]:
    """Returns the times without a "today" that is not the own time beside one that is: "ill today, so I can't come
    tomorrow" names one day of the appointment."""
    if not any(found.values()):
        return found
    return {at: fits for at, fits in found.items() if fits or days_ahead([tokens[at].word]) != _TODAY}
