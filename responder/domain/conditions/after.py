"""`after`, with `within` beside it: our last message to the contact came from a rule."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from responder.domain.conditions.definition import Companion, ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition
from responder.domain.model.state import LastReply
from responder.domain.situation import Situation
from responder.domain.syntax import value_syntax
from responder.domain.syntax.key import Key, Kind
from responder.domain.syntax.written import value_of
from responder.languages.catalogue import sentence


@dataclass(frozen=True, slots=True)
class After(Condition):
    """Our last message to this contact came from one of these rules, not longer ago than `within`."""

    rules: frozenset[str]
    within: timedelta = timedelta(days=3)

    def is_met(self, situation: Situation) -> bool:
        last = situation.state.last_reply
        return last is not None and last.rule in self.rules and situation.event.at - last.at <= self.within

    @property
    def follows(self) -> frozenset[str]:
        return self.rules


def _read(line: ConditionLine) -> After | None:
    for text in line.texts:
        line.cite(text)
    within = line.beside.get("within")
    limit = value_of(within, value_syntax.duration, line.problems) if within else None
    rules = frozenset(text.value for text in line.texts)
    if not rules:
        return None
    return After(line.written, rules, limit) if limit else After(line.written, rules)


def _samples(sample: Sample, conditions: Sequence[After], business: Business) -> Iterator[Sample]:
    yield sample
    for condition in conditions:
        for name in sorted(condition.rules):
            yield sample.known(last_reply=LastReply(name, sample.event.at - condition.within / 2))


AFTER = ConditionDefinition(
    key=Key(
        "after",
        Kind.TEXTS,
        "Our last message to the contact came from this rule.",
        "Missed call",
        others=("apres", "après", "follows", "last reply"),
    ),
    beside=(
        Companion(
            Key(
                "within",
                Kind.TEXT,
                "How long ago `after` may be.",
                "48h",
                default="3 days",
                others=("pendant", "since", "delay"),
            ),
            alone=sentence('"within" says how long ago `after` may be, and there is no `after` beside it'),
            hint=sentence("add: after: NAME OF A RULE"),
        ),
    ),
    read=_read,
    condition=After,
    samples=_samples,
)
