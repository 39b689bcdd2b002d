"""`number`: the kind of number."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.numbers import NumberKind
from responder.domain.model.rules import Condition
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Shape
from responder.languages import other_names


@dataclass(frozen=True, slots=True)
class NumberIs(Condition):
    kinds: frozenset[str]  # of the choices of the key

    def is_met(self, situation: Situation) -> bool:
        number = situation.number
        kinds: set[str] = set()
        if number.kind in (NumberKind.MOBILE, NumberKind.EITHER):
            kinds.add("mobile")
        if number.kind in (NumberKind.LANDLINE, NumberKind.EITHER):
            kinds.add("landline")
        if number.kind is NumberKind.HIDDEN:
            kinds.add("hidden")
        if number.country and number.country != situation.rulebook.business.country:
            kinds.add("foreign")
        return bool(kinds & self.kinds)


_MEANINGS = {
    "fixed": "landline",
    "portable": "mobile",
    "anonymous": "hidden",
    **other_names("value of number"),
}


def _read(line: ConditionLine) -> NumberIs | None:
    kinds = line.choices(_MEANINGS)
    return NumberIs(line.written, kinds) if kinds else None


_NUMBERS = ("", "+33142278186", "+14155550132", "+33612345678", "+447400123456")


def _samples(sample: Sample, conditions: Sequence[NumberIs], business: Business) -> Iterator[Sample]:
    for number in (sample.event.contact, *_NUMBERS):
        yield replace(sample.of(number=number), event=replace(sample.event, contact=number))


NUMBER = ConditionDefinition(
    key=Key(
        "number",
        Shape.CHOICES,
        "The kind of number.",
        "mobile",
        choices=("mobile", "landline", "hidden", "foreign"),
        others=("phone",),
    ),
    read=_read,
    condition=NumberIs,
    samples=_samples,
)
