"""The short form of the scenario over each gateway; `python -m tests.chaos --gateway NAME` has the long one."""

from collections import Counter
from pathlib import Path

import pytest

from responder.gateways.providers import GATEWAYS
from tests.builders import NOON
from tests.chaos.consistency import ConsistencyReport
from tests.chaos.gateways import lost, over_gateway
from tests.live.gateway_profiles import GATEWAY_PROFILES
from tests.live.hooks import Text

SEED = 20260310


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(set(GATEWAY_PROFILES) - {"insim"}))
def test_over_each_gateway_nothing_is_lost_and_nothing_twice(tmp_path: Path, name: str) -> None:
    outcome = over_gateway(tmp_path, name, events=150, times=4, seed=SEED)
    assert outcome.problems == [], outcome.report.told()
    assert sum(outcome.report.received.values()) >= 75, outcome.report.told()
    struck = {
        fault for fault in GATEWAY_PROFILES[name].faults if any(f"send {fault}:" in note for note in outcome.notes)
    }
    assert struck == set(GATEWAY_PROFILES[name].faults)


@pytest.mark.parametrize("name", GATEWAY_PROFILES)
def test_a_webhook_goes_to_the_hook_of_its_gateway(name: str) -> None:
    method, target, _ = GATEWAY_PROFILES[name].request("canary-token", Text("+33612345678", "oui", NOON)).split(b" ", 2)
    assert method in (b"GET", b"POST")
    assert target.partition(b"?")[0] == f"/hooks/{name}/canary-token".encode("ascii")


def test_every_gateway_goes_through_it() -> None:
    assert set(GATEWAY_PROFILES) == set(GATEWAYS)


def test_an_answer_that_nothing_speaks_of_shows() -> None:
    assert lost(ConsistencyReport({1}, Counter({1: 1}), written={1: "expired"})) and lost(
        ConsistencyReport({1}, Counter({1: 1}))
    )
    assert not lost(ConsistencyReport({1}, Counter({1: 1}), written={1: "needs review"}))
