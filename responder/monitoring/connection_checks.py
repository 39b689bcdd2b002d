"""Checks the connection between gateway and service from both ends; each finding is a sentence."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import quote, urlsplit

import httpx

from responder.domain.delivery.missed_webhooks import zone_error
from responder.domain.wire.hosts import is_this_machine
from responder.gateways.insim.answers import content_of
from responder.gateways.insim.v2 import V2, V2Problem, V2Refused

KINDS = ("incoming_sms", "delivery_status", "link_clicks", "call_events", "call_qualifications")
PREFIX = "/hooks/insim/"
IN_TIME = 5.0  # seconds: so long inSIM waits for an answer
_LITTLE_CREDIT = 50


class State(StrEnum):
    WORKS = "works"
    OPEN = "not known"
    FAILS = "does not work"


@dataclass(frozen=True, slots=True)
class Finding:
    """`about` names what was looked at; `account` is "" where it is about all of them."""

    about: str
    state: State
    says: str
    account: str = ""


def hook_url(public_url: str, token: str) -> str:
    """Raises ValueError, in words for the owner."""
    url = public_url.strip().rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f'"{public_url}" is no web address: write https://your.address')
    if parts.query or parts.fragment or parts.username:
        raise ValueError("The public address must hold nothing but https://, a name and perhaps a path.")
    if parts.scheme == "http" and not is_this_machine(parts.hostname):
        raise ValueError("The public address must begin with https://: the token in it protects the service.")
    return f"{url}{PREFIX}{token}"


async def look_at_account(login: str, v2: V2) -> list[Finding]:
    """Reads the account's state from the gateway."""
    try:
        content = await v2.call("/account")
    except V2Problem as problem:
        return [Finding("inSIM's API", State.FAILS, str(problem), login)]
    account = content.get("account")
    facts: Mapping[str, Any] = account if isinstance(account, dict) else {}
    return [
        Finding("inSIM's API", State.WORKS, "The login and the key are right.", login),
        _active(login, facts),
        credit_of(login, facts),
        phone_of(login, facts),
        await _lists(login, v2),
    ]


async def register(login: str, v2: V2, hook: str) -> Finding:
    """Has inSIM call us there for everything that happens."""
    try:
        content = await v2.call("/account/webhooks", webhooks=dict.fromkeys(KINDS, hook))
    except V2Problem as problem:
        return Finding("callback addresses", State.FAILS, f"They could not be set: {problem}", login)
    kept = content.get("webhooks")
    wrong = [kind for kind in KINDS if isinstance(kept, dict) and kept.get(kind, hook) != hook]
    if wrong:
        return Finding("callback addresses", State.FAILS, f"inSIM kept another address for {', '.join(wrong)}.", login)
    return Finding("callback addresses", State.WORKS, "All five are set to this service.", login)


async def probe(hook: str, nonce: str, *, seconds: float = IN_TIME) -> Finding:
    """Calls the service through its public address, with something that is no event."""
    about, start = "public address", time.monotonic()
    try:
        async with httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=seconds) as client:
            async with asyncio.timeout(seconds):
                answer = await client.get(f"{hook}?probe={quote(nonce)}")
    except (httpx.HTTPError, TimeoutError, OSError) as problem:
        return Finding(about, State.FAILS, f"It cannot be reached from here ({type(problem).__name__}). {_SERVE}")
    took = time.monotonic() - start
    if answer.status_code == 404:
        return Finding(about, State.FAILS, "Something answers there, and does not know the token: is it this service?")
    if answer.is_redirect:
        return Finding(about, State.FAILS, "It sends callers elsewhere; give the address where it leads to.")
    if answer.status_code != 200 or not _is_ours(answer):
        return Finding(about, State.FAILS, f"Something else answers there (HTTP {answer.status_code}). {_SERVE}")
    return Finding(about, State.WORKS, f"It reaches a Responder, in {took * 1000:.0f} ms.")


def zone_finding(zone: str, calls: Sequence[tuple[datetime, datetime]]) -> Finding:
    """`calls`: (as dated, when heard of) of the last few. inSIM dates calls without a zone."""
    about, error = "time zone", zone_error(calls)
    if not calls:
        return Finding(about, State.OPEN, f"No call came in yet to compare its time with; {zone} is assumed.")
    if error is None:
        return Finding(about, State.OPEN, f"The times of the last calls do not agree; {zone} is assumed.")
    if error:
        return Finding(about, State.FAILS, f"Calls are dated {_hours(error)} off: `zone` in business.yaml is {zone}.")
    return Finding(about, State.WORKS, f"Calls are dated in {zone}, as business.yaml says.")


_SERVE = "Is `responder serve` running, and does your web server pass /hooks/insim/ on to it?"


def _active(login: str, facts: Mapping[str, Any]) -> Finding:
    plan = facts.get("plan") or facts.get("product") or ""
    named = f" (plan: {plan})" if isinstance(plan, str) and plan else ""
    if facts.get("active") is False:
        return Finding("account", State.FAILS, f"inSIM says that it is not active{named}.", login)
    return Finding("account", State.WORKS, f"It is active{named}.", login)


def credit_of(login: str, facts: Mapping[str, Any]) -> Finding:
    about = "SMS credit"
    found = [facts[name] for name in ("sms_credits", "credits") if _is_count(facts.get(name))]
    if not found:
        return Finding(about, State.OPEN, "inSIM does not say how much is left.", login)
    left = int(found[0])
    if left <= 0:
        return Finding(about, State.FAILS, "There is none left: nothing can be sent.", login)
    little = " That is little." if left < _LITTLE_CREDIT else ""
    return Finding(about, State.WORKS, f"{left} are left.{little}", login)


def phone_of(login: str, facts: Mapping[str, Any]) -> Finding:
    about, raw = "phone", facts.get("devices_connected", facts.get("connected"))
    count = len(raw) if isinstance(raw, list) else int(raw) if isinstance(raw, bool) or _is_count(raw) else None
    if count is None:
        return Finding(about, State.OPEN, "inSIM does not say whether it is connected.", login)
    if count == 0:
        return Finding(about, State.FAILS, "It is not connected: switch it on and open the inSIM app.", login)
    return Finding(about, State.WORKS, "It is connected.", login)


async def _lists(login: str, v2: V2) -> Finding:
    """Checks the lists that reconciliation and catch-up need."""
    about = "lists of SMS and calls"
    try:
        await v2.call("/sms", direction="outbound", limit=1)
        await v2.call("/calls", type="all", limit=1)
    except V2Refused as no:
        lost = "Lost webhooks stay lost, and messages in doubt are left to you (responder review)."
        return Finding(about, State.FAILS, f"{no} {lost}", login)
    except V2Problem as problem:
        return Finding(about, State.OPEN, str(problem), login)
    return Finding(about, State.WORKS, "They can be read.", login)


def _is_ours(answer: httpx.Response) -> bool:
    content = content_of(answer.content)
    return isinstance(content, dict) and content.get("ok") is False and "problem" in content


def _is_count(value: Any) -> bool:
    return (type(value) is int) or (isinstance(value, str) and value.strip().lstrip("-").isdecimal())


def _hours(error: timedelta) -> str:
    hours = abs(error.total_seconds()) / 3600
    return f"{hours:g} hour{'s' if hours != 1 else ''}"
