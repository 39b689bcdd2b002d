"""`notify NUMBER: text`: an SMS to somebody else than the contact."""

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import ActionDefinition, ActionLine
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.model.rules import Action, Wording
from responder.domain.model.state import Change, Reach
from responder.domain.situation import Situation
from responder.languages.catalogue import sentence


@dataclass(frozen=True, slots=True)
class Notify(Action):
    """`to` is E.164."""

    to: str
    wording: Wording
    reach: ClassVar[Reach] = Reach.OTHERS

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return ()

    def notices(self) -> Iterable[tuple[str, Wording]]:
        return ((self.to, self.wording),)


def _read(line: ActionLine) -> Notify | None:
    whom, colon, said = line.rest.partition(":")
    if not colon or not said.strip():
        message = sentence("`notify` wants a number and a text")
        line.problems.error(
            line.place, "notify", message, sentence("write it like: notify owner: {{ contact.number }} wrote")
        )
        return None
    number = _number(whom.strip(), line)
    wording = line.wording(said.strip())
    return Notify(line.written, number, wording) if number and wording else None


_OWNER = ("owner", "the owner", "patron", "me")
_WRONG_NUMBERS = frozenset([NumberKind.INVALID, NumberKind.NAMED_SENDER, NumberKind.HIDDEN, NumberKind.SHORT_CODE])


def _number(whom: str, line: ActionLine) -> str | None:
    if whom.lower() in _OWNER:
        if not line.business.owner:
            message = sentence("business.yaml does not say who the owner is")
            hint = sentence('add to business.yaml:\nowner: "+33612345678"\nor name a number: notify +33612345678: text')
            line.problems.error(line.place, "no-owner", message, hint)
        return line.business.owner or None
    number = read_number(whom, line.business.country)
    if number.kind in _WRONG_NUMBERS:
        message = sentence('"{whom}" is not a phone number that can get an SMS', whom=whom)
        line.problems.error(
            line.place, "number", message, sentence("write it like +33612345678, or: notify owner: text")
        )
        return None
    return number.text


NOTIFY = ActionDefinition(
    key="notify",
    spelling="notify NUMBER: text",
    pattern=re.compile("notify .*"),
    action=Notify,
    read=_read,
    others=("notify",),
)
