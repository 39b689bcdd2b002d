"""Tries reminders again that found the phone away: as long as they are of use, outside the quiet hours."""

from datetime import datetime

from sqlalchemy import Connection

from responder.domain.deciding.waiting_reasons import Done
from responder.domain.model.business import Business
from responder.domain.schedule.due_times import share_of
from responder.domain.schedule.quiet_hours import departure
from responder.store.appointments.unsent_reminders import Unsent, try_again, unsent
from responder.store.review.waiting_list import settle_message


def finds(conn: Connection, business: Business, now: datetime) -> bool:
    """Checks whether a reminder is to be tried again."""
    return any(_at(each, business, now) is not None for each in unsent(conn, now))


def bring_back(conn: Connection, business: Business, now: datetime) -> int:
    """Lets the triggers of such reminders wait again; returns how many. What could only leave when it would be of no
    more use stays as it is, and is listed."""
    times = ((each, _at(each, business, now)) for each in unsent(conn, now))
    return sum(_bring_back(conn, each, at, now) for each, at in times if at is not None)


def _bring_back(conn: Connection, reminder: Unsent, at: datetime, now: datetime) -> int:
    # One that expired long ago, while the machine was asleep, may have been listed before it was looked at here.
    settle_message(conn, reminder.message, Done.NOBODY, now)
    return try_again(conn, reminder, at)


def _at(reminder: Unsent, business: Business, now: datetime) -> datetime | None:
    return departure(business, now, reminder.until, share_of(reminder.key)) if now < reminder.until else None
