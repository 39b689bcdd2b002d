"""Finds our own text inside an incoming one, and leaves what the contact added to it.

Reactions of phones, quoted replies and pasted texts bring back what we sent: a reminder that names ANNULER cancels
nothing when somebody likes it. What was sent is known, so no list of phone makers' phrases is needed: texts are
compared letter by letter, without case, accents, spaces, punctuation and invisible characters, any link standing for
any other.
"""

import html
import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple
from urllib.parse import unquote, unquote_plus

from responder.domain.screening.advertising_lines import is_advertising_line
from responder.domain.screening.device_signatures import is_device_signature
from responder.domain.screening.reactions import is_reaction_frame
from responder.domain.text.folding import LONGEST, fold
from responder.domain.text.shared_letters import (
    FEWEST,
    LINKS,
    QUOTATION_MARKS,
    Letters,
    Stretch,
    letters_of,
    letters_of_ours,
    shared,
)
from responder.languages import any_of, in_any

MOST_SENT = 8
"""How many of our latest texts to a contact are looked for."""

_SHORTEST_MARKED = 12  # letters of a part of our text in quotation marks
_SHORTEST_ALONE = 20  # letters of a part of our text that is the whole message, or opens a sentence of ours
_SHORTEST_WHOLE = 15  # letters of a text of ours that comes back whole: "Sehr gerne! Salon Anna"
_SURE = 40  # letters in a row that nobody writes by chance
_MOST_FRAME_WORDS = 8  # "Removed an exclamation mark from", "Hat … mit Gefällt mir markiert"
_LONGEST_ADVERTISING = 60  # letters
_LONGEST_TAIL = 120  # characters of advertising behind our text, before the quotation mark closes

_BLANK = re.compile(r"[\s\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_SENTENCE_END = frozenset(".!?;\n…")  # no colon: "Bien reçu : …" quotes the contact, "répondez : …" asks for an answer
_ATTRIBUTION = re.compile(rf"^[\W_]*$|:\s*$|^\W*-{{2,}}.*|^\W*{any_of(lambda each: each.quotes.headers)}\s?:")
# Answers of languages that the business may not speak: whoever writes one beside our text means it.
_ANSWERS_ELSEWHERE = frozenset(["sim", "nao", "ne", "tak", "da", "nee", "nej"])  # of languages without a folder
_ANSWERS = in_any(lambda each: each.quotes.answers) | _ANSWERS_ELSEWHERE
_QUESTION = re.compile("[?？؟¿]")
_PERCENT = re.compile(r"%(?:[0-9A-Fa-f]{2})")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});", re.I)


class OwnWords(NamedTuple):
    """`text` is what the contact wrote themselves; `quoted` says whether a text of ours was taken out."""

    text: str
    quoted: bool

    @property
    def only_react(self) -> bool:
        return self.quoted and not self.text


class _Region(NamedTuple):
    """Characters of the incoming text that are ours; `marked` by quotation marks or ">"."""

    start: int
    end: int
    marked: bool


def _says_nothing(_: str) -> bool:
    return False


def own_words(text: str, sent: Sequence[str], answers: Callable[[str], bool] = _says_nothing) -> OwnWords:
    """Returns the incoming text without what quotes one of `sent`, our latest texts to the contact as they were
    rendered or sent. `answers` says whether a few words beside a quote answer something; words that do not only react
    to it."""
    if not sent or len(text) < _SHORTEST_MARKED // 2:
        return OwnWords(text, False)
    for read in _readings(text[:LONGEST]):
        written, ours = _without_shared_advertising(read, sent)
        regions = _regions(written, ours)
        if regions:
            left = _without(written, regions, answers)
            return OwnWords("" if is_device_signature(left) else left, True)
        if written != read:
            return OwnWords(written, False)
    return OwnWords(text, False)


def _readings(text: str) -> Iterable[str]:
    """Yields the text with its percent signs and entities undone, if it has any, and as it came."""
    plain = html.unescape(text) if _ENTITY.search(text) else text
    if len(_PERCENT.findall(plain)) > 2:
        plain = unquote_plus(plain) if " " not in plain.strip() else unquote(plain)
    if plain != text:
        yield html.unescape(plain)
    yield text


def _without_shared_advertising(written: str, sent: Sequence[str]) -> tuple[str, list[str]]:
    """Returns the incoming text and ours without the last line, where both end in the same one and it advertises: the
    gateway put it below each of them, so it shows nothing. In a quote it is another line, behind ">" or closed by a
    mark."""
    head, _, last = written.rstrip().rpartition("\n")
    if not head.strip() or last.strip()[0] in ">|&" or last[-1] in QUOTATION_MARKS or not is_advertising_line(last):
        return written, list(sent)
    row = letters_of(last).row
    ours = [_without_last_line(text, row) for text in sent]
    return (written, ours) if ours == list(sent) else (_without_last_line(head.rstrip(), row), ours)


def _without_last_line(text: str, row: str) -> str:
    """Returns the text without its last line where that has these letters and others stand above it."""
    head, _, last = text.rstrip().rpartition("\n")
    return head.rstrip() if head.strip() and letters_of_ours(last).row == row else text


def _regions(text: str, sent: Sequence[str]) -> list[_Region]:
    letters = letters_of(text)
    found: list[_Region] = []
    for ours in dict.fromkeys(sent):
        for stretch in shared(letters, ours):
            region = _region(text, letters, stretch, ours)
            if region is not None:
                found.append(region)
    return _merged(found)


# Whether they agree by more than chance


def _region(text: str, letters: Letters, stretch: Stretch, ours: str) -> _Region | None:
    start = letters.places[stretch.first]
    end = _end(text, letters.places[stretch.last - 1])
    block = _quoted_lines(text, start, end)
    marked = block or _in_marks(text, start, end)
    whole = stretch.agreed >= 0.8 * len(letters_of_ours(ours).row)
    if marked is not None:
        cut = text[end : end + 4].lstrip().startswith(("…", "..")) and stretch.begins == 0 and stretch.agreed >= FEWEST
        alone = _covers(letters, stretch, marked, whole)
        if (whole or cut or stretch.agreed >= _SHORTEST_MARKED) and (alone or stretch.agreed >= _SURE):
            return _Region(*marked, True)
        return None
    opens = stretch.agreed >= _SHORTEST_ALONE and _opens_sentences(text, start, ours, stretch)
    complete = stretch.agreed >= max(_SHORTEST_WHOLE, len(letters_of_ours(ours).row) - 1)
    return _Region(start, end, False) if stretch.agreed >= _SURE or opens or complete else None


def _covers(letters: Letters, stretch: Stretch, marked: tuple[int, int], whole: bool) -> bool:
    """Checks whether most of what stands between the marks is ours: all of it, and a line of advertising, is."""
    within = sum(marked[0] <= place < marked[1] for place in letters.places)
    return stretch.agreed >= 0.6 * within or (whole and within - stretch.agreed <= _LONGEST_ADVERTISING)


def _opens_sentences(text: str, start: int, ours: str, stretch: Stretch) -> bool:
    """Checks whether a stretch of our text begins where a sentence of ours does, and in theirs after no word: a copy
    does. "OUI pour confirmer votre rendez-vous" is an answer, though we wrote "Répondez OUI pour confirmer votre
    rendez-vous"."""
    before = text[:start].rstrip()
    before_ours = ours[: letters_of_ours(ours).places[stretch.begins]].rstrip(" \"'«“(\u00a0")
    copied = not before_ours or before_ours[-1] in _SENTENCE_END
    return copied and (not before or not before[-1].isalnum() or "\n" in text[len(before) : start])


def _end(text: str, place: int) -> int:
    """Returns the place behind the character at a place, or behind the link that begins there."""
    link = LINKS.match(text, place)
    return link.end() if link else place + 1


def _in_marks(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Finds the span from the opening quotation mark right before a stretch to the closing one behind it, or to its
    end; None without an opening one."""
    opening = _skipped_back(text, start)
    if opening < 0 or text[opening] not in QUOTATION_MARKS or _elides(text, opening):
        return None
    tail = text[end : end + _LONGEST_TAIL]
    closing = next((at for at, sign in enumerate(tail) if sign in QUOTATION_MARKS and _closes(tail, at)), None)
    return opening, end + closing + 1 if closing is not None else end


def _elides(text: str, at: int) -> bool:
    """Checks whether an apostrophe elides: that of "l'appuntamento" opens no quotation."""
    return text[at] in "'’‘" and at > 0 and text[at - 1].isalpha()


def _closes(tail: str, at: int) -> bool:
    """Checks whether a quotation ends here: an apostrophe within a word closes nothing."""
    following = tail[at + 1 : at + 2]
    return not (tail[at] in "'’‘" and following.isalpha() and at and tail[at - 1].isalpha())


def _skipped_back(text: str, start: int) -> int:
    at = start - 1
    while at >= 0 and text[at] not in "\n\r" and (_BLANK.match(text[at]) or text[at] in "….¡¿([-*"):
        at -= 1
    return at


def _quoted_lines(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Returns the lines with ">" before them that a stretch stands in, and those like them beside it."""
    first = text.rfind("\n", 0, start) + 1
    if not text[first:start].lstrip().startswith((">", "|", "&gt;")):
        return None
    while first > 0:
        before = text.rfind("\n", 0, first - 1) + 1
        if not text[before:first].lstrip().startswith((">", "|", "&gt;")):
            break
        first = before
    last = text.find("\n", end)
    while last >= 0 and text[last + 1 :].lstrip(" \t").startswith((">", "|", "&gt;")):
        last = text.find("\n", last + 1)
    return first, len(text) if last < 0 else last


def _merged(regions: Iterable[_Region]) -> list[_Region]:
    merged: list[_Region] = []
    for region in sorted(regions):
        if merged and region.start <= merged[-1].end:
            last = merged[-1]
            merged[-1] = _Region(last.start, max(last.end, region.end), last.marked or region.marked)
        else:
            merged.append(region)
    return merged


# What is left


def _without(text: str, regions: Sequence[_Region], answers: Callable[[str], bool]) -> str:
    """Returns the rest of the text, without the words around each region that only react to it or say who wrote it."""
    kept: list[str] = []
    at = 0
    for number, region in enumerate(regions):
        before = text[at : region.start]
        following = regions[number + 1].start if number + 1 < len(regions) else len(text)
        line_end = text.find("\n", region.end, following)
        beside = text[region.end : following if line_end < 0 else line_end]
        if _is_advertising(beside):
            region, beside = region._replace(end=region.end + len(beside)), ""
        head, _, left = before.rpartition("\n")
        if _only_reacts(f"{left} {beside}", region.marked, answers):
            kept.append(_without_attribution(head))
            at = region.end + len(beside)
        elif _is_attribution(left, answers):
            kept.append(_without_attribution(head))
            at = region.end
        else:
            kept.append(before)
            at = region.end
    tail = text[at:]
    kept.append("" if _is_advertising(tail) else tail)
    return _trimmed("\n".join(part for part in kept if part.strip()))


def _only_reacts(frame: str, marked: bool, answers: Callable[[str], bool]) -> bool:
    words = _plain_words(frame)
    if not words or is_reaction_frame(frame):
        return not _QUESTION.search(frame)
    if not marked or len(words) > _MOST_FRAME_WORDS or _QUESTION.search(frame):
        return False
    return _ANSWERS.isdisjoint(words) and not answers(" ".join(words))


def _plain_words(text: str) -> list[str]:
    return re.findall(r"\w+(?:['’]\w+)?", fold(text))


def _without_attribution(head: str) -> str:
    """Returns the lines before a quote without those that only say whose it is: "Le 12 mai, Salon Anna a écrit :"."""
    lines = head.split("\n")
    while lines and _ATTRIBUTION.search(fold(lines[-1])):
        lines.pop()
    return "\n".join(lines)


def _is_attribution(left: str, answers: Callable[[str], bool]) -> bool:
    """Checks whether the words before a quote on its own line say whose it is: "Salon Anna, 12:04 : “…”"."""
    ends = left.rstrip().endswith((":", "："))
    return ends and (any(map(str.isdigit, left)) or not (answers(left) or _ANSWERS & set(_plain_words(left))))


def _is_advertising(tail: str) -> bool:
    """Checks whether it is a line with an address behind our text: the gateway's own."""
    link = LINKS.search(tail)
    words = _plain_words(LINKS.sub(" ", tail))
    return bool(link) and len(words) <= _MOST_FRAME_WORDS and not _ANSWERS.intersection(words)


def _trimmed(text: str) -> str:
    """Trims a text: without the signs around it; nothing where no word, digit or question mark is left."""
    inner = text.strip().strip("\u200a\u200b\u200e\u200f\ufeff").strip(" \t\n\r,;:.…-–—>|»«“”\"'")
    meant = any(map(str.isalnum, inner)) or _QUESTION.search(inner)
    return text.strip() if meant else ""
