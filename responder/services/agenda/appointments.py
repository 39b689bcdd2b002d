"""Enters, lists and changes appointments for people and programs, each outcome named.

Only what is asked is changed; nobody is written to by it. Reminders and follow-ups come from the rules.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.model.state import AppointmentStatus
from responder.languages.catalogue import msgid
from responder.store.appointments import book, time_triggers
from responder.store.appointments.book import CONTACT, OWNER, REMINDER, AlreadyBooked, BookedAppointment, Changed
from responder.store.contacts import address_book

__all__ = [
    "CONTACT",
    "OWNER",
    "REMINDER",
    "AppointmentOutcome",
    "AppointmentChange",
    "Changed",
    "AppointmentChanged",
    "EnteredAppointment",
    "BookedAppointment",
    "Mobile",
    "MobileOutcome",
    "AppointmentToEnter",
    "Reminding",
    "AppointmentShown",
    "change",
    "enter",
    "fits",
    "listed",
    "mobile_of",
    "names",
    "show",
]

LONGEST = timedelta(days=1)
_CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})
_NO_NUMBER = frozenset({NumberKind.INVALID, NumberKind.HIDDEN, NumberKind.NAMED_SENDER})


class MobileOutcome(StrEnum):
    MOBILE = "mobile"
    NO_NUMBER = "no phone number"
    CANNOT_ANSWER = "cannot answer an SMS"


class AppointmentOutcome(StrEnum):
    """Outcome of entering or changing an appointment. Only ENTERED and CHANGED wrote anything."""

    ENTERED = msgid("entered")
    THERE_ALREADY = msgid("there already")  # the same number at the same time
    CHANGED = msgid("changed")
    OVER = msgid("over")  # it would be in the past
    TAKEN = msgid("taken")  # the number has another appointment at that time
    TOO_LONG = msgid("too long")  # it ends before it begins, or after more than a day
    NOT_THERE = msgid("not there")


@dataclass(frozen=True, slots=True)
class Mobile:
    """`number` is E.164 where it could be read; `kind` what it is."""

    outcome: MobileOutcome
    number: str
    kind: NumberKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentToEnter:
    """`number` is E.164. `name` is what the contact is called, if nobody knows yet."""

    number: str
    at: datetime
    end: datetime | None = None
    name: str = ""
    who: str = ""
    place: str = ""
    title: str = ""
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentChange:
    """Changes to an appointment; None leaves what is there. One that is moved takes as long as before, unless it gets
    another end."""

    at: datetime | None = None
    end: datetime | None = None
    status: AppointmentStatus | None = None
    who: str | None = None
    place: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class EnteredAppointment:
    """`entry` is the one entered, or the one that is there already; None where nothing was entered."""

    outcome: AppointmentOutcome
    entry: BookedAppointment | None = None


@dataclass(frozen=True, slots=True)
class AppointmentChanged:
    """`entry` is as it is now; None where there is none, or was not looked for."""

    outcome: AppointmentOutcome
    entry: BookedAppointment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    """Outcome of a time trigger of an appointment."""

    moment: str
    due: datetime
    status: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentShown:
    """An appointment with its history, oldest first, and its time triggers."""

    entry: BookedAppointment
    name: str
    history: Sequence[Changed]
    moments: Sequence[Reminding]


def mobile_of(written: str, business: Business) -> Mobile:
    """Reads a number that is to answer by SMS."""
    found = read_number(written, business.country)
    if found.kind in _CAN_BE_TEXTED:
        return Mobile(MobileOutcome.MOBILE, found.text, found.kind)
    outcome = MobileOutcome.NO_NUMBER if found.kind in _NO_NUMBER else MobileOutcome.CANNOT_ANSWER
    return Mobile(outcome, found.text, found.kind)


def fits(at: datetime, end: datetime | None) -> bool:
    """Checks whether an appointment ends after it begins, and within a day."""
    return end is None or at < end <= at + LONGEST


def enter(conn: Connection, new: AppointmentToEnter, now: datetime, by: str = OWNER) -> EnteredAppointment:
    """Enters an appointment; the same number at the same time is one, and stays as it is."""
    if new.at <= now:
        return EnteredAppointment(AppointmentOutcome.OVER)
    if not fits(new.at, new.end):
        return EnteredAppointment(AppointmentOutcome.TOO_LONG)
    wanted = book.New(new.number, new.at, new.end, new.title, new.who, new.place)
    entry = book.add(conn, wanted, now, status=new.status, by=by)
    if new.name.strip():
        address_book.introduce(conn, new.number, " ".join(new.name.split()))
    return EnteredAppointment(AppointmentOutcome.ENTERED if entry.new else AppointmentOutcome.THERE_ALREADY, entry)


def change(
    conn: Connection, appointment: str, wanted: AppointmentChange, now: datetime, by: str = OWNER
) -> AppointmentChanged:
    """Moves an appointment, says how it stands, or describes it otherwise. Moved without a status it is rescheduled,
    unless it is cancelled."""
    if wanted.at is not None and wanted.at <= now:
        return AppointmentChanged(AppointmentOutcome.OVER)
    entry = book.find(conn, appointment)
    if entry is None:
        return AppointmentChanged(AppointmentOutcome.NOT_THERE)
    wanted = _as_long_as_before(wanted, entry)
    if (wanted.at or wanted.end) and not fits(wanted.at or entry.appointment.at, wanted.end or entry.appointment.end):
        return AppointmentChanged(AppointmentOutcome.TOO_LONG, entry)
    try:
        changed = book.change(conn, appointment, now, by, **_given(wanted))
    except AlreadyBooked:
        return AppointmentChanged(AppointmentOutcome.TAKEN, entry)
    return AppointmentChanged(AppointmentOutcome.CHANGED, changed)


def listed(
    conn: Connection, since: datetime | None = None, until: datetime | None = None, number: str = ""
) -> list[BookedAppointment]:
    """Lists appointments not before `since` and before `until`, soonest first; of one contact, or of all ("")."""
    if not number:
        return book.list_from(conn, since, until)
    its = book.of_number(conn, number)
    return [e for e in its if (not since or e.appointment.at >= since) and (not until or e.appointment.at < until)]


def names(conn: Connection) -> dict[str, str]:
    """Returns the names of contacts, by number."""
    return {card.number: card.name or "" for card in address_book.listed(conn)}


def show(conn: Connection, appointment: str) -> AppointmentShown | None:
    """Returns an appointment by its id, with all that happened to it; None if there is none."""
    entry = book.find(conn, appointment)
    if entry is None:
        return None
    card = address_book.find(conn, entry.number)
    moments = [
        Reminding(moment=row.moment, due=row.due_at, status=row.status, why=row.why)
        for row in time_triggers.of_appointment(conn, appointment)
    ]
    return AppointmentShown(
        entry=entry,
        name=(card.name or "") if card else "",
        history=book.history(conn, appointment),
        moments=moments,
    )


def _as_long_as_before(wanted: AppointmentChange, entry: BookedAppointment) -> AppointmentChange:
    its = entry.appointment
    if wanted.at is None or wanted.end is not None or its.end is None:
        return wanted
    return replace(wanted, end=wanted.at + (its.end - its.at))


def _given(wanted: AppointmentChange) -> dict[str, Any]:
    every = {name: getattr(wanted, name) for name in ("at", "end", "status", "who", "place", "title")}
    return {name: value for name, value in every.items() if value is not None}
