"""Tests what is told where something else than an answer of inSIM came."""

import json
from datetime import UTC, datetime

import httpx
import pytest

from responder.gateways.connections import GatewayAnswer
from responder.gateways.insim.lists import InsimLists
from responder.gateways.insim.unexpected_answers import what_came
from responder.gateways.insim.v2 import V2
from responder.gateways.json_answers import content_of
from responder.gateways.lists import NoList

URL = "https://www.insim.app/api/v2/account"
KEY = "secret-key-of-an-account"


def told(status: int, body: bytes, **headers: str) -> str:
    answer = GatewayAnswer(status, httpx.Headers(headers), body)
    return str(what_came(answer, content_of(body), URL, hidden=KEY))


@pytest.mark.parametrize(
    ("status", "body", "read", "do"),
    [
        (200, b"<html><head><title>Sign in</title></head></html>", 'a web page, "Sign in"', "sign-in page"),
        (200, b"<!DOCTYPE html>\n<body>Welcome", "a web page", "INSIM_BASE_URL"),
        (418, b"<h1>I'm a teapot</h1>", "a web page", "proxy"),
        (200, b"", "nothing at all", "Try again"),
        (204, b"\n\n", "nothing at all", "Try again"),
        (200, b'{"success": true, "account": {"active": tr', "cut off on its way", "Try again"),
        (200, b"[]", "no answer of inSIM", "INSIM_BASE_URL"),
        (200, b"OK", "no answer of inSIM", "INSIM_BASE_URL"),
        (200, b'"welcome"', "no answer of inSIM", "INSIM_BASE_URL"),
        (200, "<title>Connexion\u202e &amp; accès</title>".encode(), 'page, "Connexion & accès"', "proxy"),
        (500, b"Internal Server Error", "fault of its own", "try again in some minutes"),
        (502, b"<html>Bad gateway</html>", "fault of its own", "ask inSIM"),
        (200, b'{"success": false, "error": "Maintenance"}', 'says "Maintenance"', "ask inSIM"),
        (400, b'{"success": false}', "says no reason", "ask inSIM"),
    ],
)
def test_it_says_what_came_from_where_and_what_to_do(status: int, body: bytes, read: str, do: str) -> None:
    said = told(status, body)
    assert URL in said and f"HTTP {status}" in said
    assert read in said and do in said


def test_a_redirect_names_where_to_without_what_may_be_a_secret() -> None:
    said = told(302, b"", location=f"https://login.example/start?key={KEY}")
    assert "https://login.example/start" in said and KEY not in said and "INSIM_BASE_URL" in said
    assert "an address it does not name" in told(301, b"")


def test_an_error_that_repeats_the_key_is_not_quoted() -> None:
    said = told(400, json.dumps({"success": False, "error": f"unknown key {KEY}"}).encode())
    assert KEY not in said and "no reason" in said
    assert KEY not in told(200, f"<title>POST {KEY}</title>".encode())


@pytest.mark.anyio
@pytest.mark.parametrize("content", [{}, {"success": True}, {"success": True, "messages": "none"}])
async def test_an_answer_without_a_list_proves_no_absence(content: dict[str, object]) -> None:
    class Answering(V2):
        async def call(self, path: str, **fields: object) -> dict[str, object]:
            return content

    lists = InsimLists(Answering("salon@example.org", KEY), lambda: ("FR", UTC))
    for ask in (lists.sent, lists.received):
        with pytest.raises(NoList, match="gives no list"):
            await ask(datetime(2026, 3, 10, tzinfo=UTC))
    await lists.close()
