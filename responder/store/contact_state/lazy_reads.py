"""Reads state that few decisions need, and writes the time triggers they plan."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, select

from responder.domain.model.decision import Decision
from responder.domain.model.events import Event, TimeTriggerReached
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import AppointmentStatus, Busy, State
from responder.domain.schedule.due_times import due_for_message
from responder.domain.schedule.free_slots import USUAL_LENGTH
from responder.store.appointments import book, time_triggers
from responder.store.tables import appointments, calendar_entries

_AHEAD = timedelta(days=366)  # that somebody may propose a time
_A_DAY = timedelta(days=1)  # no appointment takes longer


def surroundings(conn: Connection, event: Event, state: State, rulebook: Rulebook, now: datetime) -> State:
    """Returns the state with what only some events and rules ask for."""
    if isinstance(event, TimeTriggerReached):
        return _of_moment(conn, event, state)
    if rulebook.moves and state.appointments:
        return replace(state, busy=busy(conn, now))
    return state


def busy(conn: Connection, now: datetime) -> tuple[Busy, ...]:
    """Returns every time that is taken from now on, by appointments and by what else stands in a calendar."""
    found = [
        Busy(row.at, row.ends_at or row.at + USUAL_LENGTH, row.who, str(row.id))
        for row in conn.execute(_BOOKED, {"since": now - _A_DAY, "until": now + _AHEAD})
    ]
    taken = conn.execute(_TAKEN, {"since": now - _A_DAY, "until": now + _AHEAD})
    return (*found, *(Busy(row.at, row.ends_at, row.who) for row in taken))


def plan_follow_ups(
    conn: Connection, id_: int, event: Event, decision: Decision, rows: Sequence[dict[str, Any]], rulebook: Rulebook
) -> None:
    """Plans the moments that wait for an answer to a message, or for its delivery."""
    if decision.rule is None or not rulebook.followed:
        return
    waiting = rulebook.follow_ups_of(decision.rule)
    for row in rows if waiting else ():
        if row["step"] == 0 and row["number"] == event.contact:
            leaves = row["not_before"]
            name = f"{id_}"
            dues = [(each, due_for_message(each, leaves, rulebook.business, name)) for each in waiting]
            time_triggers.plan(
                conn,
                [
                    time_triggers.row_of(each, due, leaves, name, event.contact, event.account, decision.rule)
                    for each, due in dues
                ],
            )


def _of_moment(conn: Connection, event: TimeTriggerReached, state: State) -> State:
    """Returns the message's rule, and an appointment that was over long before its moment came."""
    if event.rule:
        return replace(state, message_rule=event.rule)
    if event.appointment and all(each.id != event.appointment for each in state.appointments):
        entry = book.find(conn, event.appointment)
        if entry is not None:
            return replace(state, appointments=(entry.appointment, *state.appointments))
    return state


_BOOKED = select(*appointments.c["id", "at", "ends_at", "who"]).where(
    appointments.c.at > bindparam("since"),
    appointments.c.at < bindparam("until"),
    appointments.c.status != AppointmentStatus.CANCELLED.value,
)
_TAKEN = select(*calendar_entries.c["at", "ends_at", "who"]).where(
    calendar_entries.c.at > bindparam("since"),
    calendar_entries.c.at < bindparam("until"),
    calendar_entries.c.busy,
    ~calendar_entries.c.cancelled,
    calendar_entries.c.appointment.is_(None),  # those with one are among the appointments
)
