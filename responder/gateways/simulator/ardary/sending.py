"""Simulates `sendSmsSolo` and `sendSms`: the same messages, answered in a form of their own each."""

import re
from typing import Any
from urllib.parse import quote

from responder.gateways.simulator.ardary.header import header_of, rows_in
from responder.gateways.simulator.phone.faults import Fault
from responder.gateways.simulator.phone.http_answers import Answer, Ask, says
from responder.gateways.simulator.phone.model import Sms, e164, parts
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.phone.spoilt_answers import INSTEAD, spoilt
from responder.gateways.simulator.phone.times import iso

Row = dict[str, Any]

ADVERTISING = "\nSH via arsms.co"
_MARKER = re.compile(r"\[(?:link|Link|Lien)\]")
_NOTICE = b"<br />\n<b>Notice</b>:  Undefined index: tel in <b>/var/www/api/send.php</b> on line <b>12</b><br />\n"
_REFUSING = {
    "not-activated": ("#002", True),
    "unknown-error": ("#009", True),
    "unknown-error-uncounted": ("#009", False),
}


def as_sent(sim: Simulator, sms: Sms, text: str) -> str:
    if sms.url and _MARKER.search(text):
        link = sim.short_link(sms)
        text = _MARKER.sub(lambda _: link, text)
    return text + ADVERTISING if sim.options.plan == "free" else text


async def send_over_phone(sim: Simulator, ask: Ask) -> Answer:
    return await _send_all(sim, ask, "bare list")


async def send_over_servers(sim: Simulator, ask: Ask) -> Answer:
    return await _send_all(sim, ask, "data")


async def _send_all(sim: Simulator, ask: Ask, usual: str) -> Answer:
    header, rows = header_of(ask), rows_in(ask, "messages")
    form = fault.name if (fault := sim.faults.draw("form")) else usual
    if not sim.knows(header.get("login"), header.get("accesskey", header.get("accessKey"))):
        return _refused(form, rows, "#001", count=0)
    struck = sim.faults.draw("send")
    if struck is not None and struck.name in INSTEAD:
        return INSTEAD[struck.name]
    if struck is not None and struck.name in _REFUSING:
        code, counted = _REFUSING[struck.name]
        if not counted:
            _taken(sim, header, rows, struck)
        return _refused(form, rows, code, count=0 if counted else None)
    taken = _taken(sim, header, rows, struck)
    if all("error" in row for row in taken):
        return _refused(form, rows, str(taken[0]["error"]), count=0)
    return await _spoilt(struck, says(_in_form(form, [_respelt(sim, row) for row in taken])))


def _taken(sim: Simulator, header: Row, rows: list[Row], fault: Fault | None) -> list[Row]:
    testing = header.get("mode") == "test"
    return [_one(sim, row, testing, fault.name if fault else "") for row in rows]


def _one(sim: Simulator, message: Row, testing: bool, fault: str) -> Row:
    raw = next((message[name] for name in ("phonenumber", "phone_number", "tel") if message.get(name)), "")
    text = message.get("message", message.get("sms"))
    phone, own = e164(raw), message.get("id_sms_api")
    code = _code(sim, phone, text)
    if code:
        return {"error": code}
    at = sim.now()
    named = str(own) if own and fault != "other-id" else sim.world.new_id()
    if testing or fault == "sent-0":
        shown = Sms(named, phone, str(text), at)
    else:
        url, asked = message.get("url"), message.get("priorite", message.get("priority"))
        shown = sim.accept(phone, str(text), str(url or ""), asked, message.get("date_to_send"), named)
    number = "+33600000000" if fault == "other-phone" else phone
    return _row(sim, shown, number, sent=fault != "sent-0")


def _code(sim: Simulator, phone: str, text: Any) -> str:
    if not phone:
        return "#007"
    if phone in sim.stopped:
        return "#003"
    if not isinstance(text, str) or not text:
        return "#006"
    return "#004" if sim.forbidden and sim.forbidden.casefold() in text.casefold() else ""


def _row(sim: Simulator, sms: Sms, number: str, *, sent: bool) -> Row:
    return {
        "id_sms_api": sms.id,
        "sms_per_message": parts(sms.text),
        "user": sim.options.login,
        "sent_time": iso(sms.at),
        "phone_number": number,
        "message": sms.text,
        "sent": int(sent),
    }


def _in_form(form: str, rows: list[Row]) -> Any:
    """Forms without `sent` say by the time that a message left."""
    if form == "bare list":
        return rows
    rows = [row if row["sent"] else row | {"sent_time": ""} for row in rows]
    if form in ("oldest", "nested"):
        return {"data": [_oldest(row) for row in rows]}
    names = ("id_sms_api", "sms_per_message", "sent_time", "message")
    return {"data": [{name: row[name] for name in names} | {"phonenumber": row["phone_number"]} for row in rows]}


def _oldest(row: Row) -> Row:
    return {
        "id_sms_api": row["id_sms_api"],
        "count_sms": row["sms_per_message"],
        "user": row["user"],
        "send_time": row["sent_time"],
        "phone": row["phone_number"],
        "sms": row["message"],
    }


def _refused(form: str, rows: list[Row], code: str, *, count: int | None) -> Answer:
    """Answers in either form of errors; where the count of the newer one stands is told in words only."""
    if form in ("oldest", "nested"):
        data: Row = {"data": [{"id_sms_api": place, "error": [code]} for place, _ in enumerate(rows)]}
        return says({"data": data | ({} if count is None else {"envoi": count})})
    errors = [{"id_sms_api": row.get("id_sms_api", str(place)), "error": [code]} for place, row in enumerate(rows)]
    return says({"data": errors} | ({} if count is None else {"count_sent": count}))


def _respelt(sim: Simulator, row: Row) -> Row:
    return row | {"message": quote(row["message"], safe="/:")} if sim.faults.draw("text") else row


async def _spoilt(fault: Fault | None, whole: Answer) -> Answer:
    if fault is not None and fault.name == "notice":
        return Answer(_NOTICE + whole.body, 200, b"text/html; charset=utf-8")
    return await spoilt(fault, whole)
