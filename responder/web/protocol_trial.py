"""Tries a subclass of uvicorn's protocol against uvicorn's own, in memory: what each writes, request by request.

A release of uvicorn may work otherwise inside than the one a subclass was written for. What is asked here are
asyncio's interface of a protocol, uvicorn's `Config` and ASGI; whatever else breaks, breaks the trial.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

import uvicorn
from uvicorn.server import ServerState

Protocol = Callable[..., asyncio.Protocol]  # a class of protocols

_HEAD = b" HTTP/1.1\r\nHost: here\r\n"
_DIRECT, _OTHER = b"GET /direct?a=1" + _HEAD, b"GET /other?a=1" + _HEAD
_NOT_DIRECT = "another"
REQUESTS: dict[str, tuple[bytes, ...]] = {
    "one": (_DIRECT + b"\r\n",),
    _NOT_DIRECT: (_OTHER + b"\r\n",),
    "one in pieces": (_DIRECT[:9], _DIRECT[9:30], _DIRECT[30:] + b"\r\n"),
    "one after the other": (_DIRECT + b"\r\n", _OTHER + b"X-A: 1\r\n\r\n", _DIRECT + b"\r\n", _DIRECT + b"\r\n"),
    "several at once": ((_DIRECT + b"\r\n") * 2 + _OTHER + b"\r\n" + _DIRECT + b"\r\n",),
    "the last one": (_DIRECT + b"Connection: close\r\n\r\n",),
    "a body": (b"POST /direct" + _HEAD + b"Content-Length: 4\r\n\r\nab", b"cd", _DIRECT + b"\r\n"),
}
"""Each what a client sends on one connection, in packets."""


def differences(tried: Protocol, usual: Protocol, *, taken: bool) -> str:
    """Says what `tried` does otherwise, "" if nothing. `taken`: requests must have been handed over directly."""
    for name, packets in REQUESTS.items():
        app, own = _App(), _App()
        try:
            written = _written(tried, app, packets)
        except Exception as problem:  # noqa: BLE001 - whatever it is, this protocol cannot be used
            return f"{name}: {type(problem).__name__}"
        if written != _written(usual, own, packets) or app.asked != own.asked:
            return f"{name}: answered otherwise"
        if taken and not app.taken and name != _NOT_DIRECT:
            return f"{name}: not handed over"
    return ""


def unbounded(bounded: Protocol, too_long: int) -> str:
    """Says what a protocol that bounds its connections does not do, "" if it does all: know when it is idle, refuse a
    head of `too_long` bytes, hang up."""
    try:
        talk = _Talk(bounded, _App())
        talk.connection.data_received(_OTHER + b"\r\n")
        if talk.connection.is_idle():
            talk.go_on()
            return "a request that waits for its answer: called idle"
        talk.go_on()
        if not talk.connection.is_idle():
            return "an answered request: not called idle"
        talk.transport.written.clear()
        talk.connection.data_received(b"GET /")
        talk.connection.data_received(b"a" * too_long)
        if not talk.transport.written.startswith(b"HTTP/1.1 400 ") or not talk.transport.is_closing():
            return "a head that is too long: not refused"
        talk = _Talk(bounded, _App())
        talk.connection.hang_up()
        return "" if talk.transport.is_closing() else "a connection that is hung up on: left open"
    except Exception as problem:  # noqa: BLE001 - as above
        return f"bounds: {type(problem).__name__}"


def _written(protocol: Protocol, app: "_App", packets: tuple[bytes, ...]) -> tuple[bytes, bool, int]:
    """Runs one conversation; returns what the protocol writes, whether it closes, and the requests counted."""
    talk = _Talk(protocol, app)
    for packet in packets:
        talk.connection.data_received(packet)
        talk.go_on()
    closed = talk.transport.is_closing()
    talk.connection.connection_lost(None)
    return bytes(talk.transport.written), closed, talk.state.total_requests


class _Talk:
    """A connection that was made just now."""

    def __init__(self, protocol: Protocol, app: "_App") -> None:
        config = uvicorn.Config(
            app, lifespan="off", ws="none", access_log=False, log_config=None, server_header=False, proxy_headers=False
        )
        self.app, self.state, self.loop, self.transport = app, ServerState(), _Loop(), _Transport()
        self.state.default_headers = [(b"date", b"today")]
        config.load()
        self.connection: Any = protocol(config, self.state, {}, self.loop)
        self.connection.connection_made(self.transport)

    def go_on(self) -> None:
        """Waits until everything that was asked is answered."""
        while self.app.waiting or self.loop.tasks:
            self.app.answer_one() if self.app.waiting else self.loop.run_one()


_BODY = b'{"ok":true}'
_LINES = [(b"content-length", b"%d" % len(_BODY)), (b"content-type", b"application/json")]


class _App:
    """Answers everything alike, and takes directly whatever of /direct it is offered."""

    def __init__(self) -> None:
        self.asked: list[bytes] = []  # addresses, in the order of their answers
        self.waiting: list[tuple[bytes, Any]] = []
        self.taken = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.asked.append(scope["raw_path"] + b"?" + scope["query_string"])
        await send({"type": "http.response.start", "status": 200, "headers": _LINES})
        await send({"type": "http.response.body", "body": _BODY})

    def take_directly(self, path: bytes, query: bytes, exchange: Any) -> bool:
        if path != b"/direct":
            return False
        self.taken += 1
        self.waiting.append((path + b"?" + query, exchange))
        return True

    def answer_one(self) -> None:
        address, exchange = self.waiting.pop(0)
        self.asked.append(address)
        exchange.answer(200, b"".join(b"%b: %b\r\n" % line for line in _LINES), _BODY)


class _Loop:
    """Stands in for the event loop as far as a connection asks for it; nothing in it ever waits."""

    def __init__(self) -> None:
        self.tasks: list[Coroutine[Any, Any, None]] = []

    def time(self) -> float:
        return 0.0

    def call_later(self, *_: object) -> "_Handle":
        return _Handle()

    def create_task(self, work: Coroutine[Any, Any, None], **_: object) -> "_Handle":
        self.tasks.append(work)
        return _Handle()

    def run_one(self) -> None:
        with suppress(StopIteration):
            self.tasks.pop(0).send(None)


class _Handle:
    def cancel(self) -> None: ...

    def add_done_callback(self, *_: object) -> None: ...


class _Transport(asyncio.Transport):
    def __init__(self) -> None:
        super().__init__()
        self.written = bytearray()
        self._closing = False

    def write(self, data: Any) -> None:
        self.written += data

    def close(self) -> None:
        self._closing = True

    def abort(self) -> None:
        self._closing = True

    def is_closing(self) -> bool:
        return self._closing

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...
