"""A real server on a loopback socket, and a client so raw that it can send what is not HTTP."""

import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from starlette.types import ASGIApp

from responder.web import fast_path, server
from responder.web.server import server_config


class Wire:
    """Speaks to a server in bytes."""

    def __init__(self, port: int) -> None:
        self.port = port

    def open(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def send(self, raw: bytes) -> "Answer":
        """Sends a request as given; returns everything the server answers until it closes or has answered whole."""
        with self.open() as connection:
            connection.sendall(raw)
            return answer_on(connection)

    def get(self, target: str | bytes, method: str = "GET") -> "Answer":
        target = target.encode() if isinstance(target, str) else target
        return self.send(b"%s %s HTTP/1.1\r\nHost: here\r\n\r\n" % (method.encode(), target))


class Answer:
    def __init__(self, raw: bytes) -> None:
        head, _, self.body = raw.partition(b"\r\n\r\n")
        first, *lines = head.split(b"\r\n")
        self.status = int(first.split()[1]) if first else 0  # 0: closed without a word
        self.headers = {
            name.lower().decode(): value.strip().decode() for name, _, value in (line.partition(b":") for line in lines)
        }

    def same_as(self, other: "Answer") -> bool:
        """But for the time."""
        mine, theirs = self.headers | {"date": ""}, other.headers | {"date": ""}
        return (self.status, self.body, mine) == (other.status, other.body, theirs)


def answer_on(connection: socket.socket) -> Answer:
    raw = b""
    while not _whole(raw):
        try:
            piece = connection.recv(65_536)
        except ConnectionResetError:  # it closed while we were still sending
            break
        if not piece:
            break
        raw += piece
    return Answer(raw)


def _whole(raw: bytes) -> bool:
    _, end, body = raw.partition(b"\r\n\r\n")
    return bool(end) and len(body) >= int(Answer(raw).headers.get("content-length", "0"))


@contextmanager
def serving(app: ASGIApp, *, keep_alive: int | None = None) -> Iterator[Wire]:
    """`keep_alive`: seconds a connection may be idle, if not those of real life."""
    config = server_config(app, "127.0.0.1", 0)
    config.timeout_keep_alive = keep_alive or config.timeout_keep_alive
    server = uvicorn.Server(config)
    logging.getLogger("uvicorn.error").propagate = True
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        deadline = time.monotonic() + 10
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            assert time.monotonic() < deadline, "the server takes too long to start"
            time.sleep(0.01)
        yield Wire(server.servers[0].sockets[0].getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(10)
        assert not thread.is_alive()


@contextmanager
def without_fast_path() -> Iterator[None]:
    """Takes the fast path away, as with a uvicorn that works otherwise inside."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fast_path, "why_not", lambda: "as asked")
        with other_uvicorn():
            yield


@contextmanager
def other_uvicorn() -> Iterator[None]:
    """Has the uvicorn at hand tried anew, now and afterwards."""
    server._usable_protocols.cache_clear()
    try:
        yield
    finally:
        server._usable_protocols.cache_clear()
