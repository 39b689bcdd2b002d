"""Tries reminders again that found the phone away: as long as they are of use, outside the quiet hours."""

from datetime import datetime

from sqlalchemy import Connection

from responder.domain.model.business import Business
from responder.domain.schedule.due_times import share_of
from responder.domain.schedule.quiet_hours import departure
from responder.store.appointments.unsent_reminders import Unsent, try_again, unsent


def finds(conn: Connection, business: Business, now: datetime) -> bool:
    """Checks whether a reminder is to be tried again."""
    return any(_at(each, business, now) is not None for each in unsent(conn, now))


def bring_back(conn: Connection, business: Business, now: datetime) -> int:
    """Lets the triggers of such reminders wait again; returns how many. What could only leave when it would be of no
    more use stays as it is, and is listed."""
    times = ((each, _at(each, business, now)) for each in unsent(conn, now))
    return sum(try_again(conn, each, at) for each, at in times if at is not None)


def _at(reminder: Unsent, business: Business, now: datetime) -> datetime | None:
    return departure(business, now, reminder.until, share_of(reminder.key)) if now < reminder.until else None
