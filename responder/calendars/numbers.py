"""The phone number of the contact in an event, wherever people write it."""

import re
from collections.abc import Iterable, Mapping

from phonenumbers import PhoneNumberMatch, PhoneNumberMatcher

from responder.core.numbers import NumberKind, read_number

_CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})
_FEWEST_DIGITS = 6
_LONGEST = 4_000  # characters looked at: an invitation's small print can be long
_LEFT_OVER = re.compile(r"(?:\b(?:t[ée]l|tel|phone|mobile|portable|handy|cell|num[ée]ro)\b\W*$)|[\s,;:()/|–—-]+$", re.I)
_LEADING = re.compile(r"^[\s,;:()/|–—-]+")


def number_in(fields: Mapping[str, str], places: Iterable[str], country: str, ours: Iterable[str]) -> str:
    """The first number that can be texted and is not our own; "" if there is none."""
    own = frozenset(ours)
    for place in places:
        for found in _numbers(fields.get(place, ""), country):
            number = read_number(found.raw_string, country)
            if number.kind in _CAN_BE_TEXTED and number.text not in own:
                return number.text
    return ""


def without_numbers(title: str, country: str) -> str:
    """The title as a message may show it: "Coupe Anna (06 12 34 56 78)" is "Coupe Anna"."""
    for found in reversed(list(_numbers(title, country))):
        before = title[: found.start]
        while _LEFT_OVER.search(before):
            before = _LEFT_OVER.sub("", before)
        after = _LEADING.sub("", title[found.end :])
        title = f"{before} {after}" if before and after else before or after
    return " ".join(title.split())


def _numbers(text: str, country: str) -> Iterable[PhoneNumberMatch]:
    text = text[:_LONGEST]
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:  # most texts have none: the search costs more than all the rest
        return ()
    return PhoneNumberMatcher(text, country)
