"""Finds the day that a feast is on in a year, by its name in any language."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar

from responder.domain.text.lazy_pattern import lazy
from responder.languages import LANGUAGES, patterns_of
from responder.languages.patterns import FeastPatterns

Day = TypeVar("Day")


def _names_of_days(pick: Callable[[FeastPatterns], Mapping[Day, tuple[str, ...]]]) -> dict[Day, str]:
    """Joins what every language calls each day, in the order of the languages."""
    joined: dict[Day, dict[str, None]] = {}
    for each in LANGUAGES.values():
        for day, names in pick(each.feasts).items():
            joined.setdefault(day, {}).update(dict.fromkeys(names))
    return {day: "|".join(names) for day, names in joined.items()}


_FIXED = _names_of_days(lambda feasts: feasts.fixed)
_AROUND_EASTER = _names_of_days(lambda feasts: feasts.around_easter)
PUBLIC_HOLIDAYS = "|".join(patterns_of(lambda each: each.feasts.public_holidays))
"""Of a country: the next one is meant."""

FEASTS = "|".join(sorted([*_FIXED.values(), *_AROUND_EASTER.values()], key=len, reverse=True))


def day_of_feast(name: str, year: int) -> date | None:
    """Returns the day of a feast as `FEASTS` finds it, in a year."""
    for pattern, day in _DAYS:
        if pattern.fullmatch(name.strip()):
            return day(year)
    return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _around(offset: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=offset)


_DAYS: tuple[tuple[Any, Callable[[int], date]], ...] = (
    *((lazy(re.compile, names), _fixed(*day)) for day, names in _FIXED.items()),
    *((lazy(re.compile, names), _around(offset)) for offset, names in _AROUND_EASTER.items()),
)
