"""Tests what people and programs say to the simulation, and what it says to a mistake."""

from typing import Any

import pytest

from tests.gateways.simulator.conftest import ANNA, BEN, SimulatorClient

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "path, body, told",
    [
        ("sms", {"from": ANNA}, "missing: text"),
        ("sms", {"from": ANNA, "texte": "oui", "text": "oui"}, "unknown: texte; the keys are from, text, wait"),
        ("sms", {"from": 33612345678, "text": "oui"}, '"from" must be a text'),
        ("sms", {"from": ANNA, "text": None}, '"text" must be a text'),
        ("sms", {"from": ANNA, "text": "oui", "wait": "no"}, '"wait" must be'),
        ("sms", [], "send a JSON object"),
        ("call", {"from": ANNA, "kind": "lost"}, "missed, incoming, outgoing"),
        ("call", {"from": ANNA, "kind": "missed", "seconds": -1}, "whole number"),
        ("click", {"id_sms_api": "nothing"}, "no SMS has that id_sms_api"),
        ("note", {"from": ANNA, "text": "x", "source": "moon"}, "mobile or interface"),
    ],
)
async def test_a_mistake_is_told_what_to_write(simulator: SimulatorClient, path: str, body: Any, told: str) -> None:
    answer = await simulator.client.post(f"/_phone/{path}", json=body)
    assert answer.status_code in (400, 404) and told in answer.json()["error"]
    assert simulator.heard.targets == []


async def test_a_click_on_a_text_without_link_is_told_why(simulator: SimulatorClient) -> None:
    row = await simulator.sends("Bonjour")
    answer = await simulator.client.post("/_phone/click", json={"id_sms_api": row["id_sms_api"]})
    assert answer.status_code == 400 and "no tracked link" in answer.json()["error"]


@pytest.mark.parametrize("sender", ["", "Ameli", "36105", "anonymous"])
async def test_a_sender_that_is_no_number_stays_as_it_is(simulator: SimulatorClient, sender: str) -> None:
    await simulator.post("/_phone/sms", {"from": sender, "text": "x"})
    assert simulator.heard.contents("message")[0]["from"] == sender


async def test_a_number_is_one_phone_however_it_is_written(simulator: SimulatorClient) -> None:
    for spelling in (ANNA, "0033612345678", "+33 6 12 34 56 78", "+33.6.12.34.56.78"):
        await simulator.sends(to=spelling)
    assert [row["to"] for row in await simulator.outbox(ANNA)] == [ANNA] * 4
    plus_as_space = await simulator.client.get(f"/_phone/outbox?to={ANNA}")
    assert len(plus_as_space.json()) == 4
    assert (await simulator.client.get("/_phone/outbox?to=zz")).status_code == 400


async def test_the_outbox_is_in_the_order_of_reception(simulator: SimulatorClient) -> None:
    for place in range(6):
        await simulator.sends(str(place), to=BEN if place % 2 else ANNA, priorite=place % 3)
    assert [row["text"][0] for row in await simulator.outbox()] == list("012345")
    assert [row["text"][0] for row in await simulator.outbox(BEN)] == list("135")
    assert [row["priorite"] for row in await simulator.outbox(BEN)] == [1, 0, 2]


async def test_not_waiting_answers_at_once(simulator: SimulatorClient) -> None:
    answer = await simulator.client.post("/_phone/sms", json={"from": ANNA, "text": "oui", "wait": False})
    assert (answer.status_code, answer.json()) == (202, {"queued": True})
    assert len(await simulator.heard.wait_for(1)) == 1


async def test_the_front_page_explains_every_fault(simulator: SimulatorClient) -> None:
    page = (await simulator.client.get("/")).text
    assert "/_phone/sms" in page and '{"send": "slow-drip"}' in page and simulator.sim.url in page
