"""API v2: contacts and lists of contacts. Rows beyond what the vendor's client prints are our guess."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from rapidfuzz import fuzz

from responder.gateways.simulator.insim.v2 import Body, Call2
from responder.gateways.simulator.insim.v2_fields import choice, found, limit, text, texts, wrong
from responder.gateways.simulator.phone.http_answers import Answer, says
from responder.gateways.simulator.phone.model import Contact, ContactList, World, e164
from responder.gateways.simulator.phone.simulator import Simulator
from responder.gateways.simulator.phone.times import iso

_CLOSE_ENOUGH = 75.0


async def list_contacts(sim: Simulator, body: Body) -> Answer:
    """`cursor` is where the last answer's `next_cursor` said to go on."""
    most, cursor = limit(body, 10), body.get("cursor") or "0"
    if not isinstance(cursor, str) or not cursor.isdecimal():
        raise wrong("cursor must be the next_cursor of an answer", "cursor")
    sought = _folded(str(body.get("search") or ""))
    contacts = [contact for contact in sim.world.contacts.values() if sought in _folded(_everything(contact))]
    order, start = choice(body, "order", ("asc", "desc")), int(cursor)
    contacts.sort(key=_sort_key(choice(body, "sort", _SORTS)), reverse=order == "desc")
    rows = [contact_row(contact) for contact in contacts[start : start + most]]
    more = str(start + most) if start + most < len(contacts) else ""
    return says({"success": True, "contacts": rows, "total": len(contacts), "next_cursor": more})


_SORTS = ("lastname", "firstname", "phone_number", "email")


def _sort_key(name: str) -> Any:
    return lambda contact: contact_row(contact)[name].lower()


async def search_contacts(sim: Simulator, body: Body) -> Answer:
    name, mode = _folded(text(body, "name")), choice(body, "mode", ("smart", "exact", "starts_with"))
    fuzzy = bool(body.get("fuzzy", True)) and mode == "smart"
    rows = []
    for contact in sim.world.contacts.values():
        score, how = _score(name, _folded(f"{contact.first_name} {contact.last_name}"), mode, fuzzy)
        if score:
            rows.append(contact_row(contact) | {"score": score, "match_type": how})
    rows.sort(key=lambda row: -row["score"])
    return says({"success": True, "contacts": rows[: limit(body, 5)]})


def _score(sought: str, name: str, mode: str, fuzzy: bool) -> tuple[int, str]:
    """Scores how well the name fits, in any order of its words, from 0 to 100."""
    if sorted(sought.split()) == sorted(name.split()):
        return 100, "exact"
    if mode != "exact" and any(part.startswith(sought) for part in (name, *name.split())):
        return 90, "starts_with"
    if mode == "smart" and sought in name:
        return 80, "contains"
    score = fuzz.token_sort_ratio(sought, name) if fuzzy else 0.0
    return (round(score), "fuzzy") if score >= _CLOSE_ENOUGH else (0, "")


async def find_by_phone(sim: Simulator, body: Body) -> Answer:
    """People give "0612345678" for "+33612345678": the last nine digits decide."""
    digits = "".join(mark for mark in text(body, "phone_number") if mark.isdecimal())
    if len(digits) < 6:
        raise wrong("Invalid phone number", "phone_number")
    rows = [contact_row(c) for c in sim.world.contacts.values() if c.phone.endswith(digits[-9:])]
    return says({"success": True, "contacts": rows})


async def contact_detail(sim: Simulator, body: Body) -> Answer:
    contact = _contact(sim, body)
    return says({"success": True, "contact": contact_row(contact) | {"custom_fields": {}}})


async def switch_pro(sim: Simulator, body: Body) -> Answer:
    contact = _contact(sim, body)
    contact.pro = bool(body.get("pro", not contact.pro))
    return says({"success": True, "contact": contact_row(contact)})


async def delete_contact(sim: Simulator, body: Body) -> Answer:
    contact = _contact(sim, body)
    del sim.world.contacts[contact.id], sim.world.contacts_by_phone[contact.phone]
    for contact_list in sim.world.lists.values():
        contact_list.members = [member for member in contact_list.members if member != contact.id]
    return says({"success": True})


async def tag_contact(sim: Simulator, body: Body) -> Answer:
    contact = _contact(sim, body)
    kept = [tag for tag in contact.tags if tag not in texts(body, "remove")]
    contact.tags = kept + [tag for tag in texts(body, "add") if tag not in kept]
    return says({"success": True, "tags": contact.tags})


async def custom_fields(sim: Simulator, body: Body) -> Answer:
    return says({"success": True, "custom_fields": []})


async def all_lists(sim: Simulator, body: Body) -> Answer:
    return says({"success": True, "lists": [_list_row(one) for one in sim.world.lists.values()]})


async def create_list(sim: Simulator, body: Body) -> Answer:
    made = ContactList(sim.world.new_id(), text(body, "name"), str(body.get("description") or ""), sim.now())
    sim.world.lists[made.id] = made
    return says({"success": True, "list_id": made.id, "list": _list_row(made)})


async def list_detail(sim: Simulator, body: Body) -> Answer:
    chosen = _list(sim, body)
    members = [contact_row(sim.world.contacts[member]) for member in chosen.members]
    return says({"success": True, "list": _list_row(chosen), "contacts": members[: limit(body, 10)]})


async def update_list(sim: Simulator, body: Body) -> Answer:
    chosen = _list(sim, body)
    chosen.name = str(body.get("name") or chosen.name)
    chosen.description = str(body.get("description") or chosen.description)
    return says({"success": True, "list": _list_row(chosen)})


async def delete_list(sim: Simulator, body: Body) -> Answer:
    del sim.world.lists[_list(sim, body).id]
    return says({"success": True})


async def add_to_list(sim: Simulator, body: Body) -> Answer:
    return _join(sim, body, texts(body, "contact_ids"))


async def add_all_to_list(sim: Simulator, body: Body) -> Answer:
    return _join(sim, body, sim.world.contacts)


def _join(sim: Simulator, body: Body, ids: Iterable[str]) -> Answer:
    chosen = _list(sim, body)
    new = [one for one in dict.fromkeys(ids) if one in sim.world.contacts and one not in chosen.members]
    chosen.members += new
    return says({"success": True, "added": len(new), "list": _list_row(chosen)})


async def remove_from_list(sim: Simulator, body: Body) -> Answer:
    chosen, leaving = _list(sim, body), set(texts(body, "contact_ids"))
    before = len(chosen.members)
    chosen.members = [member for member in chosen.members if member not in leaving]
    return says({"success": True, "removed": before - len(chosen.members), "list": _list_row(chosen)})


def contact_row(contact: Contact) -> Body:
    return {
        "_id": contact.id,
        "id_contact": contact.id,
        "firstname": contact.first_name,
        "lastname": contact.last_name,
        "phone_number": contact.phone,
        "email": contact.email,
        "adress": contact.address,
        "tags": contact.tags,
        "pro": contact.pro,
    }


def phones_of(world: World, body: Body) -> list[str]:
    """Returns the numbers a campaign is for: a list's, some contacts', or plain numbers."""
    ids = list(texts(body, "contact_ids"))
    if body.get("list_id"):
        ids += found(world.lists, body, "list_id", "List").members
    plain = [e164(number) for number in texts(body, "phone_numbers")]
    if "" in plain:
        raise wrong("Invalid phone number", "phone_numbers")
    return list(dict.fromkeys([world.contacts[one].phone for one in ids if one in world.contacts] + plain))


def _list_row(one: ContactList) -> Body:
    return {
        "_id": one.id,
        "name": one.name,
        "description": one.description,
        "contacts": len(one.members),
        "created": iso(one.at),
    }


def _contact(sim: Simulator, body: Body) -> Contact:
    return found(sim.world.contacts, body, "id_contact", "Contact")


def _list(sim: Simulator, body: Body) -> ContactList:
    return found(sim.world.lists, body, "list_id", "List")


def _everything(contact: Contact) -> str:
    return " ".join((contact.first_name, contact.last_name, contact.phone, contact.email, *contact.tags))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).lower().strip()


PATHS: dict[str, Call2] = {
    "/find_contact": find_by_phone,
    "/contacts": list_contacts,
    "/contacts/search": search_contacts,
    "/contacts/detail": contact_detail,
    "/contacts/switch_pro": switch_pro,
    "/contacts/delete": delete_contact,
    "/contacts/tags": tag_contact,
    "/contacts/custom_fields": custom_fields,
    "/lists": all_lists,
    "/lists/create": create_list,
    "/lists/detail": list_detail,
    "/lists/update": update_list,
    "/lists/delete": delete_list,
    "/lists/contacts/add": add_to_list,
    "/lists/contacts/addall": add_all_to_list,
    "/lists/contacts/remove": remove_from_list,
}
