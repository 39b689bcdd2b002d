"""Tells how reading each calendar of business.yaml goes."""

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.calendars import Calendar
from responder.store.appointments import calendar_state
from responder.store.appointments.calendar_state import CalendarState

__all__ = ["CalendarReading", "CalendarState", "listed"]


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """`state` is None for one that was never looked at."""

    calendar: Calendar
    state: CalendarState | None

    @property
    def fails(self) -> bool:
        """Checks whether the calendar, or an event of it, cannot be read."""
        state = self.state
        return state is not None and (
            state.failing_since is not None or any(not each.form.taken for each in state.notices)
        )


def listed(conn: Connection, business: Business) -> list[CalendarReading]:
    """Returns the calendars that business.yaml names, in its order."""
    states = {state.name: state for state in calendar_state.states(conn)}
    return [CalendarReading(calendar, states.get(calendar.name)) for calendar in business.calendars]
