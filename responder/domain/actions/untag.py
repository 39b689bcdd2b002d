"""`untag X`"""

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import ActionDefinition, ActionLine
from responder.domain.actions.tag import tag_in
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation
from responder.domain.syntax.tags import without


@dataclass(frozen=True, slots=True)
class Untagged(Change):
    tag: str

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record.of(tags=without(record.contact.tags, self.tag))


@dataclass(frozen=True, slots=True)
class RemoveTag(Action):
    tag: str
    reach: ClassVar[Reach] = Reach.INSIDE

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return (Untagged(self.tag),)


def _read(line: ActionLine) -> RemoveTag | None:
    tag = tag_in(line)
    return RemoveTag(f"untag {tag}", tag) if tag else None


UNTAG = ActionDefinition(
    key="untag", spelling="untag X", pattern=re.compile("untag .*"), action=RemoveTag, read=_read, others=("untag",)
)
