"""Looks at the clock for everybody: plans what is ahead, and lets in what is due."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from responder.domain.model.rules import Rulebook
from responder.runtime import InForce
from responder.scheduler import second_attempts
from responder.scheduler.due_triggers import arrive
from responder.scheduler.missed_call_digest import is_due, open_up
from responder.scheduler.planner import Planner
from responder.sending.lanes import Clock
from responder.settings.cadences import CADENCES
from responder.store.appointments import time_triggers as store
from responder.store.database.engine import Store
from responder.supervision import supervise

log = structlog.get_logger(__name__)

UNSENT_EVERY = timedelta(minutes=1)
SOON = 1.0  # when some are due that had no room


class TriggerLoop:
    """Runs in the serving process. Any number of processes may run it: each moment is reached once. `accounts`: the
    logins of all, the usual one first. Nothing is let in or dropped while `clock_wrong`: what is dropped as of no more
    use by a clock that jumped ahead stays so when it is set right."""

    def __init__(
        self,
        store: Store,
        in_force: InForce,
        clock: Clock,
        accounts: Sequence[str],
        *,
        clock_wrong: Callable[[], object] = lambda: False,
        every: float = CADENCES.moments,
    ) -> None:
        self._clock_wrong = clock_wrong
        self._store, self._in_force, self._clock, self._accounts = store, in_force, clock, accounts
        self._every = every
        self._planner = Planner()
        self._looked_for_unsent: datetime | None = None
        self._news = asyncio.Event()

    def news(self) -> None:
        """Wakes the loop: the clock was moved, or something was entered."""
        self._news.set()

    async def run(self) -> None:
        """Runs until cancelled."""
        await supervise("looking at the clock", self.look, news=self._news)

    async def look(self) -> float:
        """Looks once; returns the seconds until the next look."""
        rulebook = self._in_force.rulebook()
        if not rulebook.moments or self._clock_wrong():
            return self._every
        if not await self._store.read(lambda conn: self._is_something(conn, rulebook)):
            return await self._store.read(self._until_next)
        seconds, self._planner = await self._store.write(lambda conn: self._let_in(conn, rulebook), records=True)
        return seconds

    # In a reader's thread: at rest nothing is written, and nobody who writes is disturbed

    def _is_something(self, conn: Connection, rulebook: Rulebook) -> bool:
        now = self._clock()
        due = store.next_due(conn)
        if (due is not None and due <= now) or is_due(conn, rulebook, now):
            return True
        return self._planner.finds(conn, rulebook, now) or self._is_unsent(conn, rulebook, now)

    def _is_unsent(self, conn: Connection, rulebook: Rulebook, now: datetime) -> bool:
        last = self._looked_for_unsent
        if last is not None and last <= now < last + UNSENT_EVERY:
            return False
        self._looked_for_unsent = now
        return second_attempts.finds(conn, rulebook.business, now)

    def _until_next(self, conn: Connection) -> float:
        due = store.next_due(conn)
        return self._every if due is None else min(self._every, max(0.0, (due - self._clock()).total_seconds()))

    # In the writer's thread

    def _let_in(self, conn: Connection, rulebook: Rulebook) -> tuple[float, Planner]:
        """Returns the seconds until the next look, and the planner that knows of this one: what it planned is not there
        before the commit."""
        now, rehearsing = self._clock(), self._in_force.rehearsing(conn)
        planner = self._planner.copy()
        planned = planner.look(conn, rulebook, now)
        again = second_attempts.bring_back(conn, rulebook.business, now)
        told = open_up(conn, rulebook, now, self._accounts[0])
        arrival = arrive(conn, rulebook, now, self._accounts, rehearsing=rehearsing)
        if planned or told or again or arrival.reached:
            log.info("moments", planned=planned, again=again, reached=arrival.reached + told)
        return SOON if arrival.more else self._until_next(conn), planner
