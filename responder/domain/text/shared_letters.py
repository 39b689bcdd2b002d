"""Finds where letters of one text stand in another: the part that two texts share, however it is typed.

Compared are letters and digits, folded: no case, accents, spaces, punctuation or invisible characters. Any link stands
for any other. Small differences are skipped: another date or name, an accent that a gateway lost.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from responder.domain.text.folding import fold
from responder.domain.text.sms_parts import LINK

QUOTATION_MARKS = "«»‹›“”„‟\"'‘’‚「」『』`"
LINKS = re.compile(
    rf"{re.escape(LINK)}|https?://[^\s“”\"«»<>]+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{{2,6}}/[^\s“”\"«»<>]*", re.I
)
_LINK_SIGN = "\ue000"  # stands for any link in the letters of a text
_CUT_SIGN = "\ue001"  # "…" where a text was cut: what follows goes on with nothing
_SIGNS = re.compile(rf"(?P<cut>(?:…|\.{{2,}})(?=\s*(?:$|\n|[{QUOTATION_MARKS}])))|{LINKS.pattern}", re.I)
FEWEST = 8  # letters: a stretch is looked for where so many in a row agree
_RESYNC = 5  # letters that must agree again after a difference
_FEWEST_AT_THE_END = 3  # the same behind the last difference
_LARGEST_GAP = 16  # letters that may differ: another date, another name
_LARGEST_INSERTION = 6  # letters that ours does not have: a first name


class Letters(NamedTuple):
    """The letters and digits of a text in a row, folded, and where each stands in it."""

    row: str
    places: tuple[int, ...]


class Stretch(NamedTuple):
    """Letters `first` to `last` (behind the last) of an incoming text are letters `begins` to `ends` of ours."""

    first: int
    last: int
    begins: int
    ends: int
    agreed: int


@lru_cache(maxsize=2_048)
def letters_of_ours(text: str) -> Letters:
    return letters_of(text)


def letters_of(text: str) -> Letters:
    row: list[str] = []
    places: list[int] = []
    at = 0
    for sign in [*_SIGNS.finditer(text), None]:
        end = sign.start() if sign else len(text)
        for place in range(at, end):
            folded = _letter(text[place])
            row.extend(folded)
            places.extend([place] * len(folded))
        if sign:
            row.append(_CUT_SIGN if sign["cut"] else _LINK_SIGN)
            places.append(sign.start())
            at = sign.end()
    return Letters("".join(row), tuple(places))


@lru_cache(maxsize=4_096)
def _letter(character: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", fold(character)) if each.isalnum())


def shared(letters: Letters, ours: str) -> Iterable[Stretch]:
    """Returns where words of our text stand among the letters of another, each as far as it goes."""
    for each in _stretches(letters.row, letters_of_ours(ours).row):
        stretch = _of_whole_words(each, letters)
        if stretch is not None:
            yield stretch


def _stretches(row: str, ours: str) -> Iterable[Stretch]:
    size = min(FEWEST, len(ours))
    blocks = [start for start in range(0, len(ours) - size + 1, max(1, size)) if ours[start : start + size] in row]
    behind = 0
    for start in blocks:
        at = row.find(ours[start : start + size], behind)
        if at >= 0:
            stretch = _extended(row, ours, at, start, len(blocks) > 1)
            behind = stretch.last
            yield stretch


def _extended(row: str, ours: str, at: int, start: int, patient: bool) -> Stretch:
    """`patient`: small differences are skipped."""
    last, ends, forward = _run(row, ours, at, start, patient)
    back_row, back_ours = row[:at][::-1], ours[:start][::-1]
    before, before_ours, backward = _run(back_row, back_ours, 0, 0, patient)
    return Stretch(at - before, last, start - before_ours, ends, forward + backward)


def _of_whole_words(stretch: Stretch, letters: Letters) -> Stretch | None:
    """Leaves out the letters of a word that only begins or ends alike: the "o" of "oui" goes on with no "répo…"."""
    first, last = stretch.first, stretch.last
    row, places = letters
    while first < last and first and _in_one_word(row, places, first):
        first += 1
    while first < last < len(row) and _in_one_word(row, places, last):
        last -= 1
    lost = stretch.last - last + first - stretch.first
    return stretch._replace(first=first, last=last, agreed=stretch.agreed - lost) if last > first else None


def _run(row: str, ours: str, at: int, start: int, patient: bool) -> tuple[int, int, int]:
    """Returns how far two rows agree from two positions on, small differences skipped, and how many letters agreed."""
    agreed = 0
    while True:
        while at < len(row) and start < len(ours) and row[at] == ours[start]:
            at, start, agreed = at + 1, start + 1, agreed + 1
        onward = _resynchronised(row, ours, at, start) if patient else None
        if onward is None:
            return at, start, agreed
        at, start = onward


def _resynchronised(row: str, ours: str, at: int, start: int) -> tuple[int, int] | None:
    if at >= len(row) or start >= len(ours):
        return None
    for gap in range(1, 2 * _LARGEST_GAP):
        for skipped in range(max(0, gap - _LARGEST_GAP), min(gap, _LARGEST_GAP) + 1):
            there, here = at + skipped, start + gap - skipped
            if there - at > here - start + _LARGEST_INSERTION or _CUT_SIGN in row[at:there]:
                continue
            again = ours[here : here + _RESYNC]
            both_end = len(ours) - here == len(row) - there > 1
            if (len(again) >= _FEWEST_AT_THE_END or both_end) and row.startswith(again, there):
                return there, here
    return None


def _in_one_word(row: str, places: Sequence[int], at: int) -> bool:
    """Checks whether a letter goes on with the word of the one before it."""
    return row[at].isalnum() and row[at - 1].isalnum() and places[at] - places[at - 1] <= 1
