"""Saves a contact at Ardary SMS; saved again under the same number, it is the same contact.

POST /api/contact (or /api/addcontactSolo for the phone)
    {"header": {"login", "accesskey", "accessKey"}, "contacts": [{"phonenumber", "phone_number", "firstname", ...}]}
    {"data": {"contact": [{..., "result": "success" | "failed", "errors": ["#001"]}]}}
"""

from typing import Any

import phonenumbers

from responder.gateways.ardary.answers import OF_THE_ACCOUNT, codes_of
from responder.gateways.ardary.outbound import identity
from responder.gateways.base import Accepted, Credentials, Outcome, Refused, RetryLater
from responder.gateways.connections import MaybeSent, NothingSent
from responder.gateways.json_answers import content_of, only_row
from responder.gateways.posted_api import JsonApi
from responder.languages.catalogue import sentence

_PATHS = {"phone": "/addcontactSolo", "servers": "/contact"}
_BUSY = 60.0  # seconds
_WRONG_NUMBER = sentence("Ardary SMS does not take this for a phone number.")
_ERRORS = {"#001": _WRONG_NUMBER, "#002": _WRONG_NUMBER, "#003": _WRONG_NUMBER}


class ArdaryContacts:
    """The address book of one account. It belongs to whoever made the API."""

    def __init__(self, api: JsonApi, credentials: Credentials) -> None:
        self._api, self._header = api, identity(credentials)
        self._path = _PATHS[credentials.options.get("route", "phone")]

    async def save(self, number: str, first_name: str, last_name: str) -> Outcome:
        contact = _row(number, first_name, last_name)
        try:
            answer = await self._api.post(self._path, {"header": self._header, "contacts": [contact]})
        except (NothingSent, MaybeSent) as problem:
            return RetryLater(problem.told)  # saving twice is harmless
        if answer.status in OF_THE_ACCOUNT:
            return Refused(OF_THE_ACCOUNT[answer.status])
        if answer.status == 429 or not 200 <= answer.status < 300:
            return RetryLater(
                sentence("Ardary SMS could not save the contact (HTTP {status}).", status=answer.status), _BUSY
            )
        return _outcome(content_of(answer.body))


def _row(number: str, first_name: str, last_name: str) -> dict[str, str]:
    country = phonenumbers.region_code_for_number(phonenumbers.parse(number)) if number.startswith("+") else ""
    return {
        "phonenumber": number,
        "phone_number": number,
        "firstname": first_name,
        "first_name": first_name,
        "lastname": last_name,
        "last_name": last_name,
        "country_code": str(country or ""),
        "email": "",
        "adress": "",
    }


def _outcome(content: Any) -> Outcome:
    """#004 (a wrong e-mail) is an error on one page and a warning on others: `result` decides."""
    within = content.get("data") if isinstance(content, dict) else None
    row = only_row(within.get("contact") if isinstance(within, dict) else None)
    if row is None or row.get("result") not in ("success", "failed"):
        return RetryLater(sentence("Ardary SMS's answer could not be understood."), _BUSY)
    if row["result"] == "success":
        return Accepted("")
    why = (_ERRORS[code] for code in codes_of(row) if code in _ERRORS)
    return Refused(next(why, sentence("Ardary SMS could not save the contact.")))
