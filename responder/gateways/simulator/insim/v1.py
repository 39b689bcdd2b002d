"""API v1: `{header: {login, accessKey}, ...}` in JSON over POST, every spelling of its paths."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from responder.gateways.simulator.insim.sending import send_all
from responder.gateways.simulator.phone.http_answers import Answer, Ask, Mistake, says
from responder.gateways.simulator.phone.model import e164
from responder.gateways.simulator.phone.simulator import Simulator

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_CONNECTED = "please make sure the phone is connected and inSIM is running"


async def send_sms(sim: Simulator, ask: Ask) -> Answer:
    _header(sim, ask)
    return await send_all(sim, _rows(ask, "messages"), lambda rows: rows)


async def add_contacts(sim: Simulator, ask: Ask) -> Answer:
    _header(sim, ask)
    rows = [_contact(sim, row) for row in _rows(ask, "contacts")]
    return says({"data": {"contact": rows}})


async def click_to_call(sim: Simulator, ask: Ask) -> Answer:
    header = _header(sim, ask)
    return says([dialled(sim, header.get("phone_number"))])


def dialled(sim: Simulator, number: Any) -> dict[str, Any]:
    """Has the phone dial; the same row in both versions."""
    fault = sim.faults.draw("clictocall")
    errors = {"servers-down": ["#001"], "not-connected": ["#002"]}[fault.name] if fault else []
    phone = e164(number)
    if not errors and phone:
        sim.world.dialled.append({"to": phone, "at": sim.now().isoformat()})
    return {"info": _CONNECTED, "result": "success" if phone and not errors else "failed", "errors": errors}


PATHS: dict[str, Callable[[Simulator, Ask], Awaitable[Answer]]] = {
    "/api/v1/sendsms": send_sms,
    "/api/v1/contact": add_contacts,
    "/api/v1/clictocall": click_to_call,
    "/api/v1/clicTocall": click_to_call,
    "/api/v1/clic": click_to_call,
}
PATHS |= {f"{path}.php": answer for path, answer in PATHS.items()}


def _header(sim: Simulator, ask: Ask) -> dict[str, Any]:
    """Reads the header, its key checked. What v1 answers to a wrong key is not documented: version 2's error is a
    plausible guess, so nothing may rely on its exact shape."""
    header = ask.body.get("header") if isinstance(ask.body, dict) else None
    if not isinstance(header, dict):
        raise Mistake(_error("Missing header", "MISSING_FIELD", "header", 400))
    if not sim.knows(header.get("login"), header.get("accessKey")):
        raise Mistake(_error("Invalid login or access key", "INVALID_CREDENTIALS", "accessKey", 401))
    return header


def _rows(ask: Ask, field: str) -> list[dict[str, Any]]:
    rows = ask.body.get(field)
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise Mistake(_error(f"{field} must be a list of objects", "MISSING_FIELD", field, 400))
    return rows


def _error(text: str, code: str, field: str, status: int) -> Answer:
    return says({"success": False, "error": text, "error_code": code, "field": field}, status)


def _contact(sim: Simulator, row: dict[str, Any]) -> dict[str, Any]:
    """Writes a row, which is answered with `firstname` and `phonenumber` when saved, with `first_name` and
    `phone_number` when not: so the vendor's pages have it. #004 is a warning, the contact is saved."""
    fields = {name: str(row.get(name) or "") for name in ("firstname", "lastname", "email", "adress")}
    errors = _contact_errors(row, fields["email"])
    first, last, rest = fields["firstname"], fields["lastname"], {k: fields[k] for k in ("adress", "email")}
    if any(code != "#004" for code in errors):
        failed = {"first_name": first, "last_name": last, "phone_number": row.get("phone_number", "")}
        return failed | rest | {"result": "failed", "errors": errors}
    phone = e164(row["phone_number"])
    email = "" if errors else fields["email"]
    sim.world.save_contact(phone, first_name=first, last_name=last, email=email, address=fields["adress"])
    saved = {"firstname": first, "lastname": last, "phonenumber": phone} | rest | {"result": "success"}
    return saved | {"errors": errors} if errors else saved


def _contact_errors(row: dict[str, Any], email: str) -> list[str]:
    if "phone_number" not in row:
        return ["#003"]
    errors = []
    if not row["phone_number"]:
        errors.append("#002")
    elif not e164(row["phone_number"]):
        errors.append("#001")
    if email and not _EMAIL.fullmatch(email):
        errors.append("#004")
    return errors
