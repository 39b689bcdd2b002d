"""Stands before the API: who brings no token is answered before a byte of a body is asked for."""

import json
from collections.abc import Sequence
from hmac import compare_digest

from starlette.types import ASGIApp, Receive, Scope, Send

from responder.domain.wire.tokens import ApiToken
from responder.domain.wire.tokens import Scope as May

PREFIX = "/api"
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
BY = "responder.api_token"  # where in an ASGI scope the name of who asks stands


class ApiAuthentication:
    """An ASGI middleware. The time an answer takes depends on no letter of a token; a token that may only read is
    told so. Everything outside of /api passes by."""

    def __init__(self, app: ASGIApp, tokens: Sequence[ApiToken]) -> None:
        self._app, self._tokens = app, tuple(tokens)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not is_of_the_api(scope["path"]):
            await self._app(scope, receive, send)
            return
        found = self._found(_given(scope))
        if found is None:
            await _refuse(send, 401, self._why(), (b"www-authenticate", b"Bearer"))
        elif found.scope is May.READ and scope["method"] not in _READING:
            await _refuse(
                send, 403, f'The token "{found.name}" may read only: give it the scope write to change things.'
            )
        else:
            await self._app({**scope, BY: found.name}, receive, send)

    def _found(self, given: bytes) -> ApiToken | None:
        right = [each for each in self._tokens if compare_digest(given, each.token.encode())]
        return right[0] if right and given else None

    def _why(self) -> str:
        how = "send the header  Authorization: Bearer TOKEN  with a token of RESPONDER_API_TOKENS."
        unset = f"No token is set: write RESPONDER_API_TOKENS=... into .env, start again, and {how}"
        return f"This is not open to everybody: {how}" if self._tokens else unset


def is_of_the_api(path: str) -> bool:
    return path == PREFIX or path.startswith(PREFIX + "/")


def _given(scope: Scope) -> bytes:
    """b"" unless there is exactly one, of the kind Bearer."""
    found = [value for name, value in scope["headers"] if name == b"authorization"]
    kind, _, given = found[0].partition(b" ") if len(found) == 1 else (b"", b"", b"")
    return bytes(given.strip()) if kind.lower() == b"bearer" else b""


async def _refuse(send: Send, status: int, why: str, *more: tuple[bytes, bytes]) -> None:
    body = json.dumps({"detail": why}).encode()
    # The body that may be on its way is not read: the connection ends with the answer.
    head = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": [*head, *more]})
    await send({"type": "http.response.body", "body": body})
