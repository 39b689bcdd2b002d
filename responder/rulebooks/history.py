"""Writes down every rulebook that goes live, so that `responder rollback` can bring it back."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from responder.rulefiles.live import LiveRulebook
from responder.store import StoreUnavailable
from responder.store.admin.rulebooks import KeptRulebook, keep, pack
from responder.store.database.engine import Store

log = structlog.get_logger(__name__)


class Chronicle:
    """`begin` at the start, in the calling thread; `follow` whenever another rulebook is in use, on the loop."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._writing: set[asyncio.Task[None]] = set()
        self._in_turn = asyncio.Lock()

    def begin(self, live: LiveRulebook) -> None:
        rulebook = KeptRulebook(live.rulebook.fingerprint, self._clock(), len(live.rulebook.rules), pack(live.files))
        self._store.write_now(lambda conn: keep(conn, rulebook))

    def follow(self, live: LiveRulebook) -> None:
        # What is to be written is taken hold of now: the rulebook may be another one when its turn comes.
        fingerprint, rules, files, at = live.rulebook.fingerprint, len(live.rulebook.rules), live.files, self._clock()
        task = asyncio.get_running_loop().create_task(self._write(fingerprint, rules, files, at))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)

    async def _write(self, fingerprint: str, rules: int, files: dict[str, bytes], at: datetime) -> None:
        async with self._in_turn:
            packed = await asyncio.to_thread(pack, files)  # tens of milliseconds for thousands of rules
            rulebook = KeptRulebook(fingerprint, at, rules, packed)
            try:
                await self._store.write(lambda conn: keep(conn, rulebook))
            except StoreUnavailable as error:
                log.warning("rulebook not kept", fingerprint=fingerprint, reason=type(error).__name__)
