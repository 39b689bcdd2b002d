"""A store that many processes share: PostgreSQL keeps them apart where SQLite lets one in at a time."""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import URL, Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from responder.languages.catalogue import sentence
from responder.store import StoreUnavailable
from responder.store.database.engine import MOST_WAITING, Store
from responder.store.database.layout import make_or_check
from responder.store.database.postgres.server import assert_durable, open_engine, unreachable
from responder.store.database.postgres.session_lock import Seat
from responder.store.database.postgres.writer import PostgresWriter
from responder.store.database.transaction import transact

T = TypeVar("T")

AT_ONCE = 4  # transactions of a process, besides the one that records and those that read
_AGAIN = frozenset({"40001", "40P01", "55P03"})  # serialization failure, deadlock, lock not available
_TIMES = 5
_PAUSE = 0.02  # seconds
_MAKING = "60s"  # at most, that another process may take to make the tables


class PostgresStore(Store):
    """See `Store`. `exclusive` says that it serves, which here any number of processes may do."""

    shared = True

    def __init__(self, address: URL, engine: Engine, *, exclusive: bool, most_waiting: int) -> None:
        self.address = address
        self._engine = engine
        self._writing = engine.execution_options()
        self._lock = None
        self._writer = PostgresWriter(engine, most_waiting) if exclusive else None
        self._readers = ThreadPoolExecutor(2, "store-reader")
        self._workers = ThreadPoolExecutor(AT_ONCE, "store-worker")
        self._most_waiting = most_waiting
        self._waiting = 0
        self._recorded = 0
        self._seat = Seat(engine)
        self._closed = False

    @classmethod
    def connect(cls, url: URL, *, exclusive: bool, most_waiting: int = MOST_WAITING) -> "PostgresStore":
        engine = open_engine(url, connections=AT_ONCE + 4)
        try:
            with engine.connect() as conn:
                assert_durable(conn)
            transact(engine, _make_or_check_in_turn)
        except DBAPIError as error:
            engine.dispose()
            raise unreachable(url, error) from error
        except BaseException:
            engine.dispose()
            raise
        return cls(url, engine, exclusive=exclusive, most_waiting=most_waiting)

    async def write(self, work: Callable[[Connection], T], *, records: bool = False) -> T:
        """Runs `work` in a transaction of its own, again if another process was in its way."""
        writer = self._exclusive()
        if self._closed:
            raise StoreUnavailable(sentence("The store is closed."))
        if self._waiting >= self._most_waiting:
            raise StoreUnavailable(sentence("The database does not keep up: too much is waiting to be written."))
        self._waiting += 1
        try:
            result = await asyncio.get_running_loop().run_in_executor(self._workers, self.write_now, work)
        finally:
            self._waiting -= 1
        if records:
            self._recorded += 1
            if writer.on_recorded is not None:
                writer.on_recorded()
        return result

    def write_now(self, work: Callable[[Connection], T]) -> T:
        for times in range(_TIMES):
            try:
                return transact(self._writing, work)
            except StoreUnavailable as error:
                if times == _TIMES - 1 or not _in_the_way(error):
                    raise
                time.sleep(_PAUSE * (1 + times) * (1 + threading.get_ident() % 7))  # not all at the same time
        raise AssertionError("unreachable")

    def take_seat(self) -> bool:
        return self._seat.take()

    def keeps_seat(self) -> bool:
        return self._seat.is_ours()

    def leave_seat(self) -> None:
        self._seat.leave()

    @property
    def recorded(self) -> int:
        return self._exclusive().recorded + self._recorded

    def close(self) -> None:
        self._closed = True
        if self._writer:
            self._writer.close()
        self._workers.shutdown()
        self._readers.shutdown()
        self._seat.leave()
        self._engine.dispose()


def _make_or_check_in_turn(conn: Connection) -> None:
    """Waits longer than a statement may for a lock, where another process makes the tables just now."""
    conn.execute(text(f"SET LOCAL lock_timeout = '{_MAKING}'"))
    conn.execute(text(f"SET LOCAL statement_timeout = '{_MAKING}'"))
    make_or_check(conn)


def _in_the_way(error: StoreUnavailable) -> bool:
    cause = error.__cause__
    return isinstance(cause, DBAPIError) and getattr(cause.orig, "sqlstate", None) in _AGAIN
