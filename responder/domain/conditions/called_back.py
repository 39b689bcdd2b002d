"""`called back`: somebody called or texted since the contact's last missed call."""

from responder.dataclass import dataclass
from responder.domain.conditions.calls import calls_and_people
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine
from responder.domain.model.rules import Condition
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Shape
from responder.domain.syntax.value_syntax import yes_or_no


@dataclass(frozen=True, slots=True)
class CalledBack(Condition):
    """A person called this contact since the contact's last missed call (or did not)."""

    wanted: bool

    def is_met(self, situation: Situation) -> bool:
        at, calls = situation.state.person_at, situation.state.calls
        return (at is not None and bool(calls) and at >= calls[-1]) is self.wanted


def _read(line: ConditionLine) -> CalledBack | None:
    wanted = line.value(yes_or_no)
    return None if wanted is None else CalledBack(line.written, wanted)


CALLED_BACK = ConditionDefinition(
    key=Key(
        "called back",
        Shape.YES_NO,
        "Somebody called or texted since the contact's last missed call.",
        "no",
        others=("call back",),
    ),
    read=_read,
    condition=CalledBack,
    samples=calls_and_people,
)
