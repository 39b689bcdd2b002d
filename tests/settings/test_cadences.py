"""Tests how often the service looks at things is one value, and tests can make it small."""

import ast
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path

import pytest

import responder
from responder.settings import SettingsProblem, load_settings
from responder.settings.cadences import CADENCES, Cadences, read_cadences

ROOT = Path(responder.__file__).parent
RUNNING = ("sending", "calendars", "processing", "scheduler", "rulebooks", "monitoring", "serving")
ELSEWHERE = {"child_process.py"}  # a process of its own, which has no settings: it looks whether its parent is there
ENV = "INSIM_LOGIN=a@b.example\nRESPONDER_HOOK_TOKENS=Jx81mQvT0rLw5ZbK9aYc-2NsQw7Lm4Pz\n"


def settings_of(folder: Path, more: str = "") -> Cadences:
    (folder / ".env").write_text(ENV + more)
    return load_settings(folder).cadences


def test_without_a_word_they_are_as_they_are(tmp_path: Path) -> None:
    assert settings_of(tmp_path) == CADENCES


def test_one_can_be_made_small(tmp_path: Path) -> None:
    found = settings_of(tmp_path, 'RESPONDER_CADENCES="calendars=0.5, watch=0.05"\n')
    assert (found.calendars, found.watch) == (0.5, 0.05) and found.moments == CADENCES.moments


def test_all_can_be_made_small_and_one_of_them_otherwise() -> None:
    found = read_cadences("all=0.1 dead_after=12", [])
    assert found.dead_after == 12.0 and found.checks == pytest.approx(1.5) and found.watch == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("calender=1", "calendars"),
        ("watch=often", "watch= needs a number"),
        ("watch=0", "watch= needs a number"),
        ("watch=-1", "watch= needs a number"),
        ("watch=nan", "watch= needs a number"),
        ("all=", "all= needs a number"),
        ("watch", "watch= needs a number"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, written: str, told: str) -> None:
    with pytest.raises(SettingsProblem) as wrong:
        settings_of(tmp_path, f"RESPONDER_CADENCES={written}\n")
    assert told in str(wrong.value)


def test_each_of_them_is_of_use() -> None:
    text = "".join(path.read_text("utf-8") for path in ROOT.rglob("*.py") if path.name != "cadences.py")
    unused = [each.name for each in fields(Cadences) if f"cadences.{each.name}" not in text]
    assert unused == []


def test_none_is_shorter_than_a_machine_can_follow() -> None:
    assert all(0 < seconds <= 86_400 for seconds in asdict(CADENCES).values())
    assert CADENCES.dead_after >= 3 * CADENCES.sign_of_life  # one late sign of life is no death


def sleeps(source: str) -> Iterator[int]:
    """The lines that sleep for a number or a constant of their own."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "sleep":
            (seconds,) = node.args
            literal = isinstance(seconds, ast.Constant) and seconds.value != 0
            if literal or (isinstance(seconds, ast.Name) and seconds.id.isupper()):
                yield node.lineno


@pytest.mark.parametrize("package", RUNNING)
def test_nothing_that_runs_has_a_time_of_its_own(package: str) -> None:
    files = sorted(file for file in (ROOT / package).rglob("*.py") if file.name not in ELSEWHERE)
    assert files
    assert [f"{file.name}:{line}" for file in files for line in sleeps(file.read_text("utf-8"))] == []


@pytest.mark.parametrize("source", ["await asyncio.sleep(60)", "time.sleep(0.5)", "await asyncio.sleep(EVERY)"])
def test_a_time_of_its_own_is_found(source: str) -> None:
    assert list(sleeps(source)) == [1]


def test_to_give_way_is_no_time() -> None:
    assert list(sleeps("await asyncio.sleep(0)")) == []
