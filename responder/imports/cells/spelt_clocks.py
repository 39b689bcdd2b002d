"""Rewrites times and counts of days in words as figures: "demain quinze heures", "half past two", "halb drei", "a las
tres y media", "in three days"."""

import re
from collections.abc import Iterator, Sequence

from responder.dataclass import dataclass
from responder.domain.text.dates import month_of
from responder.domain.text.folding import fold, plain_letters
from responder.languages import LANGUAGES
from responder.languages.language import ClockWords, Language

_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"(\d{1,2})(h?)")
_HALVES_OF_A_DAY = frozenset(["am", "pm"])
_A_DAY, _A_WEEK = 86_400, 604_800
_ABOUT_A_WEEK = frozenset([8, 15])  # "huit jours" are seven days, "quinze jours" fourteen: nobody can tell
_MOST_MINUTES, _MOST_HOURS, _MOST_DAYS = 59, 24, 31
_FEWEST_MINUTES_ALONE = 10  # "at ten thirty"


def in_figures(text: str) -> str:
    """Returns a text with each time of day in words as "15:30", and counts of days and days of a month in
    digits; what two languages read in two ways stays as it is."""
    found = list(_WORD.finditer(text))
    words = tuple(plain_letters(each[0].casefold()) for each in found)
    written, end, at = "", 0, 0
    while at < len(words):
        told = _read(words, at)
        if told is None:
            at += 1
            continue
        written += text[end : found[at].start()] + told.text
        end, at = found[told.end - 1].end(), told.end
    return written + text[end:]


@dataclass(frozen=True, slots=True)
class _Found:
    """Holds what was read up to a position, which it leaves out."""

    text: str
    end: int


def _read(words: Sequence[str], at: int) -> _Found | None:
    """Returns the longest that any language reads at a position; None where two read it differently."""
    found = {each for language in LANGUAGES.values() for each in _readings(words, at, language)}
    longest = [each for each in found if each.end == max(one.end for one in found)]
    return longest[0] if len(longest) == 1 else None


def _readings(words: Sequence[str], at: int, language: Language) -> Iterator[_Found]:
    clock = language.clock
    for read in (_half_hour, _minutes_around, _noon, _hour):
        if (told := read(words, at, clock)) is not None:
            yield told
    number = _number(words, at, clock)
    if number is None or words[at].isdecimal():
        return
    value, end = number
    if _word(words, end) in _units_of_days(language) and value not in _ABOUT_A_WEEK:
        yield _Found(str(value), end)
    if month_of(_word(words, end)) and len(_word(words, end)) > 3 and value <= _MOST_DAYS:
        yield _Found(str(value), end)


def _units_of_days(language: Language) -> frozenset[str]:
    return frozenset(fold(word) for each in (_A_DAY, _A_WEEK) for word in language.values.units[each] if len(word) > 1)


def _half_hour(words: Sequence[str], at: int, clock: ClockWords) -> _Found | None:
    """Reads "half past two", "half two" and "halb drei"."""
    if words[at] not in clock.half_before_hours:
        return None
    past = _word(words, at + 1) in clock.past
    hour = _number(words, at + 1 + past, clock)
    if hour is None or not 1 <= hour[0] <= 12:
        return None
    before = clock.half_means_before and not past
    return _told((hour[0] - before) * 60 + 30, _behind_unit(words, hour[1], clock) or hour[1], words)


def _minutes_around(words: Sequence[str], at: int, clock: ClockWords) -> _Found | None:
    """Reads "ten past ten", "quarter to three" and "viertel vor drei"."""
    minutes = _minutes(words, at, clock)
    if minutes is None:
        return None
    count, end = minutes
    end += _word(words, end) in clock.lengths
    sign = 1 if _word(words, end) in clock.past else -1 if _word(words, end) in clock.to else 0
    hour = _number(words, end + 1, clock) if sign else None
    if hour is None or hour[0] > _MOST_HOURS:
        return None
    return _told(hour[0] * 60 + sign * count, _behind_unit(words, hour[1], clock) or hour[1], words)


def _noon(words: Sequence[str], at: int, clock: ClockWords) -> _Found | None:
    """Reads "midi et demi"; noon alone needs no figures."""
    named = next((hour for hour, names in clock.named_hours.items() if words[at] in names), None)
    behind = _minutes_behind(words, at + 1, clock) if named is not None else None
    return _told((named or 0) * 60 + behind[0], behind[1], words) if behind else None


def _hour(words: Sequence[str], at: int, clock: ClockWords) -> _Found | None:
    """Reads an hour beside a sign that it is one: its unit, "pm", "at" before it, minutes or a part of the day behind
    it."""
    hour = _number(words, at, clock)
    if hour is None or hour[0] > _MOST_HOURS:
        return None
    value, end = hour
    behind_unit = end if words[at].endswith("h") and words[at][0].isdigit() else _behind_unit(words, end, clock)
    behind = _minutes_behind(words, behind_unit or end, clock) if behind_unit or clock.joins_without_unit else None
    if behind is None and behind_unit and (joined := _minutes(words, behind_unit, clock)):
        behind = (joined[0], joined[1])
    if behind is not None:
        return _told(value * 60 + behind[0], behind[1], words)
    if words[at][0].isdigit():
        return None
    if behind_unit:
        return _told(value * 60, behind_unit, words)
    before = _word(words, at - 1) in clock.before_an_hour | clock.time_cues
    alone = _number(words, end, clock)
    if alone is not None and not _FEWEST_MINUTES_ALONE <= alone[0] <= _MOST_MINUTES:
        return None
    last = alone[1] if alone else end
    if not (before or _word(words, last) in _HALVES_OF_A_DAY or _before_a_part(words, last, clock)):
        return None
    return _told(value * 60 + (alone[0] if alone else 0), last, words)


def _told(minutes: int, end: int, words: Sequence[str]) -> _Found | None:
    hour = minutes // 60
    if _word(words, end) in _HALVES_OF_A_DAY and 1 <= hour <= 12:
        return _Found(f"{hour}:{minutes % 60:02} {words[end]}", end + 1)
    return _Found(f"{hour % 24:02}:{minutes % 60:02}", end) if 0 <= minutes <= _MOST_HOURS * 60 else None


def _minutes_behind(words: Sequence[str], at: int, clock: ClockWords) -> tuple[int, int] | None:
    """Reads the minutes that are joined to an hour, less than none for "moins le quart", and where they end."""
    sign = -1 if _word(words, at) in clock.less else 1 if _word(words, at) in clock.joining - clock.past else 0
    if not sign:
        return None
    minutes = _minutes(words, at + 1, clock)
    return (sign * minutes[0], minutes[1]) if minutes else None


def _minutes(words: Sequence[str], at: int, clock: ClockWords) -> tuple[int, int] | None:
    """Reads minutes in words or digits: "et un quart", "quinze", "trente"."""
    at += _word(words, at) in clock.before_a_quarter and _part_of_an_hour(_word(words, at + 1), clock) is not None
    part = _part_of_an_hour(_word(words, at), clock)
    number = _number(words, at, clock)
    if number is not None and (part is None or number[1] > at + 1):
        an_hour = words[at].endswith("h") or _behind_unit(words, number[1], clock) is not None
        return number if 0 < number[0] <= _MOST_MINUTES and not an_hour else None
    return (part, at + 1) if part is not None else None


def _part_of_an_hour(word: str, clock: ClockWords) -> int | None:
    return next((count for count, names in clock.minutes.items() if word in names), None)


def _number(words: Sequence[str], at: int, clock: ClockWords) -> tuple[int, int] | None:
    """Reads a number below sixty, and where it ends: "15", "quinze", "vingt et une", "funfundvierzig", "dix sept"."""
    word = _word(words, at)
    if digits := _DIGITS.fullmatch(word):
        return int(digits[1]), at + 1
    tens = next((count for count, names in clock.tens.items() if word in names), None)
    if tens is not None:
        ones = at + 1 + (_word(words, at + 1) in clock.joining)
        unit = _small(_word(words, ones), clock)
        return (tens + unit, ones + 1) if unit is not None and unit < 10 else (tens, at + 1)
    value = _small(word, clock)
    value = _in_one_word(word, clock) if value is None else value
    if value == 10 and clock.adds_to_ten and (unit := _small(_word(words, at + 1), clock)) and 7 <= unit <= 9:
        return value + unit, at + 2
    return (value, at + 1) if value is not None else None


def _small(word: str, clock: ClockWords) -> int | None:
    return next((count for count, names in enumerate(clock.hours, start=1) if word in names), None)


def _in_one_word(word: str, clock: ClockWords) -> int | None:
    """Reads "veintidos", "ventuno" and "zweiundzwanzig"."""
    for count, names in clock.tens.items():
        for name in names:
            for unit in (word.removeprefix(name), *(word.removesuffix(f"{join}{name}") for join in clock.joining)):
                value = _small(unit, clock) if unit != word else None
                if value is not None and value < 10:
                    return count + value
    return None


def _behind_unit(words: Sequence[str], at: int, clock: ClockWords) -> int | None:
    """Returns where the unit at a position ends: "heures", "o'clock"."""
    if (_word(words, at), _word(words, at + 1)) in clock.unit_in_two_words:
        return at + 2
    return at + 1 if _word(words, at) in clock.units else None


def _before_a_part(words: Sequence[str], at: int, clock: ClockWords) -> bool:
    """Checks for "du soir" or "in the evening" at a position."""
    return _word(words, at) in clock.before_a_part_of_a_day and bool(_word(words, at + 1))


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""
