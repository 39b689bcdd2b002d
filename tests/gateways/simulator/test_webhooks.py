"""Webhooks leave the simulator as they leave inSIM: byte for byte, in order, once."""

import asyncio
import json
import re
from typing import Any
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.gateways.simulator import running_simulator
from responder.gateways.simulator.phone.json_query import JsonQuery
from tests.gateways.servers import answering, raw_server, webhook_listener
from tests.gateways.simulator.conftest import ANNA, BEN, LOGIN, SimulatorClient

pytestmark = pytest.mark.anyio


async def test_an_sms_comes_in_the_current_spelling(simulator: SimulatorClient) -> None:
    answer = await simulator.post("/_phone/sms", {"from": ANNA, "text": 'été 100% +1 "?" & 50%25'})
    assert answer == {"callback_status": 200}
    ((parameter, content),) = simulator.heard.received()
    assert parameter == "message"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", content.pop("date"))
    assert content == {
        "device_identification": LOGIN,
        "title": "incoming_sms",
        "from": ANNA,
        "message": 'été 100% +1 "?" & 50%25',
    }


@pytest.mark.parametrize("kind, duration", [("missed", "0"), ("incoming", "01:02:05"), ("outgoing", "01:02:05")])
async def test_a_call_comes_in_the_current_spelling(simulator: SimulatorClient, kind: str, duration: str) -> None:
    await simulator.post("/_phone/call", {"from": ANNA, "kind": kind, "seconds": 3725})
    ((parameter, content),) = simulator.heard.received()
    assert parameter == "calls"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", content.pop("call_time"))
    assert content == {
        "device_identification": LOGIN,
        "title": f"{kind}_call",
        "phone_number": ANNA,
        "duration": duration,
    }


@pytest.mark.parametrize("source", ["mobile", "interface"])
async def test_a_note_comes_in_the_current_spelling(simulator: SimulatorClient, source: str) -> None:
    await simulator.post("/_phone/note", {"from": ANNA, "text": "rappeler", "source": source})
    ((parameter, content),) = simulator.heard.received()
    assert parameter == "qualification" and content["qualification"] == "rappeler" and content["from"] == ANNA
    assert content["title"] == f"call_qualification_from_{source}"


async def test_a_send_is_reported_sent_then_received(simulator: SimulatorClient) -> None:
    row = await simulator.sends()
    reports = [content for _, content in await simulator.heard.wait_for(2)]
    assert [report["status"] for report in reports] == ["sent", "received"]
    assert {parameter for parameter, _ in simulator.heard.received()} == {"status"}
    for report in reports:
        assert set(report) == {"user", "phone_number", "status", "date_status", "id_sms_api"}
        assert (report["id_sms_api"], report["phone_number"]) == (row["id_sms_api"], ANNA)


async def test_a_visit_of_the_short_link_counts_reports_and_goes_on(simulator: SimulatorClient) -> None:
    await simulator.fails(report="lost")
    row = await simulator.sends("Ici [link]", url="https://example.com/é?a=1&b=%20")
    short = (await simulator.outbox())[0]["short_url"]
    assert (await simulator.client.head(short)).status_code == 302  # a preview, not a visit
    visit = await simulator.client.get(short)
    assert (visit.status_code, visit.headers["location"]) == (302, "https://example.com/%C3%A9?a=1&b=%20")
    ((parameter, content),) = await simulator.heard.wait_for(1)
    assert parameter == "clics" and content["title"] == "clicked link"
    assert (content["id_sms_api"], content["link"]) == (row["id_sms_api"], "https://example.com/é?a=1&b=%20")
    assert await simulator.post("/_phone/click", {"id_sms_api": row["id_sms_api"]}) == {"callback_status": 200}
    assert (await simulator.outbox())[0]["clicks"] == 2
    assert (await simulator.client.get("/l/nothing")).status_code == 404


async def test_the_older_spellings_are_there_for_who_asks() -> None:
    async with webhook_listener() as heard, running_simulator(callback=heard.url, older=True) as sim:
        await sim.texts(ANNA, "été a/b")
        await sim.calls(ANNA, "missed")
        await sim.notes(ANNA, "rappeler", "mobile")
        sms = sim.accept(ANNA, "[link]", "https://example.com/a")
        await sim.clicks(sms)
        events = await heard.wait_for(6)
    content = {parameter: payload for parameter, payload in events if parameter != "calls"}
    assert content["message"]["title"] == "incoming sms" and content["message"]["body"] == "été a/b"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", content["message"]["date"])
    assert content["call"]["TITLE"] == "MISSED" and content["call"]["PHONE_NUMBER"] == ANNA
    assert len(content["call"]["CALL_TIME"]) == 10 and len(content["call"]["DURATION"]) == 8
    assert content["status"]["phonenumber"] == ANNA
    assert content["click"]["clicked_link"] == "clicked_link"
    assert dict(events)["calls"]["title"] == "Call qualification From Mobile"
    assert any("https%3A%5C%2F%5C%2Fexample.com" in target for target in heard.targets)  # PHP escapes slashes


async def test_each_phone_hears_its_events_in_order(simulator: SimulatorClient) -> None:
    phones = [f"+336000000{number:02d}" for number in range(10)]
    for count in range(20):
        for phone in phones:
            await simulator.post("/_phone/sms", {"from": phone, "text": str(count), "wait": False})
    events = await simulator.heard.wait_for(200, 20)
    for phone in phones:
        assert [content["message"] for _, content in events if content["from"] == phone] == [str(n) for n in range(20)]


async def test_a_callback_with_a_query_is_broken_by_a_second_question_mark() -> None:
    async with webhook_listener("/hook?key=1") as heard, running_simulator(callback=heard.url) as sim:
        await sim.texts(ANNA, "oui")
    assert heard.targets[0].startswith("/hook?key=1?message=%7B%22")


async def test_the_callback_url_is_percent_decoded_once() -> None:
    async with webhook_listener("/a%2Db%252Dc") as heard, running_simulator(callback=heard.url) as sim:
        await sim.texts(ANNA, "oui")
    assert heard.targets[0].startswith("/a-b%2Dc?message=")


@given(st.text())
def test_any_text_survives_one_decoding(text: str) -> None:
    parameter, _, value = JsonQuery("incoming_sms", "message", {"message": text}).query().partition("=")
    assert json.loads(unquote(value, errors="strict")) == {"message": text}
    older = JsonQuery("incoming_sms", "message", {"message": text}, escaped=True).query().partition("=")[2]
    assert json.loads(unquote(older, errors="strict")) == {"message": text}
    assert not set(value + older) - set(quote("".join(map(chr, range(256))), safe="!*'()~")) and parameter


def test_half_a_pair_of_surrogates_is_escaped_as_javascript_does() -> None:
    query = JsonQuery("incoming_sms", "message", {"message": "\ud83d"}).query()
    assert json.loads(unquote(query.partition("=")[2])) == {"message": "\ud83d"}


async def test_nobody_listening_is_told_and_tried_once_only(simulator: SimulatorClient) -> None:
    simulator.heard.status = 503
    assert await simulator.post("/_phone/sms", {"from": ANNA, "text": "oui"}) == {"callback_status": 503}
    await asyncio.sleep(0.1)
    assert len(simulator.heard.targets) == 1


async def test_tries_are_bounded_where_they_are_asked() -> None:
    async with webhook_listener(status=500) as heard, running_simulator(callback=heard.url, retries=1) as sim:
        delivered = await sim.texts(ANNA, "oui")
    assert (delivered.status, len(heard.targets), len(set(heard.targets))) == (500, 2, 1)


async def test_without_a_callback_the_answer_says_so() -> None:
    async with running_simulator() as sim:
        assert "no callback URL" in (await sim.texts(ANNA, "oui")).why
        sim.set_callback("http://127.0.0.1:1/nobody")
        delivered = await sim.texts(ANNA, "oui")
    assert delivered.status is None and "could not be reached" in delivered.why


async def test_a_listener_that_does_not_answer_is_given_five_seconds_by_default_and_as_long_as_asked() -> None:
    async def silence(_: Any) -> None:
        await asyncio.sleep(30)

    async with raw_server(silence) as server, running_simulator(callback=server.url, listener_patience=0.3) as sim:
        assert sim.options.__class__().listener_patience == 5.0
        assert "no whole answer" in (await sim.texts(ANNA, "oui")).why


async def test_a_redirect_of_a_webhook_is_not_followed() -> None:
    async with (
        raw_server(answering(b"", "302 Found", "Location: /x")) as server,
        running_simulator(callback=server.url) as sim,
    ):
        assert (await sim.texts(ANNA, "oui")).status == 302
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "fault, count", [("lost", 0), ("duplicate", 2), ("late", 1), ("older", 1), ("twice-encoded", 1)]
)
async def test_faults_of_callbacks(simulator: SimulatorClient, fault: str, count: int) -> None:
    await simulator.fails(callback=fault, seconds=0.1)
    await simulator.post("/_phone/sms", {"from": ANNA, "text": "a", "wait": fault != "late"})
    await simulator.post("/_phone/sms", {"from": ANNA, "text": "b"})  # the fault struck once
    await simulator.heard.arrival(count + 1)
    contents = [json.loads(unquote(unquote(target.partition("=")[2]))) for target in simulator.heard.targets]
    texts = [content.get("message", content.get("body")) for content in contents]
    assert texts == (["b", "a"] if fault == "late" else ["a"] * count + ["b"])
    assert ("body" in contents[0]) == (fault == "older")
    assert (simulator.heard.targets[0].count("%25") > 0) == (fault == "twice-encoded")


REPORTS = {
    "lost": [],
    "duplicate": ["sent", "sent", "received", "received"],
    "reversed": ["received", "sent"],
    "late": ["sent", "received"],
    "unknown-id": ["sent", "received"],
    "older": ["sent", "received"],
}


@pytest.mark.parametrize("fault", REPORTS)
async def test_faults_of_reports(simulator: SimulatorClient, fault: str) -> None:
    await simulator.fails(report=fault, seconds=0.3)
    spoilt = await simulator.sends()
    sound = await simulator.sends(to=BEN)
    events = [content for _, content in await simulator.heard.wait_for(len(REPORTS[fault]) + 2)]
    ours = [event for event in events if BEN not in event.values()]
    assert [event["status"] for event in ours] == REPORTS[fault]
    assert {event["id_sms_api"] == spoilt["id_sms_api"] for event in ours} <= {fault != "unknown-id"}
    assert {event["id_sms_api"] for event in events if BEN in event.values()} == {sound["id_sms_api"]}
    assert (fault == "late") == (bool(ours) and events.index(ours[0]) > 1)
