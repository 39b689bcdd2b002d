"""Words that owners read for what their rules are written with: none may lack."""

from responder.domain.actions import ACTIONS
from responder.domain.conditions import CONDITIONS
from responder.domain.syntax.key import Key, Shape
from responder.services.rules.cards.card_sentences import action_in_words, line_in_words
from responder.services.rules.cards.rule_words import CHOICES, LABELS
from tests.sweeps import all_hold

KEYS = [key for each in CONDITIONS for key in (each.key, *(companion.key for companion in each.beside))]


def test_every_condition_has_its_words() -> None:
    all_hold(KEYS, _has_words)


def test_every_action_has_its_words() -> None:
    lines = [each.spelling.replace("NUMBER", "owner") for each in ACTIONS]
    assert [line for line in lines if str(action_in_words(line)) == line] == []


def _has_words(key: Key) -> None:
    assert key.name in LABELS
    wanted = {"yes", "no"} if key.kind is Shape.YES_NO else set(key.choices)
    assert wanted - CHOICES.get(key.name, {}).keys() == set()
    line = f"{key.name}: {key.example}"
    assert str(line_in_words(line)) != line
