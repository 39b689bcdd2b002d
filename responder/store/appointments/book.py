"""Appointments of contacts, as the owner (or a calendar) enters them and as contacts answer them.

Whatever changes one goes through here, and leaves a line in its history: what it was, what it is, who did it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zlib import crc32

from sqlalchemy import Connection, bindparam, insert, select, update

from responder.dataclass import dataclass
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.text.cleaned_strings import label
from responder.store.database.locks import Over, hold
from responder.store.tables import appointment_changes, appointments

OWNER, CONTACT, REMINDER = "owner", "contact", "reminder"
ENTERED, WANTED = "entered", "wanted"
_LOCKS = 64


@dataclass(frozen=True, slots=True)
class BookedAppointment:
    """A line of the book. `new` is false where the same number had the same time already. `source` is "" for what
    people and programs entered, else the calendar and its event."""

    number: str
    appointment: Appointment
    new: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class New:
    """An appointment to enter. `number` is E.164; only a calendar names its `source`."""

    number: str
    at: datetime
    end: datetime | None = None
    title: str = ""
    who: str = ""
    place: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """A line of an appointment's history. `what` is "entered" or the name of what changed; times are ISO 8601."""

    at: datetime
    what: str
    before: str
    after: str
    by: str


class AlreadyBooked(ValueError):
    """The number has another appointment at that time already."""


def add(
    conn: Connection,
    new: New,
    now: datetime,
    *,
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER,
    by: str = OWNER,
) -> BookedAppointment:
    """Enters an appointment. The same number at the same time is entered once: what the contact answered meanwhile
    stays. Only a calendar, which names its `source`, can have several."""
    hold_numbers(conn, [new.number])
    there = _there(conn, new.number, new.at, new.source)
    if there is not None:
        return _entry(there)
    row = _row(new, now, status)
    made = conn.execute(insert(appointments).returning(appointments.c.id), row).scalar_one()
    _note(conn, made, now, ENTERED, "", _written(new.at), by)
    known = Appointment(str(made), new.at, status, row["who"], row["place"], row["title"], new.end)
    return BookedAppointment(new.number, known, new=True, source=new.source)


def hold_numbers(conn: Connection, numbers: Iterable[str]) -> None:
    """Lets nobody else enter or move an appointment of these until the transaction ends: what was looked for and not
    found stays so. Numbers share a lock, because a file may have thousands."""
    hold(conn, Over.APPOINTMENTS, {str(crc32(number.encode()) % _LOCKS) for number in numbers})


def add_all(conn: Connection, new: Sequence[New], now: datetime, by: str) -> list[str]:
    """Enters many that are known to be new, nobody asked yet; their ids, in the same order."""
    if not new:
        return []
    rows = [_row(each, now, AppointmentStatus.UNCONFIRMED) for each in new]
    entered = insert(appointments).returning(appointments.c.id, sort_by_parameter_order=True)
    ids = list(conn.execute(entered, rows).scalars())
    notes = [
        {"appointment": id_, "at": now, "what": ENTERED, "before": "", "after": _written(each.at), "by": by}
        for id_, each in zip(ids, new, strict=True)
    ]
    conn.execute(insert(appointment_changes), notes)
    return [str(id_) for id_ in ids]


def _row(new: New, now: datetime, status: AppointmentStatus) -> dict[str, Any]:
    return {
        "number": new.number, "at": new.at, "ends_at": new.end, "title": label(new.title), "who": label(new.who),
        "place": label(new.place), "status": status.value, "changed_at": now, "source": new.source,
    }  # fmt: skip


def find(conn: Connection, appointment: str, *, kept: bool = False) -> BookedAppointment | None:
    """Finds an appointment by its id. `kept`: as of `of_contacts`."""
    if not _is_id(appointment):
        return None
    wanted = _ALL.where(appointments.c.id == int(appointment))
    row = conn.execute(wanted.with_for_update() if kept else wanted).one_or_none()
    return None if row is None else _entry(row)


def history(conn: Connection, appointment: str) -> list[Changed]:
    """Everything that happened to it, oldest first."""
    its = select(appointment_changes).where(appointment_changes.c.appointment == int(appointment))
    rows = conn.execute(its.order_by(appointment_changes.c.id))
    return [Changed(row.at, row.what, row.before, row.after, row.by) for row in rows]


def change(conn: Connection, appointment: str, now: datetime, by: str, **new: Any) -> BookedAppointment | None:
    """Gives it another `at`, `end`, `title`, `who`, `place` or `status`, each change with a line of history; None if
    there is no such appointment. One that gets another time and no status is rescheduled, unless it is cancelled.
    Raises Taken."""
    entry = find(conn, appointment, kept=True)
    if entry is None:
        return None
    old = entry.appointment
    if new.get("at", old.at) != old.at:
        hold_numbers(conn, [entry.number])
        if _there(conn, entry.number, new["at"], entry.source) is not None:
            raise AlreadyBooked(f"{entry.number} has an appointment at {_written(new['at'])} already")
        if old.status is not AppointmentStatus.CANCELLED:
            new.setdefault("status", AppointmentStatus.RESCHEDULED)
    changed = {name: value for name, value in new.items() if value != getattr(old, name)}
    if not changed:
        return entry
    columns = {_COLUMNS.get(name, name): _plain(value) for name, value in changed.items()}
    conn.execute(update(appointments).where(appointments.c.id == int(appointment)).values(**columns, changed_at=now))
    for name, value in changed.items():
        _note(conn, int(appointment), now, name, _written(getattr(old, name)), _written(value), by)
    return find(conn, appointment)


def list_from(
    conn: Connection, since: datetime | None = None, until: datetime | None = None
) -> list[BookedAppointment]:
    """Lists all of them, or those not before `since` and before `until`, soonest first."""
    wanted = _ALL
    if since is not None:
        wanted = wanted.where(appointments.c.at >= since)
    if until is not None:
        wanted = wanted.where(appointments.c.at < until)
    return [_entry(row) for row in conn.execute(wanted.order_by(appointments.c.at, appointments.c.id))]


def answer(conn: Connection, appointment: str, status: AppointmentStatus, now: datetime, *, by: str = CONTACT) -> bool:
    """Writes down what the contact answered; False if there is no such appointment."""
    return answer_all(conn, {appointment: status}, now, by=by) == 1


def answer_all(conn: Connection, answers: Mapping[str, AppointmentStatus], now: datetime, *, by: str = CONTACT) -> int:
    rows = [{"which": int(id_), "answer": status.value, "moment": now, "whose": by} for id_, status in answers.items()]
    if not rows:
        return 0
    conn.execute(_NOTE_ANSWER, rows)
    return conn.execute(_ANSWER, rows).rowcount


def move(
    conn: Connection, appointment: str, at: datetime, end: datetime | None, now: datetime
) -> BookedAppointment | None:
    """To a time the contact proposed, which is as good as a yes to it."""
    return change(conn, appointment, now, CONTACT, at=at, end=end, status=AppointmentStatus.CONFIRMED)


def note_wanted(conn: Connection, appointment: str, said: str, now: datetime) -> None:
    """Notes that the contact would rather come at another time, in their own words: for a person to look at."""
    if find(conn, appointment) is not None:
        _note(conn, int(appointment), now, WANTED, "", said, CONTACT)


def of_contacts(
    conn: Connection, numbers: Iterable[str], since: datetime, *, kept: bool = False
) -> Sequence[BookedAppointment]:
    """Returns appointments of some contacts that are not before `since`, soonest first. `kept`: they stay as they are
    until the transaction ends; who would cancel one meanwhile waits, and is not undone by an answer to what it was."""
    rows = conn.execute(_KEPT if kept else _OF_CONTACTS, {"numbers": list(numbers), "since": since})
    return [_entry(row) for row in rows]


def of_number(conn: Connection, number: str, most: int = 1_000) -> list[BookedAppointment]:
    """Returns the appointments of one contact, past ones too, soonest first; the last ones where there are more."""
    latest = _ALL.where(appointments.c.number == number).order_by(appointments.c.at.desc(), appointments.c.id.desc())
    return [_entry(row) for row in conn.execute(latest.limit(most))][::-1]


def last_changes(conn: Connection, ids: Iterable[str], what: str = "") -> dict[str, Changed]:
    """Returns the last line of the history of each appointment, or the last about `what`."""
    asked = select(appointment_changes).where(appointment_changes.c.appointment.in_([int(each) for each in ids]))
    if what:
        asked = asked.where(appointment_changes.c.what == what)
    rows = conn.execute(asked.order_by(appointment_changes.c.id))
    return {str(row.appointment): Changed(row.at, row.what, row.before, row.after, row.by) for row in rows}


_COLUMNS = {"end": "ends_at"}
_ALL = select(appointments)
_OF_CONTACTS = _ALL.where(
    appointments.c.number.in_(bindparam("numbers", expanding=True)), appointments.c.at >= bindparam("since")
).order_by(appointments.c.at, appointments.c.id)
_KEPT = _OF_CONTACTS.with_for_update()
_ANSWER = (
    update(appointments)
    .where(appointments.c.id == bindparam("which"))
    .values(status=bindparam("answer"), changed_at=bindparam("moment"))
)
_NOTE_ANSWER = insert(appointment_changes).from_select(
    ["appointment", "at", "what", "before", "after", "by"],
    select(
        appointments.c.id,
        bindparam("moment", type_=appointments.c.changed_at.type),
        bindparam("word", "status", type_=appointments.c.status.type),
        appointments.c.status,
        bindparam("answer", type_=appointments.c.status.type),
        bindparam("whose", type_=appointments.c.status.type),
    ).where(
        appointments.c.id == bindparam("which"),
        appointments.c.status != bindparam("answer", type_=appointments.c.status.type),
    ),
)


def _there(conn: Connection, number: str, at: datetime, source: str) -> Any | None:
    """For what was entered, one from a calendar is the same too."""
    wanted = _ALL.where(appointments.c.number == number, appointments.c.at == at)
    if source:
        wanted = wanted.where(appointments.c.source == source)
    return conn.execute(wanted.order_by(appointments.c.source, appointments.c.id)).first()


def _note(conn: Connection, appointment: int, at: datetime, what: str, before: str, after: str, by: str) -> None:
    row = {"appointment": appointment, "at": at, "what": what, "before": before, "after": after, "by": by}
    conn.execute(insert(appointment_changes), row)


def _entry(row: Any) -> BookedAppointment:
    return BookedAppointment(row.number, appointment_of(row), source=row.source)


def appointment_of(row: Any) -> Appointment:
    """Returns the appointment that a row of the table holds."""
    status = AppointmentStatus(row.status)
    return Appointment(str(row.id), row.at, status, row.who, row.place, row.title, row.ends_at)


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, AppointmentStatus) else value


def _written(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return "" if value is None else str(_plain(value))


def newest_change(conn: Connection) -> int:
    """Grows whenever an appointment changes: one look at the end of an index."""
    last = select(appointment_changes.c.id).order_by(appointment_changes.c.id.desc()).limit(1)
    return conn.execute(last).scalar() or 0
