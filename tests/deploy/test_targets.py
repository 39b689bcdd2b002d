"""The targets of the Makefile leave out nothing that they promise."""

import re
from pathlib import Path

import pytest

from tests.live.processes import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
# The verbs that are named here read files alone, or keep a database of their own.
_ASKS = re.compile(
    r"database|postgres|DATABASES|address_of|\bStore\b|\bstore\b|\bconn\b|(?:Live|Timed)System\b|_system\b|\bsystem\b|\bService\b|Harness\b"
    r'|responder\("(?!(?:new|check|test|schema|explain|demo)")|--contact'
)


def listed(name: str) -> list[Path]:
    """The files and folders a variable of the Makefile lists."""
    found = re.search(rf"^{name} = (.+)$", MAKEFILE, re.M)
    assert found is not None, name
    return [ROOT / path for path in found[1].split()]


@pytest.mark.parametrize("file", listed("ASKING_NOTHING"), ids=lambda path: path.name)
def test_what_is_left_out_on_postgresql_asks_no_database(file: Path) -> None:
    assert any(folder in file.parents for folder in listed("KEEPING"))
    assert _ASKS.findall(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", listed("KEEPING"), ids=lambda path: path.name)
def test_what_runs_on_postgresql_is_there(path: Path) -> None:
    assert path.exists()


def test_whoever_goes_through_a_part_of_a_sweep_bears_its_mark() -> None:
    calls = {path: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    short = [path.name for path, text in calls.items() if re.search(r"\bsome\(", text) and "import some" in text]
    unmarked = [path.name for path, text in calls.items() if path.name in short and "mark.sweep" not in text]
    assert len(short) >= 4 and unmarked == []
