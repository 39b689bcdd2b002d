"""Respells what the gateway gives back, as a fault asks: texts, times and numbers. No I/O."""

import html
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from responder.gateways.simulator.phone.faults import Fault
from responder.gateways.simulator.phone.times import iso

ADVERTISING = " \n \nSent for free from PC via arsms.co/free"
"""As the sample answer of the vendor's Node client shows it."""
_CUT = 20  # characters
_HOUR = timedelta(hours=1)

Row = dict[str, Any]


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


TEXTS: Mapping[str, Callable[[str], str]] = {
    "percent": lambda text: quote(text, safe="-_.!~*'()", errors="replace"),
    "html": html.escape,
    "cut": lambda text: text[:_CUT],
    "no accents": _without_accents,
    "empty": lambda text: "",
    "advertising": lambda text: text + ADVERTISING,
}
OFF: Mapping[str, timedelta] = {"an hour off": -_HOUR, "two hours off": -2 * _HOUR, "an hour ahead": _HOUR}
_TIME_NAMES = ("date", "call_time", "sent_time")


def respelt(row: Row, text: Fault | None, number: Fault | None) -> Row:
    """Respells the row, with its text and its number as the faults have them."""
    if text is not None and isinstance(row.get("message"), str):
        row = row | {"message": TEXTS[text.name](row["message"])}
    if number is not None and number.name == "phonenumber":
        return {("phonenumber" if name == "phone_number" else name): value for name, value in row.items()}
    if number is not None and isinstance(row.get("phone_number"), str):
        row = row | {"phone_number": _national(row["phone_number"])}
    return row


def at_other_times(row: Row, times: Fault | None, since: datetime) -> Row:
    """Redates the row, with its dates as the fault has them. `since`: when a clock that drifts was right."""
    if times is None:
        return row
    return row | {name: _moved(row[name], times, since) for name in _TIME_NAMES if isinstance(row.get(name), str)}


def _moved(written: str, times: Fault, since: datetime) -> str:
    at = datetime.fromisoformat(written)
    if times.name == "whole seconds":
        return f"{at:%Y-%m-%dT%H:%M:%SZ}" if at.tzinfo else written
    if times.name == "drifting":
        # A date without a zone drifts as one of UTC would: an hour or two do not matter to how fast it goes.
        minutes = max(0.0, ((at if at.tzinfo else at.replace(tzinfo=UTC)) - since).total_seconds()) / 60
        moved = at - timedelta(seconds=times.seconds * minutes)
    else:
        moved = at + OFF[times.name]
    return iso(moved) if at.tzinfo else f"{moved:%Y-%m-%d %H:%M:%S}"


def _national(number: str) -> str:
    try:
        return str(phonenumbers.format_number(phonenumbers.parse(number), PhoneNumberFormat.NATIONAL))
    except NumberParseException:
        return number
