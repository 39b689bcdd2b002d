"""The pause and the clock: when nothing at all may leave."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from responder.sending.send_hold import JUMP, STEADY, Hold, Steadiness
from responder.store.outbound.switches.pause_file import Paused, pause, pause_file, paused, resume

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def look(steadiness: Steadiness, wall: timedelta, ticks: timedelta) -> str:
    return str(steadiness.look(NOON + wall, ticks.total_seconds()))


def test_a_clock_that_goes_as_time_passes_is_believed() -> None:
    steadiness = Steadiness(NOON, 0.0)
    for minutes in (1, 2, 60, 600, 6000):
        assert look(steadiness, minutes * MINUTE, minutes * MINUTE) == ""


@pytest.mark.parametrize(
    ("jump", "word"), [(2 * HOUR, "forward"), (-2 * HOUR, "back"), (timedelta(days=400), "forward")]
)
def test_after_a_jump_nothing_leaves_until_the_clock_is_steady(jump: timedelta, word: str) -> None:
    steadiness = Steadiness(NOON, 0.0)
    assert word in look(steadiness, jump + MINUTE, MINUTE)
    assert look(steadiness, jump + STEADY, STEADY) != ""
    assert look(steadiness, jump + MINUTE + STEADY, MINUTE + STEADY) == ""


def test_a_clock_that_jumps_to_and_fro_is_not_believed() -> None:
    steadiness = Steadiness(NOON, 0.0)
    for minute in range(1, 60, 4):
        wall = minute * MINUTE + (2 * HOUR if minute % 8 == 1 else timedelta())
        assert look(steadiness, wall, minute * MINUTE) != ""


def test_a_small_correction_is_none_of_our_business() -> None:
    assert look(Steadiness(NOON, 0.0), JUMP + MINUTE, MINUTE) == ""


def test_a_clock_that_shows_a_day_before_the_program_was_written_is_wrong_however_steady() -> None:
    steadiness = Steadiness(datetime(1970, 1, 1, tzinfo=UTC), 0.0)
    for hours in range(5):
        assert "1970-01-01" in str(steadiness.look(datetime(1970, 1, 1, tzinfo=UTC) + hours * HOUR, hours * 3600.0))


def test_a_clock_set_back_while_nobody_looked_is_seen_by_what_was_written_down() -> None:
    steadiness = Steadiness(NOON, 0.0, latest=NOON + 3 * HOUR)
    assert "back by 180 minutes" in look(steadiness, timedelta(), timedelta())
    assert look(steadiness, STEADY, STEADY) == ""
    assert look(Steadiness(NOON, 0.0, latest=NOON + MINUTE), timedelta(), timedelta()) == ""


def test_a_pause_is_a_file_that_needs_no_database(tmp_path: Path) -> None:
    file = pause_file(f"sqlite:///{tmp_path}/responder.db")
    assert file == tmp_path / "responder.db.paused"
    hold = Hold(file, Steadiness(NOON, 0.0), lambda: NOON, lambda: 0.0)
    assert not hold() and paused(file) is None
    assert pause(file, NOON, "on holiday") and not pause(file, NOON + HOUR, "again")
    assert hold() and hold.paused() == Paused(NOON, "on holiday")
    assert resume(file) and not resume(file)
    assert not hold()


@pytest.mark.parametrize("content", ["[" * 3_000, "", "{", "[]", '{"since": "then"}', "\x00"])
def test_whatever_stands_in_the_file_it_pauses(content: str, tmp_path: Path) -> None:
    file = tmp_path / "responder.db.paused"
    file.write_text(content)
    found = paused(file)
    assert found is not None and found.why == ""


def test_a_pause_of_another_machine_holds_too(tmp_path: Path) -> None:
    hold = Hold(tmp_path / "nothing", Steadiness(NOON, 0.0), lambda: NOON, lambda: 0.0)
    hold.shared = Paused(NOON, "the owner asked for it")
    assert hold()


def test_where_the_database_is_no_file_the_pause_stands_in_the_folder() -> None:
    assert pause_file("postgresql://localhost/responder") == Path("responder.paused")
