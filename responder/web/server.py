"""How the application is served: uvicorn, with bounds on what a stranger may make it hold."""

from asyncio import TimerHandle
from asyncio.transports import BaseTransport

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from responder.web.whole import EXTENSION, WholeAnswer

LONGEST_HEAD = 524_288  # bytes; httptools itself refuses addresses of more than 65,535, once it has them whole
PATIENCE = 20.0  # seconds until the head of a request must have come


class BoundedHttp(HttpToolsProtocol):
    """uvicorn's HTTP/1.1, refusing heads that are endless or never end."""

    _patience: TimerHandle | None = None  # set while the head of a request is awaited
    _head_size = 0

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(transport)  # type: ignore[arg-type]
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._head_came()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._patience is not None:
            self._head_size += len(data)
        if self._head_size > LONGEST_HEAD:
            self.send_400_response("The head of the request is too long.")
        else:
            super().data_received(data)

    def on_message_begin(self) -> None:
        self._wait_for_head()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._head_came()
        before = self.cycle
        super().on_headers_complete()
        if self.cycle is not before:
            self.scope["extensions"] = {EXTENSION: {"answer": WholeAnswer(self.cycle)}}

    def _wait_for_head(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(PATIENCE, self._give_up)

    def _head_came(self) -> None:
        self._head_size = 0
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
