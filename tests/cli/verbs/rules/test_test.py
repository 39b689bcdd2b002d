import json
from pathlib import Path

import pytest

from tests.cli.conftest import Responder

CONVERSATION = """\
- conversation: After closing
  at: 2026-03-27 20:10
  steps:
    - they: missed call
    - we: "*vous rappelons*"
    - they: rappelez
    - we: {rule: Call us, text: "Nous vous appelons demain."}
    - after: 10m
    - they: vos tarifs
    - we: {rule: Price}
    - after: 2h
    - they: vos tarifs
    - we: {nothing: cooldown}
    - after: 12h
    - they: vos tarifs
    - we: "nos prix*[link]"
- conversation: Stop means stop
  at: 2026-03-27 10:00
  appointment: 2026-03-28 10:00
  steps:
    - they: STOP
    - we: {reason: opt out}
    - they: vos tarifs
    - we: {nothing: opted out}
    - they: oui
    - we: nothing
"""


@pytest.fixture
def conversations(here: Path) -> Path:
    folder = here / "rules" / "tests"
    folder.mkdir()
    return folder / "talk.yaml"


def test_what_comes_out_as_expected_is_counted(conversations: Path, responder: Responder) -> None:
    conversations.write_text(CONVERSATION, encoding="utf-8")
    ran = responder("test", "--json")
    assert (ran.code, json.loads(ran.out)) == (0, {"tests": 4, "failed": []})  # two examples, two conversations
    assert "4 tests, all as expected." in responder("test").out


@pytest.mark.parametrize(
    ("step", "got"),
    [
        ("we: nothing", 'rule: Price, "Nos prix : [link]"'),
        ("we: {rule: Confirmed}", 'rule: Price, "Nos prix : [link]"'),
        ("we: Nos prix", 'rule: Price, "Nos prix : [link]"'),
        ("we: {reason: cooldown}", 'rule: Price, "Nos prix : [link]"'),
        ("we: {nothing: no rule}", 'rule: Price, "Nos prix : [link]"'),
    ],
)
def test_what_differs_is_told_with_its_place_and_why(
    step: str, got: str, conversations: Path, responder: Responder
) -> None:
    conversations.write_text(
        f"- conversation: Prices\n  at: 2026-03-27 10:00\n  steps:\n    - they: tarif\n    - {step}\n", encoding="utf-8"
    )
    ran = responder("test", "--json")
    assert ran.code == 1
    (failed,) = json.loads(ran.out)["failed"]
    assert set(failed) == {"file", "line", "column", "expected", "got", "because"}
    assert (failed["file"], failed["line"], failed["got"]) == ("rules/tests/talk.yaml", 5, got)
    assert 'Price: "tarif"' in failed["because"]


def test_an_example_that_ends_elsewhere_is_a_failed_test(here: Path, responder: Responder) -> None:
    rules = here / "rules" / "salon.yaml"
    rules.write_text(rules.read_text("utf-8").replace("no: [non]", "no: [non, oui merci]"), encoding="utf-8")
    ran = responder("test", "--json")
    assert ran.code == 1
    (failed,) = json.loads(ran.out)["failed"]
    assert failed["expected"] == '"oui merci" does not end in rule: Confirmed'
    assert (failed["file"], failed["line"]) == ("rules/salon.yaml", 12)
    assert "oui" in failed["because"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("conversation: x", "a list of conversations is expected here"),
        ("- at: 2026-03-27 10:00\n  steps: []", '"conversation" is missing'),
        ("- conversation: x", '"steps" is missing'),
        ("- conversation: x\n  step: []", 'did you mean "steps"?'),
        ("- conversation: x\n  at: tomorrow\n  steps:\n  - they: oui", '"tomorrow" is no moment'),
        ("- conversation: x\n  steps:\n  - we: {rule: Prise}", 'did you mean "Price"?'),
        ("- conversation: x\n  steps:\n  - we: {nothing: cool down}", 'did you mean "cooldown"?'),
        ("- conversation: x\n  steps:\n  - after: a while", '"a while" is not a duration'),
        ("- conversation: x\n  steps:\n  - they: oui\n    we: nothing", "one step says several things"),
        ("- conversation: x\n  steps:\n  - them: oui", 'did you mean "they"?'),
        ("- conversation: x\n  steps: oui", '"steps" wants a list'),
        ("- conversation: [x\n", "rules/tests/talk.yaml:"),
    ],
)
def test_a_bad_test_file_is_told_with_its_place(
    text: str, said: str, conversations: Path, responder: Responder
) -> None:
    conversations.write_text(text + "\n", encoding="utf-8")
    ran = responder("test")
    assert ran.code == 1
    assert "rules/tests/talk.yaml:" in ran.out
    assert said in ran.out
    told = json.loads(responder("test", "--json").out)
    assert {"file", "line", "column", "severity", "code", "message", "hint"} == set(told["problems"][0])


def test_wrong_rules_are_told_and_nothing_is_tried(here: Path, responder: Responder) -> None:
    (here / "rules" / "more.yaml").write_text("rules: oui\n", encoding="utf-8")
    ran = responder("test")
    assert ran.code == 1
    assert "rules/more.yaml:1" in ran.out
    assert "0 tests." in ran.out
