"""Adds a recipe of the cookbook to an owner's files, if it contradicts none of their rules."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from responder.dataclass import dataclass
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.edit.edits import remove
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.fitting.present_answers import answers_of
from responder.rulefiles.recipes.answers import BadAnswer, checked
from responder.rulefiles.recipes.apply_recipe import (
    AddedAlready,
    NothingToChange,
    asked_again,
    languages_without,
    spoken_of,
    with_recipe,
)
from responder.rulefiles.recipes.recipe_files import Recipe, RecipeQuestion, in_language
from responder.rulefiles.reporting.problems import Problem
from responder.rulefiles.snapshot import write_changes
from responder.services.rules.rulebook_tests import Failure
from responder.services.rules.trial_load import Files, Trial, try_before, try_files, without_stale_tests

_ROUNDS = 12  # conversations that are taken out


class Adding(StrEnum):
    ADDED = "added"
    BAD_ANSWER = "an answer cannot be taken"
    THERE_ALREADY = "it is there already"
    NOTHING_TO_CHANGE = "the rule that it would change is not there"
    CANNOT_EDIT = "it cannot be written into these files"
    CONTRADICTS = "a rule says otherwise"
    DOES_NOT_LOAD = "the rules have mistakes already"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipeAdded:
    """`after`: the files with the recipe in them, where `outcome` is ADDED. `question` and `why` say which answer
    cannot be taken, or what stands in the way; `problems` and `failed` name the rule that is contradicted. `left_out`:
    shipped conversations that expect other answers, and are taken out. `without`: languages of the business in which
    the words are not known, so that its texts are not written in them. `tests` held."""

    outcome: Adding
    before: Files
    after: Files = field(default_factory=dict)
    question: str = ""
    why: Told = ""
    problems: Sequence[Problem] = ()
    failed: Sequence[Failure] = ()
    left_out: Sequence[str] = ()
    without: Sequence[str] = ()
    tests: int = 0

    @property
    def changed(self) -> list[str]:
        return sorted(name for name, content in self.after.items() if self.before.get(name) != content)

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yields the lines that come ("+") and go ("-"), file by file ("@")."""
        for name in self.changed:
            old, new = (each.get(name, b"").decode("utf-8", "replace").splitlines() for each in self._sides)
            yield "@", name
            yield from ((line[:1], line[1:]) for line in list(difflib.unified_diff(old, new, lineterm="", n=0))[2:]
                        if not line.startswith("@@"))  # fmt: skip

    @property
    def _sides(self) -> tuple[Files, Files]:
        return self.before, self.after


def default_of(question: RecipeQuestion, files: Files) -> str:
    """Returns the answer that is taken where none is given; "" where an answer is needed."""
    if question.proposed:
        text = files.get("rules/business.yaml", b"").decode("utf-8", "replace")
        try:
            found = Document(text).tree_at((question.proposed,))
        except CannotEdit:
            return ""
        return found if isinstance(found, str) else ""
    return in_language(question.default, answers_of(files).languages[0])


def add(files: Files, recipe: Recipe, typed: Mapping[str, str], now: datetime) -> RecipeAdded:
    """Tries a recipe in files, the tests among them. `typed`: the answers by key, those in another language as
    "where.en". Nothing is written."""
    answers: dict[str, str] = {}
    for key, question in _asked(files, recipe):
        given = typed.get(key, "").strip() or (default_of(question, files) if key == question.key else "")
        if not given and key != question.key:
            continue  # a language that is left out
        try:
            answers[key] = checked(question, given, _country(files), now.date())
        except BadAnswer as bad:
            return RecipeAdded(outcome=Adding.BAD_ANSWER, before=files, question=key, why=bad.why)
    languages = answers_of(files).languages
    try:
        after = with_recipe(files, recipe, answers, languages)
    except AddedAlready as there:
        return RecipeAdded(outcome=Adding.THERE_ALREADY, before=files, why=there.rule)
    except NothingToChange as missing:
        return RecipeAdded(outcome=Adding.NOTHING_TO_CHANGE, before=files, why=missing.rule)
    except CannotEdit as refused:
        why = sentence("line {line}: {why}", line=refused.line, why=refused.why)
        return RecipeAdded(outcome=Adding.CANNOT_EDIT, before=files, why=why)
    tried = _tried(files, after, recipe, now)
    return replace(tried, without=languages_without(recipe, answers, languages))


def other_languages(files: Files, recipe: Recipe) -> list[tuple[RecipeQuestion, str]]:
    """Returns the questions whose words are asked in each other language of the business, with that language."""
    return asked_again(recipe, answers_of(files).languages)


def first_language(files: Files) -> str:
    """Returns the language that a recipe is answered in."""
    return spoken_of(answers_of(files).languages)[0]


def _asked(files: Files, recipe: Recipe) -> Iterator[tuple[str, RecipeQuestion]]:
    """Yields every question with the key of its answer."""
    yield from ((each.key, each) for each in recipe.questions)
    yield from ((f"{each.key}.{language}", each) for each, language in other_languages(files, recipe))


def write(added: RecipeAdded, rules: Path, templates: Path) -> None:
    """Writes what was added. Raises OSError."""
    write_changes(added.before, added.after, rules, templates)


def _tried(files: Files, after: dict[str, bytes], recipe: Recipe, now: datetime) -> RecipeAdded:
    left_out: list[str] = []
    old, stale = try_before(files, now)
    if old.errors:
        return RecipeAdded(outcome=Adding.DOES_NOT_LOAD, before=files, problems=old.errors)
    for _ in range(_ROUNDS):
        new = try_files(without_stale_tests(after, files, stale), now)
        failed = _new_failures(old, new)
        besides = [each for each in failed if _is_besides(each, recipe)] if recipe.other_answers else []
        if not besides:
            break
        left_out += _take_out(after, besides)
    if new.errors or failed:
        return RecipeAdded(outcome=Adding.CONTRADICTS, before=files, problems=new.errors, failed=failed)
    return RecipeAdded(outcome=Adding.ADDED, before=files, after=after, left_out=left_out, tests=new.tests)


def _new_failures(old: Trial, new: Trial) -> list[Failure]:
    known = {(each.place.file, each.expected, each.got) for each in old.failed}
    return [each for each in new.failed if (each.place.file, each.expected, each.got) not in known]


def _is_besides(failure: Failure, recipe: Recipe) -> bool:
    """Checks whether it is a conversation that `new` wrote, and that expects what this recipe is there to change."""
    shipped = ("rules/tests/calls.yaml", "rules/tests/conversations.yaml", "rules/tests/salon.yaml")
    return failure.place.file in shipped


def _take_out(files: dict[str, bytes], failed: Sequence[Failure]) -> list[str]:
    """Takes whole conversations out of their files, and files that hold nothing else; which ones."""
    told: list[str] = []
    for file in {each.place.file for each in failed}:
        text = files[file].decode("utf-8")
        lines = [each.place.line for each in failed if each.place.file == file]
        for number in sorted({_conversation_at(text, line) for line in lines}, reverse=True):
            tree = Document(text).tree_at((number,))
            told.append(f"{file}: {dict(tree.pairs).get('conversation', '')}")  # type: ignore[union-attr]
            text = remove(text, (number,)) if len(Document(text).node(()).value) > 1 else ""
        if text.strip():
            files[file] = text.encode()
        else:
            del files[file]
    return told


def _conversation_at(text: str, line: int) -> int:
    nodes = Document(text).node(()).value
    return max(number for number, node in enumerate(nodes) if node.start_mark.line < line)


def _country(files: Files) -> str:
    try:
        found = Document(files.get("rules/business.yaml", b"").decode("utf-8", "replace")).tree_at(("country",))
    except CannotEdit:
        return "FR"
    return found if isinstance(found, str) and found else "FR"
