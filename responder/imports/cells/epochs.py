"""Reads moments that programs count in seconds or milliseconds since 1970: 1796220000, 1796220000000,
/Date(1796220000000)/."""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo

from responder.languages.catalogue import sentence
from responder.languages.worded_error import WordedValueError

_BEGINS = datetime(1970, 1, 1, tzinfo=UTC)
_COUNTED = re.compile(r"(?:/Date\()?(\d{10}|\d{13}|\d{16})(?:[.,]\d{1,6})?(?:\)/)?")
_UNITS = {10: 1, 13: 1_000, 16: 1_000_000}  # in a second, by the digits that the years below have
_EARLIEST, _LATEST = datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_SHORTENED = re.compile(r"\+?([1-9])(?:[.,](\d{1,14}))?E\+?(\d{1,2})", re.IGNORECASE)  # "2,11244E+12"


class CutMoment(WordedValueError):
    """A count that a spreadsheet rounded; the message says so to a person."""


def epoch_in(cell: str) -> datetime | None:
    """Returns the moment that a cell counts, None where it counts none. Raises CutMoment for one that was rounded."""
    plain = cell.strip()
    if is_cut(plain):
        raise CutMoment(
            sentence('"{cell}" was cut by the spreadsheet: format the column as text, and export it again', cell=plain)
        )
    found = _COUNTED.fullmatch(written_out(plain))
    if found is None:
        return None
    moment = _BEGINS + timedelta(seconds=int(found[1]) / _UNITS[len(found[1])])
    return moment if _EARLIEST <= moment < _LATEST else None


def is_cut(cell: str) -> bool:
    """Checks whether a spreadsheet wrote a long number in the short form that has lost its last digits."""
    found = _SHORTENED.fullmatch(cell.strip())
    return found is not None and len(found[2] or "") < int(found[3])


def written_out(cell: str) -> str:
    """Returns the digits of a number in the short form that lost none: "612345678" of "6,12345678E+08"; the cell as it
    is otherwise."""
    found = _SHORTENED.fullmatch(cell.strip())
    kept = found is not None and len(found[2] or "") == int(found[3])
    return f"{found[1]}{found[2] or ''}" if found and kept else cell


def counts_a_moment(cell: str) -> bool:
    """Checks whether a cell counts a moment, or did before it was rounded."""
    return is_cut(cell) or epoch_in(cell) is not None


def is_midnight(cell: str, zone: tzinfo) -> bool:
    """Checks whether a cell counts the beginning of a day, there or in UTC."""
    moment = None if is_cut(cell) else epoch_in(cell)
    return moment is not None and any(
        there.hour == there.minute == there.second == 0 for there in (moment, moment.astimezone(zone))
    )


def day_counted(moment: datetime, zone: tzinfo) -> date:
    """Returns the day of a moment that stands for a day: midnight there, or in UTC."""
    there = moment.astimezone(zone)
    return there.date() if there.hour == there.minute == 0 or moment.hour or moment.minute else moment.date()
