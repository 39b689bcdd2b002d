"""Reads inSIM's answers: the outcome of one send, and what all answers have in common. Pure: bytes in, an outcome
out.

    [{"id_sms_api": "FI5O7apqaaqcUmQ", "sms_per_message": 1, "user": "shop@example.com",
      "sent_time": "2023-12-13T13:41:10.541Z", "phone_number": "+33612345678", "message": "Bonjour", "sent": 1}]

Only what says plainly that it sent, or plainly that it did not, is believed. inSIM has no idempotency key: a send
that is tried again on a guess is a second SMS on somebody's phone.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from responder.gateways.base import Accepted, Outcome, Refused, Unknown
from responder.gateways.http_statuses import TOO_MANY, in_doubt, slow_down, undocumented
from responder.gateways.json_answers import content_of, id_of, is_number, only_row, says_sent
from responder.languages.catalogue import sentence

_NAME = "inSIM"
_NUMBERS = ("phone_number", "phonenumber", "phone", "to")

BAD_KEY = sentence(
    "inSIM refused the login or the access key: check INSIM_LOGIN and INSIM_ACCESS_KEY. The "
    "key is in your inSIM account, under API."
)
REFUSALS_OF_THE_ACCOUNT = {
    "INVALID_CREDENTIALS": BAD_KEY,
    "LICENSE_REQUIRED": sentence("inSIM asks for a paid plan for this: see your subscription at www.insim.app."),
}
# Documented refusals: nothing was sent, and the same request would be refused again.
_REFUSALS = REFUSALS_OF_THE_ACCOUNT | {
    "MISSING_FIELD": sentence("inSIM says that something is missing from the message: check its number and its text."),
    "VALIDATION_ERROR": sentence("inSIM does not accept this message: check its number and its text."),
    "NOT_FOUND": sentence("inSIM does not know what was asked for: check INSIM_BASE_URL and the number."),
}
CHECK_FIRST = sentence("It may or may not have been sent: check the phone or the list of sent SMS in inSIM.")


def outcome_of(status: int, headers: Mapping[str, str], body: bytes, to: str, now: datetime) -> Outcome:
    """Reads the HTTP answer to sending one message to the number `to`."""
    if status == TOO_MANY:
        return slow_down(_NAME, headers, now)
    if doubt := in_doubt(_NAME, status, CHECK_FIRST):
        return doubt
    content = content_of(body)
    refusal = _refusal(status, headers, content, now)
    if refusal is not None:
        return refusal
    if status >= 400:
        return undocumented(_NAME, status, CHECK_FIRST)
    return _acceptance(content, to)


def error_code(content: Any) -> str:
    """Reads the code of inSIM's error shape: {"success": false, "error": "...", "error_code": "..."}; "" where there
    is none."""
    code = content.get("error_code") if isinstance(content, dict) else None
    return code if isinstance(code, str) else ""


def _refusal(status: int, headers: Mapping[str, str], content: Any, now: datetime) -> Outcome | None:
    """Returns a refusal in inSIM's own error shape."""
    if not isinstance(content, dict) or content.get("success") is True:
        return None
    if any(field in content for field in ("sent", "id_sms_api", "result", "sent_count")):
        return None  # it speaks of a message as well: not a plain refusal
    code = content.get("error_code")
    if code == "RATE_LIMIT_EXCEEDED":
        return slow_down(_NAME, headers, now)
    if isinstance(code, str) and code in _REFUSALS:
        return Refused(_REFUSALS[code], account=code in REFUSALS_OF_THE_ACCOUNT)
    # v1 documents no body for a wrong key; an error in JSON under one of these statuses says it plainly enough.
    if status in (401, 403) and code is None and (content.get("error") or content.get("success") is False):
        return Refused(BAD_KEY, account=True)
    return None


def _acceptance(content: Any, to: str) -> Outcome:
    row = only_row(content)
    if row is None:
        return Unknown(sentence("inSIM's answer could not be understood. {check}", check=CHECK_FIRST))
    if not says_sent(row.get("sent")):
        # `sent: 0` is not documented to mean that nothing was or will be sent.
        return Unknown(sentence("inSIM did not say that it sent this message. {check}", check=CHECK_FIRST))
    if not is_number(next((row[name] for name in _NUMBERS if row.get(name) is not None), None), to):
        return Unknown(sentence("inSIM's answer speaks of another number. {check}", check=CHECK_FIRST))
    gateway_id = id_of(row.get("id_sms_api"))
    if not gateway_id:
        return Unknown(
            sentence("inSIM gave this message no id, so no report can be tied to it. {check}", check=CHECK_FIRST)
        )
    text = row.get("message")
    return Accepted(gateway_id, text if isinstance(text, str) else "")
