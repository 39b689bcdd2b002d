"""Lists the reminders of the coming days with their texts, and those that will not go with the reason."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from responder.domain.deciding.decide import decide
from responder.domain.explanations.codes import Because
from responder.domain.model.decision import Decision, Verdict
from responder.domain.model.events import MomentReached
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.model.time_triggers import Moment, MomentKind
from responder.domain.schedule.due_times import Due, due_for_appointment
from responder.store.appointments import time_triggers as store
from responder.store.appointments.time_triggers import Waiting
from responder.store.contact_state.batch import state_of

TOGETHER = "told together with another appointment of that day"
QUIET = "its moment falls into quiet time, and before and after it would be of no use"
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """`leaves` is when it does, or would have; `why` it does not, "" for one that does."""

    appointment: str
    number: str
    name: str
    at: datetime
    moment: str
    leaves: datetime
    rule: str = ""
    text: str = ""
    why: str = ""


def coming_reminders(conn: Connection, rulebook: Rulebook, now: datetime, until: datetime) -> list[Reminder]:
    """Lists reminders that leave, or were to leave, until a moment; the soonest first."""
    found: list[Reminder] = []
    for moment in sorted((each for each in rulebook.moments if each.is_of_appointment), key=str):
        for row in _appointments(conn, moment, now, until):
            reminder = _reminder(conn, rulebook, moment, row, now)
            if reminder is not None and reminder.leaves <= until:
                found.append(reminder)
    return list(_one_a_visit(sorted(found, key=lambda each: (each.leaves, each.at, each.number)), rulebook))


def _appointments(conn: Connection, moment: Moment, now: datetime, until: datetime) -> Any:
    if moment.kind is MomentKind.BEFORE_APPOINTMENT:
        return store.ahead(conn, now, until + moment.time + 5 * _A_DAY)
    return store.ahead(conn, now - moment.time - 2 * _A_DAY, until)


def _reminder(conn: Connection, rulebook: Rulebook, moment: Moment, row: Any, now: datetime) -> Reminder | None:
    """None for one that has left, or has none: its appointment is cancelled."""
    appointment = Appointment(str(row.id), row.at, AppointmentStatus(row.status), row.who, end=row.ends_at)
    due = due_for_appointment(moment, appointment, row.changed_at, rulebook.business)
    if due is None:
        return None
    planned = next(
        (e for e in store.of_appointment(conn, appointment.id) if e.moment == str(moment) and e.anchor == row.at), None
    )
    if planned is not None and planned.status == Waiting.REACHED:
        return None
    leaves, why = _leaves(due, planned, now)
    event = MomentReached(key="", account="", contact=row.number, at=leaves, moment=moment, appointment=appointment.id)
    state = state_of(conn, event, leaves)
    decision = decide(event, state, rulebook, leaves)
    text = next((reply.text for reply in decision.replies if reply.to == row.number), "")
    return Reminder(
        appointment=appointment.id,
        number=row.number,
        name=state.contact.name,
        at=row.at,
        moment=str(moment),
        leaves=leaves,
        rule=decision.rule or "",
        text=text,
        why=why or ("" if text else _why_not(decision)),
    )


def _leaves(due: Due, planned: Any, now: datetime) -> tuple[datetime, str]:
    """Computes when a reminder leaves, or why it cannot."""
    if planned is not None:
        return planned.due_at, planned.why if planned.status == Waiting.DROPPED else ""
    if due.at is None:
        return due.wanted, QUIET
    return (max(due.at, now), "") if due.until > now else (due.wanted, "it is too late for it")


def _why_not(decision: Decision) -> str:
    """The sentence of the trace that settled it: which line of `if` does not hold, or which guard spoke."""
    steps = [step for step in decision.trace if not step.is_for(Because.OTHER_MOMENT)]
    taken = [step for step in steps if step.verdict is Verdict.TAKEN and not decision.replies]
    last = (taken or steps)[-1:]
    return f"{last[0].rule}: {last[0].because}" if last else decision.reason.value


def _one_a_visit(reminders: list[Reminder], rulebook: Rulebook) -> Iterator[Reminder]:
    """Several appointments of a contact on one day are one visit, and get one reminder before it."""
    seen: set[tuple[str, str, object]] = set()
    for each in reminders:
        visit = (each.number, each.moment, rulebook.business.local(each.at).date())
        again = each.moment.endswith("before appointment") and visit in seen and not each.why
        yield replace(each, why=TOGETHER) if again else each
        if not each.why:
            seen.add(visit)
