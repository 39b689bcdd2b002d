"""Hours written in words: "dix heures", "at ten", "half past two", "10h et quart".

A number in words counts as an hour beside a sign that it is one ("heures", "o'clock", "à", "at"); without any, only
where it is the appointment's own hour ("ten is fine"). "un", "une" and "one" are articles and need the sign after them.
"""

from collections.abc import Sequence
from datetime import datetime

from responder.domain.text.folding import Token
from responder.languages import LANGUAGES, in_any

_HOURS: dict[str, int] = {
    word: hour
    for language in LANGUAGES.values()
    for hour, words in enumerate(language.clock.hours, start=1)
    for word in words
}
_MINUTES: dict[str, int] = {
    word: minutes
    for language in LANGUAGES.values()
    for minutes, words in language.clock.minutes.items()
    for word in words
}
SPELT_NUMBERS = frozenset(_HOURS) | frozenset(_MINUTES)
"""Words of their own: never a typo of another one, and "ten" is no "t'en"."""

# English "once", German "elf" and Italian "sei" are other words as well, "neuf" is new: they need a sign, too.
_ALSO_OTHER_WORDS = in_any(lambda each: each.clock.doubtful_hours)
_SURE_HOURS = frozenset(_HOURS) - _ALSO_OTHER_WORDS
_UNITS = in_any(lambda each: each.clock.units)
_UNITS_IN_TWO_WORDS = frozenset(pair for each in LANGUAGES.values() for pair in each.clock.unit_in_two_words)
_SECOND_WORDS_OF_UNITS = frozenset(second for _, second in _UNITS_IN_TWO_WORDS)
UNITS_OF_SPELT_HOURS = _UNITS | frozenset(first for first, _ in _UNITS_IN_TWO_WORDS)
"""What `is_unit_of_a_spelt_hour` may be true of."""

_HALVES_OF_A_DAY = frozenset(["am", "pm"])
_SIGNS_BEFORE = in_any(lambda each: each.clock.before_an_hour)
_LENGTHS = in_any(lambda each: each.clock.lengths)
_PARTS_OF_A_DAY = in_any(lambda each: frozenset[str]().union(*each.dates.parts_of_day.values()))
_BEFORE_A_PART = in_any(lambda each: each.clock.before_a_part_of_a_day)
_MOST_BETWEEN = 2  # "in the"
_NOON = in_any(lambda each: each.clock.named_hours.get(12, frozenset[str]()))
_PAST = in_any(lambda each: each.clock.past)
_JOINING = in_any(lambda each: each.clock.joining)


def spelt_time_fits(tokens: Sequence[Token], position: int, at: datetime | None) -> bool | None:
    """Checks whether the word at a position is an hour, or the minutes of one, that fits; None if it is neither."""
    word = tokens[position].word
    if word not in _HOURS and word not in _MINUTES:
        return None
    before, following = _word(tokens, position - 1), _word(tokens, position + 1)
    if word in _MINUTES and _after_an_hour(tokens, position):
        return at is not None and at.minute == _MINUTES[word]
    if word not in _HOURS:
        return None
    signed = (
        following in _HALVES_OF_A_DAY or _is_unit(tokens, position + 1) or _before_a_part_of_a_day(tokens, position)
    )
    if not signed and (following in _LENGTHS or (word in _ALSO_OTHER_WORDS and before not in _SIGNS_BEFORE)):
        return None
    fits = at is not None and _HOURS[word] in (at.hour, at.hour % 12 or 12)
    return fits if signed or before in _SIGNS_BEFORE else fits or None


def _before_a_part_of_a_day(tokens: Sequence[Token], position: int) -> bool:
    """Checks whether the words behind a position name a part of the day, after one or two that lead to it: "four in the
    evening", "huit du soir", "cinco de la tarde"."""
    after = position + 1
    while after <= position + _MOST_BETWEEN and _word(tokens, after) in _BEFORE_A_PART:
        after += 1
    return after > position + 1 and _word(tokens, after) in _PARTS_OF_A_DAY


def hour_spelt(word: str) -> int | None:
    """Returns the hour that a word names, if it names one."""
    return _HOURS.get(word)


def minutes_spelt(word: str) -> int | None:
    """Returns the minutes that a word may count, if it counts any."""
    return _MINUTES.get(word, _HOURS.get(word))


def end_of_spelt_time(words: Sequence[str], start: int) -> int | None:
    """Returns the last position of "onze heures et demie" or "ten o'clock" that starts at a position; None without its
    unit."""
    following = words[start + 1 : start + 3]
    if words[start] not in _HOURS or not following:
        return None
    if tuple(following) in _UNITS_IN_TWO_WORDS:
        return start + 2
    if following[0] not in _UNITS:
        return None
    minutes = next((n for n in (2, 3) if words[start + n : start + n + 1] and words[start + n] in _MINUTES), 0)
    return start + minutes if minutes == 2 or (minutes and words[start + 2] in _JOINING) else start + 1


def in_digits(words: Sequence[str]) -> str:
    """Rewrites a spelt time in digits, the word that joins hour and minutes left out: "11 heures 30" for "onze heures
    et demie"."""
    spelt = [word for word in words if word not in _JOINING]
    hours = [str(_HOURS[word]) if not at and word in _HOURS else word for at, word in enumerate(spelt)]
    return " ".join(str(_MINUTES[word]) if at and word in _MINUTES else word for at, word in enumerate(hours))


def is_unit_of_a_spelt_hour(tokens: Sequence[Token], position: int) -> bool:
    """Checks whether a word is the unit of the hour before it: "heures", or either word of "o'clock"."""
    word, before = tokens[position].word, _word(tokens, position - 1)
    if word in _SECOND_WORDS_OF_UNITS:
        return (before, word) in _UNITS_IN_TWO_WORDS
    return before in _HOURS and _is_unit(tokens, position)


def _after_an_hour(tokens: Sequence[Token], position: int) -> bool:
    """Checks whether the minutes at a position stand behind an hour, or before "past": "dix heures et demie", "10h
    trente", "half past"."""
    before = _word(tokens, position - 1)
    if before in _JOINING:
        before = _word(tokens, position - 2)
    hour = before in _UNITS or before in _SURE_HOURS or before in _NOON or before[:1].isdigit()
    return hour or _word(tokens, position + 1) in _PAST


def _is_unit(tokens: Sequence[Token], position: int) -> bool:
    word = _word(tokens, position)
    return word in _UNITS or (word, _word(tokens, position + 1)) in _UNITS_IN_TWO_WORDS


def _word(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].word if 0 <= position < len(tokens) else ""
