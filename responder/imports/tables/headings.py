"""Reads the heading of a column: what stands below it, and of which end of the appointment.

A heading is read by its words, in five languages, wherever they stand in it: "Heure prévue de fin", "endTime" and
"Uhrzeit bis" are all the time of the end. Words that are about something else ("Date de création", "Reminder Date",
"Geburtsdatum") are read too, so that their dates are never taken for the appointment's.
"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache

from responder.dataclass import dataclass
from responder.domain.text.folding import plain_letters
from responder.imports.cells.moments import looks_like_a_day
from responder.imports.cells.phones import holds_a_number, is_number
from responder.imports.cells.zones import is_zone
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
from responder.imports.tables.sheets import Row
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
    zone: str = ""  # as it is written


_LABEL = re.compile(r"[^:]+:\s*\S")
_MOST_ABOVE = 25  # lines of titles above the headings
TEXTS = in_any(lambda each: each.permissions.messages)
STOP = "stop"  # the word that carriers ask for, in every language
_IN_BRACKETS = re.compile(r"[(\[{]\s*([^()\[\]{}]{1,40})\s*[)\]}]")
_OF_A_PLACE = re.compile(r"\b([A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+-]+){1,2})\b")
_FROM_UTC = re.compile(r"\b((?:utc|gmt)(?:\s?[+−-]\s?\d{1,2}(?::?\d{2})?)?)(?!\w)", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?<![A-Za-z])([A-Z]{3,5})(?![A-Za-z])")
_JOINED = re.compile(rf"\b{any_of(lambda each: each.headings.joined)}")


def words_of(text: str) -> list[str]:
    """Splits a text into its words, in small letters and digits only: "startTime", "start_time" and "Start time" have
    the same words."""
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", text)
    joined = _JOINED.sub(lambda found: re.sub(r"[-._ ]", "", found[0]), plain_letters(apart))
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
    return Heading(what=What.UNKNOWN)


def _without_zone(text: str) -> tuple[str, str]:
    """Splits a heading into the rest and the zone it names, as it is written there: "Start (UTC)", "EST Start Time",
    "start_utc", "Créé le (UTC+0)"; "" where it names none."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", text)
    for pattern in (_IN_BRACKETS, _OF_A_PLACE, _FROM_UTC, _ABBREVIATED):
        if pattern is _ABBREVIATED and apart.isupper():
            continue  # "DATE EST", all in capitals
        for found in pattern.finditer(text if pattern is _OF_A_PLACE else apart):
            if is_zone(found[1]):
                whole = text if pattern is _OF_A_PLACE else apart
                return f"{whole[: found.start()]} {whole[found.end() :]}", found[1]
    return text, ""


def _whole(what: What, rank: int, words: list[str], said: frozenset[str], zone: str) -> Heading:
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
        zone=zone if dated else "",
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


def folded(text: str) -> str:
    """Folds a text: small letters and digits only, one space between words."""
    return " ".join(words_of(text))


def heading_row(rows: Sequence[Row], country: str, named: Iterable[str]) -> int | None:
    """Finds the row of headings: the one with the most words that are known, above the first that holds a number or a
    day and more: a cell alone is a title ("Generated 11/29/2026")."""
    wanted = {folded(heading) for heading in named}
    best, most, wide = None, 0, any(len(row.cells) > 1 for row in rows[:_MOST_ABOVE])
    for index, row in enumerate(rows[:_MOST_ABOVE]):
        cells = [cell for cell in row.cells if cell.strip()]
        if (len(cells) > 1 or not wide) and any(is_number(cell, country) or _is_a_day_alone(cell) for cell in cells):
            break
        if any(holds_a_number(cell, country) for cell in cells):
            if not wide:
                break
            continue  # a title, or a row of "Nina - tél 06 12 34 56 78": no heading has a number
        if not wide and _LABEL.match(cells[0] if cells else ""):
            continue  # "nom: Anna" is no heading
        known = sum(read_heading(cell).what is not What.UNKNOWN for cell in cells) + 2 * sum(
            folded(cell) in wanted for cell in cells
        )
        if known > most and (len(cells) > 1 or len(row.cells) == 1):
            best, most = index, known
    return best


def _is_a_day_alone(cell: str) -> bool:
    return len(cell) <= 30 and looks_like_a_day(cell) and read_heading(cell).what in (What.UNKNOWN, What.OTHER)
