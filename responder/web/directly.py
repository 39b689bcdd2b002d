"""Requests that are answered without a task of their own.

For a webhook of two hundred bytes, a task, an event and two messages of ASGI cost more than reading and
recording it. An application may offer to take such requests directly, as they are parsed; every other
request, and every other server, goes the way of ASGI.
"""

from collections.abc import Callable
from dataclasses import dataclass

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol


class Exchange:
    """One request, to be answered once. Stands where uvicorn keeps its own `RequestResponseCycle`, and has as
    much of it as the protocol asks for between a request and its answer."""

    __slots__ = ("_protocol", "body", "disconnected", "keep_alive", "response_complete")

    def __init__(self, protocol: "AnswersDirectly") -> None:
        self._protocol = protocol
        self.keep_alive: bool = protocol.parser.should_keep_alive()
        self.disconnected = self.response_complete = False
        self.body = b""

    @property
    def message_event(self) -> "_Nobody":
        """What wakes an application that waits for the body: none does."""
        return _NOBODY

    def answer(self, status: int, head: bytes, body: bytes) -> None:
        """In one write. `head` are header lines, content-length among them. Nobody is told who has gone away."""
        if self.disconnected or self.response_complete:
            return
        self.response_complete = True
        protocol = self._protocol
        lines = _lines_of(protocol.server_state.default_headers)
        end = b"\r\n" if self.keep_alive else b"connection: close\r\n\r\n"
        protocol.transport.write(b"".join((STATUS_LINE[status], lines, head, end, body)))
        if not self.keep_alive:
            protocol.transport.close()
        protocol.on_answered_directly()


class AnswersDirectly(HttpToolsProtocol):
    """A protocol whose requests may be answered so."""

    def on_answered_directly(self) -> None:
        """As `on_response_complete`, which it may take the place of."""
        self.on_response_complete()


TakeDirectly = Callable[[bytes, bytes, Exchange], bool]
"""What an application that offers it has by the name `take_directly`: given path and query of a GET, whether it takes
it. Then it answers the exchange, now or later, and never raises."""


def _lines_of(headers: list[tuple[bytes, bytes]]) -> bytes:
    """Those of every answer. The server makes a new list of them each second, for the date."""
    if _written.headers is not headers:
        _written.headers, _written.lines = headers, b"".join(b"%b: %b\r\n" % header for header in headers)
    return _written.lines


@dataclass(slots=True)
class _Written:
    headers: list[tuple[bytes, bytes]] | None = None
    lines: bytes = b""


_written = _Written()


class _Nobody:
    def set(self) -> None: ...


_NOBODY = _Nobody()
