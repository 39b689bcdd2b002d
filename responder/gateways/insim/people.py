"""Looks a number up in inSIM's address book.

POST /api/v2/find_contact {..., "phone_number": "+33612345678"}
{"success": true, "contacts": [{"firstname": "Anna", "lastname": "Martin", "phone_number": "+33612345678"}]}
"""

from typing import Any

from responder.domain.model.numbers import read_number
from responder.gateways.base import Named
from responder.gateways.insim.v2 import V2

_LONGEST_NAME = 80


async def find_person(v2: V2, number: str, country: str) -> Named | None:
    """None: nobody of that number has a name there. Raises V2Problem."""
    content = await v2.call("/find_contact", phone_number=number)
    rows = content.get("contacts")
    for row in rows if isinstance(rows, list) else ():
        # inSIM compares the last digits only: another country's number may end in them too.
        if isinstance(row, dict) and _is(row.get("phone_number"), number, country):
            person = _person(row)
            if person.name:
                return person
    return None


def _is(raw: Any, number: str, country: str) -> bool:
    return isinstance(raw, str | int) and not isinstance(raw, bool) and read_number(raw, country).text == number


def _person(row: dict[str, Any]) -> Named:
    first = _name(row.get("firstname") or row.get("first_name"))
    last = _name(row.get("lastname") or row.get("last_name"))
    return Named(" ".join(filter(None, (first, last))), first)


def _name(raw: Any) -> str:
    return " ".join(raw.split())[:_LONGEST_NAME] if isinstance(raw, str) else ""
