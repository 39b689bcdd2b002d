"""Saving contacts, dialling and looking people up, against the simulated gateway and servers that misbehave."""

import asyncio
import json
from typing import Any

import pytest

from responder.gateways.base import Accepted, Named, Outcome, Refused, RetryLater, Unknown
from responder.gateways.connections import Patience
from responder.gateways.insim.gateway_tasks import InsimDeeds
from responder.gateways.insim.people import find_person
from responder.gateways.insim.v2 import V2
from responder.gateways.simulator import running_simulator
from tests.gateways.servers import Play, answering, raw_server
from tests.gateways.simulator.conftest import ANNA, KEY, LOGIN

pytestmark = pytest.mark.anyio


async def test_a_contact_is_saved_and_found_again() -> None:
    async with running_simulator(login=LOGIN, access_key=KEY, seed=1) as sim:
        deeds, v2 = InsimDeeds(LOGIN, KEY, sim.url), V2(LOGIN, KEY, sim.url)
        assert await find_person(v2, ANNA, "FR") is None
        for _ in range(2):
            assert await deeds.save_contact(ANNA, "Anna", "Martin") == Accepted("")
        assert await find_person(v2, ANNA, "FR") == Named("Anna Martin", "Anna")
        assert len(sim.world.contacts) == 1
        await deeds.close()
        await v2.close()


async def test_somebody_abroad_whose_number_ends_alike_is_somebody_else() -> None:
    async with running_simulator(login=LOGIN, access_key=KEY, seed=1) as sim:
        sim.world.save_contact("+49" + ANNA[3:], first_name="Otto", last_name="", email="", address="")
        v2 = V2(LOGIN, KEY, sim.url)
        assert await find_person(v2, ANNA, "FR") is None
        await v2.close()


async def test_the_phone_dials() -> None:
    async with running_simulator(login=LOGIN, access_key=KEY, seed=1) as sim:
        deeds = InsimDeeds(LOGIN, KEY, sim.url)
        assert await deeds.call(ANNA) == Accepted("")
        assert [call["to"] for call in sim.world.dialled] == [ANNA]
        sim.faults.ask({"clictocall": "not-connected"})
        outcome = await deeds.call(ANNA)
        assert isinstance(outcome, RetryLater) and "not connected" in outcome.why
        await deeds.close()


async def test_a_wrong_key_is_refused() -> None:
    async with running_simulator(login=LOGIN, access_key=KEY, seed=1) as sim:
        deeds = InsimDeeds(LOGIN, "wrong", sim.url)
        assert isinstance(await deeds.call(ANNA), Refused)
        assert isinstance(await deeds.save_contact(ANNA, "", ""), Refused)
        assert not sim.world.dialled
        await deeds.close()


async def _silence(writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(5)


def says(content: Any) -> Play:
    return answering(json.dumps(content).encode())


@pytest.mark.parametrize(
    ("play", "outcome"),
    [
        (answering(b"<html>"), Unknown),
        (says([]), Unknown),
        (says([{"result": "perhaps"}]), Unknown),
        (says([{"result": "failed", "errors": ["#099"]}]), Refused),
        (says({"result": "success"}), Accepted),
        (says({"success": False, "error_code": "RATE_LIMIT_EXCEEDED"}), RetryLater),
        (_silence, Unknown),
    ],
)
async def test_only_a_plain_answer_about_a_call_is_believed(play: Play, outcome: type[Outcome]) -> None:
    async with raw_server(play) as server:
        deeds = InsimDeeds(LOGIN, KEY, server.url, patience=Patience(connect=1, place=1, whole=0.3))
        assert isinstance(await deeds.call(ANNA), outcome)
        await deeds.close()
    assert json.loads(server.requests[0].partition(b"\r\n\r\n")[2]) == {
        "header": {"login": LOGIN, "accessKey": KEY, "type": "clicToCall", "phone_number": ANNA}
    }


async def test_where_nobody_listens_nothing_was_asked() -> None:
    deeds = InsimDeeds(LOGIN, KEY, "http://127.0.0.1:9")
    assert isinstance(await deeds.call(ANNA), RetryLater)
    await deeds.close()
