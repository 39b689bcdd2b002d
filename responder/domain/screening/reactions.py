"""Recognises the words with which phones tell of a reaction to a message: 'Liked “…”', "A aimé une image".

They stand in for a tap on a heart where the other side cannot show it. The tables are what iPhones and Android
phones write; languages without one are recognised by the text of ours that they quote (`quoted_text`).
"""

import re

import re2

from responder.domain.text.folding import fold
from responder.domain.text.lazy_pattern import lazy
from responder.languages import LANGUAGES, any_of, patterns_of

_EMOJI = "[\u203c\u2049\u2190-\u2bff\u3030-\u303d\U0001f000-\U0001faff]"
_SIGN = rf"(?:{_EMOJI} ?)+"
_WITH = rf"(?:{any_of(lambda each: each.reactions.beside_a_sign)} )*(?:{_SIGN}|\w+)"


def _with_holes_filled(patterns: list[str]) -> list[str]:
    return [each.replace("<with>", _WITH).replace("<sign>", _SIGN) for each in patterns]


# Of Portuguese, which has no folder: elsewhere its "não" and "da" are answers.
_ELSEWHERE = (r"nao (?:gostou|curtiu|amou)(?: d[aeo])?", r"(?:removeu|retirou|apagou) .{1,30} d[aeo]")
_BEFORE = [
    *_ELSEWHERE,
    *_with_holes_filled(patterns_of(lambda each: each.reactions.before)),
    # a sign and a word: "👍 to", "❤️ à", "😂 zu", "👍 a", "👍 su"
    rf"{_SIGN}{any_of(lambda each: each.reactions.after_a_sign)}?",
]
_AROUND = [halves for each in LANGUAGES.values() for halves in each.reactions.around]
_MEDIA = rf"(?:{any_of(lambda each: each.reactions.media_articles)} ?)?{any_of(lambda each: each.reactions.media)}"
_OPEN, _CLOSE = "[“\"«„‟‘'‹]", "[”\"»“’'›]"
_CUT = '[^”"»“]*'  # of which the end was cut off, and its mark with it
_NAME = r"(?:[\w.'’-]+ ){0,2}"
_FRAMES = "|".join(f"(?:{each})" for each in _BEFORE)
_FRAME = lazy(
    re.compile,
    rf"^\W*{_NAME}(?:{_FRAMES})\W*$|" + "|".join(rf"^\W*{_NAME}(?:{one})\W+(?:{other})\W*$" for one, other in _AROUND),
)
_WHOLE = lazy(
    re2.compile,
    rf"(?s)^\s*(?:{_FRAMES})\s*{_OPEN}(?:.*{_CLOSE}[\s.…]*|{_CUT})$|^\s*(?:{_FRAMES}) ?{_MEDIA}\W*$|"
    + "|".join(rf"^\s*(?:{one})\s+{_OPEN}.*{_CLOSE}\s*(?:{other})\W*$" for one, other in _AROUND)
    + "|"
    + "|".join(rf"^\s*(?:{one}) {_MEDIA} (?:{other})\W*$" for one, other in _AROUND),
)
# In a group it says whose: "Nina reacted 👍 to"; without a sign it would be what somebody tells of another.
_SIGNED = re.compile(rf"[\w.'’-]+ (?:[\w.'’-]+ )??(?=[^“\"«„]{{0,20}}{_EMOJI})")
# Of folded texts: most have none of these, and need no closer look.
HINTS = ['[“"«„‟‹「]', *patterns_of(lambda each: each.reactions.hints)]
_LONGEST_FRAME = 80
_INVISIBLE = re.compile("[\u2000-\u200f\u2028-\u202f\u2060-\u2064\ufe00-\ufe0f\ufeff\u00a0]")


def is_reaction_frame(frame: str) -> bool:
    """Checks whether the words around a quote only tell of a reaction to it."""
    return len(frame) <= _LONGEST_FRAME and _FRAME.match(_plain(frame)) is not None


def is_reaction(text: str) -> bool:
    """Checks whether a whole text tells of a reaction, to a text we need not know or to an image."""
    whole = text.encode("utf-8", "replace").decode()  # re2 reads no half of a surrogate pair
    plain = _plain(whole)
    if _WHOLE.match(plain) is not None:
        return True
    signed = _SIGNED.match(plain)
    return signed is not None and _WHOLE.match(plain[signed.end() :]) is not None


def _plain(text: str) -> str:
    """Small letters, no accents, plain spaces; the quotation marks as they are."""
    return re.sub(r"[ \t]+", " ", fold(_INVISIBLE.sub(" ", text))).strip()
