"""Counts the SMS a text takes, and whether it fits the alphabet that makes it cheap."""

import re
import unicodedata
from functools import lru_cache

from responder.dataclass import dataclass

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = "^{}\\[~]|€\f"  # two septets each
_BEYOND = re.compile(f"[^{re.escape(_BASIC + _EXTENDED)}]")
_TWO_SEPTETS = re.compile(f"[{re.escape(_EXTENDED)}]")

LINK = "[link]"  # where the short address goes, in a text of ours
TRACKED_LINK = "https://links.app/abcdefg"
"""As long as the short address a gateway puts in the place of `[link]`."""


@dataclass(frozen=True, slots=True)
class Parts:
    """`count` SMS. `beyond` is the first character outside GSM-7, which makes every SMS hold 70 characters
    instead of 160; "" if there is none."""

    count: int
    beyond: str = ""


@lru_cache(maxsize=4_096)
def parts_of(text: str) -> Parts:
    """Counts the parts of a text as it is sent: GSM-7 in parts of 160 (153 where there are several), else UCS-2 in
    parts of 70 (67). An empty text is one SMS."""
    beyond = _BEYOND.search(text)
    if beyond:
        units = sum(2 if letter > "\uffff" else 1 for letter in text)
        return Parts(_count(units, 70, 67), beyond[0])
    return Parts(_count(len(text) + len(_TWO_SEPTETS.findall(text)), 160, 153))


def parts_as_sent(text: str) -> Parts:
    """Counts the parts of a text of ours as it leaves: a short address in the place of `[link]`."""
    return parts_of(text.replace(LINK, TRACKED_LINK))


def _count(length: int, one: int, each_of_several: int) -> int:
    return 1 if length <= one else -(-length // each_of_several)


_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u02bc": "'", "\u00b4": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2039": "'", "\u203a": "'",
        "\u2026": "...", "\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2212": "-", "\u2022": "-", "\u00b7": ".",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\t": " ",
        "\u0153": "oe", "\u0152": "OE", "\u00d7": "x", "\u2192": "->", "\u00ba": "o", "\u00b0": "o", "\u00b2": "2",
        "\u0142": "l", "\u0141": "L", "\u0131": "i", "\u00fe": "th", "\u00f0": "d",
    }
)  # fmt: skip


def gsm7(text: str) -> str:
    """Writes the text in letters of GSM-7 only: the nearest ones, and nothing for what has none (emoji)."""
    return "".join(_nearest(letter) for letter in text.translate(_PLAIN)) if _BEYOND.search(text) else text


def _nearest(letter: str) -> str:
    if not _BEYOND.match(letter):
        return letter
    plain = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    return "" if _BEYOND.search(plain) else plain
