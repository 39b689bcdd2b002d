"""`replaces`: a rule stands in for others, wherever its file is read."""

from pathlib import Path

import pytest

from tests.rulefiles import golden

SHIPPED = """\
rules:
  - name: Lunch
    when: missed call
    if: {hours: lunch}
    reply: "Nous mangeons."
  - name: Closed
    when: missed call
    if: {hours: closed}
    reply: "Fermé."
  - name: Call back
    when: sms
    says: rappelez
    if: {after: Lunch}
    reply: "Entendu."
"""
OWN = """\
rules:
  - name: Back at two
    when: missed call
    replaces: Lunch
    if: {hours: lunch}
    reply: "Nous rappelons à 14h."
"""


@pytest.fixture(params=["a.yaml", "z.yaml"], ids=["read first", "read last"])
def own(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    golden.small_business(tmp_path, {"rules/m.yaml": SHIPPED})
    path: Path = tmp_path / "rules" / request.param
    path.write_text(OWN, encoding="utf-8")
    return path


def rules_of(path: Path) -> list[str]:
    loaded = golden.load_here()
    assert loaded.rulebook is not None
    return [rule.name for rule in loaded.rulebook.rules if rule.name != "Call back"]


def test_the_replaced_rule_is_left_out_and_its_place_is_taken(own: Path) -> None:
    assert rules_of(own) == ["Back at two", "Closed"]


def test_what_comes_after_the_replaced_rule_comes_after_its_replacement(own: Path) -> None:
    loaded = golden.load_here()
    assert loaded.rulebook is not None
    call_back = loaded.rulebook.rule("Call back")
    assert call_back is not None
    assert call_back.follows == {"Lunch", "Back at two"}  # a message sent before the edit keeps the old name


def test_the_old_name_still_finds_the_rule(own: Path) -> None:
    loaded = golden.load_here()
    assert loaded.rulebook is not None
    found = loaded.rulebook.rule("Lunch")
    assert found is not None
    assert found.name == "Back at two"


def test_a_rule_that_is_switched_off_replaces_nothing(own: Path) -> None:
    own.write_text(OWN.replace("    reply:", "    active: no\n    reply:"), encoding="utf-8")
    assert set(rules_of(own)) == {"Lunch", "Closed", "Back at two"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Lunhc", ['there is no rule "Lunhc" to replace']),
        ("A rule of another folder", []),
    ],
)
def test_a_name_that_is_nearly_a_rule_is_told(written: str, told: list[str], own: Path) -> None:
    own.write_text(OWN.replace("replaces: Lunch", f"replaces: {written}"), encoding="utf-8")
    found = [each for each in golden.load_here().problems if each.code == "replaces-nothing"]
    assert [each.message for each in found] == told
    assert all('did you mean "Lunch"' in each.hint for each in found)
