"""Reads the calendars every few minutes, and tells them what was answered; in a process of its own, so that nothing
waits for what strangers wrote.

What cannot be read, a calendar or an event of it, keeps what is known of it, and is told of.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from responder.calendars.ics.reading import NoCalendar, ReadCalendar, day_of, window_around
from responder.calendars.sources.caldav import WriteBack
from responder.calendars.sources.feeds import Unreachable
from responder.calendars.sources.fetch import Login, read_source, tell_source
from responder.calendars.sync.event_words import line_for
from responder.calendars.sync.missing_appointments import MissingAppointments, missing_appointments
from responder.calendars.sync.series import renamed
from responder.child_process import Child, Ended
from responder.domain.model.business import Business
from responder.domain.model.calendars import Calendar, CalendarKind
from responder.languages.catalogue import Told, msgid, sentence
from responder.sending.lanes import Clock
from responder.settings.cadences import CADENCES, Cadences
from responder.store.appointments import calendar_state
from responder.store.appointments import calendar_sync as kept
from responder.store.appointments.book import newest_change
from responder.store.appointments.calendar_state import CalendarState, ReadingFound
from responder.store.appointments.calendar_sync import KeptOccurrence, TooMuchIsGone
from responder.store.database.engine import Store
from responder.supervision import describe

log = structlog.get_logger(__name__)

SOME = 100  # occurrences a transaction: webhooks wait for it
PATIENCE = 120.0  # seconds for one calendar: a minute to fetch it, the rest to read it
_UNREAD = msgid("{number} of its events could not be read.")


class Polling:
    """`business` is the one that is live; `logins` are by the name of the calendar, "" for all others. A rehearsal
    reads and `tells` nothing."""

    def __init__(
        self,
        store: Store,
        business: Callable[[], Business],
        logins: Mapping[str, Login],
        clock: Clock,
        *,
        cadences: Cadences = CADENCES,
        tells: Callable[[], bool] = lambda: True,
        child: Child | None = None,
    ) -> None:
        self._tells = tells
        self._child = child or Child(PATIENCE)
        self._store, self._business, self._logins, self._clock = store, business, logins, clock
        self._every = timedelta(seconds=cadences.calendars)
        self._one_at_a_time = asyncio.Lock()
        self._doubted: dict[str, frozenset[str]] = {}  # calendar -> the keys that were not believed to be gone
        self._seen_change = -1
        self._names: frozenset[str] | None = None

    async def look(self) -> None:
        """Reads those that are due, and tells them what was answered since."""
        await self._forget_others()
        if self._business().calendars:
            await self.read_all(self._every)
            await self._tell_what_is_new()

    def close(self) -> None:
        """Ends the process that reads, whatever it is doing."""
        self._child.end()

    async def read_all(self, pause: timedelta = timedelta()) -> list[CalendarState]:
        """Reads those that were not read for `pause`, and tells them what they do not know; how each of them is."""
        async with self._one_at_a_time:
            for calendar in self._business().calendars:
                state = await self._store.write(
                    lambda conn, name=calendar.name: calendar_state.claim(conn, name, self._clock(), pause)  # type: ignore[misc]
                )
                if state is not None:
                    await self._read_one(calendar, state)
                    await self._tell(calendar)
        names = {calendar.name for calendar in self._business().calendars}
        return [state for state in await self._store.read(calendar_state.states) if state.name in names]

    async def _forget_others(self) -> None:
        """Forgets the failures of calendars that business.yaml names no more."""
        names = frozenset(calendar.name for calendar in self._business().calendars)
        if names != self._names:
            await self._store.write(lambda conn: calendar_state.forget_others(conn, names, self._clock()))
            self._names = names

    async def _tell_what_is_new(self) -> None:
        newest = await self._store.read(newest_change)
        if newest != self._seen_change:
            self._seen_change = newest
            async with self._one_at_a_time:
                for calendar in self._business().calendars:
                    await self._tell(calendar)

    async def _read_one(self, calendar: Calendar, state: CalendarState) -> None:
        now, business = self._clock(), self._business()
        try:
            there = await self._store.read(lambda conn: kept.kept(conn, calendar.name))
            known = [key for key, each in there.items() if kept.is_coming(each, now)]
            mark = _mark_for(calendar, state, now)
            read = await self._child.call(
                read_source, calendar, self._login(calendar), business, window_around(now), mark, known
            )
            if read is not None:
                await self._take_in(calendar, *read, now)
        except (Unreachable, NoCalendar, TooMuchIsGone) as problem:
            await self._failed(calendar, problem.told)
        except Ended as problem:
            await self._failed(calendar, sentence("It could not be read: {problem}.", problem=problem.told))
        except Exception as error:  # noqa: BLE001 - a library's surprise at a stranger's calendar
            await self._failed(calendar, sentence("It could not be read ({error}).", error=describe(error)))
        else:
            if read is None:
                await self._store.write(lambda conn: calendar_state.as_before(conn, state, now))

    async def _take_in(self, calendar: Calendar, reading: ReadCalendar, mark: str, now: datetime) -> None:
        there = await self._renamed(calendar, reading, now)
        lost = missing_appointments(there, reading, now, self._business().zone)
        missing = lost.gone
        self._doubt(calendar, there, lost, now)
        changed = await asyncio.to_thread(kept.differing, there, reading.occurrences, calendar)
        for start in range(0, len(changed), SOME):
            some = changed[start : start + SOME]
            await self._store.write(lambda conn, some=some: kept.take_in(conn, calendar, some, now))  # type: ignore[misc]
        for start in range(0, len(missing), SOME):
            some_gone = missing[start : start + SOME]
            await self._store.write(lambda conn, gone=some_gone: kept.drop(conn, calendar, gone, now))  # type: ignore[misc]
        unread = sum(not each.form.taken for each in lost.notices)
        problem = sentence(_UNREAD, number=unread) if unread else ""
        found = ReadingFound(
            mark=f"{day_of(now)} {_settings_of(calendar)} {mark}",
            events=len(reading.occurrences),
            without_number=reading.without_number,
            problem=problem,
            notices=lost.notices,
        )
        await self._store.write(lambda conn: calendar_state.went_well(conn, calendar.name, found, now))
        log.info("calendar", calendar=calendar.name, events=found.events, changed=len(changed), gone=len(missing))

    async def _renamed(self, calendar: Calendar, reading: ReadCalendar, now: datetime) -> Mapping[str, KeptOccurrence]:
        """Everything that is kept of it, by the names it has now."""
        there = await self._store.read(lambda conn: kept.kept(conn, calendar.name))
        names = renamed(there, reading.occurrences, now, self._business().zone)
        if not names:
            return there
        await self._store.write(lambda conn: kept.rename(conn, calendar, names))
        return await self._store.read(lambda conn: kept.kept(conn, calendar.name))

    def _doubt(
        self, calendar: Calendar, there: Mapping[str, KeptOccurrence], lost: MissingAppointments, now: datetime
    ) -> None:
        """Raises Doubtful the first time: the second time the same is gone, it is."""
        try:
            kept.doubt(there, lost.gone, lost.unsaid, now)
        except TooMuchIsGone:
            keys = frozenset(each.key for each in lost.gone if kept.is_coming(each, now))
            if self._doubted.get(calendar.name) != keys:
                self._doubted[calendar.name] = keys
                raise
        self._doubted.pop(calendar.name, None)

    async def _failed(self, calendar: Calendar, problem: Told) -> None:
        now = self._clock()
        if await self._store.write(lambda conn: calendar_state.failed(conn, calendar.name, problem, now)):
            log.warning(
                "a calendar cannot be read, what is known of it stays", calendar=calendar.name, problem=str(problem)
            )

    async def _tell(self, calendar: Calendar) -> None:
        """Writes what was answered by SMS to a calendar that takes it."""
        if calendar.kind is not CalendarKind.CALDAV or not self._tells():
            return
        now, login = self._clock(), self._login(calendar)
        for each in await self._store.read(lambda conn: kept.to_tell(conn, calendar.name, now)):
            line = line_for(each.appointment, each.at, self._business())
            try:
                written = await self._child.call(tell_source, calendar, login, each, line)
            except (Unreachable, Ended) as problem:
                await self._failed(calendar, problem.told)
                return
            if written is WriteBack.WRITTEN:
                await self._store.write(lambda conn, each=each: kept.note_told(conn, each))  # type: ignore[misc]
            log.info("told a calendar", calendar=calendar.name, appointment=each.appointment.id, outcome=written.value)

    def _login(self, calendar: Calendar) -> Login:
        return self._logins.get(calendar.name) or self._logins.get("") or Login()


def _mark_for(calendar: Calendar, state: CalendarState, now: datetime) -> str:
    """Returns the mark of a reading: another day or another setting makes the calendar be read again."""
    before = f"{day_of(now)} {_settings_of(calendar)} "
    return state.mark.removeprefix(before) if state.mark.startswith(before) and not state.failing_since else ""


def _settings_of(calendar: Calendar) -> str:
    return f"{'+'.join(calendar.number_from)}|{calendar.who}|{calendar.address}".replace(" ", "%20")
