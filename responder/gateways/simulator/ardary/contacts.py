"""Simulates the address book of Ardary SMS; a number is one contact."""

import re
from typing import Any

from responder.gateways.simulator.ardary.header import header_of, rows_in
from responder.gateways.simulator.phone.http_answers import Answer, Ask, says
from responder.gateways.simulator.phone.model import e164
from responder.gateways.simulator.phone.simulator import Simulator

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


async def save(sim: Simulator, ask: Ask) -> Answer:
    header, rows = header_of(ask), rows_in(ask, "contacts")
    if not sim.knows(header.get("login"), header.get("accesskey", header.get("accessKey"))):
        return says({"data": {"contact": []}, "error": "#001"}, 401)
    fault = sim.faults.draw("contact")
    if fault is not None and fault.name == "500":
        return Answer(b"", 500, b"text/html")
    failing = "#003" if fault is not None else ""
    return says({"data": {"contact": [_one(sim, row, failing) for row in rows]}})


def _one(sim: Simulator, row: dict[str, Any], failing: str) -> dict[str, Any]:
    given = [row[name] for name in ("phonenumber", "phone_number") if name in row]
    phone, email = e164(given[0]) if given else "", str(row.get("email") or "")
    code = failing or ("#003" if not given else "#002" if not given[0] else "#001" if not phone else "")
    if code:
        return {"result": "failed", "errors": [code]}
    first, last = (str(row.get(long) or row.get(short) or "") for long, short in _NAMES)
    sim.world.save_contact(phone, first_name=first, last_name=last, email=email, address=str(row.get("adress") or ""))
    wrong = bool(email) and not _EMAIL.fullmatch(email)
    return {"phonenumber": phone, "firstname": first, "lastname": last, "result": "success"} | (
        {"errors": ["#004"]} if wrong else {}
    )


_NAMES = (("firstname", "first_name"), ("lastname", "last_name"))
