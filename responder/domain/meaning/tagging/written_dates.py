"""Days written in figures with a month: "3/12", "12/3/26", "2026-12-03", held against the appointment."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from responder.domain.text.dates import days_and_months
from responder.domain.text.folding import Token
from responder.languages import in_any

_DATE = re.compile(
    r"(?<![\w/.,:-])(?:(?P<first>\d{1,2})(?P<sign>[/-])(?P<second>\d{1,2})(?:(?P=sign)(?P<year>\d{4}|\d\d))?"
    r"|(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2}))(?![\w/-])(?![.,:]\d)"
)
_BEFORE_A_DATE = in_any(lambda each: each.dates.before_a_day) | in_any(lambda each: each.speech.for_people)
_UNITS = in_any(lambda each: each.clock.units) | frozenset(["am", "pm"])
_LAST_DAY, _LAST_MONTH = 31, 12


def written_dates(text: str, tokens: Sequence[Token], appointment: datetime | None, country: str) -> dict[int, bool]:
    """Returns the positions of the numbers of every day in figures, each with whether it is the appointment's.
    `country` tells whether the month stands first; where both orders are usual either reading is the day."""
    found: dict[int, bool] = {}
    if "/" not in text and "-" not in text:
        return found
    for date in _DATE.finditer(text):
        places = [at for at, each in enumerate(tokens) if date.start() <= each.start < date.end()]
        readings = list(_readings(date, country))
        if not places or not readings:
            continue
        fits = appointment is not None and any(_is_on(appointment, *each) for each in readings)
        if fits or _is_a_date(date, tokens, places):
            found.update(dict.fromkeys(places, fits))
    return found


def _readings(date: re.Match[str], country: str) -> Iterator[tuple[int, int, int | None]]:
    """Yields the day, month and year that figures may stand for."""
    if date["y"]:
        pairs: Sequence[tuple[int, int]] = [(int(date["d"]), int(date["m"]))]
    else:
        pairs = days_and_months(int(date["first"]), int(date["second"]), country)
    year = date["y"] or date["year"]
    for day, month in pairs:
        if 0 < day <= _LAST_DAY and 0 < month <= _LAST_MONTH:
            yield day, month, int(year) if year else None


def _is_on(appointment: datetime, day: int, month: int, year: int | None) -> bool:
    ours = year is None or year in (appointment.year, appointment.year % 100)
    return ours and (appointment.day, appointment.month) == (day, month)


def _is_a_date(date: re.Match[str], tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """Checks whether figures that are not the appointment's day name a day all the same: they have a year, or a word
    before a day stands before them, or they are neither a span of hours nor a fraction, a mark or "24/7"."""
    if date["y"] or date["year"]:
        return True
    before = tokens[places[0] - 1].word if places[0] else ""
    following = tokens[places[-1] + 1].word if places[-1] + 1 < len(tokens) else ""
    if date["sign"] == "-" or following in _UNITS:  # "3-4 pm"
        return False
    first, second = int(date["first"]), int(date["second"])
    return before in _BEFORE_A_DATE or not (first <= second <= _MOST_IN_A_MARK or (first, second) in _ROUND_THE_CLOCK)


_MOST_IN_A_MARK = 5
"""Fractions and marks: "1/2", "4/5"."""
_ROUND_THE_CLOCK = frozenset([(24, 7), (7, 7)])
