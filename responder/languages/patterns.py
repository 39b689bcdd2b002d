"""Declares the patterns of a human language: expressions that match folded text, unless a field says otherwise."""

from collections.abc import Mapping

from responder.dataclass import dataclass
from responder.languages.owners import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SilencePatterns:
    """Requests for no more messages.

    `<courtesy>` in a pattern stands for a please at the end, in any language. `stop_denials` take a request
    back, or are none ("waiting list"). `other_channels` are what else somebody no longer wants to get (mails, bills);
    `calling` is asked to end, and `texting` in the same text says that messages are welcome. `not_cancelling`
    right behind an exclaimed "stop" keeps the appointment. Behind one of `contrasts` ("but") stands what stays.
    Whoever asks for a call instead (`calls_wanted`) and says nothing `lasting` ("no more") answers one message. Behind
    one that is `missed` ("since", or a day) it is said that none came.
    """

    stop_requests: tuple[str, ...]
    stop_denials: tuple[str, ...]
    stop_courtesies: tuple[str, ...]
    other_channels: tuple[str, ...]
    calling: tuple[str, ...]
    texting: tuple[str, ...]
    not_cancelling: tuple[str, ...]
    contrasts: tuple[str, ...]
    calls_wanted: tuple[str, ...]
    lasting: tuple[str, ...]
    missed: tuple[str, ...]


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
    own_parents: tuple[str, ...]  # "my", before one of `parents`
    behind_parents: tuple[str, ...]  # what goes on behind one without a pause


@dataclass(frozen=True, slots=True, kw_only=True)
class MachinePatterns:
    """Texts that no person wrote: automatic answers, notices, parcels, lists, and who stands at the door.

    `away` counts with `coming_back` only. A notice with a word of the `first_person` is a person's, and so are a name
    and a link, or what a link does, beside what `persons` say: a yes, a please, a question, a no, unless it is one of
    what is `told_to_clients` ("if you cannot come"). What is `of_a_company` ("our website") is no first person,
    and `named_replies` ("the late reply") ask nobody to reply.
    """

    automatic: tuple[str, ...]
    away: tuple[str, ...]
    coming_back: tuple[str, ...]
    notices: tuple[str, ...]
    parcels: tuple[str, ...]
    at_the_door: tuple[str, ...]
    list_endings: tuple[str, ...]
    first_person: tuple[str, ...]
    of_a_company: tuple[str, ...]
    named_replies: tuple[str, ...]
    persons: tuple[str, ...]
    told_to_clients: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineWords:
    """Words of notices and automatic answers whose shape is one in all languages; each field holds patterns."""

    auto_replies: tuple[str, ...]  # behind "auto": "reply"
    do_not_disturb: tuple[str, ...]  # the mode of phones
    modes: tuple[str, ...]  # "mode", before the name of one
    mode_names: tuple[str, ...]  # other modes of phones
    mode_is_on: tuple[str, ...]  # behind the name of a mode
    sent_from: tuple[str, ...]  # "sent", before the name of a car
    behind_a_network: tuple[str, ...]  # behind the name of a network, before a colon
    called_you: tuple[str, ...]  # behind a number: it called
    subscribers: tuple[str, ...]  # whom a network could not reach
    not_reached: tuple[str, ...]  # that it could not
    you_have: tuple[str, ...]  # before what was used of an allowance
    used: tuple[str, ...]  # of an allowance
    allowances: tuple[str, ...]  # what is used
    left_to_you: tuple[str, ...]  # before what is left of it
    your: tuple[str, ...]  # whose it is
    bills: tuple[str, ...]
    bill_is: tuple[str, ...]  # between a bill and "ready"
    ready: tuple[str, ...]
    voice_mail: tuple[str, ...]
    new: tuple[str, ...]  # before messages that wait
    messages: tuple[str, ...]  # what waits
    passwords: tuple[str, ...]
    code_is: tuple[str, ...]  # between "code" and its figures
    is_your: tuple[str, ...]  # behind the figures of a code
    codes: tuple[str, ...]
    stop_to: tuple[str, ...]  # between "stop" and a short number
    before_a_number: tuple[str, ...]  # "number", before a short one
    send: tuple[str, ...]  # orders to send "stop"
    send_with: tuple[str, ...]  # "with", before what is sent
    sales: tuple[str, ...]
    reply: tuple[str, ...]  # orders to answer
    replies: tuple[str, ...]  # what is to be answered
    reminders: tuple[str, ...]
    visits: tuple[str, ...]
    manage: tuple[str, ...]  # orders before "here"
    here: tuple[str, ...]  # where to manage a visit
    in_order_to: tuple[str, ...]
    change: tuple[str, ...]  # to cancel or to move a visit
    payments: tuple[str, ...]  # beside an amount
    payments_behind: tuple[str, ...]  # behind an amount alone
    payments_before: tuple[str, ...]  # before an amount alone
    accounts: tuple[str, ...]
    blocked: tuple[str, ...]  # what is told of an account
    in_the_car: tuple[str, ...]  # behind the name of a mode
    heard_messages: tuple[str, ...]  # what a mailbox heard
    from_whom: tuple[str, ...]  # before the number that called
    reachable_again: tuple[str, ...]  # behind a number: it can be reached again
    link_labels: tuple[str, ...]  # what a link does
    link_at: tuple[str, ...]  # between such a label and its link
    politely_your: tuple[str, ...]  # whose it is, to a customer
    track: tuple[str, ...]  # of a parcel
    hidden_numbers: Words  # letters that phones show instead of a number
    meetings: tuple[str, ...]  # on the web, before "id"; these and the next ones as typed, in any letters
    meeting_ids: tuple[str, ...]  # "id", before the digits of a meeting
    of_a_meeting: tuple[str, ...]  # "of", between "id" and a meeting, with the space behind it
    called_meetings: tuple[str, ...]  # meetings behind "id"
    meeting_codes: tuple[str, ...]  # before the digits that let one in


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
    """Holds how the title of an event says that it is cancelled.

    `cancelled` stands between marks. The others match what was typed, with its capitals and accents: `first_words`
    before a name with a capital, `in_small_before_a_name` before any, `last_words` (in any letters) at the end, where
    none of `denials` stands before them, and behind one of `occasions` at the beginning. Hours behind one of `lengths`
    or `during` say how long it takes.
    """

    cancelled: tuple[str, ...]
    first_words: tuple[str, ...]
    last_words: tuple[str, ...]
    occasions: tuple[str, ...]
    denials: tuple[str, ...]
    lengths: tuple[str, ...]
    during: tuple[str, ...]
    in_small_before_a_name: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionPatterns:
    """Holds how phones tell of a reaction to a message, such as a heart.

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
    a_week_later: tuple[str, ...]  # behind a day, with the space before them
    two_weeks_later: tuple[str, ...]  # likewise
    past: tuple[str, ...]
    doubtful_past: tuple[str, ...]  # words of the past, but in texts of a language that has them in `not_past`
    not_past: Words
    last: tuple[str, ...]  # before a weekday that is over
    last_behind: tuple[str, ...]  # behind it
    in_a_month: tuple[str, ...]  # before a whole month
    beyond: tuple[str, ...]  # spans that hours of days do not answer
    general: tuple[str, ...]  # asks for the hours of the week


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePatterns:
    """Lists what mail programs and gateways write around a text; `answers` beside a quoted text mean something.

    `headers` open the lines above a quote, on folded text. `sent` and `through` make a line of advertising ("Sent for
    free via"), on typed text.
    """

    headers: tuple[str, ...]
    answers: Words
    messages: tuple[str, ...]
    sent: tuple[str, ...]
    through: tuple[str, ...]
