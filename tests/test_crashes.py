"""`kill -9` at every named point between a webhook and its queued reply: what was acknowledged is decided after
the restart, and nothing is decided or queued twice."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from responder.store.database.opening import open_store
from tests.crashing import EVENTS
from tests.live.processes import ROOT, Running, clean_environment


def run(database: str, folder: Path, point: str, number: int) -> tuple[int, set[str], str]:
    """Returns the exit code, the keys that were acknowledged, and all that was said."""
    log = folder / f"{point}-{number}.log"
    command = [sys.executable, "-m", "tests.crashing", database, point, str(number)]
    child = Running(command, environment=clean_environment({}), log=log, folder=ROOT)
    code = child.ended()
    return code, {line for line in child.output().splitlines() if line.startswith("k")}, child.output()


def rows(database: str, query: str) -> list[tuple[object, ...]]:
    with closing(open_store(database, exclusive=False)) as store:
        return [tuple(row) for row in store.read_now(lambda conn: conn.exec_driver_sql(query).all())]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("point", "number"),
    [
        ("recording", 1), ("recording", 30), ("acknowledged", 1), ("acknowledged", 30), ("deciding", 1),
        ("deciding", 30), ("turn written", 1), ("turn written", 5), ("committed", 1), ("committed", 5),
    ],
)  # fmt: skip
def test_a_kill_loses_nothing_acknowledged_and_repeats_nothing(
    database: str, tmp_path: Path, point: str, number: int
) -> None:
    code, acknowledged, said = run(database, tmp_path, point, number)
    assert code == -9, f"it never came by {point!r}: {said}"
    assert acknowledged <= {str(key) for (key,) in rows(database, "SELECT key FROM inbox")}
    code, _, said = run(database, tmp_path, "nowhere", 1)  # started again: inSIM sends everything once more
    assert code == 0, said
    assert rows(database, "SELECT count(*), count(DISTINCT key), count(decided_at) FROM inbox") == [(EVENTS,) * 3]
    assert rows(database, "SELECT count(*) FROM inbox WHERE reason = 'answered'") == [(EVENTS,)]
    assert rows(database, "SELECT count(*) FROM messages") == [(EVENTS,)]
    assert rows(database, "SELECT event FROM messages GROUP BY event HAVING count(*) > 1") == []
    assert rows(database, "SELECT count(*) FROM uses") == [(EVENTS,)]
