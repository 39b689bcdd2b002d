"""Lists the appointments of some days with who settled them, and takes back what somebody has just changed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.calendars import Calendar
from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import book
from responder.store.appointments.book import BookedAppointment, Changed
from responder.store.contacts import address_book
from responder.store.contacts.address_book import ContactCard
from responder.store.review.manual_messages import last_written

__all__ = [
    "TAKEN_BACK",
    "UNDO_WITHIN",
    "AgendaLine",
    "Undoing",
    "between",
    "calendar_of",
    "line_of",
    "undo",
    "undone_by",
]

UNDO_WITHIN = timedelta(minutes=1)
"""How long a change by hand can be taken back with one tap. Ten seconds are over before a screen reader has said what
was done, and while a page loads on a train."""

TAKEN_BACK = " (taken back)"
"""Stands behind the name of who took something back, in the history."""
_CHANGED_BY_HAND = ("status", "at", "end")


class Undoing(StrEnum):
    UNDONE = "undone"
    TOO_LATE = "too late"  # or somebody else changed it since
    TAKEN = "taken"  # the contact has another appointment at the time it was
    NOT_THERE = "not there"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """`contact` is the id of the contact's row, None where there is none. `settled`: how it came to stand as it does,
    None where it was never changed; `last` is the last line of its history. `told`: somebody wrote to them since."""

    entry: BookedAppointment
    card: ContactCard
    contact: int | None
    settled: Changed | None
    last: Changed | None
    told: bool = False


def between(conn: Connection, since: datetime, until: datetime) -> list[AgendaLine]:
    """Returns the appointments from `since` on and before `until`, soonest first."""
    return _lines(conn, book.list_from(conn, since, until))


def line_of(conn: Connection, appointment: str) -> AgendaLine | None:
    entry = book.find(conn, appointment)
    return _lines(conn, [entry])[0] if entry else None


def calendar_of(entry: BookedAppointment, business: Business) -> Calendar | None:
    """Returns the calendar an appointment came from, None for one that people or programs entered."""
    named = (each for each in business.calendars if entry.source.startswith(f"{each.name} "))
    return max(named, key=lambda each: len(each.name), default=None)


def undone_by(line: AgendaLine, by: str, now: datetime) -> bool:
    """Checks whether somebody may take back the last change of an appointment: it is theirs, and a moment old."""
    last = line.last
    return last is not None and last.by == by and last.what in _CHANGED_BY_HAND and now - last.at <= UNDO_WITHIN


def undo(conn: Connection, appointment: str, now: datetime, by: str) -> Undoing:
    """Gives an appointment back the time and status it had before the last change, which is to be `by`'s own."""
    line = line_of(conn, appointment)
    if line is None:
        return Undoing.NOT_THERE
    if line.last is None or not undone_by(line, by, now):
        return Undoing.TOO_LATE
    together = [each for each in book.history(conn, appointment) if each.at == line.last.at and each.by == by]
    before = {each.what: _value(each.what, each.before) for each in together if each.what in _CHANGED_BY_HAND}
    try:
        book.change(conn, appointment, now, f"{by}{TAKEN_BACK}", **{"status": line.entry.appointment.status} | before)
    except book.AlreadyBooked:
        return Undoing.TAKEN
    return Undoing.UNDONE


def _value(what: str, written: str) -> Any:
    if what == "status":
        return AppointmentStatus(written)
    return datetime.fromisoformat(written).astimezone(UTC) if written else None


def _is_told(last: Changed | None, written: datetime | None) -> bool:
    return last is not None and written is not None and written >= last.at


def _lines(conn: Connection, entries: Sequence[BookedAppointment]) -> list[AgendaLine]:
    ids = [entry.appointment.id for entry in entries]
    settled, last = book.last_changes(conn, ids, "status"), book.last_changes(conn, ids)
    known = address_book.ids_of(conn, [entry.number for entry in entries])
    written = last_written(conn, [entry.number for entry in entries if entry.appointment.id in last])
    return [
        AgendaLine(
            entry=entry,
            card=known[entry.number].card if entry.number in known else ContactCard(entry.number),
            contact=known[entry.number].id if entry.number in known else None,
            settled=settled.get(entry.appointment.id),
            last=last.get(entry.appointment.id),
            told=_is_told(last.get(entry.appointment.id), written.get(entry.number)),
        )
        for entry in entries
    ]
