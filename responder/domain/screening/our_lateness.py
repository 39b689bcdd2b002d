"""Recognises that the lateness a text speaks of is ours: "vous avez souvent du retard ?", "are you running late?".

Matched on folded text (small letters, no accents, plain apostrophes). Whoever is asked, or told, that *we* are late
says nothing of being late themselves.
"""

import re2

from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of

_OURS = lazy(re2.compile, any_of(lambda each: each.doubts.our_lateness))
# Their own, whoever else is named.
_MINE = lazy(re2.compile, any_of(lambda each: each.doubts.own_words))


def is_ours(folded: str) -> bool:
    """Checks whether a folded text speaks of our lateness, and not of the sender's."""
    return _OURS.search(folded) is not None and _MINE.search(folded) is None
