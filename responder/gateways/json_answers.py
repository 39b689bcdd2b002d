"""Reads what JSON answers of gateways have in common. Pure, and never raises for what came."""

import json
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import unquote

import phonenumbers
from phonenumbers import NumberParseException

from responder.domain.model.numbers import read_number
from responder.domain.text.cleaned_strings import whole
from responder.domain.wire.json_depth import DEEPEST, is_deeper

_RATE_LIMIT_WAIT = 60.0  # seconds, where the gateway names none
_LONGEST_WAIT = 3600.0
LONGEST_ID = 255  # characters: an index of PostgreSQL takes 2,700 bytes, and an id we cannot keep is none


def content_of(body: bytes) -> Any:
    """Reads the JSON value, or None for what is none; no answer we believe is `null`. Its texts are such as a database
    takes: an escape may stand for half an emoji (a text that was cut), or for a control character."""
    try:
        text = body.decode(json.detect_encoding(body))
        if is_deeper(text, DEEPEST):
            return None
        content = json.loads(text)
    except ValueError:
        return None
    return _cleaned(content) if "\\u" in text else content


def _cleaned(content: Any) -> Any:
    if isinstance(content, str):
        return whole(content)
    if isinstance(content, list):
        return [_cleaned(each) for each in content]
    return {name: _cleaned(each) for name, each in content.items()} if isinstance(content, dict) else content


def retry_after(value: str, now: datetime) -> float:
    """Seconds; `value` is a number of them or an HTTP date. What cannot be read counts as absent."""
    if value.strip().isdecimal():
        return min(float(value), _LONGEST_WAIT)
    try:
        at = parsedate_to_datetime(value)
        return min(max((at - now).total_seconds(), 0.0), _LONGEST_WAIT)
    except (ValueError, TypeError, OverflowError):  # TypeError: a date without a zone
        return _RATE_LIMIT_WAIT


def only_row(content: Any) -> dict[str, Any] | None:
    """Returns the single result; one page of the documentation shows it bare, the others in a list."""
    if isinstance(content, list) and len(content) == 1:
        content = content[0]
    return content if isinstance(content, dict) else None


def says_sent(value: Any) -> bool:
    return value is True or (type(value) is int and value == 1) or value == "1"


def id_of(value: Any) -> str:
    """Reads the id of a message; "" where there is none that could be kept."""
    if type(value) is int:
        value = str(value)
    found = value.strip() if isinstance(value, str) else ""
    return found if len(found) <= LONGEST_ID else ""


def is_number(value: Any, to: str) -> bool:
    """Checks whether a number, however it is written, is the one we sent to (E.164): "0612345678", 33612345678 (PHP
    drops the `+`) and "%2B33612345678" are "+33612345678"."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return False
    text = unquote(value) if isinstance(value, str) else str(value)
    return text == to or read_number(text, _country_of(to)).text == to != ""


def _country_of(number: str) -> str:
    try:
        return str(phonenumbers.region_code_for_number(phonenumbers.parse(number)) or "")
    except NumberParseException:
        return ""
