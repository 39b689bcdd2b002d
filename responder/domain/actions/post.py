"""`post URL`: another program is told."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import ActionDefinition, ActionLine
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation
from responder.domain.wire.post_payload import content_of


@dataclass(frozen=True, slots=True)
class PostAsked(Change):
    """Another program is to be told. `content` is JSON, as docs/posts.md has its `data`, but for the decision."""

    url: str
    content: str
    reach: ClassVar[Reach] = Reach.OTHERS

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record


@dataclass(frozen=True, slots=True)
class PostEvent(Action):
    url: str
    reach: ClassVar[Reach] = Reach.OTHERS

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        content = content_of(situation.event, situation.state.contact, situation.appointment)
        return (PostAsked(self.url, json.dumps(content, ensure_ascii=False)),)


def _read(line: ActionLine) -> PostEvent | None:
    return PostEvent(f"post {line.rest}", line.rest) if line.may_post_to(line.rest) else None


POST = ActionDefinition(
    key="post",
    spelling="post URL",
    pattern=re.compile("post(?: .*)?"),
    action=PostEvent,
    read=_read,
    others=("webhook", "http"),
)
