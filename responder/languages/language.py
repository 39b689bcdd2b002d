"""Declares what is known of a human language: one value a language, by concern.

Words are folded (small letters, no accents, no apostrophes) unless a field says otherwise. A word may be of several
languages; what is read "in any language" is tried with the words of all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from responder.dataclass import dataclass
from responder.languages.move_words import MoveWords
from responder.languages.owners import CellWords, StatusWords, ValueWords
from responder.languages.patterns import (
    AskedDayPatterns,
    DoubtPatterns,
    FeastPatterns,
    MachinePatterns,
    MachineWords,
    PromisePatterns,
    QuotePatterns,
    ReactionPatterns,
    SilencePatterns,
    TitlePatterns,
)
from responder.languages.speech_words import SpeechWords
from responder.languages.word_lists import Words
from responder.languages.written_words import WrittenWords

if TYPE_CHECKING:
    from responder.languages.column_words import HeadingWords, PermissionWords

KEYS_ARE_IN = "en"  # the language of the keys in rule files
Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Words that deny, and that open a clause.

    `weak_negators` deny only together with another word, of `completions` for one ("ne ... plus"). A second negator
    opens a negation that another one may stand right before, and undo ("je ne peux pas ne pas venir").
    `next_word_negators` deny just the word that follows; alone they are an answer. `openers` are two words that open a
    question, and with it a clause. `answering_denial` says no before a pause and denies otherwise, `yes_or_if` says yes
    alone and is a condition otherwise. `compound_heads` end names of visits ("Zahnarzttermin"). `elisions` stand before
    an apostrophe as words, `full_forms` spells short words out. `capitalises_nouns`: a capital tells no name.

    What people type in a hurry: `glued` are short words without the space behind them ("cbon"), and behind one of
    `glued_subjects` a typo is forgiven too ("jconfrime"); `glued_answers` are answers so typed ("okmerci"). None is
    between a word with `future_endings` (patterns) and one without, nor, with `told_by_endings`, in the last vowel.
    """

    negators: Words
    weak_negators: Words
    second_negators: Words
    completions: Words
    next_word_negators: Words
    splitters: Words
    openers: frozenset[tuple[str, str]]
    glued_answers: Words
    answering_denial: str = ""
    yes_or_if: str = ""
    compound_heads: tuple[str, ...] = ()
    elisions: Words = frozenset()
    full_forms: Mapping[str, str] = field(default_factory=dict)
    glued: Words = frozenset()
    glued_subjects: Words = frozenset()
    future_endings: tuple[str, ...] = ()
    told_by_endings: bool = False
    capitalises_nouns: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Days and months, and the words beside them.

    `days_ahead`: 0 for "today". `weekdays` from Monday, `months` from January. `parts_of_day`: from that hour on, up to
    that hour. `ambiguous` words are a day only beside a number or another date word ("mar", "may"). `before_a_day` are
    articles, `before_a_dotted_date` stands before "3.12.", which is no hour then, `day_cues` those that a bare number
    behind is a day for. `weeks` are longer spans ("week", "month"), `coming` says that the next one is meant, `bounds`
    how long something lasts ("since", "until"). `before_tomorrow` makes that word the day after it ("après demain").
    """

    days_ahead: Mapping[int, Words]
    weekdays: tuple[Words, ...]
    months: tuple[Words, ...]
    parts_of_day: Mapping[Span, Words]
    ambiguous: Words
    before_a_day: Words
    before_a_dotted_date: Words
    day_cues: Words
    weeks: Words
    coming: Words
    bounds: Words
    before_tomorrow: Words
    before_short_days: Words = frozenset()  # "on", before an ambiguous weekday: "on sat"
    first_of_month: str = ""  # where it is no plain number before the month's name: "1er"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWords:
    """Hours and minutes in words.

    `hours` from one o'clock, `minutes` by their number. `doubtful_hours` are everyday words as well, in this language
    or another: they need a sign beside them, such as a unit or one of `before_an_hour`. `lengths` after a number say
    how long ("ten minutes"), `joining` stands between hour and minutes, `before_a_part_of_a_day` between hour and part
    of a day ("du soir"). `time_cues` are words before a bare number that is an hour, `named_hours` noon and midnight.
    `half_means_before`: "halb sieben" is 6:30, "half seven" 7:30. `tens` stand before a smaller number, in one word or
    two; where `adds_to_ten`, 17 to 19 are two words.
    """

    hours: tuple[Words, ...]
    minutes: Mapping[int, Words]
    doubtful_hours: Words
    units: Words
    before_an_hour: Words
    lengths: Words
    joining: Words
    before_a_part_of_a_day: Words
    time_cues: Words
    named_hours: Mapping[int, Words]
    hour_marks: tuple[str, ...]  # patterns: behind an hour, and no length
    tens: Mapping[int, Words]
    adds_to_ten: bool = False
    half_before_hours: Words = frozenset()  # "half", before an hour
    to: Words = frozenset()  # between minutes and the hour they lead to: "ten to ten"
    less: Words = frozenset()  # between an hour and the minutes that lead to it: "moins"
    unit_in_two_words: frozenset[tuple[str, str]] = frozenset()  # "o'clock"
    half_means_before: bool = False
    past: Words = frozenset()  # between minutes and their hour: "ten past ten"
    past_alone: Words = frozenset()  # where the hour may be left out: "ten past"
    before_a_quarter: Words = frozenset()  # between hour and minutes: "dieci e un quarto"
    joins_without_unit: bool = False  # "diez y diez"
    shortly: Words = frozenset()  # "just", before "after ten"
    shortly_after: Words = frozenset()  # "after"
    between_after: Words = frozenset()  # between "after" and the hour


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Words around the names of persons, and those that tell a company from one.

    `legal_forms` are in capitals, for in small letters they are names ("Maria Sá"). `joining` stands between two
    persons, `other_names` before a name that somebody was born with, married into or is called by.
    `titles_before_names` and `labels` are patterns as people type them ("Mme.", "Nom :"), `abbreviated_titles` those
    whose dot ends no sentence. `host_cues` stand before whom a client comes to see. `particles_after_titles` and
    `inner_particles` are parts of a last name behind a title, and behind a first name.
    """

    titles: Words
    suffixes: Words
    legal_forms: Words
    companies: Words
    particles: Words
    joining: Words
    other_names: Words
    titles_before_names: tuple[str, ...]
    host_cues: Words
    particles_after_titles: Words
    inner_particles: Words
    labels: tuple[str, ...]
    abbreviated_titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeaningPhrases:
    """Phrases by their meaning: short forms spelt out, the phrases of each role, and texts with the meanings they have.

    `roles` by the name of a `Role`; "a/b c" is "a c" and "b c". `examples` by meaning: texts with it and without it.
    """

    spellings: Mapping[str, str]
    roles: Mapping[str, str]
    examples: Mapping[str, tuple[Sequence[str], Sequence[str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """`code` has two letters."""

    code: str
    grammar: Grammar
    dates: DateWords
    clock: ClockWords
    names: NameWords
    statuses: StatusWords
    speech: SpeechWords
    moves: MoveWords
    silence: SilencePatterns
    promises: PromisePatterns
    doubts: DoubtPatterns
    machines: MachinePatterns
    machine_words: MachineWords
    feasts: FeastPatterns
    written: WrittenWords
    titles: TitlePatterns
    reactions: ReactionPatterns
    quotes: QuotePatterns
    asked_days: AskedDayPatterns
    values: ValueWords
    cells: CellWords

    @property
    def meanings(self) -> MeaningPhrases:
        """The largest tables, imported when first asked for: a start needs those of no language, or of few."""
        tables = import_module(f"{__package__}.{self.code}.meanings")
        return MeaningPhrases(spellings=tables.SPELLINGS, roles=tables.ROLES, examples=tables.EXAMPLES)

    @property
    def headings(self) -> "HeadingWords":
        """Words in the headings of tables, imported when the first table is."""
        found: HeadingWords = import_module(f"{__package__}.{self.code}.headings").HEADINGS
        return found

    @property
    def permissions(self) -> "PermissionWords":
        """Words of who wants no SMS, in headings and cells of such a table."""
        found: PermissionWords = import_module(f"{__package__}.{self.code}.owners.permissions").PERMISSIONS
        return found

    @property
    def keys(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Other words for keys that owners write, by table; English keeps those beside the keys themselves."""
        if self.code == KEYS_ARE_IN:
            return {}
        tables: Mapping[str, Mapping[str, tuple[str, ...]]] = import_module(
            f"{__package__}.{self.code}.owners.keys"
        ).KEYS
        return tables

    @property
    def regions(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Names of regions by country and code, beside those that the country itself gives them."""
        found: Mapping[str, Mapping[str, tuple[str, ...]]] = import_module(
            f"{__package__}.{self.code}.owners.regions"
        ).REGIONS
        return found
