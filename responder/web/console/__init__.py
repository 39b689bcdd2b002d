"""The console: pages for owners and their staff, below /console."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from responder.services.console import console_access
from responder.store import StoreUnavailable
from responder.store.database.engine import Store

if TYPE_CHECKING:
    from responder.web.console.dependencies import Console


def mount(app: Starlette, console: "ConsoleOnDemand") -> None:
    """Adds the console; until somebody was invited there is nothing at its addresses, nor at /."""

    async def front(_: Request) -> Response:
        if await console.is_open():
            return RedirectResponse("/console/", 303)
        return JSONResponse({"detail": "Not Found"}, 404)

    for path in ("/", "/console"):
        app.add_route(path, front, methods=["GET"])
    app.mount("/console", console)


class ConsoleOnDemand:
    """An ASGI application: `made` and the pages are called for once, in a thread, when somebody asks for a page of a
    console that is open. Their code takes 7 MB, which a service that nobody looks at does without."""

    def __init__(self, store: Store, made: "Callable[[], Console]") -> None:
        self._store, self._made = store, made
        self._open = False  # once it is open it stays so
        self._console: Console | None = None
        self._pages: ASGIApp | None = None
        self._making = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await WebSocketClose()(scope, receive, send)
        elif not await self.is_open():
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
        else:
            await (await self._there())(scope, receive, send)

    async def is_open(self) -> bool:
        """Checks whether anybody was ever invited. A database that does not answer just then opens nothing."""
        if not self._open:
            try:
                self._open = await self._store.read(console_access.is_open)
            except StoreUnavailable:
                return False
        return self._open

    def end(self) -> None:
        """Ends what pages wait for, since a server waits for its answers."""
        if self._console is not None:
            self._console.end()

    async def _there(self) -> ASGIApp:
        async with self._making:
            if self._pages is None:
                self._console, made = await asyncio.to_thread(self._make)
                self._pages = made
            return self._pages

    def _make(self) -> "tuple[Console, ASGIApp]":
        from responder.web.console.router import ConsoleApp  # and with it every page

        console = self._made()
        return console, ConsoleApp(console)
