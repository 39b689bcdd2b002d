"""Reads answers of SMS-iT. Pure: bytes in, a status out.

    {"status": "0", "msg": "..."}     {"status": "-7", "msg": "..."}     {"status": "Success", "otp": "94b87b"}
    0     "-7"                        the page says that "0 is passed back": a bare number is read too

Numbers are texts. A code means something else in each call, so each call has a table of its own (`codes`); only what
is said of the account (-1, -20) is the same everywhere.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from responder.dataclass import dataclass
from responder.gateways.base import Outcome, Refused
from responder.gateways.connections import GatewayAnswer
from responder.gateways.http_statuses import TOO_MANY, in_doubt, slow_down, undocumented
from responder.gateways.json_answers import content_of
from responder.languages.catalogue import Told, sentence

_NAME = "SMS-iT"
CHECK_FIRST = sentence("It may or may not have been sent: look at the SMS sent in your SMS-iT control panel.")
BAD_KEY = sentence(
    "SMS-iT refused the API key (-1): check SMSIT_ACCESS_KEY. The key is on the API page of your SMS-iT control panel."
)
NO_API = sentence(
    "SMS-iT says that the level of this account has no access to the API (-20): ask SMS-iT for another level."
)
WRONG_PATH = sentence("SMS-iT does not know this call: check SMSIT_BASE_URL, which panel your account is on.")
OF_THE_ACCOUNT: Mapping[int, Told] = {-1: BAD_KEY, -20: NO_API}
_OF_HTTP = {401: BAD_KEY, 403: BAD_KEY, 404: WRONG_PATH, 405: WRONG_PATH}
_NUMBER = re.compile(r"[+-]?\d{1,12}")


@dataclass(frozen=True, slots=True)
class SmsitAnswer:
    """An answer that could be read. `status` is None where it has none, as some calls answer when all is well."""

    status: int | None
    content: Mapping[str, Any]

    @property
    def shown(self) -> str:
        """The status as a sentence shows it: "-" where the answer has none."""
        return "-" if self.status is None else str(self.status)

    def text(self, name: str) -> str:
        """Reads a field as text; "" where there is none."""
        value = self.content.get(name)
        return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def read(answer: GatewayAnswer) -> SmsitAnswer | None:
    """Reads an answer; None for what is none of this API."""
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
    """Reads the status in a value: -7, "-7", " 0 ", "Success"."""
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
    if answer.status == TOO_MANY:
        return slow_down(_NAME, answer.headers, now)
    if answer.status in _OF_HTTP:
        return Refused(_OF_HTTP[answer.status], account=True)
    if doubt := in_doubt(_NAME, answer.status, CHECK_FIRST):
        return doubt
    return undocumented(_NAME, answer.status, CHECK_FIRST) if answer.status >= 400 else None
