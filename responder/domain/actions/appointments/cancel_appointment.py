"""`cancel appointment`"""

from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.appointments.appointment_action import AnswerAppointment
from responder.domain.actions.definition import without_value
from responder.domain.explanations.explanation import Explanation
from responder.domain.last_question import refuses_another_text
from responder.domain.model.state import AppointmentStatus
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class CancelAppointment(AnswerAppointment):
    status: ClassVar[AppointmentStatus] = AppointmentStatus.CANCELLED

    def hindrance(self, situation: Situation) -> Explanation | None:
        return AnswerAppointment.hindrance(self, situation) or refuses_another_text(situation)


CANCEL_APPOINTMENT = without_value("cancel appointment", CancelAppointment, others=("cancel",))
