"""Base of the conditions about the time of an event, and the moments they are tried at."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.conditions.definition import Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition

_SEARCHED_DAYS = 15  # two weeks of half-hours: every weekday, hour and lunch break is among them
_STEP = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class TimeCondition(Condition):
    """Holds at certain times."""

    def starts(self, at: datetime, business: Business) -> Iterable[datetime]:
        """Moments to look from, where it may hold in no two weeks after `at`."""
        return ()


def moments(sample: Sample, conditions: Sequence[TimeCondition], business: Business) -> Iterator[Sample]:
    """Yields the half-hours of two weeks from now, and from each start."""
    if not conditions:
        yield sample
        return
    at = sample.event.at
    for start in (at, *(start for condition in conditions for start in condition.starts(at, business))):
        for step in range(_SEARCHED_DAYS * 48):
            yield sample.at(start + step * _STEP)
