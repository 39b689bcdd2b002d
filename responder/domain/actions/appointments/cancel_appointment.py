"""`cancel appointment`"""

from dataclasses import dataclass
from typing import ClassVar

from responder.domain.actions.appointments.appointment_action import AnswerAppointment
from responder.domain.actions.definition import without_value
from responder.domain.model.state import AppointmentStatus


@dataclass(frozen=True, slots=True)
class CancelAppointment(AnswerAppointment):
    status: ClassVar[AppointmentStatus] = AppointmentStatus.CANCELLED


CANCEL_APPOINTMENT = without_value("cancel appointment", CancelAppointment, others=("cancel",))
