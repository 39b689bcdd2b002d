"""Days that differ from their weekday: the owner's closings and exceptional openings, and public holidays by name.

Which entry rules a day: a dated one before one of every year, then the one over fewer days, then a closing. A closing
of a part of a day is taken out of whatever hours the day has.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from responder.dataclass import dataclass
from responder.domain.model.minute_spans import DAY, Span, shifted

LEAP = 2000
"""The year that days of every year are written with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDays:
    """Days from `first` to `last`, both included; `yearly` ones may run over New Year. Without `spans` a closing is
    for the whole day, and an opening has the usual hours of the weekday. `written` is the owner's entry."""

    first: date
    last: date
    yearly: bool = False
    opens: bool = False
    spans: tuple[Span, ...] = ()
    written: str = ""

    def covers(self, day: date) -> bool:
        if not self.yearly:
            return self.first <= day <= self.last
        first, last, asked = ((each.month, each.day) for each in (self.first, self.last, day))
        return first <= asked <= last if first <= last else asked >= first or asked <= last

    @property
    def length(self) -> int:
        """Returns how many days they are."""
        days = (self.last - self.first).days + 1
        return days if days > 0 else days + 366

    @property
    def is_part(self) -> bool:
        """Checks whether it closes a part of the day only."""
        return bool(self.spans) and not self.opens

    @property
    def rank(self) -> tuple[bool, int]:
        """The lowest rules."""
        return self.yearly, self.length


def ruling(special: Sequence[SpecialDays], day: date) -> tuple[SpecialDays, ...]:
    """Returns the entries that say for a whole day whether it is open: those of the lowest rank. Empty for a plain
    day."""
    found = [each for each in special if not each.is_part and each.covers(day)]
    lowest = min((each.rank for each in found), default=None)
    return tuple(each for each in found if each.rank == lowest)


def closed_parts(special: Sequence[SpecialDays], day: date) -> list[Span]:
    """Returns the parts of a day that are closed, in its minutes: what began the day before, and what follows it,
    included."""
    return [
        shifted(span, ahead * DAY)
        for each in special
        if each.is_part
        for ahead in (-1, 0, 1)
        if each.covers(day + timedelta(days=ahead))
        for span in each.spans
    ]


class NamedDays(Mapping[date, str]):
    """Public holidays by date, with names in several languages."""

    def named(self, day: date, language: str) -> str:
        """Returns the name of a day in a language, or else in the country's own; "" for a day that is none."""
        raise NotImplementedError
