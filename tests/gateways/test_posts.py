"""Posting to other programs: signed, and never to where an address must not lead."""

import asyncio
import base64
import hmac
import json
import ssl
from collections.abc import Sequence
from ipaddress import ip_network

import pytest
import trustme

from responder.domain.wire.hosts import HERE, is_public
from responder.gateways.posts import Hopeless, Post, PostDone, Poster, PostOutcome, TryLater
from tests.builders import NOON
from tests.gateways.servers import RawServer, answering, raw_server

pytestmark = pytest.mark.anyio
SECRETS = (b"a" * 24, b"b" * 32)
BODY = '{"type":"sms.received","data":{"text":"à demain"}}'


def _poster(networks: str = "", secrets: Sequence[bytes] = SECRETS, **more: object) -> Poster:
    allowed = tuple(ip_network(each) for each in networks.split())
    return Poster(secrets, allowed, lambda: NOON, **more)  # type: ignore[arg-type]


async def _posted(url: str, networks: str = "127.0.0.0/8", **more: object) -> PostOutcome:
    return await _poster(networks, **more).send(Post("evt_1", url, BODY))  # type: ignore[arg-type]


async def _answered(status: str, body: bytes = b"{}", headers: str = "") -> tuple[PostOutcome, RawServer]:
    async with raw_server(answering(body, status, headers or "X-Nothing: 1", close=True)) as server:
        return await _posted(server.url + "/crm"), server


def _headers(request: bytes) -> dict[str, str]:
    lines = request.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    return {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}


async def test_a_post_is_signed_with_every_secret_as_standard_webhooks_has_it() -> None:
    outcome, server = await _answered("204 No Content", b"")
    assert outcome == PostDone()
    (request,) = server.requests
    assert request.startswith(b"POST /crm HTTP/1.1\r\n")
    headers, body = _headers(request), request.partition(b"\r\n\r\n")[2]
    assert json.loads(body) == json.loads(BODY)
    moment = headers["webhook-timestamp"]
    assert moment == str(int(NOON.timestamp())) and headers["webhook-id"] == "evt_1"
    signed = b"evt_1." + moment.encode() + b"." + body
    wanted = [base64.b64encode(hmac.new(secret, signed, "sha256").digest()).decode() for secret in SECRETS]
    assert headers["webhook-signature"] == " ".join(f"v1,{each}" for each in wanted)


async def test_without_a_secret_nothing_leaves() -> None:
    async with raw_server(answering(b"{}")) as server:
        outcome = await _posted(server.url, secrets=())
        assert isinstance(outcome, TryLater) and "RESPONDER_POST_SECRETS" in outcome.why
        assert server.connections == 0


@pytest.mark.parametrize("status", ["400 Bad", "401 No", "404 No", "429 Slow", "500 Oops", "503 Later"])
async def test_an_error_is_tried_again(status: str) -> None:
    outcome, _ = await _answered(status)
    assert isinstance(outcome, TryLater) and str(outcome.told) == f"It answered {status[:3]}."


async def test_a_receiver_that_wants_no_more_gets_no_more() -> None:
    outcome, _ = await _answered("410 Gone")
    assert isinstance(outcome, Hopeless)


async def test_a_redirect_is_not_followed() -> None:
    async with raw_server(answering(b"{}")) as elsewhere:
        outcome, _ = await _answered("302 Found", headers=f"Location: {elsewhere.url}/")
        assert isinstance(outcome, Hopeless) and "redirect" in outcome.why
        assert elsewhere.connections == 0


@pytest.mark.parametrize(
    "url",
    ["https://127.0.0.1/", "https://localhost/", "https://10.0.0.5/", "https://192.168.1.1/", "https://172.16.0.1/"]
    + ["https://169.254.169.254/latest/meta-data/", "https://[::1]/", "https://[fe80::1]/", "https://[fd00::1]/"]
    + ["https://0.0.0.0/", "https://100.64.0.1/", "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::a00:1]/"]
    + ["https://2130706433/", "https://0x7f.1/", "https://224.0.0.1/", "https://[2002:a00:1::]/"],
)
async def test_no_private_address_is_posted_to_however_it_is_written(url: str) -> None:
    outcome = await _posted(url, networks="")
    assert isinstance(outcome, Hopeless | TryLater)
    assert "private address" in outcome.why or "could not be found" in outcome.why
    assert "private" in outcome.why or not url.startswith("https://1")


@pytest.mark.parametrize(
    ("address", "public"),
    [("8.8.8.8", True), ("2001:4860:4860::8888", True), ("10.1.2.3", False), ("169.254.169.254", False)]
    + [("::ffff:169.254.169.254", False), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("::", False)]
    + [("fe80::1%eth0", False), ("not an address", False), ("255.255.255.255", False), ("198.18.0.1", False)],
)
def test_an_address_is_public_whatever_it_is_wrapped_in(address: str, public: bool) -> None:
    assert is_public(address) is public


async def test_a_name_with_one_private_address_among_public_ones_is_suspect() -> None:
    def both(host: str, port: int) -> list[str]:
        return ["93.184.216.34", "10.0.0.1"]

    outcome = await _posted("https://crm.example/", networks="", resolve=both)
    assert isinstance(outcome, Hopeless)


async def test_the_address_that_was_checked_is_the_one_connected_to() -> None:
    """A name that leads elsewhere at its second look-up (DNS rebinding) finds that there is none."""
    asked: list[str] = []

    async with raw_server(answering(b"{}", close=True)) as server:

        def once(host: str, port: int) -> list[str]:
            asked.append(host)
            return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.2"]

        port = server.url.rpartition(":")[2]
        outcome = await _posted(f"http://rebinding.example:{port}/x", resolve=once)
        assert outcome == PostDone() and asked == ["rebinding.example"]
        assert _headers(server.requests[0])["host"] == f"rebinding.example:{port}"


async def test_plain_http_is_for_networks_that_are_allowed() -> None:
    def public(host: str, port: int) -> list[str]:
        return ["93.184.216.34"]

    outcome = await _posted("http://crm.example/", networks="", resolve=public)
    assert isinstance(outcome, Hopeless) and "https://" in outcome.why


async def test_the_certificate_is_checked_against_the_name_though_an_address_is_connected_to() -> None:
    authority = trustme.CA()
    for name, wanted in (("crm.example", PostDone), ("other.example", TryLater)):
        server_side, ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
        authority.issue_cert(name).configure_cert(server_side)
        authority.configure_trust(ours)

        def here(host: str, port: int) -> list[str]:
            return ["127.0.0.1"]

        async with raw_server(answering(b"{}", close=True), tls=server_side) as server:
            port = server.url.rpartition(":")[2]
            outcome = await _posted(f"https://crm.example:{port}/", resolve=here, trust=ours)
        assert isinstance(outcome, wanted), name


async def test_an_answer_that_never_comes_is_given_up() -> None:
    async def silence(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(30)

    async with raw_server(silence) as server:
        outcome = await _posted(server.url, whole=0.2)
    assert isinstance(outcome, TryLater) and "No answer" in outcome.why


async def test_an_endless_answer_is_not_read() -> None:
    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not writer.is_closing():
            writer.write(b"10000\r\n" + b"x" * 65_536 + b"\r\n")
            await writer.drain()

    async with raw_server(endless) as server:
        start = asyncio.get_running_loop().time()
        assert await _posted(server.url) == PostDone()
        assert asyncio.get_running_loop().time() - start < 5


async def test_nobody_there_is_tried_again() -> None:
    assert isinstance(await _posted("http://127.0.0.1:9/"), TryLater)


async def test_the_networks_of_this_machine_are_what_they_are() -> None:
    assert [str(network) for network in HERE] == ["127.0.0.0/8", "::1/128"]
