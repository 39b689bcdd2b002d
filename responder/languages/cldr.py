"""Writes days and times as a language does, by the tables of Unicode's CLDR.

`cldr.txt.gz` is made of Babel's tables by `tools/write_date_formats.py`; a test holds both to the same result. Babel
itself takes 37 MB of a disk and 6 MB of memory, and is not installed.
"""

import gzip
import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from responder.languages import LANGUAGES

FILE = Path(__file__).with_name("cldr.txt.gz")
_FORMS = ("short", "medium", "long", "full")
_DEFAULT = "en"
_FIELD = re.compile(r"'((?:[^']|'')*)'|([A-Za-z])\2*")
_MONTH_IN_WORDS = "MMM"
_WIDTHS = {3: "a", 4: "w", 5: "n"}


class UnknownField(ValueError):
    """A letter of a pattern that nothing is written for."""


def speaks(language: str) -> bool:
    """Checks whether the tables have a language: "fr", "fr-CH" and "fr_CH" alike."""
    return _table(_base(language)) is not None


def format_date(on: date, form: str = "medium", *, language: str) -> str:
    """Writes a day as a language does: "mardi 1er décembre 2026". `form` is short, medium, long, full, or a pattern
    such as "EEEE d MMMM"."""
    about = _dates(language)
    pattern = about["date"][form] if form in _FORMS else form
    known = LANGUAGES.get(_base(language)) if on.day == 1 and _MONTH_IN_WORDS in pattern else None
    first = known.dates.first_of_month if known is not None else ""
    return _filled(pattern, on, {**about, "first": first} if first else about, _DAY)


def date_pattern(form: str, *, language: str) -> str:
    """Returns the pattern of short, medium, long or full: "EEEE d MMMM y"."""
    return str(_dates(language)["date"][form])


def format_time(at: time | datetime, form: str = "medium", *, language: str) -> str:
    """Writes a time as a language does: "18:30". `form` as for `format_date`; the zone that long and full would end
    with is left out."""
    about = _dates(language)
    pattern = re.sub(r"\W*z+\W*", "", about["time"][form]) if form in _FORMS else form
    return _filled(pattern, at, about, _DAY | _HOUR if isinstance(at, datetime) else _HOUR)


def months(language: str) -> Mapping[str, list[str]]:
    """Returns the names of months from January, by form: "fw" in a date and in full, "sa" by themselves and short..."""
    return _with_alone(_dates(language)["months"])


def names(kind: str, language: str) -> Mapping[str, str]:
    """Returns what a language calls "territories" or "languages", by code; nothing for a language of no folder."""
    return _table(f"{_base(language)} {kind}") or {}


def _filled(pattern: str, value: Any, about: Mapping[str, Any], fields: Mapping[str, "_Field"]) -> str:
    def written(found: re.Match[str]) -> str:
        if found[1] is not None:
            return found[1].replace("''", "'") or "'"
        field = fields.get(found[2])
        if field is None:
            raise UnknownField(f"the letter {found[2]} of {pattern!r}")
        return field(value, len(found[0]), about)

    return _FIELD.sub(written, pattern)


_Field = Callable[[Any, int, Mapping[str, Any]], str]


def _number(pick: Callable[[Any], int]) -> _Field:
    return lambda value, width, _: f"{pick(value):0{width}d}"


def _day(value: date, width: int, about: Mapping[str, Any]) -> str:
    """Writes the day of the month; the `first` as the language writes it beside a month in words."""
    return str(about["first"]) if width == 1 and "first" in about else f"{value.day:0{width}d}"


def _year(value: date, width: int, _: Mapping[str, Any]) -> str:
    return f"{value.year % 100:02d}" if width == 2 else f"{value.year:0{width}d}"


def _named(kind: str, context: str, pick: Callable[[Any], int], first: int = 0) -> _Field:
    def written(value: Any, width: int, about: Mapping[str, Any]) -> str:
        if width < 3 and kind == "months":
            return f"{pick(value):0{width}d}"
        listed: list[str] = _with_alone(about[kind])[context + _WIDTHS.get(width, "a")]
        return listed[pick(value) - first]

    return written


_DAY: dict[str, _Field] = {
    "y": _year,
    "M": _named("months", "f", lambda day: day.month, 1),
    "L": _named("months", "s", lambda day: day.month, 1),
    "d": _day,
    "E": _named("days", "f", lambda day: day.weekday()),
    "c": _named("days", "s", lambda day: day.weekday()),
    "G": lambda _, __, about: str(about["eras"]),
}
_HOUR: dict[str, _Field] = {
    "H": _number(lambda at: at.hour),
    "h": _number(lambda at: at.hour % 12 or 12),
    "K": _number(lambda at: at.hour % 12),
    "k": _number(lambda at: at.hour or 24),
    "m": _number(lambda at: at.minute),
    "s": _number(lambda at: at.second),
    "a": lambda at, _, about: str(about["periods"][at.hour >= 12]),
}


def _with_alone(listed: Mapping[str, list[str]]) -> Mapping[str, list[str]]:
    """Adds the names that stand alone: those in a date where the tables have no others."""
    return {**{f"s{key[1]}": names for key, names in listed.items() if key[0] == "f"}, **listed}


def _dates(language: str) -> Mapping[str, Any]:
    return _table(_base(language)) or _table(_DEFAULT) or {}


def _base(language: str) -> str:
    return re.split("[-_]", language)[0].lower()


@cache
def _table(name: str) -> Mapping[str, Any] | None:
    """Reads the table of a language: a business writes in few languages, and the others stay where they are."""
    start = f"{name}\t".encode()
    with gzip.open(FILE) as lines:
        found = next((line for line in lines if line.startswith(start)), None)
    if found is None:
        return None
    table: Mapping[str, Any] = json.loads(found[len(start) :])
    return table
