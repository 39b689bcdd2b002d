"""Sends over Ardary SMS: one message a call, one attempt.

POST /api/sendSmsSolo (the phone) or /api/sendSms (the servers)
    {"header": {"login", "accesskey", "accessKey", "mode": "prod", "priority": 1}, "messages": [{"id_sms_api": "r1",
     "phonenumber": "+33612345678", "phone_number": "+33612345678", "message": "...[Link]", "url": "...",
     "priorite": 1}]}

Each page of the vendor's spells the key and the number in its own way, so both spellings are sent.
"""

from datetime import datetime, timedelta, tzinfo
from typing import Any

from responder.gateways.address import checked
from responder.gateways.ardary.answers import CHECK_FIRST, Asked, outcome_of
from responder.gateways.ardary.settings import SETTINGS
from responder.gateways.base import Credentials, Outcome, Outgoing, RetryLater, Site, Unknown
from responder.gateways.connections import GatewayAnswer, MaybeSent, NothingSent
from responder.gateways.posted_api import JsonApi
from responder.languages.catalogue import sentence

_PATHS = {"phone": "/sendSmsSolo", "servers": "/sendSms"}
_FORMS = {"phone": "object", "servers": "list"}
_MOST_AT_ONCE = 32
_MARKER, _THEIR_MARKER = "[link]", "[Link]"


class ArdarySender:
    """Sender of an account of Ardary SMS."""

    def __init__(self, credentials: Credentials, site: Site) -> None:
        base = checked(credentials.base_url or SETTINGS.base_url, SETTINGS)
        self.api = JsonApi(base, "/api", most=_MOST_AT_ONCE, patience=site.patience)
        self._site = site
        route = credentials.options.get("route", "phone")
        self._path = _PATHS[route]
        form = credentials.options.get("header_form", "auto")
        self._listed = (_FORMS[route] if form == "auto" else form) == "list"
        self._identity = identity(credentials)

    async def send(self, message: Outgoing) -> Outcome:
        own_id = self._site.name_of(message) if self._site.name_of else ""
        try:
            answer = await self.api.post(self._path, self._content(message, own_id, "prod"))
        except NothingSent as nothing:
            return RetryLater(sentence("{problem} Nothing was sent; it will be tried again.", problem=nothing.told))
        except MaybeSent as maybe:
            return Unknown(sentence("{problem} {check}", problem=maybe.told, check=CHECK_FIRST))
        return outcome_of(answer.status, answer.headers, answer.body, Asked(message, own_id), self._site.clock())

    async def test(self, message: Outgoing) -> GatewayAnswer:
        """Asks for the gateway's answer to a message that it does not send. Raises NothingSent or MaybeSent."""
        return await self.api.post(self._path, self._content(message, "", "test"))

    def _content(self, message: Outgoing, own_id: str, mode: str) -> dict[str, Any]:
        header = {**self._identity, "mode": mode, "priority": message.priority}
        return {"header": [header] if self._listed else header, "messages": [self._message(message, own_id)]}

    def _message(self, message: Outgoing, own_id: str) -> dict[str, Any]:
        text = message.text.replace(_MARKER, _THEIR_MARKER) if message.link else message.text
        fields: dict[str, Any] = {
            "phonenumber": message.to,
            "phone_number": message.to,
            "message": text,
            "priorite": message.priority,
        }
        if own_id:
            fields["id_sms_api"] = own_id
        if message.link:
            fields["url"] = message.link
        if message.not_before is not None:
            fields["date_to_send"] = _local(message.not_before, self._site.place()[1])
        return fields


def identity(credentials: Credentials) -> dict[str, str]:
    """Returns the login and the key, in each spelling that some page shows."""
    return {"login": credentials.login, "accesskey": credentials.access_key, "accessKey": credentials.access_key}


def _local(at: datetime, zone: tzinfo) -> str:
    """Whole seconds, never sooner than asked."""
    if at.microsecond:
        at = at.replace(microsecond=0) + timedelta(seconds=1)
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")
