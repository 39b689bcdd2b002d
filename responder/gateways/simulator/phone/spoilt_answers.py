"""Answers to a send that goes wrong as `faults.OF_SENDING` says, the same of every gateway."""

import asyncio
from collections.abc import Mapping

from responder.gateways.simulator.phone.faults import Fault
from responder.gateways.simulator.phone.http_answers import Answer, says

BROKEN = Answer(b"<html><body><h1>500 Internal Server Error</h1></body></html>", 500, b"text/html")
_PAGE = b"<!DOCTYPE html><html><body><h1>Maintenance in progress</h1></body></html>"

INSTEAD: Mapping[str, Answer] = {
    "500-before": BROKEN,
    "no-answer": Answer(manner="silent"),
    "html": Answer(_PAGE, 200, b"text/html; charset=utf-8"),
    "rate-limit": says({"error": "Too many requests"}, 429, ((b"retry-after", b"60"),)),
    "redirect": Answer(b"", 302, b"text/html", ((b"location", b"/login"),)),
}
"""By fault, in place of sending anything."""


async def spoilt(fault: Fault | None, whole: Answer) -> Answer:
    """Spoils the answer to a message that was sent."""
    name = fault.name if fault else ""
    if fault is not None and name == "late-answer":
        await asyncio.sleep(fault.seconds)
    if name == "500-after":
        return BROKEN
    if name == "truncated":
        return Answer(whole.body[: len(whole.body) // 2])
    manner = {"no-answer-after": "silent", "slow-drip": "drip", "cut": "cut"}.get(name, "")
    return Answer(whole.body, manner=manner)
