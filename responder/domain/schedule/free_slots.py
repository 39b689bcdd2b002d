"""Checks whether an appointment can move to the proposed time without anybody being asked."""

from datetime import datetime, timedelta

from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because
from responder.domain.model.business import Business, Hours
from responder.domain.model.state import Appointment, Busy

USUAL_LENGTH = timedelta(hours=1)
"""Of an appointment of which nobody said how long it takes: long rather than short, or two would overlap."""


def hindrance(
    appointment: Appointment, at: datetime, busy: tuple[Busy, ...], business: Business, now: datetime
) -> Explanation | None:
    """Explains why it cannot start at `at`; None if it can."""
    end = at + length_of(appointment)
    if at <= now:
        return because(Because.TIME_OVER)
    if not (business.has_hours() and _is_open(business, at) and _is_open(business, end - timedelta(minutes=1))):
        return because(Because.CLOSED_THEN)
    others = (each for each in busy if each.appointment != appointment.id)
    if any(each.start < end and at < each.end and _same_person(each.who, appointment.who) for each in others):
        return because(Because.TIME_TAKEN)
    return None


def length_of(appointment: Appointment) -> timedelta:
    return appointment.end - appointment.at if appointment.end else USUAL_LENGTH


def _is_open(business: Business, at: datetime) -> bool:
    return Hours.OPEN in business.hours_at(at)


def _same_person(one: str, other: str) -> bool:
    """Checks whether two appointments may be with the same person; with nobody named, they may."""
    return not one or not other or one.casefold() == other.casefold()
