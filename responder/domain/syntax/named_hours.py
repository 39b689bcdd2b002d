"""Rewrites hours that have a name in digits, before they are read: "9h-midi", "noon-5pm", "14h-minuit", "24h/24"."""

import re
from collections.abc import Iterable

from responder.domain.text.folding import plain_letters
from responder.languages import LANGUAGES, any_of, one_of
from responder.languages.language import Language


def _noon(language: Language) -> Iterable[str]:
    return language.clock.named_hours.get(12, ())


def _midnight(language: Language) -> Iterable[str]:
    return language.clock.named_hours.get(0, ())


_AFTERNOONS = {pair for each in LANGUAGES.values() for pair in each.cells.afternoons_in_two_words}
_NO_AFTERNOON = "".join(rf"(?<!\b{first}[ -])" for first, _ in sorted(_AFTERNOONS))  # "après-midi" is no noon
_NOON_SAID, _MIDNIGHT_SAID = (re.compile(rf"{_NO_AFTERNOON}\b{one_of(said)}\b") for said in (_noon, _midnight))
_BEFORE_AN_END = re.compile(rf"\s*(?:-|–|—|\b{one_of(lambda each: each.values.to)}\b)")
_ALL_DAY = re.compile(any_of(lambda each: each.values.all_day))
_UNBROKEN = re.compile(rf"[\s,(]*\b(?:{any_of(lambda each: each.values.unbroken)})\)?(?=\s*(?:$|[,;]))")


def named_hours_in_digits(text: str) -> str:
    """Returns hours in small letters without accents, noon as 12:00 and midnight as 00:00 before the end of a span and
    as 24:00 elsewhere; unchanged where none has a name."""
    plain = plain_letters(text.strip().lower())
    if _ALL_DAY.fullmatch(plain):
        return "00:00-24:00"
    named = _NOON_SAID.sub("12:00", _UNBROKEN.sub("", plain))
    named = _MIDNIGHT_SAID.sub(lambda found: _in_digits(named[found.end() :]), named)
    return text if named == plain else named


def _in_digits(behind: str) -> str:
    return "00:00" if _BEFORE_AN_END.match(behind) else "24:00"
