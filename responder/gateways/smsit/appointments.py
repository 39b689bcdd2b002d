"""Saves how an appointment stands.

POST /apis/addappointment/   apikey=...&number=33612345678&apptdate=10-03-2026 14:30&status=1
    {"status": "0", "msg": "..."}

There is no call that changes one: what is there for that minute (-8) stays as it was saved first.
"""

from collections.abc import Mapping
from datetime import datetime

import structlog

from responder.gateways.base import Accepted, AppointmentStanding, Outcome, Refused, RetryLater, Unknown
from responder.gateways.smsit.client import Client, NoUsableAnswer, digits, meaning
from responder.gateways.smsit.codes import AGAIN, APPOINTMENT, APPOINTMENT_THERE, CONTACT_UNKNOWN
from responder.gateways.smsit.contacts import OPTED_OUT, ContactList, Membership

log = structlog.get_logger(__name__)

_CALL = "addappointment"
_STATUS: Mapping[AppointmentStanding, str] = {
    AppointmentStanding.OPEN: "0",
    AppointmentStanding.CONFIRMED: "1",
    AppointmentStanding.CANCELLED: "2",
    AppointmentStanding.MOVED: "3",
}


class AppointmentBook:
    """The appointments of one account."""

    def __init__(self, client: Client, contacts: ContactList) -> None:
        self._client, self._contacts = client, contacts
        self._warned = False

    async def save(self, number: str, at: datetime, standing: AppointmentStanding) -> Outcome:
        """Attempts to save an appointment once; a second time after the contact, who was unknown, was added. Saving
        twice is harmless."""
        when = at.astimezone(self._client.zone).strftime("%d-%m-%Y %H:%M")
        fields = {"number": digits(number), "apptdate": when, "status": _STATUS[standing]}
        try:
            said = await self._client.ask(_CALL, fields)
            if said.status == CONTACT_UNKNOWN:
                added = await self._added(number)
                if not isinstance(added, Accepted):
                    return added
                said = await self._client.ask(_CALL, fields)
        except NoUsableAnswer as trouble:
            return trouble.outcome
        if said.status == APPOINTMENT_THERE:
            self._warn_once()
        if said.status in (0, APPOINTMENT_THERE):
            return Accepted("")
        outcome = meaning(_CALL, said, APPOINTMENT)
        return RetryLater(outcome.told, AGAIN) if isinstance(outcome, Unknown) else outcome

    async def _added(self, number: str) -> Outcome:
        if await self._contacts.membership(number) is Membership.UNSUBSCRIBED:
            return Refused(OPTED_OUT)
        return await self._contacts.add(number)

    def _warn_once(self) -> None:
        if not self._warned:
            log.warning("an appointment of that minute is there already: it stays as it was saved first")
        self._warned = True
