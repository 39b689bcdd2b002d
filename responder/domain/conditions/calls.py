"""`calls`: how often the contact called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Shape
from responder.domain.syntax.value_syntax import BadValue, duration
from responder.languages import any_of, one_of
from responder.languages.catalogue import sentence

ONE_CALL = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class CallsAtLeast(Condition):
    count: int
    within: timedelta

    def is_met(self, situation: Situation) -> bool:
        at, since = situation.event.at, situation.event.at - self.within
        return count_calls(each for each in situation.state.calls if since <= each <= at) >= self.count


def count_calls(calls: Iterable[datetime]) -> int:
    """Calls that follow each other within a minute are one: a phone that redials is not insisting."""
    count, last = 0, None
    for at in calls:
        if last is None or at - last >= ONE_CALL:
            count += 1
        last = at
    return count


def _read(line: ConditionLine) -> CallsAtLeast | None:
    found = line.value(_count_of_calls)
    return found and replace(found, written=line.written)


_CALLS = re.compile(
    rf"(?:{any_of(lambda each: each.values.at_least)}\s+)?(\d{{1,4}})\s*(?:\+\s*)?"
    rf"(?:{any_of(lambda each: each.values.calls)}\s+)?{one_of(lambda each: each.values.within)}\s+(.+)"
)


def _count_of_calls(text: str) -> CallsAtLeast:
    found = _CALLS.fullmatch(" ".join(text.lower().split()))
    if found is None or int(found[1]) < 1:
        raise BadValue(
            sentence('"{text}" is not a count of calls', text=text), sentence("write it like: at least 3 in 1h")
        )
    within = duration(found[2] if found[2][:1].isdigit() else f"1 {found[2]}")
    if within.total_seconds() > 86_400:
        raise BadValue(sentence("calls are remembered for a day"), sentence("write a time of 24h at most"))
    return CallsAtLeast(text, int(found[1]), within)


def calls_and_people(sample: Sample, conditions: Sequence[Condition], business: Business) -> Iterator[Sample]:
    """Yields the contact's calls, and when a person last called or texted them: three conditions are about these
    two."""
    counts = [condition.count for condition in conditions if isinstance(condition, CallsAtLeast)]
    at = sample.event.at
    many = tuple(at - timedelta(minutes=2 * back) for back in range(max(counts, default=0), 0, -1))
    for calls in ((), (at - timedelta(minutes=5),), many):
        for person_at in (None, at - timedelta(minutes=2)):
            yield sample.known(calls=calls, person_at=person_at)


CALLS = ConditionDefinition(
    key=Key(
        "calls",
        Shape.TEXT,
        "How often the contact called.",
        "at least 3 in 1h",
        others=("call count",),
    ),
    read=_read,
    condition=CallsAtLeast,
    samples=calls_and_people,
)
