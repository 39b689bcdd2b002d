"""Tests what the documentation shows can be copied: every recipe and every block of YAML loads, and does what it
says."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from responder.rulefiles.files.locations import shipped_rules, shipped_templates
from responder.rulefiles.fitting.answers import Answers
from responder.rulefiles.fitting.fit_shipped_rules import write_fitting
from responder.rulefiles.load import Loaded, load
from responder.rulefiles.reporting.problems import Problems, Severity, as_text
from responder.rulefiles.testing.conversation_files import read_conversations
from responder.rulefiles.testing.run_conversations import hold
from tests.docs.cookbook import DOCS, PAGE, conversations_of, page, recipes

NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
NAMES = [recipe.stem for recipe in recipes()]


def loaded_beside_the_business(folder: Path, text: str, *, more: str = "", page: str = "") -> Loaded:
    """Loads a rule file beside the shipped words and business.yaml, with its owner and `more`, which stands for what is
    there under the same keys. What a page announces is beside its other blocks."""
    rules = folder / "rules"
    rules.mkdir()
    about = (shipped_rules() / "business.yaml").read_text(encoding="utf-8")
    for key in re.findall(r"^([a-z ]+):", more, re.M):
        about = re.sub(rf"^{key}:.*\n(?:[ \t]+.*\n)*", "", about, flags=re.M)
    (rules / "business.yaml").write_text(about.replace("# owner:", "owner:") + more, encoding="utf-8")
    if announced := [block for name, block in blocks() if name.startswith(f"{page}-") and "announcements:\n" in block]:
        (rules / "announcements.yaml").write_text(announced[0], encoding="utf-8")
    of_rules = "rules: []\n" if text.startswith("announcements:") else text
    (rules / "recipe.yaml").write_text(of_rules, encoding="utf-8")
    return load(rules, shipped_templates(), now=NOW)


def errors(loaded: Loaded) -> str:
    return as_text([each for each in loaded.problems if each.severity is Severity.ERROR])


def test_there_are_twenty_situations() -> None:
    assert len(NAMES) >= 20


@dataclass(frozen=True)
class NewRules:
    """The folder `responder new` wrote, and what a recipe's file is called in it."""

    folder: Path
    prefix: str


PLACES = {"French, read last": (("fr", "en"), "zz-"), "English, read first": (("en", "fr"), "")}


@pytest.fixture(scope="module")
def new_rules(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], NewRules]:
    """A recipe's place among the files decides nothing, so it is read after the others and before them."""

    @cache
    def written(place: str) -> NewRules:
        languages, prefix = PLACES[place]
        folder = tmp_path_factory.mktemp("new")
        write_fitting(replace(Answers(), languages=languages, owner="+33698765432"), folder, NOW)
        return NewRules(folder, prefix)

    return written


@pytest.mark.parametrize(
    ("place", "name"),
    [
        pytest.param(place, name, marks=[] if name in at_once else pytest.mark.slow)
        for number, place in enumerate(PLACES)
        for at_once in [NAMES[number :: len(PLACES)]]
        for name in NAMES
    ],
)
def test_a_recipe_works_on_top_of_the_rules_that_new_writes(
    place: str, name: str, new_rules: Callable[[str], NewRules], tmp_path: Path
) -> None:
    written = new_rules(place)
    shutil.copytree(written.folder, tmp_path, dirs_exist_ok=True)
    recipe = DOCS / "cookbook" / f"{name}.yaml"
    shutil.copy(recipe, tmp_path / "rules" / (written.prefix + recipe.name))
    loaded = load(tmp_path / "rules", tmp_path / "templates", now=NOW)
    assert errors(loaded) == ""
    assert [problem.message for problem in loaded.problems if problem.code == "never-wins"] == []
    assert loaded.rulebook is not None
    tried = [example for rule in loaded.rulebook.rules for example in rule.yes]
    refused = [example for rule in loaded.rulebook.rules for example in rule.no]
    path = conversations_of(recipe)
    if path.is_file():
        problems = Problems()
        conversations = read_conversations(path, path.name, loaded.rulebook, NOW, problems)
        assert as_text(problems.sorted()) == ""
        assert len(conversations) >= 2
        assert [failure for each in conversations for failure in hold(each, loaded.rulebook)] == []
    else:
        assert tried
        assert refused


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_loads_without_the_rules_it_replaces(name: str, tmp_path: Path) -> None:
    recipe = DOCS / "cookbook" / f"{name}.yaml"
    assert errors(loaded_beside_the_business(tmp_path, recipe.read_text(encoding="utf-8"))) == ""


def test_the_page_shows_the_recipes_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.docs.cookbook"


def blocks() -> list[tuple[str, str]]:
    pages = [DOCS.parent / "README.md", *sorted(DOCS.rglob("*.md"))]
    return [
        (f"{path.name}-{number}", block)
        for path in pages
        if path != PAGE
        for number, block in enumerate(
            re.findall(r"^```yaml\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S)
        )
    ]


@pytest.mark.parametrize(("name", "block"), blocks(), ids=lambda value: value if len(value) < 60 else "")
def test_every_block_of_yaml_in_the_documentation_loads(name: str, block: str, tmp_path: Path) -> None:
    if not block.lstrip().startswith("- conversation:"):
        of_rules = re.search(r"^(rules|announcements):", block, re.M) is not None  # else it is for business.yaml
        text, more = (block, "") if of_rules else ("rules: []\n", block)
        assert errors(loaded_beside_the_business(tmp_path, text, more=more, page=name.rpartition("-")[0])) == ""
        return
    rulebook = load(shipped_rules(), shipped_templates(), now=NOW, examples=False).rulebook
    assert rulebook is not None
    (tmp_path / "block.yaml").write_text(block, encoding="utf-8")
    problems = Problems()
    conversations = read_conversations(tmp_path / "block.yaml", "block.yaml", rulebook, NOW, problems)
    assert as_text(problems.sorted()) == ""
    assert [failure for each in conversations for failure in hold(each, rulebook)] == []
