"""The rules and texts the product comes with."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from responder.rulefiles import load as loading
from responder.rulefiles.files.encoding import Files
from responder.rulefiles.files.locations import shipped_rules, shipped_templates
from responder.rulefiles.fitting.answers import Answers
from responder.rulefiles.fitting.fit_shipped_rules import write_fitting
from responder.rulefiles.reporting.problems import Problems, Severity, as_text
from responder.rulefiles.words.word_lists import load_words
from tests.rulefiles import golden


@pytest.fixture(autouse=True)
def real_word_lists(small_word_lists: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "shipped_rules", shipped_rules)
    monkeypatch.setattr(loading, "shipped_templates", shipped_templates)


def test_the_shipped_rules_have_no_problem_and_their_examples_hold() -> None:
    loaded = loading.load(shipped_rules(), shipped_templates(), now=golden.NOW)
    assert as_text(loaded.problems) == ""
    assert loaded.rules >= 10


LANGUAGES = ("fr", "en", "de", "es", "it")


def folder_of(languages: str, folder: Path) -> Path:
    """The shipped rules for a business that speaks these."""
    rules = folder / "rules"
    shutil.copytree(shipped_rules(), rules, ignore=shutil.ignore_patterns("words"))
    business = rules / "business.yaml"
    business.write_text(business.read_text("utf-8").replace("[fr, en]", f"[{languages}]"), "utf-8")
    return rules


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_rules_hold_for_a_business_of_each_language_alone(language: str, tmp_path: Path) -> None:
    write_fitting(replace(Answers(), languages=(language,)), tmp_path, golden.NOW)
    loaded = loading.load(tmp_path / "rules", tmp_path / "templates", now=golden.NOW)
    assert as_text(loaded.problems) == ""
    assert loaded.rulebook is not None
    tried = [rule for rule in loaded.rulebook.rules if rule.says is not None or rule.means is not None]
    assert tried
    assert all(rule.yes and rule.no for rule in tried)


def test_the_shipped_rules_fit_on_a_few_screens_and_spell_no_words_out() -> None:
    lines = [line for path in shipped_rules().glob("*.yaml") for line in path.read_text("utf-8").splitlines()]
    assert len(lines) <= 350
    assert not [line for line in lines if "pattern:" in line or "'/" in line]


def test_the_built_in_answers_speak_every_language_of_the_business(tmp_path: Path) -> None:
    rules = folder_of(", ".join(LANGUAGES), tmp_path)
    rulebook = loading.load(rules, shipped_templates(), now=golden.NOW, examples=False).rulebook
    assert rulebook is not None
    assert all(set(LANGUAGES) == set(rulebook.safety_wordings[name]) for name in loading.SAFETY_WORDINGS)
    assert rulebook.safety.stop
    assert rulebook.safety.fillers


@pytest.mark.parametrize(
    "hours",
    [
        *(
            f'{day}: "09:00-18:00"'
            for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        ),
        'monday-sunday: "01:00-01:30"',
        'tuesday: "09:00-12:00"\n  thursday-saturday: "09:00-19:00"',
    ],
)
def test_the_shipped_rules_hold_whichever_days_a_business_is_open(hours: str, tmp_path: Path) -> None:
    business = folder_of("fr, en", tmp_path) / "business.yaml"
    usual = '  monday-friday: "09:00-12:30, 14:00-18:30"\n  saturday: "09:00-13:00"\n'
    text = business.read_text("utf-8")
    assert usual in text
    business.write_text(text.replace(usual, f"  {hours}\n"), "utf-8")
    loaded = loading.load(tmp_path / "rules", shipped_templates(), now=golden.NOW)
    assert [each for each in loaded.problems if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("spoken", [LANGUAGES, ("fr",), ()])
def test_each_shipped_list_parsed_by_itself_is_what_its_whole_file_says(spoken: tuple[str, ...]) -> None:
    def listed(rules: Path, shipped: Path) -> list[tuple[str, str, int, tuple[str, ...]]]:
        problems = Problems()
        lists = load_words(rules, shipped, Files(problems), spoken).shipped
        assert problems.found == []
        return [(each.language, each.name, each.place.line, each.terms) for each in lists]

    divided = listed(Path("nothing"), shipped_rules())
    assert divided == listed(shipped_rules(), shipped_rules())
    assert len(divided) > len(LANGUAGES)


def test_a_shipped_list_that_is_damaged_is_named_when_a_rule_asks_for_it(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.yaml").write_text("yes: [yes, ok]\nno: [no, never\n", "utf-8")
    words = load_words(Path("nothing"), tmp_path, Files(Problems()), ["en"])
    assert words.terms("yes", "en") == ("yes", "ok")
    with pytest.raises(ValueError, match=r"en\.yaml, line 2: the list 'no'"):
        words.terms("no", "en")
