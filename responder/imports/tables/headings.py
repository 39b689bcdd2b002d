"""Reads the heading of a column: what stands below it, and of which end of the appointment.

A heading is read by its words, in five languages, wherever they stand in it: "Heure prévue de fin", "endTime" and
"Uhrzeit bis" are all the time of the end. Words that are about something else ("Date de création", "Reminder Date",
"Geburtsdatum") are read too, so that their dates are never taken for the appointment's.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from responder.imports.cells.zones import UnknownZone, Zone, split_zone
from responder.imports.tables.heading_words import (
    A_NUMBER,
    ADDRESS,
    ADVERTISING,
    ALL_DAY,
    ASIDES,
    AT,
    AT_ALONE,
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
    DIALLING,
    DURATION,
    END,
    END_ALONE,
    EVENT,
    FIRST,
    FIRST_NAMES,
    FIRST_TIME,
    HAPPENING,
    HOUR,
    HOUR_ENDINGS,
    HOURS_OF_A_ZONE,
    ID_OF,
    LANDLINE,
    LANGUAGE,
    LAST,
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
    PHONE,
    PLACE,
    START,
    START_ALONE,
    STATUS,
    TAGS,
    TITLE,
    WHO,
    WHOLE_NAMES,
    WITH_WHOM,
    ZONE_ALONE,
    ZONE_BESIDE_HOURS,
    Aside,
    word_set,
)
from responder.languages import any_of, in_any


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
    OTHER = "other"
    UNKNOWN = "unknown"


class End(StrEnum):
    START = "start"
    END = "end"
    NEITHER = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`rank` orders what there may be several of: 0 a mobile, 1 a phone, 2 one at home or at work. `of_event`: the
    heading names the appointment; `of_booking`: or the booking of it, which may be the day it was made on;
    `of_client`: the client."""

    what: What
    end: End = End.NEITHER
    aside: Aside = Aside.NONE
    rank: int = 1
    of_event: bool = False
    of_booking: bool = False
    of_client: bool = False
    is_at: bool = False  # "à", "um": the hour, or until
    zone: Zone | None = None


def words_of(text: str) -> list[str]:
    """Small letters and digits only: "startTime", "start_time" and "Start time" are the same words."""
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", text)
    plain = unicodedata.normalize("NFKD", apart.casefold().replace("ß", "ss"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    joined = re.sub(r"\b(e|r|rendez|pre)[-.](?=mail|vous|nom)|\b(check|drop)[-_ ](?=in\b|out\b|off\b)", r"\1\2", plain)
    return re.sub(r"[^a-z0-9]+", " ", joined).split()


@lru_cache(maxsize=1_024)
def read_heading(text: str) -> Heading:
    """Reads what a heading says of the column below it. Never raises."""
    text = " ".join(text.split())[:200]
    bare, zone = _without_zone(text)
    words = words_of(bare)
    said = frozenset(words)
    for reading in _READINGS:
        found = reading(words, said)
        if found is not None:
            what, rank = found
            return _whole(what, rank, words, said, zone)
    return Heading(what=What.UNKNOWN, zone=zone)


def _without_zone(text: str) -> tuple[str, Zone | None]:
    """ "Start (UTC)", "Créé le (UTC+0)"."""
    if not re.search(r"utc|gmt|[a-z]/[A-Z]|\([A-Z]{2,5}\)", text, re.IGNORECASE):
        return text, None
    try:
        # A zone stands behind a time; a heading has none, so that one is put there.
        before, bracket, inside = text.partition("(")
        left, zone = split_zone(f"0 {inside or before}", "")
        return (f"{before} {left[1:]}" if bracket else left[1:]), zone
    except UnknownZone:
        return text, None


def _whole(what: What, rank: int, words: list[str], said: frozenset[str], zone: Zone | None) -> Heading:
    dated = what in (What.MOMENT, What.DATE, What.TIME)
    return Heading(
        what=what,
        end=_end(words, said) if dated else End.NEITHER,
        aside=_aside(said) if dated else Aside.NONE,
        rank=rank,
        of_event=bool(said & EVENT),
        of_booking=bool(said & BOOKING),
        of_client=bool(said & CLIENT),
        is_at=len(words) == 1 and words[0] in AT_ALONE,
        zone=zone if dated else None,
    )


_Read = tuple[What, int] | None


_COUNTED = re.compile(rf"{any_of(lambda each: each.headings.counted)}\b")


def _no_content(words: list[str], said: frozenset[str]) -> _Read:
    """ "Number of guests", "Nombre de personnes"."""
    counted = _COUNTED.match(" ".join(words))
    return (What.OTHER, 1) if counted and not said & PHONE else None


def _dialling(words: list[str], said: frozenset[str]) -> _Read:
    """ "Country Code", "Indicatif": of the number that stands beside it."""
    known = not said & {"postal", "zip", "bank"} and any(phrase <= said for phrase in DIALLING)
    return (What.DIALLING, 1) if known else None


_TEXTS = in_any(lambda each: each.permissions.messages)
_MAILS = in_any(lambda each: each.permissions.letters)
_REFUSING = re.compile(rf"\b{any_of(lambda each: each.permissions.refusing)}\b")


def _permission(words: list[str], said: frozenset[str]) -> _Read:
    """ "Unsubscribed", "STOP SMS", "Accepte les SMS", "Accepts SMS Marketing"; of mails and letters alone, nothing."""
    texted = bool(said & _TEXTS)
    if said & _MAILS and not texted:
        return (What.OTHER, 1) if said & (OPTED_OUT | CONSENT) else None
    if said & OPTED_OUT or _REFUSING.search(" ".join(words)):
        return What.OPTED_OUT, 1
    agreed = said & CONSENT or "opt in" in " ".join(words)
    if agreed and texted:
        return (What.AD_CONSENT if said & ADVERTISING else What.CONSENT), 1
    return None


def _phone(words: list[str], said: frozenset[str]) -> _Read:
    texted = "text" in said and bool(said & A_NUMBER)
    if said & NO_NUMBER:
        return What.OTHER, 1
    if not said & PHONE and not texted:
        return None
    if (
        said & NO_PHONE
        or (said & (ASIDES[Aside.REMINDED] - {"reminder"}))
        or (said & MOBILE == {"sms"} and "reminder" in said)
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
            if said & (NO_FLAG - AT) and words[:1] != ["is"]:
                return What.OTHER, 1
            return what, 0 if said - {"is"} <= of | AT | BETWEEN_FLAGS else 1
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
    if said & word_set("middle phonetic yomi nick nickname maiden"):
        return What.OTHER, 1
    if said & (WHO - CLIENT - WITH_WHOM) and said & (FIRST | LAST | NAME):
        return What.WHO, 0  # "Staff Name" beside "Staff", which may be an id
    if any(each <= said for each in WHOLE_NAMES):
        return What.NAME, 1
    if said & FIRST or any(each <= said for each in FIRST_NAMES):
        both = said & LAST or ("last" in said) or (said & word_set("nom") and "de" not in said)
        return (What.NAME, 1) if both else (What.FIRST_NAME, 1)
    if (said & LAST or any(each <= said for each in LAST_NAMES)) and not said & DAY:
        both = said & NAME_OR_FIRST
        return (What.NAME, 1) if both else (What.LAST_NAME, 1)
    return None


_AROUND = in_any(lambda each: each.headings.around)  # "jusqu'à", "fino alle", "hasta las", "bis ca."


def _dated(words: list[str], said: frozenset[str]) -> _Read:
    """A day, a time, or both: by its own words, or because it speaks of a start, an end or an appointment alone."""
    if said & (NAME | FIRST | LAST | PHONE) and not said & BOTH:
        return None
    date, hour = bool(said & DAY), bool(said & HOUR)
    if said & BOTH and not said & (TITLE - EVENT):
        return What.MOMENT, 1
    if date and hour:
        return What.MOMENT, 1
    compound = _compound(words)
    if date or hour or compound:
        if (
            not hour
            and not compound
            and words
            and words[0] in word_set("tag tags")
            and len(words) > 1
            and said & word_set("labels")
        ):
            return None
        return compound or (What.DATE if date else What.TIME), 1
    if said & (START | END) and not said & (TITLE - EVENT | PLACE | ADDRESS | NOTES):
        return What.MOMENT, 1
    if (
        words
        and words[0] in (START_ALONE | END_ALONE) - word_set("le")
        and set(words[1:2]) == set(words[1:]) <= _AROUND
    ):
        return What.MOMENT, 1
    if said & (EVENT | BOOKING) and not said & (
        TITLE - EVENT | WHO | PLACE | OTHER | STATUS | NOTES | COMPANY | CLIENT
    ):
        return What.MOMENT, 1
    if _aside(said) is not Aside.NONE and not said & (OTHER - word_set("age birthday") | WHO | CLIENT | NOTES | STATUS):
        return What.MOMENT, 1
    return None


def _compound(words: list[str]) -> What | None:
    """ "Startzeit", "Termindatum", "Rückrufuhrzeit"."""
    if any(word.endswith(HOUR_ENDINGS) and len(word) > 4 for word in words):
        return What.TIME
    return What.DATE if any(word.endswith(DAY_ENDINGS) and len(word) > 5 for word in words) else None


def _named(words: list[str], said: frozenset[str]) -> _Read:
    happening = said & (EVENT | HAPPENING)
    if happening and not said & CLIENT and said & (NAME | NAME_OR_FIRST):
        return What.TITLE, 1
    if said & NO_NAME and said & (NAME | word_set("as")):
        return What.OTHER, 1
    if said & COMPANY and not said & CLIENT:
        return What.COMPANY, 1
    if said & (WHO - CLIENT - WITH_WHOM) and not said & STATUS:
        return (What.WHO, 1) if not said & (TITLE - WHO) or said & (NAME | NAME_OR_FIRST) else None
    if said & NAME_OR_FIRST:
        return (What.NAME if said & COMPLETE or said & CLIENT else What.NAME_OR_FIRST), 1
    if said & PLACE and said & NAME:
        return What.PLACE, 1
    if said & NAME and not said & word_set("file"):
        return What.NAME, 1
    return None


def _others(words: list[str], said: frozenset[str]) -> _Read:
    kinds = said & ADDRESS and said & word_set("type label")
    return (What.OTHER, 1) if said & OTHER or kinds or said >= word_set("job title") else None


_BY_WORD: tuple[tuple[frozenset[str], What], ...] = (
    (STATUS, What.STATUS), (TAGS, What.TAGS), (LANGUAGE, What.LANGUAGE), (TITLE, What.TITLE), (NOTES, What.NOTES),
    (PLACE, What.PLACE), (WHO - CLIENT, What.WHO), (CLIENT, What.NAME), (ADDRESS, What.PLACE),
)  # fmt: skip


def _by_word(words: list[str], said: frozenset[str]) -> _Read:
    return next(((what, 2 if of is ADDRESS else 1) for of, what in _BY_WORD if said & of), None)


_READINGS = (
    _no_content, _dialling, _permission, _phone, _all_day, _zone, _flag, _first_or_last, _duration, _dated, _named,
    _others, _plain_number, _by_word,
)  # fmt: skip


def _end(words: list[str], said: frozenset[str]) -> End:
    start, end = bool(said & START), bool(said & END)
    if start != end:
        return End.START if start else End.END
    if start and end:
        return End.START if min(map(words.index, said & START)) < min(map(words.index, said & END)) else End.END
    for word in (*words[-1:], *words[:1]):
        if (len(words) <= 3 and word in END_ALONE - word_set("a")) or (word == "a" and len(words) == 1):
            return End.END
    for word in (*words[-1:], *words[:1]):
        if len(words) <= 2 and word in START_ALONE - word_set("le de du des"):
            return End.START
    compound_end = any(
        word.startswith(("end", "ende")) and word.endswith((*HOUR_ENDINGS, *DAY_ENDINGS)) for word in words
    )
    return End.END if compound_end else End.NEITHER


def _aside(said: frozenset[str]) -> Aside:
    if said & FIRST_TIME and said & (START | EVENT):
        return Aside.BEFORE
    return next((aside for aside, words in ASIDES.items() if said & words), Aside.NONE)
