"""`opt in`: automatic messages to the contact again."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import without_value
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class OptedIn(Change):
    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record.of(opted_out=False)


@dataclass(frozen=True, slots=True)
class OptContactIn(Action):
    reach: ClassVar[Reach] = Reach.INSIDE
    must_be_sure: ClassVar[bool] = True

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return (OptedIn(),)


OPT_IN = without_value("opt in", OptContactIn, others=("optin",))
