"""`days`: days of the week."""

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine
from responder.domain.conditions.time_condition import TimeCondition, moments
from responder.domain.situation import Situation
from responder.domain.syntax import value_syntax
from responder.domain.syntax.key import Key, Shape


@dataclass(frozen=True, slots=True)
class DaysAre(TimeCondition):
    days: frozenset[int]  # Monday is 0

    def is_met(self, situation: Situation) -> bool:
        return situation.local.weekday() in self.days


def _read(line: ConditionLine) -> DaysAre | None:
    days = frozenset[int]().union(*line.values(value_syntax.days))
    return DaysAre(line.written, days) if days else None


DAYS = ConditionDefinition(
    key=Key(
        "days",
        Shape.TEXTS,
        "Days of the week.",
        "monday-friday",
        others=("day", "weekday"),
    ),
    read=_read,
    condition=DaysAre,
    samples=moments,
)
