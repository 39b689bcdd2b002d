"""State of a contact at the time of deciding, and the changes a decision may ask for."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from responder.dataclass import dataclass
from responder.domain.model.conversation_pace import RecentMessages
from responder.languages.catalogue import msgid

BY_HAND = "(by hand)"
"""Stands where a message of a rule has the rule's name: a person wrote it with this program."""


class AppointmentStatus(StrEnum):
    UNCONFIRMED = msgid("unconfirmed")  # entered, and nobody was asked yet
    AWAITING_ANSWER = msgid("awaiting answer")
    CONFIRMED = msgid("confirmed")
    CANCELLED = msgid("cancelled")
    MOVE_ASKED = msgid("move asked")  # the contact wants another time, and has none yet
    RESCHEDULED = msgid("rescheduled")  # moved to the time it has now, and nobody was asked since


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment of a contact. `at` and `end` have a zone; `end` is None where nobody said how long it takes.
    `who` is whom the contact comes to see."""

    id: str
    at: datetime
    status: AppointmentStatus = AppointmentStatus.UNCONFIRMED
    who: str = ""
    place: str = ""
    title: str = ""
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who texts or calls. `known` means the owner has a name for them, `new` that nothing of
    them was recorded before this event. `language` is a two-letter code, None until learned."""

    number: str
    name: str = ""
    first_name: str = ""
    tags: frozenset[str] = frozenset()
    language: str | None = None
    known: bool = False
    new: bool = True
    opted_out: bool = False


@dataclass(frozen=True, slots=True)
class LastReply:
    """Our latest automatic message to the contact and the rule, or the `announcement`, it came from."""

    rule: str
    at: datetime
    announcement: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """Counts of automatic messages that left (or wait to leave), counted back from the event being decided; calls
    that ring the contact among them. `strangers_…`: those of all that went to numbers nobody knows."""

    contact_hour: int = 0
    contact_day: int = 0
    all_minute: int = 0
    all_day: int = 0
    strangers_minute: int = 0
    strangers_day: int = 0


@dataclass(frozen=True, slots=True)
class Busy:
    """A time that is taken, with whom and by which appointment; "" where nobody said, or by none."""

    start: datetime
    end: datetime
    who: str = ""
    appointment: str = ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The SMS the contact sent just before, which changed an appointment: its text, the rule that took it and the
    appointments it changed."""

    text: str
    rule: str
    appointments: tuple[str, ...] = ()


_NOTHING_LATELY = RecentMessages()


@dataclass(frozen=True, slots=True)
class State:
    """Everything `decide` may know beside the event, the rulebook and the time.

    `appointments` are the contact's, soonest first, those that ended more than a day ago left out.
    `uses` is the time each rule last answered this contact. `calls` are the times of the contact's
    calls (missed and incoming) of the last day, newest last, the event being decided included.
    """

    contact: Contact
    appointments: tuple[Appointment, ...] = ()
    last_reply: LastReply | None = None
    uses: Mapping[str, datetime] = field(default_factory=dict)
    sent: Sent = Sent()
    lately: RecentMessages = _NOTHING_LATELY
    calls: tuple[datetime, ...] = ()
    person_at: datetime | None = None  # when a person last called or texted the contact from the phone
    silent_until: datetime | None = None  # handed to a person until then
    message_rule: str | None = None  # for a report or a click: the rule its message came from
    busy: tuple[Busy, ...] = ()  # read only where a rule may move appointments
    earlier: Earlier | None = None
    sent_texts: tuple[str, ...] = ()  # our latest messages to the contact, newest first, as rendered and as sent


class Reach(StrEnum):
    """Reach of an action or a change: what reaches outside obeys the guards of messages."""

    INSIDE = "inside"  # it is written down, and nobody outside notices
    CONTACT = "contact"  # the contact notices: it counts as a message to them
    OTHERS = "others"  # the owner, another program, the gateway's address book


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """Record of a contact that decisions change; appointments are in order, soonest first."""

    contact: Contact
    appointments: tuple[Appointment, ...] = ()
    silent_until: datetime | None = None

    def of(self, **contact: Any) -> "ContactRecord":
        """Returns the state with other fields of the contact."""
        return replace(self, contact=replace(self.contact, **contact))

    def with_appointment(self, id_: str, **appointment: Any) -> "ContactRecord":
        """Returns the state with other fields of an appointment."""
        changed = (replace(each, **appointment) if each.id == id_ else each for each in self.appointments)
        return replace(self, appointments=tuple(sorted(changed, key=lambda each: each.at)))


@dataclass(frozen=True, slots=True)
class Change(ABC):
    """Something a decision asks to be written down, in the same transaction as the decision itself. Those that an
    action asks for are in `domain.actions`."""

    reach: ClassVar[Reach] = Reach.INSIDE

    @abstractmethod
    def applied_to(self, record: ContactRecord) -> ContactRecord:
        """Returns the contact's record as it is afterwards; the record itself where nothing of it changes."""


@dataclass(frozen=True, slots=True)
class LanguageLearned(Change):
    language: str

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record.of(language=self.language)
