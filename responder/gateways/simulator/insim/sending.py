"""Simulates `sendsms` in both versions of the API: take the messages, and fail as asked."""

import re
from collections.abc import Callable
from typing import Any

from responder.gateways.simulator.insim.respelling import ADVERTISING, respelt
from responder.gateways.simulator.phone.faults import Fault
from responder.gateways.simulator.phone.http_answers import Answer, says
from responder.gateways.simulator.phone.model import Sms, e164, parts
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.phone.spoilt_answers import INSTEAD, spoilt
from responder.gateways.simulator.phone.times import iso

Row = dict[str, Any]
# Every spelling of the place of the tracked link that some page of the documentation shows.
_MARKER = re.compile(r"\[(?:link|Link|Lien|Lien_Tracking)\]")
RATE_LIMITED = {
    "success": False,
    "error": "Too many requests. Please wait a minute.",
    "error_code": "RATE_LIMIT_EXCEEDED",
}


def rate_limited() -> Answer:
    return says(RATE_LIMITED, 429, ((b"retry-after", b"60"),))


def as_sent(sim: Simulator, sms: Sms, text: str) -> str:
    """Writes the text that leaves: the short URL where the marker stood (a text without one stays without link), and
    the advertising."""
    if sms.url and _MARKER.search(text):
        link = sim.short_link(sms)
        text = _MARKER.sub(lambda _: link, text)
    return text + ADVERTISING if sim.options.plan == "free" else text


async def send_all(sim: Simulator, messages: list[Row], shape: Callable[[list[Row]], Any]) -> Answer:
    """Sends what can be sent; `shape` makes the version's answer of the rows."""
    fault = sim.faults.draw("send")
    if fault is None:
        return says(shape([_send(sim, message) for message in messages]))
    if fault.name == "rate-limit":
        return rate_limited()
    if fault.name in INSTEAD:
        return INSTEAD[fault.name]
    if fault.name == "sent-0":
        return says(shape([_not_sent(sim, message) for message in messages]))
    rows = [_send(sim, message) for message in messages]
    return await _spoilt(fault, rows, shape)


async def _spoilt(fault: Fault, rows: list[Row], shape: Callable[[list[Row]], Any]) -> Answer:
    if fault.name == "wrong-shape":
        return says({"status": "ok", "sms": [{"id": row["id_sms_api"]} for row in rows]})
    if fault.name == "other-phone":
        rows = [row | {"phone_number": "+33600000000"} for row in rows]
    return await spoilt(fault, says(shape(rows)))


def _send(sim: Simulator, message: Row) -> Row:
    phone = e164(message.get("phone_number"))
    text = message.get("message")
    if not phone or not isinstance(text, str) or not text:
        return _not_sent(sim, message)
    if sim.credits <= 0:  # undocumented: that it answers `sent: 0` is our guess
        return _not_sent(sim, message)
    url = message.get("url")
    sms = sim.accept(
        phone,
        text,
        url if isinstance(url, str) else "",
        message.get("priorite", message.get("priority")),
        message.get("date_to_send"),
        message.get("id_sms_api"),
    )
    return respelt(_row(sim, sms), sim.faults.draw("text"), sim.faults.draw("number"))


def _row(sim: Simulator, sms: Sms) -> Row:
    return {
        "id_sms_api": sms.id,
        "sms_per_message": parts(sms.text),
        "user": sim.options.login,
        "sent_time": iso(sms.at),
        "phone_number": sms.phone,
        "message": sms.text,
        "sent": 1,
    }


def _not_sent(sim: Simulator, message: Row) -> Row:
    """Answers that it was not sent: the documentation knows `sent: 0` and no more: that the row is else as usual is our
    guess."""
    return {
        "id_sms_api": sim.world.new_id(),
        "sms_per_message": 0,
        "user": sim.options.login,
        "sent_time": iso(sim.now()),
        "phone_number": message.get("phone_number"),
        "message": message.get("message"),
        "sent": 0,
    }
