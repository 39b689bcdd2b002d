"""Recognises a confirmation that is taken back, or put in doubt, later: "finalement je sais pas si je peux".

Matched on folded text (small letters, no accents, plain apostrophes). A question alone takes nothing back: "finalement
c'est à quelle heure ?". Each line is a family; all five languages are tried.
"""

import re2

from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of

_DOUBTS = lazy(re2.compile, any_of(lambda each: each.doubts.doubts))
_HEDGES = lazy(re2.compile, any_of(lambda each: each.doubts.hedges))
# Something is in the way.
_OBSTACLES = lazy(re2.compile, any_of(lambda each: each.doubts.obstacles))
_NO_OBSTACLE = lazy(
    re2.compile,
    rf"\b{any_of(lambda each: each.doubts.lacking)}(?: de| d'| any)? ?{any_of(lambda each: each.doubts.troubles)}s?\b",
)
# What else may be in somebody's way.
_OF_OTHER_THINGS = lazy(re2.compile, any_of(lambda each: each.doubts.other_things))


def puts_coming_in_doubt(folded: str) -> bool:
    """Checks whether a statement of a folded text doubts, or takes back, that the sender comes."""
    return any(_DOUBTS.search(each) or _is_hindered(each) for each in _statements(folded))


def hedges(folded: str) -> bool:
    """Checks whether a folded text says what it says with a perhaps."""
    return _HEDGES.search(folded) is not None


def _is_hindered(sentence: str) -> bool:
    said = _NO_OBSTACLE.sub(" ", sentence)
    return _OBSTACLES.search(said) is not None and _OF_OTHER_THINGS.search(said) is None


def _statements(folded: str) -> list[str]:
    """Returns the sentences that ask nothing."""
    sentences = re2.split(r"([.!?\n]+)", folded)
    ends = [*sentences[1::2], ""]
    return [each for each, end in zip(sentences[::2], ends, strict=True) if each.strip() and "?" not in end]
