"""Routes a request to its page once it is known where it comes from, who asks, and that they may.

In this order, so that a stranger costs little: is there a console, is the way private, is it our own page that asks, is
the session alive, may the role do it. Only then is a body read.
"""

from functools import partial
from typing import Any

import structlog
from sqlalchemy import Connection
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from responder.child_process import Ended
from responder.services.console import console_access
from responder.services.console.console_access import Session
from responder.services.inbox.waiting import how_many
from responder.store import StoreUnavailable
from responder.supervision import describe
from responder.web.console import static_files
from responder.web.console.access import guard
from responder.web.console.access.session_cookie import secret_in
from responder.web.console.dependencies import Console
from responder.web.console.page_route import PageRoute
from responder.web.console.pages import PAGES
from responder.web.console.templates import environment
from responder.web.console.visit import Visit

log = structlog.get_logger(__name__)

_MOST_FIELDS = 200
_LARGEST_BODY = 6_000_000  # bytes: a file of five, and the form around it
_HIGHEST_ID = 2**63 - 1  # that a database has
_EVENTS = "text/event-stream"


class ConsoleApp:
    """An ASGI application."""

    def __init__(self, console: Console) -> None:
        self._console, self._templates = console, environment()
        own = [
            Route("/static/{name}", static_files.serve, methods=["GET"]),
            Route("/live", self._live, methods=["GET"]),
        ]
        pages = [_route(route, self._answer) for page in PAGES for route in page]
        self._app = Starlette(routes=[*own, *pages])
        self._app.router.redirect_slashes = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, _with_headers(send))

    async def _answer(self, route: PageRoute, request: Request) -> Response:
        visit = self._visit(request)
        refused = self._refused(request)
        if refused is not None:
            return refused
        try:
            return await self._asked(route, visit)
        except StoreUnavailable as problem:
            return visit.page("error.html", status=503, kind="store", why=visit.catalogue.word(problem.told))
        except Ended as problem:
            log.warning("rules not checked", page=route.path, reason=str(problem))
            return visit.page("error.html", status=503, kind="check", why=visit.catalogue.word(problem.told))
        except HTTPException as problem:  # a form that is none, or has a part that is endless
            return visit.page("error.html", status=problem.status_code, kind="unreadable", why="")
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:  # noqa: BLE001 - its text may hold somebody's words: only its kind is logged
            log.error("page failed", page=route.path, error=describe(error))
            return visit.page("error.html", status=500, kind="broken", why="")

    async def _asked(self, route: PageRoute, visit: Visit) -> Response:
        await self._recognise(visit)
        if route.may is not None and visit.session is None:
            return _sign_in_first(visit)
        if route.may is not None and not visit.may(route.may):
            return visit.page("error.html", status=403, kind="role", why="")
        if visit.request.path_params.get("id", 0) > _HIGHEST_ID:
            return visit.page("error.html", status=404, kind="gone", why="")
        if visit.request.method == "POST":
            if not _is_bounded(visit.request):
                return visit.page("error.html", status=413, kind="large", why="")
            form = await visit.request.form(max_files=4, max_fields=_MOST_FIELDS)
            visit.files = {name: value for name, value in form.items() if not isinstance(value, str)}
            visit.form = {name: value for name, value in form.items() if isinstance(value, str)}
            visit.listed = {name: [each for each in form.getlist(name) if isinstance(each, str)] for name in form}
            try:
                return await route.view(visit)
            finally:
                await form.close()  # files of an upload
        return await route.view(visit)

    def _refused(self, request: Request) -> Response | None:
        proxies = self._console.settings.callers.proxies
        if not guard.is_private(request, proxies):
            return PlainTextResponse("The console is served over https only, or on this machine itself.", 403)
        if not guard.is_from_our_pages(request, proxies):
            return PlainTextResponse("This was sent by a page that is not the console's: nothing was done.", 403)
        return None

    def _visit(self, request: Request) -> Visit:
        return Visit(request=request, console=self._console, templates=self._templates, now=self._console.clock())

    async def _recognise(self, visit: Visit) -> None:
        """Reads whose session it is, and what every page shows, in one transaction."""
        secret = secret_in(visit.request, encrypted=visit.encrypted)

        def work(conn: Connection) -> tuple[Session | None, int]:
            session = console_access.session_of(conn, secret, visit.now)
            return session, how_many(conn) if session is not None else 0

        if not secret:
            return
        visit.mark = await self._console.live.mark()  # before anything is read: what comes meanwhile is told again
        session, visit.waiting = await visit.read(work)
        visit.session = session
        if session is not None and console_access.is_stale(session, visit.now):
            found = session
            await visit.write(lambda conn: console_access.touch(conn, found, visit.now))

    async def _live(self, request: Request) -> Response:
        """Streams of events of one open page."""
        visit, refused = self._visit(request), self._refused(request)
        if refused is not None:
            return refused
        live = self._console.live
        if live.is_full:
            return Response(status_code=503, headers={"Retry-After": "2"})
        try:
            await self._recognise(visit)
        except StoreUnavailable:
            return Response(status_code=503, headers={"Retry-After": "2"})
        if visit.session is None:
            return Response(status_code=403)
        seen = request.headers.get("last-event-id") or request.query_params.get("since", "")
        headers = {"X-Accel-Buffering": "no"}
        return StreamingResponse(live.stream(seen, partial(self._goes_on, visit)), headers=headers, media_type=_EVENTS)

    async def _goes_on(self, visit: Visit) -> bool:
        """Checks whether the session of a stream is still alive; while the database does not answer it is."""
        secret = secret_in(visit.request, encrypted=visit.encrypted)
        now = self._console.clock()
        try:
            found = await self._console.store.read(lambda conn: console_access.session_of(conn, secret, now))
        except StoreUnavailable:
            return True
        return found is not None


def _route(route: PageRoute, answer: Any) -> Route:
    async def endpoint(request: Request) -> Response:
        response: Response = await answer(route, request)
        return response

    return Route(route.path, endpoint, methods=[route.method], name=f"{route.method} {route.path}")


def _sign_in_first(visit: Visit) -> Response:
    """Asks for the sign-in: an open page is told to show the sign-in as a whole; a browser is led there."""
    if visit.request.headers.get("hx-request") == "true":
        return Response(status_code=403, headers={"HX-Redirect": "/console/sign-in"})
    if visit.request.method != "GET":
        return visit.page("error.html", status=403, kind="signed out", why="")
    return visit.go("/sign-in")


def _is_bounded(request: Request) -> bool:
    """Checks that a body says how long it is, and is not too long to be read; every browser says so."""
    told = request.headers.get("content-length", "")
    return told.isascii() and told.isdigit() and len(told) < 12 and int(told) <= _LARGEST_BODY


def _with_headers(send: Send) -> Send:
    async def sending(message: Any) -> None:
        if message["type"] == "http.response.start":
            there = {name.lower() for name, _ in message["headers"]}
            more = [(name.lower().encode(), value.encode()) for name, value in guard.HEADERS.items()]
            plain = [] if b"content-security-policy" in there else [(b"content-security-policy", _POLICY)]
            message["headers"] = [*message["headers"], *(each for each in [*more, *plain] if each[0] not in there)]
        await send(message)

    return sending


_POLICY = guard.policy().encode()
