"""What inSIM does besides sending: saving a contact in its address book, having the phone dial a number.

POST /api/v1/contact    {"header": {login, accessKey}, "contacts": [{firstname, lastname, phone_number}]}
    {"data": {"contact": [{..., "result": "success" | "failed", "errors": ["#001"]}]}}
POST /api/v1/clictocall {"header": {login, accessKey, "type": "clicToCall", "phone_number": "+33612345678"}}
    [{"info": "...", "result": "success" | "failed", "errors": ["#002"]}]
"""

import json
from typing import Any

import httpx

from responder.gateways.base import Accepted, Outcome, Refused, RetryLater, Unknown
from responder.gateways.connections import Answer, Connections, MaybeSent, NothingSent, Patience
from responder.gateways.insim.address import checked

_NOT_UNDERSTOOD = "inSIM's answer could not be understood (HTTP {status})."
_BAD_KEY = "inSIM refused the login or the access key: check INSIM_LOGIN and INSIM_ACCESS_KEY."
_BUSY = 60.0  # seconds; inSIM says to wait a minute
_WRONG_NUMBER = "inSIM does not take this for a phone number."
_CONTACT_ERRORS = {"#001": _WRONG_NUMBER, "#002": _WRONG_NUMBER, "#003": _WRONG_NUMBER}
_CALL_ERRORS = {
    "#001": "inSIM's servers are out of order.",
    "#002": "The phone is not connected: is it on, and the inSIM app running?",
}


class InsimDeeds:
    """One inSIM account. Each call is one attempt, and never raises for what the outside does."""

    def __init__(
        self,
        login: str,
        access_key: str,
        base_url: str = "https://www.insim.app",
        *,
        patience: Patience | None = None,
    ) -> None:
        self._url = checked(base_url)
        self._root = self._url.raw_path.rstrip(b"/").decode("ascii") + "/api/v1"
        self._header = {"login": login, "accessKey": access_key}
        self._connections = Connections(most=2, patience=patience)

    async def save_contact(self, number: str, first_name: str, last_name: str) -> Outcome:
        """Saved again under the same number, it is the same contact."""
        row = {"firstname": first_name, "lastname": last_name, "phone_number": number, "email": "", "adress": ""}
        return _said(await self._ask("/contact", {"header": self._header, "contacts": [row]}), _saved)

    async def call(self, number: str) -> Outcome:
        """Has the phone dial the number. Accepted: it rings."""
        header = {**self._header, "type": "clicToCall", "phone_number": number}
        return _said(await self._ask("/clictocall", {"header": header}), _dialled)

    async def close(self) -> None:
        await self._connections.close()

    async def _ask(self, path: str, body: dict[str, Any]) -> Answer | RetryLater | Unknown:
        request = httpx.Request(
            "POST",
            self._url.copy_with(raw_path=(self._root + path).encode("ascii")),
            headers={"accept": "application/json", "accept-encoding": "identity", "user-agent": "insim-responder"},
            json=body,
        )
        try:
            return await self._connections.exchange(request)
        except NothingSent as nothing:
            return RetryLater(str(nothing))
        except MaybeSent as maybe:
            return Unknown(str(maybe))


def _said(answer: Answer | RetryLater | Unknown, read: Any) -> Outcome:
    if not isinstance(answer, Answer):
        return answer
    try:
        content = json.loads(answer.body)
    except (ValueError, RecursionError):
        content = None
    code = content.get("error_code") if isinstance(content, dict) else None
    if answer.status == 429 or code == "RATE_LIMIT_EXCEEDED":
        return RetryLater("inSIM asks to slow down.", _BUSY)
    if answer.status in (401, 403) or code == "INVALID_CREDENTIALS":
        return Refused(_BAD_KEY)
    outcome: Outcome | None = read(content) if 200 <= answer.status < 300 else None
    return outcome or Unknown(_NOT_UNDERSTOOD.format(status=answer.status))


def _saved(content: Any) -> Outcome | None:
    """#004 (a wrong e-mail) is a warning: the contact is saved."""
    within = content.get("data") if isinstance(content, dict) else None
    row = _only(within.get("contact") if isinstance(within, dict) else None)
    if row is None:
        return None
    if row.get("result") == "success":
        return Accepted("")
    if row.get("result") == "failed":
        return Refused(_first(_CONTACT_ERRORS, row) or "inSIM could not save the contact.")
    return None


def _dialled(content: Any) -> Outcome | None:
    row = _only(content)
    if row is None:
        return None
    if row.get("result") == "success":
        return Accepted("")
    if row.get("result") == "failed":
        known = _first(_CALL_ERRORS, row)
        return RetryLater(known) if known else Refused("inSIM could not call this number.")
    return None


def _only(rows: Any) -> dict[str, Any] | None:
    row = rows[0] if isinstance(rows, list) and len(rows) == 1 else rows
    return row if isinstance(row, dict) else None


def _first(told: dict[str, str], row: dict[str, Any]) -> str:
    errors = row.get("errors")
    codes = [code for code in errors if isinstance(code, str)] if isinstance(errors, list) else []
    return next((told[code] for code in codes if code in told), "")
