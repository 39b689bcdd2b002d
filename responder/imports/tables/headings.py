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
from responder.imports.tables.heading_content import What, aside_of, content_of
from responder.imports.tables.heading_words import (
    AT_ALONE,
    BOOKING,
    CLIENT,
    DAY_ENDINGS,
    END,
    END_ALONE,
    END_COMPOUNDS,
    EVENT,
    HOUR_ENDINGS,
    START,
    START_ALONE,
    WEAK_ENDS,
    WEAK_STARTS,
    Aside,
)
from responder.languages import any_of, in_any


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
    of_texts: bool = False  # SMS
    is_at: bool = False  # "à", "um": the hour, or until
    is_stop: bool = False  # "Stop": an end, or who wants no SMS
    zone: Zone | None = None


TEXTS = in_any(lambda each: each.permissions.messages)
STOP = "stop"  # the word that carriers ask for, in every language
_JOINED = re.compile(rf"\b{any_of(lambda each: each.headings.joined)}")


def words_of(text: str) -> list[str]:
    """Splits a text into its words, in small letters and digits only: "startTime", "start_time" and "Start time" have
    the same words."""
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", text)
    plain = unicodedata.normalize("NFKD", apart.casefold().replace("ß", "ss"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    joined = _JOINED.sub(lambda found: re.sub(r"[-._ ]", "", found[0]), plain)
    return re.sub(r"[^a-z0-9]+", " ", joined).split()


@lru_cache(maxsize=1_024)
def read_heading(text: str) -> Heading:
    """Reads what a heading says of the column below it. Never raises."""
    text = " ".join(text.split())[:200]
    bare, zone = _without_zone(text)
    words = words_of(bare)
    said = frozenset(words)
    found = content_of(words)
    if found is not None:
        what, rank = found
        return _whole(what, rank, words, said, zone)
    return Heading(what=What.UNKNOWN, zone=zone)


def _without_zone(text: str) -> tuple[str, Zone | None]:
    """Splits a heading into the rest and the zone it names, None for one that is not clear: "Start (UTC)", "Créé le
    (UTC+0)"."""
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
        aside=aside_of(said) if dated else Aside.NONE,
        rank=rank,
        of_event=bool(said & EVENT),
        of_booking=bool(said & BOOKING),
        of_client=bool(said & CLIENT),
        of_texts=bool(said & TEXTS),
        is_at=len(words) == 1 and words[0] in AT_ALONE,
        is_stop=STOP in words and dated,
        zone=zone if dated else None,
    )


def _end(words: list[str], said: frozenset[str]) -> End:
    start, end = bool(said & START), bool(said & END)
    if start != end:
        return End.START if start else End.END
    if start and end:
        return End.START if min(map(words.index, said & START)) < min(map(words.index, said & END)) else End.END
    for word in (*words[-1:], *words[:1]):
        if (len(words) <= 3 and word in END_ALONE - WEAK_ENDS) or (word in WEAK_ENDS and len(words) == 1):
            return End.END
    for word in (*words[-1:], *words[:1]):
        if len(words) <= 2 and word in START_ALONE - WEAK_STARTS:
            return End.START
    compound_end = any(
        word.startswith(END_COMPOUNDS) and word.endswith((*HOUR_ENDINGS, *DAY_ENDINGS)) for word in words
    )
    return End.END if compound_end else End.NEITHER
