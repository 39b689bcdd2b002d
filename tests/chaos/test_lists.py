"""The short form of what `make chaos` does under lists that respell and misdate."""

from pathlib import Path

import pytest

from responder.gateways.simulator import FAULTS
from tests.chaos.lists import CATCHING_UP, catching_up
from tests.chaos.unknown_outcomes import FAULT_PROFILES, doubts

SEED = 20260310


def test_every_fault_of_texts_times_and_numbers_has_its_scenario() -> None:
    struck = [fault for profile in FAULT_PROFILES.values() for fault in profile.faults]
    for target in ("text", "times", "number"):
        assert set(FAULTS[target]) <= {fault[target] for fault in struck if isinstance(fault.get(target), str)}


@pytest.mark.slow
@pytest.mark.long
def test_a_list_that_has_no_texts_an_hour_off_makes_nobody_receive_anything_twice(tmp_path: Path) -> None:
    count = doubts(tmp_path, FAULT_PROFILES["texts percent, times an hour off"], events=40, times=2, seed=SEED)
    assert (count.problems, count.duplicates, count.lost) == ([], 0, set()), count.row()


@pytest.mark.slow
def test_what_was_heard_is_not_answered_again_from_such_a_list(tmp_path: Path) -> None:
    found = catching_up(tmp_path, "catching up, texts percent, times an hour off", texts=30, kills=1, seed=SEED)
    assert found.problems() == [] and "catching up, texts empty" in CATCHING_UP, found.row()


@pytest.mark.slow
def test_of_what_a_cut_list_does_not_show_the_owner_is_told(tmp_path: Path) -> None:
    found = catching_up(tmp_path, "catching up, lists capped", texts=80, kills=1, seed=SEED)
    assert found.problems() == [] and found.told.total() > 0, found.row()
