"""`stop follow-ups`: nothing that waits for an answer of the contact is sent any more."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import without_value
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class FollowUpsStopped(Change):
    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record  # what waits is not the contact's


@dataclass(frozen=True, slots=True)
class StopFollowUps(Action):
    reach: ClassVar[Reach] = Reach.INSIDE

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return (FollowUpsStopped(),)


STOP_FOLLOW_UPS = without_value("stop follow-ups", StopFollowUps, others=("stop followups", "stop reminders"))
