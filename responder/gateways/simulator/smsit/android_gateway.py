"""Webhook of SMS-iT's Android gateway: a signed form with a list of SMS. The older spelling is the plain form that
other programs send."""

import json
from typing import Any
from urllib.parse import unquote, urlencode

import httpx

from responder.dataclass import dataclass
from responder.gateways.simulator.phone.model import Sms
from responder.gateways.simulator.phone.spelling import Spelling
from responder.gateways.simulator.phone.webhooks import Sender
from responder.gateways.smsit.inbound import signature

KINDS = ("incoming_sms",)


@dataclass(frozen=True, slots=True)
class FormHook:
    """A webhook that posts a form. `signed` is the text that its signature is over, "" for none."""

    fields: dict[str, str]
    signed: str = ""
    key: str = ""
    kind: str = "incoming_sms"

    def request(self, address: str, *, encoded: int = 1) -> httpx.Request:
        headers = {"content-type": "application/x-www-form-urlencoded", "user-agent": "phone-simulator"}
        if self.signed:
            headers["X-SG-SIGNATURE"] = signature(self.key, self.signed)
        body = urlencode(self.fields, errors="replace").encode("ascii")
        return httpx.Request("POST", unquote(address), headers=headers, content=body)


def _sms(sms: Sms, sender: Sender, older: bool) -> FormHook:
    own = sender.login.lstrip("+")
    if older:
        return FormHook({"From": sms.phone, "To": own, "Body": sms.text, "MessageSid": sms.id, "date": _at(sms)})
    messages = json.dumps([_item(sms)])
    return FormHook({"messages": messages, "to": own}, messages if sender.key else "", sender.key)


def _item(sms: Sms) -> dict[str, Any]:
    return {
        "ID": sms.id,
        "number": sms.phone,
        "message": sms.text,
        "deviceID": "1",
        "simSlot": "0",
        "userID": "1",
        "status": "Received",
        "sentDate": _at(sms),
        "deliveredDate": _at(sms),
        "groupID": None,
    }


def _at(sms: Sms) -> str:
    """2026-03-10T12:00:00+0000"""
    return sms.at.strftime("%Y-%m-%dT%H:%M:%S%z")


SPELLING = Spelling(sms=_sms)
