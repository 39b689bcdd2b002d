"""`move appointment to {date}`: to the time a text proposes."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.appointments.appointment_action import AppointmentAction
from responder.domain.actions.definition import ActionDefinition
from responder.domain.explanations.explanation import Explanation
from responder.domain.model.state import AppointmentStatus, Change, ContactRecord
from responder.domain.schedule.free_slots import length_of
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class AppointmentMoved(Change):
    """To a time the contact proposed, which confirms it."""

    appointment: str
    at: datetime
    end: datetime | None = None

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record.with_appointment(self.appointment, at=self.at, end=self.end, status=AppointmentStatus.CONFIRMED)


@dataclass(frozen=True, slots=True)
class MoveAppointment(AppointmentAction):
    moves: ClassVar[bool] = True

    def hindrance(self, situation: Situation) -> Explanation | None:
        return AppointmentAction.hindrance(self, situation) or situation.hindrance()

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        at = situation.proposed
        if at is not None:
            for each in situation.meant:
                yield AppointmentMoved(each.id, at, at + length_of(each) if each.end else None)


_KEY = "move appointment to {date}"

MOVE_APPOINTMENT = ActionDefinition(
    key=_KEY,
    spelling=_KEY,
    pattern=re.compile(r"move appointment(?: to)? (?:\{(?:date|time)\}[ ,à@]*(?:at )?){1,2}"),
    action=MoveAppointment,
    read=lambda line: MoveAppointment(_KEY),
    others=("move appointment to", "reschedule appointment"),
)
