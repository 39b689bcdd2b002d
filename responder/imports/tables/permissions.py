"""Reads who wants no SMS, or no advertising, out of the columns of an address book or a mailing program."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto

from responder.domain.model.business import Business
from responder.domain.syntax.tags import NO_ADVERTISING
from responder.imports.tables.columns import Columns, Field
from responder.imports.tables.heading_words import OPTED_OUT
from responder.imports.tables.sheets import Row
from responder.imports.tables.statuses import DENIALS, flag_of, folded
from responder.languages import any_of, in_any, one_of
from responder.languages.catalogue import Sentence, catalogue_for, msgid, sentence
from responder.languages.choice import owner_language

_UNKNOWN = msgid(
    '"{column}" is "{word}" (rows: {number}): that is neither a known yes nor a known no, and nobody was opted out for '
    "it. Write yes or no there if it says whether they want SMS."
)
_LONGEST_SHOWN = 40

_REFUSED = tuple(in_any(lambda each: each.permissions.refused))
_AGREED = tuple(in_any(lambda each: each.permissions.agreed))
_TO_CONTACT = tuple(in_any(lambda each: each.permissions.to_contact))
_CHANNELS = in_any(lambda each: each.permissions.channels)
_MAILS = in_any(lambda each: each.permissions.mails)
_OTHER_WAYS = _MAILS | in_any(lambda each: each.permissions.other_ways)
_UNCLEAR_WAYS = in_any(lambda each: each.permissions.unclear_ways)
_POLITE = in_any(lambda each: each.permissions.polite)
_DENIALS = DENIALS - {"un"} | in_any(lambda each: each.permissions.denials)
_DENIAL_APART = re.compile(rf"(?i)\b{one_of(lambda each: each.permissions.denials_apart)}\s*(?:[,;:.!(]|\s[-–]\s)")
_CROSSES = "❌✗✘✖☒"
_NOT_SAID = (
    rf"{any_of(lambda each: each.permissions.not_said)}"
    rf"|{any_of(lambda each: each.permissions.nothing)}{any_of(lambda each: each.permissions.known)}.*"
)


class Wish(Enum):
    """Wish of a cell about messages. NOTHING: that it is not known; UNKNOWN: words that nobody understands."""

    OUT = auto()
    IN = auto()
    NOTHING = auto()
    UNKNOWN = auto()


def no_advertising(business: Business) -> str:
    """Returns the tag of who wants no advertising, in the business's first language."""
    return catalogue_for(owner_language("", business.languages)).gettext(NO_ADVERTISING)


def wants_no_sms(row: Row, columns: Columns) -> bool:
    """Checks the columns of opt-outs, of consent and of how to reach them; an empty cell says nothing."""
    return way_in(columns.get(row, Field.WAY)) is Wish.OUT or any(
        wish_in(columns.get(row, field), of_consent=field is not Field.OPTED_OUT) is Wish.OUT
        for field in (Field.OPTED_OUT, Field.CONSENT)
    )


def wants_no_advertising(row: Row, columns: Columns) -> bool:
    return wish_in(columns.get(row, Field.AD_CONSENT), of_consent=True) is Wish.OUT


def unknown_wishes(rows: Iterable[Row], columns: Columns) -> Iterator[tuple[int, Sentence]]:
    """Tells of each word that is neither a yes nor a no, once, with the line where it is first."""
    found: dict[tuple[Field, str], list[Row]] = {}
    for row in rows:
        for field in (Field.OPTED_OUT, Field.CONSENT, Field.AD_CONSENT, Field.WAY):
            cell = " ".join(columns.get(row, field).split())
            wish = way_in(cell) if field is Field.WAY else wish_in(cell, of_consent=field is not Field.OPTED_OUT)
            if wish is Wish.UNKNOWN:
                found.setdefault((field, cell.casefold()), []).append(row)
    for (field, _), where in found.items():
        word = " ".join(columns.get(where[0], field).split())[:_LONGEST_SHOWN]
        yield where[0].line, sentence(_UNKNOWN, column=columns.heading(field), word=word, number=len(where))


def wish_in(cell: str, *, of_consent: bool) -> Wish:
    """Reads a cell of a column of consent, or of one of opt-outs."""
    words = re.sub(r"\bun subscri", "unsubscri", folded(cell)).split()
    if _says_nothing(cell, words):
        return Wish.NOTHING
    flag = _flag_of(cell, words)
    if flag and not _MAILS & set(words) and _by_its_words(cell, words) is Wish.OUT:
        return Wish.OUT  # "refusé le 12/03/2026": a day is a yes, unless words beside it say no
    if flag is not None:
        return Wish.OUT if flag is not of_consent else Wish.IN
    if _MAILS & set(words):
        return Wish.UNKNOWN
    if not words:
        return Wish.OUT if of_consent and any(char in _CROSSES for char in cell) else Wish.UNKNOWN
    return _by_its_words(cell, words) or (_of_consent(words) if of_consent else Wish.UNKNOWN)


def way_in(cell: str) -> Wish:
    """Reads how somebody wants to be reached: OUT where ways are named and an SMS is none of them ("Email only",
    "courrier"), UNKNOWN where it may be one ("phone") or nothing is understood."""
    words = re.sub(r"\be mail", "email", folded(cell)).split()
    if _says_nothing(cell, words) or not words:
        return Wish.NOTHING
    known, named = _by_its_words(cell, words), set(words) & _OTHER_WAYS
    if known is Wish.OUT or not _CHANNELS.isdisjoint(words):
        return known or Wish.IN
    if named and (named - _MAILS or _UNCLEAR_WAYS.isdisjoint(words)):
        return Wish.OUT
    unclear = named or not _UNCLEAR_WAYS.isdisjoint(words) or flag_of(cell) is False
    return Wish.UNKNOWN if unclear else Wish.NOTHING


def _says_nothing(cell: str, words: list[str]) -> bool:
    if not words:
        return not any(char.isalnum() or char in _CROSSES for char in cell) and flag_of(cell) is not True
    return re.fullmatch(_NOT_SAID, " ".join(words)) is not None


def _flag_of(cell: str, words: list[str]) -> bool | None:
    if not words:
        return True if flag_of(cell) else None
    return False if words in (["ko"], ["nok"]) else flag_of(cell)


def _by_its_words(cell: str, words: list[str]) -> Wish | None:
    """Reads words that say it of SMS whatever the heading: "unsubscribed", "not opted out", "no SMS", "subscribed"."""
    denied = [index for index, word in enumerate(words) if word in _DENIALS]
    stems = _REFUSED if _is_of_messages(words) else ()
    out = next((index for index in range(len(words)) if _is_opt_out(words[index : index + 2], stems)), None)
    if out is not None:
        if denied and denied[0] < out:
            return Wish.UNKNOWN if _DENIAL_APART.search(cell) else Wish.IN
        return Wish.IN if words[-1] in _DENIALS else Wish.OUT
    if any(word.startswith(_AGREED) for word in words) or {"opt", "in"} <= set(words):
        if denied and _DENIAL_APART.search(cell):
            return Wish.UNKNOWN
        return Wish.OUT if denied else Wish.IN
    if denied and any(word in _CHANNELS or word.startswith(_TO_CONTACT) for word in words[denied[0] :]):
        return Wish.OUT
    return None


def _of_consent(words: list[str]) -> Wish:
    """Reads "SMS: no", "no thanks", "not OK"."""
    rest = " ".join(word for word in words if word not in _CHANNELS and word not in _POLITE)
    flag = _flag_of(rest, rest.split())
    if flag is None and words[0] in _DENIALS and flag_of(" ".join(words[1:])):
        flag = False
    return Wish.UNKNOWN if flag is None else Wish.IN if flag else Wish.OUT


def _is_of_messages(words: list[str]) -> bool:
    """Checks whether a word that also means "blocked" is about messages: beside one of them, or almost alone. "Bloccato
    nel traffico" is about something else, and the owner is told of it."""
    weighing = [word for word in words if len(word) > 2 and word.isalpha()]
    return len(weighing) <= 2 or any(word in _CHANNELS or word.startswith(_TO_CONTACT) for word in words)


def _is_opt_out(words: list[str], stems: tuple[str, ...]) -> bool:
    return (
        words[0] in OPTED_OUT or words[0].startswith(stems) or (words[0] in ("opt", "opted") and words[1:] == ["out"])
    )
