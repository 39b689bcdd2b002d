"""The line a calendar's event gets, in the first language of the business."""

from collections.abc import Mapping
from datetime import datetime

from responder.domain.model.business import Business
from responder.domain.model.state import Appointment, AppointmentStatus

_WORDS: Mapping[str, Mapping[AppointmentStatus, str]] = {
    "fr": {
        AppointmentStatus.CONFIRMED: "confirmé par le client, {when}",
        AppointmentStatus.CANCELLED: "annulé par le client, {when}",
        AppointmentStatus.MOVE_ASKED: "le client demande un autre moment, {when}",
        AppointmentStatus.RESCHEDULED: "déplacé, {when}",
    },
    "en": {
        AppointmentStatus.CONFIRMED: "confirmed by the client, {when}",
        AppointmentStatus.CANCELLED: "cancelled by the client, {when}",
        AppointmentStatus.MOVE_ASKED: "the client asks for another time, {when}",
        AppointmentStatus.RESCHEDULED: "moved, {when}",
    },
    "de": {
        AppointmentStatus.CONFIRMED: "vom Kunden bestätigt, {when}",
        AppointmentStatus.CANCELLED: "vom Kunden abgesagt, {when}",
        AppointmentStatus.MOVE_ASKED: "der Kunde bittet um einen anderen Termin, {when}",
        AppointmentStatus.RESCHEDULED: "verschoben, {when}",
    },
    "es": {
        AppointmentStatus.CONFIRMED: "confirmada por el cliente, {when}",
        AppointmentStatus.CANCELLED: "cancelada por el cliente, {when}",
        AppointmentStatus.MOVE_ASKED: "el cliente pide otro momento, {when}",
        AppointmentStatus.RESCHEDULED: "cambiada, {when}",
    },
    "it": {
        AppointmentStatus.CONFIRMED: "confermato dal cliente, {when}",
        AppointmentStatus.CANCELLED: "annullato dal cliente, {when}",
        AppointmentStatus.MOVE_ASKED: "il cliente chiede un altro momento, {when}",
        AppointmentStatus.RESCHEDULED: "spostato, {when}",
    },
}


def line_for(appointment: Appointment, answered_at: datetime, business: Business) -> str:
    """ "confirmé par le client, 30/11/2026 10:12"."""
    words = _WORDS.get(business.languages[0], _WORDS["en"])
    said = words.get(appointment.status, "")
    return said.format(when=f"{business.local(answered_at):%d/%m/%Y %H:%M}")
