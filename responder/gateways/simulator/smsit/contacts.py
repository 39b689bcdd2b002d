"""Simulates the contacts of SMS-iT's panel: a row a group, subscribed or not; groups are made by hand."""

from typing import Any

from responder.gateways.simulator.phone.http_answers import Answer, says
from responder.gateways.simulator.phone.model import Appointment, Contact, ContactList, Sms
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.phone.spoilt_answers import BROKEN
from responder.gateways.simulator.smsit.panel import Fields, coded, digits, number_of, refused
from responder.gateways.simulator.smsit.sending import groups_of

_STOPS = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "arret", "arrêt"})
_SORTS = ("", "name", "phone_number", "created")


async def add(sim: Simulator, fields: Fields) -> Answer:
    """Adds a contact; one that unsubscribed is subscribed again, the worst that the documentation leaves open."""
    if (fault := sim.faults.draw("contacts")) is not None and fault.name != "same-page":
        return _failing(fault.name)
    if sim.faults.draw("add") is not None:
        return coded(sim, -6, "Other error")
    group, phone = fields.get("group", ""), number_of(fields.get("number", ""))
    if not phone:
        raise refused(sim, -2 if group else -3, "Number")
    if not group or group not in groups_of(sim):
        raise refused(sim, -5 if group else -4, "Group")
    known = sim.world.contacts_by_phone.get(phone)
    if known is not None and group in known.tags and phone not in sim.stopped:
        raise refused(sim, -7, "Already subscribed")
    first, _, last = fields.get("name", "").partition(" ")
    contact = sim.world.save_contact(phone, first_name=first, last_name=last, email=fields.get("email", ""))
    contact.tags = list(dict.fromkeys((*contact.tags, group)))
    sim.stopped.discard(phone)
    return coded(sim, 0, "Contact saved")


async def find(sim: Simulator, fields: Fields) -> Answer:
    fault = sim.faults.draw("contacts")
    if fault is not None and fault.name != "same-page":
        return _failing(fault.name)
    if fields.get("subscribed", "0") not in ("0", "1"):
        raise refused(sim, -4, "Subscribed")
    if fields.get("sortby", "") not in _SORTS:
        raise refused(sim, -5, "Sort")
    limit, page = int(fields.get("limit") or 50), 1 if fault else int(fields.get("page") or 1)
    number, listed = fields.get("number", ""), enumerate(sim.world.contacts.values(), 1)
    meant = ((place, each) for place, each in listed if number in each.phone)  # of thousands, a few are rows
    found = [row for place, each in meant for row in _rows(sim, each, place) if _is_asked(row, fields)]
    if fields.get("sortdir") == "desc":
        found.reverse()
    shown = found[(page - 1) * limit : page * limit]
    if not shown:
        raise refused(sim, -7, "No contacts found")
    return says({"status": "0", "contacts": shown})


async def add_appointment(sim: Simulator, fields: Fields) -> Answer:
    if (fault := sim.faults.draw("appointment")) is not None:
        return coded(sim, -9, "Other") if fault.name == "other" else BROKEN
    if not fields.get("number"):
        raise refused(sim, -2, "Number is blank")
    phone, at, status = number_of(fields["number"]), fields.get("apptdate", ""), fields.get("status", "")
    if not phone:
        raise refused(sim, -3, "Number")
    if not at:
        raise refused(sim, -4, "Date")
    if status not in ("0", "1", "2", "3"):
        raise refused(sim, -6 if status else -5, "Status")
    if phone not in sim.world.contacts_by_phone:
        raise refused(sim, -7, "Contact not found")
    if any((each.phone, each.at) == (phone, at) for each in sim.world.appointments):
        raise refused(sim, -8, "Appointment exists")
    sim.world.appointments.append(Appointment(phone, at, status))
    return coded(sim, 0, "Appointment saved")


def takes_stop(sim: Simulator, sms: Sms) -> bool:
    """Checks whether a text is a STOP: the platform unsubscribes whoever texts STOP, and tells nobody."""
    if sms.text.strip().casefold() not in _STOPS:
        return False
    sim.world.save_contact(sms.phone)
    sim.stopped.add(sms.phone)
    return True


def make_group(sim: Simulator, name: str) -> None:
    """Makes a group by hand, as the owner does."""
    if name not in groups_of(sim):
        made = ContactList(sim.world.new_id(), name, "", sim.now())
        sim.world.lists[made.id] = made


def _rows(sim: Simulator, contact: Contact, place: int) -> list[dict[str, Any]]:
    usual = {
        "id": str(place),
        "name": f"{contact.first_name} {contact.last_name}".strip(),
        "birthday": "",
        "email": contact.email,
        "number": digits(contact.phone),
        "subscriber": "No" if contact.phone in sim.stopped else "Yes",
        "source": "SMS",
        "carrier": "",
        "date": "2026-03-10",
    }
    return [usual | {"group": group} for group in contact.tags or [""]]


def _is_asked(row: dict[str, Any], fields: Fields) -> bool:
    wanted = "No" if fields.get("subscribed") == "1" else "Yes"
    return (
        ("subscribed" not in fields or row["subscriber"] == wanted)
        and fields.get("number", "") in row["number"]
        and fields.get("group", row["group"]) == row["group"]
    )


def _failing(fault: str) -> Answer:
    return Answer(manner="silent") if fault == "no-answer" else BROKEN
