"""Definition of a condition: its key in `if`, how a line of it is read, and the samples that examples are tried in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from typing import Any, TypeVar

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Condition, Place
from responder.domain.model.state import State
from responder.domain.syntax.key import Key
from responder.domain.syntax.parsed_values import ProblemSink, WrittenText, choices_of, value_of
from responder.languages.catalogue import Told

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionLine:
    """A line of `if`. `place` is the key's; `written` the whole line, for traces. There is one text where the value
    of the key is one (Shape.TEXT, Shape.YES_NO), else one or several; none where a problem of its shape was told.
    `beside` are the texts of its companions that are there; `cite` takes names of rules, which are looked up when all
    rules are known."""

    key: Key
    place: Place
    written: str
    texts: Sequence[WrittenText]
    business: Business
    problems: ProblemSink
    cite: Callable[[WrittenText], None]
    beside: Mapping[str, WrittenText] = field(default_factory=dict)

    def value(self, parse: Callable[[str], T]) -> T | None:
        """Returns the only text as a value; None where it cannot be read, which is told."""
        return value_of(self.texts[0], parse, self.problems) if self.texts else None

    def values(self, parse: Callable[[str], T]) -> list[T]:
        """Returns each text as a value, without those that cannot be read."""
        found = [value_of(text, parse, self.problems) for text in self.texts]
        return [each for each in found if each is not None]

    def choices(self, meanings: Mapping[str, str]) -> frozenset[str]:
        """Returns the choices of the key that are named; `meanings` leads from other words to a choice."""
        return choices_of(self.texts, self.key, self.problems, meanings)


@dataclass(frozen=True, slots=True)
class Sample:
    """An SMS without its text and the state around it. `expects_appointment`: one is ahead unless a condition says
    otherwise."""

    event: SmsReceived
    state: State
    expects_appointment: bool = False

    def at(self, at: datetime) -> "Sample":
        return replace(self, event=replace(self.event, at=at))

    def known(self, **state: Any) -> "Sample":
        """Returns the case with other fields of the state."""
        return replace(self, state=replace(self.state, **state))

    def of(self, **contact: Any) -> "Sample":
        """Returns the case with other fields of the contact."""
        return self.known(contact=replace(self.state.contact, **contact))


Sampler = Callable[[Sample, Sequence[Any], Business], Iterator[Sample]]


@dataclass(frozen=True, slots=True)
class Companion:
    """A key that only stands beside another. `alone` says so where the other is missing, `hint` what to write."""

    key: Key
    alone: Told
    hint: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionDefinition:
    """`read` makes the condition of a line; None where a problem was told. `samples` yields states, the plainest first,
    one of which lets the conditions hold that it is given: all those of a rule whose definitions share the function."""

    key: Key
    read: Callable[[ConditionLine], Condition | None]
    condition: type[Condition]
    samples: Sampler
    beside: tuple[Companion, ...] = ()
