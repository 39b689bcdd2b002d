"""Serves the application: uvicorn, with bounds on what a stranger may make it hold."""

import socket
from asyncio import Protocol
from collections.abc import Callable
from functools import cache

import structlog
import uvicorn
from starlette.types import ASGIApp

from responder.web.connection_limit import room

log = structlog.get_logger(__name__)


class Server(uvicorn.Server):
    """uvicorn that, told to stop, has endless answers end before it waits for the others."""

    def __init__(self, config: uvicorn.Config, end_pages: Callable[[], None]) -> None:
        super().__init__(config)
        self._end_pages = end_pages

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._end_pages()
        await super().shutdown(sockets)


def server_config(app: ASGIApp, host: str, port: int) -> uvicorn.Config:
    """uvicorn without its access log (`access_log` has ours) and without its own set-up of logging."""
    protocol = _protocol_for(app)
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        http=protocol or "auto",
        limit_concurrency=None if protocol else room(),
        access_log=False,
        log_config=None,
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # nobody asks who called: the token tells
        timeout_keep_alive=15,
        timeout_graceful_shutdown=10,
    )


def _protocol_for(app: ASGIApp) -> type[Protocol] | None:
    """Chooses the fastest that works with the uvicorn at hand; None: only uvicorn's own does."""
    protocols = _usable_protocols()
    if hasattr(app, "take_directly"):
        return protocols[0]
    return protocols[1]


@cache
def _usable_protocols() -> tuple[type[Protocol] | None, type[Protocol] | None]:
    """For an application that takes requests directly, and for any other."""
    bounded = _bounded()
    fast = _fast() if bounded else None
    return fast or bounded, bounded


def _fast() -> type[Protocol] | None:
    try:
        from responder.web import fast_path

        why = fast_path.why_not()
    except Exception as problem:  # noqa: BLE001 - an import that fails, an attribute that is gone: all the same
        why = type(problem).__name__
    if not why:
        return fast_path.FastPath
    log.warning("webhooks go the way of ASGI: the fast path does not fit", uvicorn=uvicorn.__version__, why=why)
    return None


def _bounded() -> type[Protocol] | None:
    try:
        from responder.web import bounded_http

        why = bounded_http.why_not()
    except Exception as problem:  # noqa: BLE001 - as above
        why = type(problem).__name__
    if not why:
        return bounded_http.BoundedHttp
    log.warning("heads of requests are bounded by uvicorn itself", uvicorn=uvicorn.__version__, why=why)
    return None
