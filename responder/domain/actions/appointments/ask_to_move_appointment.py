"""`ask to move appointment`: a person is to say whether another time is possible."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.appointments.appointment_action import AnswerAppointment, AppointmentAnswered
from responder.domain.actions.definition import without_value
from responder.domain.model.state import AppointmentStatus, Change, ContactRecord
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class TimeWanted(Change):
    """The contact would rather come at another time, and a person is to say whether that is possible. `said` is
    their words for it."""

    appointment: str
    said: str

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record  # a line for the person who looks


@dataclass(frozen=True, slots=True)
class AskToMoveAppointment(AnswerAppointment):
    status: ClassVar[AppointmentStatus] = AppointmentStatus.MOVE_ASKED

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        for each in situation.meant:
            yield AppointmentAnswered(each.id, self.status)
            if situation.wanted is not None:
                yield TimeWanted(each.id, situation.wanted.said)


ASK_TO_MOVE_APPOINTMENT = without_value(
    "ask to move appointment", AskToMoveAppointment, others=("move appointment", "ask to move", "move")
)
