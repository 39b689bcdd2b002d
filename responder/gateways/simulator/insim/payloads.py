"""inSIM's webhooks: a GET, its parameter and payload in the current spelling and in the older one that still occurs."""

from datetime import datetime

from responder.gateways.simulator.phone.json_query import JsonQuery
from responder.gateways.simulator.phone.model import Call, Note, Sms
from responder.gateways.simulator.phone.spelling import Spelling
from responder.gateways.simulator.phone.times import iso
from responder.gateways.simulator.phone.webhooks import Sender

KINDS = ("incoming_sms", "delivery_status", "link_clicks", "call_events", "call_qualifications")


def clock_face(seconds: int) -> str:
    """00:05:23; "0" for a missed call is the caller's business."""
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def sms_arrived(sms: Sms, sender: Sender, older: bool) -> JsonQuery:
    if older:
        content = {"title": "incoming sms", "from": sms.phone, "body": sms.text, "date": sender.local(sms.at)}
        return JsonQuery("incoming_sms", "message", content, older)
    content = {
        "device_identification": sender.login,
        "title": "incoming_sms",
        "from": sms.phone,
        "message": sms.text,
        "date": iso(sms.at),
    }
    return JsonQuery("incoming_sms", "message", content)


def call_ended(call: Call, sender: Sender, older: bool) -> JsonQuery:
    date, time = sender.local(call.at).split(" ")
    if older:
        title = {"missed": "MISSED", "incoming": "INCOMING CALL", "outgoing": "OUTGOING CALL"}[call.kind]
        # The older DURATION is the time of day.
        content = {"TITLE": title, "PHONE_NUMBER": call.phone, "CALL_TIME": date, "DURATION": time}
        return JsonQuery("call_events", "call", content, older)
    content = {
        "device_identification": sender.login,
        "title": f"{call.kind}_call",
        "phone_number": call.phone,
        "call_time": f"{date} {time}",
        "duration": "0" if call.kind == "missed" else clock_face(call.seconds),
    }
    return JsonQuery("call_events", "calls", content)


def reported(sms: Sms, status: str, at: datetime, sender: Sender, older: bool) -> JsonQuery:
    content = {
        "user": sender.login,
        "phonenumber" if older else "phone_number": sms.phone,
        "status": status,
        "date_status": iso(at),
        "id_sms_api": sms.id,
    }
    return JsonQuery("delivery_status", "status", content, older)


def link_clicked(sms: Sms, at: datetime, sender: Sender, older: bool) -> JsonQuery:
    content = {
        "id_sms_api": sms.id,
        "clicked_link" if older else "title": "clicked_link" if older else "clicked link",
        "phonenumber" if older else "phone_number": sms.phone,
        "link": sms.url,
        "date": sender.local(at),
    }
    return JsonQuery("link_clicks", "click" if older else "clics", content, older)


def call_noted(note: Note, source: str, sender: Sender, older: bool) -> JsonQuery:
    """`source` is "mobile" or "interface": where the note was written."""
    title = f"Call qualification From {source.capitalize()}" if older else f"call_qualification_from_{source}"
    content = {
        "device_identification": sender.login,
        "title": title,
        "from": note.phone,
        "date": sender.local(note.at),
        "qualification": note.text,
    }
    return JsonQuery("call_qualifications", "calls" if older else "qualification", content, older)


SPELLING = Spelling(sms=sms_arrived, call=call_ended, note=call_noted, click=link_clicked, report=reported)
