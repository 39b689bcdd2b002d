"""Bounds on what a stranger may make the server hold: connections, and heads that are endless or never end.

Overrides what asyncio calls on a protocol and what httptools calls on the object it parses for, and passes each on.
"""

from asyncio import TimerHandle
from asyncio.transports import BaseTransport

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from responder.web.connection_limit import make_room, room
from responder.web.protocol_trial import differences, unbounded

LONGEST_HEAD = 524_288  # bytes; httptools itself refuses addresses of more than 65,535, once it has them whole
PATIENCE = 20.0  # seconds until the head of a request must have come
_ROOM = room()


class BoundedHttp(HttpToolsProtocol):
    """uvicorn's HTTP/1.1, bounded."""

    _patience: TimerHandle | None = None
    _heading = True  # the head of a request is awaited, or not here whole
    _head_size = 0

    def connection_made(self, transport: BaseTransport) -> None:
        crowded = len(self.connections) >= _ROOM and not make_room(
            each for each in self.connections if isinstance(each, BoundedHttp)
        )
        super().connection_made(transport)  # type: ignore[arg-type]
        if crowded:
            self.transport.close()
            return
        self._lose_patience_later()

    def connection_lost(self, exc: Exception | None) -> None:
        self._head_came()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._heading:
            self._head_size += len(data)
            if self._head_size > LONGEST_HEAD:
                self.send_400_response("The head of the request is too long.")
                return
        super().data_received(data)
        if self._heading and self._patience is None:  # begun and not ended: nearly all come whole, and need no clock
            self._lose_patience_later()

    def on_message_begin(self) -> None:
        self._heading = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._head_came()
        super().on_headers_complete()

    def is_idle(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def hang_up(self) -> None:
        self.transport.abort()

    def _lose_patience_later(self) -> None:
        self._patience = self.loop.call_later(PATIENCE, self._give_up)

    def _head_came(self) -> None:
        self._heading, self._head_size = False, 0
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _give_up(self) -> None:
        self._patience = None
        self.transport.close()


def why_not() -> str:
    """Says why this uvicorn cannot be bounded so, "" if it can."""
    return differences(BoundedHttp, HttpToolsProtocol, taken=False) or unbounded(BoundedHttp, LONGEST_HEAD + 1)
