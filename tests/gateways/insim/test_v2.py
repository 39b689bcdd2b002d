"""API v2 as the service asks it: over the simulator's socket, and rows in every shape they may have."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from responder.domain.model.events import CallKind
from responder.gateways.connections import Patience
from responder.gateways.insim.listings import Reader
from responder.gateways.insim.v2 import V2, V2Busy, V2Down, V2Problem, V2Refused
from responder.gateways.simulator import CREDITS, Simulator, running_simulator
from tests.gateways.servers import Play, answering, raw_server

pytestmark = pytest.mark.anyio

LOGIN, KEY, ANNA = "salon@example.org", "k3y", "+33612345678"
NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
READER = Reader("FR", ZoneInfo("Europe/Paris"), NOW)


@pytest.fixture
async def sim() -> AsyncIterator[Simulator]:
    async with running_simulator(login=LOGIN, access_key=KEY, plan="pro", seed=1) as opened:
        yield opened


@pytest.fixture
async def v2(sim: Simulator) -> AsyncIterator[V2]:
    opened = V2(LOGIN, KEY, sim.url)
    yield opened
    await opened.close()


async def test_what_left_is_listed_with_its_id_its_text_and_its_time(sim: Simulator, v2: V2) -> None:
    sms = sim.accept(ANNA, "Bonjour")
    content = await v2.call("/sms", direction="outbound", limit=10)
    [row] = READER.outbound(content).rows
    assert (row.number, row.text, sms.id in row.names) == (ANNA, "Bonjour", True)
    assert row.at is not None and abs(row.at - sms.at) < timedelta(milliseconds=2)


@pytest.mark.parametrize(
    ("fault", "problem"),
    [
        ({"v2": "500"}, V2Down),
        ({"v2": "html"}, V2Down),
        ({"v2": "absent"}, V2Refused),
        ({"v2": "license"}, V2Refused),
        ({"v2": "rate-limit"}, V2Busy),
        ({"list": "html"}, V2Down),
    ],
)
async def test_a_problem_says_by_its_type_what_to_do(
    sim: Simulator, v2: V2, fault: dict[str, str], problem: type[V2Problem]
) -> None:
    sim.faults.ask(fault)
    with pytest.raises(problem):
        await v2.call("/sms", direction="outbound", limit=10)
    assert (await v2.call("/sms", direction="outbound", limit=10))["success"] is True


async def test_busy_says_for_how_long(sim: Simulator, v2: V2) -> None:
    sim.faults.ask({"v2": "rate-limit"})
    with pytest.raises(V2Busy) as busy:
        await v2.call("/account")
    assert busy.value.wait == 60


async def test_a_wrong_key_is_named_as_that(sim: Simulator) -> None:
    stranger = V2(LOGIN, "wrong", sim.url)
    with pytest.raises(V2Refused, match="INSIM_ACCESS_KEY") as refused:
        await stranger.call("/account")
    await stranger.close()
    assert refused.value.code == "INVALID_CREDENTIALS"


async def test_nobody_there_is_down(sim: Simulator) -> None:
    lost = V2(LOGIN, KEY, "http://127.0.0.1:9")
    with pytest.raises(V2Down):
        await lost.call("/account")
    await lost.close()


async def test_the_simulator_keeps_a_clients_id_only_when_told_to(sim: Simulator) -> None:
    assert sim.accept(ANNA, "Bonjour", own_id="mine").id != "mine"
    async with running_simulator(login=LOGIN, access_key=KEY, echo_ids=True) as echoing:
        assert echoing.accept(ANNA, "Bonjour", own_id="mine").id == "mine"


async def test_a_phone_that_is_away_sends_when_it_is_back(sim: Simulator, v2: V2) -> None:
    sim.connect(False)
    sim.accept(ANNA, "Bonjour")
    assert sim.world.received == []
    assert (await v2.call("/account"))["account"]["devices_connected"] == 0
    sim.connect(True)
    assert [sms.text for sms in sim.world.received] == ["Bonjour"]


async def test_a_frozen_list_never_gets_anything_new(sim: Simulator, v2: V2) -> None:
    sim.accept(ANNA, "1")
    sim.faults.ask({"list": "frozen", "times": None, "seconds": 0})
    assert len((await v2.call("/sms", direction="outbound", limit=10))["messages"]) == 1
    sim.accept(ANNA, "2")
    assert len((await v2.call("/sms", direction="outbound", limit=10))["messages"]) == 1


@pytest.mark.parametrize(
    ("row", "number", "text", "at"),
    [
        ({"phone_number": "33612345678", "message": "oui", "date": "2026-03-10T10:00:00Z"}, ANNA, "oui", 10),
        ({"from": "0612345678", "body": "oui", "created_at": "2026-03-10 11:00:00"}, ANNA, "oui", 10),
        ({"phonenumber": 33612345678, "text": "oui", "timestamp": 1773136800}, ANNA, "oui", 10),
    ],
)
def test_rows_of_what_came_in_are_read_however_they_are_spelt(
    row: dict[str, Any], number: str, text: str, at: int
) -> None:
    [found] = READER.inbound({"messages": [row | {"direction": "inbound"}, {"direction": "outbound"}, "junk", {}]})
    assert (found.number, found.text, found.at.hour, found.dated) == (number, text, at, True)


@pytest.mark.parametrize("content", [{}, {"messages": None}, {"messages": [None, 1, []]}, {"messages": {"a": 1}}])
def test_what_is_no_list_of_rows_is_an_empty_one(content: dict[str, Any]) -> None:
    assert READER.outbound(content).rows == ()
    assert list(READER.inbound(content)) == []
    assert list(READER.calls(content)) == []


def test_a_list_goes_back_as_far_as_its_oldest_row() -> None:
    rows = [{"phone_number": ANNA, "message": "x", "date": f"2026-03-10T10:0{n}:00Z"} for n in range(3)]
    assert READER.outbound({"messages": rows}).since == datetime(2026, 3, 10, 10, 0, tzinfo=UTC)


def test_calls_are_read_with_their_kind_and_their_local_time() -> None:
    rows = [
        {"type": "missed", "phone_number": ANNA, "call_time": "2026-03-10 11:30:00", "duration": "0"},
        {"title": "OUTGOING CALL", "phonenumber": ANNA, "call_time": "2026-03-10 11:40:00", "duration": "00:01:05"},
        {"type": "video", "phone_number": ANNA},
    ]
    missed, made = READER.calls({"calls": rows})
    assert (missed.kind, missed.number, missed.at) == (CallKind.MISSED, ANNA, NOW.replace(hour=10, minute=30))
    assert (made.kind, made.duration) == (CallKind.OUTGOING, 65)


async def test_without_credit_nothing_is_sent_and_nothing_is_said_to_be(sim: Simulator) -> None:
    sim.credits = 1
    async with httpx.AsyncClient(base_url=sim.url, trust_env=False) as client:
        body = {
            "header": {"login": LOGIN, "accessKey": KEY},
            "messages": [{"phone_number": ANNA, "message": "Bonjour"}],
        }
        answers = [(await client.post("/api/v1/sendsms", json=body)).json()[0]["sent"] for _ in range(2)]
    assert answers == [1, 0] and len(sim.world.received) == 1


@pytest.mark.parametrize("body", [{}, {"credits": "many"}, {"connected": 1}, {"credit": 0}, []])
async def test_a_mistake_about_the_account_is_told_and_changes_nothing(sim: Simulator, body: Any) -> None:
    async with httpx.AsyncClient(base_url=sim.url, trust_env=False) as client:
        answer = await client.post("/_phone/account", json=body)
    assert answer.status_code == 400 and "credits" in answer.json()["error"]
    assert (sim.credits, sim.connected) == (CREDITS, True)


async def _hangs(writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(30)


async def _closes(writer: asyncio.StreamWriter) -> None:
    writer.close()


async def _resets(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


async def _stops_in_the_middle(writer: asyncio.StreamWriter) -> None:
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"success": tr')
    await writer.drain()
    writer.close()


PAGE = b"<!DOCTYPE html><html><head><title>Access denied</title></head></html>"


@pytest.mark.parametrize(
    ("play", "says", "does"),
    [
        (_hangs, "gave no whole answer in 0.3 seconds", "Try again in a minute"),
        (_closes, "broke before the whole answer came", "inSIM may be down"),
        (_resets, "broke before the whole answer came", "in a browser"),
        (_stops_in_the_middle, "broke before the whole answer came", "Try again in a minute"),
        (answering(b"", "429 Too Many Requests", "Retry-After: 17"), "asked too often", "in 17 seconds"),
        (answering(b"{}", "429 Too Many Requests"), "wants a pause", "another program"),
        (answering(PAGE, "429 Too Many Requests", "Retry-After: 17"), "asked too often", "in 17 seconds"),
        (answering(PAGE, "403 Forbidden"), 'a web page, "Access denied"', "proxy"),
        (answering(b"\n " + PAGE, "401 Unauthorized"), "a web page", "INSIM_BASE_URL"),
        (answering(b"\xef\xbb\xbf" + PAGE, "403 Forbidden"), "a web page", "sign-in page"),
        (answering(b"", "403 Forbidden"), "refused the login or the access key", "INSIM_ACCESS_KEY"),
        (answering(b'{"error": "no"}', "401 Unauthorized"), "refused the login or the access key", "under API"),
        (answering(b"Unauthorized", "401 Unauthorized"), "refused the login or the access key", "under API"),
    ],
)
async def test_each_way_of_not_answering_has_its_sentence_with_what_to_do(play: Play, says: str, does: str) -> None:
    async with raw_server(play) as server:
        v2 = V2(LOGIN, KEY, server.url, patience=Patience(whole=0.3))
        with pytest.raises(V2Problem) as problem:
            await v2.call("/account")
        await v2.close()
    said = str(problem.value)
    assert says in said and does in said, said
    assert ("access key" in said) == ("INSIM_ACCESS_KEY" in said) and KEY not in said
