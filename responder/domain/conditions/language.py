"""`language`: the contact's language."""

from collections.abc import Iterator, Sequence

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Shape
from responder.domain.syntax.language_codes import language_of
from responder.domain.syntax.parsed_values import value_of
from responder.languages.catalogue import sentence


@dataclass(frozen=True, slots=True)
class LanguageIs(Condition):
    languages: frozenset[str]

    def is_met(self, situation: Situation) -> bool:
        language = situation.state.contact.language or situation.spoken or situation.rulebook.business.languages[0]
        return language in self.languages


def _read(line: ConditionLine) -> LanguageIs | None:
    found, spoken = set(), line.business.languages
    for text in line.texts:
        code = value_of(text, language_of, line.problems)
        if code and code not in spoken:
            message = sentence('the business does not speak "{code}"', code=code)
            hint = sentence("add it to `languages` in business.yaml, or use one of: {listed}", listed=", ".join(spoken))
            line.problems.error(text.place, "language", message, hint)
        elif code:
            found.add(code)
    return LanguageIs(line.written, frozenset(found)) if found else None


def _samples(sample: Sample, conditions: Sequence[LanguageIs], business: Business) -> Iterator[Sample]:
    for language in (None, *business.languages):
        yield sample.of(language=language)


LANGUAGE = ConditionDefinition(
    key=Key(
        "language",
        Shape.TEXTS,
        "The contact's language.",
        "fr",
        others=("lang",),
    ),
    read=_read,
    condition=LanguageIs,
    samples=_samples,
)
