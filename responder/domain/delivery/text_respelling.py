"""Compares our text with the text a gateway gives back, which may be spelt otherwise: percent-encoded, HTML-escaped,
cut, without its accents, with advertising behind it, or not there at all.

    ours    "Bien reçu, à 15h [link]"
    theirs  "Bien%20re%C3%A7u%2C%20%C3%A0%2015h%20https%3A%2F%2Flinks.app%2Fabc"     the same text
    theirs  "Bien re&ccedil;u, &agrave; 1"                                           part of it

A text may confirm that two messages are the same one. It never denies it: what compares as OTHER may be respelt in a
way that is not known here.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from enum import IntEnum
from functools import lru_cache
from urllib.parse import unquote, unquote_plus, unquote_to_bytes

from responder.domain.text.sms_parts import LINK, gsm7


class Likeness(IntEnum):
    """Likeness of two texts: how much of ours stands in theirs, from nothing to all of it."""

    OTHER = 0  # nothing that shows that it is the same text
    PART = 1  # its beginning, or no text at all
    BEGINS = 2  # all of it, and more behind it
    ADVERTISED = 3  # all of it, and lines of their own behind it
    WHOLE = 4


CONFIRMS = Likeness.ADVERTISED
"""From here on the text confirms an identity by itself."""

_DEEPEST = 3  # encodings on top of each other
_LONGEST = 4_000  # characters that are looked at: an SMS of 20 parts has 3,060
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_HALF_A_SIGN = re.compile(r"(?:%[0-9A-Fa-f]?|&#?\w{0,10}|\ufffd+)$")
_ELLIPSIS = re.compile(r"\s*(?:\.\.\.|…)$")


@lru_cache(maxsize=8_192)
def likeness(ours: str, theirs: str) -> Likeness:
    """Computes the most that any reading of their text has in common with ours. `[link]` in ours stands for an
    address."""
    if ours == theirs:
        return Likeness.WHOLE
    return max(_alike(_forms(ours), reading) for reading in readings(theirs))


def confirms(ours: str, theirs: str) -> bool:
    """Checks whether their text shows that it is ours."""
    return likeness(ours, theirs) >= CONFIRMS


def fits(ours: str, theirs: str) -> bool:
    """Checks whether all of our text stands at the beginning of theirs."""
    return likeness(ours, theirs) >= Likeness.BEGINS


def key_of_text(text: str) -> str:
    """Returns what is the same of two texts that compare as WHOLE without being decoded, but for what a rare letter
    became."""
    return _bare(text).strip() or _folded(text).strip()


def heads(theirs: str, most: int = 4) -> Iterator[str]:
    """Yields their text as it can be read, whole and without up to so many lines of advertising behind it."""
    lines = readable(theirs[:_LONGEST]).strip().splitlines()
    yield "\n".join(lines)
    for count in range(len(lines) - 1, max(0, len(lines) - 1 - most), -1):
        yield "\n".join(lines[:count])


def readable(theirs: str) -> str:
    """Restores a text as it was written, where it is certain that it was encoded on the way; else as it came."""
    text = theirs
    for _ in range(_DEEPEST):
        decoded = html.unescape(text) if _ENTITY.search(text) else _percent_decoded(text)
        if decoded == text:
            break
        text = decoded
    return text


@lru_cache(maxsize=4_096)
def readings(theirs: str) -> tuple[str, ...]:
    """Returns what their text may have been before it was encoded, the text as it came first."""
    found = [theirs[:_LONGEST]]
    newest = found
    for _ in range(_DEEPEST):
        newest = [text for each in newest for text in _decoded(each) if text not in found]
        found = list(dict.fromkeys([*found, *newest]))
        if not newest:
            break
    return tuple(found)


def _decoded(text: str) -> Iterator[str]:
    if "%" in text:
        yield unquote(text, errors="replace")
    if "+" in text and " " not in text:
        yield unquote_plus(text, errors="replace")
    if "&" in text:
        yield html.unescape(text)
    if not text.isascii():
        yield from _from_latin(text)


def _from_latin(text: str) -> Iterator[str]:
    """Decodes "reÃ§u": UTF-8 that was read as Latin-1."""
    for encoding in ("cp1252", "latin-1"):
        try:
            yield text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue


def _percent_decoded(text: str) -> str:
    """Decodes a text that is percent-encoded as a whole. "100% sûr" and an address with %20 in it stay as they are: no
    encoder leaves a blank, a letter with an accent or a lone percent sign."""
    rest = _URL.sub("", text)
    escapes = _ESCAPE.findall(rest)
    if not escapes or rest.count("%") != len(escapes) or not rest.isascii():
        return text
    if " " in rest.strip() and "%20" not in rest:
        return text
    try:
        return unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        return text


# Two texts, each in the foldings that forgive what a gateway loses


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))


def _cheap(text: str) -> str:
    """Spells a text in letters of GSM-7, which a gateway may write in place of others."""
    return re.sub(r"\s+", " ", gsm7(unicodedata.normalize("NFC", text)))


def _bare(text: str) -> str:
    """Folds a text: without accents and capitals."""
    plain = unicodedata.normalize("NFKD", _cheap(text)).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _skeleton(text: str) -> str:
    """Keeps letters and digits of ASCII: what is left where all others became "?" or went away."""
    return "".join(letter for letter in unicodedata.normalize("NFC", text) if letter.isascii() and letter.isalnum())


_FOLDINGS: tuple[tuple[Callable[[str], str], str, int], ...] = (  # with how a link looks, and the fewest letters left
    (_folded, r"\S+", 0),
    (_cheap, r"\S+", 1),  # of an emoji nothing is left
    (_bare, r"\S+", 1),
    (_skeleton, r"\w+?", 4),  # fewer are in too many texts
)

_Form = tuple[Callable[[str], str], tuple[str, ...], re.Pattern[str]]


@lru_cache(maxsize=2_048)
def _forms(ours: str) -> tuple[_Form, ...]:
    """Returns our text in each folding: the folding, its parts around the link, and the pattern of the whole."""
    forms: list[_Form] = []
    for fold, link, fewest in _FOLDINGS:
        parts = tuple(fold(part) for part in ours.strip()[:_LONGEST].split(LINK))
        if len("".join(parts).strip()) < fewest and LINK not in ours:
            continue
        forms.append((fold, parts, re.compile(link.join(map(re.escape, parts)))))
    return tuple(forms)


def _alike(forms: tuple[_Form, ...], theirs: str) -> Likeness:
    return max(_compare(form, theirs) for form in forms)


def _compare(form: _Form, theirs: str) -> Likeness:
    fold, parts, pattern = form
    text = fold(theirs).strip()
    found = pattern.fullmatch(text) or pattern.match(text)
    if found is None:
        return Likeness.PART if _is_beginning(fold, parts, theirs) else Likeness.OTHER
    if found.end() == len(text):
        return Likeness.WHOLE
    if fold is _skeleton:
        return Likeness.PART
    return Likeness.ADVERTISED if _new_line_after(found.end(), fold, theirs) else Likeness.BEGINS


def _new_line_after(end: int, fold: Callable[[str], str], theirs: str) -> bool:
    """Checks whether what stands behind our text begins with a line of its own."""
    lines = theirs.strip().splitlines()
    heads = (fold("\n".join(lines[:count])).strip() for count in range(1, len(lines)))
    return any(len(head) == end for head in heads)


def _is_beginning(fold: Callable[[str], str], parts: tuple[str, ...], theirs: str) -> bool:
    whole = theirs.strip()
    shortened = (whole, _ELLIPSIS.sub("", whole), _HALF_A_SIGN.sub("", whole))
    return not whole or any(_begins(parts, fold(each).strip()) for each in dict.fromkeys(shortened))


def _begins(parts: tuple[str, ...], cut: str) -> bool:
    if not cut:
        return False
    first, *others = parts
    if first.lstrip().startswith(cut):
        return True
    for part in others:  # cut behind the link, or in it
        if not cut.startswith(first.lstrip()):
            return False
        cut = re.sub(r"^\S+", "", cut[len(first.lstrip()) :])
        first = part
        if first.strip().startswith(cut.strip()):
            return True
    return False
