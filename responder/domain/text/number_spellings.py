"""A phone number wherever it stands in a text, however it was typed or encoded."""

import re

import phonenumbers
from phonenumbers import NumberParseException

from responder.dataclass import dataclass

HIDDEN = "…"  # what stands in its place afterwards

# Up to three signs between two digits: a space, a dot, "(0) ", a percent-encoded space (encoded twice, too).
_BETWEEN = r"(?:%(?:25)*(?:2[0-9A-Fa-f]|C2%(?:25)*A0)|[^\w%]|_){0,3}"
_PLUS = r"(?:\+|00|%(?:25)*2B)"


@dataclass(frozen=True, slots=True)
class Spellings:
    """Spellings of one number: a pattern that finds each, and a LIKE pattern that no text with one escapes."""

    number: str  # E.164
    pattern: re.Pattern[str]
    like: str

    def stand_in(self, text: str) -> bool:
        return self.pattern.search(text) is not None

    def hidden_in(self, text: str) -> str:
        """Hides a number: the text without it."""
        return self.pattern.sub(HIDDEN, text)

    def in_bytes(self) -> tuple[bytes, ...]:
        """Returns those that a search through a file looks for."""
        national = _national(self.number)
        pairs = f"0{national}"
        apart = " ".join(pairs[at : at + 2] for at in range(0, len(pairs), 2))
        dotted = apart.replace(" ", ".")
        return tuple(text.encode() for text in (national, apart, dotted))


def spellings_of(number: str) -> Spellings:
    """Makes the spellings of a number of E.164. Raises ValueError for any other."""
    national = _national(number)
    code = number[1 : len(number) - len(national)]
    digits = _BETWEEN.join(national)
    prefix = rf"(?:(?:{_PLUS}{_BETWEEN})?{_BETWEEN.join(code)}{_BETWEEN}(?:\(?0\)?{_BETWEEN})?|0{_BETWEEN})?"
    return Spellings(number, re.compile(prefix + digits), f"%{'%'.join(national)}%")


def _national(number: str) -> str:
    """Returns the digits of a number without its country's code: "612345678" of "+33612345678". Raises ValueError."""
    try:
        digits = phonenumbers.national_significant_number(phonenumbers.parse(number))
    except NumberParseException as error:
        raise ValueError("not a number with its country's code") from error
    return str(digits)
