"""Finds the numbers in links that write to somebody: "wa.me/33612345678", "whatsapp://send?phone=%2B33612345678"."""

import re
from collections.abc import Iterator

from responder.domain.model.numbers import Number, NumberKind, read_number

# Their numbers are written with the country, mostly without its plus sign.
_BEFORE = (
    r"wa\.me/(?:qr/)?",
    r"(?:\w+\.)?whatsapp\.com/send/?\?(?:[^\s&]*&)*?phone=",
    r"whatsapp://send/?\?(?:[^\s&]*&)*?phone=",
    r"(?:sgnl://)?signal\.me/#p/",
    r"(?:t|telegram)\.me/(?=\+)",
    r"viber://\w+/?\?(?:[^\s&]*&)*?number=",
)
_LINK = re.compile(
    rf"(?<![\w.])(?:https?://)?(?:www\.)?(?:{'|'.join(_BEFORE)})"
    r"(?:\+|%2B|00)?(?P<digits>\d(?:(?:[ .()-]|%20){0,2}\d){7,16})(?![\w@])(?:[/?&#][^\s<>\"')\]]*)?",
    re.IGNORECASE,
)


def linked_numbers(text: str, country: str) -> Iterator[tuple[int, int, Number]]:
    """Yields where each such link starts and ends, with its number. One that begins with a zero was dialled from home
    by mistake, and is read so."""
    for found in _LINK.finditer(text):
        digits = re.sub(r"%20|\D", "", found["digits"])
        number = read_number(digits if digits.startswith("0") else f"+{digits}", country)
        if number.kind is not NumberKind.INVALID:
            yield found.start(), found.end(), number
