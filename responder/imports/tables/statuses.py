"""Reads how an appointment stands in the words of booking programs: "Annulé par le client", "Booked", "No-show",
"Yes"."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from responder.domain.model.state import AppointmentStatus
from responder.domain.text.cancelled_titles import is_cancelled
from responder.domain.text.folding import plain_letters
from responder.imports.cells.epochs import counts_a_moment
from responder.imports.cells.moments import looks_like_a_day
from responder.languages import LANGUAGES, in_any
from responder.languages.catalogue import msgid


class ImportedStatus(StrEnum):
    """Status that a word gives an appointment. BOOKED is no more than that it is in the book: nobody said yes to it."""

    CONFIRMED = msgid("confirmed")
    CANCELLED = msgid("cancelled")
    UNCONFIRMED = msgid("unconfirmed")
    AWAITING_ANSWER = msgid("awaiting answer")
    RESCHEDULED = msgid("rescheduled")
    MOVE_ASKED = msgid("move asked")
    BOOKED = msgid("booked")
    OVER = msgid("over")


STATUS_OF: Mapping[ImportedStatus, AppointmentStatus | None] = {
    ImportedStatus.CONFIRMED: AppointmentStatus.CONFIRMED,
    ImportedStatus.CANCELLED: AppointmentStatus.CANCELLED,
    ImportedStatus.UNCONFIRMED: AppointmentStatus.UNCONFIRMED,
    ImportedStatus.AWAITING_ANSWER: AppointmentStatus.AWAITING_ANSWER,
    ImportedStatus.RESCHEDULED: AppointmentStatus.RESCHEDULED,
    ImportedStatus.MOVE_ASKED: AppointmentStatus.MOVE_ASKED,
    ImportedStatus.BOOKED: None,
    ImportedStatus.OVER: None,
}
"""None: as rows that do not say (BOOKED), or not to be entered (OVER)."""


class UnknownStatus(ValueError):
    """A word that nobody knows; the message names it."""


_MOST_STATUSES, _WORDS_OF_STATUS = 12, 5  # of a column that may be one of statuses
_MISSED = "missed"
# The beginning of one of its words, the strongest first: "confirmé puis annulé" is cancelled.
_STRONGEST_FIRST: tuple[tuple[str, ImportedStatus], ...] = (
    (_MISSED, ImportedStatus.OVER),
    (ImportedStatus.CANCELLED, ImportedStatus.CANCELLED),
    (ImportedStatus.OVER, ImportedStatus.OVER),
    (ImportedStatus.RESCHEDULED, ImportedStatus.RESCHEDULED),
    (ImportedStatus.AWAITING_ANSWER, ImportedStatus.AWAITING_ANSWER),
    (ImportedStatus.CONFIRMED, ImportedStatus.CONFIRMED),
    (ImportedStatus.BOOKED, ImportedStatus.BOOKED),
)
# The whole cell.
_EXACT: Mapping[str, ImportedStatus] = {
    phrase: standing
    for standing in ImportedStatus
    for language in LANGUAGES.values()
    for phrase in language.statuses.exact.get(standing, ())
}
_STEMS: tuple[tuple[ImportedStatus, tuple[str, ...]], ...] = tuple(
    (standing, tuple(stem for language in LANGUAGES.values() for stem in language.statuses.stems[listed]))
    for listed, standing in _STRONGEST_FIRST
)
DENIALS = in_any(lambda each: each.statuses.denials)
_WAITING_LISTS = tuple(phrase for each in LANGUAGES.values() for phrase in each.statuses.waiting_lists)
_TICKS = ("✓", "✔", "☑", "✅")
_NOTHING_SAID = " -–—_./\\|…\xa0"
_YES = in_any(lambda each: each.statuses.yes)
_NO = in_any(lambda each: each.statuses.no)


def status_of(cell: str, meanings: Mapping[str, ImportedStatus]) -> ImportedStatus | None:
    """Reads the status of a cell, None for an empty one. `meanings` are those a person gave, by `word_of` it. Raises
    UnknownStatus."""
    plain = folded(cell)
    if not plain and word_of(cell) not in meanings:
        return _by_sign(cell.strip())
    known = meanings.get(word_of(cell)) or _EXACT.get(plain)
    if known is None and not plain.startswith(_WAITING_LISTS):
        known = _by_stem(plain)
    if known is None:
        raise UnknownStatus(cell)
    return known


def _by_sign(cell: str) -> ImportedStatus | None:
    """Reads a tick or a cross, as in the titles of events; "-" says nothing. Other signs are a program's own: "?" and
    "%" are appointments that did not take place in OpenEMR. Raises UnknownStatus."""
    if cell.startswith(_TICKS):
        return ImportedStatus.CONFIRMED
    if is_cancelled(cell):
        return ImportedStatus.CANCELLED
    if cell.strip(_NOTHING_SAID):
        raise UnknownStatus(cell)
    return None


def flag_of(cell: str) -> bool | None:
    """Reads a flag: "Oui", "true", 1, or the moment when it was; None for words that say neither."""
    plain = folded(cell)
    if plain in _YES or cell.strip() in _TICKS:
        return True
    if not plain or plain in _NO:
        return False
    if looks_like_a_day(cell) or re.fullmatch(r"\d{5}(?:[.,]\d+)?", cell.strip()) or counts_a_moment(cell):
        return True
    return None


def unknown_words(cells: Iterable[str], meanings: Mapping[str, ImportedStatus]) -> list[str]:
    """Returns unknown words, each once, in their order."""
    found: dict[str, str] = {}
    for cell in cells:
        try:
            status_of(cell, meanings)
        except UnknownStatus:
            found.setdefault(word_of(cell), " ".join(cell.split()))
    return list(found.values())


def cancelling_word(cells: Iterable[str]) -> str:
    """Returns the first cell that says "cancelled" if all cells are few short words of that kind, and none is a text;
    empty otherwise."""
    words = {" ".join(cell.split()) for cell in cells} - {""}
    if len(words) > _MOST_STATUSES or any(len(word.split()) > _WORDS_OF_STATUS for word in words):
        return ""
    return next((word for word in sorted(words) if _cancels(word)), "")


def _cancels(word: str) -> bool:
    try:
        return status_of(word, {}) is ImportedStatus.CANCELLED
    except UnknownStatus:
        return False


def word_of(cell: str) -> str:
    """Returns what the meaning of a status is kept by: the folded word, or the signs that stand for one."""
    return folded(cell) or " ".join(cell.split())


def folded(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain_letters(text)).split())


def _by_stem(plain: str) -> ImportedStatus | None:
    joined = re.sub(r"\bno show", "noshow", plain)
    for standing, stems in _STEMS:
        found = next((found for stem in stems if (found := re.search(rf"\b{stem}", joined))), None)
        if found is not None:
            return _denied(standing, joined[: found.start()], joined[found.end() :])
    return None


def _denied(standing: ImportedStatus, before: str, behind: str) -> ImportedStatus:
    """Returns the standing that is left where a denial stands right before its word, or ends the cell: "Non annulé" is
    booked, "pas confirmé" awaits its answer. OVER is never denied."""
    near = before.split()[-1 if standing is ImportedStatus.CANCELLED else -2 :]
    denied = any(word in DENIALS for word in near) or behind.partition(" ")[2].strip() in DENIALS
    if standing is ImportedStatus.OVER or not denied:
        return standing
    return ImportedStatus.AWAITING_ANSWER if standing is ImportedStatus.CONFIRMED else ImportedStatus.BOOKED
