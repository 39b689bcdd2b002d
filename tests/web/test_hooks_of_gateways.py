"""Hooks of several gateways: the path says which, the token says whose."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest

from responder.domain.model.events import SmsReceived
from responder.gateways.base import AccountSettings, Connection, Credentials, Provider, Site
from responder.gateways.incoming import Accounts, Incoming, RawHook, Several, UnreadableHook, Why
from responder.gateways.providers import GATEWAYS
from responder.languages.catalogue import Told
from responder.web.hooks import Hooks, KeptEvents
from tests.web.serving import Wire, serving

NOW = datetime(2025, 1, 15, 13, 30, 1, tzinfo=UTC)
SECRET = b"not a secret, but long enough"
SALON, GARAGE, SHOP, SHARED = (f"Qm9uam91ciBsZSBtb25kZQ-_{name}" for name in ("salon", "garage", "shop", "shared"))
WHOSE = {SALON: "salon@shop.fr", GARAGE: "garage@shop.fr", SHOP: "shop@shop.fr"}
ANNA = "+33612345678"


class Kept:
    def __init__(self) -> None:
        self.events: list[SmsReceived] = []
        self.aside: list[tuple[str, str]] = []

    async def record(self, incoming: Incoming) -> None:
        assert isinstance(incoming.event, SmsReceived)
        self.events.append(incoming.event)

    async def put_aside(self, told: Told, query: str, **about: str) -> None:
        self.aside.append((str(told), query))

    def whose(self) -> list[str]:
        return [event.account for event in self.events]


def older(text: str) -> str:
    """A callback that names no account."""
    content = {"title": "incoming sms", "from": ANNA, "body": text, "date": "2025-01-15 14:30:00"}
    return f"message={quote(json.dumps(content), safe='')}"


def _no_connection(credentials: Credentials, site: Site) -> Connection:
    raise AssertionError("only read")


def _read_post(raw: RawHook, accounts: Accounts, received: datetime) -> Incoming | Several | UnreadableHook:
    if raw.body.startswith(b"list "):
        return Several(tuple(_row(row, accounts) for row in raw.body.decode().split()[1:]))
    if raw.headers.get(b"x-signed") != b"yes":
        return UnreadableHook(Why.WRONG_FIELD, "It is not signed.")
    text = raw.body.decode()
    event = SmsReceived(key=text, account=accounts.logins[0], contact=ANNA, at=received, text=text)
    return Incoming(event)


def _row(row: str, accounts: Accounts) -> Incoming | UnreadableHook:
    if row.startswith("?"):
        return UnreadableHook(Why.MISSING_FIELD, f"{row} is missing.", account=accounts.logins[0])
    return Incoming(SmsReceived(key=row, account=accounts.logins[0], contact=ANNA, at=NOW, text=row))


POSTED = Provider(
    name="posted",
    display_name="Posted",
    settings=AccountSettings(
        base_url="https://posted.example", prefix="POSTED_", login="x", key_page="x", callback_page="x",
        callback_fields=(),
    ),
    parts=frozenset(),
    hook_reader=lambda: _read_post,
    connect=_no_connection,
    hook_methods=frozenset({"POST"}),
    largest_body=20,
)  # fmt: skip


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def wire(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    monkeypatch.setitem(GATEWAYS, "posted", POSTED)
    accounts = {
        "ardary": Accounts(("salon@shop.fr", "garage@shop.fr"), SECRET),
        "insim": Accounts(("shop@shop.fr",), SECRET),
        "posted": Accounts(("post@shop.fr",), SECRET),
    }
    tokens = (SALON, GARAGE, SHOP, SHARED)
    hooks = Hooks(tokens, accounts, KeptEvents(record=kept.record, quarantine=kept.put_aside), lambda: NOW, whose=WHOSE)
    with serving(hooks) as opened:
        yield opened


def ok(wire: Wire, target: str) -> bool:
    answer: dict[str, Any] = json.loads(wire.get(target).body)
    return answer.get("ok") is True


def test_older_callbacks_of_two_accounts_go_to_the_accounts_of_their_tokens(wire: Wire, kept: Kept) -> None:
    for token in (SALON, GARAGE, SALON):
        assert ok(wire, f"/hooks/ardary/{token}?{older('oui')}")
    assert kept.whose() == ["salon@shop.fr", "garage@shop.fr", "salon@shop.fr"]


@pytest.mark.parametrize("path", [f"ardary/{SHOP}", f"insim/{SALON}", f"nobody/{SALON}", SALON])
def test_a_token_of_one_gateway_opens_no_other(wire: Wire, kept: Kept, path: str) -> None:
    assert wire.get(f"/hooks/{path}?{older('oui')}").same_as(wire.get("/nothing/here"))
    assert not kept.events and not kept.aside


def test_a_shared_token_means_the_only_account_of_its_gateway_and_else_nobody(wire: Wire, kept: Kept) -> None:
    assert ok(wire, f"/hooks/insim/{SHARED}?{older('oui')}") and kept.whose() == ["shop@shop.fr"]
    assert not ok(wire, f"/hooks/ardary/{SHARED}?{older('oui')}")
    assert len(kept.events) == 1 and "names no account" in kept.aside[0][0]


def test_a_gateway_that_posts_has_its_body_and_headers_read(wire: Wire, kept: Kept) -> None:
    head = "Host: x\r\nX-Signed: yes\r\nContent-Length"
    assert wire.send(f"POST /hooks/posted/{SHARED} HTTP/1.1\r\n{head}: 7\r\n\r\nbonjour".encode()).status == 200
    assert [event.text for event in kept.events] == ["bonjour"]


def test_a_body_that_is_not_signed_is_kept_and_a_longer_one_refused(wire: Wire, kept: Kept) -> None:
    plain = f"POST /hooks/posted/{SHARED} HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\nbonjour"
    assert wire.send(plain.encode()).status == 200
    assert kept.aside == [("It is not signed.", "bonjour")] and not kept.events
    long = f"POST /hooks/posted/{SHARED} HTTP/1.1\r\nHost: x\r\nX-Signed: yes\r\nContent-Length: 21\r\n\r\n" + "x" * 21
    assert wire.send(long.encode()).status == 413 and not kept.events


def test_a_list_of_which_several_cannot_be_read_is_kept_once_and_the_rest_taken(wire: Wire, kept: Kept) -> None:
    body = "list ?a oui ?b ?a"
    head = f"POST /hooks/posted/{SHARED} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}"
    assert wire.send(f"{head}\r\n\r\n{body}".encode()).status == 200
    assert kept.aside == [("?a is missing. ?b is missing.", body)]
    assert [event.text for event in kept.events] == ["oui"]


def test_each_gateway_is_called_as_it_calls(wire: Wire, kept: Kept) -> None:
    assert wire.send(f"GET /hooks/posted/{SHARED}?x HTTP/1.1\r\nHost: x\r\n\r\n".encode()).status == 405
    posted = wire.send(f"POST /hooks/ardary/{SALON} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n".encode())
    assert (posted.status, posted.headers["allow"]) == (405, "GET")
    assert not kept.events
