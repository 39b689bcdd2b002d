"""A browser that is none: what it sends of itself with each request is what Chromium sends."""

from typing import Any, Self

import httpx

from responder.web.console.access.session_cookie import HERE_NAME

HERE = "http://localhost:8000"
OUR_PAGE = {"sec-fetch-site": "same-origin", "origin": HERE}


class Browsing:
    """`get` follows no redirect. `post` says that one of our pages asks, unless told otherwise."""

    def __init__(self, app: Any, secret: str = "", *, client: str = "127.0.0.1", base: str = HERE) -> None:
        transport = httpx.ASGITransport(app, client=(client, 50_000), raise_app_exceptions=True)
        cookies = {HERE_NAME: secret} if secret else {}
        hooks = {"response": [_with_plain_spaces]}
        self.http = httpx.AsyncClient(transport=transport, base_url=base, cookies=cookies, event_hooks=hooks)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.http.aclose()

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.http.get(f"/console{path}", headers=headers)

    async def part(self, path: str) -> httpx.Response:
        """Asks for a part of an open page as htmx does."""
        return await self.http.get(f"/console{path}", headers={"hx-request": "true", "hx-request-type": "partial"})

    async def post(self, path: str, headers: dict[str, str] | None = None, /, **fields: str) -> httpx.Response:
        sent = OUR_PAGE if headers is None else headers
        return await self.http.post(f"/console{path}", data=fields, headers=sent)


async def _with_plain_spaces(response: httpx.Response) -> None:
    """Puts plain spaces where no line may end: most tests compare sentences as the catalogue has them."""
    if response.headers.get("content-type", "").startswith("text/html"):
        await response.aread()
        response._content = response.content.replace("\u00a0".encode(), b" ")
