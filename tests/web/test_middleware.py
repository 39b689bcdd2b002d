"""Tests what one caller may ask, how long it may take over it, and what browsers and crawlers are told."""

import logging
import time
from collections.abc import Iterator
from ipaddress import ip_network

import pytest
from fastapi import FastAPI, Request
from starlette.types import Receive, Scope, Send

from responder.domain.wire.hosts import HERE
from responder.settings.bounds import Callers
from responder.web import bounded_http, middleware
from responder.web.callers import address_of, group_of, only_from
from responder.web.connection_limit import make_room, room
from responder.web.middleware import BURST, LONGEST_BODY, BoundsOnCallers
from tests.web.serving import Answer, Wire, answer_on, serving

PROXY, ANNA, BRUNO = "10.0.0.1", "192.0.2.1", "192.0.2.2"
OURS = (*HERE, ip_network("10.0.0.0/8"))


def _application() -> FastAPI:
    app = FastAPI(openapi_url=None)

    @app.get("/health")
    async def health() -> dict[str, bool]:
        return {"ok": True}

    @app.post("/said")
    async def said(request: Request) -> dict[str, int]:
        return {"length": len(await request.body())}

    return app


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    monkeypatch.setattr(middleware, "PATIENCE", 0.5)
    with serving(BoundsOnCallers(_application())) as running:
        yield running


def _post(wire: Wire, head: str, body: bytes) -> Answer:
    return wire.send(f"POST /said HTTP/1.1\r\nHost: x\r\n{head}\r\n\r\n".encode() + body)


def test_crawlers_and_browsers_are_told_to_leave_us_alone(wire: Wire) -> None:
    robots = wire.get("/robots.txt")
    assert (robots.status, robots.body) == (200, b"User-agent: *\nDisallow: /\n")
    for target in ("/health", "/nothing", "/robots.txt"):
        headers = wire.get(target).headers
        assert headers["x-robots-tag"] == "noindex, nofollow"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "TRACE", "DELETE"])
def test_other_methods_have_no_effect(wire: Wire, method: str) -> None:
    with wire.open() as connection:  # a HEAD has a length and no body
        connection.sendall(f"{method} /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        assert connection.recv(65_536).split()[1] == b"405"


def test_a_body_within_bounds_is_read(wire: Wire) -> None:
    answer = _post(wire, "Content-Length: 1000", b"x" * 1000)
    assert answer.body == b'{"length":1000}'


def test_a_body_that_says_it_is_too_long_is_not_waited_for(wire: Wire) -> None:
    assert _post(wire, f"Content-Length: {LONGEST_BODY + 1}", b"x").status == 413


def test_a_body_that_turns_out_too_long_is_refused(wire: Wire) -> None:
    piece = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    assert _post(wire, "Transfer-Encoding: chunked", piece * 20 + b"0\r\n\r\n").status == 413


def test_a_body_that_drips_is_given_up(wire: Wire) -> None:
    with wire.open() as connection:
        connection.sendall(b"POST /said HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n")
        start = time.monotonic()
        assert answer_on(connection).status == 408
        assert time.monotonic() - start < 5


# Who calls


def _scope(peer: str, *forwarded: str) -> Scope:
    headers = [(b"x-forwarded-for", each.encode()) for each in forwarded]
    return {"type": "http", "client": (peer, 1) if peer else None, "headers": headers, "path": "/", "method": "GET"}


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        (ANNA, (), ANNA),
        (ANNA, ("127.0.0.1",), ANNA),  # nobody's word but a proxy's
        (PROXY, (ANNA,), ANNA),
        (PROXY, (f"127.0.0.1, {BRUNO}, {ANNA}",), ANNA),  # what stands before was written by the caller
        (PROXY, (BRUNO, ANNA), ANNA),
        (PROXY, (f"{ANNA}, 10.0.0.2",), ANNA),  # two proxies of ours
        (PROXY, ("[2001:db8::1]:443",), "2001:db8::1"),
        (PROXY, (f"{ANNA}:5060",), ANNA),
        (PROXY, (), PROXY),
        (PROXY, ("unknown",), "unknown"),
        ("", (), ""),
    ],
)
def test_the_caller_is_who_a_proxy_of_ours_says(peer: str, forwarded: tuple[str, ...], expected: str) -> None:
    assert address_of(_scope(peer, *forwarded), OURS) == expected


def test_with_ipv6_a_whole_home_is_one_caller() -> None:
    assert group_of("2001:db8:1:2:3::4") == group_of("2001:db8:1:2:ffff::1") != group_of("2001:db8:1:3::4")
    assert group_of(ANNA) != group_of(BRUNO)


async def _ok(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


class Asking:
    """Requests to a middleware whose clock is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0
        self.door = BoundsOnCallers(_ok, OURS, clock=lambda: self.now)

    async def status(self, peer: str, *forwarded: str) -> int:
        seen: list[int] = []

        async def receive() -> dict[str, str]:
            return {"type": "http.disconnect"}

        async def send(message: dict[str, int]) -> None:
            seen.append(message.get("status", 0))

        await self.door(_scope(peer, *forwarded), receive, send)  # type: ignore[arg-type]
        return seen[0]


@pytest.mark.anyio
async def test_one_caller_is_slowed_down_and_the_others_are_not() -> None:
    asking = Asking()
    statuses = [await asking.status(PROXY, ANNA) for _ in range(int(BURST) + 50)]
    assert statuses == [200] * int(BURST) + [429] * 50
    assert await asking.status(PROXY, BRUNO) == 200
    asking.now += 1
    assert [await asking.status(PROXY, ANNA) for _ in range(21)] == [200] * 20 + [429]


@pytest.mark.anyio
async def test_this_machine_may_ask_what_it_likes() -> None:
    asking = Asking()
    assert {await asking.status("127.0.0.1") for _ in range(2 * int(BURST))} == {200}


@pytest.mark.anyio
async def test_a_flood_of_callers_fills_no_memory() -> None:
    asking = Asking()
    for number in range(12_000):
        await asking.status(PROXY, f"198.51.{number >> 8}.{number & 255}")
    assert len(asking.door._callers) == 10_000


# Hooks from some networks only


async def _hooks(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})


def test_to_strangers_there_are_no_hooks() -> None:
    for allowed, status in (("127.0.0.1/32", 200), ("192.0.2.0/24", 404)):
        callers = Callers((ip_network(allowed),), ())
        application = _application()
        with serving(only_from(_hooks, application, callers)) as wire:
            answer = wire.get("/hooks/insim/anything")
            assert answer.status == status
        with serving(application) as wire:
            assert status == 200 or answer.same_as(wire.get("/nothing"))


def test_without_a_list_nobody_looks_at_addresses() -> None:
    assert only_from(_hooks, _ok, Callers()) is _hooks


# Too many connections


class Held:
    def __init__(self, idle: bool) -> None:
        self.idle, self.gone = idle, False

    def is_idle(self) -> bool:
        return self.idle

    def hang_up(self) -> None:
        self.gone = True


def test_room_is_made_by_whoever_has_nothing_to_do() -> None:
    busy, idle = Held(False), Held(True)
    assert make_room([busy, idle])
    assert (busy.gone, idle.gone) == (False, True)
    assert not make_room([busy])


def test_there_is_room_for_five_hundred_slow_ones_and_more() -> None:
    assert room() > 700


def test_a_crowd_of_idle_connections_keeps_nobody_out(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(bounded_http, "_ROOM", 20)
    with serving(BoundsOnCallers(_application())) as wire, caplog.at_level(logging.WARNING):
        crowd = [wire.open() for _ in range(60)]
        for each in crowd:
            each.sendall(b"GET /health HTT") if each.fileno() % 2 else None
        assert wire.get("/health").status == 200
        for each in crowd:
            each.close()
    assert "Traceback" not in caplog.text
