"""`confirm appointment`"""

from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.appointments.appointment_action import AnswerAppointment
from responder.domain.actions.definition import without_value
from responder.domain.explanations.explanation import Explanation
from responder.domain.last_question import answers_another_text
from responder.domain.model.state import AppointmentStatus
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class ConfirmAppointment(AnswerAppointment):
    status: ClassVar[AppointmentStatus] = AppointmentStatus.CONFIRMED

    def hindrance(self, situation: Situation) -> Explanation | None:
        return AnswerAppointment.hindrance(self, situation) or answers_another_text(situation)


CONFIRM_APPOINTMENT = without_value("confirm appointment", ConfirmAppointment, others=("confirm",))
