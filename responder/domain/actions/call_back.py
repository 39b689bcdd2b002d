"""`call back`: the business's phone dials the contact."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import without_value
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class CallAskedFor(Change):
    """The business's phone is to dial the contact."""

    reach: ClassVar[Reach] = Reach.CONTACT

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record


@dataclass(frozen=True, slots=True)
class CallBack(Action):
    reach: ClassVar[Reach] = Reach.CONTACT

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return (CallAskedFor(),)


CALL_BACK = without_value("call back", CallBack, others=("call", "callback"))
