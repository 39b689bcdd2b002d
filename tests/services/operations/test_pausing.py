"""The pause of this machine, the one that machines share, and their end."""

from datetime import timedelta
from pathlib import Path

import pytest

from responder.services.operations import pausing
from responder.services.operations.pausing import Freed, PauseOutcome, ResumeOutcome
from responder.store.database.engine import Store
from responder.store.outbound.switches.send_switches import Switch, throw
from tests.builders import NOON


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'responder.db'}"


def test_a_second_pause_leaves_the_first_as_it_is(url: str) -> None:
    first = pausing.pause(url, NOON, "on holiday")
    second = pausing.pause(url, NOON + timedelta(hours=1), "again")
    assert (first.outcome, second.outcome) == (PauseOutcome.PAUSED, PauseOutcome.ALREADY)
    assert first.pause == second.pause == pausing.paused_here(url)
    assert second.pause is not None
    assert (second.pause.since, second.pause.why) == (NOON, "on holiday")


def test_a_pause_ends_once(url: str) -> None:
    pausing.pause(url, NOON, "")
    assert [pausing.resume(url).outcome for _ in range(2)] == [ResumeOutcome.RESUMED, ResumeOutcome.NOT_PAUSED]
    assert pausing.paused_here(url) is None


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = pausing.pause(f"sqlite:///{tmp_path / 'gone' / 'responder.db'}", NOON, "")
    assert (done.outcome, done.pause) == (PauseOutcome.NOT_WRITTEN, None)
    assert done.trouble == "No such file or directory"


def test_a_pause_file_that_is_a_folder_cannot_be_removed(url: str, tmp_path: Path) -> None:
    (tmp_path / "responder.db.paused").mkdir()
    assert pausing.resume(url).outcome is ResumeOutcome.NOT_REMOVED


def test_a_pause_of_another_machine_is_seen_and_ended(store: Store, url: str) -> None:
    store.write_now(lambda conn: pausing.pause_others(conn, NOON, "moving house"))
    seen = store.read_now(lambda conn: pausing.paused(conn, url))
    assert seen is not None
    assert (seen.since, seen.why) == (NOON, "moving house")
    assert store.write_now(lambda conn: pausing.free(conn, NOON)) == Freed(shared=True, tripped=False)
    assert store.read_now(lambda conn: pausing.paused(conn, url)) is None


def test_the_pause_of_this_machine_is_told_first(store: Store, url: str) -> None:
    store.write_now(lambda conn: pausing.pause_others(conn, NOON, "theirs"))
    pausing.pause(url, NOON, "ours")
    seen = store.read_now(lambda conn: pausing.paused(conn, url))
    assert seen is not None
    assert seen.why == "ours"


def test_a_thrown_breaker_is_taken_back_by_hand(store: Store) -> None:
    store.write_now(lambda conn: throw(conn, Switch.BREAKER, NOON, "too many"))
    assert store.write_now(lambda conn: pausing.free(conn, NOON)) == Freed(shared=False, tripped=True)
    assert store.write_now(lambda conn: pausing.free(conn, NOON)) == Freed(shared=False, tripped=False)
