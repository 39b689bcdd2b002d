"""The short form of an announcement under kills; `python -m tests.chaos.announcements` runs it in full, over each
gateway and on PostgreSQL."""

from pathlib import Path

import pytest

from tests.chaos.announcements import Plan, announce

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("gateway", "processes"), [("insim", 1), ("ardary", 1), ("smsit", 1)], ids=str)
def test_everybody_gets_it_once_and_nobody_after_a_stop_however_often_the_service_is_killed(
    tmp_path: Path, gateway: str, processes: int
) -> None:
    plan = Plan(gateway=gateway, contacts=200, kills=3, per_minute=1_200, processes=processes, stops=4)
    tally = announce(tmp_path, plan)
    assert tally.problems == [], tally.notes
    assert len(tally.received) >= 150  # each kill leaves what was in the air in doubt, and no more
