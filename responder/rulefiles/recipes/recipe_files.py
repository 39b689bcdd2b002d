"""Reads the recipes of responder/cookbook."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from responder.dataclass import dataclass
from responder.languages.catalogue import ENGLISH, SPOKEN

FOLDER = Path(__file__).resolve().parents[2] / "cookbook"
Worded = Mapping[str, str]
"""A text by language: French and English."""


class AnswerKind(StrEnum):
    TEXT = "text"
    LINK = "link"
    PHONE = "phone"
    DURATION = "duration"
    DAYS = "days"  # a day, or "2027-08-02 to 2027-08-20"
    SPAN = "span"  # "2026-12-20 10:00-16:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipeQuestion:
    """`default` is what is taken where nothing is answered, {} for none; `sample` stands in the cookbook, and in tests.
    `proposed`: the key of business.yaml that holds the default."""

    key: str
    kind: AnswerKind
    ask: Worded
    default: Worded
    sample: Worded
    proposed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRule:
    """`text` is an item of a list of rules, with its comment; it goes above the first rule of `before` that there is.
    A line `replaces:` is left out where there is no such rule."""

    file: str
    before: tuple[str, ...]
    text: Worded


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """Changes the rule named `rule`, or each that does `doing`, for which `instead` is done then."""

    rule: str = ""
    doing: str = ""
    instead: str = ""
    values: Mapping[str, str]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """`texts` are templates by stem, `business` values that are appended to lists of business.yaml. `other_answers`: it
    changes what shipped conversations expect."""

    name: str
    title: Worded
    about: Worded
    questions: tuple[RecipeQuestion, ...]
    rules: tuple[NewRule, ...]
    changes: tuple[RuleChange, ...]
    business: Mapping[str, str]
    texts: Mapping[str, Worded]
    tests: Worded
    other_answers: bool


@cache
def recipes() -> tuple[Recipe, ...]:
    return tuple(_recipe(path) for path in sorted(FOLDER.glob("*.yaml")))


def recipe_named(name: str) -> Recipe | None:
    return next((each for each in recipes() if each.name == name), None)


def in_language(worded: Worded, language: str) -> str:
    return worded.get(language) or worded.get(ENGLISH, "")


def _recipe(path: Path) -> Recipe:
    written: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  every scalar is text
    return Recipe(
        name=path.stem.partition("-")[2],
        title=written["title"],
        about=written["about"],
        questions=tuple(_question(key, each) for key, each in written["questions"].items()),
        rules=tuple(
            NewRule(file=each["file"], before=tuple(each["before"]), text=each["rule"])
            for each in written.get("rules", ())
        ),
        changes=tuple(_change(each) for each in written.get("changes", ())),
        business=written.get("business", {}),
        texts=written.get("texts", {}),
        tests=written["tests"],
        other_answers=written.get("other answers") == "yes",
    )


def _question(key: str, written: dict[str, Any]) -> RecipeQuestion:
    default = _worded(written.get("default", {}))
    return RecipeQuestion(
        key=key,
        kind=AnswerKind(written["kind"]),
        ask=written["ask"],
        default=default,
        sample=_worded(written.get("sample", default)),
        proposed=written.get("from", ""),
    )


def _change(written: dict[str, Any]) -> RuleChange:
    return RuleChange(
        rule=written.get("rule", ""),
        doing=written.get("doing", ""),
        instead=written.get("instead", ""),
        values=written.get("set", {}),
        removed=tuple(written.get("remove", ())),
    )


def _worded(written: str | dict[str, str]) -> Worded:
    return written if isinstance(written, dict) else dict.fromkeys(SPOKEN, written)
