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
from responder.gateways.findings import ConnectionFinding, FindingState, NotLooked
from responder.gateways.incoming import HOOKS
from responder.gateways.json_answers import content_of
from responder.gateways.lists import NoList
from responder.gateways.providers import what_lacks
from responder.languages.catalogue import Sentence, msgid, sentence
from responder.languages.worded_error import WordedError

IN_TIME = 5.0  # seconds: so long a gateway waits for an answer


class BadAddress(WordedError, ValueError):
    """No address that a gateway may be given."""


def hook_url(public_url: str, gateway: str, token: str) -> str:
    """Builds the address that a gateway calls. Raises BadAddress."""
    url = public_url.strip().rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise BadAddress(sentence('"{url}" is no web address: write https://your.address', url=public_url))
    if parts.query or parts.fragment or parts.username:
        raise BadAddress(sentence("The public address must hold nothing but https://, a name and perhaps a path."))
    if parts.scheme == "http" and not is_this_machine(parts.hostname):
        raise BadAddress(sentence("The public address must begin with https://: the token in it protects the service."))
    return f"{url}{HOOKS}{gateway}/{token}"


async def look_at_account(connection: Connection, provider: Provider) -> list[ConnectionFinding]:
    """Looks at the account, and whether its lists can be read; what the gateway lacks is said."""
    findings: list[ConnectionFinding] = []
    if connection.probe is not None:
        try:
            findings += await connection.probe()
        except NotLooked as problem:
            return [problem.finding]
    if connection.list_sent is not None or connection.list_received is not None:
        findings.append(await _lists(connection))
    absent = [ConnectionFinding(msgid("not offered"), FindingState.ABSENT, told) for told in what_lacks(provider)]
    return [*findings, *absent]


async def probe(hook: str, nonce: str, *, seconds: float = IN_TIME) -> ConnectionFinding:
    """Calls the service through its public address, with something that is no event."""
    about, start = msgid("public address"), time.monotonic()
    try:
        async with httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=seconds) as client:
            async with asyncio.timeout(seconds):
                answer = await client.get(f"{hook}?probe={quote(nonce)}")
    except (httpx.HTTPError, TimeoutError, OSError) as problem:
        return ConnectionFinding(
            about,
            FindingState.FAILS,
            sentence(
                "It cannot be reached from here ({error}). {advice}", error=type(problem).__name__, advice=_serve(hook)
            ),
        )
    took = time.monotonic() - start
    if answer.status_code == 404:
        return ConnectionFinding(
            about,
            FindingState.FAILS,
            sentence("Something answers there, and does not know the token: is it this service?"),
        )
    if answer.is_redirect:
        return ConnectionFinding(
            about, FindingState.FAILS, sentence("It sends callers elsewhere; give the address where it leads to.")
        )
    if answer.status_code != 200 or not _is_ours(answer):
        return ConnectionFinding(
            about,
            FindingState.FAILS,
            sentence(
                "Something else answers there (HTTP {status}). {advice}", status=answer.status_code, advice=_serve(hook)
            ),
        )
    return ConnectionFinding(
        about,
        FindingState.WORKS,
        sentence("It reaches a Responder, in {milliseconds} ms.", milliseconds=f"{took * 1000:.0f}"),
    )


async def _lists(connection: Connection) -> ConnectionFinding:
    """Checks the lists that reconciliation and catch-up need."""
    about, now = msgid("lists of SMS and calls"), datetime.now(UTC)
    try:
        for ask in filter(None, (connection.list_sent, connection.list_received)):
            await ask(now)
    except NoList as no:
        if not no.refused:
            return ConnectionFinding(about, FindingState.OPEN, no.told)
        told = sentence(
            "{problem} Lost webhooks stay lost, and messages in doubt are left to you (responder review).",
            problem=no.told,
        )
        return ConnectionFinding(about, FindingState.FAILS, told)
    return ConnectionFinding(about, FindingState.WORKS, sentence("They can be read."))


def zone_finding(zone: str, calls: Sequence[tuple[datetime, datetime]]) -> ConnectionFinding:
    """`calls`: (as dated, when heard of) of the last few, which are dated without a zone."""
    about, error = msgid("time zone"), zone_error(calls)
    if not calls:
        return ConnectionFinding(
            about,
            FindingState.OPEN,
            sentence("No call came in yet to compare its time with; {zone} is assumed.", zone=zone),
        )
    if error is None:
        return ConnectionFinding(
            about,
            FindingState.OPEN,
            sentence("The times of the last calls do not agree; {zone} is assumed.", zone=zone),
        )
    if error:
        return ConnectionFinding(
            about,
            FindingState.FAILS,
            sentence("Calls are dated {hours} off: `zone` in business.yaml is {zone}.", hours=_hours(error), zone=zone),
        )
    return ConnectionFinding(
        about, FindingState.WORKS, sentence("Calls are dated in {zone}, as business.yaml says.", zone=zone)
    )


def _serve(hook: str) -> Sentence:
    path = urlsplit(hook).path
    hooks = path[path.find(HOOKS) : path.rfind("/") + 1]
    return sentence("Is `responder serve` running, and does your web server pass {hooks} on to it?", hooks=hooks)


def _is_ours(answer: httpx.Response) -> bool:
    content = content_of(answer.content)
    return isinstance(content, dict) and content.get("ok") is False and "problem" in content


def _hours(error: timedelta) -> Sentence:
    hours = abs(error.total_seconds()) / 3600
    return sentence("1 hour") if hours == 1 else sentence("{hours} hours", hours=f"{hours:g}")
