"""Callbacks of Ardary SMS: a GET with JSON in one parameter. None but `status` names the account.

The newer spelling is that of the vendor's newer page, where calls are told with a title and may be missed; the older
one is of Ardary's own page, which knows incoming calls only.
"""

from datetime import datetime

from responder.gateways.simulator.phone.json_query import JsonQuery
from responder.gateways.simulator.phone.model import Call, Note, Sms
from responder.gateways.simulator.phone.spelling import Spelling
from responder.gateways.simulator.phone.times import iso
from responder.gateways.simulator.phone.webhooks import Sender

KINDS = ("incoming_sms", "delivery_status", "link_clicks", "call_events", "call_qualifications")
_TITLES = {"missed": "MISSED", "incoming": "INCOMING CALL", "outgoing": "OUTGOING CALL"}


def _sms(sms: Sms, sender: Sender, older: bool) -> JsonQuery:
    body = "body" if older else "message"
    content = {"title": "incoming sms", "from": sms.phone, body: sms.text, "date": sender.local(sms.at)}
    return JsonQuery("incoming_sms", "message", content, escaped=True)


def _call(call: Call, sender: Sender, older: bool) -> JsonQuery | None:
    if not older:
        date, time = sender.local(call.at).split(" ")
        content = {"TITLE": _TITLES[call.kind], "PHONE_NUMBER": call.phone, "CALL_TIME": date, "DURATION": time}
        return JsonQuery("call_events", "call", content, escaped=True)
    if call.kind == "outgoing":
        return None
    told = {"title": "incoming call", "phonenumber": call.phone, "call_date": sender.local(call.at)}
    return JsonQuery("call_events", "call", told, escaped=True)


def _note(note: Note, source: str, sender: Sender, older: bool) -> JsonQuery:
    title = f"Call qualification From {source.capitalize()}"
    content = {"title": title, "from": note.phone, "qualification": note.text, "date": sender.local(note.at)}
    return JsonQuery("call_qualifications", "calls", content, escaped=True)


def _click(sms: Sms, at: datetime, sender: Sender, older: bool) -> JsonQuery:
    content = {
        "title": "clicked link",
        "phonenumber": sms.phone,
        "link": sms.url,
        "date": sender.local(at),
        "id_sms_api": sms.id,
    }
    return JsonQuery("link_clicks", "click", content, escaped=True)


def _report(sms: Sms, status: str, at: datetime, sender: Sender, older: bool) -> JsonQuery:
    content = {
        "user": sender.login,
        "phonenumber" if older else "phone_number": sms.phone,
        "status": status,
        "date_status": iso(at),
        "id_sms_api": sms.id,
    }
    return JsonQuery("delivery_status", "status", content, escaped=True)


SPELLING = Spelling(sms=_sms, call=_call, note=_note, click=_click, report=_report)
