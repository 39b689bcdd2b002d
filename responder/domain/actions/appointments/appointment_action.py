"""Base of the actions that answer for an appointment: where they are possible, and the status they give it."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because
from responder.domain.model.rules import Action
from responder.domain.model.state import AppointmentStatus, Change, ContactRecord, Reach
from responder.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class AppointmentAnswered(Change):
    appointment: str  # its id
    status: AppointmentStatus

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return record.with_appointment(self.appointment, status=self.status)


@dataclass(frozen=True, slots=True)
class AppointmentAction(Action):
    """Can only be done to an appointment that is ahead."""

    reach: ClassVar[Reach] = Reach.INSIDE
    for_appointment: ClassVar[bool] = True
    must_be_sure: ClassVar[bool] = True

    def hindrance(self, situation: Situation) -> Explanation | None:
        """Several appointments are never answered for by guessing."""
        if not situation.upcoming:
            return because(Because.NO_APPOINTMENT)
        if situation.state.contact.opted_out:
            return because(Because.WOULD_NOT_BE_TOLD)
        if situation.no_answer is not None:
            return situation.no_answer
        if situation.names_another_person:
            return because(Because.ANOTHER_PERSON)
        if situation.says_not_which:
            return because(Because.SEVERAL_APPOINTMENTS)
        return None


@dataclass(frozen=True, slots=True)
class AnswerAppointment(AppointmentAction):
    """Gives the appointments a text answers for a status. Several of one day are one visit: one answer is for all."""

    status: ClassVar[AppointmentStatus]

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        for each in situation.meant:
            yield AppointmentAnswered(each.id, self.status)
