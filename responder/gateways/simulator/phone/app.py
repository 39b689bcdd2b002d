"""The simulator as an ASGI application: one table from method and path to what answers."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from responder.gateways.simulator.phone import control, links
from responder.gateways.simulator.phone.http_answers import (
    Answer,
    Ask,
    Mistake,
    Receive,
    Scope,
    Send,
    read,
    says,
    write,
)
from responder.gateways.simulator.phone.simulator import Answers, Simulator, Wire


async def help_page(sim: Simulator, ask: Ask) -> Answer:
    return Answer(_help(sim.url, sim.wire).encode(), 200, b"text/plain; charset=utf-8")


def calls_of(wire: Wire) -> Mapping[tuple[str, str], Answers]:
    """Returns the calls by method and path."""
    return {("GET", "/"): help_page, **control.PATHS, **wire.calls}


class App:
    def __init__(self, sim: Simulator) -> None:
        self._sim = sim
        self._calls = calls_of(sim.wire)
        self._paths = {path for _, path in self._calls}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        body = await read(receive)
        try:
            answer = await self._answer(scope, body)
        except Mistake as mistake:
            answer = mistake.answer
        await write(answer, receive, send, self._sim.closing)

    async def _answer(self, scope: Scope, body: bytes) -> Answer:
        method, path = scope["method"], scope["path"]
        call = self._calls.get((method, path))
        if call is None and path.startswith(links.PREFIX) and method in ("GET", "HEAD"):
            call = links.visit
        if call is None:
            status = 405 if path in self._paths else 404
            return says({"success": False, "error": "No such call", "error_code": "NOT_FOUND"}, status)
        return await call(self._sim, Ask(method, path, _query(scope), _json(body), body, _headers(scope)))


def _query(scope: Scope) -> dict[str, str]:
    raw = scope["query_string"]
    return dict(parse_qsl(raw.decode("latin-1"), keep_blank_values=True)) if raw else {}


def _headers(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}


def _json(body: bytes) -> Any:
    """Reads the body; None where there is no JSON: each call says what it needs."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _help(url: str, wire: Wire) -> str:
    faults = "\n".join(
        f'  {{"{target}": "{name}"}}{" " * max(1, 34 - len(target) - len(name))}{effect}'
        for target, names in wire.faults.items()
        for name, effect in names.items()
    )
    return f"""A phone, its {wire.display_name} account and everybody who texts it, on this machine.

{wire.help.format(url=url)}

Be somebody with a phone (each answers what the webhook was answered; add "wait": false not to wait):
  curl {url}/_phone/sms   -d '{{"from": "+33612345678", "text": "oui"}}'
  curl {url}/_phone/call  -d '{{"from": "+33612345678", "kind": "missed"}}'
  curl {url}/_phone/click -d '{{"id_sms_api": "..."}}'
  curl {url}/_phone/note  -d '{{"from": "+33612345678", "text": "to call back"}}'

Run out of credit, or take the phone away from its gateway (what waits leaves when it is back):
  curl {url}/_phone/account -d '{{"credits": 0, "connected": false}}'

See what the handsets received:
  curl '{url}/_phone/outbox?to=%2B33612345678'
  curl {url}/_phone/dialled

Make things go wrong: POST {url}/_faults, {{}} clears, GET shows. With any of them: "times": how often
(1 unless said, null until cleared), "probability": 0.1 (then until cleared), "seconds": how late.
{faults}
"""
