"""Finds conversations of recipes that were taken back: they name rules that are gone, and can hold no more."""

import re
from collections.abc import Mapping
from textwrap import indent

from responder.dataclass import dataclass
from responder.rulefiles.files.locations import holds_rules
from responder.rulefiles.recipes.apply_recipe import HOLE, rule_names
from responder.rulefiles.recipes.recipe_files import Recipe, recipes

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class LeftTests:
    """Names files of conversations whose recipe is gone: `known` are as the recipe wrote them, `edited` are not."""

    known: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()


def left_tests(files: Files, tests: Files) -> LeftTests:
    """Finds them among `tests`, where none of the rules that a recipe brings is in `files`. A recipe that brings no
    rule leaves nothing to tell it by, and its conversations stay."""
    there = {rule for name, each in files.items() if holds_rules(name) for rule in rule_names(_text(each))}
    left = [each for each in recipes() if _file_of(each) in tests and each.rules and not _is_there(each, there)]
    known = tuple(_file_of(each) for each in left if _is_as_written(tests[_file_of(each)], each))
    return LeftTests(known, tuple(_file_of(each) for each in left if _file_of(each) not in known))


def _file_of(recipe: Recipe) -> str:
    return f"rules/tests/{recipe.name}.yaml"


def _is_there(recipe: Recipe, rules: set[str]) -> bool:
    """Checks whether one of its rules is among them, in any language; names may hold answers."""
    texts = (text for new in recipe.rules for text in new.text.values())
    names = (name for text in texts for name in rule_names("rules:\n" + indent(text, "  ")))
    return any(re.fullmatch(_pattern(name), each) for name in names for each in rules)


def _is_as_written(content: bytes, recipe: Recipe) -> bool:
    """Checks whether only answers stand where the recipe leaves a place for them."""
    text = _text(content).replace("\r\n", "\n")
    return any(re.fullmatch(_pattern(each), text) for each in recipe.tests.values())


def _pattern(written: str) -> str:
    return ".*".join(re.escape(piece) for piece in re.split(HOLE.pattern.replace("(", "(?:", 1), written))


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
