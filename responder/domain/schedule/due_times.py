"""Computes when a time trigger is due, and until when it is of use. Pure: the same for the service and for the tests
of rules."""

import zlib
from datetime import UTC, datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.quiet_hours import departure, departure_before, next_allowed

BOOKED_LATE = timedelta(minutes=10)
"""Who books when the reminder's moment is over gets it this much later: not in the same minute, as if nobody had
looked, and the booking may still be corrected meanwhile."""

EARLY_ENOUGH = timedelta(hours=6)
"""A reminder of less than this says "in two hours": the evening before, it would be wrong."""
MOST_EARLY = timedelta(days=4)
"""How much before its moment a reminder leaves that a quiet time would else keep from being of use: Easter, and a
Saturday before it."""

USE = timedelta(hours=12)  # how long after its moment a reminder still makes sense: a night without power
USE_OF_A_FOLLOW_UP = timedelta(days=3)  # as long as `after` holds
LEAST_NOTICE = timedelta(hours=1)  # a reminder later than this before the appointment reminds nobody
USE_OF_A_DIGEST = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Due:
    """`wanted` is the moment itself, `at` when it may leave: quiet hours lie between them. `at` is None where it
    would come after its use (`until`)."""

    wanted: datetime
    at: datetime | None
    until: datetime


def due_for_appointment(
    moment: TimeTrigger, appointment: Appointment, changed: datetime, business: Business
) -> Due | None:
    """`changed`: when the appointment was booked or last changed. None for one that is cancelled."""
    if appointment.status is AppointmentStatus.CANCELLED:
        return None
    start = appointment.at.astimezone(UTC)
    if moment.kind is TimeTriggerKind.AFTER_APPOINTMENT:
        wanted = (appointment.end or appointment.at).astimezone(UTC) + moment.time
        return _due(wanted, wanted + 2 * USE, business, share_of(appointment.id))
    wanted, share = start - moment.time, share_of(appointment.id)
    if changed > wanted:
        wanted = changed.astimezone(UTC) + BOOKED_LATE
    until = min(_allowed(wanted, business) + USE, latest_of(moment, start))
    after = _due(wanted, until, business, share)
    if moment.time < EARLY_ENOUGH or (after.at is not None and start - after.at >= moment.time / 4):
        return after
    booked = changed.astimezone(UTC) + BOOKED_LATE
    before = departure_before(business, wanted, max(booked, wanted - MOST_EARLY), share)
    return after if before is None else Due(wanted, before, latest_of(moment, start))


def latest_of(moment: TimeTrigger, start: datetime) -> datetime:
    """Returns until when a word about an appointment that starts then is of use."""
    return start - (
        min(LEAST_NOTICE, moment.time / 4) if moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT else timedelta()
    )


def due_for_message(moment: TimeTrigger, left: datetime, business: Business, name: str) -> Due:
    """`left`: when our message leaves. `name` tells it from others."""
    wanted = left.astimezone(UTC) + moment.time
    if moment.kind is TimeTriggerKind.NOT_DELIVERED:
        # What is done about it is for the owner mostly, and quiet hours are for customers.
        return Due(wanted, wanted, wanted + USE)
    return _due(wanted, wanted + USE_OF_A_FOLLOW_UP, business, share_of(name))


def share_of(name: str) -> float:
    """From 0 up to 1: the place of a thing among those that wait for the same hour. Always the same one."""
    return zlib.crc32(name.encode()) / 2**32


def opening_of(business: Business, now: datetime) -> datetime | None:
    """Returns when the business opened today; None if it does not, or not yet."""
    today = business.local(now).date()
    spans = business.spans(today)
    if not spans:
        return None
    at = datetime(today.year, today.month, today.day, tzinfo=business.zone)
    opening = at.replace(hour=spans[0].start // 60 % 24, minute=spans[0].start % 60)
    return opening.astimezone(UTC) if opening <= business.local(now) else None


def closing_before(business: Business, opening: datetime) -> datetime:
    """Returns when it had closed last; ten days earlier if it had been closed for longer."""
    day = business.local(opening).date()
    for back in range(1, 11):
        earlier = day - timedelta(days=back)
        spans = business.spans(earlier)
        if spans:
            midnight = datetime(earlier.year, earlier.month, earlier.day, tzinfo=business.zone)
            return (midnight + timedelta(minutes=spans[-1].end)).astimezone(UTC)
    return opening - timedelta(days=10)


def _due(wanted: datetime, until: datetime, business: Business, share: float) -> Due:
    return Due(wanted, departure(business, wanted, until, share) if wanted < until else None, until)


def _allowed(wanted: datetime, business: Business) -> datetime:
    """Its use is counted from when it may leave first: a quiet Sunday does not use it up."""
    return next_allowed(business, wanted) or wanted
