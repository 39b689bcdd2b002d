"""Tests how long things have stood still while somebody looked."""

from responder.monitoring.alerts.progress_watch import LONGEST_STEP, ProgressWatch

STEP = LONGEST_STEP.total_seconds()


def seconds(progress: ProgressWatch, value: object, ticks: float) -> float:
    return progress.look({"sending": value}, ticks)["sending"].total_seconds()


def test_what_stays_the_same_adds_up_from_look_to_look() -> None:
    progress = ProgressWatch()
    assert [seconds(progress, "a", ticks) for ticks in (100, 115, 130, 131)] == [0, 15, 30, 31]


def test_what_changed_begins_anew() -> None:
    progress = ProgressWatch()
    assert [seconds(progress, value, ticks) for ticks, value in enumerate(["a", "a", "b", "b", "a"])] == [0, 1, 0, 1, 0]


def test_what_was_not_looked_at_begins_anew() -> None:
    progress = ProgressWatch()
    seconds(progress, "a", 0)
    progress.look({}, 15)
    assert [seconds(progress, "a", ticks) for ticks in (30, 45)] == [0, 15]


def test_nothing_is_a_value_too() -> None:
    progress = ProgressWatch()
    assert [seconds(progress, None, ticks) for ticks in (0, 15)] == [0, 15]


def test_a_machine_that_slept_counts_one_step() -> None:
    progress = ProgressWatch()
    assert [seconds(progress, "a", ticks) for ticks in (0, 10_000, 20_000)] == [0, STEP, 2 * STEP]


def test_ticks_that_went_back_count_nothing() -> None:
    progress = ProgressWatch()
    assert [seconds(progress, "a", ticks) for ticks in (100, 50, 60)] == [0, 0, 10]
