"""Tests what happens before the first byte of a request may leave: addresses, names, certificates."""

import asyncio
import socket
import ssl
from typing import Any

import httpx
import pytest
import trustme

from responder.gateways.address import UnsafeBaseUrl
from responder.gateways.base import Accepted, Outcome, RetryLater
from responder.gateways.insim.outbound import InsimGateway
from tests.gateways.insim.sending import GOOD, KEY, LOGIN, gateway, sent_to, to_anna
from tests.gateways.servers import RawServer, answering, raw_server

pytestmark = pytest.mark.anyio


async def test_a_refused_connection_sent_nothing() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, not listening
        async with gateway(f"http://127.0.0.1:{taken.getsockname()[1]}") as way_out:
            outcome = await way_out.send(to_anna())
    assert isinstance(outcome, RetryLater)
    assert "could not be reached" in outcome.why and "Nothing was sent" in outcome.why


async def test_a_name_that_does_not_exist_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def no_such_name(*_: object, **__: object) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", no_such_name)
    async with gateway("https://insim.invalid") as way_out:
        outcome = await way_out.send(to_anna())
    assert isinstance(outcome, RetryLater) and "insim.invalid could not be found" in outcome.why


async def test_a_certificate_nobody_vouches_for_sees_no_byte_of_the_request() -> None:
    authority = trustme.CA()
    outcome, server = await _over_tls(authority, "127.0.0.1")
    assert isinstance(outcome, RetryLater) and "certificate" in outcome.why
    assert (server.requests, server.bytes_seen) == ([], 0)


async def test_a_certificate_for_another_name_sees_no_byte_of_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome, server = await _over_tls(_trusted(monkeypatch), "other.example.org")
    assert isinstance(outcome, RetryLater) and "certificate" in outcome.why
    assert (server.requests, server.bytes_seen) == ([], 0)


async def test_a_trusted_certificate_is_sent_to(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome, server = await _over_tls(_trusted(monkeypatch), "127.0.0.1")
    assert isinstance(outcome, Accepted) and len(server.requests) == 1


async def test_the_environment_can_neither_add_trust_nor_a_proxy(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    authority, bundle = trustme.CA(), tmp_path_factory.mktemp("trust") / "ca.pem"
    authority.cert_pem.write_to_path(str(bundle))
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert isinstance((await _over_tls(authority, "127.0.0.1"))[0], RetryLater)
    assert isinstance((await sent_to(answering(GOOD)))[0], Accepted)


async def test_a_server_that_does_not_speak_tls_sees_no_byte_of_the_request() -> None:
    async with raw_server(answering(GOOD)) as server, gateway(server.url.replace("http:", "https:")) as way_out:
        outcome = await way_out.send(to_anna())
    assert isinstance(outcome, RetryLater)
    assert server.requests == []


async def _over_tls(authority: trustme.CA, name: str) -> tuple[Outcome, RawServer]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    async with raw_server(answering(GOOD), tls=context) as server, gateway(server.url) as way_out:
        return await way_out.send(to_anna()), server


def _trusted(monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority that this machine trusts for the time of the test."""
    authority, plain = trustme.CA(), httpx.create_ssl_context

    def trusting() -> Any:
        context = plain(trust_env=False)
        authority.configure_trust(context)
        return context

    monkeypatch.setattr("responder.gateways.connections._trusted", trusting)
    return authority


@pytest.mark.parametrize(
    "base_url",
    [
        "http://www.insim.app",
        "http://192.168.1.20:8900",
        "http://localhost.example.org",
        "http://127.0.0.1.example.org",
        "http://user:word@127.0.0.1",
        "ftp://www.insim.app",
        "www.insim.app",
        "https://",
        "https://www.insim.app/?key=1",
        "",
    ],
)
def test_an_unsafe_address_is_refused_with_what_to_write_instead(base_url: str) -> None:
    with pytest.raises(UnsafeBaseUrl, match=r"INSIM_BASE_URL.*https://www\.insim\.app") as refusal:
        InsimGateway(LOGIN, KEY, base_url)
    assert "word" not in str(refusal.value)


@pytest.mark.parametrize(
    "base_url",
    ["https://www.insim.app/", "http://localhost:8900", "http://127.0.0.1:1", "http://127.8.8.8", "http://[::1]:1"],
)
async def test_a_safe_address_is_taken(base_url: str) -> None:
    await InsimGateway(LOGIN, KEY, base_url).close()


async def test_the_key_is_not_shown_when_the_gateway_is_printed() -> None:
    async with gateway("http://127.0.0.1:1") as way_out:
        assert KEY not in repr(way_out) and KEY not in str(way_out)
