"""Compares two columns row by row: which comes first, and whether one is the start and the other the end of a visit."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from responder.dataclass import dataclass
from responder.imports.cells.clocks import NotAMoment, clock_in
from responder.imports.cells.moments import Style, day_in, moment_in
from responder.imports.tables.column_profiles import ColumnProfile
from responder.imports.tables.sheets import Row

_LONGEST_VISIT = timedelta(hours=12)
_SURE = 2  # rows; one alone may be booked for the same day


@dataclass(frozen=True, slots=True)
class ColumnPair:
    """Holds how the cells of `other` stand to those of `first`: rows in which they are before, after, and after by no
    more than a visit."""

    before: int = 0
    after: int = 0
    within_a_visit: int = 0

    @property
    def is_visit(self) -> bool:
        """`first` is the start and `other` the end."""
        return not self.before and self.after == self.within_a_visit >= _SURE

    @property
    def may_be_visit(self) -> bool:
        return not self.before and 0 < self.after == self.within_a_visit


def days_compared(rows: Sequence[Row], first: ColumnProfile, other: ColumnProfile, style: Style) -> ColumnPair:
    """Compares two columns of days, or of days with times where both have them."""
    timed = first.is_moment and other.is_moment
    cells = [(row.cell(first.index), row.cell(other.index)) for row in rows]
    return _pair([_moments(one, two, style) if timed else _days(one, two, style) for one, two in cells], timed)


def clocks_compared(rows: Sequence[Row], first: ColumnProfile, other: ColumnProfile) -> ColumnPair:
    """Compares two columns of times of the same day."""
    day = date(2026, 1, 1)  # any, for both
    pairs: list[tuple[datetime, datetime] | None] = []
    for row in rows:
        try:
            one, two = (datetime.combine(day, clock_in(row.cell(each.index))) for each in (first, other))
        except NotAMoment:
            continue
        pairs.append((one, two))
    return _pair(pairs, True)


def _pair(pairs: Sequence[tuple[datetime, datetime] | None], timed: bool) -> ColumnPair:
    known = [pair for pair in pairs if pair is not None]
    visits = [one < two <= one + _LONGEST_VISIT and one.time() != time.min for one, two in known]
    before, after = (sum(two < one for one, two in known), sum(two > one for one, two in known))
    return ColumnPair(before, after, sum(visits) if timed else 0)


def _moments(one: str, two: str, style: Style) -> tuple[datetime, datetime] | None:
    try:
        return moment_in(one, "", style), moment_in(two, "", style)
    except NotAMoment:
        return None


def _days(one: str, two: str, style: Style) -> tuple[datetime, datetime] | None:
    try:
        days = day_in(one, style), day_in(two, style)
    except NotAMoment:
        return None
    return datetime.combine(days[0], datetime.min.time()), datetime.combine(days[1], datetime.min.time())
