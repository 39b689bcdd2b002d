"""`tag X`"""

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import ActionDefinition, ActionLine
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation
from responder.languages.catalogue import sentence


@dataclass(frozen=True, slots=True)
class Tagged(Change):
    tag: str

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record.of(tags=record.contact.tags | {self.tag})


@dataclass(frozen=True, slots=True)
class AddTag(Action):
    tag: str
    reach: ClassVar[Reach] = Reach.INSIDE

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return (Tagged(self.tag),)


def tag_in(line: ActionLine) -> str | None:
    """Returns the tag a line names; None, and a problem told, if it cannot be one."""
    tag = line.rest
    if len(tag) <= 40 and re.fullmatch(r"[\w][\w .&'+-]*", tag):
        return tag
    message = sentence('"{tag}" cannot be a tag', tag=tag[:60])
    line.problems.error(line.place, "tag", message, sentence("letters, digits, spaces; 40 characters at most"))
    return None


def _read(line: ActionLine) -> AddTag | None:
    tag = tag_in(line)
    return AddTag(f"tag {tag}", tag) if tag else None


TAG = ActionDefinition(
    key="tag", spelling="tag X", pattern=re.compile("tag .*"), action=AddTag, read=_read, others=("tag",)
)
