"""Record of one contact while a batch of events is decided, and how each change acts on it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import singledispatch

from sqlalchemy import Connection

from responder.domain.actions.appointment_action import AppointmentAnswered
from responder.domain.actions.ask_to_move_appointment import TimeWanted
from responder.domain.actions.call_back import CallAskedFor
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.actions.move_appointment import AppointmentMoved
from responder.domain.actions.opt_in import OptedIn
from responder.domain.actions.opt_out import OptedOut
from responder.domain.actions.post import PostAsked
from responder.domain.actions.save_contact import ContactSaved
from responder.domain.actions.stop_follow_ups import FollowUpsStopped
from responder.domain.actions.tag import Tagged
from responder.domain.actions.untag import Untagged
from responder.domain.model.conversation_pace import Answer
from responder.domain.model.state import Appointment, AppointmentStatus, Change, Contact, LanguageLearned, LastReply
from responder.domain.text.names.person_names import first_name_of
from responder.store.appointments import book
from responder.store.appointments.time_triggers import stop_follow_ups


@dataclass(slots=True)
class Known:
    """One contact while a batch is being decided; the names are those of the table."""

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
    lately: list[Answer] = field(default_factory=list)
    answers: dict[str, AppointmentStatus] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)  # of these, those a reminder asked about
    also: list[Callable[[Connection], object]] = field(default_factory=list)  # what else is to be written
    used: set[str] = field(default_factory=set)
    opted_in: bool = False  # in this batch
    changed: bool = False

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


@singledispatch
def apply_change(change: Change, known: Known, now: datetime) -> None:
    raise TypeError(f"a change nobody knows how to make: {type(change).__name__}")


@apply_change.register
def _(change: AppointmentAnswered, known: Known, now: datetime) -> None:
    known.answers[change.appointment] = change.status
    known.appointments = [
        replace(each, status=change.status) if each.id == change.appointment else each for each in known.appointments
    ]


@apply_change.register
def _(change: AppointmentMoved, known: Known, now: datetime) -> None:
    known.also.append(lambda conn: book.move(conn, change.appointment, change.at, change.end, now))
    moved = (_moved(each, change) if each.id == change.appointment else each for each in known.appointments)
    known.appointments = sorted(moved, key=lambda each: each.at)


def _moved(appointment: Appointment, change: AppointmentMoved) -> Appointment:
    return replace(appointment, at=change.at, end=change.end, status=AppointmentStatus.CONFIRMED)


@apply_change.register
def _(change: TimeWanted, known: Known, now: datetime) -> None:
    known.also.append(lambda conn: book.note_wanted(conn, change.appointment, change.said, now))


@apply_change.register
def _(change: FollowUpsStopped, known: Known, now: datetime) -> None:
    known.also.append(lambda conn: stop_follow_ups(conn, known.number, now))


@apply_change.register
def _(change: OptedOut, known: Known, now: datetime) -> None:
    known.opted_out_at, known.changed = known.opted_out_at or now, True


@apply_change.register
def _(change: OptedIn, known: Known, now: datetime) -> None:
    known.opted_out_at, known.opted_in, known.changed = None, True, True
    known.opted_out_words = ""


@apply_change.register
def _(change: Tagged, known: Known, now: datetime) -> None:
    known.tags, known.changed = known.tags | {change.tag}, True


@apply_change.register
def _(change: Untagged, known: Known, now: datetime) -> None:
    known.tags, known.changed = known.tags - {change.tag}, True


@apply_change.register
def _(change: LanguageLearned, known: Known, now: datetime) -> None:
    known.language, known.changed = change.language, True


@apply_change.register
def _(change: ContactSaved, known: Known, now: datetime) -> None:
    if change.name and not known.name:
        known.name, known.first_name = change.name, first_name_of(change.name)
    known.known, known.changed = True, True


@apply_change.register
def _(change: CallAskedFor, known: Known, now: datetime) -> None:
    """Nothing of the contact's changes: it is an errand."""


@apply_change.register
def _(change: HandedToPerson, known: Known, now: datetime) -> None:
    known.silent_until, known.changed = change.until, True


@apply_change.register
def _(change: PostAsked, known: Known, now: datetime) -> None:
    """Nothing of the contact changes."""
