"""Reads a day that is over as people name it: "hier", "lundi", "lundi dernier", "il y a 3 jours", "le 3 décembre"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from responder.domain.syntax.value_syntax import BEFORE_A_MONTH, ORDINALS
from responder.domain.text.dates import BEFORE_A_DAY, days_ahead, month_of, weekday_of
from responder.imports.cells.clocks import folded_cell
from responder.languages import LANGUAGES, any_of

_BACK = {phrase: days for each in LANGUAGES.values() for days, said in each.cells.days_back.items() for phrase in said}
_AGO = re.compile(any_of(lambda each: each.cells.days_ago))
_LAST = re.compile(rf"\b{any_of(lambda each: each.asked_days.last + each.asked_days.last_behind)}\b")
_MOST_BACK = 3_650
_NUMBER = re.compile(rf"(\d{{1,2}})(?:{ORDINALS}|\.)?")
_YEAR = re.compile(r"20\d\d")
_WORDS_BETWEEN = re.compile(rf"{BEFORE_A_MONTH}|the|,")


def past_day(written: str, today: date) -> date | None:
    """Returns the last such day until today: "lundi" on a Monday is today, "lundi dernier" a week before. None where no
    day is named, or more is said than a day. Raises ValueError for a day that no calendar has."""
    plain = " ".join(re.sub(r"[’'-]", " ", folded_cell(written)).replace(",", " ").split())
    if days_ahead([re.sub(r"\W", "", plain)]) == 0:  # "aujourd'hui"
        return today
    if (back := _BACK.get(plain)) is not None:
        return today - timedelta(days=back)
    if (ago := _AGO.fullmatch(plain)) is not None:
        days = int(next(each for each in ago.groups() if each))
        return today - timedelta(days=days) if days <= _MOST_BACK else None
    last = _LAST.search(plain) is not None
    words = [word for word in _LAST.sub(" ", plain).split() if word not in BEFORE_A_DAY]
    weekdays = [day for word in words if (day := weekday_of(word.rstrip("."))) is not None]
    rest = [word for word in words if weekday_of(word.rstrip(".")) is None]
    if not rest and len(weekdays) == 1:
        distance = (today.weekday() - weekdays[0]) % 7
        return today - timedelta(days=7 if last and distance == 0 else distance)
    if not words or last or len(weekdays) > 1:
        return None
    found = _in_words(rest, today)
    return found if found is None or not weekdays or found.weekday() == weekdays[0] else None


def _in_words(words: Sequence[str], today: date) -> date | None:
    """Reads "3 decembre", "1er dec. 2026" and "december 3rd"; without a year it is the last one."""
    plain = [word for word in words if not _WORDS_BETWEEN.fullmatch(word)]
    years = [int(word) for word in plain if _YEAR.fullmatch(word)]
    months = [month for word in plain if (month := month_of(word.rstrip("."))) is not None]
    numbers = [int(found[1]) for word in plain if (found := _NUMBER.fullmatch(word))]
    if len(months) != 1 or len(numbers) != 1 or len(years) > 1 or len(plain) != 2 + len(years):
        return None
    return date(years[0], months[0], numbers[0]) if years else last_such_day(months[0], numbers[0], today)


def last_such_day(month: int, day: int, today: date) -> date:
    """Dates a day and month without a year: who looks back means the last one. Raises ValueError."""
    for year in range(today.year, today.year - 8, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue  # the 29th of February of another year
        if found <= today:
            return found
    raise ValueError("no year has that day")
