"""`contact`: who wrote or called."""

from collections.abc import Iterator, Sequence

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Shape
from responder.domain.syntax.tags import in_every_spelling
from responder.domain.text.suggestions import did_you_mean
from responder.languages import other_names
from responder.languages.catalogue import sentence


@dataclass(frozen=True, slots=True)
class ContactIs(Condition):
    """`kinds` of known, unknown, new; `tags` for "tagged X". Any of them is enough."""

    kinds: frozenset[str]
    tags: frozenset[str] = frozenset()

    def is_met(self, situation: Situation) -> bool:
        contact = situation.state.contact
        kinds = {"known" if contact.known else "unknown"} | ({"new"} if contact.new else set())
        return bool(kinds & self.kinds) or not self.tags.isdisjoint(in_every_spelling(contact.tags))


_KINDS = ("known", "unknown", "new")
_MEANINGS = {"tagged": "tagged X", **other_names("value of contact")}


def _read(line: ConditionLine) -> ContactIs | None:
    kinds: set[str] = set()
    tags: set[str] = set()
    for text in line.texts:
        word = " ".join(text.value.split())
        if word.lower().startswith("tagged "):
            tags.add(word[len("tagged ") :])
        elif word.lower() in _KINDS:
            kinds.add(word.lower())
        else:
            hint = did_you_mean(word, (*_KINDS, "tagged X"), _MEANINGS)
            line.problems.error(text.place, "unknown-value", sentence('"contact" cannot be "{word}"', word=word), hint)
    return ContactIs(line.written, frozenset(kinds), frozenset(tags)) if kinds or tags else None


def _samples(sample: Sample, conditions: Sequence[ContactIs], business: Business) -> Iterator[Sample]:
    tags = frozenset[str]().union(*(condition.tags for condition in conditions if not condition.negated))
    for tagged in (frozenset[str](), tags):
        for known, new in ((False, True), (True, False), (False, False), (True, True)):
            yield sample.of(tags=tagged, known=known, new=new)


CONTACT = ConditionDefinition(
    key=Key(
        "contact",
        Shape.TEXTS,
        "Who wrote or called: known, unknown, new, or tagged X.",
        "unknown",
        choices=_KINDS,
        others=("client", "customer", "sender", "from"),
    ),
    read=_read,
    condition=ContactIs,
    samples=_samples,
)
