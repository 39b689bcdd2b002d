"""`kill -9` at every named point between a webhook and its queued reply: what was acknowledged is decided after
the restart, and nothing is decided or queued twice."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crashing import EVENTS

_ROOT = Path(__file__).parent.parent


def run(file: Path, point: str, number: int) -> tuple[int, set[str]]:
    """The exit code and the keys that were acknowledged."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.crashing", str(file), point, str(number)],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        timeout=60,
    )
    return child.returncode, {line for line in child.stdout.splitlines() if line.startswith("k")}


def rows(file: Path, query: str) -> list[tuple[object, ...]]:
    conn = sqlite3.connect(file)
    try:
        return conn.execute(query).fetchall()
    finally:
        conn.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("point", "number"),
    [
        ("recording", 1), ("recording", 30), ("acknowledged", 1), ("acknowledged", 30), ("deciding", 1),
        ("deciding", 30), ("turn written", 1), ("turn written", 5), ("committed", 1), ("committed", 5),
    ],
)  # fmt: skip
def test_a_kill_loses_nothing_acknowledged_and_repeats_nothing(tmp_path: Path, point: str, number: int) -> None:
    file = tmp_path / "responder.db"
    code, acknowledged = run(file, point, number)
    assert code == -9, f"it never came by {point!r}"
    assert acknowledged <= {str(key) for (key,) in rows(file, "SELECT key FROM inbox")}
    code, _ = run(file, "nowhere", 1)  # started again: inSIM sends everything once more
    assert code == 0
    assert rows(file, "SELECT count(*), count(DISTINCT key), count(decided_at) FROM inbox") == [(EVENTS,) * 3]
    answered = rows(file, "SELECT count(*) FROM inbox WHERE reason = 'answered'")
    assert rows(file, "SELECT count(*) FROM messages") == answered
    assert rows(file, "SELECT event FROM messages GROUP BY event HAVING count(*) > 1") == []
    assert rows(file, "SELECT count(*) FROM uses") == answered
