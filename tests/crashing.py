"""A child process that takes in events, decides them, and dies at the point it is told: run by the crash tests.

    python -m tests.crashing DATABASE POINT NUMBER

It prints each key as soon as the store has acknowledged it, and kills itself the NUMBER-th time it comes by POINT:

    recording      a batch of webhooks is in the transaction, not committed
    acknowledged   the webhook is committed, and nobody has been told
    deciding       in the middle of a turn, before it is written
    turn written   everything of a turn is in the transaction, not committed
    committed      the turn is committed, and no lane has been woken
"""

import asyncio
import os
import signal
import sys
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from responder.domain.deciding.decide import decide
from responder.domain.model.business import Budgets
from responder.domain.model.decision import Decision
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.processing import transaction
from responder.processing.turns import AfterTurn, Intake
from responder.runtime import InForce
from responder.store import StoreUnavailable
from responder.store.database import writer
from responder.store.database.bulk_insert import insert_rows as sqlite_insert_rows
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.database.postgres import writer as postgres_writer
from responder.store.database.postgres.writer import insert_rows as postgres_insert_rows
from responder.store.inbox.events import mark_decided, record
from tests.builders import NOON, SALON, book, sms

EVENTS, A_TURN = 60, 10  # at most so many are decided in one turn


def rulebook() -> Rulebook:
    """A rule whose answer nothing holds back: what is not answered wakes no lane, and few turns would do."""
    wide = Budgets(all_per_minute=10_000, all_per_day=10_000)
    return book(business=replace(SALON, budgets=wide)).rule("Yes", "C'est confirmé", words=["oui"]).made()


def events() -> list[Event]:
    return [sms("oui", key=f"k{number}", contact=f"+3361234{number:04}") for number in range(EVENTS)]


class Crash:
    def __init__(self, point: str, number: int) -> None:
        self._point, self._left = point, number

    def passing(self, point: str) -> None:
        if point == self._point:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


class Lanes:
    def __init__(self, crash: Crash) -> None:
        self._crash = crash

    async def start(self) -> None: ...

    def wake(self, account: str, at: datetime | None = None) -> None:
        self._crash.passing("committed")

    async def stop(self) -> None: ...


async def main(database: str, crash: Crash) -> None:
    tell = writer.Writer._tell
    insert_rows = postgres_insert_rows if database.startswith("postgresql") else sqlite_insert_rows

    def inserting(driver: Any, rows: Any) -> None:
        insert_rows(driver, rows)
        crash.passing("recording")

    def telling(self: writer.Writer, waiting: Any, outcomes: Any) -> None:
        if len(waiting.jobs) > waiting.works:  # rows are among them
            crash.passing("acknowledged")
        tell(self, waiting, outcomes)

    def marking(conn: Connection, decided: Any) -> None:
        mark_decided(conn, decided)
        crash.passing("turn written")

    def deciding(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        crash.passing("deciding")
        return decide(event, state, rulebook, now)

    writer.insert_rows = postgres_writer.insert_rows = inserting  # type: ignore[attr-defined]
    writer.Writer._tell = telling  # type: ignore[method-assign]
    transaction.mark_decided = marking  # type: ignore[attr-defined]
    store, book_ = open_store(database), rulebook()
    intake = Intake(
        store, InForce(rulebook=lambda: book_), AfterTurn(lanes=Lanes(crash)), lambda: NOON, decide=deciding
    )
    store.when_recorded(intake.news)
    running = asyncio.create_task(intake.run())
    for number, event in enumerate(events(), 1):
        await recorded(store, event)
        print(event.key, flush=True)
        while number % A_TURN == 0 and not all(row for (row,) in store.read_now(_decided)):  # noqa: ASYNC110
            await asyncio.sleep(0.01)  # the intake tells nobody
    running.cancel()


async def recorded(store: Store, event: Event) -> None:
    """Records an event as a gateway would: a webhook that is not written in time is answered so, and comes again."""
    while True:
        try:
            await record(store, event, dated=True, received=NOON)
        except StoreUnavailable as unavailable:
            print(f"sent again: {unavailable}", file=sys.stderr)
        else:
            return


def _decided(conn: Connection) -> list[Any]:
    return list(conn.exec_driver_sql("SELECT decided_at FROM inbox"))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Crash(sys.argv[2], int(sys.argv[3]))))
