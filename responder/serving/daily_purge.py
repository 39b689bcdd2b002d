"""Purges what has been kept long enough, once a day, so gently that no webhook waits for it."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from responder.settings.bounds import Keep
from responder.settings.cadences import CADENCES, Cadences
from responder.store.database.engine import Store
from responder.store.privacy.retention import KINDS, PurgedKind
from responder.supervision import Rhythm, supervise

log = structlog.get_logger(__name__)

EVERY = timedelta(days=1)


class Retention:
    def __init__(
        self, store: Store, keep: Keep, clock: Callable[[], datetime], *, cadences: Cadences = CADENCES
    ) -> None:
        self._store, self._keep, self._clock, self._cadences = store, keep, clock, cadences
        self._purged: datetime | None = None

    async def run(self) -> None:
        """Runs until cancelled."""
        await supervise("purging", self._look, rhythm=Rhythm(first=self._cadences.purge_first))

    async def _look(self) -> float:
        """Purges once a day. Looks in between: a clock that is set wakes nobody."""
        started = self._clock()
        if self._purged is None or started >= self._purged + EVERY:
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
