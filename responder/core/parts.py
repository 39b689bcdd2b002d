"""How many SMS a text takes, and whether it fits the alphabet that makes it cheap."""

import re
from dataclasses import dataclass
from functools import lru_cache

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = "^{}\\[~]|€\f"  # two septets each
_BEYOND = re.compile(f"[^{re.escape(_BASIC + _EXTENDED)}]")
_TWO_SEPTETS = re.compile(f"[{re.escape(_EXTENDED)}]")

TRACKED_LINK = "https://insim.app/abcdefg"
"""As long as the short address a gateway puts in the place of `[link]`."""


@dataclass(frozen=True, slots=True)
class Parts:
    """`count` SMS. `beyond` is the first character outside GSM-7, which makes every SMS hold 70 characters
    instead of 160; "" if there is none."""

    count: int
    beyond: str = ""


@lru_cache(maxsize=4_096)
def parts_of(text: str) -> Parts:
    """The cost of a text as it is sent: GSM-7 in parts of 160 (153 where there are several), else UCS-2 in
    parts of 70 (67). An empty text is one SMS."""
    beyond = _BEYOND.search(text)
    if beyond:
        units = sum(2 if letter > "\uffff" else 1 for letter in text)
        return Parts(_count(units, 70, 67), beyond[0])
    return Parts(_count(len(text) + len(_TWO_SEPTETS.findall(text)), 160, 153))


def _count(length: int, one: int, each_of_several: int) -> int:
    return 1 if length <= one else -(-length // each_of_several)
