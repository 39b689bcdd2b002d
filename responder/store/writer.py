"""The one writer: everything that waits is written in one transaction, with one sync of the disk.

Each piece of work is acknowledged after the commit that holds it, and never before. One that fails takes
nothing of its neighbours with it; a disk that fails, fails them all.
"""

import threading
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError

from responder.store import StoreUnavailable
from responder.store.tables import inbox

Work = Callable[[Connection], Any]
Row = tuple[Any, ...]

ROW = ("key", "received_at", "account", "contact", "kind", "at", "body")  # of `inbox`, in this order
_MOST_AT_ONCE = 1024
_WORK_AT_FAULT = (IntegrityError, DataError, ProgrammingError, NotSupportedError)


class _Job(NamedTuple):
    """A row to record, or a piece of work; and who is waiting for it."""

    loop: AbstractEventLoop
    done: "Future[Any]"
    row: Row | None
    work: Work | None


class _Outcome(NamedTuple):
    done: "Future[Any]"
    value: Any
    error: BaseException | None


class Writer:
    """A thread with one connection. `recorded` counts the rows given to it that were committed."""

    def __init__(self, engine: Engine, most_waiting: int) -> None:
        self.recorded = 0
        self.on_recorded: Callable[[], None] | None = None  # called on the waiters' loop, once a batch
        self._engine = engine
        self._most_waiting = most_waiting
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._conn: Connection | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    def record(self, loop: AbstractEventLoop, row: Row) -> "Future[Any]":
        return self._submit(_Job(loop, loop.create_future(), row, None))

    def write(self, loop: AbstractEventLoop, work: Work) -> "Future[Any]":
        return self._submit(_Job(loop, loop.create_future(), None, work))

    def close(self) -> None:
        """Writes what waits, then ends the thread."""
        self._closed = True
        self._queue.put(None)
        self._thread.join()

    def _submit(self, job: _Job) -> "Future[Any]":
        if self._closed:
            raise StoreUnavailable("The store is closed.")
        if self._queue.qsize() >= self._most_waiting:
            raise StoreUnavailable("The disk does not keep up: too much is waiting to be written.")
        self._queue.put(job)
        return job.done

    def _run(self) -> None:
        more = True
        while more:
            jobs, more = self._take()
            if jobs:
                _tell(jobs, self._commit(jobs), self.on_recorded)
        self._disconnect()

    def _take(self) -> tuple[list[_Job], bool]:
        """Everything that waits; and whether there will be more."""
        job = self._queue.get()
        jobs: list[_Job] = []
        with suppress(Empty):
            while job is not None:
                jobs.append(job)
                if len(jobs) == _MOST_AT_ONCE:
                    return jobs, True
                job = self._queue.get_nowait()
            return jobs, False
        return jobs, True

    def _commit(self, jobs: list[_Job]) -> list[_Outcome]:
        rows = [job for job in jobs if job.row is not None]
        works = [job for job in jobs if job.row is None]
        try:
            conn = self._connect()
            with conn.begin():
                outcomes = _record(conn, rows)
                outcomes += [_carry_out(conn, job, alone=len(jobs) == 1) for job in works]
        except Exception as error:  # noqa: BLE001 - whatever it was, nobody may take this for written
            self._disconnect()
            unavailable = StoreUnavailable(f"The database would not take it: {_short(error)}")
            return [_Outcome(job.done, None, unavailable) for job in jobs]
        self.recorded += len(rows)
        return outcomes

    def _connect(self) -> Connection:
        if self._conn is None:
            self._conn = self._engine.connect()
        return self._conn

    def _disconnect(self) -> None:
        """After a failure the next batch starts on a fresh connection."""
        if self._conn is not None:
            with suppress(DBAPIError):
                self._conn.invalidate()
                self._conn.close()
            self._conn = None


def _record(conn: Connection, jobs: Sequence[_Job]) -> list[_Outcome]:
    rows = [job.row for job in jobs if job.row is not None]
    try:
        insert_rows(conn, rows)
    except (ValueError, OverflowError):  # a text or a number that SQLite cannot hold: find which
        return [_record_one(conn, job) for job in jobs]
    return [_Outcome(job.done, None, None) for job in jobs]


def _record_one(conn: Connection, job: _Job) -> _Outcome:
    assert job.row is not None
    try:
        insert_rows(conn, [job.row])
    except (ValueError, OverflowError) as error:
        return _Outcome(job.done, None, error)
    return _Outcome(job.done, None, None)


def insert_rows(conn: Connection, rows: Sequence[Row]) -> None:
    """Rows of `inbox`; those whose key is there already are left out.

    One statement holds many rows, because each statement lets go of the interpreter's lock once, and has to
    win it back from the loop that is taking in webhooks. Sizes are powers of two, so that few statements
    are ever compiled.
    """
    start = 0
    while start < len(rows):
        size = min(1 << ((len(rows) - start).bit_length() - 1), 64)
        values = tuple(value for row in rows[start : start + size] for value in row)
        conn.exec_driver_sql(_insert_sql(size), values)
        start += size


@cache
def _insert_sql(rows: int) -> str:
    row = f"({', '.join('?' * len(ROW))})"
    columns = ", ".join(inbox.c[name].name for name in ROW)
    return f"INSERT INTO inbox ({columns}) VALUES {', '.join([row] * rows)} ON CONFLICT (key) DO NOTHING"  # noqa: S608


def _carry_out(conn: Connection, job: _Job, *, alone: bool) -> _Outcome:
    """Runs one piece of work in a savepoint, so that its failure undoes nothing but itself. A piece that is
    alone needs no savepoint only when it succeeds, which nobody knows before: it gets one too."""
    assert job.work is not None
    conn.exec_driver_sql("SAVEPOINT work")
    try:
        value = job.work(conn)
    except _WORK_AT_FAULT as error:
        conn.exec_driver_sql("ROLLBACK TO work")
        return _Outcome(job.done, None, error)
    except DBAPIError:
        raise  # the database's fault: SQLite may have undone the whole transaction already
    except Exception as error:  # noqa: BLE001 - it is handed to whoever asked for the work
        conn.exec_driver_sql("ROLLBACK TO work")
        return _Outcome(job.done, None, error)
    conn.exec_driver_sql("RELEASE work")
    return _Outcome(job.done, value, None)


def _tell(jobs: list[_Job], outcomes: list[_Outcome], on_recorded: Callable[[], None] | None) -> None:
    """Wakes each waiting loop once."""
    recorded = on_recorded if any(job.row is not None for job in jobs) else None
    loops = {job.loop for job in jobs}
    of = {job.done: job.loop for job in jobs} if len(loops) > 1 else {}
    for loop in loops:
        mine = outcomes if not of else [outcome for outcome in outcomes if of[outcome.done] is loop]
        with suppress(RuntimeError):  # the loop is closed: nobody is left to be told
            loop.call_soon_threadsafe(_settle, mine, recorded)


def _settle(outcomes: list[_Outcome], on_recorded: Callable[[], None] | None) -> None:
    for done, value, error in outcomes:
        if done.done():  # whoever asked has gone away meanwhile; it is written all the same
            continue
        if error is None:
            done.set_result(value)
        else:
            done.set_exception(error)
    if on_recorded is not None:
        on_recorded()


def _short(error: BaseException) -> str:
    """The database's own words, without the statement and its values, which hold people's texts."""
    original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    return str(original) if isinstance(error, DBAPIError | StoreUnavailable | OSError) else type(error).__name__
