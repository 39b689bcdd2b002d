"""Reads what a column holds from the words of its heading."""

import re
from enum import StrEnum

from responder.imports.tables.heading_words import (
    A_NUMBER,
    ADDRESS,
    ADVERTISING,
    AGES,
    ALL_DAY,
    ASIDES,
    AT,
    BEFORE_A_FLAG,
    BETWEEN_FLAGS,
    BOOKING,
    BOTH,
    CANCELLED,
    CLIENT,
    COMPANY,
    COMPLETE,
    CONFIRMED,
    CONSENT,
    DAY,
    DAY_ENDINGS,
    DAYS_OR_LABELS,
    DIALLING,
    DURATION,
    END,
    END_ALONE,
    EVENT,
    FILED_AS,
    FILES,
    FIRST,
    FIRST_NAMES,
    FIRST_TIME,
    HAPPENING,
    HOUR,
    HOUR_ENDINGS,
    HOURS_OF_A_ZONE,
    ID_OF,
    INSIDE_A_NAME,
    KINDS,
    LABELS,
    LANDLINE,
    LANGUAGE,
    LAST,
    LAST_BESIDE_FIRST,
    LAST_NAMES,
    MOBILE,
    NAME,
    NAME_OR_FIRST,
    NO_DURATION,
    NO_FLAG,
    NO_NAME,
    NO_NUMBER,
    NO_PHONE,
    NOTES,
    OPTED_OUT,
    OTHER,
    OTHER_CODES,
    OTHER_NAMES,
    PHONE,
    PLACE,
    POSITIONS,
    REMINDERS,
    START,
    START_ALONE,
    START_ARTICLES,
    STATUS,
    TAGS,
    TEXTED,
    TITLE,
    WHO,
    WHOLE_NAMES,
    WITH_WHOM,
    ZONE_ALONE,
    ZONE_BESIDE_HOURS,
    Aside,
)
from responder.languages import LANGUAGES, any_of, in_any


class What(StrEnum):
    """Content of a column. OTHER is understood and not used, UNKNOWN is not understood."""

    MOMENT = "day and time"
    DATE = "day"
    TIME = "time"
    DURATION = "duration"
    ZONE = "time zone"
    NUMBER = "phone number"
    DIALLING = "country code of the number"
    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    NAME_OR_FIRST = "name or first name"
    COMPANY = "company"
    WHO = "with whom"
    PLACE = "place"
    TITLE = "title"
    STATUS = "status"
    CANCELLED = "cancelled"
    CONFIRMED = "confirmed"
    ALL_DAY = "all day"
    TAGS = "tags"
    LANGUAGE = "language"
    NOTES = "notes"
    OPTED_OUT = "wants no more SMS"
    CONSENT = "agrees to SMS"
    AD_CONSENT = "agrees to advertising"
    WAY = "how to reach them"
    OTHER = "other"
    UNKNOWN = "unknown"


_Read = tuple[What, int] | None


def content_of(words: list[str]) -> _Read:
    """Returns the content of a column and its rank; None if no word of the heading is known."""
    said = frozenset(words)
    return next((found for reading in _READINGS if (found := reading(words, said)) is not None), None)


def aside_of(said: frozenset[str]) -> Aside:
    """Returns what the date below a heading is about, where it is not the appointment's."""
    if said & FIRST_TIME and said & (START | EVENT):
        return Aside.BEFORE
    return next((aside for aside, words in ASIDES.items() if said & words), Aside.NONE)


_COUNTED = re.compile(rf"{any_of(lambda each: each.headings.counted)}\b")


def _no_content(words: list[str], said: frozenset[str]) -> _Read:
    """Reads a heading that begins with a count of something, and speaks of no phone: "Number of guests", "Nombre de
    personnes"."""
    counted = _COUNTED.match(" ".join(words))
    return (What.OTHER, 1) if counted and not said & PHONE else None


def _dialling(words: list[str], said: frozenset[str]) -> _Read:
    """Reads a country's code of the number that stands beside it: "Country Code", "Indicatif"."""
    known = not said & OTHER_CODES and any(phrase <= said for phrase in DIALLING)
    return (What.DIALLING, 1) if known else None


_TEXTS = in_any(lambda each: each.permissions.messages)
_MAILS = in_any(lambda each: each.permissions.letters)
_REMINDING = in_any(lambda each: each.permissions.reminding)
_TRACKED = in_any(lambda each: each.permissions.tracked)
_CONSENTING = re.compile(any_of(lambda each: each.permissions.consenting))
_REFUSING = re.compile(rf"\b{any_of(lambda each: each.permissions.refusing)}\b")


_WAYS = tuple(phrase for each in LANGUAGES.values() for phrase in each.permissions.ways)


def _way(words: list[str], said: frozenset[str]) -> _Read:
    """Reads how somebody wants to be reached: "Notification preference", "Mode de contact", "Kommunikation". The
    channel of a booking is none."""
    if said & (BOOKING | _TRACKED | A_NUMBER | ADVERTISING):
        return None
    known = any(phrase <= said and (len(phrase) > 1 or len(words) == 1) for phrase in _WAYS)
    return (What.WAY, 1) if known else None


def _permission(words: list[str], said: frozenset[str]) -> _Read:
    """Reads who wants SMS and who wants none: "Unsubscribed", "STOP SMS", "Accepte les SMS", "Accepts SMS Marketing",
    "SMS Status", "SMS Reminders". A permission for mails and letters alone is OTHER; what was sent is none."""
    texted = bool(said & _TEXTS)
    if said & _MAILS and not texted:
        return (What.OTHER, 1) if said & (OPTED_OUT | CONSENT) else None
    if said & OPTED_OUT or _REFUSING.search(" ".join(words)):
        return What.OPTED_OUT, 1
    asked = said & (_REMINDING | ADVERTISING) and not said & (_TRACKED | A_NUMBER | PHONE - _TEXTS)
    agreed = asked or said & (CONSENT | STATUS) or _CONSENTING.search(" ".join(words))
    if agreed and texted:
        return (What.AD_CONSENT if said & ADVERTISING else What.CONSENT), 1
    return None


def _phone(words: list[str], said: frozenset[str]) -> _Read:
    texted = bool(said & TEXTED and said & A_NUMBER)
    if said & NO_NUMBER:
        return What.OTHER, 1
    if not said & PHONE and not texted:
        return None
    if (
        said & NO_PHONE
        or (said & (ASIDES[Aside.REMINDED] - REMINDERS))
        or (said & MOBILE == {"sms"} and said & REMINDERS)
    ):
        return What.OTHER, 1
    rank = 0 if said & MOBILE else 2 if said & LANDLINE else 1
    return What.NUMBER, rank


def _plain_number(words: list[str], said: frozenset[str]) -> _Read:
    if said & A_NUMBER and not said & (ID_OF | OTHER | NOTES | ADDRESS) and len(words) <= 3:
        return What.NUMBER, 1
    if said & A_NUMBER and said & ID_OF:
        return What.OTHER, 1
    return None


def _flag(words: list[str], said: frozenset[str]) -> _Read:
    """Reads a flag, of rank 0 where nothing but the word itself, or when it was, stands there: "Canceled at"."""
    for of, what in ((CANCELLED, What.CANCELLED), (CONFIRMED, What.CONFIRMED)):
        if said & of and not said & STATUS:
            if said & (NO_FLAG - AT) and not BEFORE_A_FLAG.intersection(words[:1]):
                return What.OTHER, 1
            return what, 0 if said - BEFORE_A_FLAG <= of | AT | BETWEEN_FLAGS else 1
    return None


def _all_day(words: list[str], said: frozenset[str]) -> _Read:
    return (What.ALL_DAY, 1) if any(each <= said for each in ALL_DAY) else None


def _zone(words: list[str], said: frozenset[str]) -> _Read:
    hours = said & (HOUR | HOURS_OF_A_ZONE)
    named = said & ZONE_ALONE or (said & ZONE_BESIDE_HOURS and hours)
    return (What.ZONE, 1) if named else None


def _duration(words: list[str], said: frozenset[str]) -> _Read:
    return (What.DURATION, 1) if said & DURATION and not said & (ASIDES[Aside.REMINDED] | NO_DURATION) else None


def _first_or_last(words: list[str], said: frozenset[str]) -> _Read:
    if said & OTHER_NAMES:
        return What.OTHER, 1
    if said & (WHO - CLIENT - WITH_WHOM) and said & (FIRST | LAST | NAME):
        return What.WHO, 0  # "Staff Name" beside "Staff", which may be an id
    if any(each <= said for each in WHOLE_NAMES):
        return What.NAME, 1
    if said & FIRST or any(each <= said for each in FIRST_NAMES):
        both = said & LAST or (said & LAST_BESIDE_FIRST and not said & INSIDE_A_NAME)
        return (What.NAME, 1) if both else (What.FIRST_NAME, 1)
    if (said & LAST or any(each <= said for each in LAST_NAMES)) and not said & DAY:
        both = said & NAME_OR_FIRST
        return (What.NAME, 1) if both else (What.LAST_NAME, 1)
    return None


_AROUND = in_any(lambda each: each.headings.around)  # "jusqu'à", "fino alle", "hasta las", "bis ca."


def _dated(words: list[str], said: frozenset[str]) -> _Read:
    """Reads a day, a time, or both: by its own words, or because it speaks of a start, an end or an appointment
    alone."""
    if said & (NAME | FIRST | LAST | PHONE) and not said & BOTH:
        return None
    date, hour = bool(said & DAY), bool(said & HOUR)
    if said & BOTH and not said & (TITLE - EVENT):
        return What.MOMENT, 1
    if date and hour:
        return What.MOMENT, 1
    compound = _compound(words)
    if date or hour or compound:
        if not hour and not compound and words and words[0] in DAYS_OR_LABELS and len(words) > 1 and said & LABELS:
            return None
        return compound or (What.DATE if date else What.TIME), 1
    if said & (START | END) and not said & (TITLE - EVENT | PLACE | ADDRESS | NOTES):
        return What.MOMENT, 1
    if (
        words
        and words[0] in (START_ALONE | END_ALONE) - START_ARTICLES
        and set(words[1:2]) == set(words[1:]) <= _AROUND
    ):
        return What.MOMENT, 1
    if said & (EVENT | BOOKING) and not said & (
        TITLE - EVENT | WHO | PLACE | OTHER | STATUS | NOTES | COMPANY | CLIENT
    ):
        return What.MOMENT, 1
    if aside_of(said) is not Aside.NONE and not said & (OTHER - AGES | WHO | CLIENT | NOTES | STATUS):
        return What.MOMENT, 1
    return None


def _compound(words: list[str]) -> What | None:
    """Reads a day or a time from the end of a compound word: "Startzeit", "Termindatum", "Rückrufuhrzeit"."""
    if any(word.endswith(HOUR_ENDINGS) and len(word) > 4 for word in words):
        return What.TIME
    return What.DATE if any(word.endswith(DAY_ENDINGS) and len(word) > 5 for word in words) else None


def _named(words: list[str], said: frozenset[str]) -> _Read:
    happening = said & (EVENT | HAPPENING)
    if happening and not said & CLIENT and said & (NAME | NAME_OR_FIRST):
        return What.TITLE, 1
    if said & NO_NAME and said & (NAME | FILED_AS):
        return What.OTHER, 1
    if said & COMPANY and not said & CLIENT:
        return What.COMPANY, 1
    if said & (WHO - CLIENT - WITH_WHOM) and not said & STATUS:
        return (What.WHO, 1) if not said & (TITLE - WHO) or said & (NAME | NAME_OR_FIRST) else None
    if said & NAME_OR_FIRST:
        return (What.NAME if said & COMPLETE or said & CLIENT else What.NAME_OR_FIRST), 1
    if said & PLACE and said & NAME:
        return What.PLACE, 1
    if said & NAME and not said & FILES:
        return What.NAME, 1
    return None


def _others(words: list[str], said: frozenset[str]) -> _Read:
    kinds = said & ADDRESS and said & KINDS
    return (What.OTHER, 1) if said & OTHER or kinds or any(each <= said for each in POSITIONS) else None


_BY_WORD: tuple[tuple[frozenset[str], What], ...] = (
    (STATUS, What.STATUS), (TAGS, What.TAGS), (LANGUAGE, What.LANGUAGE), (TITLE, What.TITLE), (NOTES, What.NOTES),
    (PLACE, What.PLACE), (WHO - CLIENT, What.WHO), (CLIENT, What.NAME), (ADDRESS, What.PLACE),
)  # fmt: skip


def _by_word(words: list[str], said: frozenset[str]) -> _Read:
    return next(((what, 2 if of is ADDRESS else 1) for of, what in _BY_WORD if said & of), None)


_READINGS = (
    _no_content, _dialling, _permission, _way, _phone, _all_day, _zone, _flag, _first_or_last, _duration, _dated,
    _named, _others, _plain_number, _by_word,
)  # fmt: skip
