"""Keeps a text that really came as an example of a rule: one it must take, or must not."""

from collections.abc import Mapping

from responder.languages.catalogue import sentence
from responder.rulefiles.edit.edits import add_key, append
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Path, Tree, pairs_of
from responder.services.rules.cards.rule_cards import RuleCard, cards

MUST, MUST_NOT = "yes", "no"


def card_of(files: Mapping[str, bytes], rule: str) -> RuleCard | None:
    """Finds the rule of that name in the owner's files; None where it is one of those that are shipped."""
    return next((card for card in cards(files) if card.name == rule), None)


def with_example(text: str, place: Path, example: str, side: str) -> str:
    """Adds a text to the examples of a rule, unless it stands there. `side` is MUST or MUST_NOT. Raises CannotEdit."""
    example = " ".join(example.split())
    if not example:
        raise CannotEdit(1, sentence("there is no text to keep"))
    rule = Document(text).tree_at(place)
    there = _value(rule, "examples")
    if not isinstance(there, Pairs):
        return add_key(text, place, "examples", {side: [example]})
    listed = _value(there, side)
    if listed is None or listed == "":
        return add_key(text, (*place, "examples"), side, [example])
    if example == listed or (not isinstance(listed, str | Pairs) and example in listed):
        return text
    return append(text, (*place, "examples", side), example)


def _value(tree: Tree, key: str) -> "Tree | None":
    return pairs_of(tree).get(key)
