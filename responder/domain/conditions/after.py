"""`after`, with `within` beside it: our last message to the contact came from a rule, or was an announcement."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from responder.dataclass import dataclass
from responder.domain.conditions.definition import Companion, ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition
from responder.domain.model.state import LastReply
from responder.domain.situation import Situation
from responder.domain.syntax import value_syntax
from responder.domain.syntax.key import Key, Shape
from responder.domain.syntax.parsed_values import value_of
from responder.languages.catalogue import sentence

_USUALLY = timedelta(days=3)
ANNOUNCEMENT = "announcement "
"""In front of the name of one that stands in no file: it is given when it is sent."""


@dataclass(frozen=True, slots=True)
class After(Condition):
    """Our last message to this contact came from one of these rules, or was an announcement of one of these names
    (folded), not longer ago than `within`."""

    rules: frozenset[str]
    within: timedelta = _USUALLY
    announced: frozenset[str] = frozenset()

    def is_met(self, situation: Situation) -> bool:
        last = situation.state.last_reply
        if last is None or situation.event.at - last.at > self.within:
            return False
        return last.rule in self.rules or (last.announcement and folded_name(last.rule) in self.announced)

    @property
    def follows(self) -> frozenset[str]:
        return self.rules | self.announced


def folded_name(name: str) -> str:
    """Returns the name of an announcement as it is compared: typed twice, in two places, by hand."""
    return " ".join(name.split()).casefold()


def _read(line: ConditionLine) -> After | None:
    names = [text for text in line.texts if not text.value.startswith(ANNOUNCEMENT)]
    for text in names:
        line.cite(text)
    within = line.beside.get("within")
    limit = value_of(within, value_syntax.duration, line.problems) if within else None
    rules = frozenset(text.value for text in names)
    announced = frozenset(folded_name(text.value[len(ANNOUNCEMENT) :]) for text in line.texts if text not in names)
    if not rules and not announced:
        return None
    return After(line.written, rules, limit or _USUALLY, announced)


def _samples(sample: Sample, conditions: Sequence[After], business: Business) -> Iterator[Sample]:
    yield sample
    for condition in conditions:
        at = sample.event.at - condition.within / 2
        for name in sorted(condition.rules):
            yield sample.known(last_reply=LastReply(name, at))
        for name in sorted(condition.announced):
            yield sample.known(last_reply=LastReply(name, at, announcement=True))


AFTER = ConditionDefinition(
    key=Key(
        "after",
        Shape.TEXTS,
        "Our last message to the contact came from this rule, or was this announcement of announcements.yaml; "
        "`announcement NAME` for one that you send by `--name`.",
        "Missed call",
        others=("follows", "last reply"),
    ),
    beside=(
        Companion(
            Key(
                "within",
                Shape.TEXT,
                "How long ago `after` may be.",
                "48h",
                default="3 days",
                others=("since", "delay"),
            ),
            alone=sentence('"within" says how long ago `after` may be, and there is no `after` beside it'),
            hint=sentence("add: after: NAME OF A RULE"),
        ),
    ),
    read=_read,
    condition=After,
    samples=_samples,
)
