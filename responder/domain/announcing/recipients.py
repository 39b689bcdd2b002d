"""Decides whether a contact gets an announcement, and why not."""

from datetime import datetime
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.deciding.guards import number_problem
from responder.domain.model.business import Business
from responder.domain.model.decision import Reason
from responder.domain.model.numbers import read_number
from responder.domain.model.state import Contact


class WhyNot(StrEnum):
    """Why a contact does not get an announcement. These words are kept in the database."""

    OPTED_OUT = "opted out"
    LANDLINE = "landline"
    FOREIGN = "foreign number"
    OWN_NUMBER = "own number"
    NO_NUMBER = "no number"
    ALREADY_TOLD = "already told"
    BUDGET = "budget"  # its days ended before the ceilings let it leave
    FORGOTTEN = "forgotten"  # erased after it was planned
    STOPPED = "stopped"
    BROKEN_TEXT = "broken text"


_BY_REASON = {
    Reason.OWN_NUMBER: WhyNot.OWN_NUMBER,
    Reason.NUMBER_TYPE: WhyNot.LANDLINE,
    Reason.COUNTRY: WhyNot.FOREIGN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A contact as an announcement must know it. `told`: it got the same text before; `first`: no announcement ever
    left to it. `hour` and `day` count its automatic messages; a person talks with it until `silent_until`."""

    contact: Contact
    told: bool = False
    first: bool = True
    hour: int = 0
    day: int = 0
    silent_until: datetime | None = None


def why_not(recipient: Recipient, business: Business) -> WhyNot | None:
    """Returns why the contact never gets it; None if it does, now or later."""
    contact = recipient.contact
    if contact.opted_out:
        return WhyNot.OPTED_OUT
    refused = number_problem(read_number(contact.number, business.country), business)
    if refused is not None:
        return _BY_REASON.get(refused[0], WhyNot.NO_NUMBER)
    return WhyNot.ALREADY_TOLD if recipient.told else None


def waits(recipient: Recipient, business: Business, now: datetime) -> bool:
    """Checks whether it may leave later only: too many messages to this contact, or a person talks with it."""
    budgets, silent = business.budgets, recipient.silent_until
    talks = silent is not None and silent > now
    return talks or recipient.hour >= budgets.contact_per_hour or recipient.day >= budgets.contact_per_day
