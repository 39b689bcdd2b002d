"""Logs which requests came: method, path, status and how long it took. Never the query (it holds
people's texts and numbers), never a hook's token, never a number that stands in a path."""

import asyncio
import re
from collections.abc import Callable, Iterable
from time import perf_counter

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from responder.gateways.incoming import HOOKS
from responder.gateways.providers import GATEWAYS

log = structlog.get_logger(__name__)

ALIKE = 1.0  # seconds
_LONGEST_PATH = 120
# Whatever stands under /hooks, in any spelling, may be a token or nearly one. Elsewhere, a long segment may
# be a token in the wrong place, and six digits part of a number.
_HOOK = re.compile(r"/+hooks\b.*", re.IGNORECASE | re.DOTALL)
_SECRET_SEGMENT = re.compile(r"[^/]{20,}|[^/]*\d[^/]*(?:\d[^/]*){5}")


def shown_hook(gateway: str) -> str:
    """Shows the hooks of a gateway as logs do."""
    return f"{HOOKS}{gateway}/…"


_MEASURED = frozenset(map(shown_hook, GATEWAYS))

Kind = tuple[str, str, int]  # method, path as shown, status


class AccessLog:
    """Stands in place of uvicorn's own, which would write the query. The first request of its kind gets a line
    at once; those like it within a second share one: under load a line a request costs more than the request.

    Wraps an application, or is told by it (`note`) where wrapping each request costs too much."""

    def __init__(self, app: ASGIApp, measured: Callable[[Iterable[float]], None] = lambda _: None) -> None:
        """`measured` is given the milliseconds of hooks that were answered, a second's worth at a time."""
        self._app = app
        self._measured = measured
        self._alike: dict[Kind, list[float]] = {}  # milliseconds of each that has no line yet

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            self._write_rest()
            return
        status, start = 0, perf_counter()

        async def watch(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, watch)
        finally:
            self.note((scope["method"], shown(scope["path"]), status), (perf_counter() - start) * 1000)

    def note(self, kind: Kind, took: float) -> None:
        """Notes that a request was answered, in `took` milliseconds."""
        alike = self._alike.get(kind)
        if alike is not None:
            alike.append(took)
            return
        self._alike[kind] = []
        asyncio.get_running_loop().call_later(ALIKE, self._write, kind)
        method, path, status = kind
        log.info("request", method=method, path=path, status=status, ms=round(took, 1))
        if path in _MEASURED:
            self._measured((took,))

    def _write(self, kind: Kind) -> None:
        alike = self._alike.pop(kind, None)
        if alike:
            method, path, status = kind
            if path in _MEASURED:
                self._measured(alike)
            slowest = round(max(alike), 1)
            log.info("requests", method=method, path=path, status=status, times=len(alike), slowest_ms=slowest)

    def _write_rest(self) -> None:
        for kind in list(self._alike):
            self._write(kind)


def shown(path: str) -> str:
    """Shows a decoded path as logs may: "/hooks/<gateway>/…"."""
    hook = _HOOK.search(path)
    if hook:
        path = path[: hook.start()] + next(
            (shown_hook(name) for name in GATEWAYS if hook[0].startswith(f"{HOOKS}{name}/")), f"{HOOKS}…"
        )
    path = _SECRET_SEGMENT.sub("…", path)
    return "".join(letter if letter.isprintable() else "?" for letter in path[:_LONGEST_PATH])
