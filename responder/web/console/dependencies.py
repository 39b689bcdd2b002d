"""Gathers what the service gives to the pages of the console."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime, timedelta

import structlog

from responder.child_process import Child, Ended
from responder.dataclass import dataclass
from responder.domain.explanations.explanation import Stored
from responder.domain.model.rules import Rulebook
from responder.monitoring.health import ServiceHealth
from responder.rulefiles.reporting.problems import Problem
from responder.runtime import Runtime
from responder.services.console.passwords import Attempts
from responder.services.inbox import waiting
from responder.services.operations.go_live import ModeInForce
from responder.services.operations.service_status import Paused
from responder.services.rules.drafts import Checked, check, digest_of
from responder.services.rules.last_week_runs import Runs
from responder.settings.values import Settings
from responder.store.database.engine import Store
from responder.web.console.live import Live
from responder.web.console.uploads import Uploads

log = structlog.get_logger(__name__)

GATHER_EVERY = timedelta(seconds=10)
CHECK_PATIENCE, CHECK_IDLE = 90.0, 60.0  # seconds: a check takes one, and the first one three
HASHES_AT_ONCE = 2  # of passwords: 46 MB each, and the processor is for webhooks


def rules_process() -> Child:
    """Returns where drafts of rules are loaded: half a second of the interpreter, which webhooks would wait for."""
    return Child(CHECK_PATIENCE, CHECK_IDLE, nice=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Why nothing leaves just now: a pause, or a clock that jumped ("" if it did not)."""

    paused: Paused | None
    clock_wrong: Stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """`standing` asks the database how things are, `held` does not. `wake` tells an account's lane that something was
    queued; it may be called while nothing runs."""

    runtime: Runtime
    standing: Callable[[], Awaitable[ServiceHealth]]
    held: Callable[[], Held]
    wake: Callable[[str], None]
    live: Live
    weeks: Runs = field(init=False, default_factory=Runs)
    attempts: Attempts = field(init=False, default_factory=Attempts)
    uploads: Uploads = field(init=False, default_factory=Uploads)
    hashing: asyncio.Semaphore = field(init=False, default_factory=lambda: asyncio.Semaphore(HASHES_AT_ONCE))
    last_gathered: list[datetime] = field(init=False, default_factory=list)
    apart: Child = field(init=False, default_factory=lambda: rules_process())
    checking: asyncio.Lock = field(init=False, default_factory=asyncio.Lock)
    under_way: set[asyncio.Task[None]] = field(init=False, default_factory=set)  # checks that no page waits for
    last_checked: dict[str, Checked] = field(init=False, default_factory=dict)  # of one draft, by what names its files

    @property
    def store(self) -> Store:
        return self.runtime.store

    @property
    def settings(self) -> Settings:
        return self.runtime.settings

    @property
    def clock(self) -> Callable[[], datetime]:
        return self.runtime.clock

    @property
    def mode(self) -> ModeInForce:
        return self.runtime.mode

    def rulebook(self) -> Rulebook:
        return self.runtime.rulebook()

    def problems(self) -> Sequence[Problem]:
        return self.runtime.live.problems

    async def checked(self, files: Mapping[str, bytes]) -> Checked:
        """Loads the files of a draft apart from webhooks; the last one is remembered."""
        digest = digest_of(files)
        async with self.checking:
            if digest not in self.last_checked:
                found = await self.apart.call(check, dict(files), self.clock())
                self.last_checked.clear()
                self.last_checked[digest] = found
            return self.last_checked[digest]

    def end(self) -> None:
        """Ends what pages wait for, since a server waits for its answers."""
        self.live.end()
        self.apart.end()

    def check_ahead(self, files: Mapping[str, bytes]) -> None:
        """Checks files of which a part is about to be edited: the process is there when something was typed."""
        if not self.checking.locked():
            task = asyncio.create_task(self._check_ahead(files))
            self.under_way.add(task)
            task.add_done_callback(self.under_way.discard)

    async def _check_ahead(self, files: Mapping[str, bytes]) -> None:
        try:
            await self.checked(files)
        except Ended as error:  # the check that is asked for tries again, and tells
            log.warning("rules not checked ahead", reason=str(error))

    async def gathered(self, now: datetime) -> None:
        """Brings the list of who waits up to date, where nobody has a moment ago: it is a transaction that writes."""
        if self.last_gathered and abs(now - self.last_gathered[0]) < GATHER_EVERY:
            return
        self.last_gathered[:] = [now]
        await self.store.write(lambda conn: waiting.gather(conn, now))
