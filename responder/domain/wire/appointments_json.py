"""An appointment as programs read it: the API, `--json`, and what is posted to other programs say it alike."""

from datetime import tzinfo

from responder.domain.model.state import Appointment


def as_object(number: str, appointment: Appointment, zone: tzinfo) -> dict[str, str | None]:
    """Times are ISO 8601 on the clock of the business; `end` is None where nobody said how long it takes."""
    end = appointment.end
    return {
        "id": appointment.id,
        "number": number,
        "at": appointment.at.astimezone(zone).isoformat(),
        "end": end.astimezone(zone).isoformat() if end is not None else None,
        "status": appointment.status.value,
        "title": appointment.title,
        "who": appointment.who,
        "place": appointment.place,
    }
