"""Declares what is known of a human language: one value a language, by concern.

Words are folded (small letters, no accents, no apostrophes) unless a field says otherwise. A word may be of several
languages; what is read "in any language" is tried with the words of all of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Words: TypeAlias = frozenset[str]
Span: TypeAlias = tuple[int, int]


def words(listed: str) -> Words:
    """Splits words written with spaces between them."""
    return frozenset(listed.split())


def ranked(*listed: str) -> tuple[Words, ...]:
    """Splits each of several lists, such as the names of seven days, in order."""
    return tuple(words(each) for each in listed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Words that deny, and that open a clause.

    `weak_negators` deny only together with another word, of `completions` for one ("ne ... plus"). A second negator
    opens a negation that another one may stand right before, and undo ("je ne peux pas ne pas venir").
    `next_word_negators` deny just the word that follows; alone they are an answer. `openers` are two words that open a
    question, and with it a clause.
    """

    negators: Words
    weak_negators: Words
    second_negators: Words
    completions: Words
    next_word_negators: Words
    splitters: Words
    openers: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Days and months, and the words beside them.

    `days_ahead`: 0 for "today". `weekdays` from Monday, `months` from January. `parts_of_day`: from that hour on, up to
    that hour. `ambiguous` words are a day only beside a number or another date word ("mar", "may"). `before_a_day` are
    articles, `day_cues` those that a bare number behind is a day for. `weeks` are longer spans ("week", "month"),
    `coming` says that the next one is meant, `bounds` how long something lasts ("since", "until").
    """

    days_ahead: Mapping[int, Words]
    weekdays: tuple[Words, ...]
    months: tuple[Words, ...]
    parts_of_day: Mapping[Span, Words]
    ambiguous: Words
    before_a_day: Words
    day_cues: Words
    weeks: Words
    coming: Words
    bounds: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWords:
    """Hours and minutes in words.

    `hours` from one o'clock, `minutes` by their number. `doubtful_hours` are everyday words as well, in this language
    or another: they need a sign beside them, such as a unit or one of `before_an_hour`. `lengths` after a number say
    how long ("ten minutes"), `joining` stands between hour and minutes. `time_cues` are words before a bare number
    that is an hour.
    """

    hours: tuple[Words, ...]
    minutes: Mapping[int, Words]
    doubtful_hours: Words
    units: Words
    before_an_hour: Words
    lengths: Words
    joining: Words
    time_cues: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """`code` has two letters."""

    code: str
    grammar: Grammar
    dates: DateWords
    clock: ClockWords
