"""Happenings that a gateway tells its account's listener of, before any gateway has spelt them."""

from datetime import datetime

from responder.dataclass import dataclass
from responder.gateways.simulator.phone.model import Call, Note, Sms


@dataclass(frozen=True, slots=True)
class SmsArrived:
    sms: Sms


@dataclass(frozen=True, slots=True)
class CallEnded:
    call: Call


@dataclass(frozen=True, slots=True)
class CallNoted:
    """`source` is "mobile" or "interface": where the note was written."""

    note: Note
    source: str


@dataclass(frozen=True, slots=True)
class LinkClicked:
    sms: Sms
    at: datetime


@dataclass(frozen=True, slots=True)
class Reported:
    """`status` is "sent" or "received": by the phone, by the handset."""

    sms: Sms
    status: str
    at: datetime


Happening = SmsArrived | CallEnded | CallNoted | LinkClicked | Reported
