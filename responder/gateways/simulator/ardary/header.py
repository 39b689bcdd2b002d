"""Requests as Ardary SMS takes them: a header that is one object or a list of one, and rows beside it."""

from typing import Any

from responder.gateways.simulator.phone.http_answers import Ask, Mistake, says


def header_of(ask: Ask) -> dict[str, Any]:
    header = ask.body.get("header") if isinstance(ask.body, dict) else None
    if isinstance(header, list) and len(header) == 1:
        header = header[0]
    if not isinstance(header, dict):
        raise Mistake(says({"error": "header is missing"}, 400))
    return header


def rows_in(ask: Ask, field: str) -> list[dict[str, Any]]:
    rows = ask.body.get(field)
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise Mistake(says({"error": f"{field} must be a list of objects"}, 400))
    return rows
