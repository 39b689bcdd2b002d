"""A mistake is a single problem, however many examples of other rules show it."""

from pathlib import Path

import pytest

from responder.rulefiles.reporting.problems import Problem
from tests.rulefiles import golden

WORDS = ("rdv", "tarif", "parking", "adresse", "coupe", "couleur")
OTHERS = "rules:\n" + "".join(
    f"""\
  - name: About {word}
    when: sms
    says: {{words: {word}, typos: none}}
    reply: "Pour {word}, appelez-nous."
    examples: {{yes: [{word}]}}
"""
    for word in WORDS
)


def problems(folder: Path, monkeypatch: pytest.MonkeyPatch, rule: str) -> list[Problem]:
    monkeypatch.chdir(folder)
    golden.small_business(folder, {"rules/a.yaml": rule, "rules/b.yaml": OTHERS})
    return [each for each in golden.load_here().problems if each.code not in ("unused-template", "reply-loop")]


@pytest.mark.parametrize(
    ("says", "hint"),
    [
        ("", "add `says` with the words it is for, or write: when: unclear"),
        (
            f"    says: {{words: [{', '.join(WORDS)}], typos: none}}\n",
            "give it a `without`, or words that are more exact; the others follow",
        ),
    ],
    ids=["a rule that asks for no word", "a rule with everybody's words"],
)
def test_a_rule_that_takes_all_others_is_told_once_where_it_stands(
    says: str, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = f"rules:\n  - name: Everything\n    when: sms\n{says}    reply: Bonjour\n"
    found = problems(tmp_path, monkeypatch, rule)
    told = [each for each in found if each.code == "takes-examples"]
    assert [each for each in found if each.code in ("example-taken", "never-wins", "catch-all")] == []
    assert [(str(each.place), each.hint) for each in told] == [("rules/a.yaml:2", hint)]
    assert told[0].message == '"Everything" takes 6 examples of other rules, as "rdv" (rules/b.yaml:6)'


def test_a_few_examples_are_told_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = "rules:\n  - name: Two\n    when: sms\n    says: {words: [rdv, tarif], typos: none}\n    reply: Bonjour\n"
    found = problems(tmp_path, monkeypatch, rule)
    assert [each.code for each in found if each.severity == "error"] == ["example-taken", "example-taken"]
