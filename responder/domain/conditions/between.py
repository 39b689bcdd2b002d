"""`between`: a time of day."""

from datetime import time

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine
from responder.domain.conditions.time_condition import TimeCondition, moments
from responder.domain.situation import Situation
from responder.domain.syntax import value_syntax
from responder.domain.syntax.key import Key, Shape


@dataclass(frozen=True, slots=True)
class Between(TimeCondition):
    """Local time of day, start included, end not; start after end runs over midnight."""

    start: time
    end: time

    def is_met(self, situation: Situation) -> bool:
        at = situation.local.time()
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end


def _read(line: ConditionLine) -> Between | None:
    times = line.value(value_syntax.between)
    return Between(line.written, *times) if times else None


BETWEEN = ConditionDefinition(
    key=Key(
        "between",
        Shape.TEXT,
        "A time of day; may run over midnight.",
        "18:30 and 08:00",
        others=("time",),
    ),
    read=_read,
    condition=Between,
    samples=moments,
)
