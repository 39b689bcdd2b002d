"""Control API of the simulation: be this phone, fail like that, show what arrived."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from responder.gateways.simulator.phone.faults import BadFault
from responder.gateways.simulator.phone.http_answers import Answer, Ask, Mistake, says
from responder.gateways.simulator.phone.model import Sms, e164
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.phone.times import iso
from responder.gateways.simulator.phone.webhooks import Delivered


async def text_in(sim: Simulator, ask: Ask) -> Answer:
    """{"from", "text"}: somebody texts the business."""
    body = _body(ask, ("from", "text"))
    text = body["text"]
    if not isinstance(text, str):
        raise _mistake('"text" must be a text, such as "oui"')
    return await _outcome(body, sim.texts(_sender(body), text))


async def call_in(sim: Simulator, ask: Ask) -> Answer:
    """{"from", "kind": "missed"|"incoming"|"outgoing", "seconds"}: a call ends."""
    body = _body(ask, ("from", "kind"), ("seconds",))
    if body["kind"] not in ("missed", "incoming", "outgoing"):
        raise _mistake('"kind" must be one of missed, incoming, outgoing')
    seconds = body.get("seconds", 0)
    if type(seconds) is not int or seconds < 0:
        raise _mistake('"seconds" must be a whole number: how long the call took')
    return await _outcome(body, sim.calls(_sender(body), body["kind"], seconds))


async def click(sim: Simulator, ask: Ask) -> Answer:
    """{"id_sms_api"}: the person opens the link of that SMS."""
    body = _body(ask, ("id_sms_api",))
    sms = sim.world.sms.get(str(body["id_sms_api"]))
    if sms is None:
        raise _mistake("no SMS has that id_sms_api; GET /_phone/outbox lists them", 404)
    if not sms.short_url:
        raise _mistake("that SMS holds no tracked link: it was sent without `url`, or without [link] in its text")
    return await _outcome(body, sim.clicks(sms))


async def note(sim: Simulator, ask: Ask) -> Answer:
    """{"from", "text", "source": "mobile"|"interface"}: somebody qualifies a call."""
    body = _body(ask, ("from", "text"), ("source",))
    source = body.get("source", "mobile")
    if source not in ("mobile", "interface"):
        raise _mistake('"source" must be mobile or interface')
    return await _outcome(body, sim.notes(_sender(body), str(body["text"]), source))


async def outbox(sim: Simulator, ask: Ask) -> Answer:
    """Lists what the handsets received, in order; ?to=+33612345678 for one of them."""
    if "to" not in ask.query:
        return says([_row(sms) for sms in sim.world.received])
    number = e164(ask.query["to"])
    if not number:
        raise _mistake("`to` must be a number such as +33612345678")
    return says([_row(sms) for sms in sim.world.received_by.get(number, [])])


async def dialled(sim: Simulator, ask: Ask) -> Answer:
    """Lists the numbers that click-to-call had the phone dial, in order."""
    return says(sim.world.dialled)


async def change_account(sim: Simulator, ask: Ask) -> Answer:
    """{"credits": 0, "connected": false, "stopped": ["+33612345678"], "forbidden": "casino", "callback": "http://..."},
    one or several: the account runs dry, the phone loses its gateway, somebody asks the gateway for no more SMS, a word
    is not sent, webhooks go elsewhere."""
    body = ask.body if isinstance(ask.body, dict) else {}
    credits, connected = body.get("credits", sim.credits), body.get("connected", sim.connected)
    stopped, forbidden = body.get("stopped", sorted(sim.stopped)), body.get("forbidden", sim.forbidden)
    known = ("credits", "connected", "stopped", "forbidden", "callback")
    unknown = [key for key in body if key not in known]
    texts = isinstance(forbidden, str) and isinstance(body.get("callback", ""), str)
    readable = isinstance(stopped, list) and all(map(e164, stopped)) and texts
    if unknown or not body or type(credits) is not int or not isinstance(connected, bool) or not readable:
        raise _mistake('say what changes, such as {"credits": 0} (a whole number) or {"connected": false}')
    sim.credits, sim.stopped, sim.forbidden = credits, set(map(e164, stopped)), forbidden
    sim.connect(connected)
    if "callback" in body:
        sim.set_callback(body["callback"])
    told = {"stopped": sorted(sim.stopped)} | ({"forbidden": forbidden} if forbidden else {})
    return says({"credits": sim.credits, "connected": sim.connected} | (told if sim.stopped or forbidden else {}))


async def ask_fault(sim: Simulator, ask: Ask) -> Answer:
    if not isinstance(ask.body, dict):
        raise _mistake('say what is to fail as JSON, such as {"send": "500-after", "times": 2}')
    try:
        sim.faults.ask(ask.body)
    except BadFault as problem:
        raise _mistake(str(problem)) from None
    return await show_faults(sim, ask)


async def show_faults(sim: Simulator, ask: Ask) -> Answer:
    waiting = [fault.as_json() for fault in sim.faults.waiting]
    return says({"waiting": waiting, "struck": sim.faults.struck, "valid": sim.wire.faults})


def _row(sms: Sms) -> dict[str, Any]:
    return {
        "to": sms.phone,
        "text": sms.text,
        "id_sms_api": sms.id,
        "url": sms.url,
        "short_url": sms.short_url,
        "at": iso(sms.received_at or sms.at),
        "accepted_at": iso(sms.at),
        "priorite": sms.priority,
        "date_to_send": sms.date_to_send,
        "status": sms.status,
        "clicks": len(sms.clicks),
    }


async def _outcome(body: dict[str, Any], delivery: asyncio.Future[Delivered]) -> Answer:
    """Waits for the listener's answer unless asked not to."""
    if not body.get("wait", True):
        return says({"queued": True}, 202)
    return says((await delivery).as_json())


def _body(ask: Ask, needed: tuple[str, ...], possible: tuple[str, ...] = ()) -> dict[str, Any]:
    known = (*needed, *possible, "wait")
    if not isinstance(ask.body, dict):
        raise _mistake(f"send a JSON object with {' and '.join(needed)}")
    absent = [key for key in needed if key not in ask.body]
    unknown = [key for key in ask.body if key not in known]
    if absent or unknown:
        problem = f"missing: {', '.join(absent)}" if absent else f"unknown: {', '.join(unknown)}"
        raise _mistake(f"{problem}; the keys are {', '.join(known)}")
    if not isinstance(ask.body.get("wait", True), bool):
        raise _mistake('"wait" must be true or false')
    return ask.body


def _sender(body: dict[str, Any]) -> str:
    """Reads the sender: a number in one spelling; a short code, a name or "" (hidden) as it is."""
    if not isinstance(body["from"], str):
        raise _mistake('"from" must be a text: a number such as "+33612345678", a name, or "" when hidden')
    return e164(body["from"]) or body["from"]


def _mistake(problem: str, status: int = 400) -> Mistake:
    return Mistake(says({"error": problem}, status))


PATHS: dict[tuple[str, str], Callable[[Simulator, Ask], Awaitable[Answer]]] = {
    ("POST", "/_phone/sms"): text_in,
    ("POST", "/_phone/call"): call_in,
    ("POST", "/_phone/click"): click,
    ("POST", "/_phone/note"): note,
    ("GET", "/_phone/outbox"): outbox,
    ("GET", "/_phone/dialled"): dialled,
    ("POST", "/_phone/account"): change_account,
    ("POST", "/_faults"): ask_fault,
    ("GET", "/_faults"): show_faults,
}
