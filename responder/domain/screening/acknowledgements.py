"""Tells an answer about coming ("oui je confirme") from a word that only agrees to what was said last ("ok merci").

Matched on folded text (small letters, no accents, plain apostrophes).
"""

import re2

from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of

_OF_COMING = lazy(re2.compile, any_of(lambda each: each.doubts.coming))


def speaks_of_coming(folded: str) -> bool:
    """Checks whether a folded text says more than that its sender agrees: that they confirm, or come."""
    return _OF_COMING.search(folded) is not None
