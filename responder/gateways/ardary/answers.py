"""Reads the answer of Ardary SMS to one message. Pure: bytes in, an outcome out.

    {"data": [{"id_sms_api": "r1", "sms_per_message": 1, "sent_time": "...", "phonenumber": "+336...",
      "message": "..."}]}
    [{"id_sms_api": "r1", "sms_per_message": 1, "user": "...", "sent_time": "...", "phone_number": "+336...",
      "message": "...", "sent": 1}]
    {"data": [{"id_sms_api": "r1", "error": ["#006"]}], "count_sent": 0}
    {"data": {"data": [{"id_sms_api": 0, "error": ["#006"]}], "envoi": 0}}

A text comes back changed, so it is never compared. An id of ours ties reports to a message, and makes no send
repeatable: that the same id sent twice is one SMS is said nowhere.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from responder.dataclass import dataclass
from responder.gateways.base import Accepted, Outcome, Outgoing, Refused, RetryLater, Unknown
from responder.gateways.http_statuses import TOO_MANY, in_doubt, slow_down, undocumented
from responder.gateways.json_answers import content_of, id_of, is_number, says_sent
from responder.languages.catalogue import Told, sentence

Row = Mapping[str, Any]

_NAME = "Ardary SMS"
CHECK_FIRST = sentence("It may or may not have been sent: check the phone, or the SMS sent in your Ardary SMS account.")
BAD_KEY = sentence(
    "Ardary SMS refused the login or the access key: check ARDARY_LOGIN and "
    "ARDARY_ACCESS_KEY. The key is in your Ardary SMS account, under Parameters > API."
)
_NOT_ACTIVE = sentence("Ardary SMS says that the account is not activated: ask Ardary, then start Responder again.")
_WRONG_PATH = sentence("Ardary SMS does not know this call: check ARDARY_BASE_URL.")
_OPTED_OUT = sentence(
    "This number asked Ardary SMS for no more messages. They are opted out here too; only "
    "Ardary SMS can lift its own stop."
)
OF_THE_ACCOUNT = {401: BAD_KEY, 403: BAD_KEY, 404: _WRONG_PATH, 405: _WRONG_PATH}
_NUMBERS = ("phonenumber", "phone_number", "phone", "tel")
_TEXTS = ("message", "sms")
_ERRORS = ("error", "errors")
_TIMES = ("sent_time", "send_time")
_CODE = re.compile(r"#?\s*0*(\d{1,3})")
_START = re.compile(rb"[\[{]")
AGAIN = 60.0  # seconds; after an error nobody knows, where nothing was sent
MOST_TRIES = 3

# The gravest first: where several stand in one row, that one counts.
REFUSALS: Mapping[str, Refused] = {
    "#001": Refused(BAD_KEY, account=True),
    "#002": Refused(_NOT_ACTIVE, account=True),
    "#003": Refused(_OPTED_OUT, opted_out=True),
    "#007": Refused(sentence("Ardary SMS does not take this for a phone number.")),
    "#004": Refused(sentence("Ardary SMS does not send these words: change the text of the rule or template.")),
    "#006": Refused(
        sentence("Ardary SMS says that the text is empty: please report this, it is a mistake of Responder.")
    ),
}
_NOBODY_KNOWS = "#009"


@dataclass(frozen=True, slots=True)
class Asked:
    """The message an answer is about; `own_id` is "" if it was given none."""

    message: Outgoing
    own_id: str


def outcome_of(status: int, headers: Mapping[str, str], body: bytes, asked: Asked, now: datetime) -> Outcome:
    if status == TOO_MANY:
        return slow_down(_NAME, headers, now)
    if status in OF_THE_ACCOUNT:
        return Refused(OF_THE_ACCOUNT[status], account=True)
    if doubt := in_doubt(_NAME, status, CHECK_FIRST):
        return doubt
    content = content_of(body)
    refusal = refusal_in(content if content is not None else _behind_a_notice(body))
    if refusal is not None:
        return refusal
    if status >= 400:
        return undocumented(_NAME, status, CHECK_FIRST)
    return _acceptance(content, asked)


def account_refusal(status: int, body: bytes) -> Told:
    """Why the gateway takes nothing of the account; "" where it does not say so."""
    content = content_of(body)
    refusal = refusal_in(content if content is not None else _behind_a_notice(body))
    if isinstance(refusal, Refused) and refusal.account:
        return refusal.told
    return OF_THE_ACCOUNT.get(status, "")


def refusal_in(content: Any) -> Outcome | None:
    """Reads the error codes of an answer; None where it has none."""
    codes = [code for row in rows_of(content) for code in codes_of(row)]
    if not codes:
        return None
    sent = _count(content)
    if sent:
        return Unknown(
            sentence(
                "Ardary SMS reports an error and that it sent the message ({codes}). {check}",
                codes=", ".join(codes),
                check=CHECK_FIRST,
            )
        )
    known = next((REFUSALS[code] for code in REFUSALS if code in codes), None)
    if known is not None:
        return known
    if sent is None:
        return Unknown(
            sentence("Ardary SMS reports an error ({codes}). {check}", codes=", ".join(codes), check=CHECK_FIRST)
        )
    if _NOBODY_KNOWS in codes:
        return RetryLater(
            sentence("Ardary SMS had an error that it does not know; nothing was sent."), AGAIN, most=MOST_TRIES
        )
    return Refused(
        sentence("Ardary SMS refused the message with an error it does not document ({codes}).", codes=", ".join(codes))
    )


def rows_of(content: Any) -> list[Row]:
    """Reads the rows of an answer, in whatever form it is."""
    for _ in range(3):  # data.data
        if isinstance(content, list):
            return [row for row in content if isinstance(row, dict)]
        if not isinstance(content, dict) or "id_sms_api" in content or not {"data"} & content.keys():
            break
        content = content["data"]
    is_row = isinstance(content, dict) and {"id_sms_api", *_ERRORS} & content.keys()
    return [content] if is_row else []


def _acceptance(content: Any, asked: Asked) -> Outcome:
    rows = rows_of(content)
    if len(rows) != 1:
        return Unknown(sentence("Ardary SMS's answer could not be understood. {check}", check=CHECK_FIRST))
    row, name = rows[0], id_of(rows[0].get("id_sms_api"))
    if tells_of_an_error(row):
        return Unknown(sentence("Ardary SMS reports an error that is no code. {check}", check=CHECK_FIRST))
    number = next((row[field] for field in _NUMBERS if row.get(field) is not None), None)
    if number is not None and not is_number(number, asked.message.to):
        return Unknown(sentence("Ardary SMS's answer speaks of another number. {check}", check=CHECK_FIRST))
    said = says_sent(row["sent"]) if "sent" in row else any(row.get(field) for field in _TIMES)
    if not said:
        return Unknown(sentence("Ardary SMS did not say that it sent this message. {check}", check=CHECK_FIRST))
    if (name and name == asked.own_id) or (name and number is not None and says_sent(row.get("sent"))):
        text = next((row[field] for field in _TEXTS if isinstance(row.get(field), str)), "")
        return Accepted(name, text, other_id=asked.own_id if name != asked.own_id else "")
    return Unknown(sentence("Ardary SMS's answer does not name this message. {check}", check=CHECK_FIRST))


def tells_of_an_error(row: Row) -> bool:
    """Checks for an error of any kind, also one that is no code."""
    return any(row.get(field) for field in _ERRORS)


def _behind_a_notice(body: bytes) -> Any:
    """Reads the JSON behind a notice of PHP: good for recognising an error, never for believing that something was
    sent."""
    start = _START.search(body)
    return content_of(body[start.start() :]) if start else None


def codes_of(row: Row) -> list[str]:
    """Reads the codes of a row ("#006"), a list or one alone, however they are spelt."""
    return list(_codes(row))


def _codes(row: Row) -> Iterator[str]:
    found = [row.get(field) for field in _ERRORS]
    for each in (code for codes in found for code in (codes if isinstance(codes, list) else [codes])):
        if isinstance(each, str) and (code := _CODE.fullmatch(each.strip())):
            yield f"#{int(code[1]):03d}"
        elif type(each) is int:
            yield f"#{each:03d}"


def _count(content: Any) -> int | None:
    """Returns how many SMS were sent, at the top or in `data`; None where that is not said."""
    places = [content, content.get("data")] if isinstance(content, dict) else []
    for place in (each for each in places if isinstance(each, dict)):
        for name in ("count_sent", "envoi"):
            value = place.get(name)
            if type(value) is int or (isinstance(value, str) and value.strip().isdecimal()):
                return int(value)
    return None
