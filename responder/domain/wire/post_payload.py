"""Payload of `post URL` about an event. The shape is a contract: docs/posts.md has it."""

from functools import singledispatch
from typing import Any

from responder.domain.model.events import CallEnded, CallNoted, DeliveryReported, Event, LinkClicked, SmsReceived
from responder.domain.model.state import Appointment, Contact


def type_of(event: Event) -> str:
    """sms.received, call.missed, link.clicked..."""
    if isinstance(event, CallEnded):
        return f"call.{event.kind.value}"
    if isinstance(event, DeliveryReported):
        return f"message.{event.report.value}"
    return _TYPES.get(type(event), "moment.reached")


_TYPES: dict[type[Event], str] = {SmsReceived: "sms.received", LinkClicked: "link.clicked", CallNoted: "call.noted"}


def content_of(event: Event, contact: Contact, appointment: Appointment | None) -> dict[str, Any]:
    """`data` of the post, but for what was decided."""
    return {
        "account": event.account,
        "contact": {
            "number": contact.number,
            "name": contact.name,
            "first_name": contact.first_name,
            "tags": sorted(contact.tags),
            "language": contact.language,
            "known": contact.known,
            "opted_out": contact.opted_out,
        },
        "appointment": None if appointment is None else appointment_content(appointment),
        **_own(event),
    }


def appointment_content(appointment: Appointment) -> dict[str, Any]:
    return {
        "id": appointment.id,
        "at": appointment.at.isoformat(),
        "end": appointment.end.isoformat() if appointment.end else None,
        "title": appointment.title,
        "status": appointment.status.value,
        "who": appointment.who,
        "place": appointment.place,
    }


@singledispatch
def _own(event: Event) -> dict[str, Any]:
    """Returns what only this kind of event has."""
    return {}


@_own.register
def _(event: SmsReceived) -> dict[str, Any]:
    return {"text": event.text}


@_own.register
def _(event: CallNoted) -> dict[str, Any]:
    return {"text": event.text}


@_own.register
def _(event: CallEnded) -> dict[str, Any]:
    return {"duration": event.duration}


@_own.register
def _(event: LinkClicked) -> dict[str, Any]:
    return {"link": event.link}
