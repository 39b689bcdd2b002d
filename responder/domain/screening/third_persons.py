"""Recognises that it is somebody else who is not coming: "my mum can't make it with me", "ma fille vient pas".

Only what is said of oneself (I, we, or a verb whose subject is left out) cancels. Matched on folded text (small
letters, no accents, plain apostrophes), clause by clause: the subject is looked for right before the verb. French and
English write it out; in Spanish and Italian the verb says whose it is.
"""

import re

import re2

from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of, patterns_of

_CLAUSE = re.compile(rf"[.,;:!?\n()]+|{any_of(lambda each: each.doubts.clause_openings)}")
_OWN = re.compile(any_of(lambda each: each.doubts.own_subjects))

PATTERNS = patterns_of(lambda each: each.doubts.third_persons)
_THIRD = lazy(re2.compile, "|".join(PATTERNS))
_IMPERSONAL = lazy(re2.compile, any_of(lambda each: each.doubts.impersonal_subjects))


_OWN_ABSENCE = lazy(re2.compile, any_of(lambda each: each.doubts.own_absence))


def says_that_another_is_not_coming(folded: str) -> bool:
    """Checks whether somebody else is not coming, and the sender says nothing of the kind of themselves."""
    if _THIRD.search(folded) is None:  # of a long text each clause would cost a search
        return False
    said = _CLAUSE.split(folded)
    others = [clause for clause in said if _of_another(clause)]
    return bool(others) and not any(_OWN_ABSENCE.search(clause) for clause in said if clause not in others)


def _of_another(clause: str) -> bool:
    found = _THIRD.search(clause)
    if found is None or _IMPERSONAL.search(clause) is not None:
        return False
    return _OWN.search(clause[: found.end()]) is None
