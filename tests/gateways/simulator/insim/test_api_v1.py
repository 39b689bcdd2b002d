"""The simulator is inSIM's API v1, as documented."""

import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from responder.gateways.simulator import running_simulator
from tests.gateways.simulator.conftest import ANNA, BEN, LOGIN, SimulatorClient

pytestmark = pytest.mark.anyio
ADVERTISING = " \n \nSent for free from PC via arsms.co/free"


@pytest.mark.parametrize("path", ["/api/v1/sendsms", "/api/v1/sendsms.php"])
async def test_a_send_is_answered_with_one_row_a_message(simulator: SimulatorClient, path: str) -> None:
    messages = [{"phone_number": ANNA, "message": "Bonjour"}, {"phone_number": BEN, "message": "Bonsoir"}]
    rows = (await simulator.v1(path, messages=messages)).json()
    assert [(row["phone_number"], row["message"], row["sent"]) for row in rows] == [
        (ANNA, "Bonjour" + ADVERTISING, 1),
        (BEN, "Bonsoir" + ADVERTISING, 1),
    ]
    assert {row["user"] for row in rows} == {LOGIN}
    assert all(re.fullmatch(r"[0-9A-Za-z]{15}", row["id_sms_api"]) for row in rows)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", row["sent_time"]) for row in rows)


async def test_a_paid_plan_adds_nothing() -> None:
    async with running_simulator(plan="pro") as sim:
        assert sim.accept(ANNA, "Bonjour").text == "Bonjour"


@pytest.mark.parametrize("marker", ["[link]", "[Link]", "[Lien]", "[Lien_Tracking]"])
async def test_the_short_url_stands_where_the_marker_stood(simulator: SimulatorClient, marker: str) -> None:
    row = await simulator.sends(f"Ici {marker} merci", url="https://example.com/rdv?a=1")
    (received,) = await simulator.outbox(ANNA)
    assert received["short_url"].startswith(f"{simulator.sim.url}/l/")
    assert row["message"] == received["text"] == f"Ici {received['short_url']} merci{ADVERTISING}"


async def test_a_marker_without_url_and_a_url_without_marker_change_nothing(simulator: SimulatorClient) -> None:
    await simulator.sends("Ici [link]", url="")
    await simulator.sends("Ici", url="https://example.com")
    assert [row["text"].removesuffix(ADVERTISING) for row in await simulator.outbox()] == ["Ici [link]", "Ici"]


@pytest.mark.parametrize("text, parts", [("a" * 100, 1), ("a" * 160, 2), ("é" * 100, 1), ("ê" * 60, 2), ("😀" * 30, 2)])
async def test_parts_are_counted_with_the_advertising(simulator: SimulatorClient, text: str, parts: int) -> None:
    assert (await simulator.sends(text))["sms_per_message"] == parts


@pytest.mark.parametrize("key", ["", "wrong"])
async def test_a_wrong_key_sends_nothing(simulator: SimulatorClient, key: str) -> None:
    answer = await simulator.v1("/api/v1/sendsms", key, messages=[{"phone_number": ANNA, "message": "Bonjour"}])
    assert (answer.status_code, answer.json()["error_code"]) == (401, "INVALID_CREDENTIALS")
    assert await simulator.outbox() == []


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"{", b'{"header": []}', b"[" * 100_000, b"\xff"])
async def test_a_body_that_is_none_gets_an_error_and_not_a_fault(simulator: SimulatorClient, body: bytes) -> None:
    answer = await simulator.client.post("/api/v1/sendsms", content=body)
    assert answer.status_code == 400 and answer.json()["success"] is False


@pytest.mark.parametrize("message", [{"phone_number": "06", "message": "x"}, {"phone_number": ANNA}, {"message": "x"}])
async def test_a_message_that_cannot_be_sent_says_sent_0(simulator: SimulatorClient, message: dict[str, str]) -> None:
    rows = (await simulator.v1("/api/v1/sendsms", messages=[message, {"phone_number": BEN, "message": "y"}])).json()
    assert [row["sent"] for row in rows] == [0, 1]
    assert [row["to"] for row in await simulator.outbox()] == [BEN]


async def test_a_date_to_come_delays_what_the_handset_receives(simulator: SimulatorClient) -> None:
    soon = datetime.now(ZoneInfo("Europe/Paris")) + timedelta(seconds=1)
    row = await simulator.sends(date_to_send=soon.strftime("%Y-%m-%d %H:%M:%S.%f"))
    await simulator.sends("Avant")
    assert [received["text"].removesuffix(ADVERTISING) for received in await simulator.outbox()] == ["Avant"]
    reports = [content for _, content in await simulator.heard.wait_for(4)]
    late = [report["date_status"] for report in reports if report["id_sms_api"] == row["id_sms_api"]]
    assert len(late) == 2 and min(late) >= soon.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%S")
    assert [received["id_sms_api"] for received in await simulator.outbox()][1] == row["id_sms_api"]


@pytest.mark.parametrize("date", ["2025-10-06 12:00:00", "", "demain", None, 5])
async def test_a_date_gone_by_or_unreadable_is_now(simulator: SimulatorClient, date: Any) -> None:
    await simulator.sends(date_to_send=date)
    assert [received["date_to_send"] for received in await simulator.outbox()] == [date]


@pytest.mark.parametrize("path", ["/api/v1/contact", "/api/v1/contact.php"])
async def test_contacts_are_saved_or_told_why_not(simulator: SimulatorClient, path: str) -> None:
    given: list[dict[str, Any]] = [
        {"firstname": "Anna", "lastname": "Roux", "phone_number": ANNA, "email": "anna@example.org", "adress": "Lyon"},
        {"firstname": "Ben", "phone_number": BEN, "email": "no e-mail"},
        {"firstname": "Short", "phone_number": "12"},
        {"firstname": "Empty", "phone_number": ""},
        {"firstname": "None"},
    ]
    rows = (await simulator.v1(path, contacts=given)).json()["data"]["contact"]
    assert [(row["result"], row.get("errors", [])) for row in rows] == [
        ("success", []),
        ("success", ["#004"]),
        ("failed", ["#001"]),
        ("failed", ["#002"]),
        ("failed", ["#003"]),
    ]
    assert rows[2]["first_name"] == "Short" and rows[0]["firstname"] == "Anna"
    assert {contact.phone for contact in simulator.sim.world.contacts.values()} == {ANNA, BEN}


@pytest.mark.parametrize("name", ["clictocall", "clicTocall", "clic", "clictocall.php", "clicTocall.php", "clic.php"])
async def test_click_to_call_has_the_phone_dial(simulator: SimulatorClient, name: str) -> None:
    header = {"type": "clicToCall", "phone_number": ANNA}
    assert (await simulator.v1(f"/api/v1/{name}", header=header)).json() == [
        {
            "info": "please make sure the phone is connected and inSIM is running",
            "result": "success",
            "errors": [],
        }
    ]
    assert [call["to"] for call in (await simulator.client.get("/_phone/dialled")).json()] == [ANNA]


@pytest.mark.parametrize("fault, error", [("servers-down", "#001"), ("not-connected", "#002")])
async def test_click_to_call_says_what_is_wrong(simulator: SimulatorClient, fault: str, error: str) -> None:
    await simulator.fails(clictocall=fault)
    answer = (await simulator.v1("/api/v1/clic", header={"type": "clicToCall", "phone_number": ANNA})).json()
    assert answer[0]["result"] == "failed" and answer[0]["errors"] == [error]
    assert simulator.sim.world.dialled == []


async def test_a_path_nobody_knows_is_404_and_a_wrong_method_405(simulator: SimulatorClient) -> None:
    assert (await simulator.client.post("/api/v1/nothing")).status_code == 404
    assert (await simulator.client.get("/api/v1/sendsms")).status_code == 405
