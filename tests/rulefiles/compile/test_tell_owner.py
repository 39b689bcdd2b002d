"""`tell owner` of business.yaml: what the owner hears by SMS though no rule says so."""

from pathlib import Path

import pytest

from responder.domain.model.business import Tell
from responder.rulefiles.load import load
from tests.builders import NOON

W, C = Tell.WAITING, Tell.CANCELLATIONS


def tells(folder: Path, line: str) -> tuple[set[Tell], list[str]]:
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules" / "business.yaml").write_text(f"zone: Europe/Paris\n{line}\n", "utf-8")
    rule = 'rules: [{name: Hello, when: sms, says: {words: [bonjour]}, reply: "Bonjour !"}]\n'
    (folder / "rules" / "salon.yaml").write_text(rule, "utf-8")
    loaded = load(folder / "rules", folder / "templates", now=NOON)
    wrong = [f"{problem.message} {problem.hint}" for problem in loaded.problems if problem.severity.value == "error"]
    return set(loaded.rulebook.business.tell_owner) if loaded.rulebook else set(), wrong


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("name: Salon", {W, C}),
        ("tell owner: waiting", {W}),
        ("tell owner: cancellations", {C}),
        ("tell owner: [waiting, cancellations]", {W, C}),
        ("tell owner: waiting, cancellations", {W, C}),
        ("tell owner: none", set()),
        ("tell owner: None", set()),
        ('tell owner: "WAITING"', {W}),
    ],
)
def test_what_is_written_is_what_is_told(tmp_path: Path, line: str, expected: set[Tell]) -> None:
    assert tells(tmp_path, line) == (expected, [])


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("tell owner: waitin", "waiting"),
        ("tell owner: cancelations", "cancellations"),
        ("tell ownr: none", "tell owner"),
    ],
)
def test_what_is_misspelt_is_asked_back(tmp_path: Path, line: str, hint: str) -> None:
    _, wrong = tells(tmp_path, line)
    assert len(wrong) == 1 and f'did you mean "{hint}"' in wrong[0]
