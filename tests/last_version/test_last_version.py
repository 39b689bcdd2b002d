"""Rulebooks as the last version shipped them go on: they load, their tests hold, and every text is answered as then.

`rules`, `templates` and `cookbook` are those of that version, word lists in the owner's folder included. `answers` were
written down with the program of that version: a letter for the rule, and the text.
"""

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from responder.domain.model.rules import Rulebook
from responder.rulefiles.load import Loaded, load
from responder.rulefiles.reporting.problems import Problems, as_text, has_errors
from responder.rulefiles.testing.conversation_files import conversation_files, read_conversations
from responder.rulefiles.testing.run_conversations import hold
from tests.evaluation.outcomes import BUSINESSES, WRITTEN, decision_of
from tests.sweeps import some
from tests.words.reading import unescaped

HERE = Path(__file__).parent
# What is better now: a bare "oui" after "a person answers you" is for that person, and confirms nothing any more.
BETTER = {("conversations.yaml", 108), ("conversations.yaml", 179)}
RECIPES = sorted((HERE / "cookbook").glob("[0-9]*.yaml"))


def copied_to(folder: Path, languages: tuple[str, ...]) -> Path:
    rules = folder / "rules"
    shutil.copytree(HERE / "rules", rules)
    business = rules / "business.yaml"
    spoken = f"languages: [{', '.join(languages)}]"
    business.write_text(re.sub(r"^languages: .*", spoken, business.read_text("utf-8"), flags=re.M), "utf-8")
    return rules


@cache
def loaded(languages: tuple[str, ...]) -> Loaded:
    with TemporaryDirectory() as folder:
        return load(copied_to(Path(folder), languages), HERE / "templates", now=WRITTEN)


def rulebook(languages: tuple[str, ...]) -> Rulebook:
    found = loaded(languages).rulebook
    assert found is not None, as_text(loaded(languages).problems)
    return found


@pytest.mark.parametrize("language", BUSINESSES)
def test_its_rules_load_and_their_examples_hold(language: str) -> None:
    assert as_text(loaded((language,)).problems) == ""


@pytest.mark.parametrize("language", BUSINESSES)
def test_every_text_is_answered_as_then(language: str) -> None:
    rules = dict(line.split(" ", 1) for line in (HERE / "answers/rules.txt").read_text("utf-8").splitlines())
    lines = (HERE / f"answers/{language}.txt").read_text("utf-8").splitlines()
    assert len(lines) > 300
    differ = []
    for letter, text in (line.split(" ", 1) for line in lines):
        decision = decision_of(unescaped(text), rulebook(BUSINESSES[language]))
        got = decision.rule or f"({decision.reason.value})"
        if got != rules[letter]:
            differ.append(f"{text}: {rules[letter]} -> {got}")
    assert differ == []


def test_its_conversations_hold() -> None:
    problems = Problems()
    spoken = rulebook(BUSINESSES["fr"])
    for path in conversation_files(HERE / "rules"):
        conversations = read_conversations(path, path.name, spoken, WRITTEN, problems)
        assert conversations
        failures = [failure for each in conversations for failure in hold(each, spoken)]
        assert [each for each in failures if (each.place.file, each.place.line) not in BETTER] == []
    assert as_text(problems.sorted()) == ""


def test_there_are_as_many_recipes_as_then() -> None:
    assert len(RECIPES) == 29


@pytest.mark.sweep
@pytest.mark.parametrize("recipe", some(RECIPES, 4), ids=lambda path: path.stem)
def test_a_recipe_of_then_works_on_top_of_the_rules_of_then(recipe: Path, tmp_path: Path) -> None:
    rules = copied_to(tmp_path, ("fr", "en"))
    business = rules / "business.yaml"
    business.write_text(business.read_text("utf-8").replace("# owner:", "owner:"), "utf-8")
    shutil.copy(recipe, rules / recipe.name)
    found = load(rules, HERE / "templates", now=WRITTEN)
    assert not has_errors(found.problems), as_text(found.problems)
