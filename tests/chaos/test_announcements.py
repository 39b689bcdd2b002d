"""The short form of an announcement under kills; `python -m tests.chaos.announcements` runs it in full, over each
gateway and on PostgreSQL."""

from pathlib import Path

import pytest

from tests.chaos.announcements import Plan, Tally, announce

pytestmark = pytest.mark.slow


def _announced(folder: Path, gateway: str, processes: int) -> Tally:
    plan = Plan(gateway=gateway, contacts=200, kills=3, per_minute=1_200, processes=processes, stops=4)
    return announce(folder, plan)


_OTHERS = [pytest.param(each, marks=pytest.mark.long) for each in ("ardary", "smsit")]


@pytest.mark.parametrize("gateway", ["insim", *_OTHERS])
def test_everybody_gets_it_once_and_nobody_after_a_stop_however_often_the_service_is_killed(
    tmp_path: Path, gateway: str
) -> None:
    tally = _announced(tmp_path, gateway, processes=1)
    assert tally.problems == [], tally.notes
    assert len(tally.received) >= 150  # each kill leaves what was in the air in doubt, and no more


@pytest.mark.usefixtures("postgres")  # it starts one of its own; with SQLite there is none
def test_four_processes_over_one_postgresql_tell_everybody_once_whichever_is_killed(tmp_path: Path) -> None:
    tally = _announced(tmp_path, "insim", processes=4)
    assert tally.problems == [], tally.notes
    assert len(tally.received) >= 150
