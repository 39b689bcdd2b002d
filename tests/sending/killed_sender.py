"""A process that sends what is queued and dies by its own SIGKILL where it is told to.

    python -m tests.sending.killed_sender DATABASE GATE_URL WHERE

WHERE: `after claim` (its commit is done, no socket open), `after post` (the gate has the message, nothing is
settled), `within settlement` (it is written, not committed), or `never` (it ends when nothing is due).
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import Connection

from responder.gateways.base import Outcome, Outgoing
from responder.gateways.connections import Patience
from responder.gateways.insim.outbound import InsimGateway
from responder.sending.send_loop import drain
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound.messages_in_doubt import crashed
from tests.outgoing import ACCOUNT

T = TypeVar("T")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class DiesAfterClaim(InsimGateway):
    async def send(self, message: Outgoing) -> Outcome:
        die()
        return await super().send(message)


class DiesAfterPost(InsimGateway):
    async def send(self, message: Outgoing) -> Outcome:
        outcome = await super().send(message)
        die()
        return outcome


class DiesWithinSettlement:
    """The settlement is written and never committed."""

    def __init__(self, store: Store) -> None:
        self.store, self.writes = store, 0

    async def write(self, work: Callable[[Connection], T]) -> T:
        self.writes += 1

        def dying(conn: Connection) -> T:
            done = work(conn)
            die()
            return done

        return await self.store.write(work if self.writes == 1 else dying)


GATEWAYS = {"after claim": DiesAfterClaim, "after post": DiesAfterPost}


async def main(database: str, url: str, where: str) -> None:
    store = open_store(database)
    gateway = GATEWAYS.get(where, InsimGateway)(ACCOUNT, "key", url, patience=Patience(whole=10))
    seen = DiesWithinSettlement(store) if where == "within settlement" else store
    await store.write(lambda conn: crashed(conn, ACCOUNT))
    again: datetime | None = datetime.now(UTC)
    while again is not None:
        await asyncio.sleep(max(0.0, (again - datetime.now(UTC)).total_seconds()))
        again = await drain(ACCOUNT, seen, gateway, lambda: datetime.now(UTC))
    await gateway.close()
    store.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
