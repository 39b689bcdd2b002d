"""Asks the gateway's address book who a new contact is, before they are answered, and keeps what it says.

An answer waits for that a moment at most, and only while the address book is known to answer. Lookups are few (a
flood of unknown numbers asks for none): who was not looked up today may be tomorrow.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping

import structlog
from sqlalchemy import Connection

from responder.gateways.base import Named
from responder.sending.lanes import Clock
from responder.store.contacts.address_book import learn
from responder.store.database.interfaces import SharedWriter
from responder.supervision import describe

log = structlog.get_logger(__name__)

MOMENT = 0.4  # seconds an answer waits at most
MOST_AT_ONCE = 6
ONE_EVERY = 1.0  # seconds, in the long run
REST = 60.0  # seconds without asking, after the address book failed

AddressBook = Callable[[str], Awaitable[Named | None]]


class ContactLookup:
    """`holds` is asked in the writer's thread, `begin` is called on the loop after each turn."""

    def __init__(
        self,
        store: SharedWriter,
        books: Mapping[str, AddressBook],
        clock: Clock,
        ready: Callable[[], None],
        *,
        moment: float = MOMENT,
    ) -> None:
        self._store, self._books, self._clock, self._ready, self._moment = store, books, clock, ready, moment
        self._asking: dict[str, float] = {}  # number -> until when its events wait
        self._wanted: list[tuple[str, str]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._turns = float(MOST_AT_ONCE)
        self._counted_at = time.monotonic()
        self._rest_until = 0.0
        self._trusted = True

    def holds(self, account: str, number: str, stranger: bool, at: float) -> bool:
        """Checks whether events of this contact are decided a moment later. `at`: the turn's time, monotonic."""
        until = self._asking.get(number)
        if until is not None:
            return at < until
        if not stranger or account not in self._books or not number.startswith("+") or not self._may_ask(at):
            return False
        self._asking[number] = at + self._moment if self._trusted else at
        self._wanted.append((account, number))
        return self._trusted

    def begin(self) -> None:
        while self._wanted:
            account, number = self._wanted.pop()
            task = asyncio.create_task(self._introduce(account, number))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            asyncio.get_running_loop().call_later(self._moment, self._ready)

    async def stop(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _may_ask(self, at: float) -> bool:
        if at < self._rest_until or len(self._asking) >= MOST_AT_ONCE:
            return False
        self._turns = min(float(MOST_AT_ONCE), self._turns + (at - self._counted_at) / ONE_EVERY)
        self._counted_at = at
        if self._turns < 1:
            return False
        self._turns -= 1
        return True

    async def _introduce(self, account: str, number: str) -> None:
        start = time.monotonic()
        try:
            named = await self._books[account](number)
            await self._store.write(lambda conn: self._keep(conn, number, named))
            self._trusted = time.monotonic() - start < self._moment
            log.info("looked a contact up", found=named is not None)
        except Exception as error:  # noqa: BLE001 - nobody waits for a name longer than a moment
            self._rest_until = time.monotonic() + REST
            self._trusted = False  # the next one is asked while its contact is answered
            log.warning("the address book could not be asked", error=describe(error))
        finally:
            self._asking.pop(number, None)
            self._ready()

    def _keep(self, conn: Connection, number: str, named: Named | None) -> None:
        learn(conn, number, named, self._clock())
