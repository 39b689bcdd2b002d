"""Every way a send can end, over real sockets."""

import asyncio
import gzip
import json
import socket
import struct
from datetime import UTC, datetime
from typing import Any

import pytest

from responder.gateways.base import Accepted, Gateway, Refused, RetryLater, Unknown
from responder.gateways.connections import Patience
from responder.gateways.insim import outbound
from responder.gateways.insim.outbound import InsimGateway
from tests.gateways.insim.sending import ANNA, GOOD, KEY, LOGIN, ROW, TEXT, gateway, sent_to, to_anna
from tests.gateways.servers import Play, answering, raw_server

pytestmark = pytest.mark.anyio


async def test_the_gateway_keeps_the_contract_of_all_gateways() -> None:
    way_out: Gateway = InsimGateway(LOGIN, KEY)
    await way_out.close()


async def test_a_plain_success_is_accepted_with_its_id_and_the_text_as_sent() -> None:
    outcome, _ = await sent_to(answering(GOOD))
    assert outcome == Accepted("FI5O7apqaaqcUmQ", TEXT)


async def test_the_request_is_what_the_vendor_documents() -> None:
    message = to_anna(
        text="Prenez rendez-vous : [link]",
        link="https://example.com/rdv",
        priority=2,
        not_before=datetime(2026, 3, 10, 17, 30, 0, 5, tzinfo=UTC),
    )
    _, server = await sent_to(answering(GOOD), message)
    assert server.requests[0].startswith(b"POST /api/v1/sendsms HTTP/1.1\r\n")
    assert server.bodies() == [
        {
            "header": {"login": LOGIN, "accessKey": KEY},
            "messages": [
                {
                    "phone_number": ANNA,
                    "message": "Prenez rendez-vous : [link]",
                    "url": "https://example.com/rdv",
                    "priorite": 2,
                    "date_to_send": "2026-03-10 18:30:01",  # Paris, and not a microsecond too soon
                }
            ],
        }
    ]


async def test_no_date_is_sent_unless_one_is_asked() -> None:
    _, server = await sent_to(answering(GOOD))
    assert "date_to_send" not in server.bodies()[0]["messages"][0]


async def test_a_base_url_with_a_path_keeps_it() -> None:
    async with raw_server(answering(GOOD)) as server, gateway(server.url + "/proxy/") as way_out:
        await way_out.send(to_anna())
    assert server.requests[0].startswith(b"POST /proxy/api/v1/sendsms HTTP/1.1\r\n")


async def test_one_connection_serves_many_messages() -> None:
    async with raw_server(answering(GOOD)) as server, gateway(server.url) as way_out:
        for _ in range(5):
            assert isinstance(await way_out.send(to_anna()), Accepted)
    assert (server.connections, len(server.requests)) == (1, 5)


async def test_a_connection_that_the_server_closed_meanwhile_is_replaced() -> None:
    async with raw_server(answering(GOOD, close=True)) as server, gateway(server.url) as way_out:
        for _ in range(3):
            assert isinstance(await way_out.send(to_anna()), Accepted)
            await asyncio.sleep(0.05)  # long enough to notice
    assert server.connections == 3


async def test_no_more_are_under_way_than_allowed_and_one_that_waits_too_long_was_not_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outbound, "_MOST_AT_ONCE", 2)
    never = Patience(connect=1, place=0.2, whole=1)
    async with raw_server(_silence) as server, gateway(server.url, never) as way_out:
        outcomes = await asyncio.gather(*(way_out.send(to_anna()) for _ in range(3)))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["RetryLater", "Unknown", "Unknown"]
    assert len(server.requests) == 2


async def _silence(writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(30)


async def _reset_before_answering(writer: asyncio.StreamWriter) -> None:
    _reset(writer)


async def _reset_in_the_middle(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + GOOD[:40])
    await writer.drain()
    await asyncio.sleep(0.05)
    _reset(writer)


def _reset(writer: asyncio.StreamWriter) -> None:
    plug = writer.get_extra_info("socket")
    plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def _close_before_answering(writer: asyncio.StreamWriter) -> None:
    writer.close()


async def _close_too_soon(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + GOOD)
    await writer.drain()
    writer.close()


async def _drip(writer: asyncio.StreamWriter) -> None:
    writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(GOOD)}\r\n\r\n".encode())
    for place in range(len(GOOD)):
        writer.write(GOOD[place : place + 1])
        await writer.drain()
        await asyncio.sleep(0.1)


async def _drip_of_headers(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(1000):
        writer.write(f"X-{number}: y\r\n".encode())
        await writer.drain()
        await asyncio.sleep(0.1)


async def _endless(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n")
    for _ in range(1600):
        writer.write(b" " * 65536)
        await writer.drain()


async def _endless_in_chunks(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"10000\r\n" + b" " * 65536 + b"\r\n")
        await writer.drain()


async def _no_http(writer: asyncio.StreamWriter) -> None:
    writer.write(b"SSH-2.0-OpenSSH_9.6\r\n")
    await writer.drain()
    writer.close()


def _row(**changes: Any) -> Play:
    return answering(json.dumps([ROW | changes]).encode())


def _json(content: Any, status: str = "200 OK") -> Play:
    return answering(json.dumps(content).encode(), status)


HTML = answering(b"<html><body>Bonjour</body></html>", headers="Content-Type: text/html")
MAY_HAVE_LEFT = {
    "silence": _silence,
    "reset before answering": _reset_before_answering,
    "reset in the middle": _reset_in_the_middle,
    "closed before answering": _close_before_answering,
    "closed too soon": _close_too_soon,
    "one byte at a time": _drip,
    "headers without end": _drip_of_headers,
    "100 MB": _endless,
    "chunks without end": _endless_in_chunks,
    "not HTTP": _no_http,
    "HTML": HTML,
    "nothing": answering(b""),
    "truncated JSON": answering(GOOD[:60]),
    "gzip garbage": answering(b"\x1f\x8b" + b"garbage" * 20, headers="Content-Encoding: gzip"),
    "gzip of a good answer": answering(gzip.compress(GOOD), headers="Content-Encoding: gzip"),
    "brackets without end": answering(b"[" * 100_000),
    "a number without end": answering(b"[" + b"9" * 50_000 + b"]"),
    "invalid UTF-8": answering(b'[{"id_sms_api": "\xff\xfe"}]'),
    "redirect": answering(b"", "302 Found", "Location: https://www.insim.app/login"),
    "permanent redirect": answering(b"", "308 Permanent Redirect", "Location: /elsewhere"),
    "500": _json({"success": False, "error": "x", "error_code": "INVALID_CREDENTIALS"}, "500 Error"),
    "502": answering(b"<html>Bad gateway</html>", "502 Bad Gateway", "Content-Type: text/html"),
    "503": answering(b"", "503 Service Unavailable", "Retry-After: 5"),
    "504": answering(b"", "504 Gateway Timeout"),
    "401 from something that is not inSIM": answering(b"<html>Log in</html>", "401 Unauthorized"),
    "403 from a firewall": answering(b"<html>Denied</html>", "403 Forbidden"),
    "404 that is a page": answering(b"<html>Not found</html>", "404 Not Found"),
    "undocumented error": _json({"success": False, "error": "?", "error_code": "WHO_KNOWS"}, "400 Bad Request"),
    "proxy error": _json({"success": False, "error": "x", "error_code": "PROXY_ERROR"}),
    "refusal that also speaks of a message": _json(
        ROW | {"success": False, "error_code": "VALIDATION_ERROR"} | {"sent": 0}
    ),
    "sent 0": _row(sent=0),
    "sent 2": _row(sent=2),
    "sent null": _row(sent=None),
    "sent missing": _json([{k: v for k, v in ROW.items() if k != "sent"}]),
    "sent as a list": _row(sent=[1]),
    "other phone": _row(phone_number="+33699999999"),
    "phone missing": _row(phone_number=None),
    "phone empty": _row(phone_number=""),
    "phone true": _row(phone_number=True),
    "id null": _row(id_sms_api=None),
    "id empty": _row(id_sms_api=""),
    "id false": _row(id_sms_api=False),
    "id as an object": _row(id_sms_api={"$oid": "x"}),
    "two results": _json([ROW, ROW]),
    "no result": _json([]),
    "list of texts": _json(["ok"]),
    "text": _json("ok"),
    "null": _json(None),
    "a shape of version 2": _json({"success": True, "sent_count": 1, "result": [ROW]}),
}


@pytest.mark.parametrize("play", MAY_HAVE_LEFT.values(), ids=MAY_HAVE_LEFT.keys())
async def test_what_may_have_left_is_unknown_once_and_within_the_time(play: Play) -> None:
    started = asyncio.get_running_loop().time()
    outcome, server = await sent_to(play)
    assert isinstance(outcome, Unknown)
    assert "may or may not have been sent" in outcome.why
    assert asyncio.get_running_loop().time() - started < 2.5
    assert len(server.requests) == 1  # one attempt
    assert KEY not in outcome.why and LOGIN not in outcome.why and ANNA[3:] not in outcome.why


ACCEPTED = {
    "a list": _json([ROW]),
    "a single object": _json(ROW),
    "sent as text": _row(sent="1"),
    "sent as true": _row(sent=True),
    "phone without its plus": _row(phone_number="33612345678"),
    "phone as a number": _row(phone_number=33612345678),
    "phone with its zeros": _row(phone_number="0033612345678"),
    "phone with spaces": _row(phone_number="+33 6 12 34 56 78"),
    "201": _json([ROW], "201 Created"),
}


@pytest.mark.parametrize("play", ACCEPTED.values(), ids=ACCEPTED.keys())
async def test_every_spelling_of_yes_is_accepted(play: Play) -> None:
    outcome, _ = await sent_to(play)
    assert outcome == Accepted("FI5O7apqaaqcUmQ", TEXT)


async def test_an_id_that_is_a_number_is_kept_as_text() -> None:
    outcome, _ = await sent_to(_row(id_sms_api=4711))
    assert outcome == Accepted("4711", TEXT)


def _error(code: str | None, status: str = "200 OK") -> Play:
    named = {"error_code": code} if code else {}
    return _json({"success": False, "error": f"Something about {KEY} and {ANNA}"} | named, status)


REFUSED = {
    "wrong key, 401": _error("INVALID_CREDENTIALS", "401 Unauthorized"),
    "wrong key, 200": _error("INVALID_CREDENTIALS"),
    "401 without a code": _error(None, "401 Unauthorized"),
    "403 without a code": _error(None, "403 Forbidden"),
    "no licence": _error("LICENSE_REQUIRED", "403 Forbidden"),
    "field missing": _error("MISSING_FIELD", "400 Bad Request"),
    "invalid": _error("VALIDATION_ERROR", "422 Unprocessable Content"),
    "unknown": _error("NOT_FOUND", "404 Not Found"),
}


@pytest.mark.parametrize("play", REFUSED.values(), ids=REFUSED.keys())
async def test_a_documented_refusal_is_refused_in_our_own_words(play: Play) -> None:
    outcome, _ = await sent_to(play)
    assert isinstance(outcome, Refused)
    assert outcome.why.endswith(".") and KEY not in outcome.why and ANNA not in outcome.why


NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
SLOW_DOWN = {
    "seconds": (answering(b"", "429 Too Many Requests", "Retry-After: 7"), 7),
    "a date": (answering(b"", "429 Too Many Requests", "Retry-After: Tue, 10 Mar 2026 12:01:30 GMT"), 90),
    "a date gone by": (answering(b"", "429 Too Many Requests", "Retry-After: Tue, 10 Mar 2026 11:00:00 GMT"), 0),
    "a week": (answering(b"", "429 Too Many Requests", "Retry-After: 604800"), 3600),
    "nonsense": (answering(b"", "429 Too Many Requests", "Retry-After: soon"), 60),
    "a date without zone": (
        answering(b"", "429 Too Many Requests", "Retry-After: Tue, 10 Mar 2026 12:01:30 -0000"),
        60,
    ),
    "nothing": (answering(b"<html>", "429 Too Many Requests"), 60),
    "the documented code": (_error("RATE_LIMIT_EXCEEDED"), 60),
}


@pytest.mark.parametrize(("play", "wait"), SLOW_DOWN.values(), ids=SLOW_DOWN.keys())
async def test_a_rate_limit_waits_as_long_as_it_says(play: Play, wait: float) -> None:
    async with raw_server(play) as server, gateway(server.url, clock=lambda: NOW) as way_out:
        outcome = await way_out.send(to_anna())
    assert isinstance(outcome, RetryLater) and outcome.wait == wait


async def test_a_send_that_is_cancelled_leaves_room_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbound, "_MOST_AT_ONCE", 1)
    turns, arrived = iter([_silence, answering(GOOD)]), asyncio.Event()

    async def play(writer: asyncio.StreamWriter) -> None:
        arrived.set()
        await next(turns)(writer)

    async with raw_server(play) as server, gateway(server.url) as way_out:
        first = asyncio.create_task(way_out.send(to_anna()))
        await arrived.wait()
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        assert first.cancelled()
        assert isinstance(await way_out.send(to_anna()), Accepted)
