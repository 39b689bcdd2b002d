"""Reading the fields of a v2 body, and v2's errors for those that are missing or wrong."""

from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from responder.gateways.simulator.phone.http_answers import Mistake, says
from responder.gateways.simulator.phone.model import e164
from responder.gateways.simulator.phone.simulator import Simulator

Body = dict[str, Any]
Thing = TypeVar("Thing")
_MOST_ROWS = 1000


def error(text: str, code: str, field: str, status: int) -> Mistake:
    return Mistake(says({"success": False, "error": text, "error_code": code, "field": field}, status))


def missing(field: str) -> Mistake:
    return error(f"{field} is required", "MISSING_FIELD", field, 400)


def wrong(problem: str, field: str) -> Mistake:
    return error(problem, "VALIDATION_ERROR", field, 400)


def text(body: Body, field: str) -> str:
    """Returns a text that must be there."""
    value = body.get(field)
    if value is None or value == "":
        raise missing(field)
    if not isinstance(value, str):
        raise wrong(f"{field} must be a text", field)
    return value


def texts(body: Body, field: str) -> list[str]:
    """Returns a list of texts; absent is empty."""
    value = body.get(field, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise wrong(f"{field} must be a list of texts", field)
    return value


def phone(body: Body, field: str = "phone_number") -> str:
    if not body.get(field):
        raise missing(field)
    number = e164(body[field])
    if not number:
        raise wrong("Invalid phone number", field)
    return number


def limit(body: Body, usual: int) -> int:
    value = body.get("limit", usual)
    if type(value) is not int or value < 1:
        raise wrong("limit must be a whole number from 1", "limit")
    return min(value, _MOST_ROWS)


def choice(body: Body, field: str, values: tuple[str, ...]) -> str:
    """Reads a choice among the values; the first is the default."""
    value = body.get(field, values[0])
    if value not in values:
        raise wrong(f"{field} must be one of {', '.join(values)}", field)
    return str(value)


def day_after(body: Body, field: str, sim: Simulator, days: int) -> datetime | None:
    """Returns the start of the account's day `days` after the one the field names (YYYY-MM-DD); None when absent."""
    value = body.get(field)
    if not value:
        return None
    try:
        day = date.fromisoformat(value)
    except (ValueError, TypeError):
        raise wrong(f"{field} must be a date, YYYY-MM-DD", field) from None
    return datetime.combine(day + timedelta(days=days), time(), sim.options.zone)


def found(things: dict[str, Thing], body: Body, field: str, noun: str) -> Thing:
    """Returns what the id in that field names."""
    key = text(body, field)
    if key not in things:
        raise error(f"{noun} not found", "NOT_FOUND", field, 404)
    return things[key]
