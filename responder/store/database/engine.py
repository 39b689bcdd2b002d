"""Store of one process over an SQLite file: many read it, one writes; refused where it would not be durable."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from responder.languages.catalogue import Told, sentence
from responder.store import StoreUnavailable
from responder.store.database import database_file, layout
from responder.store.database.bulk_insert import SIZES, Row
from responder.store.database.transaction import transact
from responder.store.database.writer import Asker, Writer

T = TypeVar("T")

MOST_WAITING = 10_000  # about a second's worth of webhooks; past it they are told to come again
BUSY_TIMEOUT = 3_000  # milliseconds; a gateway waits five seconds for its answer

PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -2000",  # KB, of each connection
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten, and not only unlinked
)


class Store:
    """Open it with `opening.open_store`. `write` and `read` take a function of a connection: one transaction.
    `shared`: other processes decide and send over the same database."""

    shared = False

    def __init__(self, engine: Engine, lock: database_file.Lock | None, most_waiting: int) -> None:
        self._engine = engine
        self._lock = lock
        self._writing = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._writer = Writer(self._writing, most_waiting) if lock else None
        self._readers = ThreadPoolExecutor(2, "store-reader")

    @classmethod
    def on_file(cls, database: Path, *, exclusive: bool, most_waiting: int) -> "Store":
        """Opens a store over an SQLite file, and makes the file where there is none."""
        database_file.prepare(database)
        if exclusive:  # a command that looks works on a full disk too
            database_file.check_room(database)
        lock = database_file.Lock(database) if exclusive else None
        try:
            engine = _engine(database)
            return cls(engine, lock, most_waiting)
        except BaseException:
            if lock:
                lock.release()
            raise

    def record(self, row: Row) -> "asyncio.Future[None]":
        """Writes a row of the inbox (`rows.COLUMNS`) unless its key is there already. Done when it is committed."""
        return self._exclusive().submit(row)

    def record_for(self, asker: Asker, row: Row) -> None:
        """Records a row for somebody who is told when it is done."""
        self._exclusive().submit_for(asker, row)

    async def write(self, work: Callable[[Connection], T], *, records: bool = False) -> T:
        """Runs `work` in the next transaction, shared with everything else that waits. `records`: it may
        write into the inbox, so whoever waits for that is to be woken."""
        result: T = await self._exclusive().submit_work(work, records=records)
        return result

    async def read(self, work: Callable[[Connection], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self.read_now, work)

    def write_now(self, work: Callable[[Connection], T]) -> T:
        """Writes in a transaction of its own, in the calling thread: for commands."""
        return transact(self._writing, work)

    def read_now(self, work: Callable[[Connection], T]) -> T:
        return transact(self._engine, work)

    def identity_key(self) -> bytes:
        """Key of the event identities of this database; it never changes."""
        return self.read_now(layout.identity_key)

    def take_seat(self) -> bool:
        """Takes the leader's seat; returns whether this process leads. On a file there is no other."""
        return True

    def keeps_seat(self) -> bool:
        return True

    def leave_seat(self) -> None:
        """Another may take it."""

    @property
    def recorded(self) -> int:
        """Counts rows recorded since the start, repeats included."""
        return self._exclusive().recorded

    @property
    def recording_trouble(self) -> Told:
        """Explains why the last event could not be recorded, while that is recent; "" where it was."""
        return self._exclusive().recording.trouble

    def file_trouble(self) -> Told:
        """Explains what is wrong with the file of a store that serves, in a sentence; "" if nothing is."""
        return self._lock.trouble() if self._lock else ""

    def when_recorded(self, wake: Callable[[], None]) -> None:
        """`wake` is called on the loop of whoever recorded, once a transaction."""
        self._exclusive().on_recorded = wake

    def close(self) -> None:
        if self._writer:
            self._writer.close()
        self._readers.shutdown()
        self._engine.dispose()
        if self._lock:
            self._lock.release()

    def _exclusive(self) -> Writer:
        if self._writer is None:
            raise StoreUnavailable(sentence("The store was opened for a command, which writes with write_now."))
        return self._writer


def plain_engine(database: Path) -> Engine:
    """Over a file, whatever it holds."""
    engine = create_engine(
        URL.create("sqlite", database=str(database)),
        pool_size=4,
        max_overflow=4,
        hide_parameters=True,  # an error's text tells the statement, and nobody's words
        connect_args={"cached_statements": 128 + len(SIZES)},
    )
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _engine(database: Path) -> Engine:
    engine = plain_engine(database)
    try:
        with engine.connect() as conn:
            _assert_durable(conn)
        transact(engine.execution_options(begin="BEGIN IMMEDIATE"), layout.prepare)
    except DBAPIError as error:
        engine.dispose()
        raise StoreUnavailable(
            sentence("{database} cannot be opened: {error}.", database=database, error=error.orig)
        ) from error
    except StoreUnavailable:
        engine.dispose()
        raise
    return engine


def _prepare_connection(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # sqlite3 is not to open transactions by itself: `_begin` does
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(conn: Connection) -> None:
    conn.exec_driver_sql(conn.get_execution_options().get("begin", "BEGIN"))


def _assert_durable(conn: Connection) -> None:
    journal = conn.exec_driver_sql("PRAGMA journal_mode").scalar()
    synchronous = conn.exec_driver_sql("PRAGMA synchronous").scalar()
    if (journal, synchronous) != ("wal", 2):
        raise StoreUnavailable(
            sentence(
                "The database cannot be made durable here (journal {journal}, synchronous {synchronous}): "
                "put it on a local disk.",
                journal=journal,
                synchronous=synchronous,
            )
        )
