"""Mends apostrophes that a phone or gateway turned into question marks: "can?t make it", "d?accord"."""

import re

from responder.languages import in_any

_INSIDE_A_WORD = re.compile(r"\b([^\W\d_]+)\?([^\W\d_]+)\b")
_BEFORE = in_any(lambda each: each.speech.before_an_apostrophe)
_BEHIND = in_any(lambda each: each.speech.behind_an_apostrophe)


def with_apostrophes(text: str) -> str:
    """Returns a text of the same length. A question mark with no space behind it stays one: "ok?merci"."""
    return _INSIDE_A_WORD.sub(_mended, text) if "?" in text else text


def _mended(found: re.Match[str]) -> str:
    before, behind = found[1], found[2]
    return f"{before}'{behind}" if before.lower() in _BEFORE or behind.lower() in _BEHIND else found[0]
