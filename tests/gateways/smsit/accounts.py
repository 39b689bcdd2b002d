"""An account of SMS-iT for tests, over the simulator or over a server that says just what it is told to."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

from responder.gateways.base import Connection, Credentials, Outgoing, Site
from responder.gateways.connections import Patience
from responder.gateways.simulator import Simulator, running_simulator
from responder.gateways.smsit.client import Client
from responder.gateways.smsit.connection import connect
from tests.gateways.servers import RawServer, answering, raw_server

OWN, ANNA, BRUNO, KEY = "+33644440000", "+33612345678", "+33612345679", "k3y"
OURS = "r1b2c3d4e5f60718293"
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
PATIENCE = Patience(connect=20.0, place=20.0)
SITE = Site(
    place=lambda: ("FR", ZoneInfo("Europe/Paris")),
    clock=lambda: NOON,
    name_of=lambda message: OURS,
    patience=PATIENCE,
)


def message(text: str = "Bonjour", to: str = ANNA, **more: Any) -> Outgoing:
    given: dict[str, Any] = {"id": 1, "to": to, "text": text}
    return Outgoing(**given | more)


@dataclass
class Account:
    connection: Connection
    client: Client
    server: RawServer = field(default_factory=RawServer)

    def asked(self) -> list[tuple[str, dict[str, str]]]:
        """The calls and their fields, without the key."""
        return [asked(request) for request in self.server.requests]


def asked(request: bytes) -> tuple[str, dict[str, str]]:
    head, _, body = request.partition(b"\r\n\r\n")
    method, path, _ = head.split(b"\r\n")[0].decode().split(" ")
    fields = dict(parse_qsl(body.decode(), keep_blank_values=True))
    assert method == "POST" and fields.pop("apikey") == KEY and KEY not in path
    return path.removeprefix("/apis/").rstrip("/"), fields


@asynccontextmanager
async def account(url: str, options: Mapping[str, str], *, whole: float = 20.0) -> AsyncIterator[Account]:
    """`whole`: seconds an answer is waited for, a bound and no wait where one comes."""
    credentials, site = Credentials(OWN, KEY, url, options), replace(SITE, patience=replace(PATIENCE, whole=whole))
    connection, client = connect(credentials, site), Client(credentials, site)
    try:
        yield Account(connection, client)
    finally:
        await connection.close()
        await client.close()


@asynccontextmanager
async def answered(*contents: Any, **options: str) -> AsyncIterator[Account]:
    """Over a server that gives these answers, one after the other; the last one again and again."""
    plays = [answering(each if isinstance(each, bytes) else json.dumps(each).encode()) for each in contents]
    places = iter(range(10_000))

    async def play(writer: Any) -> None:
        await plays[min(next(places), len(plays) - 1)](writer)

    async with raw_server(play) as server, account(server.url, options) as found:
        found.server = server
        yield found


@asynccontextmanager
async def simulated(
    members: Sequence[str] = (ANNA,), *, whole: float = 20.0, **options: Any
) -> AsyncIterator[tuple[Account, Simulator]]:
    """Over a simulated panel; `members` are in its contact list."""
    further: dict[str, str] = {
        name: options.pop(name) for name in ("group", "alpha_sender", "alpha_fallback") if name in options
    }
    async with running_simulator(gateway="smsit", login=OWN, access_key=KEY, seed=1, **options) as sim:
        for each in members:
            sim.world.save_contact(each).tags = ["Responder"]
        async with account(sim.url, further, whole=whole) as found:
            yield found, sim
