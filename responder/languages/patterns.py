"""Declares the patterns of a human language: expressions that match folded text, unless a field says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

from responder.languages.owners import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SilencePatterns:
    """Requests for no more messages.

    `<courtesy>` in a pattern stands for a please at the end, in any language. `stop_denials` take a request
    back, or are none ("waiting list"). `other_channels` are what else somebody no longer wants to get (mails, bills);
    `calling` is asked to end, and `texting` in the same text says that messages are welcome. `still_coming` beside a
    lone "stop" keeps the appointment.
    """

    stop_requests: tuple[str, ...]
    stop_denials: tuple[str, ...]
    stop_courtesies: tuple[str, ...]
    other_channels: tuple[str, ...]
    calling: tuple[str, ...]
    texting: tuple[str, ...]
    still_coming: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisePatterns:
    """Promises in what owners answer, by sentence.

    `calls` promise that a person calls; `no_calls` in the same sentence say that it does not ("nous vous rappelons
    votre rendez-vous" reminds, "repondez OUI et nous vous rappelons" offers).
    """

    calls: tuple[str, ...]
    no_calls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtPatterns:
    """Patterns that put a yes in doubt, and that say of whom or what a text speaks.

    `lacking` and `troubles` together say that nothing is in the way. `other_things` may be in somebody's way instead
    of the visit. Of `third_persons` the absence is somebody else's, unless `own_subjects` stand before;
    `impersonal_subjects` are nobody. `before_parents` stands before a word of `parents` that is addressed.
    """

    doubts: tuple[str, ...]
    hedges: tuple[str, ...]
    obstacles: tuple[str, ...]
    lacking: tuple[str, ...]
    troubles: tuple[str, ...]
    other_things: tuple[str, ...]
    our_lateness: tuple[str, ...]
    own_words: tuple[str, ...]
    coming: tuple[str, ...]
    clause_openings: tuple[str, ...]
    own_subjects: tuple[str, ...]
    third_persons: tuple[str, ...]
    impersonal_subjects: tuple[str, ...]
    own_absence: tuple[str, ...]
    unreachable: tuple[str, ...]
    reached_by_phone: tuple[str, ...]
    reachable_now: tuple[str, ...]
    our_acts: tuple[str, ...]
    another_visit: tuple[str, ...]
    parents: tuple[str, ...]
    before_parents: tuple[str, ...]
    wrong_address: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MachinePatterns:
    """Texts that no person wrote: automatic answers, notices, parcels, lists, and who stands at the door.

    `away` counts with `coming_back` only. A notice with a word of the `first_person` is a person's.
    """

    automatic: tuple[str, ...]
    away: tuple[str, ...]
    coming_back: tuple[str, ...]
    notices: tuple[str, ...]
    parcels: tuple[str, ...]
    at_the_door: tuple[str, ...]
    list_endings: tuple[str, ...]
    first_person: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeastPatterns:
    """Names of feasts: `fixed` by month and day, `around_easter` by days from Easter Sunday.

    `public_holidays` are the general words, of which the next one of the country is meant.
    """

    fixed: Mapping[tuple[int, int], tuple[str, ...]]
    around_easter: Mapping[int, tuple[str, ...]]
    public_holidays: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePatterns:
    """How the title of an event says that it is cancelled.

    `cancelled` stands between marks. The others match what was typed, with its capitals and accents: `first_words`
    before a name with a capital, `in_small_before_a_name` before any, `last_words` (in any letters) at the end, where
    none of `denials` stands before them. Hours behind one of `lengths` or `during` say how long it takes.
    """

    cancelled: tuple[str, ...]
    first_words: tuple[str, ...]
    last_words: tuple[str, ...]
    denials: tuple[str, ...]
    lengths: tuple[str, ...]
    during: tuple[str, ...]
    in_small_before_a_name: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionPatterns:
    """How phones tell of a reaction to a message, such as a heart.

    `before` stands before the quoted message, `around` are the words before and behind it. `<sign>` stands for emoji,
    `<with>` for a sign or a word behind any of `beside_a_sign`. `after_a_sign`: "👍 to". `media` is what stands instead
    of a quote, behind one of `media_articles`; `hints` are parts of those words, by which most texts are told apart.
    """

    before: tuple[str, ...]
    around: tuple[tuple[str, str], ...] = ()
    beside_a_sign: tuple[str, ...]
    after_a_sign: tuple[str, ...]
    media: tuple[str, ...]
    media_articles: tuple[str, ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDayPatterns:
    """Days that a question about opening hours asks about; what each does stands beside it."""

    mornings: tuple[str, ...]  # a morning in a word that is "tomorrow" too; a group holds what is kept of it
    short_weekdays: tuple[Words, ...]  # of three letters, from Monday: those that are no everyday word
    day_endings: Words  # parts of a day that end the name of one
    alternatives: Words  # "or"
    through: Words  # between the first and the last day
    before_a_number: Words  # before the number of a day
    on_a_day: Words  # "on", before a weekday
    of_a_week: Words  # "of the", before "next week"
    coming: tuple[str, ...]  # "next"
    first: tuple[str, ...]  # the first of a month
    weekend: tuple[str, ...]
    week: tuple[str, ...]
    easter: tuple[str, ...]
    of_easter: Words
    this: Words  # before "week"
    within: tuple[str, ...]  # "in", before a number of days
    day_after_tomorrow: tuple[str, ...]
    tomorrow: tuple[str, ...]
    today: tuple[str, ...]
    a_week_later: tuple[str, ...]  # behind a weekday, with the space before them
    past: tuple[str, ...]
    doubtful_past: tuple[str, ...]  # words of the past, but in texts of a language that has them in `not_past`
    not_past: Words
    last: tuple[str, ...]  # before a weekday that is over
    last_behind: tuple[str, ...]  # behind it
    in_a_month: tuple[str, ...]  # before a whole month
    beyond: tuple[str, ...]  # spans that hours of days do not answer
    general: tuple[str, ...]  # asks for the hours of the week
