"""`appointment`: what is known of the contact's appointment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from responder.domain.conditions.definition import ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Kind


@dataclass(frozen=True, slots=True)
class AppointmentIs(Condition):
    for_appointment: ClassVar[bool] = True

    kinds: frozenset[str]  # of the choices of the key; `Situation.appointment_kinds` says which hold

    def is_met(self, situation: Situation) -> bool:
        return not situation.appointment_kinds.isdisjoint(self.kinds)


_KINDS = (
    "none",
    "upcoming",
    "awaiting answer",
    "confirmed",
    "cancelled",
    "move asked",
    "today",
    "several",
    "past",
    "just begun",
)
_MEANINGS = {
    "awaiting": "awaiting answer",
    "waiting": "awaiting answer",
    "unconfirmed": "awaiting answer",
    "en attente": "awaiting answer",
    "canceled": "cancelled",
    "annulé": "cancelled",
    "moved": "move asked",
    "asked to move": "move asked",
    "rescheduled": "move asked",
    "déplacé": "move asked",
    "report demandé": "move asked",
    "confirmé": "confirmed",
    "aucun": "none",
    "no": "none",
    "yes": "upcoming",
}


def _read(line: ConditionLine) -> AppointmentIs | None:
    kinds = line.choices(_MEANINGS)
    return AppointmentIs(line.written, kinds) if kinds else None


def _samples(sample: Sample, conditions: Sequence[AppointmentIs], business: Business) -> Iterator[Sample]:
    at = sample.event.at
    tomorrow, soon = (at + timedelta(days=1)).replace(hour=10, minute=0), at + timedelta(hours=1)
    single = [
        (tomorrow, AppointmentStatus.AWAITING_ANSWER),
        (tomorrow, AppointmentStatus.UNCONFIRMED),
        (tomorrow, AppointmentStatus.CONFIRMED),
        (tomorrow, AppointmentStatus.CANCELLED),
        (tomorrow, AppointmentStatus.MOVE_ASKED),
        (soon, AppointmentStatus.AWAITING_ANSWER),
        (soon, AppointmentStatus.CONFIRMED),
        (at + timedelta(minutes=1), AppointmentStatus.CONFIRMED),
        (at - timedelta(hours=2), AppointmentStatus.CONFIRMED),
    ]
    options = [(Appointment("example", at, status),) for at, status in single]
    later = Appointment("later", tomorrow + timedelta(days=3), AppointmentStatus.AWAITING_ANSWER)
    begun = Appointment("example", at - timedelta(minutes=10), AppointmentStatus.CONFIRMED)
    some = (*options, (*options[0], later), (begun,))
    for appointments in (*some, ()) if sample.expects_appointment else ((), *some):
        yield sample.known(appointments=appointments)


APPOINTMENT = ConditionDefinition(
    key=Key(
        "appointment",
        Kind.CHOICES,
        "What is known of the contact's appointment. `move asked`: they want another time, and have none yet; "
        "`several`: more than one visit is ahead, and the text does not say which; `past`: it is over since yesterday "
        "at most, and none is ahead.",
        "awaiting answer",
        choices=_KINDS,
        others=("rdv", "rendez-vous", "rendez vous", "booking"),
    ),
    read=_read,
    condition=AppointmentIs,
    samples=_samples,
)
