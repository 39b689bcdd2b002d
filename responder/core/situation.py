"""What the rules are asked about: one event, what is known around it, and the time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.core.events import Event, SmsReceived
from responder.core.lazy import lazy
from responder.core.numbers import Number, read_number
from responder.core.reading import Reading, read
from responder.core.rulebook import Rulebook
from responder.core.state import Appointment, AppointmentStatus, State

_OPEN = frozenset({AppointmentStatus.UNCONFIRMED, AppointmentStatus.AWAITING_ANSWER})


@dataclass
class Situation:
    """`text` is what was said: an SMS, or a note on a call; "" for other events."""

    event: Event
    state: State
    rulebook: Rulebook
    now: datetime
    text: str

    @lazy
    def number(self) -> Number:
        return read_number(self.event.contact, self.rulebook.business.country)

    @lazy
    def upcoming(self) -> tuple[Appointment, ...]:
        """Appointments still to come and not cancelled, soonest first."""
        return tuple(
            appointment
            for appointment in self.state.appointments
            if appointment.at > self.event.at and appointment.status is not AppointmentStatus.CANCELLED
        )

    @lazy
    def open_questions(self) -> tuple[Appointment, ...]:
        """Upcoming appointments whose answer we are waiting for."""
        return tuple(a for a in self.upcoming if a.status is AppointmentStatus.AWAITING_ANSWER)

    @lazy
    def appointment(self) -> Appointment | None:
        """The one a text speaks of: the open question, else the next one, else the latest known."""
        for candidates in (self.open_questions, self.upcoming, self.state.appointments[-1:]):
            if candidates:
                return candidates[0]
        return None

    @lazy
    def reading(self) -> Reading:
        business = self.rulebook.business
        contact, appointment = self.state.contact, self.appointment
        return read(
            self.text,
            self.rulebook,
            today=business.local(self.event.at).date(),
            appointment=business.local(appointment.at) if appointment in self.upcoming and appointment else None,
            names=(contact.name, contact.first_name, business.name, appointment.who if appointment else ""),
        )

    @lazy
    def spoken(self) -> str | None:
        """The business's language most words of the text belong to; None if no single one leads."""
        counts = dict.fromkeys(self.rulebook.business.languages, 0)
        languages_of = self.rulebook.lexicon.languages
        for hit in self.reading.hits if self.text else ():
            for language in languages_of(hit.term):
                if language in counts:
                    counts[language] += hit.last - hit.first + 1
        most = max(counts.values())
        leading = [language for language, count in counts.items() if count == most and most]
        return leading[0] if len(leading) == 1 else None

    @property
    def is_sms(self) -> bool:
        return isinstance(self.event, SmsReceived)

    def age(self) -> timedelta:
        """How long ago it happened; negative if it is dated ahead of our clock."""
        return self.now - self.event.at
