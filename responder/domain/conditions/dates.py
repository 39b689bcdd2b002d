"""`dates`: days of the calendar."""

from collections.abc import Iterable
from datetime import date, datetime

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine
from responder.domain.conditions.time_condition import TimeCondition, moments
from responder.domain.model.business import Business
from responder.domain.situation import Situation
from responder.domain.syntax import value_syntax
from responder.domain.syntax.key import Key, Shape


@dataclass(frozen=True, slots=True)
class DatesIn(TimeCondition):
    spans: tuple[tuple[date, date], ...]  # both ends included

    def is_met(self, situation: Situation) -> bool:
        today = situation.local.date()
        return any(first <= today <= last for first, last in self.spans)

    def starts(self, at: datetime, business: Business) -> Iterable[datetime]:
        midnight = at.replace(hour=0, minute=0)
        return (midnight.replace(year=first.year, month=first.month, day=first.day) for first, _ in self.spans)


def _read(line: ConditionLine) -> DatesIn | None:
    spans = tuple(line.values(value_syntax.dates))
    return DatesIn(line.written, spans) if spans else None


DATES = ConditionDefinition(
    key=Key(
        "dates",
        Shape.TEXTS,
        "Days of the calendar.",
        "2026-08-01 to 2026-08-15",
        others=("date",),
    ),
    read=_read,
    condition=DatesIn,
    samples=moments,
)
