"""A store, an intake over it, and lanes that only remember who woke them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from sqlalchemy import Connection, select

from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.processing.turns import AfterTurn, Intake
from responder.runtime import InForce
from responder.store.database.engine import Store
from responder.store.database.upserts import insert_into
from responder.store.inbox.events import record
from responder.store.tables import contacts, inbox, messages
from tests.builders import NOON, book

BRUNO = "+33612345699"


class Woken:
    """Lanes that only remember who woke them."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, datetime | None]] = []

    async def start(self) -> None: ...

    def wake(self, account: str, at: datetime | None = None) -> None:
        self.calls.append((account, at))

    async def stop(self) -> None: ...


class IntakeHarness:
    """A store, an intake over it, and what came of them."""

    def __init__(self, store: Store, rulebook: Rulebook, **given: Any) -> None:
        self.store, self.lanes, self.now = store, Woken(), NOON
        self.rulebook = rulebook
        after = {
            name: given.pop(name)
            for name in ("introductions", "posts_asked", "errands_asked", "caught_up")
            if name in given
        }
        mode = {name: given.pop(name) for name in ("agreed", "rehearsing") if name in given}
        self.intake = Intake(
            store,
            InForce(rulebook=lambda: self.rulebook, **mode),
            AfterTurn(lanes=self.lanes, **after),
            lambda: self.now,
            **given,
        )

    async def receive(self, *events: Event) -> None:
        await asyncio.gather(*(record(self.store, event, dated=True, received=self.now) for event in events))

    async def decide(self, *events: Event) -> list[Any]:
        """Recorded together, and decided until nothing is left; the rows of the inbox."""
        await self.receive(*events)
        for _ in range(1_000):  # a turn ends by its time: a busy machine decides one event in each
            if not (await self.intake.turn()).more:
                return self.decisions()
        raise AssertionError("the intake never came to an end")

    def decisions(self) -> list[Any]:
        return self.store.read_now(lambda conn: list(conn.execute(select(inbox).order_by(inbox.c.id))))

    def reasons(self) -> list[str | None]:
        return [row.reason for row in self.decisions()]

    def messages(self) -> list[Any]:
        return self.store.read_now(lambda conn: list(conn.execute(select(messages).order_by(messages.c.id))))


def know(conn: Connection, numbers: Iterable[str], now: datetime = NOON) -> None:
    """The business has a name for these numbers."""
    for number in numbers:
        row = {"number": number, "name": f"Client {number[-4:]}", "known": True, "first_seen": now, "tags": "[]"}
        conn.execute(insert_into(conn, contacts).values(row).on_conflict_do_nothing())


def yes_book(**given: Any) -> Rulebook:
    return book(**given).rule("Yes", "C'est confirmé", words=["oui"], limit=timedelta(hours=12)).made()


def running(intake: Intake) -> AbstractAsyncContextManager[None]:
    return ongoing(intake.run())


@asynccontextmanager
async def ongoing(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """It runs beside the test, and ends with it."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def until(holds: Callable[[], bool], seconds: float = 5.0) -> None:
    end = monotonic() + seconds
    while not holds():
        assert monotonic() < end, "it never happened"
        await asyncio.sleep(0.005)
