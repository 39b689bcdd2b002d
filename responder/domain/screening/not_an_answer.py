"""Recognises texts that answer nothing about the appointment, though they hold words that would.

Not being reachable now or by phone is not the same as not coming; a question about what *we* did asks for nothing; a
yes to "maman" is no yes to us. Such a text changes no appointment: a person answers it. Matched on folded text (small
letters, no accents, plain apostrophes), five languages, one table a kind.
"""

import re2

from responder.domain.explanations.codes import Because
from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of, patterns_of

_UNREACHABLE_NOW_OR_EVER = patterns_of(lambda each: each.doubts.unreachable)
_BY_PHONE = any_of(lambda each: each.doubts.reached_by_phone)
_NOW = any_of(lambda each: each.doubts.reachable_now)
_REACHED_NOW, _REACHED_BY_PHONE = lazy(re2.compile, _NOW), lazy(re2.compile, _BY_PHONE)

_OUR_ACT = patterns_of(lambda each: each.doubts.our_acts)
_ANOTHER_VISIT = patterns_of(lambda each: each.doubts.another_visit)
_PARENTS = any_of(lambda each: each.doubts.parents)
_BEFORE_THEM = any_of(lambda each: each.doubts.before_parents)
_OWN = any_of(lambda each: each.doubts.own_parents)
_BEHIND_THEM = any_of(lambda each: each.doubts.behind_parents)
_TO_PARENTS = (
    rf"(?:^|[,.!;\n]|\b(?:{_BEFORE_THEM})\b)\s*(?:{_OWN} )?(?:{_PARENTS})"
    rf"\s*(?:$|[,.!;?\n❤♥😘🥰]|{_BEHIND_THEM})"
)
_NOT_FOR_US = patterns_of(lambda each: each.doubts.wrong_address)


_UNREACHABLE, _OUR_OWN_ACT, _ANOTHER_OBJECT, _TO_A_PARENT, _WRONG_ADDRESS = (
    lazy(re2.compile, "|".join(each))
    for each in (_UNREACHABLE_NOW_OR_EVER, _OUR_ACT, _ANOTHER_VISIT, [_TO_PARENTS], _NOT_FOR_US)
)
PATTERNS = (*_UNREACHABLE_NOW_OR_EVER, *_OUR_ACT, *_ANOTHER_VISIT, _TO_PARENTS, *_NOT_FOR_US)
"""Where none of them is found in a folded text, none of the kinds below holds."""


def says_who_cannot_be_reached(folded: str) -> bool:
    """Checks whether somebody cannot be reached now, or by phone: nothing of an appointment."""
    if _UNREACHABLE.search(folded) is None:
        return False
    return _REACHED_NOW.search(folded) is not None or _REACHED_BY_PHONE.search(folded) is not None


def speaks_of_another(folded: str) -> bool:
    """Checks whether it speaks of another appointment by that word."""
    return _ANOTHER_OBJECT.search(folded) is not None


def why_no_answer(folded: str) -> Because | None:
    """Explains why a text changes no appointment; None if nothing speaks against it."""
    return next((why for pattern, why in _KINDS if pattern.search(folded) is not None), None)


_KINDS = (
    (_WRONG_ADDRESS, Because.WRONG_PERSON),
    (_OUR_OWN_ACT, Because.OUR_OWN_ACT),
    (_ANOTHER_OBJECT, Because.OTHER_APPOINTMENT),
    (_TO_A_PARENT, Because.TO_SOMEBODY_ELSE),
)
