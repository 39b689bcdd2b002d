"""Declares the words with which owners write values, as they are typed: in small letters, with and without accents."""

from collections.abc import Mapping
from typing import TypeAlias

from responder.dataclass import dataclass

Words: TypeAlias = frozenset[str]
Phrases: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueWords:
    """Words inside a value of a rule file, or of an answer of `responder new`; what each does stands beside it.

    Fields called patterns hold expressions.
    """

    units: Mapping[int, Words]  # of a duration, by their seconds
    weekdays: tuple[Words, ...]  # from Monday
    days_of_two_languages: Mapping[str, int]  # days that another language calls another day so
    short_days: Words  # beside one of them, such a day is this language's
    hour_signs: Phrases  # patterns: behind an hour
    all_day: Phrases  # patterns on folded text: open around the clock
    unbroken: Phrases  # patterns on folded text: behind a span, says that it has no break
    before_an_hour: Words
    conjunctions: Words  # "and"
    then: Words  # "then", between two spans
    to: Words  # between the two ends of a span
    before_hours: Words  # "from", before a span of hours
    before_days: Words  # "from", before a span of days
    until: Phrases  # patterns: before the last day
    ordinals: Words  # behind the number of a day
    before_a_month: Words  # "of"
    before_a_date: Words  # "on", "the"
    days_ahead: Mapping[int, Words]  # 0 for "today"
    yes: Words
    no: Words
    closed: Words
    closed_days: Phrases  # patterns on folded text: all that a day off may be called
    holidays: Words  # folded
    no_region: Words
    repeats: Mapping[str, Phrases]  # by `Every`
    once: Phrases
    per: Words
    calendar_places: Mapping[str, Words]  # other names of the parts of an event
    passwords: Phrases
    countries: Mapping[str, str]  # nicknames that CLDR does not have
    at_least: Phrases  # patterns: before a number
    calls: Phrases  # patterns: behind their number
    within: Words  # between a number of calls and how long they took
    link: Words  # what a placeholder for a link is called elsewhere
    read_me: Phrases  # patterns: how the name of a file begins that explains a folder
    greetings: Words  # the first word of a text


@dataclass(frozen=True, slots=True, kw_only=True)
class CellWords:
    """Days and hours in the cells of tables ("demain 15h", "2-déc-26"), folded; what each does stands beside it."""

    coming: Words  # "next"
    fillers: Words  # say nothing of the moment
    afternoons: Words
    afternoons_in_two_words: frozenset[tuple[str, str]]  # the second one alone is another part of the day
    mornings: Words
    mornings_after_a_weekday: Words  # else they are "tomorrow"
    within: Phrases  # "in", before a number of days
    ones: Words  # one, before "day"
    day_after_tomorrow: Phrases  # patterns
    today: Phrases  # patterns: "this evening"
    days_back: Mapping[int, Phrases]  # "yesterday", by how many days ago
    days_ago: Phrases  # patterns with a group for the number
    months: Mapping[int, Words]  # short forms beside those of CLDR
    time_of: Phrases  # patterns on typed text: before the city of a zone
    zones: Phrases  # patterns on typed text: behind the name of a zone
    cities: Mapping[str, str]  # the zones of cities that have another name in English
    totals: Phrases  # patterns: a row that adds up
    before_totals: Phrases  # patterns: before one of them
    until: Words  # between the two ends of a span
    extensions: Words  # before the digits of an extension
    short_extensions: Words  # the same, and no words by themselves
    before_numbers: Words  # what is said before a phone number within a text
    joined: Phrases  # patterns: words with a sign inside, read as one


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """Holds how booking programs say how an appointment stands, by the name of the standing.

    `exact` are whole cells, `stems` how one of its words begins. `denials` turn a standing round.
    """

    exact: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    denials: Words
    waiting_lists: tuple[str, ...]  # how a cell begins that may hold no appointment yet
    yes: Words
    no: Words
