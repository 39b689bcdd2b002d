"""`answered by a person`: somebody called or texted the contact in the last 10 minutes."""

from datetime import timedelta

from responder.dataclass import dataclass
from responder.domain.conditions.calls import calls_and_people
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine
from responder.domain.model.rules import Condition
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Shape
from responder.domain.syntax.value_syntax import yes_or_no

ANSWERED_LATELY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class AnsweredByPerson(Condition):
    """A person called or texted this contact from the phone in the last 10 minutes (or did not)."""

    wanted: bool

    def is_met(self, situation: Situation) -> bool:
        at = situation.state.person_at
        return (at is not None and situation.now - at <= ANSWERED_LATELY) is self.wanted


def _read(line: ConditionLine) -> AnsweredByPerson | None:
    wanted = line.value(yes_or_no)
    return None if wanted is None else AnsweredByPerson(line.written, wanted)


ANSWERED_BY_PERSON = ConditionDefinition(
    key=Key(
        "answered by a person",
        Shape.YES_NO,
        "Somebody called or texted the contact in the last 10 minutes.",
        "no",
        others=("answered", "answered by person", "person answered"),
    ),
    read=_read,
    condition=AnsweredByPerson,
    samples=calls_and_people,
)
