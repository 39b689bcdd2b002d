"""Tests what Ardary SMS is sent: each spelling that some page of the vendor's shows, and nothing else."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from responder.domain.delivery.message_ids import name_of
from responder.gateways.base import Accepted, Connection, Outgoing, Refused, RetryLater, Site
from responder.gateways.findings import FindingState, NotLooked
from responder.gateways.simulator import running_simulator
from responder.settings.values import Account
from tests.gateways.servers import answering, raw_server

pytestmark = pytest.mark.anyio

LOGIN, KEY, ANNA = "me@shop.fr", "k3y", "+33612345678"
OURS = "r1b2c3d4e5f60718293"
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
SITE = Site(place=lambda: ("FR", ZoneInfo("Europe/Paris")), clock=lambda: NOON, name_of=lambda message: OURS)


@asynccontextmanager
async def connected(url: str, **options: str) -> AsyncIterator[Connection]:
    account = Account(LOGIN, KEY, url, "ardary", options)
    connection = account.provider.connect(account.credentials, SITE)
    try:
        yield connection
    finally:
        await connection.close()


async def asked(message: Outgoing, **options: str) -> tuple[str, dict[str, Any]]:
    async with raw_server(answering(b"[]")) as server, connected(server.url, **options) as connection:
        await connection.send(message)
        [request] = server.requests
        return request.split(b" ")[1].decode(), server.bodies()[0]


async def test_a_message_over_the_phone() -> None:
    path, body = await asked(Outgoing(1, ANNA, "Votre lien : [link]", "https://shop.fr/rdv", 2))
    assert path == "/api/sendSmsSolo"
    assert body == {
        "header": {"login": LOGIN, "accesskey": KEY, "accessKey": KEY, "mode": "prod", "priority": 2},
        "messages": [
            {
                "id_sms_api": OURS,
                "phonenumber": ANNA,
                "phone_number": ANNA,
                "message": "Votre lien : [Link]",
                "url": "https://shop.fr/rdv",
                "priorite": 2,
            }
        ],
    }


async def test_a_message_over_the_servers_has_its_header_in_a_list() -> None:
    path, body = await asked(Outgoing(1, ANNA, "Bonjour"), route="servers")
    assert path == "/api/sendSms" and [header["login"] for header in body["header"]] == [LOGIN]


@pytest.mark.parametrize(("route", "form"), [("phone", list), ("servers", dict)])
async def test_the_form_of_the_header_can_be_set(route: str, form: type) -> None:
    _, body = await asked(Outgoing(1, ANNA, "x"), route=route, header_form="list" if form is list else "object")
    assert isinstance(body["header"], form)


async def test_brackets_of_a_text_without_a_link_are_its_own_and_nothing_is_scheduled_unless_asked() -> None:
    _, body = await asked(Outgoing(1, ANNA, "voir [link]"))
    [message] = body["messages"]
    assert message["message"] == "voir [link]" and not {"url", "date_to_send"} & message.keys()


async def test_half_a_letter_in_a_text_is_no_reason_to_fail() -> None:
    _, body = await asked(Outgoing(1, ANNA, "bon\ud83djour"))
    assert body["messages"][0]["message"] == "bon\ud83djour"


def test_our_ids_begin_with_a_letter_and_fit() -> None:
    names = {name_of(b"secret enough to be one", number, ANNA, "oui") for number in range(200)}
    assert len(names) == 200
    assert all(8 <= len(name) <= 20 and name[0].isalpha() and name.isalnum() and name.isascii() for name in names)


@pytest.mark.parametrize("form", ["bare list", "data", "oldest", "nested"])
@pytest.mark.parametrize("route", ["phone", "servers"])
async def test_every_form_of_an_answer_is_read_over_the_wire(route: str, form: str) -> None:
    async with (
        running_simulator(gateway="ardary", login=LOGIN, access_key=KEY, plan="free") as sim,
        connected(sim.url, route=route) as connection,
    ):
        sim.faults.ask({"form": form, "text": "percent"})
        outcome = await connection.send(Outgoing(1, ANNA, "Bonjour à tous"))
        assert isinstance(outcome, Accepted) and outcome.gateway_id == OURS and len(sim.world.received) == 1
        sim.stopped, sim.forbidden = {"+33600000001"}, "casino"
        for to, text, opted_out in (("+33600000001", "x", True), (ANNA, "au Casino", False), ("12", "x", False)):
            refused = await connection.send(Outgoing(2, to, text))
            assert isinstance(refused, Refused) and not refused.account and refused.opted_out is opted_out
        assert len(sim.world.received) == 1


@pytest.mark.parametrize("fault", ["not-activated", "html", "500-before", "redirect"])
async def test_an_account_that_cannot_be_tried_is_said_to_be_so(fault: str) -> None:
    async with (
        running_simulator(gateway="ardary", login=LOGIN, access_key=KEY) as sim,
        connected(sim.url) as connection,
    ):
        sim.faults.ask({"send": fault})
        assert connection.probe is not None
        with pytest.raises(NotLooked) as told:
            await connection.probe()
        assert told.value.finding.state is (FindingState.FAILS if fault == "not-activated" else FindingState.OPEN)
        assert not sim.world.sms


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"data": {"contact": [{"result": "success", "errors": ["#004"]}]}}, Accepted),
        ({"data": {"contact": [{"result": "failed", "errors": ["#004"]}]}}, Refused),
        ({"data": {"contact": [{"result": "failed", "errors": ["#001"]}]}}, Refused),
        ({"data": {"contact": [{"result": "failed", "error": "002"}]}}, Refused),
        ({"data": {"contact": [{"result": "failed"}]}}, Refused),
        ({"data": {"contact": []}}, RetryLater),
        ([], RetryLater),
    ],
)
async def test_a_contact_is_saved_as_its_result_says(answer: Any, kind: type) -> None:
    async with (
        raw_server(answering(json.dumps(answer).encode())) as server,
        connected(server.url) as connection,
    ):
        assert connection.save_contact is not None
        assert isinstance(await connection.save_contact(ANNA, "Anna", "Martin"), kind)
        [contact] = server.bodies()[0]["contacts"]
        assert (contact["phonenumber"], contact["phone_number"], contact["country_code"]) == (ANNA, ANNA, "FR")
        assert server.requests[0].startswith(b"POST /api/addcontactSolo ") and "password" not in str(server.bodies())
