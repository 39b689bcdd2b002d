"""Period for which what came in is known to be complete, and the gap in it that a list was too short for."""

from datetime import datetime, timedelta

from responder.dataclass import dataclass

FURTHEST = timedelta(days=7)  # what is older than this is nobody's news
_CLOCKS = timedelta(minutes=2)  # by which a clock may be set back and nothing follows


@dataclass(frozen=True, slots=True)
class Gap:
    """Time of which a list did not show everything: what came in then, and was not heard, is not known."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Period:
    """Complete from `began` to `until`, but for the `gap`."""

    began: datetime
    until: datetime
    gap: Gap | None = None

    def as_of(self, now: datetime) -> "Period":
        """Returns what is known of it by a clock that was ahead when it was written, and is right now: not until when
        it was complete. What is in the lists of the last days is compared again, which enters nothing twice."""
        if self.until <= now + _CLOCKS:
            return self
        began = min(self.began, now)
        gap = self.gap if self.gap is not None and self.gap.end <= now else None
        return Period(began, max(began, now - FURTHEST), gap)

    def goal(self, asked: datetime, *, retried: bool) -> datetime:
        """Returns how far back a list has to reach. `retried`: the gap is to be filled."""
        wanted = self.gap.start if self.gap is not None and retried else self.until
        return max(self.began, wanted, asked - FURTHEST)

    def after(self, asked: datetime, begins: datetime | None, slack: timedelta, *, retried: bool) -> "Period":
        """Returns the period once a list was compared. `begins`: from when on the list is complete, by our clock give
        or take the `slack`; None: as far back as it was asked for."""
        gap = self.gap if self.gap is not None and self.gap.end > asked - FURTHEST else None
        goal = self.goal(asked, retried=retried)
        if begins is None or begins + slack <= goal:
            return Period(self.began, asked, None if retried else gap)
        end = min(begins + slack, asked)
        if gap is None:
            gap = Gap(goal, end)
        elif end < gap.end or begins + slack > self.until:
            gap = Gap(gap.start, end)
        return Period(self.began, asked, gap)
