"""Holds for every condition: its example is read, and its samples find where it holds and where it does not."""

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from responder.domain.conditions import CONDITIONS
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine, Sample
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Condition, Place
from responder.domain.model.state import Contact, State
from responder.domain.situation import Situation
from responder.languages.catalogue import Told as Sentence
from tests.builders import ANNA, MORNING_AND_AFTERNOON, NOON, SALON, book

HERE = Place("rules/test.yaml", 1)
BUSINESS = replace(SALON, week=((MORNING_AND_AFTERNOON,) * 5 + ((), ())), holidays={date(2026, 12, 25): "Noël"})
NAMES = [each.key.name for each in CONDITIONS]


@dataclass(frozen=True)
class Typed:
    value: str
    place: Place = HERE
    style: str = ""


@dataclass
class Told:
    messages: list[str] = field(default_factory=list)

    def error(self, place: Place, code: str, message: Sentence, hint: Sentence = "") -> None:
        self.messages.append(str(message))


def read(definition: ConditionDefinition, *texts: str, beside: dict[str, str] | None = None) -> Condition | list[str]:
    """The condition of a line, or what is wrong with it."""
    told, cited = Told(), list[object]()
    line = ConditionLine(
        key=definition.key,
        place=HERE,
        written=f"{definition.key.name}: {', '.join(texts)}",
        texts=[Typed(text) for text in texts],
        business=BUSINESS,
        problems=told,
        cite=cited.append,
        beside={name: Typed(text) for name, text in (beside or {}).items()},
    )
    condition = definition.read(line)
    assert (condition is None) == bool(told.messages)
    return condition or told.messages


def holds_somewhere(definition: ConditionDefinition, condition: Condition) -> bool:
    sample = Sample(SmsReceived(key="", account="", contact=ANNA, at=NOON, text=""), State(Contact(ANNA)))
    rules = book(business=BUSINESS).made()
    tried = definition.samples(sample, [condition], BUSINESS)
    return any(
        condition.holds(Situation(each.event, each.state, rules, each.event.at, each.event.text)) for each in tried
    )


def test_no_key_stands_twice() -> None:
    keys = [key.name for each in CONDITIONS for key in (each.key, *(companion.key for companion in each.beside))]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("definition", CONDITIONS, ids=NAMES)
def test_the_example_of_a_key_is_read_as_its_condition(definition: ConditionDefinition) -> None:
    condition = read(definition, definition.key.example)
    assert type(condition) is definition.condition
    assert condition.written == f"{definition.key.name}: {definition.key.example}"


@pytest.mark.parametrize("definition", CONDITIONS, ids=NAMES)
def test_the_samples_let_a_condition_hold_and_its_contrary(definition: ConditionDefinition) -> None:
    condition = read(definition, definition.key.example)
    assert isinstance(condition, Condition)
    assert holds_somewhere(definition, condition)
    assert holds_somewhere(definition, replace(condition, negated=True))


CHOICES = [(each, choice) for each in CONDITIONS for choice in each.key.choices]


@pytest.mark.parametrize(
    ("definition", "choice"), CHOICES, ids=[f"{each.key.name}: {choice}" for each, choice in CHOICES]
)
def test_every_choice_of_a_key_holds_somewhere(definition: ConditionDefinition, choice: str) -> None:
    condition = read(definition, choice)
    assert isinstance(condition, Condition)
    assert holds_somewhere(definition, condition)
