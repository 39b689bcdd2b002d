"""The API asks for a token before it asks for a body."""

import socket
from collections.abc import Iterator

import pytest
from fastapi import FastAPI

from responder.domain.wire.tokens import ApiToken, Scope, api_token, check_api_token
from responder.web.api_authentication import ApiAuthentication
from responder.web.middleware import BoundsOnCallers
from tests.web.serving import Answer, Wire, answer_on, serving

TOKEN, READER = "Zx9-canary-api-token-Qw7Rt2Yp5Lm8", "Rd4-canary-api-token-Hk2Vn8Ws6Jp1"


def office() -> FastAPI:
    app = FastAPI(redirect_slashes=False)

    @app.get("/api/things")
    async def things() -> dict[str, str]:
        return {"who": "reads"}

    @app.post("/api/things")
    async def enter(body: dict[str, str]) -> dict[str, str]:
        return body

    app.add_middleware(ApiAuthentication, tokens=[api_token(TOKEN), api_token(f"site:read:{READER}")])
    return app


@pytest.fixture(scope="module")
def wire() -> Iterator[Wire]:
    with serving(BoundsOnCallers(office())) as wire:
        yield wire


def request(method: str, *lines: str, path: str = "/api/things", body: bytes = b"") -> bytes:
    head = [f"{method} {path} HTTP/1.1", "Host: here", *lines, *([f"Content-Length: {len(body)}"] if body else [])]
    return "\r\n".join((*head, "", "")).encode("latin-1") + body


def bearer(token: str) -> str:
    return f"Authorization: Bearer {token}"


def test_a_body_is_not_asked_for_before_the_token_is_known(wire: Wire) -> None:
    """A megabyte is announced and none of it is sent: the answer comes all the same."""
    with wire.open() as connection:
        connection.sendall(request("POST", "Content-Length: 1000000", "Content-Type: application/json"))
        assert answer_on(connection).status == 401


def test_nobody_is_told_to_go_on_without_a_token(wire: Wire) -> None:
    with wire.open() as connection:
        connection.sendall(request("POST", "Content-Length: 1000000", "Expect: 100-continue"))
        first = connection.recv(65_536)
    assert first.startswith(b"HTTP/1.1 401") and b"connection: close" in first.lower()


def test_whoever_brings_one_is_told_to_go_on(wire: Wire) -> None:
    with wire.open() as connection:
        lines = ("Content-Length: 7", "Expect: 100-continue", "Content-Type: application/json", bearer(TOKEN))
        connection.sendall(request("POST", *lines))
        assert connection.recv(65_536).startswith(b"HTTP/1.1 100")
        connection.sendall(b'{"a":1}')
        connection.settimeout(10)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 422")


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Authorization: Bearer",),
        ("Authorization: Bearer ",),
        ("Authorization: Basic eDp5",),
        (f"Authorization: {TOKEN}",),
        (bearer(TOKEN[:-1]),),
        (bearer(TOKEN + "x"),),
        (bearer(TOKEN.lower()),),
        (bearer("é" * 20),),
        (bearer(f"site:read:{READER}"),),
        (bearer(READER), bearer(TOKEN)),
        (f"X-Authorization: Bearer {TOKEN}",),
    ],
)
def test_what_is_no_token_is_answered_401(wire: Wire, lines: tuple[str, ...]) -> None:
    answer: Answer = wire.send(request("GET", *lines))
    assert answer.status == 401 and answer.headers["www-authenticate"] == "Bearer"
    assert b"canary" not in answer.body


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/nothing", "/api/things/", "/api/%2e%2e/health"])
def test_every_path_below_it_asks_for_one(wire: Wire, path: str) -> None:
    assert wire.send(request("GET", path=path)).status == 401


def test_nothing_redirects_to_a_host_that_the_caller_wrote(wire: Wire) -> None:
    answer = wire.send(b"GET /api/things/ HTTP/1.1\r\nHost: evil.example\r\n" + bearer(TOKEN).encode() + b"\r\n\r\n")
    assert answer.status == 404 and "location" not in answer.headers


@pytest.mark.parametrize(("token", "read", "write"), [(TOKEN, 200, 200), (READER, 200, 403)])
def test_a_token_may_do_what_its_scope_says(wire: Wire, token: str, read: int, write: int) -> None:
    assert wire.send(request("GET", bearer(token))).status == read
    body = b'{"a": "b"}'
    answer = wire.send(request("POST", bearer(token), "Content-Type: application/json", body=body))
    assert answer.status == write


@pytest.mark.parametrize(
    ("written", "token"),
    [
        (TOKEN, ApiToken("", Scope.WRITE, TOKEN)),
        (f"site:{TOKEN}", ApiToken("site", Scope.WRITE, TOKEN)),
        (f"site:read:{TOKEN}", ApiToken("site", Scope.READ, TOKEN)),
        (f"book-ing:write:{TOKEN}", ApiToken("book-ing", Scope.WRITE, TOKEN)),
    ],
)
def test_tokens_as_they_are_written(written: str, token: ApiToken) -> None:
    assert api_token(written) == token and check_api_token(written) is None
    assert TOKEN not in repr(token)


@pytest.mark.parametrize("written", [f"site:all:{TOKEN}", f"a:b:c:{TOKEN}", f"si te:{TOKEN}", "site:read:short", ""])
def test_tokens_that_are_none(written: str) -> None:
    wrong = check_api_token(written)
    assert wrong and TOKEN not in str(wrong)


def test_a_closed_connection_breaks_nothing(wire: Wire) -> None:
    with wire.open() as connection:
        connection.sendall(request("POST", "Content-Length: 1000000"))
        connection.shutdown(socket.SHUT_RDWR)
    assert wire.send(request("GET", bearer(TOKEN))).status == 200
