"""Definition of an action: how a line of `do` begins and is spelt, and how it is read."""

import re
from collections.abc import Callable

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.rules import Action, Place, Wording
from responder.domain.syntax.parsed_values import ProblemSink


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """A line of `do`, with single spaces. `key` is how it begins. `wording` makes a text to send of what an owner
    wrote, None where it told a problem; `may_post_to` checks an address, and tells what is wrong with it."""

    key: str
    written: str
    place: Place
    business: Business
    problems: ProblemSink
    wording: Callable[[str], Wording | None]
    may_post_to: Callable[[str], bool]

    @property
    def rest(self) -> str:
        """The line without its key."""
        return self.written[len(self.key) :].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDefinition:
    """`spelling` is how the language document has it ("tag X"), `pattern` matches the whole line in small letters,
    `others` are the words people use for it. `read` makes the action; None where a problem was told."""

    key: str
    spelling: str
    pattern: re.Pattern[str]
    action: type[Action]
    read: Callable[[ActionLine], Action | None]
    others: tuple[str, ...] = ()


def without_value(key: str, action: type[Action], others: tuple[str, ...] = ()) -> ActionDefinition:
    """Defines an action whose line is its key and nothing else."""
    return ActionDefinition(
        key=key,
        spelling=key,
        pattern=re.compile(re.escape(key)),
        action=action,
        read=lambda line: action(key),
        others=others,
    )
