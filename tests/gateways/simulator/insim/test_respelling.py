"""The lists of a gateway that respells texts, times and numbers, as asked."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from responder.gateways.simulator.insim.faults import FAULTS
from responder.gateways.simulator.insim.respelling import OFF, TEXTS
from responder.gateways.simulator.phone.faults import BadFault, faults_in
from tests.gateways.simulator.conftest import ANNA, SimulatorClient

pytestmark = pytest.mark.anyio

TEXT = "Bien reçu, c'est noté & classé"


def test_each_fault_of_the_table_has_what_it_does() -> None:
    assert set(TEXTS) == set(FAULTS["text"])
    assert set(OFF) | {"whole seconds", "drifting"} == set(FAULTS["times"])


async def rows(simulator: SimulatorClient, path: str = "/sms", **asked: Any) -> list[dict[str, Any]]:
    answer = await simulator.v2(path, limit=5, **asked)
    found: list[dict[str, Any]] = answer["messages" if path == "/sms" else "calls"]
    return found


@pytest.mark.parametrize(
    ("fault", "shown"),
    [
        ("percent", "Bien%20re%C3%A7u%2C%20c'est%20not%C3%A9%20%26%20class%C3%A9"),
        ("html", "Bien reçu, c&#x27;est noté &amp; classé"),
        ("cut", "Bien reçu, c'est not"),
        ("no accents", "Bien recu, c'est note & classe"),
        ("empty", ""),
        ("advertising", f"{TEXT} \n \nSent for free from PC via arsms.co/free"),
    ],
)
async def test_texts_come_back_respelt_in_lists_and_answers_and_arrive_as_they_were(
    simulator: SimulatorClient, fault: str, shown: str
) -> None:
    await simulator.fails(text=fault)
    sent = await simulator.sends(TEXT)
    await simulator.client.post("/_phone/sms", json={"from": ANNA, "text": TEXT, "wait": True})
    [came, left] = await rows(simulator, direction="all")
    assert came["message"] == shown and [each["message"] for each in simulator.heard.contents("message")] == [TEXT]
    assert sent["message"] == left["message"] and (left["message"].startswith(shown[:20]) or shown == "")
    [arrived] = await simulator.outbox(ANNA)
    assert arrived["text"].startswith(TEXT)


@pytest.mark.parametrize(
    ("fault", "off"), [("an hour off", -3600), ("two hours off", -7200), ("an hour ahead", 3600), ("whole seconds", 0)]
)
async def test_the_lists_date_otherwise(simulator: SimulatorClient, fault: str, off: int) -> None:
    await simulator.sends(TEXT)
    await simulator.client.post("/_phone/call", json={"from": ANNA, "kind": "missed", "wait": True})
    [right], [call] = await rows(simulator, direction="all"), await rows(simulator, "/calls")
    await simulator.fails(times=fault)
    [wrong], [moved] = await rows(simulator, direction="all"), await rows(simulator, "/calls")
    sound = datetime.fromisoformat(right["date"])
    expected = sound.replace(microsecond=0) if fault == "whole seconds" else sound
    apart = datetime.fromisoformat(wrong["date"]) - expected
    assert apart == timedelta(seconds=off)
    assert datetime.fromisoformat(moved["call_time"]) - datetime.fromisoformat(call["call_time"]) == apart


async def test_a_clock_that_drifts_is_right_at_first_and_ever_more_wrong(simulator: SimulatorClient) -> None:
    moment = datetime(2026, 3, 10, 11, tzinfo=UTC)
    simulator.sim.now = lambda: moment
    await simulator.fails(times="drifting", seconds=30)
    apart = []
    for minutes in (0, 1, 10):
        now = moment + timedelta(minutes=minutes)
        simulator.sim.now = lambda now=now: now  # type: ignore[misc]
        await simulator.sends(TEXT)
        apart.append(
            (now - datetime.fromisoformat((await rows(simulator, direction="all"))[0]["date"])).total_seconds()
        )
    assert apart == [0, 30, 300]


@pytest.mark.parametrize(
    ("fault", "shown"),
    [("national", {"phone_number": "06 12 34 56 78"}), ("phonenumber", {"phonenumber": ANNA})],
)
async def test_numbers_are_written_otherwise(simulator: SimulatorClient, fault: str, shown: dict[str, str]) -> None:
    await simulator.fails(number=fault)
    sent = await simulator.sends(TEXT)
    [row] = await rows(simulator, direction="all")
    for each in (sent, row):
        assert {name: value for name, value in each.items() if name.startswith("phone")} == shown


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"text": "percent"}, [("text", "percent", None)]),
        ({"times": "drifting"}, [("times", "drifting", None)]),
        ({"text": "cut", "times": "an hour off"}, [("text", "cut", None), ("times", "an hour off", None)]),
        ({"text": "cut", "times": 2}, [("text", "cut", 2)]),
        ({"send": "html", "times": None}, [("send", "html", None)]),
        ({"send": "html"}, [("send", "html", 1)]),
    ],
)
async def test_times_says_which_are_wrong_or_how_often_something_fails(
    body: dict[str, Any], said: list[tuple[str, str, int | None]]
) -> None:
    assert [(each.target, each.name, each.times) for each in faults_in(body, FAULTS)] == said


@pytest.mark.parametrize("body", [{"times": "now and then"}, {"text": "upside down"}, {"times": 3}, {"number": 1}])
async def test_what_is_no_fault_is_told(body: dict[str, Any]) -> None:
    with pytest.raises(BadFault):
        faults_in(body, FAULTS)
