"""inSIM's webhooks: a GET, its parameter and payload in the current spelling and in the older one that still occurs."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

import httpx

from responder.gateways.simulator.phone.happenings import (
    CallEnded,
    CallNoted,
    Happening,
    LinkClicked,
    Reported,
    SmsArrived,
)
from responder.gateways.simulator.phone.model import Call, Note, Sms
from responder.gateways.simulator.phone.times import iso
from responder.gateways.simulator.phone.webhooks import Sender

KINDS = ("incoming_sms", "delivery_status", "link_clicks", "call_events", "call_qualifications")


@dataclass(frozen=True, slots=True)
class Payload:
    """One webhook: its kind (a key of the account's webhooks), its parameter's name, its content."""

    kind: str
    parameter: str
    content: dict[str, Any]
    older: bool = False

    def query(self, times: int = 1) -> str:
        """`param=json`, percent-encoded as encodeURIComponent does."""
        text = _older_json(self.content) if self.older else _json(self.content)
        for _ in range(times):
            text = quote(text, safe="-_.!~*'()")
        return f"{self.parameter}={text}"

    def request(self, address: str, *, encoded: int = 1) -> httpx.Request:
        """decodeURIComponent(callback) + '?' + param + '=' + encodeURIComponent(json), byte for byte: the `?` is added
        whether there is one already or not."""
        url, target = _split(address)
        raw = f"{target}?{self.query(encoded)}".encode("ascii", "surrogatepass")
        headers = {"host": url.netloc.decode("ascii"), "user-agent": "inSIM-simulator"}
        return httpx.Request("GET", url, headers=headers, extensions={"target": raw})


@lru_cache(maxsize=64)
def _split(address: str) -> tuple[httpx.URL, str]:
    """The server's address, and what is written on the request line."""
    url = httpx.URL(unquote(address))
    return url.copy_with(raw_path=b"/"), url.raw_path.decode("ascii")


def _json(content: dict[str, Any]) -> str:
    """As JavaScript writes it: nothing escaped but what must be, half a surrogate pair among it."""
    text = _plain_json(content)
    return text if text.isascii() or not _has_surrogate(text) else json.dumps(content, separators=(",", ":"))


_plain_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= mark <= "\udfff" for mark in text)


def _older_json(content: dict[str, Any]) -> str:
    """As PHP writes it: everything beyond ASCII escaped, slashes too."""
    return json.dumps(content, separators=(",", ":")).replace("/", "\\/")


def clock_face(seconds: int) -> str:
    """00:05:23; "0" for a missed call is the caller's business."""
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def sms_arrived(sms: Sms, sender: Sender, older: bool) -> Payload:
    if older:
        content = {"title": "incoming sms", "from": sms.phone, "body": sms.text, "date": sender.local(sms.at)}
        return Payload("incoming_sms", "message", content, older)
    content = {
        "device_identification": sender.login,
        "title": "incoming_sms",
        "from": sms.phone,
        "message": sms.text,
        "date": iso(sms.at),
    }
    return Payload("incoming_sms", "message", content)


def call_ended(call: Call, sender: Sender, older: bool) -> Payload:
    date, time = sender.local(call.at).split(" ")
    if older:
        title = {"missed": "MISSED", "incoming": "INCOMING CALL", "outgoing": "OUTGOING CALL"}[call.kind]
        # The older DURATION is the time of day.
        content = {"TITLE": title, "PHONE_NUMBER": call.phone, "CALL_TIME": date, "DURATION": time}
        return Payload("call_events", "call", content, older)
    content = {
        "device_identification": sender.login,
        "title": f"{call.kind}_call",
        "phone_number": call.phone,
        "call_time": f"{date} {time}",
        "duration": "0" if call.kind == "missed" else clock_face(call.seconds),
    }
    return Payload("call_events", "calls", content)


def reported(sms: Sms, status: str, at: datetime, sender: Sender, older: bool) -> Payload:
    content = {
        "user": sender.login,
        "phonenumber" if older else "phone_number": sms.phone,
        "status": status,
        "date_status": iso(at),
        "id_sms_api": sms.id,
    }
    return Payload("delivery_status", "status", content, older)


def link_clicked(sms: Sms, at: datetime, sender: Sender, older: bool) -> Payload:
    content = {
        "id_sms_api": sms.id,
        "clicked_link" if older else "title": "clicked_link" if older else "clicked link",
        "phonenumber" if older else "phone_number": sms.phone,
        "link": sms.url,
        "date": sender.local(at),
    }
    return Payload("link_clicks", "click" if older else "clics", content, older)


def call_noted(note: Note, source: str, sender: Sender, older: bool) -> Payload:
    """`source` is "mobile" or "interface": where the note was written."""
    title = f"Call qualification From {source.capitalize()}" if older else f"call_qualification_from_{source}"
    content = {
        "device_identification": sender.login,
        "title": title,
        "from": note.phone,
        "date": sender.local(note.at),
        "qualification": note.text,
    }
    return Payload("call_qualifications", "calls" if older else "qualification", content, older)


def spelt(happening: Happening, sender: Sender, older: bool) -> Payload:
    match happening:
        case SmsArrived(sms):
            return sms_arrived(sms, sender, older)
        case CallEnded(call):
            return call_ended(call, sender, older)
        case CallNoted(note, source):
            return call_noted(note, source, sender, older)
        case LinkClicked(sms, at):
            return link_clicked(sms, at, sender, older)
        case Reported(sms, status, at):
            return reported(sms, status, at, sender, older)
