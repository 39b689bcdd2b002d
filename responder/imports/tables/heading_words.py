"""Unites the words of headings of every language, folded: small letters without accents.

A word may be in several tables: "Termin" names the appointment, and "termine" is the Italian end of one.
"""

from collections.abc import Mapping
from enum import StrEnum

from responder.languages import LANGUAGES, in_any
from responder.languages.catalogue import msgid


class Aside(StrEnum):
    """Subject of a date that is not the appointment's."""

    ENTERED = msgid("when it was entered or changed")
    BORN = msgid("a birthday")
    REMINDED = msgid("a reminder")
    PAID = msgid("a payment")
    BEFORE = msgid("an earlier or a later visit")
    NONE = ""


DAY = in_any(lambda each: each.headings.day)
HOUR = in_any(lambda each: each.headings.hour)
BOTH = in_any(lambda each: each.headings.both)
START = in_any(lambda each: each.headings.start)
START_ALONE = in_any(lambda each: each.headings.start_alone)
END = in_any(lambda each: each.headings.end)
END_ALONE = in_any(lambda each: each.headings.end_alone)
EVENT = in_any(lambda each: each.headings.event)
BOOKING = in_any(lambda each: each.headings.booking)
DURATION = in_any(lambda each: each.headings.duration)
PHONE = in_any(lambda each: each.headings.phone)
MOBILE = in_any(lambda each: each.headings.mobile)
LANDLINE = in_any(lambda each: each.headings.landline)
NO_PHONE = in_any(lambda each: each.headings.no_phone)
A_NUMBER = in_any(lambda each: each.headings.a_number)
CANCELLED = in_any(lambda each: each.headings.cancelled)
CONFIRMED = in_any(lambda each: each.headings.confirmed)
NO_FLAG = in_any(lambda each: each.headings.no_flag)
BETWEEN_FLAGS = in_any(lambda each: each.headings.between_flags)
NAME = in_any(lambda each: each.headings.name)
FIRST = in_any(lambda each: each.headings.first)
LAST = in_any(lambda each: each.headings.last)
NAME_OR_FIRST = in_any(lambda each: each.headings.name_or_first)
CLIENT = in_any(lambda each: each.headings.client)
NO_NAME = in_any(lambda each: each.headings.no_name)
COMPANY = in_any(lambda each: each.headings.company)
WHO = in_any(lambda each: each.headings.who)
PLACE = in_any(lambda each: each.headings.place)
ADDRESS = in_any(lambda each: each.headings.address)
STATUS = in_any(lambda each: each.headings.status)
TITLE = in_any(lambda each: each.headings.title)
NOTES = in_any(lambda each: each.headings.notes)
TAGS = in_any(lambda each: each.headings.tags)
LANGUAGE = in_any(lambda each: each.headings.language)
OTHER = in_any(lambda each: each.headings.other)
ID_OF = in_any(lambda each: each.headings.id_of)
OPTED_OUT = in_any(lambda each: each.headings.opted_out)
CONSENT = in_any(lambda each: each.headings.consent)
ADVERTISING = in_any(lambda each: each.headings.advertising)
AT = in_any(lambda each: each.headings.at)
ASIDES: Mapping[Aside, frozenset[str]] = {
    Aside.ENTERED: in_any(lambda each: each.headings.aside_entered),
    Aside.BORN: in_any(lambda each: each.headings.aside_born),
    Aside.REMINDED: in_any(lambda each: each.headings.aside_reminded),
    Aside.PAID: in_any(lambda each: each.headings.aside_paid),
    Aside.BEFORE: in_any(lambda each: each.headings.aside_before),
}
ALL_DAY = tuple(phrase for each in LANGUAGES.values() for phrase in each.headings.all_day)
DIALLING = tuple(phrase for each in LANGUAGES.values() for phrase in each.headings.dialling)
WITH_WHOM = in_any(lambda each: each.headings.with_whom)
ZONE_ALONE = in_any(lambda each: each.headings.zone_alone)
ZONE_BESIDE_HOURS = in_any(lambda each: each.headings.zone_beside_hours)
HOURS_OF_A_ZONE = in_any(lambda each: each.headings.hours_of_a_zone)
HOUR_ENDINGS = tuple(in_any(lambda each: each.headings.hour_endings))
DAY_ENDINGS = tuple(in_any(lambda each: each.headings.day_endings))
HAPPENING = in_any(lambda each: each.headings.happening)
COMPLETE = in_any(lambda each: each.headings.complete)
FIRST_TIME = in_any(lambda each: each.headings.first_time)
AT_ALONE = in_any(lambda each: each.headings.at_alone)
WHOLE_NAMES = tuple(phrase for each in LANGUAGES.values() for phrase in each.headings.whole_names)
FIRST_NAMES = tuple(phrase for each in LANGUAGES.values() for phrase in each.headings.first_names)
LAST_NAMES = tuple(phrase for each in LANGUAGES.values() for phrase in each.headings.last_names)
NO_NUMBER = in_any(lambda each: each.headings.no_number)
NO_DURATION = in_any(lambda each: each.headings.no_duration)
OTHER_CODES = in_any(lambda each: each.headings.other_codes)
TEXTED = in_any(lambda each: each.headings.texted)
REMINDERS = in_any(lambda each: each.headings.reminders)
BEFORE_A_FLAG = in_any(lambda each: each.headings.before_a_flag)
OTHER_NAMES = in_any(lambda each: each.headings.other_names)
LAST_BESIDE_FIRST = in_any(lambda each: each.headings.last_beside_first)
INSIDE_A_NAME = in_any(lambda each: each.headings.inside_a_name)
DAYS_OR_LABELS = in_any(lambda each: each.headings.days_or_labels)
LABELS = in_any(lambda each: each.headings.labels)
START_ARTICLES = in_any(lambda each: each.headings.start_articles)
WEAK_STARTS = in_any(lambda each: each.headings.weak_starts)
WEAK_ENDS = in_any(lambda each: each.headings.weak_ends)
AGES = in_any(lambda each: each.headings.ages)
FILED_AS = in_any(lambda each: each.headings.filed_as)
FILES = in_any(lambda each: each.headings.files)
KINDS = in_any(lambda each: each.headings.kinds)
END_COMPOUNDS = tuple(in_any(lambda each: each.headings.end_compounds))
POSITIONS = tuple(phrase for each in LANGUAGES.values() for phrase in each.headings.positions)
