"""Serves the application: uvicorn, with bounds on what a stranger may make it hold."""

from asyncio import AbstractEventLoop, TimerHandle
from asyncio.transports import BaseTransport
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.server import ServerState

from responder.web.crowd import make_room, room
from responder.web.directly import AnswersDirectly, Exchange, TakeDirectly

LONGEST_HEAD = 524_288  # bytes; httptools itself refuses addresses of more than 65,535, once it has them whole
PATIENCE = 20.0  # seconds until the head of a request must have come
_ROOM = room()


class BoundedHttp(AnswersDirectly):
    """uvicorn's HTTP/1.1, refusing heads that are endless or never end, and handing over directly what the
    application offers to take so."""

    _patience: TimerHandle | None = None
    _heading = True  # the head of a request is awaited, or not here whole
    _head_size = 0
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
        self._take_directly: TakeDirectly | None = getattr(self.app, "take_directly", None)

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
        self._look_no_more()
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
        if self._take_directly is None:
            super().on_message_begin()
        else:  # what an application is told of a request is made when one is asked
            self.url, self.headers, self.expect_100_continue = b"", [], False

    def on_headers_complete(self) -> None:
        self._head_came()
        if self._take_directly is not None:
            if self._taken_directly(self._take_directly):
                return
            self._look_no_more()
            self._begin_again()
        super().on_headers_complete()

    def _begin_again(self) -> None:
        url, headers, expects = self.url, self.headers, self.expect_100_continue
        super().on_message_begin()
        self.url, self.expect_100_continue = url, expects
        self.headers += headers

    def on_message_complete(self) -> None:
        if not isinstance(self.cycle, Exchange):  # which awaits no body
            super().on_message_complete()

    def _taken_directly(self, take: TakeDirectly) -> bool:
        """A GET that follows no other which still waits for its answer, and that the application takes."""
        if not (self.cycle is None or self.cycle.response_complete):
            return False
        if self.parser.get_method() != b"GET" or b"#" in self.url or self.parser.should_upgrade():
            return False
        path, _, query = self.url.partition(b"?")
        exchange, before = Exchange(self), self.cycle
        self.cycle = exchange  # type: ignore[assignment]
        if take(path, query, exchange):
            return True
        self.cycle = before
        return False

    def on_answered_directly(self) -> None:
        """As `on_response_complete`, where a clock set for each answer would cost more than the look at the time."""
        if self.pipeline:
            self.on_response_complete()
            return
        self.server_state.total_requests += 1
        self._idle_since = self.loop.time()
        if self._idle_look is None:
            self._look_later(self.timeout_keep_alive)

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


def server_config(app: ASGIApp, host: str, port: int) -> uvicorn.Config:
    """uvicorn without its access log (`access_log` has ours) and without its own set-up of logging."""
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        http=BoundedHttp,
        access_log=False,
        log_config=None,
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # nobody asks who called: the token tells
        timeout_keep_alive=15,
        timeout_graceful_shutdown=10,
    )
