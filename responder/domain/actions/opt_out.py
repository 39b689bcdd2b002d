"""`opt out`: no more automatic messages to the contact."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import without_value
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class OptedOut(Change):
    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record.of(opted_out=True)


@dataclass(frozen=True, slots=True)
class OptContactOut(Action):
    reach: ClassVar[Reach] = Reach.INSIDE
    must_be_sure: ClassVar[bool] = True
    silences: ClassVar[bool] = True

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return (OptedOut(),)


OPT_OUT = without_value("opt out", OptContactOut, others=("optout", "unsubscribe", "stop"))
