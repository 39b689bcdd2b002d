"""Puts /api before the rest of the web; what answers there is imported when somebody first shows a token."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from starlette.types import ASGIApp, Receive, Scope, Send

from responder.domain.model.business import Business
from responder.domain.wire.tokens import api_token
from responder.store.database.engine import Store
from responder.web.api_authentication import ApiAuthentication, is_of_the_api

if TYPE_CHECKING:
    from responder.web.bookings import Calendars


def with_bookings(
    web: ASGIApp,
    store: Store,
    business: Callable[[], Business],
    tokens: Sequence[str],
    clock: Callable[[], datetime],
    calendars: Callable[[], "Calendars | None"],
) -> ASGIApp:
    """`calendars` is None while nothing runs behind the web."""

    def made() -> ASGIApp:
        from responder.web.bookings import bookings  # FastAPI and its models: 10 MB that few need

        return bookings(store, business, clock, calendars)

    return ApiAuthentication(ApiOnDemand(web, made), [api_token(written) for written in tokens])


class ApiOnDemand:
    """An ASGI application: `made` is called once, in a thread, when somebody first asks for a path of the API."""

    def __init__(self, otherwise: ASGIApp, made: Callable[[], ASGIApp]) -> None:
        self._otherwise, self._made = otherwise, made
        self._api: ASGIApp | None = None
        self._making = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and is_of_the_api(scope["path"]):
            await (await self._there())(scope, receive, send)
        else:
            await self._otherwise(scope, receive, send)

    async def _there(self) -> ASGIApp:
        async with self._making:
            if self._api is None:
                self._api = await asyncio.to_thread(self._made)
        return self._api
