"""Asking for no more messages in one's own words: what the list of expressions cannot hold in every form.

Matched on folded text (small letters, no accents, plain apostrophes). Each line is a family; what denies it ("don't
unsubscribe me", "n'arrêtez pas") is looked for first.
"""

import re2

from responder.domain.text.late_pattern import late
from responder.languages import any_of

_POLITE = rf"(?:\W+{any_of(lambda each: each.silence.stop_courtesies)})*\W*$"

# "<courtesy>" stands for a please at the end of the text, in any language: "ne m'écrivez plus please".
PATTERN = any_of(lambda each: each.silence.stop_requests).replace("<courtesy>", _POLITE)
_ASKED = late(re2.compile, PATTERN)
_DENIED = late(re2.compile, any_of(lambda each: each.silence.stop_denials))


def request_in(folded: str) -> str | None:
    """The words of a folded text that ask for no more messages."""
    found = _ASKED.search(folded)
    if found is None or _DENIED.search(folded) is not None:
        return None
    words: str = found.group(0)
    return words.strip()
