"""Saves how an appointment stands.

POST /apis/addappointment/   apikey=...&number=33612345678&apptdate=10-03-2026 14:30&status=1
    {"status": "0", "msg": "..."}

There is no call that changes one: what is there for that minute (-8) stays as it was saved first.
"""

from collections.abc import Mapping
from datetime import datetime

from responder.gateways.base import Accepted, Outcome, Refused, RetryLater, Standing, Unknown
from responder.gateways.smsit.client import Client, Trouble, digits, meaning
from responder.gateways.smsit.codes import AGAIN, APPOINTMENT, APPOINTMENT_THERE, CONTACT_UNKNOWN
from responder.gateways.smsit.contacts import OPTED_OUT, ContactList, Membership

_CALL = "addappointment"
_STATUS: Mapping[Standing, str] = {
    Standing.OPEN: "0",
    Standing.CONFIRMED: "1",
    Standing.CANCELLED: "2",
    Standing.MOVED: "3",
}


async def save(client: Client, contacts: ContactList, number: str, at: datetime, standing: Standing) -> Outcome:
    """One attempt; a second after the contact, who was unknown, was added. Saving twice is harmless."""
    when = at.astimezone(client.zone).strftime("%d-%m-%Y %H:%M")
    fields = {"number": digits(number), "apptdate": when, "status": _STATUS[standing]}
    try:
        said = await client.ask(_CALL, fields)
        if said.status == CONTACT_UNKNOWN:
            if await contacts.membership(number) is Membership.UNSUBSCRIBED:
                return Refused(OPTED_OUT)
            added = await contacts.add(number)
            if not isinstance(added, Accepted):
                return added
            said = await client.ask(_CALL, fields)
    except Trouble as trouble:
        return trouble.outcome
    if said.status in (0, APPOINTMENT_THERE):
        return Accepted("")
    outcome = meaning(_CALL, said, APPOINTMENT)
    return RetryLater(outcome.why, AGAIN) if isinstance(outcome, Unknown) else outcome
