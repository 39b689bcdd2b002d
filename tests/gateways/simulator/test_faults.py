"""Tests what goes wrong on request, and what our own gateway makes of it; the truth is counted at the handsets."""

import asyncio
import random
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.gateways.base import Accepted, Outgoing, RetryLater, Unknown
from responder.gateways.connections import Patience
from responder.gateways.insim.outbound import InsimGateway
from responder.gateways.simulator import running_simulator
from responder.gateways.simulator.insim.faults import FAULTS
from responder.gateways.simulator.phone.faults import BadFault, Faults
from tests.gateways.simulator.conftest import ANNA, KEY, LOGIN, SimulatorClient

pytestmark = pytest.mark.anyio


@pytest.fixture
async def way_out(simulator: SimulatorClient) -> AsyncIterator[InsimGateway]:
    gateway = InsimGateway(LOGIN, KEY, simulator.sim.url, patience=Patience(whole=0.6))
    yield gateway
    await gateway.close()


# name: what the gateway must conclude, how many SMS reached a handset
SENDS: dict[str, tuple[type, int]] = {
    "500-before": (Unknown, 0),
    "500-after": (Unknown, 1),
    "no-answer": (Unknown, 0),
    "no-answer-after": (Unknown, 1),
    "late-answer": (Accepted, 1),
    "slow-drip": (Unknown, 1),
    "html": (Unknown, 0),
    "wrong-shape": (Unknown, 1),
    "sent-0": (Unknown, 0),
    "rate-limit": (RetryLater, 0),
    "other-phone": (Unknown, 1),
    "truncated": (Unknown, 1),
    "cut": (Unknown, 1),
    "redirect": (Unknown, 0),
}


def test_every_fault_of_a_send_is_in_the_table() -> None:
    assert SENDS.keys() == FAULTS["send"].keys()


@pytest.mark.parametrize("name", SENDS)
async def test_a_failing_send_is_what_it_says_and_the_next_is_sound(
    simulator: SimulatorClient, way_out: InsimGateway, name: str
) -> None:
    await simulator.fails(send=name, seconds=0.1)
    outcome, (kind, received) = await way_out.send(Outgoing(1, ANNA, "Bonjour")), SENDS[name]
    assert isinstance(outcome, kind)
    assert len(await simulator.outbox()) == received
    assert isinstance(await way_out.send(Outgoing(2, ANNA, "Bonjour")), Accepted)
    assert (await simulator.client.get("/_faults")).json()["struck"] == {f"send {name}": 1}


async def test_reports_can_overtake_the_answer(simulator: SimulatorClient, way_out: InsimGateway) -> None:
    await simulator.fails(send="late-answer", seconds=0.4)
    outcome = await way_out.send(Outgoing(1, ANNA, "Bonjour"))
    assert isinstance(outcome, Accepted)
    assert [report["id_sms_api"] for report in simulator.heard.contents("status")] == [outcome.gateway_id] * 2


async def test_faults_also_strike_version_2(simulator: SimulatorClient) -> None:
    await simulator.fails(send="rate-limit", times=2)
    for _ in range(2):
        answer = await simulator.v2("/sendsms", messages=[{"phone_number": ANNA, "message": "Bonjour"}])
        assert answer["error_code"] == "RATE_LIMIT_EXCEEDED"
    assert (await simulator.v2("/sendsms", messages=[{"phone_number": ANNA, "message": "x"}]))["sent_count"] == 1


async def test_several_faults_at_once_strike_in_the_order_asked(simulator: SimulatorClient) -> None:
    await simulator.fails(send="html", times=2, report="lost")
    await simulator.fails(send="sent-0")
    waiting = (await simulator.client.get("/_faults")).json()["waiting"]
    assert [fault.get("send") for fault in waiting] == ["html", None, "sent-0"]
    kinds = []
    for _ in range(4):
        answer = await simulator.v1("/api/v1/sendsms", messages=[{"phone_number": ANNA, "message": "x"}])
        kinds.append("html" if b"<html" in answer.content else answer.json()[0]["sent"])
    assert kinds == ["html", "html", 0, 1]


async def test_an_empty_object_clears_everything(simulator: SimulatorClient) -> None:
    await simulator.fails(send="html", times=None)
    assert (await simulator.post("/_faults", {}))["waiting"] == []
    assert (await simulator.sends())["sent"] == 1


async def test_a_probability_strikes_now_and_then_until_cleared(simulator: SimulatorClient) -> None:
    await simulator.fails(send="sent-0", probability=0.3)
    answers = [(await simulator.sends())["sent"] for _ in range(200)]
    assert 30 <= answers.count(0) <= 90


@pytest.mark.parametrize(
    "body, told",
    [
        ({"send": "nothing"}, "500-before, 500-after"),
        ({"send": ["html"]}, "valid: 500-before"),
        ({"sending": "html"}, "valid: send, report, callback"),
        ({"report": "html"}, "lost, duplicate, late"),
        ({"times": 3}, "give one of: send"),
        ({"send": "html", "times": 0}, "times must be"),
        ({"send": "html", "times": True}, "times must be"),
        ({"send": "html", "probability": 2}, "probability must be"),
        ({"send": "late-answer", "seconds": "2"}, "seconds must be"),
        ([], "as JSON"),
        ("html", "as JSON"),
    ],
)
async def test_a_fault_that_is_none_is_told_what_is(simulator: SimulatorClient, body: Any, told: str) -> None:
    answer = await simulator.client.post("/_faults", json=body)
    assert answer.status_code == 400 and told in answer.json()["error"]
    assert (await simulator.client.get("/_faults")).json()["waiting"] == []


@given(
    st.dictionaries(
        st.sampled_from([*FAULTS, "times", "probability", "seconds", "x"]),
        st.one_of(st.sampled_from([name for names in FAULTS.values() for name in names]), st.integers(), st.none()),
    )
)
def test_any_body_is_taken_whole_or_not_at_all(body: dict[str, Any]) -> None:
    faults = Faults(random.Random(1), FAULTS)
    faults.ask({"send": "html"})
    try:
        faults.ask(body)
    except BadFault:
        assert [fault.name for fault in faults.waiting] == ["html"]
    else:
        named = {key for key in body if key != "times" or isinstance(body[key], str)}  # a number of times is no fault
        asked = FAULTS.keys() & named
        assert len(faults.waiting) == (len(asked) + 1 if body else 0)


@given(st.integers(1, 20), st.integers(1, 30))
def test_a_fault_strikes_exactly_as_often_as_asked(times: int, draws: int) -> None:
    faults = Faults(random.Random(1), FAULTS)
    faults.ask({"send": "html", "times": times})
    assert sum(faults.draw("send") is not None for _ in range(draws)) == min(times, draws)
    assert faults.draw("report") is None


LISTS = {"500": 500, "rate-limit": 429, "license": 403, "empty": 200, "lag": 200}


@pytest.mark.parametrize("name", LISTS)
async def test_listings_fail_as_asked(simulator: SimulatorClient, name: str) -> None:
    await simulator.sends()
    await simulator.fails(list=name, seconds=60)
    body = {"login": LOGIN, "accessKey": KEY, "direction": "outbound", "limit": 5}
    answer: httpx.Response = await simulator.client.post("/api/v2/sms", json=body)
    assert answer.status_code == LISTS[name]
    if answer.status_code == 200:
        assert answer.json()["messages"] == []
    assert len((await simulator.v2("/sms"))["messages"]) == 1


async def test_a_simulator_that_is_closed_lets_go_of_who_waits() -> None:
    """The test is that it ends: the silent request would wait half a minute."""
    async with running_simulator(login=LOGIN, access_key=KEY) as sim:
        sim.faults.ask({"send": "no-answer"})
        gateway = InsimGateway(LOGIN, KEY, sim.url)
        waiting = asyncio.create_task(gateway.send(Outgoing(1, ANNA, "Bonjour")))
        while not sim.faults.struck:  # noqa: ASYNC110 - what is waited for happens in the server
            await asyncio.sleep(0.01)
    assert isinstance(await asyncio.wait_for(waiting, 5), Unknown)
    await gateway.close()
