"""The console: pages for owners and their staff, below /console."""

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from responder.web.console.parts import Console
from responder.web.console.router import ConsoleApp


def mount(app: Starlette, console: Console) -> None:
    """Adds the console; until somebody was invited there is nothing at its addresses, nor at /."""
    pages = ConsoleApp(console)

    async def front(_: Request) -> Response:
        return await _leads_on(pages.is_open)

    for path in ("/", "/console"):
        app.add_route(path, front, methods=["GET"])
    app.mount("/console", pages)


async def _leads_on(is_open: Callable[[], Awaitable[bool]]) -> Response:
    if await is_open():
        return RedirectResponse("/console/", 303)
    return JSONResponse({"detail": "Not Found"}, 404)
