"""Which requests came, for logs: method, path, status and how long it took. Never the query (it holds
people's texts and numbers), never a hook's token, never a number that stands in a path."""

import re
from time import perf_counter

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = structlog.get_logger(__name__)

_LONGEST_PATH = 120
# Whatever stands under /hooks, in any spelling, may be a token or nearly one. Elsewhere, a long segment may
# be a token in the wrong place, and six digits part of a number.
_HOOK = re.compile(r"/+hooks\b.*", re.IGNORECASE | re.DOTALL)
_SECRET_SEGMENT = re.compile(r"[^/]{20,}|[^/]*\d[^/]*(?:\d[^/]*){5}")


class AccessLog:
    """Writes one line a request. Stands in place of uvicorn's own, which would write the query."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, start = 0, perf_counter()

        async def watch(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, watch)
        finally:
            took = round((perf_counter() - start) * 1000, 1)
            log.info("request", method=scope["method"], path=shown(scope["path"]), status=status, ms=took)


def shown(path: str) -> str:
    """A decoded path as logs may show it: "/hooks/insim/…"."""
    hook = _HOOK.search(path)
    if hook:
        insim = "insim/" if hook[0].startswith("/hooks/insim/") else ""
        path = f"{path[: hook.start()]}/hooks/{insim}…"
    path = _SECRET_SEGMENT.sub("…", path)
    return "".join(letter if letter.isprintable() else "?" for letter in path[:_LONGEST_PATH])
