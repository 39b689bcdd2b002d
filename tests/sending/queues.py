"""A queue to be emptied, a clock moved by hand, and a store that fails when told so."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection

from responder.sending.send_loop import Pace
from responder.store import StoreUnavailable
from responder.store.database.engine import Store
from tests.outgoing import ANNA, NOW, queued

T = TypeVar("T")
QUICK = Pace(grace=0.3)


class Hands:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> Any:
        return self.now

    def moves(self, **by: float) -> None:
        self.now += timedelta(**by)


async def queue(store: Store, to: str = ANNA, text: str = "Bonjour", **given: Any) -> int:
    return await store.write(lambda conn: queued(conn, to, text, **given))


async def queue_many(store: Store, count: int, **given: Any) -> list[int]:
    def work(conn: Connection) -> list[int]:
        return [queued(conn, f"+336{n:08}", f"to {n}", **given) for n in range(count)]

    return await store.write(work)


class Counting:
    """The store, with its transactions counted, and out of order when told so."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.transactions = 0
        self.fail: Callable[[int], str] = lambda _: ""  # "before" or "after" the commit, by transaction

    async def write(self, work: Callable[[Connection], T]) -> T:
        self.transactions += 1
        failure = self.fail(self.transactions)
        if failure == "before":
            raise StoreUnavailable("The disk is full.")
        result = await self.store.write(work)
        if failure == "after":
            raise StoreUnavailable("It was committed, but the connection broke before we heard of it.")
        return result
