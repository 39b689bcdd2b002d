"""A business that follows one calendar."""

import atexit
from dataclasses import replace
from datetime import timedelta

from responder.calendars.sources.fetch import Login
from responder.calendars.sync.on_demand import CalendarsOnDemand
from responder.calendars.sync.polling import Polling
from responder.child_process import Child
from responder.domain.model.calendars import Calendar, CalendarKind
from responder.domain.model.state import AppointmentStatus
from responder.settings.cadences import Cadences
from responder.store.appointments import book
from responder.store.appointments.book import BookedAppointment
from responder.store.appointments.calendar_state import CalendarState
from responder.store.database.opening import open_store
from tests.builders import NOON, SALON

CHILD = Child(patience=60.0)  # one for all tests: it is begun once
atexit.register(CHILD.end)


class Salon:
    """A store that follows one calendar, and a clock that is moved."""

    def __init__(self, database: str, kind: CalendarKind, address: str, login: Login | None = None) -> None:
        self.now = NOON
        self.store = open_store(database)
        self.business = replace(SALON, calendars=(Calendar("Salon", kind, address, who="Zoé"),))
        self.logins = {"": login or Login()}
        self.polling = Polling(
            self.store,
            lambda: self.business,
            self.logins,
            lambda: self.now,
            child=CHILD,
        )
        self.begun = 0
        self.on_demand = CalendarsOnDemand(
            self.store,
            lambda: self.business,
            lambda: self.now,
            self._begin,
            cadences=Cadences(calendars_look=0.01),
        )

    def _begin(self) -> Polling:
        self.begun += 1
        return self.polling

    async def reads(self) -> CalendarState:
        (state,) = await self.polling.read_all()
        self.now += timedelta(minutes=5)
        return state

    def book(self) -> list[BookedAppointment]:
        return self.store.read_now(book.list_from)

    def statuses(self) -> list[str]:
        return [entry.appointment.status.value for entry in self.book()]

    def answers(self, status: AppointmentStatus, which: int = 0) -> None:
        id_ = self.book()[which].appointment.id
        assert self.store.write_now(lambda conn: book.answer(conn, id_, status, self.now))

    def history(self, which: int = 0) -> list[tuple[str, str, str]]:
        id_ = self.book()[which].appointment.id
        return [(c.what, c.after, c.by) for c in self.store.read_now(lambda conn: book.history(conn, id_))]
