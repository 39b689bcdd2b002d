"""Appointments as calendars have them: what changed there is changed here, and what changed here can be told there.

Each occurrence is kept as the calendar last had it. Only what differs from that is the calendar's own change: an
answer by SMS is not undone because a feed, which cannot be written to, still says what it said before.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from responder.dataclass import dataclass
from responder.domain.model.calendars import Calendar, Occurrence
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.languages.catalogue import counted, sentence
from responder.languages.worded_error import WordedError
from responder.store.appointments import book
from responder.store.contacts import address_book
from responder.store.tables import appointments, calendar_entries

_HALF, _FEW = 2, 4


class TooMuchIsGone(WordedError):
    """So much is gone at once that it is asked for again before it is believed; the text says so to the owner."""


@dataclass(frozen=True, slots=True)
class KeptOccurrence:
    """An occurrence as the calendar last had it, and the appointment made of it, if it names a number."""

    id: int
    key: str
    at: datetime
    end: datetime
    who: str
    busy: bool
    cancelled: bool
    told: str
    number: str = ""
    appointment: Appointment | None = None


@dataclass(frozen=True, slots=True)
class ToTell:
    """An appointment whose calendar does not know yet what became of it. `was` is when the calendar has it."""

    entry: int
    key: str
    was: datetime
    appointment: Appointment
    at: datetime  # when it was answered or moved


def kept(conn: Connection, name: str) -> dict[str, KeptOccurrence]:
    """Everything of one calendar, by key."""
    rows = conn.execute(_ENTRIES.where(calendar_entries.c.calendar == name))
    return {row.key: _kept(row) for row in rows}


def differing(there: Mapping[str, KeptOccurrence], found: Iterable[Occurrence], calendar: Calendar) -> list[Occurrence]:
    """Returns appointments that are new or changed."""
    return [each for each in found if not _is_as_it_was(there.get(each.key), each, calendar)]


def take_in(conn: Connection, calendar: Calendar, found: Sequence[Occurrence], now: datetime) -> None:
    """Writes some occurrences down that are new or changed, and what that means for their appointments."""
    keys = [each.key for each in found]
    here = (calendar_entries.c.calendar == calendar.name, calendar_entries.c.key.in_(keys))
    there = {row.key: _kept(row) for row in conn.execute(_ENTRIES.where(*here))}
    made = _entered_together(conn, calendar, [each for each in found if each.key not in there], now)
    rows = []
    for each in found:
        old = there.get(each.key)
        appointment = made.get(each.key) or _appointment_of(conn, calendar, each, old, now)
        values = {
            "at": each.at,
            "ends_at": each.end,
            "who": calendar.who,
            "busy": each.busy,
            "cancelled": each.cancelled,
            "told": _told(each, old),
            "appointment": None if appointment is None else int(appointment),
        }
        if old is None:
            rows.append(values | {"calendar": calendar.name, "key": each.key})
        else:
            conn.execute(update(calendar_entries).where(calendar_entries.c.id == old.id).values(**values))
    if rows:
        conn.execute(insert(calendar_entries), rows)
    for number, name in {each.number: each.name for each in found if each.number and each.name}.items():
        address_book.introduce(conn, number, name)


def rename(conn: Connection, calendar: Calendar, names: Mapping[int, str]) -> None:
    """Gives occurrences the keys their calendar has for them now, by the id of their entry."""
    for entry, key in names.items():
        its = select(calendar_entries.c.appointment).where(calendar_entries.c.id == entry).scalar_subquery()
        conn.execute(update(appointments).where(appointments.c.id == its).values(source=_source(calendar, key)))
        conn.execute(update(calendar_entries).where(calendar_entries.c.id == entry).values(key=key))


def doubt(
    there: Mapping[str, KeptOccurrence],
    missing: Sequence[KeptOccurrence],
    unsaid: Sequence[KeptOccurrence],
    now: datetime,
) -> None:
    """Raises Doubtful where most of what is to come would be cancelled: a server that answers with half a calendar is
    likelier than an owner who deletes it all. So it is where events lose times (`unsaid`) and nowhere say so."""
    coming = [each for each in there.values() if is_coming(each, now)]
    lost = [each for each in missing if is_coming(each, now)]
    if len(lost) >= _FEW and len(lost) * _HALF > len(coming):
        raise TooMuchIsGone(
            sentence(
                "{lost} of {coming} appointments to come are in it no more. They are kept until it says so again at "
                "the next reading.",
                lost=len(lost),
                coming=len(coming),
            )
        )
    if unsaid:
        raise TooMuchIsGone(
            counted(
                "{number} appointment of an event that still stands in it is in it no more. It is kept until it says "
                "so again at the next reading.",
                "{number} appointments of events that still stand in it are in it no more. They are kept until it says "
                "so again at the next reading.",
                len(unsaid),
            )
        )


def drop(conn: Connection, calendar: Calendar, missing: Sequence[KeptOccurrence], now: datetime) -> None:
    """Cancels the appointments of what was deleted; what is over is only forgotten."""
    for each in missing:
        if is_coming(each, now) and each.appointment is not None:
            _set(conn, each.appointment, calendar, now, status=AppointmentStatus.CANCELLED)
    ids = [each.id for each in missing]
    conn.execute(delete(calendar_entries).where(calendar_entries.c.id.in_(ids)))


def to_tell(conn: Connection, name: str, now: datetime) -> list[ToTell]:
    """Appointments that were answered or moved here since the calendar was last told."""
    answered = appointments.c.status.in_([status.value for status in TOLD]) & (
        appointments.c.status != calendar_entries.c.told
    )
    moved = (appointments.c.at != calendar_entries.c.at) & (appointments.c.status != AppointmentStatus.CANCELLED.value)
    rows = conn.execute(
        _ENTRIES.add_columns(appointments.c.changed_at)
        .where(calendar_entries.c.calendar == name, appointments.c.at >= now - timedelta(hours=1))
        .where(or_(answered, moved))
        .order_by(calendar_entries.c.id)
    )
    return [
        ToTell(row.id, row.key, row.at, known.appointment, row.changed_at)
        for row in rows
        if (known := _kept(row)).appointment is not None
    ]


def note_told(conn: Connection, told: ToTell) -> None:
    """Notes that the calendar has it as it is here."""
    appointment = told.appointment
    values: dict[str, Any] = {"told": appointment.status.value, "at": appointment.at}
    if appointment.end is not None:
        values["ends_at"] = appointment.end
    if appointment.status is AppointmentStatus.CANCELLED:
        values["cancelled"] = True
    conn.execute(update(calendar_entries).where(calendar_entries.c.id == told.entry).values(**values))


TOLD = (AppointmentStatus.CONFIRMED, AppointmentStatus.CANCELLED, AppointmentStatus.MOVE_ASKED)
"""What became of an appointment that a calendar is told of."""


# From here on


def _is_as_it_was(old: KeptOccurrence | None, new: Occurrence, calendar: Calendar) -> bool:
    if old is None or (old.at, old.end, old.cancelled, old.busy) != (new.at, new.end, new.cancelled, new.busy):
        return False
    if old.appointment is None:
        return not new.number or new.cancelled
    its = old.appointment
    if not new.number:
        return (its.place, its.who) == (new.place, calendar.who) and new.title in ("", its.title)
    return (old.number, its.title, its.place, its.who) == (new.number, new.title, new.place, calendar.who)


def _appointment_of(
    conn: Connection, calendar: Calendar, new: Occurrence, old: KeptOccurrence | None, now: datetime
) -> str | None:
    """Returns the id of the appointment the occurrence stands for, changed as it is now; None for what is none."""
    its = old.appointment if old else None
    if its is not None and old is not None and new.number not in ("", old.number):
        _set(conn, its, calendar, now, status=AppointmentStatus.CANCELLED)
        its = None  # somebody else's now: what was said about it stays with whom it was said to
    if its is None and (not new.number or new.cancelled):
        return None
    if its is None or old is None:
        return _entered(conn, calendar, new, now)
    # An event that names nobody any more is still the appointment of whom it named: the owner is told of it.
    changes: dict[str, Any] = {"title": new.title or its.title, "place": new.place, "who": calendar.who}
    if (old.at, old.end) != (new.at, new.end):
        changes |= {"at": new.at, "end": new.end}
    if new.cancelled and not old.cancelled:
        changes["status"] = AppointmentStatus.CANCELLED
    elif old.cancelled and not new.cancelled:
        changes["status"] = AppointmentStatus.UNCONFIRMED
    try:
        _set(conn, its, calendar, now, **changes)
    except book.AlreadyBooked:  # by the appointment that the same event was before it was deleted and entered anew
        _set(conn, its, calendar, now, status=AppointmentStatus.CANCELLED)
        if not new.number:
            return its.id
        return _entered(conn, calendar, new, now)
    return its.id


def _entered_together(conn: Connection, calendar: Calendar, new: Sequence[Occurrence], now: datetime) -> dict[str, str]:
    """Enters the plain case, many at once: key -> appointment. Whoever has something at the same time is left to be
    looked at one by one."""
    numbers = {each.number for each in new if each.number}
    book.hold_numbers(conn, numbers)
    theirs = select(appointments.c.number, appointments.c.at).where(appointments.c.number.in_(numbers))
    taken = {(row.number, row.at) for row in conn.execute(theirs)}
    plain = [each for each in new if each.number and not each.cancelled and (each.number, each.at) not in taken]
    ids = book.add_all(
        conn,
        [
            book.New(each.number, each.at, each.end, each.title, calendar.who, each.place, _source(calendar, each.key))
            for each in plain
        ],
        now,
        _by(calendar),
    )
    return {each.key: id_ for each, id_ in zip(plain, ids, strict=True)}


def _source(calendar: Calendar, key: str) -> str:
    return f"{calendar.name} {key}"


def _entered(conn: Connection, calendar: Calendar, new: Occurrence, now: datetime) -> str:
    """Adopts an appointment entered by hand for the same number and time."""
    source = _source(calendar, new.key)
    by_hand = (appointments.c.number == new.number, appointments.c.at == new.at, appointments.c.source == "")
    adopted = update(appointments).where(*by_hand).values(source=source, ends_at=new.end, title=new.title)
    conn.execute(adopted)
    wanted = book.New(new.number, new.at, new.end, new.title, calendar.who, new.place, source)
    entry = book.add(conn, wanted, now, status=AppointmentStatus.UNCONFIRMED, by=_by(calendar))
    if not entry.new and entry.appointment.status is AppointmentStatus.CANCELLED:
        _set(conn, entry.appointment, calendar, now, status=AppointmentStatus.UNCONFIRMED)
    return entry.appointment.id


def _set(conn: Connection, its: Appointment, calendar: Calendar, now: datetime, **changes: Any) -> None:
    book.change(conn, its.id, now, _by(calendar), **changes)


def _by(calendar: Calendar) -> str:
    return f"calendar {calendar.name}"


def _told(new: Occurrence, old: KeptOccurrence | None) -> str:
    """Returns what the calendar was told of: one that cancels, moves or revives knows no answer to what it is now."""
    if new.cancelled:
        return AppointmentStatus.CANCELLED.value
    if old is None or old.cancelled or old.at != new.at or new.number not in ("", old.number):
        return ""
    return old.told


def is_coming(each: KeptOccurrence, now: datetime) -> bool:
    its = each.appointment
    return its is not None and its.at > now and its.status is not AppointmentStatus.CANCELLED


_ENTRIES = select(
    calendar_entries,
    appointments.c.number,
    appointments.c.at.label("its_at"),
    appointments.c.ends_at.label("its_end"),
    appointments.c.status,
    appointments.c.title,
    appointments.c.place,
    appointments.c.who.label("its_who"),
).outerjoin(appointments, appointments.c.id == calendar_entries.c.appointment)


def _kept(row: Any) -> KeptOccurrence:
    its = None
    if row.appointment is not None and row.number is not None:
        status = AppointmentStatus(row.status)
        its = Appointment(str(row.appointment), row.its_at, status, row.its_who, row.place, row.title, row.its_end)
    number = row.number or ""
    return KeptOccurrence(row.id, row.key, row.at, row.ends_at, row.who, row.busy, row.cancelled, row.told, number, its)
