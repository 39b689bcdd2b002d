"""Checks the connection between gateway and service from both ends; each finding is a sentence."""

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlsplit

import httpx

from responder.domain.delivery.missed_webhooks import zone_error
from responder.domain.wire.hosts import is_this_machine
from responder.gateways.base import Connection, Provider
from responder.gateways.findings import Finding, NotLooked, State
from responder.gateways.incoming import HOOKS
from responder.gateways.json_answers import content_of
from responder.gateways.lists import NoList
from responder.gateways.providers import what_lacks

IN_TIME = 5.0  # seconds: so long a gateway waits for an answer


def hook_url(public_url: str, gateway: str, token: str) -> str:
    """The address that a gateway calls. Raises ValueError, in words for the owner."""
    url = public_url.strip().rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f'"{public_url}" is no web address: write https://your.address')
    if parts.query or parts.fragment or parts.username:
        raise ValueError("The public address must hold nothing but https://, a name and perhaps a path.")
    if parts.scheme == "http" and not is_this_machine(parts.hostname):
        raise ValueError("The public address must begin with https://: the token in it protects the service.")
    return f"{url}{HOOKS}{gateway}/{token}"


async def look_at_account(connection: Connection, provider: Provider) -> list[Finding]:
    """Looks at the account, and whether its lists can be read; what the gateway lacks is said."""
    findings: list[Finding] = []
    if connection.probe is not None:
        try:
            findings += await connection.probe()
        except NotLooked as problem:
            return [problem.finding]
    if connection.list_sent is not None or connection.list_received is not None:
        findings.append(await _lists(connection))
    absent = [Finding("not offered", State.ABSENT, sentence) for sentence in what_lacks(provider)]
    return [*findings, *absent]


async def probe(hook: str, nonce: str, *, seconds: float = IN_TIME) -> Finding:
    """Calls the service through its public address, with something that is no event."""
    about, start = "public address", time.monotonic()
    try:
        async with httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=seconds) as client:
            async with asyncio.timeout(seconds):
                answer = await client.get(f"{hook}?probe={quote(nonce)}")
    except (httpx.HTTPError, TimeoutError, OSError) as problem:
        return Finding(about, State.FAILS, f"It cannot be reached from here ({type(problem).__name__}). {_serve(hook)}")
    took = time.monotonic() - start
    if answer.status_code == 404:
        return Finding(about, State.FAILS, "Something answers there, and does not know the token: is it this service?")
    if answer.is_redirect:
        return Finding(about, State.FAILS, "It sends callers elsewhere; give the address where it leads to.")
    if answer.status_code != 200 or not _is_ours(answer):
        return Finding(about, State.FAILS, f"Something else answers there (HTTP {answer.status_code}). {_serve(hook)}")
    return Finding(about, State.WORKS, f"It reaches a Responder, in {took * 1000:.0f} ms.")


async def _lists(connection: Connection) -> Finding:
    """Checks the lists that reconciliation and catch-up need."""
    about, now = "lists of SMS and calls", datetime.now(UTC)
    try:
        for ask in filter(None, (connection.list_sent, connection.list_received)):
            await ask(now)
    except NoList as no:
        if not no.refused:
            return Finding(about, State.OPEN, str(no))
        lost = "Lost webhooks stay lost, and messages in doubt are left to you (responder review)."
        return Finding(about, State.FAILS, f"{no} {lost}")
    return Finding(about, State.WORKS, "They can be read.")


def zone_finding(zone: str, calls: Sequence[tuple[datetime, datetime]]) -> Finding:
    """`calls`: (as dated, when heard of) of the last few, which are dated without a zone."""
    about, error = "time zone", zone_error(calls)
    if not calls:
        return Finding(about, State.OPEN, f"No call came in yet to compare its time with; {zone} is assumed.")
    if error is None:
        return Finding(about, State.OPEN, f"The times of the last calls do not agree; {zone} is assumed.")
    if error:
        return Finding(about, State.FAILS, f"Calls are dated {_hours(error)} off: `zone` in business.yaml is {zone}.")
    return Finding(about, State.WORKS, f"Calls are dated in {zone}, as business.yaml says.")


def _serve(hook: str) -> str:
    path = urlsplit(hook).path
    hooks = path[path.find(HOOKS) : path.rfind("/") + 1]
    return f"Is `responder serve` running, and does your web server pass {hooks} on to it?"


def _is_ours(answer: httpx.Response) -> bool:
    content = content_of(answer.content)
    return isinstance(content, dict) and content.get("ok") is False and "problem" in content


def _hours(error: timedelta) -> str:
    hours = abs(error.total_seconds()) / 3600
    return f"{hours:g} hour{'s' if hours != 1 else ''}"
