"""The short form of the scenarios; `make chaos` runs them in full."""

from collections import Counter
from pathlib import Path

import pytest

from tests.chaos.consistency import ConsistencyReport
from tests.chaos.scenarios import failing_gateway, kills, repeats
from tests.chaos.several_processes import several_processes

SEED = 20260310
pytestmark = pytest.mark.slow


def test_what_was_acknowledged_is_decided_and_sent_once_however_often_the_service_is_killed(tmp_path: Path) -> None:
    outcome = kills(tmp_path, events=150, times=6, seed=SEED, tell=print)
    assert outcome.problems == [], outcome.report.told()
    assert sum(outcome.report.received.values()) >= 50  # each kill leaves what was in the air in doubt, and no more


def test_a_text_that_comes_many_times_in_many_spellings_is_answered_once(tmp_path: Path) -> None:
    outcome = repeats(tmp_path, events=300, most=20, seed=SEED)
    assert outcome.problems == [], outcome.report.told()
    assert sum(outcome.report.received.values()) == 300


def test_a_gateway_that_fails_in_every_way_makes_nobody_receive_anything_twice(tmp_path: Path) -> None:
    outcome = failing_gateway(tmp_path, events=250, silent=0, seed=SEED)
    assert outcome.problems == [], outcome.report.told()
    assert len(outcome.notes) >= 4  # the faults did strike


def test_four_processes_and_a_database_that_is_restarted_lose_nothing_and_send_nothing_twice(tmp_path: Path) -> None:
    outcome = several_processes(tmp_path, events=80, kills=3, restart_every=(2.0, 4.0), seed=SEED, tell=print)
    assert outcome.problems == [], outcome.report.told()
    assert sum(outcome.report.received.values()) >= 40


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (
            ConsistencyReport({1, 2}, Counter({1: 1}), written={1: "sent"}, received=Counter({1: 1})),
            "acknowledged and never",
        ),
        (
            ConsistencyReport({1}, Counter({1: 2}), written={1: "sent"}, received=Counter({1: 1})),
            "decided more than once",
        ),
        (ConsistencyReport({1}, Counter({1: 1}), written={1: "sent"}, received=Counter({1: 2})), "received twice"),
        (ConsistencyReport({1}, Counter({1: 1})), "no reply was written"),
        (ConsistencyReport({1}, Counter({1: 1}), written={1: "sent"}), "never received"),
        (
            ConsistencyReport({1}, Counter({1: 1}), written={1: "refused"}, received=Counter({1: 1})),
            "written as never sent",
        ),
        (ConsistencyReport({1}, Counter({1: 1}), written={1: "queued"}), "still on their way"),
        (ConsistencyReport({1}, Counter({1: 1}), undecided=1, written={1: "unknown"}), "not decided"),
    ],
)
def test_the_books_show_every_kind_of_loss_and_repeat(report: ConsistencyReport, said: str) -> None:
    assert any(said in problem for problem in report.problems())


def test_a_reply_in_doubt_is_no_broken_promise(tmp_path: Path) -> None:
    assert ConsistencyReport({1}, Counter({1: 1}), written={1: "unknown"}).problems() == []
