"""Appointments of contacts, as the owner (or a calendar) enters them and as contacts answer them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from responder.core.state import Appointment, AppointmentStatus
from responder.store.tables import appointments


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the book. `new` is false where the same number had the same time already."""

    number: str
    appointment: Appointment
    new: bool = False


def add(
    conn: Connection,
    number: str,
    at: datetime,
    now: datetime,
    *,
    who: str = "",
    place: str = "",
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER,
) -> Entry:
    """Enters an appointment that awaits its answer. The same number at the same time is entered once: what
    the contact answered meanwhile stays. `number` is E.164."""
    there = conn.execute(_ALL.where(appointments.c.number == number, appointments.c.at == at)).one_or_none()
    if there is not None:
        return Entry(number, _appointment(there))
    row = {"number": number, "at": at, "who": who, "place": place, "status": status.value, "changed_at": now}
    made = conn.execute(insert(appointments).returning(appointments.c.id), row).scalar_one()
    return Entry(number, Appointment(str(made), at, status, who, place), new=True)


def list_from(conn: Connection, since: datetime | None = None) -> list[Entry]:
    """All of them, or those not before `since`, soonest first."""
    wanted = _ALL if since is None else _ALL.where(appointments.c.at >= since)
    rows = conn.execute(wanted.order_by(appointments.c.at, appointments.c.id))
    return [Entry(row.number, _appointment(row)) for row in rows]


def answer(conn: Connection, appointment: str, status: AppointmentStatus, now: datetime) -> bool:
    """Writes down what the contact answered; False if there is no such appointment."""
    return answer_all(conn, {appointment: status}, now) == 1


def answer_all(conn: Connection, answers: Mapping[str, AppointmentStatus], now: datetime) -> int:
    rows = [{"which": int(id_), "answer": status.value, "moment": now} for id_, status in answers.items()]
    return conn.execute(_ANSWER, rows).rowcount if rows else 0


def of_contacts(conn: Connection, numbers: Iterable[str], since: datetime) -> Sequence[Entry]:
    """Those of some contacts that are not before `since`, soonest first."""
    rows = conn.execute(_OF_CONTACTS, {"numbers": list(numbers), "since": since})
    return [Entry(row.number, _appointment(row)) for row in rows]


_ALL = select(appointments)
_OF_CONTACTS = _ALL.where(
    appointments.c.number.in_(bindparam("numbers", expanding=True)), appointments.c.at >= bindparam("since")
).order_by(appointments.c.at, appointments.c.id)
_ANSWER = (
    update(appointments)
    .where(appointments.c.id == bindparam("which"))
    .values(status=bindparam("answer"), changed_at=bindparam("moment"))
)


def _appointment(row: Any) -> Appointment:
    return Appointment(str(row.id), row.at, AppointmentStatus(row.status), row.who, row.place)
