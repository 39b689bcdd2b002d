"""Reads answers of SMS-iT. Pure: bytes in, a status out.

    {"status": "0", "msg": "..."}     {"status": "-7", "msg": "..."}     {"status": "Success", "otp": "94b87b"}
    0     "-7"                        the page says that "0 is passed back": a bare number is read too

Numbers are texts. A code means something else in each call, so each call has a table of its own (`codes`); only what
is said of the account (-1, -20) is the same everywhere.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from responder.gateways.base import Outcome, Refused, RetryLater, Unknown
from responder.gateways.connections import GatewayAnswer
from responder.gateways.json_answers import content_of, retry_after

BAD_KEY = (
    "SMS-iT refused the API key (-1): check SMSIT_ACCESS_KEY. The key is on the API page of your SMS-iT control panel."
)
NO_API = "SMS-iT says that the level of this account has no access to the API (-20): ask SMS-iT for another level."
WRONG_PATH = "SMS-iT does not know this call: check SMSIT_BASE_URL, which panel your account is on."
OF_THE_ACCOUNT: Mapping[int, str] = {-1: BAD_KEY, -20: NO_API}
_OF_HTTP = {401: BAD_KEY, 403: BAD_KEY, 404: WRONG_PATH, 405: WRONG_PATH}
_NUMBER = re.compile(r"[+-]?\d{1,12}")


@dataclass(frozen=True, slots=True)
class SmsitAnswer:
    """An answer that could be read. `status` is None where it has none, as some calls answer when all is well."""

    status: int | None
    content: Mapping[str, Any]

    def text(self, name: str) -> str:
        """A field as text; "" where there is none."""
        value = self.content.get(name)
        return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def read(answer: GatewayAnswer) -> SmsitAnswer | None:
    """None for what is no answer of this API."""
    if not 200 <= answer.status < 300:
        return None
    content = content_of(answer.body)
    if isinstance(content, dict):
        status = content.get("status")
        number = number_in(status)
        if number is None and status is not None:
            return None
        return SmsitAnswer(number, content)
    number = number_in(content)
    return None if number is None else SmsitAnswer(number, {})


def number_in(value: Any) -> int | None:
    """The status in a value: -7, "-7", " 0 ", "Success"."""
    if type(value) is int:
        return value
    if not isinstance(value, str):
        return None
    text = value.strip()
    if text.casefold() == "success":
        return 0
    return int(text) if _NUMBER.fullmatch(text) else None


def http_trouble(answer: GatewayAnswer, now: datetime) -> Outcome | None:
    """Judges by the status of HTTP alone; None where the body is to be asked. For a call that may have sent."""
    if answer.status == 429:
        wait = retry_after(answer.headers.get("retry-after", ""), now)
        return RetryLater(f"SMS-iT asks to slow down; nothing was sent. Next try in {wait:.0f} seconds.", wait)
    if answer.status in _OF_HTTP:
        return Refused(_OF_HTTP[answer.status], account=True)
    if not 200 <= answer.status < 300:
        return Unknown(f"SMS-iT did not take the request as its own (HTTP {answer.status}).")
    return None
