"""Every hint that names what to write, applied: the file is then the one its owner meant."""

from pathlib import Path

import pytest

from responder.rulefiles.reporting.problems import Problem
from tests.rulefiles import golden
from tests.rulefiles.applied_hints import apply

ROUNDS = 25
SYNTAX = frozenset(
    "quotes colon colon-space unquoted-template unquoted-bracket unquoted-list special-character curly-quotes escape "
    "tab invisible-character cut".split()
)
"""Codes of slips in writing YAML: mended, the line says what it said."""

LEFT_TO_THEIR_OWNER = {
    "business_bad_hours": "mondays are meant to be Monday, which has its hours already",
    "example_language_misspelt": "two lists of French examples are told as a second mistake",
}


def problems_of(name: str, text: str, folder: Path) -> list[Problem]:
    golden.small_business(folder)
    if golden.place_of(name) != f"rules/{name}.yaml":
        golden.lay_out(folder, {"rules/salon.yaml": golden.RIGHT_RULE})
    golden.lay_out(folder, {golden.place_of(name): text})
    return [each for each in golden.load_here(examples=False).problems if each.place.file == golden.place_of(name)]


def readable() -> list[str]:
    """The broken files that are text as it is meant to be stored: the others are told of before a line is read."""
    return [name for name in golden.names() if b"\0" not in (raw := golden.raw(name)) and _is_utf_8(raw)]


def _is_utf_8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def significant(text: str) -> str:
    """Letters, digits and signs of a line, without what only quotes and spaces out."""
    return "".join(character for character in text if character.isalnum() or character in "[]{}.,:;!?#*/+%@")


def nothing_is_lost(before: str, after: str) -> bool:
    """Every character of `before` stands in `after`, in the same order."""
    rest = iter(after)
    return all(character in rest for character in before)


@pytest.mark.slow
@pytest.mark.parametrize("name", readable())
def test_the_hints_of_a_broken_file_lead_to_the_file_its_owner_meant(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = golden.raw(name).decode()
    tried: set[str] = set()
    for _ in range(ROUNDS):
        problems = problems_of(name, text, tmp_path)
        edits = ((problem, apply(text, problem)) for problem in problems)
        problem, applied = next(((p, a) for p, a in edits if a is not None and a.text not in tried), (None, None))
        if problem is None or applied is None:
            break
        if problem.code in SYNTAX:
            before, after = (each.split("\n")[applied.line - 1] for each in (text, applied.text))
            assert nothing_is_lost(significant(before), significant(after))
        text = applied.text
        tried.add(text)
    left = [each for each in problems_of(name, text, tmp_path) if apply(text, each) is not None]
    assert left == [] or name in LEFT_TO_THEIR_OWNER
    assert [each for each in problems_of(name, text, tmp_path) if each.code in SYNTAX] == []
