"""Tasks of inSIM besides sending: saving a contact in its address book, having the phone dial a number.

POST /api/v1/contact    {"header": {login, accessKey}, "contacts": [{firstname, lastname, phone_number}]}
    {"data": {"contact": [{..., "result": "success" | "failed", "errors": ["#001"]}]}}
POST /api/v1/clictocall {"header": {login, accessKey, "type": "clicToCall", "phone_number": "+33612345678"}}
    [{"info": "...", "result": "success" | "failed", "errors": ["#002"]}]
"""

from collections.abc import Callable, Mapping
from typing import Any

from responder.gateways.address import checked
from responder.gateways.base import Accepted, Outcome, Refused, RetryLater, Unknown
from responder.gateways.connections import GatewayAnswer, MaybeSent, NothingSent, Patience
from responder.gateways.insim.answers import BAD_KEY, error_code
from responder.gateways.insim.settings import SETTINGS
from responder.gateways.insim.unexpected_answers import is_page
from responder.gateways.json_answers import content_of, only_row
from responder.gateways.posted_api import JsonApi
from responder.languages.catalogue import Sentence, sentence

_BUSY = 60.0  # seconds; inSIM says to wait a minute
_WRONG_NUMBER = sentence("inSIM does not take this for a phone number.")
_CONTACT_ERRORS = {"#001": _WRONG_NUMBER, "#002": _WRONG_NUMBER, "#003": _WRONG_NUMBER}
_CALL_ERRORS = {
    "#001": sentence("inSIM's servers are out of order."),
    "#002": sentence("The phone is not connected: is it on, and the inSIM app running?"),
}


class InsimDeeds:
    """Tasks asked of an inSIM account. Each call is one attempt, and never raises for what the outside does."""

    def __init__(
        self,
        login: str,
        access_key: str,
        base_url: str = SETTINGS.base_url,
        *,
        patience: Patience | None = None,
    ) -> None:
        self._api = JsonApi(checked(base_url, SETTINGS), "/api/v1", most=2, patience=patience)
        self._header = {"login": login, "accessKey": access_key}

    async def save_contact(self, number: str, first_name: str, last_name: str) -> Outcome:
        """Saved again under the same number, it is the same contact."""
        row = {"firstname": first_name, "lastname": last_name, "phone_number": number, "email": "", "adress": ""}
        return _said(await self._ask("/contact", {"header": self._header, "contacts": [row]}), _saved)

    async def call(self, number: str) -> Outcome:
        """Has the phone dial the number. Accepted: it rings."""
        header = {**self._header, "type": "clicToCall", "phone_number": number}
        return _said(await self._ask("/clictocall", {"header": header}), _dialled)

    async def close(self) -> None:
        await self._api.close()

    async def _ask(self, path: str, content: Mapping[str, Any]) -> GatewayAnswer | RetryLater | Unknown:
        try:
            return await self._api.post(path, content)
        except NothingSent as nothing:
            return RetryLater(nothing.told)
        except MaybeSent as maybe:
            return Unknown(maybe.told)


def _said(answer: GatewayAnswer | RetryLater | Unknown, read: Callable[[Any], Outcome | None]) -> Outcome:
    if not isinstance(answer, GatewayAnswer):
        return answer
    content = content_of(answer.body)
    code = error_code(content)
    if answer.status == 429 or code == "RATE_LIMIT_EXCEEDED":
        return RetryLater(sentence("inSIM asks to slow down."), _BUSY)
    if (answer.status in (401, 403) and not is_page(answer.body)) or code == "INVALID_CREDENTIALS":
        return Refused(BAD_KEY)
    outcome = read(content) if 200 <= answer.status < 300 else None
    return outcome or Unknown(sentence("inSIM's answer could not be understood (HTTP {status}).", status=answer.status))


def _saved(content: Any) -> Outcome | None:
    """#004 (a wrong e-mail) is a warning: the contact is saved."""
    within = content.get("data") if isinstance(content, dict) else None
    row = only_row(within.get("contact") if isinstance(within, dict) else None)
    if row is None:
        return None
    if row.get("result") == "success":
        return Accepted("")
    if row.get("result") == "failed":
        return Refused(_first(_CONTACT_ERRORS, row) or sentence("inSIM could not save the contact."))
    return None


def _dialled(content: Any) -> Outcome | None:
    row = only_row(content)
    if row is None:
        return None
    if row.get("result") == "success":
        return Accepted("")
    if row.get("result") == "failed":
        known = _first(_CALL_ERRORS, row)
        return RetryLater(known) if known else Refused(sentence("inSIM could not call this number."))
    return None


def _first(told: Mapping[str, Sentence], row: dict[str, Any]) -> Sentence | None:
    errors = row.get("errors")
    codes = [code for code in errors if isinstance(code, str)] if isinstance(errors, list) else []
    return next((told[code] for code in codes if code in told), None)
