"""Declares what is known of a human language: one value a language, by concern.

Words are folded (small letters, no accents, no apostrophes) unless a field says otherwise. A word may be of several
languages; what is read "in any language" is tried with the words of all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TypeAlias

from responder.languages.owners import CellWords, HeadingWords, PermissionWords, StatusWords, ValueWords
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
from responder.languages.written_words import WrittenWords

Words: TypeAlias = frozenset[str]
KEYS_ARE_IN = "en"  # the language of the keys in rule files
Span: TypeAlias = tuple[int, int]


def words(listed: str) -> Words:
    """Splits words written with spaces between them."""
    return frozenset(listed.split())


def ranked(*listed: str) -> tuple[Words, ...]:
    """Splits each of several lists, such as the names of seven days, in order."""
    return tuple(words(each) for each in listed)


def phrases(listed: str) -> tuple[str, ...]:
    """Splits phrases written with commas between them."""
    return tuple(each.strip() for each in listed.split(","))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWords:
    """Hours and minutes in words.

    `hours` from one o'clock, `minutes` by their number. `doubtful_hours` are everyday words as well, in this language
    or another: they need a sign beside them, such as a unit or one of `before_an_hour`. `lengths` after a number say
    how long ("ten minutes"), `joining` stands between hour and minutes, `before_a_part_of_a_day` between hour and part
    of a day ("du soir"). `time_cues` are words before a bare number that is an hour, `named_hours` noon and midnight.
    `half_means_before`: "halb sieben" is 6:30, "half seven" 7:30.
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
class SpeechWords:
    """Small words that the reading of a text turns on; what each does stands beside it."""

    coming: Words  # "to come"
    no_longer: Words  # no longer
    after_all: Words  # "in the end", before what turned out
    future: Words  # "shall be"
    absent: Words  # away, busy
    away: Words  # of these and more, what is no absence once it is denied: "nicht weg"
    present: Words  # "I come"
    polite: Words  # please, inside an agreement
    about: Words  # what an agreement is about
    occasions: Words  # "another time" that may be none wished
    having: Words  # "have"
    of: Words  # "of", before what is cancelled
    denies_what_follows: Words  # denials of what stands behind
    inverted: Words  # subjects that may follow their verb
    nominative: Words  # I and we
    indefinite: Words  # indefinite articles
    orders: Words  # "come!"
    addressed: Words  # whom something is told
    beside_a_purpose: Words  # prepositions and articles before a purpose
    that: Words  # "that", before a clause
    days_and_longer: Words  # spans of a day and longer
    with_somebody: Words  # "with"
    alone: Words  # and "together": how somebody comes
    counted: Words  # behind a number that is no hour
    this: Words  # "this", before a part of the day
    tomorrow_or_morning: Words  # one word for both
    before_a_morning: Words  # what makes that word a morning
    before_a_number: Words  # a bare number behind is an hour or a day
    after_an_hour: Words  # what follows an hour
    before_a_date: Words  # articles of dates
    articles: Words  # articles that are numbers too
    bounds: Words  # since, until
    we_shall_be: Words  # "we shall be five"
    there_is: Words  # inside "there is", "ago"
    evenings_out: Words  # evenings that are an event
    possessives: Words  # whose event
    half: Words  # half an hour before or past
    for_people: Words  # "for", before a number of people
    not_booked: Words  # what people call off or move with others
    slots: Words  # an hour that may be free on the same day
    called: Words  # before what somebody is called: "à demain ma belle"
    hoping: Words  # "I hope", of somebody else
    in_front_of: Words  # the end of "serai devant", before a place
    leaving: Words  # "leave", of keys: nothing is given up
    departing: Words  # "leave", of oneself: an hour beside it is none to come at
    you_may: Words  # "vous pouvez", before a coming of ours
    dropping_by: Words  # verbs of a coming of ours beside `coming`
    tables: Words  # what people are counted for
    rooms: Words  # before a number that is where, not when: "salle 12"
    where: Words
    how: Words
    instead: Words  # beside a number it is another hour: "make it 4 instead"
    only: Words  # "I can only do 5"
    when: Words
    interrogative: Words  # words that ask by themselves
    verb_first: Words  # two words that ask by their order
    thanked_for: Words  # between thanks and what they are for
    people: Words  # people, behind their number
    counting_people: Words  # verbs before a number of people
    adverbs: Words  # may stand inside a phrase
    spoken_titles: Words  # titles before a name
    after_a_day: Words  # belongs to the day before it
    please: Words  # courtesy beside a word of everyday use
    please_in_two_words: frozenset[tuple[str, str]]  # "por favor"
    ending_a_request: Words  # a denial that a request ends in: "on peut pas ?"
    tag_questions: frozenset[tuple[str, str]]  # "savez-vous", behind what is said
    having_done: Words  # "vous avez décalé ?": asks for nothing
    laughter: tuple[str, ...]  # patterns
    just_seen: frozenset[tuple[str, str, str]]  # "je viens de voir": that it was read
    of_oneself: Words  # who speaks of themselves
    asks_us: Words  # asks whether we could
    about_messages: Words  # what texts are called
    silencing: Words  # to cancel, and alone also to have no more texts
    everyday: Words  # of two and three letters: the lists of common words begin at four
    split_verbs: Mapping[str, tuple[Words, str]]  # by the end of a clause: stems of its verb, and their role then
    able: Words  # "to be able", before what one is not able to do
    consequently: Words  # "so", before what follows from a reason
    may_i: Words  # forms of "I may" that need no pronoun
    towards: Words  # "to", before whom something suits
    impossible: Words  # a denial that needs no verb
    mine: Words  # "my", before what one has booked
    never: Words  # denials of every time, not of one
    said_of_a_third: Words  # forms of coming that a name before them does
    going: Words  # "I go": to anything
    being: Words  # "I am", before a name
    before_titles: Words  # articles before a title
    here: Words
    living_here: Words  # small words in "there is no ... here"
    doctors: Words  # titles before whom a visit is with, beside `spoken_titles`
    at_somebodys: Words  # "at", before a person
    by_somebody: Words  # "by", before who did it
    titles_met: Words  # titles behind which a word is a name
    next_week: Words  # "next", that may be the week of the appointment
    doubtful_titles: Words  # titles that are words too
    saying: Words  # verbs of what somebody else says or wishes
    nearly: Words  # what was nearly done
    refusing: Words  # "I refuse"
    had_to: Words  # "had to", said of what is done by now
    than: Words  # what is set against what is preferred
    goals: Words  # where somebody or something is taken
    inside: Words  # where somebody is taken, and things are put
    visiting: Words  # what one comes for who comes to somebody's home
    coming_from: Words  # where somebody travels from
    we: Words  # opens what is told of several
    insults: Words  # what nobody calls whom they come to
    nobody: Words  # who says what is meant by no one
    cancelling_now: Words  # calls off, said of oneself with no pronoun
    familiar: Words  # "you" of friends and family
    without: Words  # "without", before "me"
    staying: Words  # stays where they are: "il restera au lit"
    theirs: Words  # her, his, before a visit of theirs
    yours: Words  # your
    closed: Words  # said of a business that has no hours
    arrived: Words  # found the way, or a place to park
    definite: Words  # the
    possible: Words  # "if possible" puts no condition
    may_be_if: Words  # opens a condition, whatever else it means
    reviews: Words  # what is left that nobody comes with
    foreign_numbers: Words  # numbers and halves of a day of other languages that are everyday words of this one
    said_of_much: Words  # the end of "I cannot ..." that may be of anything: "bouger"
    others_are: Words  # forms of "to be" that are said of others
    absence_begins: tuple[str, ...]  # how a word begins that says "absent" of a whole visit
    doing: Words  # "do": "can't do tomorrow"; before anything else an order
    given_away: Words  # what others may have: "give my slot away"
    before_a_thing: Words  # what follows is a thing: "no need for the massage oil"
    off: Words  # behind a visit: it does not take place
    set_against: frozenset[tuple[str, str]]  # "instead of", between two days
    before_news: Words  # beside `possessives`: whose news
    before_a_cause: Words  # behind "so": what follows from something
    just_in_case: Words  # phrases that put no condition
    confirming_begins: tuple[str, ...]  # how a word begins that confirms
    who: Words
    itself: Words  # said of what somebody else does
    first_person: Words  # verbs of coming that need no pronoun to be one's own
    at_home: Words  # inside "I am at home", where nobody comes but to us
    estimating: Words  # verbs before an hour that is expected: "comptez 10h15"
    before_then: Words  # "before", in "not before 10:20"
    plain_yes: Words  # what a short word that is the whole text is most likely a slip of
    before_people: Words  # before a number of people who come
    emphatic: Words  # words of a yes that nobody says only to show that they have read
    agreeing: Words  # of them, those that are said of anything: "absolutely"
    obstacles: Words  # what may keep somebody from coming, or is told of another place
    obstacles_begin: tuple[str, ...]  # how such words begin
    pardon: Words  # what somebody says who takes words back
    told_of_a_visit: Words  # what is sent or said of a visit, and is not the visit
    has: Words  # "has", before a temperature
    degrees: Words  # behind a temperature: its unit, or since when
    bringing: Words  # "to bring", of what is worked on or whom
    of_any: Words  # before what one has none of: "haven't got a lift"
    waiting: Words  # what one asks for who comes late: to wait, or to tell somebody
    no_need: Words  # "no", in "no need to"
    needed: Words  # "necessary", behind "is not"
    wished: Words  # what one thought, wished or would have liked to do, before a but
    how_much: Words  # the last word of "how much" and "how many"
    over_by: Words  # "done", before the hour by which one must go
    by_then: Words  # "by", before that hour
    following: Words  # "following", before the weekday a week later
    one_after: Words  # behind it: "suivant"
    one_after_in_two: frozenset[tuple[str, str]]  # "d'après"
    inviting: Words = frozenset()  # opens an invitation with no "you": "want to eat later?"
    parents: Words  # who writes for a child: "la maman de Tom"
    otherwise: Words  # before what happens only if something else does not
    reasons: Words  # what one says that there is none of: "no reason not to come"
    infinitives: tuple[str, ...]  # how what one is able to do ends, behind `able`
    hangs_on: Words  # prepositions and particles between a verb and where, how or with whom


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
    headings: HeadingWords
    statuses: StatusWords
    speech: SpeechWords
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
    permissions: PermissionWords

    @property
    def meanings(self) -> MeaningPhrases:
        """The largest tables, imported when first asked for: a start needs those of no language, or of few."""
        tables = import_module(f"{__package__}.{self.code}.meanings")
        return MeaningPhrases(spellings=tables.SPELLINGS, roles=tables.ROLES, examples=tables.EXAMPLES)

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
