"""An answer that is known before the question: written whole, in one go.

ASGI sends the head and the body of an answer one after the other, and uvicorn writes each by itself. For an
answer of a dozen bytes the second write costs more than all we do to earn it. Where the server offers this
extension, an application may hand over the whole answer instead; everywhere else it uses `send`.
"""

from typing import Any

from starlette.types import Scope
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

EXTENSION = "responder.whole"


class WholeAnswer:
    """The way to answer one request whole."""

    __slots__ = ("_cycle",)

    def __init__(self, cycle: RequestResponseCycle) -> None:
        self._cycle = cycle

    def write(self, status: int, head: bytes, body: bytes) -> bool:
        """Whether it was; if not (the connection is slow, or going), it is to be sent as usual. `head` are
        header lines, content-length among them."""
        cycle = self._cycle
        if cycle.disconnected or cycle.response_started or cycle.flow.write_paused:
            return False
        cycle.response_started = cycle.response_complete = True
        cycle.waiting_for_100_continue = False
        end = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
        lines = [b"%b: %b\r\n" % header for header in cycle.default_headers]
        cycle.transport.write(b"".join((STATUS_LINE[status], *lines, head, end, body)))
        cycle.message_event.set()
        if not cycle.keep_alive:
            cycle.transport.close()
        cycle.on_response()
        return True


def whole_answer(scope: Scope) -> WholeAnswer | None:
    """None where the server does not offer it."""
    offered = (scope.get("extensions") or _NOTHING).get(EXTENSION)
    return offered["answer"] if offered else None


_NOTHING: dict[str, Any] = {}
