"""Hooks as inSIM builds them: `?` + parameter + `=` + encodeURIComponent(json)."""

import json
from datetime import UTC, datetime
from urllib.parse import quote

from responder.domain.model.events import Event, SmsReceived
from responder.gateways.incoming import Accounts, Incoming, UnreadableHook, Why
from responder.gateways.insim.inbound import read_hook

SECRET = b"not a secret, but long enough"
ONE = Accounts(("me@shop.fr",), SECRET)
TWO = Accounts(("me@shop.fr", "other@shop.fr"), SECRET)
RECEIVED = datetime(2025, 1, 15, 13, 30, 1, tzinfo=UTC)
AT = datetime(2025, 1, 15, 13, 30, tzinfo=UTC)
ANNA = "+33612345678"

SMS = {
    "device_identification": "me@shop.fr",
    "title": "incoming_sms",
    "from": ANNA,
    "message": "oui",
    "date": "2025-01-15T13:30:00.000Z",
}
CALL = {
    "device_identification": "me@shop.fr",
    "title": "missed_call",
    "phone_number": ANNA,
    "call_time": "2025-01-15 14:30:00",
    "duration": "0",
}
REPORT = {
    "user": "me@shop.fr",
    "phone_number": ANNA,
    "status": "received",
    "date_status": "2025-01-15T13:30:00.000Z",
    "id_sms_api": "FI5O7",
}
CLICK = {
    "id_sms_api": "FI5O7",
    "title": "clicked link",
    "phone_number": ANNA,
    "link": "https://shop.fr/rdv",
    "date": "2025-01-15 14:30:00",
}
NOTE = {
    "device_identification": "me@shop.fr",
    "title": "call_qualification_from_mobile",
    "from": ANNA,
    "date": "2025-01-15 14:30:00",
    "qualification": "rappeler lundi",
}


def encoded(text: str) -> str:
    """JavaScript's encodeURIComponent."""
    return quote(text, safe="-_.!~*'()")


def query(parameter: str, content: object) -> bytes:
    return f"{parameter}={encoded(json.dumps(content, separators=(',', ':'), ensure_ascii=False))}".encode()


def read(raw: bytes, accounts: Accounts = ONE, received: datetime = RECEIVED) -> Incoming | UnreadableHook:
    return read_hook(raw, accounts=accounts, received=received)


def event(raw: bytes, accounts: Accounts = ONE, received: datetime = RECEIVED) -> Event:
    incoming = read(raw, accounts, received)
    assert isinstance(incoming, Incoming), incoming
    return incoming.event


def sms(**changes: object) -> bytes:
    return query("message", SMS | changes)


def without(content: dict[str, str], *names: str) -> dict[str, str]:
    return {name: value for name, value in content.items() if name not in names}


def text_of(raw: bytes) -> str:
    found = event(raw)
    assert isinstance(found, SmsReceived)
    return found.text


def why(raw: bytes, accounts: Accounts = ONE) -> Why:
    outcome = read(raw, accounts)
    assert isinstance(outcome, UnreadableHook), outcome
    assert outcome.problem.endswith(".")
    return outcome.why
