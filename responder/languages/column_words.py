"""Declares the words in the columns of tables that owners import, imported with the first table: folded."""

from responder.dataclass import dataclass
from responder.languages.owners import Phrases, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingWords:
    """Words in the headings of tables, by what the column holds; a word may be in several.

    Those ending in `_alone` are other words where the heading is a long one. The `aside_` ones say that a date is not
    the appointment's. `all_day` and `dialling` are phrases, each as the set of its words.
    """

    day: Words
    hour: Words
    both: Words
    start: Words
    start_alone: Words
    end: Words
    end_alone: Words
    event: Words
    booking: Words
    duration: Words
    phone: Words
    mobile: Words
    landline: Words
    no_phone: Words
    a_number: Words
    cancelled: Words
    confirmed: Words
    no_flag: Words
    between_flags: Words  # "date d'annulation"
    name: Words
    first: Words
    last: Words
    name_or_first: Words
    client: Words
    no_name: Words
    company: Words
    who: Words
    place: Words
    address: Words
    status: Words
    title: Words
    notes: Words
    tags: Words
    language: Words
    other: Words
    id_of: Words
    at: Words
    opted_out: Words
    consent: Words
    advertising: Words
    aside_entered: Words
    aside_born: Words
    aside_reminded: Words
    aside_paid: Words
    aside_before: Words
    all_day: tuple[Words, ...]
    dialling: tuple[Words, ...]
    counted: tuple[str, ...]  # patterns: of a number of people
    zone_alone: Words
    zone_beside_hours: Words
    hours_of_a_zone: Words
    with_whom: Words
    whole_names: tuple[Words, ...]
    first_names: tuple[Words, ...]
    last_names: tuple[Words, ...]
    around: Words  # between a start or an end and its hour
    hour_endings: Words
    day_endings: Words
    happening: Words  # what is booked, before a name
    complete: Words  # beside a word for "name" and "first name"
    first_time: Words
    at_alone: Words
    no_number: Words  # of a fax
    no_duration: Words
    other_codes: Words  # beside "code": it is no dialling code
    texted: Words  # beside a word for a number: "text number"
    reminders: Words  # of a reminder; beside a phone the number is the contact's all the same
    before_a_flag: Words  # "is"
    other_names: Words  # neither a first name nor a last one
    last_beside_first: Words  # a last name, beside a word for the first
    inside_a_name: Words  # "de": no last name beside one of `last_beside_first`
    days_or_labels: Words  # "Tag": a day, or a label beside one of `labels`
    labels: Words
    start_articles: Words  # no start before an hour: "le"
    weak_starts: Words  # of `start_alone`, those that are none at an end of a heading of two words
    weak_ends: Words  # of `end_alone`, those that are an end only where nothing stands beside them
    ages: Words  # of `other`, those that leave a birthday a date
    filed_as: Words  # "file as": no name
    files: Words  # "file name": no name
    kinds: Words  # beside a word for an address
    positions: tuple[Words, ...]
    end_compounds: Words  # how a compound word begins that is an end: "Endzeit"
    joined: tuple[str, ...]  # patterns: words with a sign inside, read as one: "e-mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class PermissionWords:
    """Lists who wants no SMS, or no advertising, in headings and cells; folded. What each does stands beside it."""

    refused: Words  # how a word begins that says no
    agreed: Words  # how a word begins that says yes
    to_contact: Words  # how a word begins that names what is denied
    channels: Words  # an SMS, in a cell
    mails: Words  # what is no SMS, in a cell
    polite: Words
    denials: Words  # beside those of statuses
    denials_apart: Words  # a denial before a pause is an answer by itself
    not_said: Phrases  # patterns: that nobody knows
    nothing: Phrases  # patterns: "not", before one of `known`
    known: Phrases  # patterns: how a word begins behind it
    refusing: Phrases  # patterns: headings of who wants none
    consenting: Phrases  # patterns: headings of who agrees
    messages: Words  # an SMS, in a heading
    letters: Words  # what is no SMS, in a heading
    reminding: Words  # in a heading beside an SMS: that they get it
    ways: tuple[Words, ...]  # headings of how somebody wants to be reached
    other_ways: Words  # what is no SMS and no mail, in a cell: a letter, a call
    unclear_ways: Words  # "phone": a call, or an SMS
    tracked: Words  # beside that: what became of it, or when and what it is
