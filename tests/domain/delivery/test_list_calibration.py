"""Tests what a list does to times, texts and numbers, as the messages show that we know of."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from responder.domain.delivery.list_calibration import Habits, Pair, TimesCalibration, learn

START = datetime(2026, 3, 10, 11, 0, 0, 250_000, tzinfo=UTC)
SLACK = timedelta(minutes=2)


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def pairs(*off: float, every: float = 10) -> list[Pair]:
    """Minutes by which the list dates later than we, one message every ten minutes."""
    return [Pair(after(n * every), after(n * every + each)) for n, each in enumerate(off)]


def learnt(*off: float) -> Habits:
    return learn(pairs(*off), SLACK)


@pytest.mark.parametrize(
    ("name", "off", "times", "offset"),
    [
        ("nothing", (), TimesCalibration.NOT_LEARNT, None),
        ("two are too few", (0, 0), TimesCalibration.NOT_LEARNT, None),
        ("right", (0, 0.1, 0.2), TimesCalibration.AGREE, 0.1),
        ("an hour early", (-60, -59.9, -60, -59.8), TimesCalibration.AGREE, -60),
        ("two hours late", (120, 120.5, 121), TimesCalibration.AGREE, 120.5),
        ("half an hour, as in India", (330, 330, 330), TimesCalibration.AGREE, 330),
        ("one is late: the phone was off", (0, 0, 300, 0, 0), TimesCalibration.AGREE, 0),
        ("one is early among many", (0, 0, 0, 0, -30, 0, 0), TimesCalibration.AGREE, 0),
        ("a third is early", (0, 0, -60, 0, 0, -60), TimesCalibration.DISAGREE, None),
        ("changed by an hour half-way", (0, 0, 0, -60, -60, -60), TimesCalibration.DISAGREE, None),
        ("drifting", tuple(-3 * n for n in range(12)), TimesCalibration.DISAGREE, None),
        ("no two alike", (0, 17, -44, 90, 13, -71), TimesCalibration.DISAGREE, None),
    ],
)
def test_a_clock_is_learnt_from_the_messages_that_are_known(
    name: str, off: tuple[float, ...], times: TimesCalibration, offset: float | None
) -> None:
    habits = learnt(*off)
    assert habits.times is times, name
    found = habits.offset_at(after(0)) if times is TimesCalibration.AGREE else None
    assert found == (None if offset is None else timedelta(minutes=offset)), name


def test_the_clock_of_a_moment_is_that_of_the_messages_around_it() -> None:
    """Summer time began in between: each side is told by its own."""
    habits = learnt(*[0] * 20, *[-60] * 20)
    assert habits.times is TimesCalibration.DISAGREE
    assert habits.offset_at(after(20)) == timedelta() and habits.offset_at(after(380)) == timedelta(hours=-1)
    assert habits.offset_at(after(195)) is None


@pytest.mark.parametrize("seconds", [1, 3, -3, 6, -10])
@pytest.mark.parametrize("every", [10, 60, 240])
def test_a_drift_is_followed_and_its_times_still_disagree(every: int, seconds: int) -> None:
    """By so many seconds a minute, a message every so many minutes."""
    off = [seconds / 60 * n * every for n in range(80)]
    habits = learn(pairs(*off, every=every), SLACK)
    found = habits.offset_at(after(40.5 * every))
    assert habits.times is TimesCalibration.DISAGREE
    assert found is not None and abs(found - timedelta(minutes=seconds / 60 * 40.5 * every)) <= SLACK


@pytest.mark.parametrize(
    ("name", "off"),
    [
        ("no two alike", (0, 17, -44, 90, 13, -71, 33, 2, -25)),
        ("set anew half-way", (0, 0, 0, 0, -60, -60, -60, -60, -60)),
        ("too few", (0, -5, -10, -15)),
        ("faster than any clock drifts", tuple(-5 * n for n in range(9))),
    ],
)
def test_what_is_on_no_line_is_not_followed(name: str, off: tuple[float, ...]) -> None:
    assert learnt(*off).offset_at(after(35)) is None, name


def test_a_drift_is_not_followed_far_beyond_what_was_seen() -> None:
    assert learnt(*[-n for n in range(9)]).offset_at(after(1_000)) is None


@pytest.mark.parametrize(
    ("cut", "grain"),
    [({}, 0), ({"microsecond": 0}, 1), ({"second": 0, "microsecond": 0}, 60)],
    ids=["not", "to seconds", "to minutes"],
)
def test_how_far_times_are_cut_is_learnt(cut: dict[str, Any], grain: int) -> None:
    cut_pairs = [Pair(after(n * 1.3), after(n * 1.3).replace(**cut)) for n in range(5)]
    assert learn(cut_pairs, SLACK).grain == timedelta(seconds=grain)


@pytest.mark.parametrize(
    ("like", "legible"),
    [
        ([True, True, True], True),
        ([False, False, False], False),
        ([True, True, False, False], True),
        ([True, False, False, False], False),
        ([False, False], None),
        ([None, None, None], None),
        ([None, False, False, False], False),
    ],
)
def test_legible_texts_are_those_that_mostly_show_to_be_ours(like: list[bool | None], legible: bool | None) -> None:
    assert learn([Pair(START, START, each) for each in like], SLACK).legible is legible


def test_one_number_that_is_another_one_is_enough() -> None:
    assert learn([Pair(START, START)], SLACK).numbers_agree
    assert not learn([Pair(START, START), Pair(START, START, same_number=False)], SLACK).numbers_agree


def test_rows_without_a_time_teach_no_clock() -> None:
    assert learn([Pair(START, None)] * 5, SLACK).times is TimesCalibration.NOT_LEARNT
