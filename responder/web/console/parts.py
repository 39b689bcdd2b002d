"""Gathers what the service gives to the pages of the console."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from responder.domain.explanations.explanation import Stored
from responder.domain.model.rules import Rulebook
from responder.monitoring.health import ServiceHealth
from responder.rulefiles.reporting.problems import Problem
from responder.services.console.passwords import Attempts
from responder.services.inbox import waiting
from responder.services.operations.figures import Days
from responder.services.operations.go_live import ModeInForce
from responder.services.operations.standing import Paused
from responder.services.rules.drafts import Checked, check, digest_of
from responder.services.rules.last_week_runs import Runs
from responder.settings import Settings
from responder.store.database.engine import Store
from responder.web.console.live import Live
from responder.web.console.uploads import Uploads

GATHER_EVERY = timedelta(seconds=10)
HASHES_AT_ONCE = 2  # of passwords: 46 MB each, and the processor is for webhooks


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Why nothing leaves just now: a pause, or a clock that jumped ("" if it did not)."""

    paused: Paused | None
    clock_wrong: Stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """`standing` asks the database how things are, `held` does not. `wake` tells an account's lane that something was
    queued; it may be called while nothing runs."""

    store: Store
    settings: Settings
    clock: Callable[[], datetime]
    rulebook: Callable[[], Rulebook]
    problems: Callable[[], Sequence[Problem]]
    mode: ModeInForce
    standing: Callable[[], Awaitable[ServiceHealth]]
    held: Callable[[], Held]
    wake: Callable[[str], None]
    live: Live
    settled_days: Days = field(default_factory=dict)
    weeks: Runs = field(default_factory=Runs)
    attempts: Attempts = field(default_factory=Attempts)
    uploads: Uploads = field(default_factory=Uploads)
    hashing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(HASHES_AT_ONCE))
    last_gathered: list[datetime] = field(default_factory=list)
    checking: asyncio.Lock = field(default_factory=asyncio.Lock)
    last_checked: dict[str, Checked] = field(default_factory=dict)  # of one draft, by what names its files

    async def checked(self, files: Mapping[str, bytes]) -> Checked:
        """Loads the files of a draft in a thread, one draft at a time; the last one is remembered."""
        digest = digest_of(files)
        async with self.checking:
            if digest not in self.last_checked:
                found = await asyncio.to_thread(check, files, self.clock())
                self.last_checked.clear()
                self.last_checked[digest] = found
            return self.last_checked[digest]

    async def gathered(self, now: datetime) -> None:
        """Brings the list of who waits up to date, where nobody has a moment ago: it is a transaction that writes."""
        if self.last_gathered and abs(now - self.last_gathered[0]) < GATHER_EVERY:
            return
        self.last_gathered[:] = [now]
        await self.store.write(lambda conn: waiting.gather(conn, now))
