"""The short form of what `make chaos` does in full: replies in doubt, points of death, texts that nobody heard."""

from collections import Counter
from pathlib import Path

import pytest

from tests.chaos.consistency import ConsistencyReport
from tests.chaos.crash_points import crash_points
from tests.chaos.outages import Return, outage
from tests.chaos.unknown_outcomes import FAULT_PROFILES, Count, doubts

SEED = 20260310
pytestmark = pytest.mark.slow


@pytest.mark.long
def test_a_list_that_lags_behind_the_settle_time_makes_nobody_receive_anything_twice(tmp_path: Path) -> None:
    count = doubts(tmp_path, FAULT_PROFILES["lag above the settle time"], events=60, times=3, seed=SEED)
    assert (count.problems, count.duplicates, count.lost) == ([], 0, set()), count.row()


@pytest.mark.long
def test_without_a_list_all_that_is_in_doubt_is_a_persons_to_judge(tmp_path: Path) -> None:
    count = doubts(tmp_path, FAULT_PROFILES["v2 absent"], events=80, times=3, seed=SEED)
    assert (count.problems, count.duplicates, count.lost) == ([], 0, set()), count.row()
    assert count.reviewed, "nothing was in doubt: the scenario was none"


def test_killed_at_each_named_point_nothing_is_lost_and_nothing_twice(tmp_path: Path) -> None:
    count = crash_points(tmp_path, events=80, seed=SEED)
    assert (count.problems, count.duplicates, count.lost) == ([], 0, set()), count.row()


def test_texts_that_nobody_heard_are_found_and_answered_once(tmp_path: Path) -> None:
    back = outage(tmp_path, texts=20, seed=SEED)
    assert back.problems() == [] and back.heard_late == 10


@pytest.mark.parametrize(
    ("report", "duplicates", "lost"),
    [
        (ConsistencyReport({1}, Counter({1: 1}), written={1: "accepted"}, received=Counter({1: 2})), 1, set()),
        (ConsistencyReport({1}, Counter({1: 1}), written={1: "accepted"}), 0, {1}),
        (ConsistencyReport({1}, Counter({1: 1}), written={1: "needs review"}), 0, set()),
        (ConsistencyReport({1}, Counter({1: 1})), 0, {1}),
    ],
)
def test_the_count_shows_what_came_twice_and_what_never_came(
    report: ConsistencyReport, duplicates: int, lost: set[int]
) -> None:
    count = Count(FAULT_PROFILES["v2 absent"], 1, report, 1.0)
    assert (count.duplicates, count.lost) == (duplicates, lost)


def test_an_outage_that_was_not_caught_up_shows() -> None:
    assert Return(2, 2, 0, Counter({0: 1})).problems() and Return(2, 2, 0, Counter({0: 1, 1: 2})).problems()
    assert Return(4, 1, 0, Counter(range(4))).problems() and not Return(2, 2, 1, Counter(range(2))).problems()
