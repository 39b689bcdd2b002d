"""A rule that tells another program: the real service, and a receiver on this machine."""

import asyncio
import base64
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.acceptance.town import Town, salon, town
from tests.gateways.servers import RawServer, answering, raw_server
from tests.live.processes import until

pytestmark = pytest.mark.slow
SECRET = b"canary-signing-secret-0123456789"
SETTINGS = {"RESPONDER_POST_SECRETS": "whsec_" + base64.b64encode(SECRET).decode()}
HERE = {"RESPONDER_POST_NETWORKS": "127.0.0.1"}


@contextmanager
def receiver() -> Iterator[RawServer]:
    """Takes whatever is posted to it."""
    started, end, servers = threading.Event(), asyncio.Event(), []

    async def serve() -> None:
        async with raw_server(answering(b"{}", close=True)) as server:
            servers.append(server)
            started.set()
            await end.wait()

    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    assert started.wait(10)
    try:
        yield servers[0]
    finally:
        loop.call_soon_threadsafe(end.set)
        thread.join(10)
        loop.close()


def _rules(url: str) -> str:
    return f"""
rules:
  - name: Told
    when: sms
    says: [bonjour]
    do: [tag VIP, 'post {url}/crm']
    reply: Merci
  - name: Forbidden
    when: sms
    says: [prix]
    do: 'post {url.replace("127.0.0.1", "127.0.0.2")}/crm'
    reply: "25 euros"
"""


def _count(place: Town, status: str) -> int:
    return place.service.count("SELECT count(*) FROM posts WHERE status = ?", status)


def test_what_a_rule_posts_arrives_once_and_signed_and_nowhere_else(tmp_path: Path) -> None:
    with receiver() as crm, town(tmp_path, salon(_rules(crm.url)), settings=SETTINGS | HERE) as place:
        anna = place.person()
        anna.texts("bonjour")
        anna.gets("Merci")
        until(lambda: _count(place, "done"), "it was posted")
        anna.texts("prix")
        anna.gets("25 euros")
        until(lambda: _count(place, "failed"), "a private address that is not allowed was refused")
        (request,) = crm.requests
        _check(request, anna.number, crm.url)
        listed = place.service.runs("posts", "list")
        assert listed.code == 1
        assert "private address" in listed.out and "RESPONDER_POST_NETWORKS" in listed.out
        assert len(listed.out.splitlines()) == 1


def _check(request: bytes, number: str, url: str) -> None:
    head, _, body = request.partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    headers = {name.lower(): value for name, value in headers.items()}
    said = json.loads(body)
    assert (said["type"], said["data"]["rule"], said["data"]["text"]) == ("sms.received", "Told", "bonjour")
    assert said["data"]["contact"]["number"] == number
    assert said["data"]["actions"] == ["tag VIP", f"post {url}/crm"]
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    wanted = base64.b64encode(hmac.new(SECRET, signed, "sha256").digest()).decode()
    assert headers["webhook-signature"] == f"v1,{wanted}"
