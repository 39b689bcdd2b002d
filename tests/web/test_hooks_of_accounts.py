"""Hooks of several gateways and accounts: whose an event is, several events of one request, signatures."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

import httpx
import pytest

from responder.domain.model.events import CallEnded, SmsReceived
from responder.gateways.incoming import Accounts, Incoming
from responder.gateways.smsit.inbound import signature
from responder.languages.catalogue import Told
from responder.store import StoreUnavailable
from responder.web.hooks import Hooks, KeptEvents

pytestmark = pytest.mark.anyio

SECRET, NOW = b"not a secret, but long enough", datetime(2026, 3, 10, 12, tzinfo=UTC)
PARIS, LYON, OWN = "paris@shop.fr", "lyon@shop.fr", "+33644440000"
OF_PARIS, OF_LYON, OF_OWN = (f"token-of-{name}-Jx81mQvT0rLw5ZbK9aYc2Ns" for name in ("paris", "lyon", "own"))
ANNA, BRUNO, KEY = "+33612345678", "+33612345679", "gateway-key"


@dataclass
class Place:
    recorded: list[Incoming] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    failing: str = ""  # a text that cannot be written down
    client: httpx.AsyncClient = field(default_factory=httpx.AsyncClient)

    async def record(self, incoming: Incoming) -> bool:
        if self.failing and isinstance(incoming.event, SmsReceived) and incoming.event.text == self.failing:
            raise StoreUnavailable("The disk is full.")
        self.recorded.append(incoming)
        return True

    async def put_aside(self, told: Told, query: str, **about: str) -> None:
        self.aside.append(str(told))

    async def posts(self, *items: dict[str, str], key: str = KEY) -> httpx.Response:
        messages = json.dumps(items)
        headers = {"X-SG-SIGNATURE": signature(key, messages)} if key else {}
        return await self.client.post(f"/hooks/smsit/{OF_OWN}", data={"messages": messages}, headers=headers)


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    found = Place()
    hooks = Hooks(
        [OF_PARIS, OF_LYON, OF_OWN],
        {
            "ardary": Accounts((PARIS, LYON), SECRET),
            "smsit": Accounts((OWN,), SECRET, options={OWN: {"webhook_key": KEY}}),
        },
        KeptEvents(record=found.record, quarantine=found.put_aside),
        lambda: NOW,
        whose={OF_PARIS: PARIS, OF_LYON: LYON, OF_OWN: OWN},
    )
    transport = httpx.ASGITransport(app=hooks)
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as found.client:
        yield found


def item(name: str, text: str, number: str = ANNA, **more: str) -> dict[str, str]:
    return {"ID": name, "number": number, "message": text, "status": "Received"} | more


OLDER = {
    "sms": ("message", {"title": "incoming sms", "from": ANNA, "body": "oui", "date": "2026-03-10 12:59:00"}),
    "call": ("call", {"title": "incoming call", "phonenumber": ANNA, "call_date": "2026-03-10 12:59:00"}),
}


@pytest.mark.parametrize("kind", OLDER)
async def test_older_callbacks_of_two_accounts_are_each_its_own_by_their_token(place: Place, kind: str) -> None:
    """They name no account: the very same callback at two tokens is two events, one of each account."""
    parameter, content = OLDER[kind]
    query = f"{parameter}={quote(json.dumps(content))}"
    for token in (OF_PARIS, OF_LYON, OF_PARIS):
        assert (await place.client.get(f"/hooks/ardary/{token}?{query}")).json() == {"ok": True}
    events = [each.event for each in place.recorded]
    assert all(isinstance(each, SmsReceived | CallEnded) and each.contact == ANNA for each in events)
    assert [each.account for each in events] == [PARIS, LYON, PARIS]
    assert events[0].key == events[2].key != events[1].key and not place.aside


async def test_a_token_lets_in_only_the_gateway_of_its_account(place: Place) -> None:
    query = f"message={quote(json.dumps(OLDER['sms'][1]))}"
    for path in (f"/hooks/insim/{OF_PARIS}", f"/hooks/smsit/{OF_PARIS}", f"/hooks/ardary/{OF_OWN}"):
        assert (await place.client.get(f"{path}?{query}")).status_code == 404
    assert not place.recorded


async def test_several_events_of_one_request_are_written_down_before_it_is_answered(place: Place) -> None:
    answer = await place.posts(item("1", "oui"), item("2", "non", BRUNO), item("3", "", status="Sent"))
    assert (answer.status_code, answer.json()) == (200, {"ok": True})
    assert [each.event.contact for each in place.recorded] == [ANNA, BRUNO]


async def test_where_one_cannot_be_written_down_all_are_asked_for_again(place: Place) -> None:
    place.failing = "non"
    assert (await place.posts(item("1", "oui"), item("2", "non", BRUNO))).status_code == 503
    place.failing = ""
    assert (await place.posts(item("1", "oui"), item("2", "non", BRUNO))).status_code == 200
    assert len({each.event.key for each in place.recorded}) == 2  # sent again, each is the same event


async def test_what_is_not_signed_is_refused_and_put_aside(place: Place) -> None:
    for key in ("", "another"):
        answer = await place.posts(item("1", "oui"), key=key)
        assert answer.status_code == 401 and answer.json()["ok"] is False
    assert len(place.aside) == 2 and not place.recorded


async def test_a_look_at_the_address_is_told_apart_from_a_forgery(place: Place) -> None:
    answer = await place.client.get(f"/hooks/smsit/{OF_OWN}?probe=1")
    assert answer.status_code == 200 and answer.json()["ok"] is False


async def test_a_body_that_is_too_long_is_not_read(place: Place) -> None:
    body = urlencode({"messages": "x" * 300_000})
    assert (await place.client.post(f"/hooks/smsit/{OF_OWN}", content=body)).status_code == 413
    assert (await place.client.post(f"/hooks/ardary/{OF_PARIS}", content=body)).status_code == 405
