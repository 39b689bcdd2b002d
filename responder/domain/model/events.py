"""Events of a business's phone, in our own words.

Foreign spellings stop at the gateway: by the time a value of this module exists, the number is
normalised, the time has a zone and the account is one of ours.
"""

from datetime import datetime
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.model.time_triggers import MissedCalls, TimeTrigger


class CallKind(StrEnum):
    """Kind of a call by how it ended, seen from the business's phone."""

    MISSED = "missed"
    INCOMING = "incoming"
    OUTGOING = "outgoing"


class Report(StrEnum):
    """Report of the network on a message."""

    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"  # it did not arrive


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened and is decided upon: an SMS, a call, a report.

    `key` is its identity: equal content gives an equal key, however it was spelt on the wire.
    `contact` is E.164 ("+33612345678") where the number could be read; a short code or a sender's
    name as it came ("36105", "Ameli"); "" when the number was hidden.
    `at` is when it happened and has a zone. `account` is the login of one of our own accounts.
    """

    key: str
    account: str
    contact: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsReceived(Event):
    """An SMS arrived on the business's phone."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded(Event):
    """A call was missed, answered or made."""

    kind: CallKind
    duration: int = 0  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReported(Event):
    """The network reported on one of our messages. `message_id` is the gateway's id for it."""

    message_id: str
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkClicked(Event):
    """The tracked link of one of our messages was opened. `link` is the original address."""

    message_id: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNoted(Event):
    """Somebody wrote a note on a call (a qualification)."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTriggerReached(Event):
    """Time brought something. `appointment` is the id of the one it is about; `rule` the rule that sent the message
    it is about; `missed` the calls a digest tells the owner, who is its `contact`."""

    moment: TimeTrigger
    appointment: str = ""
    rule: str = ""
    missed: tuple[MissedCalls, ...] = ()
