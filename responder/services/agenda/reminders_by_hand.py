"""Withdraws a coming reminder, or lets one leave now."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from responder.domain.model.rules import Rulebook
from responder.domain.schedule.due_times import due_for_appointment
from responder.store.appointments import book, time_triggers

__all__ = ["LET_GO", "WITHDREW", "ReminderOutcome", "send_now", "withdraw"]


class ReminderOutcome(StrEnum):
    """Outcome of asking something of a reminder. Only DONE changed anything."""

    DONE = "done"
    SETTLED = "settled"  # it left, or was dropped for another reason
    NO_REMINDER = "no reminder"  # no such appointment, it is cancelled, or no rule waits for that moment


WITHDREW, LET_GO = "withdrew a reminder", "let a reminder leave now"
"""The acts that pages and the command note."""


def withdraw(conn: Connection, rulebook: Rulebook, appointment: str, moment: str, now: datetime) -> ReminderOutcome:
    """Keeps one reminder of an appointment back. `moment` is as rules write it: "24h before appointment"."""
    row = _planned(conn, rulebook, appointment, moment)
    if row is None:
        return ReminderOutcome.NO_REMINDER
    return ReminderOutcome.DONE if time_triggers.withdraw(conn, row, now) else ReminderOutcome.SETTLED


def send_now(conn: Connection, rulebook: Rulebook, appointment: str, moment: str, now: datetime) -> ReminderOutcome:
    """Makes a reminder due now, one that was withdrawn too. The rules decide it as always: quiet hours, conditions and
    ceilings hold."""
    row = _planned(conn, rulebook, appointment, moment)
    if row is None:
        return ReminderOutcome.NO_REMINDER
    return ReminderOutcome.DONE if time_triggers.let_go(conn, row, now) else ReminderOutcome.SETTLED


def _planned(conn: Connection, rulebook: Rulebook, appointment: str, moment: str) -> int | None:
    """Returns the id of the trigger, planned now if the planner has not come to it yet."""
    entry = book.find(conn, appointment)
    wanted = next((each for each in rulebook.moments if str(each) == moment and each.is_of_appointment), None)
    row = time_triggers.appointment_row(conn, appointment) if entry else None
    if entry is None or wanted is None or row is None:
        return None
    due = due_for_appointment(wanted, entry.appointment, row.changed_at, rulebook.business)
    if due is None:
        return None
    planned = time_triggers.row_of(wanted, due, entry.appointment.at, appointment, entry.number)
    if not time_triggers.is_known(conn, planned["key"]):
        time_triggers.plan(conn, [planned])
    return time_triggers.find(conn, planned["key"])
