"""Record of one contact while a batch of events is decided, and how each change acts on it."""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.ask_to_move_appointment import TimeWanted
from responder.domain.actions.appointments.move_appointment import AppointmentMoved
from responder.domain.actions.stop_follow_ups import FollowUpsStopped
from responder.domain.model.conversation_pace import AutomaticAnswer
from responder.domain.model.state import (
    Appointment,
    AppointmentStatus,
    Change,
    Contact,
    ContactRecord,
    LastReply,
)
from responder.store.appointments import book
from responder.store.appointments.time_triggers import stop_follow_ups


@dataclass(slots=True)
class KnownContact:
    """A contact while a batch is being decided; the names are those of the table."""

    number: str
    first_seen: datetime | None = None  # None until the first event of theirs has been decided
    looked_up_at: datetime | None = None  # when the gateway's address book was asked
    name: str = ""
    first_name: str = ""
    tags: frozenset[str] = frozenset()
    language: str | None = None
    known: bool = False
    opted_out_at: datetime | None = None
    opted_out_words: str = ""
    silent_until: datetime | None = None
    person_at: datetime | None = None
    appointments: list[Appointment] = field(default_factory=list)
    last_reply: LastReply | None = None
    sent_texts: list[str] = field(default_factory=list)  # newest first; read for those who sent an SMS
    uses: dict[str, datetime] = field(default_factory=dict)
    calls: list[datetime] = field(default_factory=list)
    hour: int = 0
    day: int = 0
    lately: list[AutomaticAnswer] = field(default_factory=list)
    answers: dict[str, AppointmentStatus] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)  # of these, those a reminder asked about
    also: list[Callable[[Connection], object]] = field(default_factory=list)  # what else is to be written
    used: set[str] = field(default_factory=set)
    opted_in: bool = False  # in this batch
    changed: bool = False
    read: dict[str, Any] = field(default_factory=dict)  # the columns as the batch found them

    def contact(self) -> Contact:
        return Contact(
            self.number,
            self.name,
            self.first_name,
            self.tags,
            self.language,
            self.known,
            new=self.first_seen is None,
            opted_out=self.opted_out_at is not None,
        )

    def take(self, change: Change, now: datetime) -> None:
        """Changes what is known as the change says, and keeps what else of it is to be written."""
        before = ContactRecord(self.contact(), tuple(self.appointments), self.silent_until)
        after = change.applied_to(before)
        self.appointments, self.silent_until = list(after.appointments), after.silent_until
        if after.contact is not before.contact:
            self._take_contact(after.contact, now)
        if after.contact is not before.contact or after.silent_until is not before.silent_until:
            self.changed = True
        if isinstance(change, AppointmentAnswered):
            self.answers[change.appointment] = change.status
        write = WRITES.get(type(change))
        if write is not None:
            self.also.append(lambda conn: write(conn, self.number, change, now))

    def _take_contact(self, contact: Contact, now: datetime) -> None:
        if self.opted_out_at is not None and not contact.opted_out:
            self.opted_in, self.opted_out_words = True, ""
        self.opted_out_at = (self.opted_out_at or now) if contact.opted_out else None
        self.name, self.first_name, self.known = contact.name, contact.first_name, contact.known
        self.tags, self.language = contact.tags, contact.language


def _move(conn: Connection, number: str, change: AppointmentMoved, now: datetime) -> None:
    book.move(conn, change.appointment, change.at, change.end, now)


def _note_wanted(conn: Connection, number: str, change: TimeWanted, now: datetime) -> None:
    book.note_wanted(conn, change.appointment, change.said, now)


def _stop_follow_ups(conn: Connection, number: str, change: FollowUpsStopped, now: datetime) -> None:
    stop_follow_ups(conn, number, now)


WRITES: Mapping[type[Change], Callable[[Connection, str, Any, datetime], None]] = {
    AppointmentMoved: _move,
    TimeWanted: _note_wanted,
    FollowUpsStopped: _stop_follow_ups,
}
"""What a change writes beside the row of the contact, and beside the answers about appointments, which are written
together; what reaches outside is written in `store.outbound`."""
