"""Writes phone numbers plainly that people type with narrow spaces, dots, "(0)", or letters stuck to them."""

import re
import unicodedata

_HYPHENS = re.compile(r"(?<=\d)([ ]?)[\u2010-\u2014\u2212\u00b7\u2022\u2024\u2027]([ ]?)(?=\d)")
_BETWEEN = re.compile(r"(?<=\d)[_*~'’`]+(?=\d)")
_PAIRS = re.compile(r"(?<![\d,:;])0\d(?:([,:;])\d\d)(?:\1\d\d){3}(?![\d,:;]*\d)")
_GLUED = re.compile(r"(?<=[^\W\d_])(?=[+0]\d{7})")
# The zero that is dialled at home only: "+49 (0) 151", "0043 [0]664".
_TRUNK = re.compile(
    r"(?<![\d+])((?:\+|00)[ ]?\d{1,3}|\((?:\+|00)\d{1,3}\))([ ./-]*)[(\[][ ]?0[ ]?[)\]][ ./-]*(?=[\d(])"
)
_ITALY = re.compile(r"\D*(?:00)?\D*39\b")  # where landlines keep that zero abroad


def plainly_typed(text: str) -> str:
    """Writes a text with ordinary digits and spaces, and numbers between which nothing stands that numbers are not
    written with, and codes of countries without the zero dialled at home."""
    if not text.isascii():
        text = _HYPHENS.sub(r"\1-\2", "".join(map(_ordinary, text)))
    text = _PAIRS.sub(lambda found: found[0].replace(found[1], " "), text)
    return _TRUNK.sub(_without_trunk, _GLUED.sub(" ", _BETWEEN.sub(" ", text)))


def _without_trunk(found: re.Match[str]) -> str:
    following = found.string[found.end() : found.end() + 2].lstrip("(")
    keeps = _ITALY.fullmatch(found[1].rstrip(")")) and not following.startswith("3")
    return f"{found[1]} 0" if keeps else f"{found[1]} "


def _ordinary(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if letter.isspace():
        return letter if letter in "\n\t" else " "
    if unicodedata.category(letter) == "Cf":
        return ""
    return {"＋": "+", "（": "(", "）": ")", "．": ".", "／": "/", "＿": " "}.get(letter, letter)
