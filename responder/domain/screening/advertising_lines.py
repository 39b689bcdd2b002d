"""Leaves out the line of advertising that a gateway puts below a text: "Sent for free from PC via arsms.co/free".

Whoever wrote the text did not write it: neither its words nor that two texts end in it say anything.
"""

import re

from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of

_ADDRESS = r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?"
_SENT = (
    rf"(?:(?:{any_of(lambda each: each.quotes.messages)} )?{any_of(lambda each: each.quotes.sent)}"
    r"\b[^\r\n.!?]{0,40}|(?-i:[A-Z]{2,4}))"  # "SH via arsms.co"
)
_THROUGH = any_of(lambda each: each.quotes.through)
_LINE = lazy(re.compile, rf"\n[\s_*-]*{_SENT}\s+{_THROUGH}\s+{_ADDRESS}[\s._*-]*$", re.I)
_WITH_ADDRESS = lazy(re.compile, rf"(?:^|\s){_ADDRESS}[\s._*-]*$", re.I)
_LONGEST = 120  # characters
_MOST_WORDS = 10


def without_advertising(text: str) -> str:
    """Returns the text without such a line at its end; the text as it is where nothing else stands in it."""
    found = _LINE.search(text, max(0, len(text) - _LONGEST)) if "\n" in text else None
    if found is None:
        return text
    kept = text[: found.start()].rstrip()
    return kept if any(map(str.isalnum, kept)) else text


def is_advertising_line(line: str) -> bool:
    """Checks whether a line may be one: a few words that end in an address."""
    return 2 <= len(line.split()) <= _MOST_WORDS and len(line) <= _LONGEST and bool(_WITH_ADDRESS.search(line))
