"""`appointment`: what is known of the contact's appointment."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine, Sample
from responder.domain.model.business import Business
from responder.domain.model.rules import Condition
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.situation import Situation
from responder.domain.syntax.key import Key, Shape
from responder.domain.syntax.parsed_values import choices_of, split_at_commas
from responder.domain.text.folding import words_of
from responder.languages import in_any, other_names


@dataclass(frozen=True, slots=True)
class AppointmentIs(Condition):
    for_appointment: ClassVar[bool] = True

    kinds: frozenset[str]  # of the choices of the key; `Situation.appointment_kinds` says which hold
    people: tuple[str, ...] = ()  # only appointments with one of these count, where there are any

    def is_met(self, situation: Situation) -> bool:
        if not self.people:
            return not situation.appointment_kinds.isdisjoint(self.kinds)
        theirs = tuple(each for each in situation.concerned if self._is_with_them(each))
        of_theirs = replace(situation, state=replace(situation.state, appointments=theirs))
        return situation.appointment in theirs and not of_theirs.appointment_kinds.isdisjoint(self.kinds)

    def _is_with_them(self, appointment: Appointment) -> bool:
        who = _words(appointment.who)
        return any(_words(each) <= who for each in self.people)


def _words(name: str) -> frozenset[str]:
    return frozenset(word for part in name.split() for word in words_of(part))


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
    "canceled": "cancelled",
    "moved": "move asked",
    "asked to move": "move asked",
    "rescheduled": "move asked",
    "no": "none",
    "yes": "upcoming",
    **other_names("value of appointment"),
}


_WITH = tuple(f"{word} " for word in in_any(lambda each: each.speech.with_somebody | each.speech.at_somebodys))
_AHEAD = frozenset({"upcoming"})


def _read(line: ConditionLine) -> AppointmentIs | None:
    kinds = choices_of(line.texts, line.key, line.problems, _MEANINGS, besides=_person)
    people = tuple(name for text in line.texts for part in split_at_commas(text) if (name := _person(part)))
    return AppointmentIs(line.written, kinds or _AHEAD, people) if kinds or people else None


def _person(written: str) -> str:
    """Returns the name in "with Anna"; "" where the text is one of the choices."""
    word = " ".join(written.split())
    name = next((word[len(each) :] for each in _WITH if word.lower().startswith(each)), "")
    return name if _words(name) else ""


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
    for who in dict.fromkeys(name for each in conditions for name in each.people):
        for appointments in some:
            yield sample.known(appointments=tuple(replace(each, who=who) for each in appointments))


APPOINTMENT = ConditionDefinition(
    key=Key(
        "appointment",
        Shape.CHOICES,
        "What is known of the contact's appointment. `with Anna`: it is with her; beside others it narrows them "
        "(`[awaiting answer, with Anna]`). `move asked`: they want another time, and have none yet; "
        "`several`: more than one visit is ahead, and the text does not say which; `past`: it is over since yesterday "
        "at most, and none is ahead.",
        "awaiting answer",
        choices=_KINDS,
        pattern=rf"^({'|'.join(sorted(each.strip() for each in _WITH))}) .+",
        others=("booking",),
    ),
    read=_read,
    condition=AppointmentIs,
    samples=_samples,
)
