"""The line a calendar's event gets, in the first language of the business."""

from datetime import datetime

from responder.domain.model.business import Business
from responder.domain.model.state import Appointment
from responder.languages import language_or_english


def line_for(appointment: Appointment, answered_at: datetime, business: Business) -> str:
    """Writes the line of an answered appointment: "confirmé par le client, 30/11/2026 10:12"; "" for a status that no
    line is written for."""
    said = language_or_english(business.languages[0]).written.calendar_notes.get(appointment.status, "")
    return said.format(when=f"{business.local(answered_at):%d/%m/%Y %H:%M}")
