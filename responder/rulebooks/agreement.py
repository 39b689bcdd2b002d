"""The rulebook that all processes over one database decide by: one goes live everywhere, or nowhere.

What is live is the newest row of the table of rulebooks. An edit of the files of any process that is right becomes
a new row; every process loads what the row holds, and decides nothing by any other: each turn asks the row first.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import structlog
from sqlalchemy import Connection

from responder.domain.model.rules import Rulebook
from responder.rulefiles.live import LiveRulebook, load_gently, signature_of
from responder.rulefiles.load import Loaded
from responder.rulefiles.snapshot import in_folders
from responder.settings.cadences import CADENCES, Cadences
from responder.store.admin.rulebooks import KeptRulebook, latest, latest_id, pack, publish
from responder.store.database.engine import Store
from responder.supervision import supervise

log = structlog.get_logger(__name__)


class AgreedRulebook(LiveRulebook):
    """See LiveRulebook: `rulebook` is the one that is live everywhere, whatever this machine's files say."""

    def __init__(
        self,
        rules_dir: Path,
        templates_dir: Path,
        store: Store,
        *,
        clock: Callable[[], datetime],
        exchanged: Callable[[Rulebook], None] | None = None,
        cadences: Cadences = CADENCES,
    ) -> None:
        super().__init__(
            rules_dir,
            templates_dir,
            clock=clock,
            exchanged=exchanged,
            look_every=cadences.rules_look,
            settled_after=cadences.rules_settled,
        )
        self._agree_every = cadences.rules_agreed
        self._store = store
        self._proposed: tuple[Rulebook, dict[str, bytes]] | None = None
        self._stirred = asyncio.Event()
        self._refused = 0
        self._row = self._agree()

    def is_in_force(self, conn: Connection) -> bool:
        """Checks whether this process has loaded what is live as of this transaction."""
        return latest_id(conn) == self._row

    async def watch(self) -> None:
        await asyncio.gather(super().watch(), self._follow())

    # At the start, in the calling thread

    def _agree(self) -> int:
        """Follows what is live, unless the files here were changed after it went live: then they are what the
        owner wants now."""
        mine = self._kept(self.rulebook, self.files)
        there = self._store.read_now(latest)
        if there is not None and there[1].fingerprint != mine.fingerprint and self._changed() <= there[1].live_at:
            loaded = load_files(there[1].files(), self._clock())
            if loaded.rulebook is not None:
                _say_other(there[1], self.rulebook)
                self.rulebook, self.files = loaded.rulebook, there[1].files()
                return there[0]
            log.error("the rules that are live do not load here", fingerprint=there[1].fingerprint)
        return self._store.write_now(lambda conn: publish(conn, mine))

    def _changed(self) -> datetime:
        newest = max((nanoseconds for _, nanoseconds, _, _ in signature_of(*self._folders)), default=0)
        return datetime.fromtimestamp(newest / 1e9, UTC)

    # While it runs, on the loop

    def _take(self, loaded: Loaded, files: dict[str, bytes]) -> bool:
        """Takes the files that were changed here; they are live once every process can know it."""
        if loaded.rulebook is None:
            return super()._take(loaded, files)
        self.problems = loaded.problems
        if loaded.rulebook.fingerprint != self.rulebook.fingerprint:
            self._proposed = (loaded.rulebook, files)
            self._stirred.set()
        return False

    async def _follow(self) -> None:
        async def look() -> float:
            await self.settle()
            return self._agree_every

        await supervise("agreeing on the rules", look, news=self._stirred)

    async def settle(self) -> None:
        """Makes what was edited here live, or loads what became so elsewhere."""
        if self._proposed is not None:
            rulebook, files = self._proposed
            mine = await asyncio.to_thread(self._kept, rulebook, files)
            row = await self._store.write(lambda conn: publish(conn, mine))
            self._proposed = None
            self._use(row, rulebook, files)
        newest = await self._store.read(latest_id)
        if newest not in (self._row, self._refused):
            await self._catch_up()

    async def _catch_up(self) -> None:
        there = await self._store.read(latest)
        if there is None:
            return
        row, kept = there
        loaded = await asyncio.to_thread(load_files, kept.files(), self._clock())
        if loaded.rulebook is None:
            self._refused = row
            log.error("nothing is decided here: the rules that are live do not load", fingerprint=kept.fingerprint)
            return
        _say_other(kept, self.rulebook)
        self._use(row, loaded.rulebook, kept.files())

    def _use(self, row: int, rulebook: Rulebook, files: dict[str, bytes]) -> None:
        self.rulebook, self.files = rulebook, files
        self._row = row
        log.info("rules taken over", rules=len(rulebook.rules), fingerprint=rulebook.fingerprint)
        if self._exchanged is not None:
            self._exchanged(rulebook)

    def _kept(self, rulebook: Rulebook, files: Mapping[str, bytes]) -> KeptRulebook:
        return KeptRulebook(rulebook.fingerprint, self._clock(), len(rulebook.rules), pack(files))


def load_files(files: Mapping[str, bytes], now: datetime) -> Loaded:
    """Loads the files as if they lay in folders."""
    with in_folders(files) as (rules, templates):
        return load_gently(rules, templates, now)


def _say_other(there: KeptRulebook, mine: Rulebook) -> None:
    log.warning(
        "the rules that are live are not those of the files here",
        live=there.fingerprint,
        since=there.live_at.isoformat(timespec="seconds"),
        files=mine.fingerprint,
    )
