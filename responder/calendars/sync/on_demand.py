"""Reads calendars from the first look at which business.yaml names one; what reads them is imported by then."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from responder.domain.model.business import Business
from responder.sending.lanes import Clock
from responder.settings.cadences import CADENCES, Cadences
from responder.store.appointments import calendar_state
from responder.store.appointments.calendar_state import CalendarState
from responder.store.database.engine import Store
from responder.supervision import keep_looking

if TYPE_CHECKING:
    from responder.calendars.sync.polling import Polling


class CalendarsOnDemand:
    """`made` returns what reads calendars: iCalendar, CalDAV and how names and numbers are found take a megabyte."""

    def __init__(
        self,
        store: Store,
        business: Callable[[], Business],
        clock: Clock,
        made: "Callable[[], Polling]",
        *,
        cadences: Cadences = CADENCES,
    ) -> None:
        self._store, self._business, self._clock, self._made = store, business, clock, made
        self._look_every = cadences.calendars_look
        self._polling: Polling | None = None
        self._forgotten = False

    async def run(self) -> None:
        """Runs until cancelled."""
        await keep_looking("calendars", self._look, self._look_every)

    async def _look(self) -> None:
        if (polling := self._begun()) is not None:
            await polling.look()
        elif not self._forgotten:  # failures of calendars that an earlier business.yaml named
            await self._store.write(lambda conn: calendar_state.forget_others(conn, frozenset(), self._clock()))
            self._forgotten = True

    async def read_all(self) -> list[CalendarState]:
        """Reads every calendar, and tells it what it does not know; how each of them is."""
        polling = self._begun()
        return await polling.read_all() if polling is not None else []

    def close(self) -> None:
        """Ends the process that reads, whatever it is doing."""
        if self._polling is not None:
            self._polling.close()

    def _begun(self) -> "Polling | None":
        if self._polling is None and self._business().calendars:
            self._polling = self._made()
        return self._polling
