"""API v2, as `insim-cli` calls it: the account, SMS and calls. Contacts and the rest: v2_contacts, v2_office."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from itertools import islice
from typing import Any
from zlib import crc32

from responder.gateways.simulator.insim import v1
from responder.gateways.simulator.insim.payloads import KINDS, clock_face
from responder.gateways.simulator.insim.respelling import at_other_times, respelt
from responder.gateways.simulator.insim.sending import rate_limited, send_all
from responder.gateways.simulator.insim.v2_fields import choice, day_after, found, limit, missing, phone, wrong
from responder.gateways.simulator.phone.http_answers import Answer, Ask, Mistake, says
from responder.gateways.simulator.phone.model import Call, Note, Sms, e164
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.phone.times import iso

Body = dict[str, Any]
Call2 = Callable[[Simulator, Body], Awaitable[Answer]]


def checked(call: Call2) -> Callable[[Simulator, Ask], Awaitable[Answer]]:
    """Wraps a call in the check of `login` and `accessKey`, which every body carries."""

    async def answer(sim: Simulator, ask: Ask) -> Answer:
        if fault := sim.faults.draw("v2"):
            return SPOILT[fault.name]()
        if not isinstance(ask.body, dict):
            raise wrong("The body must be a JSON object", "")
        if not sim.knows(ask.body.get("login"), ask.body.get("accessKey")):
            raise Mistake(
                says({"success": False, "error": "Invalid credentials", "error_code": "INVALID_CREDENTIALS"}, 401)
            )
        return await call(sim, ask.body)

    return answer


async def account(sim: Simulator, body: Body) -> Answer:
    options = sim.options
    content = {
        "login": options.login,
        "plan": options.plan,
        "product": options.plan,  # the client prints one or the other
        "credits": sim.credits,
        "sms_credits": sim.credits,
        "country_code": "FR",
        "active": True,
        "devices_connected": int(sim.connected),
        "options": {"webhooks": True, "link_tracking": True},
    }
    return says({"success": True, "account": content})


async def set_webhooks(sim: Simulator, body: Body) -> Answer:
    """Sets the webhooks; "", which the client sends for what the person did not name, leaves a URL as it was."""
    asked = body.get("webhooks")
    if not isinstance(asked, dict):
        raise missing("webhooks")
    for kind, url in asked.items():
        if kind not in KINDS:
            raise wrong(f"Unknown webhook {kind}", f"webhooks.{kind}")
        if not isinstance(url, str) or (url and not url.lower().startswith(("http://", "https://"))):
            raise wrong("A webhook must be an http or https URL", f"webhooks.{kind}")
    sim.webhooks.addresses |= {kind: url for kind, url in asked.items() if url}
    return says({"success": True, "webhooks": sim.webhooks.addresses})


async def send_sms(sim: Simulator, body: Body) -> Answer:
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages or not all(isinstance(m, dict) for m in messages):
        raise missing("messages")
    for place, message in enumerate(messages):
        if not e164(message.get("phone_number")):
            raise wrong("Invalid phone number", f"messages[{place}].phone_number")
        if not isinstance(message.get("message"), str) or not message["message"]:
            raise missing(f"messages[{place}].message")
    return await send_all(sim, messages, sent)


def sent(rows: list[Body]) -> Body:
    return {"success": True, "sent_count": sum(row["sent"] for row in rows), "result": rows}


async def list_sms(sim: Simulator, body: Body) -> Answer:
    direction = choice(body, "direction", ("all", "inbound", "outbound"))
    number = phone(body) if body.get("phone_number") else ""
    since, until = day_after(body, "date_from", sim, 0), day_after(body, "date_to", sim, 1)

    def wanted(sms: Sms) -> bool:
        return (
            direction in ("all", "outbound" if sms.outbound else "inbound")
            and (not number or sms.phone == number)
            and (since is None or sms.at >= since)
            and (until is None or sms.at < until)
        )

    return _listing(sim, "messages", filter(wanted, reversed(sim.world.sms.values())), sms_row, limit(body, 5))


async def sms_detail(sim: Simulator, body: Body) -> Answer:
    sms = found(sim.world.sms, body, "sms_id", "SMS")
    clicks = [{"date": iso(at), "link": sms.url} for at in sms.clicks]
    tracking = {"url": sms.url, "short_url": sms.short_url, "clicks": len(clicks), "click_details": clicks}
    return says({"success": True, "sms": sms_row(sms) | {"tracking": tracking}})


async def conversation(sim: Simulator, body: Body) -> Answer:
    number = phone(body)
    newest = (sms for sms in reversed(sim.world.sms.values()) if sms.phone == number)
    return _listing(sim, "messages", newest, sms_row, limit(body, 20), oldest_first=True)


async def delivery_status(sim: Simulator, body: Body) -> Answer:
    ids = body.get("sms_ids", [body["sms_id"]] if body.get("sms_id") else None)
    if not isinstance(ids, list) or not ids:
        raise missing("sms_id")
    return says({"success": True, "statuses": [_status(sim, str(sms_id)) for sms_id in ids]})


_DESCRIPTIONS = {
    "pending": "Waiting to be sent",
    "sent": "Sent by the phone",
    "delivered": "Delivered to the recipient's phone",
}


def _status(sim: Simulator, sms_id: str) -> Body:
    sms = sim.world.sms.get(sms_id)
    if sms is None:
        row = {"phone_number": "", "delivery_status": "not_found", "description": "No such SMS"}
        return {"sms_id": sms_id, "message_preview": ""} | row
    return {
        "sms_id": sms_id,
        "phone_number": sms.phone,
        "delivery_status": sms.status,
        "description": _DESCRIPTIONS[sms.status],
        "message_preview": sms.text[:60],
    }


async def list_calls(sim: Simulator, body: Body) -> Answer:
    kind = choice(body, "type", ("all", "incoming", "outgoing", "missed"))
    number = phone(body) if body.get("phone_number") else ""

    def wanted(call: Call) -> bool:
        return kind in ("all", call.kind) and (not number or call.phone == number)

    def row(call: Call) -> Body:
        return {
            "_id": call.id,
            "type": call.kind,
            "phone_number": call.phone,
            "duration": "0" if call.kind == "missed" else clock_face(call.seconds),
            "call_time": call.at.astimezone(sim.options.zone).strftime("%Y-%m-%d %H:%M:%S"),
        }

    return _listing(sim, "calls", filter(wanted, reversed(sim.world.calls.values())), row, limit(body, 10))


async def qualify(sim: Simulator, body: Body) -> Answer:
    """Notes how a call went: a note through the API counts as one from the interface: its webhook is delivered."""
    call = found(sim.world.calls, body, "call_id", "Call")
    label = found(sim.world.options, body, "option_id", "Option")
    written = body.get("notes") or label
    sim.notes(call.phone, str(written), "interface", call.id, str(body["option_id"]))
    return says({"success": True})


async def click_to_call(sim: Simulator, body: Body) -> Answer:
    phone(body)
    row = v1.dialled(sim, body["phone_number"])
    if row["result"] != "success":
        error = {"success": False, "error": f"Call failed: {row['errors'][0]}", "error_code": "PROXY_ERROR"}
        return says(error, 502)
    return says({"success": True} | row)


def sms_row(sms: Sms) -> Body:
    """Beyond direction, phone_number and message the row's shape is not published: ours is a guess."""
    row: Body = {
        "_id": sms.id,
        "direction": "outbound" if sms.outbound else "inbound",
        "phone_number": sms.phone,
        "message": sms.text,
        "date": iso(sms.at),
    }
    if sms.outbound:
        row |= {"id_sms_api": sms.id, "delivery_status": sms.status, "url": sms.url, "clicks": len(sms.clicks)}
    return row


def _listing(
    sim: Simulator,
    name: str,
    newest_first: Iterable[Any],
    row: Callable[[Any], Body],
    most: int,
    oldest_first: bool = False,
) -> Answer:
    """Returns a listing, spoilt if a fault asks for it."""
    fault = sim.faults.draw("list")
    if fault and fault.name in SPOILT:
        return SPOILT[fault.name]()
    things: Iterable[Sms | Call | Note] = newest_first
    if fault and fault.name == "empty":
        things = ()
    if fault and fault.name == "lag":
        now, seconds = sim.now(), fault.seconds
        things = (thing for thing in newest_first if _age(thing.at, now) >= seconds)
    if fault and fault.name == "holes":
        things = (thing for thing in newest_first if crc32(thing.id.encode()) % 10)
    if fault and fault.name == "capped":
        most = min(most, fault.rows)
    if fault and fault.name == "frozen":
        cut = sim.now() - timedelta(seconds=fault.seconds)
        things = (thing for thing in newest_first if thing.at < min(cut, sim.frozen_at or cut))
        sim.frozen_at = min(cut, sim.frozen_at or cut)
    rows = _as_written(sim, [row(thing) for thing in islice(things, most)])
    return says({"success": True, name: rows[::-1] if oldest_first else rows, "count": len(rows)})


def _as_written(sim: Simulator, rows: list[Body]) -> list[Body]:
    """Returns the rows with their texts, times and numbers as faults have them."""
    text, times, number = sim.faults.draw("text"), sim.faults.draw("times"), sim.faults.draw("number")
    if times is not None:
        sim.drifting_since = sim.drifting_since or sim.now()
    since = sim.drifting_since or sim.now()
    return [at_other_times(respelt(row, text, number), times, since) for row in rows]


def _age(at: datetime, now: datetime) -> float:
    return (now - at).total_seconds()


SPOILT: dict[str, Callable[[], Answer]] = {
    "500": lambda: Answer(b"<html><body>500 Internal Server Error</body></html>", 500, b"text/html"),
    "html": lambda: Answer(b"<!DOCTYPE html><html><body>Maintenance</body></html>", 200, b"text/html; charset=utf-8"),
    "absent": lambda: Answer(b"<html><body>404 Not Found</body></html>", 404, b"text/html"),
    "no-answer": lambda: Answer(manner="silent"),
    "rate-limit": rate_limited,
    "license": lambda: says(
        {
            "success": False,
            "error": "A premium subscription is required",
            "error_code": "LICENSE_REQUIRED",
            "subscription_type": "free",
            "upgrade_url": "https://www.insim.app",
            "feature": "api",
        },
        403,
    ),
}

PATHS: dict[str, Call2] = {
    "/account": account,
    "/account/webhooks": set_webhooks,
    "/sendsms": send_sms,
    "/sms": list_sms,
    "/sms/detail": sms_detail,
    "/sms/conversation": conversation,
    "/sms/delivery_status": delivery_status,
    "/calls": list_calls,
    "/calls/qualify": qualify,
    "/clictocall": click_to_call,
}
