"""`confirm appointment`"""

from dataclasses import dataclass
from typing import ClassVar

from responder.domain.actions.appointment_action import AnswerAppointment
from responder.domain.actions.definition import without_value
from responder.domain.model.state import AppointmentStatus
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class ConfirmAppointment(AnswerAppointment):
    status: ClassVar[AppointmentStatus] = AppointmentStatus.CONFIRMED

    def hindrance(self, situation: Situation) -> str:
        hindered = AnswerAppointment.hindrance(self, situation)
        if not hindered and situation.answers_our_handover:
            return "it agrees to our last text, that a person answers, and not to the appointment"
        return hindered


CONFIRM_APPOINTMENT = without_value(
    "confirm appointment", ConfirmAppointment, others=("confirm", "confirmer le rdv", "confirmer")
)
