"""Requests and answers as the vendor's pages show them (in words and numbers of our own), against the simulated gateway
and the readers: Ardary's own page, the vendor's newer page, and its oldest."""

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from responder.gateways.ardary.answers import Asked, outcome_of
from responder.gateways.base import Accepted, Outgoing, Refused
from responder.gateways.simulator import running_simulator

pytestmark = pytest.mark.anyio
LOGIN, KEY, ANNA = "me@shop.fr", "key-0123", "+33612345678"
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
OWN_PAGE = {"login": LOGIN, "accesskey": KEY}
NEWER_PAGE = {"login": LOGIN, "accessKey": KEY}
SERVERS = {"sender_name": "MyShop", "sender_mode": "1", "priority": 1, "mode": "prod"}
SMS: list[tuple[str, str, Any, dict[str, Any]]] = [
    (
        "own page, its servers",
        "/api/sendSms",
        [OWN_PAGE | SERVERS],
        {"id_sms_api": "1O0aB", "phonenumber": ANNA, "message": "hello [Link]", "url": "https://shop.fr/a?b=c",
         "date_to_send": "2020-04-23 15:30:00", "addReply": 1, "addStop": 1},
    ),
    (
        "own page in French, its servers",
        "/api/sendSms",
        [OWN_PAGE | {"date_to_send": "2020-04-23 15:30:00"}],
        {"id_sms_api": "002", "phonenumber": ANNA, "message": "bonjour [Lien]", "url": "https://shop.fr"},
    ),
    (
        "newer page, the phone",
        "/api/sendSmsSolo",
        NEWER_PAGE | {"priority": 2},
        {"id_sms_api": "r1", "phone_number": ANNA, "message": "hello\n[Link]", "url": "https://shop.fr"},
    ),
    (
        "sample in PHP, the phone",
        "/api/sendSmsSolo",
        NEWER_PAGE,
        {"phone_number": ANNA, "message": "hello"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("path", "header", "message"), [each[1:] for each in SMS], ids=[each[0] for each in SMS])
async def test_each_sample_of_a_message_is_sent_and_its_answer_read(
    path: str, header: Any, message: dict[str, Any]
) -> None:
    async with (
        running_simulator(gateway="ardary", login=LOGIN, access_key=KEY) as sim,
        httpx.AsyncClient(base_url=sim.url, trust_env=False) as http,
    ):
        answer = await http.post(path, json={"header": header, "messages": [message]})
        [sms] = sim.world.received
        assert sms.phone == ANNA and (not message.get("url") or sms.short_url in sms.text)
        asked = Asked(Outgoing(1, ANNA, message["message"]), sms.id)
        outcome = outcome_of(answer.status_code, answer.headers, answer.content, asked, NOON)
        assert isinstance(outcome, Accepted) and outcome.gateway_id == message.get("id_sms_api", sms.id)


@pytest.mark.parametrize("path", ["/api/sendSms", "/api/sendSmsSolo"])
@pytest.mark.parametrize(
    ("header", "message", "code"),
    [
        ({"accesskey": "another"}, {}, "#001"),
        ({}, {"message": ""}, "#006"),
        ({}, {"phonenumber": "12"}, "#007"),
    ],
)
async def test_each_sample_of_an_error_is_refused_and_nothing_is_sent(
    path: str, header: dict[str, str], message: dict[str, str], code: str
) -> None:
    body = {
        "header": [OWN_PAGE | header],
        "messages": [{"id_sms_api": "1", "phonenumber": ANNA, "message": "x"} | message],
    }
    async with (
        running_simulator(gateway="ardary", login=LOGIN, access_key=KEY) as sim,
        httpx.AsyncClient(base_url=sim.url, trust_env=False) as http,
    ):
        answer = await http.post(path, json=body)
        assert code in answer.text and not sim.world.received
        asked = Asked(Outgoing(1, ANNA, "x"), "1")
        assert isinstance(outcome_of(answer.status_code, answer.headers, answer.content, asked, NOON), Refused)


@pytest.mark.parametrize(
    ("path", "header", "contact"),
    [
        (
            "/api/contact",
            OWN_PAGE,
            {"phonenumber": ANNA, "firstname": "Anna", "lastname": "M", "adress": "", "email": ""},
        ),
        (
            "/api/contact",
            [NEWER_PAGE],
            {"phone_number": ANNA, "first_name": "Anna", "last_name": "M", "country_code": "FR"},
        ),
        ("/api/addcontactSolo", NEWER_PAGE, {"phone_number": ANNA, "first_name": "Anna", "last_name": "M"}),
        ("/api/addContact", OWN_PAGE, {"phonenumber": ANNA, "firstname": "Anna", "lastname": "M"}),
    ],
)
async def test_each_sample_of_a_contact_is_saved(path: str, header: Any, contact: dict[str, str]) -> None:
    async with (
        running_simulator(gateway="ardary", login=LOGIN, access_key=KEY) as sim,
        httpx.AsyncClient(base_url=sim.url, trust_env=False) as http,
    ):
        answer = await http.post(path, content=json.dumps({"header": header, "contacts": [contact]}))
        [row] = answer.json()["data"]["contact"]
        assert row["result"] == "success"
        [saved] = sim.world.contacts.values()
        assert (saved.phone, saved.first_name, saved.last_name) == (ANNA, "Anna", "M")
