"""Middleware before everything but the hooks: bounds on what one caller may ask, and headers that tell browsers and
crawlers to leave us alone. The hooks of a valid token never come by here."""

import asyncio
import json
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from responder.domain.wire.hosts import HERE, Network, is_among
from responder.web.callers import address_of, group_of

LONGEST_BODY = 1_048_576  # bytes
PATIENCE = 30.0  # seconds until the body of a request must have come
A_SECOND = 20.0  # requests of one caller, in the long run
BURST = 200.0
_MOST_CALLERS = 10_000  # remembered

_TOO_LONG = "Content Too Large"
_ROBOTS = b"User-agent: *\nDisallow: /\n"
_HEADERS = (
    (b"x-robots-tag", b"noindex, nofollow"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"cache-control", b"no-store"),
)


class BoundsOnCallers:
    """`proxies` are those whose word we take for who called. `clock` gives seconds, from wherever."""

    def __init__(
        self, app: ASGIApp, proxies: Sequence[Network] = HERE, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._app, self._proxies, self._clock = app, proxies, clock
        self._callers: OrderedDict[str, tuple[float, float]] = OrderedDict()  # what they may still ask, and since when

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        polite = _politely(send)
        if not self._may_ask(address_of(scope, self._proxies)):
            await _refuse(polite, 429, "Too Many Requests", (b"retry-after", b"10"))
        elif scope["path"] == "/robots.txt" and scope["method"] in ("GET", "HEAD"):
            await _say(polite, 200, b"text/plain", _ROBOTS)
        elif _announced(scope) > LONGEST_BODY:
            await _refuse(polite, 413, _TOO_LONG)
        else:
            await self._let_in(scope, receive, polite)

    async def _let_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def watch(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, _bounded(receive), watch)
        except HTTPException as refused:  # by an application that leaves it to us to say
            if not begun:
                await _refuse(send, refused.status_code, refused.detail)

    def _may_ask(self, address: str) -> bool:
        """Checks a bucket that fills up again. This machine, where it speaks for itself, may ask what it likes."""
        if is_among(address, HERE):
            return True
        caller, now = group_of(address), self._clock()
        left, since = self._callers.pop(caller, (BURST, now))
        left = min(BURST, left + (now - since) * A_SECOND)
        self._callers[caller] = (max(0.0, left - 1.0), now)
        while len(self._callers) > _MOST_CALLERS:
            self._callers.popitem(last=False)
        return left >= 1.0


def _politely(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            there = {name.lower() for name, _ in message["headers"]}
            message["headers"] = [*message["headers"], *(each for each in _HEADERS if each[0] not in there)]
        await send(message)

    return sending


def _bounded(receive: Receive) -> Receive:
    """Passes the body on as long as it is neither too long nor too slow."""
    seen, over, whole = 0, time.monotonic() + PATIENCE, False

    async def receiving() -> Message:
        nonlocal seen, whole
        if whole:  # what comes after the body is the end of the connection: that may take its time
            return await receive()
        try:
            async with asyncio.timeout(max(0.0, over - time.monotonic())):
                message = await receive()
        except TimeoutError as late:
            raise HTTPException(408, "Request Timeout") from late
        seen += len(message.get("body", b""))
        whole = not message.get("more_body", False)
        if seen > LONGEST_BODY:
            raise HTTPException(413, _TOO_LONG)
        return message

    return receiving


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() and len(value) < 16 else LONGEST_BODY + 1
    return 0


async def _refuse(send: Send, status: int, why: str, *more: tuple[bytes, bytes]) -> None:
    closing = () if more else ((b"connection", b"close"),)  # what is left of the body is not waited for
    await _say(send, status, b"application/json", json.dumps({"detail": why}).encode(), *more, *closing)


async def _say(send: Send, status: int, kind: bytes, body: bytes, *more: tuple[bytes, bytes]) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", kind), length, *more]})
    await send({"type": "http.response.body", "body": body})
