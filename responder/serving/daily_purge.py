"""Purges what has been kept long enough, once a day, so gently that no webhook waits for it.

What is purged does not come back: so a clock that jumped is believed about it a day later only, when whoever set it
wrong has had the time to set it right.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from responder.gateways.leave_by import ticks
from responder.settings.bounds import Keep
from responder.settings.cadences import CADENCES, Cadences
from responder.store.database.engine import Store
from responder.store.database.marks import mark, marked
from responder.store.privacy.retention import KINDS, PurgedKind
from responder.supervision import Rhythm, supervise

log = structlog.get_logger(__name__)

EVERY = timedelta(days=1)
JUMP = timedelta(hours=1)  # against the time that really passed
AWAY = timedelta(days=2)  # since the last look of a service before: it was off, or its clock was moved meanwhile
BELIEVED_AFTER = timedelta(days=1)
_LOOKED = "purge looked"


class ClockTrust:
    """Tells whether a clock has gone on evenly for long enough. `ticks` are seconds that only ever go on."""

    def __init__(self, wall: datetime, ticks: float, last: datetime | None) -> None:
        """`last`: the wall's time at the last look of a service before this one, None if there was none."""
        self._wall, self._ticks = wall, ticks
        self._from = ticks
        if last is not None and not timedelta() <= wall - last <= AWAY:
            self._from += BELIEVED_AFTER.total_seconds()

    def holds(self, wall: datetime, ticks: float) -> bool:
        passed = timedelta(seconds=ticks - self._ticks)
        if abs(wall - self._wall - passed) > JUMP:
            self._from = ticks + BELIEVED_AFTER.total_seconds()
        self._wall, self._ticks = wall, ticks
        return ticks >= self._from


class Retention:
    def __init__(
        self,
        store: Store,
        keep: Keep,
        clock: Callable[[], datetime],
        *,
        cadences: Cadences = CADENCES,
        ticks: Callable[[], float] = ticks,
    ) -> None:
        self._store, self._keep, self._clock, self._cadences = store, keep, clock, cadences
        self._ticks = ticks
        self._trust: ClockTrust | None = None
        self._purged: datetime | None = None

    async def run(self) -> None:
        """Runs until cancelled."""
        await supervise("purging", self.look, rhythm=Rhythm(first=self._cadences.purge_first))

    async def look(self) -> float:
        """Purges once a day. Looks in between: a clock that is set wakes nobody."""
        started = self._clock()
        if self._trust is None:
            last = await self._store.read(lambda conn: marked(conn, _LOOKED))
            self._trust = ClockTrust(started, self._ticks(), last)
        believed = self._trust.holds(started, self._ticks())
        await self._store.write(lambda conn: mark(conn, _LOOKED, started))
        if not believed:
            log.info("nothing is purged until the clock has been steady for a day")
        elif self._purged is None or not self._purged <= started < self._purged + EVERY:
            await self.purge()
            self._purged = started
        return self._cadences.purge_look

    async def purge(self) -> dict[str, int]:
        """Everything that is due now; how many rows of each kind."""
        purged = {kind.name: await self._purge(kind) for kind in KINDS}
        if any(purged.values()):
            log.info("purged", **{name.replace(" ", "_"): rows for name, rows in purged.items() if rows})
        return purged

    async def _purge(self, kind: PurgedKind) -> int:
        before, count = self._clock() - getattr(self._keep, kind.kept), 0
        while True:
            rows = await self._store.read(lambda conn: kind.find(conn, before))
            if not rows:
                return count
            await self._store.write(lambda conn, rows=rows: kind.purge(conn, rows))  # type: ignore[misc]
            count += len(rows)
            await asyncio.sleep(self._cadences.purge_rest)
