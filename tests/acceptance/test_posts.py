"""A rule that tells another program: the real service, and a receiver on this machine."""

import asyncio
import base64
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.acceptance.live_system import LiveSystem, live_system, salon
from tests.calendars.calendar_texts import calendar, event
from tests.gateways.servers import RawServer, answering, raw_server
from tests.live.processes import until
from tests.live.salons import business, write_salon

pytestmark = pytest.mark.slow
SECRET = b"canary-signing-secret-0123456789"
SETTINGS = {"RESPONDER_POST_SECRETS": "whsec_" + base64.b64encode(SECRET).decode()}
API_TOKEN = "Zx9-canary-api-token-Qw7Rt2Yp5Lm8"
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


def _count(place: LiveSystem, status: str) -> int:
    return place.service.count("SELECT count(*) FROM posts WHERE status = ?", status)


def test_what_a_rule_posts_arrives_once_and_signed_and_nowhere_else(tmp_path: Path) -> None:
    with receiver() as crm, live_system(tmp_path, salon(_rules(crm.url)), settings=SETTINGS | HERE) as place:
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


APPOINTMENTS = """
rules:
  - name: Confirmed
    when: sms
    says: [oui]
    if: {appointment: awaiting answer}
    do: confirm appointment
    reply: Merci
"""


def test_whatever_becomes_of_an_appointment_is_told_whoever_did_it(tmp_path: Path) -> None:
    """Confirmed by SMS, cancelled by the owner, moved by a calendar."""
    agenda, tomorrow = tmp_path / "agenda.ics", datetime.now(UTC) + timedelta(days=1)
    with receiver() as crm:
        about = business(more=f"post appointments: {crm.url}/crm\ncalendars: [{{name: Zoé, file: {agenda}}}]\n")
        api = {"RESPONDER_API_TOKENS": API_TOKEN}
        with live_system(
            tmp_path, lambda folder: write_salon(folder, APPOINTMENTS, about=about), settings=SETTINGS | HERE | api
        ) as place:
            anna, bruno = place.person(), place.person()
            until(lambda: place.service.count("SELECT count(*) FROM bookmarks"), "it is told from now on")
            anna.has_appointment()
            anna.texts("oui")
            anna.gets("Merci")
            its = place.service.rows("SELECT id FROM appointments WHERE number = ?", anna.number)[0]["id"]
            place.service.runs("appointments", "set", str(its), "cancelled")
            for hour in (14, 16):
                at = tomorrow.replace(hour=hour, minute=0, second=0)
                agenda.write_text(calendar(event("b", at, summary=bruno.number, zone=";TZID=UTC")), "utf-8")
                headers = {"authorization": f"Bearer {API_TOKEN}"}
                httpx.post(f"{place.service.url}/api/calendars/read", headers=headers, timeout=60).raise_for_status()
            until(lambda: _count(place, "done") == 5, "all of it is told")
            said = [json.loads(request.partition(b"\r\n\r\n")[2]) for request in crm.requests]
            told = {(each["data"]["contact"]["number"], each["type"], each["data"]["by"], _what(each)) for each in said}
            assert told == {
                (anna.number, "appointment.entered", "owner", "entered"),
                (anna.number, "appointment.changed", "contact", "status confirmed"),
                (anna.number, "appointment.changed", "owner", "status cancelled"),
                (bruno.number, "appointment.entered", "calendar Zoé", "entered"),
                (bruno.number, "appointment.changed", "calendar Zoé", "at, end, status rescheduled"),
            }


def _what(said: dict[str, Any]) -> str:
    """ "at, status rescheduled"."""
    changes = said["data"]["changes"]
    return ", ".join(f"{c['what']} {c['after']}" if c["what"] == "status" else c["what"] for c in changes)
