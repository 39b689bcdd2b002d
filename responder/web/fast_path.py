"""Requests that are answered without a task of their own.

For a webhook of two hundred bytes, a task, an event and two messages of ASGI cost more than reading and
recording it. An application may offer to take such requests directly, as they are parsed; every other
request, and every other server, goes the way of ASGI.

This leans on how uvicorn's protocol works inside, and is the only module that does. `why_not` tries whether the
uvicorn at hand still works so; where it does not, `server` leaves this module out and everything goes the way of ASGI.
"""

from asyncio import AbstractEventLoop, TimerHandle
from collections.abc import Callable
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol
from uvicorn.server import ServerState

from responder.dataclass import dataclass
from responder.web.bounded_http import BoundedHttp
from responder.web.protocol_trial import differences


class Exchange:
    """A request, to be answered once. Stands where uvicorn keeps its own `RequestResponseCycle`, and has as
    much of it as the protocol asks for between a request and its answer."""

    __slots__ = ("_protocol", "body", "disconnected", "keep_alive", "response_complete")

    def __init__(self, protocol: "FastPath") -> None:
        self._protocol = protocol
        self.keep_alive: bool = protocol.parser.should_keep_alive()
        self.disconnected = self.response_complete = False
        self.body = b""

    @property
    def message_event(self) -> "_Nobody":
        """Stands for the event that wakes an application waiting for a body: none does."""
        return _NOBODY

    def answer(self, status: int, head: bytes, body: bytes) -> None:
        """Answers in a single write. `head` are header lines, content-length among them. Nobody is told who has gone
        away."""
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


TakeDirectly = Callable[[bytes, bytes, Exchange], bool]
"""What an application that offers it has by the name `take_directly`: given path and query of a GET, whether it takes
it. Then it answers the exchange, now or later, and never raises."""


class FastPath(BoundedHttp):
    """Hands over directly what the application offers to take so."""

    _idle_since = 0.0  # by the loop's clock: when the last answer left that was given directly
    _idle_look: TimerHandle | None = None

    def __init__(
        self,
        config: uvicorn.Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._take_directly: TakeDirectly = getattr(self.app, "take_directly", _take_none)

    def connection_lost(self, exc: Exception | None) -> None:
        self._look_no_more()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """Begins a request; the scope of an application is made only when one is asked."""
        self._heading = True
        self.url, self.headers, self.expect_100_continue = b"", [], False

    def on_headers_complete(self) -> None:
        self._head_came()
        if self._is_taken():
            return
        self._look_no_more()
        self._begin_again()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        if not isinstance(self.cycle, Exchange):  # which awaits no body
            super().on_message_complete()

    def on_answered_directly(self) -> None:
        """Does what `on_response_complete` does, where a clock set for each answer would cost more than the look at the
        time."""
        if self.pipeline:
            self.on_response_complete()
            return
        self.server_state.total_requests += 1
        self._idle_since = self.loop.time()
        if self._idle_look is None:
            self._look_later(self.timeout_keep_alive)

    def _is_taken(self) -> bool:
        """Checks whether it is a GET that follows no other which still waits for its answer, and that the application
        takes."""
        if not (self.cycle is None or self.cycle.response_complete):
            return False
        if self.parser.get_method() != b"GET" or b"#" in self.url or self.parser.should_upgrade():
            return False
        path, _, query = self.url.partition(b"?")
        exchange, before = Exchange(self), self.cycle
        self.cycle = exchange  # type: ignore[assignment]
        if self._take_directly(path, query, exchange):
            return True
        self.cycle = before
        return False

    def _begin_again(self) -> None:
        url, headers, expects = self.url, self.headers, self.expect_100_continue
        super().on_message_begin()
        self.url, self.expect_100_continue = url, expects
        self.headers += headers

    def _look_later(self, seconds: float) -> None:
        self._idle_look = self.loop.call_later(seconds, self._look_whether_idle)

    def _look_whether_idle(self) -> None:
        self._idle_look = None
        if not self.is_idle() or self._patience is not None:  # something is under way
            self._look_later(self.timeout_keep_alive)
        elif (left := self._idle_since + self.timeout_keep_alive - self.loop.time()) > 0:
            self._look_later(left)
        else:
            self.transport.close()

    def _look_no_more(self) -> None:
        if self._idle_look is not None:
            self._idle_look.cancel()
            self._idle_look = None


def _take_none(path: bytes, query: bytes, exchange: Exchange) -> bool:
    return False


def why_not() -> str:
    """Says why this uvicorn cannot be hurried so, "" if it can: all is answered in the very bytes in which uvicorn
    answers it by itself."""
    return differences(FastPath, HttpToolsProtocol, taken=True)


def _lines_of(headers: list[tuple[bytes, bytes]]) -> bytes:
    """Returns the header lines of every answer. The server makes a new list of them each second, for the date."""
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
