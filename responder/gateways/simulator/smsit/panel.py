"""Requests as SMS-iT's panel takes them: by GET or POST, with the key among the fields; codes as texts."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from responder.gateways.simulator.phone.http_answers import Answer, Ask, Mistake, says
from responder.gateways.simulator.phone.model import e164
from responder.gateways.simulator.phone.simulator import Simulator

Fields = Mapping[str, str]
Call = Callable[[Simulator, Fields], Awaitable[Answer]]


def checked(call: Call) -> Callable[[Simulator, Ask], Awaitable[Answer]]:
    """Wraps a call in the check of the key."""

    async def answer(sim: Simulator, ask: Ask) -> Answer:
        fields = {**ask.query, **dict(parse_qsl(ask.raw.decode("latin-1"), keep_blank_values=True))}
        if fields.get("apikey") != sim.options.access_key:
            raise refused(sim, -1, "Invalid API key")
        return await call(sim, fields)

    return answer


def coded(sim: Simulator, code: int, text: str, **more: Any) -> Answer:
    """Writes a code, in the form of the day."""
    fault = sim.faults.draw("form")
    form = fault.name if fault else ""
    if form == "number":
        return says(code)
    if form == "text":
        return says(str(code))
    return says({"status": code if form == "integer" else str(code), "msg": text, **more})


def refused(sim: Simulator, code: int, text: str) -> Mistake:
    return Mistake(coded(sim, code, text))


def number_of(written: str) -> str:
    """E.164 of a number as the panel takes it: digits, without `+`."""
    return e164(f"+{written.strip().lstrip('+')}") if written.strip() else ""


def digits(phone: str) -> str:
    return phone.lstrip("+")
