"""The one writer: everything that waits is written in one transaction, with one sync of the disk.

Each piece of work is acknowledged after the commit that holds it, and never before. One that fails takes
nothing of its neighbours with it; a disk that fails, fails them all.
"""

import asyncio
import sqlite3
import threading
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple, Protocol, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from responder.languages.catalogue import sentence
from responder.store import StoreUnavailable
from responder.store.database.bulk_insert import MOST, Row, insert_rows
from responder.store.database.transaction import WORK_AT_FAULT
from responder.store.recording import Recording

Work = Callable[[Connection], Any]

_ROW_AT_FAULT = (
    ValueError,
    OverflowError,
    sqlite3.IntegrityError,
)  # what SQLite cannot hold: a lone surrogate, say
ANSWER_WITHIN = 0.8  # seconds until a row is written, or whoever asked is told to send it again
_MOST_AT_ONCE = 1024
_ENOUGH = 32  # jobs are handed over before the turn of the loop is over, so that both threads have something to do


class Asker(Protocol):
    """Receiver of the outcome: a Future, or an object with its methods. Told on the loop it asked from."""

    def done(self) -> bool: ...
    def set_result(self, result: Any, /) -> None: ...
    def set_exception(self, error: BaseException, /) -> None: ...


Job = Row | Work


class WriteOutcome(NamedTuple):
    value: Any
    error: BaseException | None


DONE = WriteOutcome(None, None)


class _Waiting:
    """Jobs one event loop has asked for since its last round, with who waits for each.

    A turn of the loop takes in many webhooks; handing them over together costs one wake of the writer, and
    the writer finds a full batch instead of the first of many.
    """

    def __init__(self, loop: AbstractEventLoop) -> None:
        self.loop = loop
        self.jobs: list[Job] = []
        self.askers: list[Asker] = []
        self.late: asyncio.TimerHandle | None = None
        self.works = 0  # of the jobs; the others are rows
        self.recording = 0  # of the works

    @property
    def rows(self) -> int:
        return len(self.jobs) - self.works

    @property
    def records(self) -> int:
        """Counts the jobs that may put something into the inbox."""
        return self.rows + self.recording


class Writer:
    """A thread with one connection. `recorded` counts what it committed into the inbox, repeats included; `recording`
    knows how the last rows fared."""

    def __init__(self, engine: Engine, most_waiting: int) -> None:
        self.recorded = 0
        self.recording = Recording()
        self.on_recorded: Callable[[], None] | None = None  # called on the waiters' loop, once a batch
        self._engine = engine
        self._most_waiting = most_waiting
        self._count = 0  # of jobs not settled yet, over all loops
        self._current: _Waiting | None = None
        self._queue: SimpleQueue[_Waiting | None] = SimpleQueue()
        self._conn: Connection | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    def submit(self, row: Row) -> "Future[None]":
        """Done when it is committed. Called on an event loop, and by one loop at a time."""
        done: Future[None] = asyncio.get_running_loop().create_future()
        self.submit_for(done, row)
        return done

    def submit_for(self, asker: Asker, row: Row) -> None:
        """`asker` is told when it is committed."""
        self._add(self._open(), asker, row)

    def submit_work(self, work: Work, *, records: bool) -> "Future[Any]":
        """Submits work; the future brings what the work returns. `records`: it may put something into the inbox."""
        done: Future[Any] = asyncio.get_running_loop().create_future()
        waiting = self._open()
        waiting.works += 1
        waiting.recording += records
        self._add(waiting, done, work)
        return done

    def _open(self) -> _Waiting:
        if self._closed:
            raise StoreUnavailable(sentence("The store is closed."))
        if self._count >= self._most_waiting:
            raise StoreUnavailable(sentence("The disk does not keep up: too much is waiting to be written."))
        current = self._current
        if current is None or current.loop.is_closed():
            # Asked once a turn: asyncio finds the running loop by a call of the system.
            current = self._current = _Waiting(asyncio.get_running_loop())
            current.loop.call_soon(self._hand_over, current)
            current.late = current.loop.call_later(ANSWER_WITHIN, self._too_late, current)
        return current

    def _add(self, waiting: _Waiting, asker: Asker, job: Job) -> None:
        self._count += 1
        waiting.askers.append(asker)
        waiting.jobs.append(job)
        if len(waiting.jobs) == _ENOUGH:
            self._hand_over(waiting)

    def close(self) -> None:
        """Writes what waits, then ends the thread."""
        self._closed = True
        if self._current is not None:
            self._hand_over(self._current)
        self._queue.put(None)
        self._thread.join()

    def _hand_over(self, waiting: _Waiting) -> None:
        if self._current is waiting:
            self._current = None
            self._queue.put(waiting)

    def _run(self) -> None:
        more = True
        while more:
            batch, more = self._take()
            outcomes = self._commit(batch) if batch else None
            start = 0
            for waiting in batch:
                end = start + len(waiting.jobs)
                self._tell(waiting, outcomes and outcomes[start:end])
                start = end
        self._disconnect()

    def _take(self) -> tuple[list[_Waiting], bool]:
        """Everything that waits; and whether there will be more."""
        batch: list[_Waiting] = []
        count = 0
        waiting = self._queue.get()
        with suppress(Empty):
            while waiting is not None:
                batch.append(waiting)
                count += len(waiting.jobs)
                if count >= _MOST_AT_ONCE:
                    return batch, True
                waiting = self._queue.get_nowait()
            return batch, False
        return batch, True

    def _commit(self, batch: list[_Waiting]) -> list[WriteOutcome] | None:
        """Commits jobs and returns their outcomes in order; None if all were rows and all are written."""
        jobs = [job for waiting in batch for job in waiting.jobs]
        try:
            outcomes = self._transact(jobs, any(waiting.works for waiting in batch))
        except Exception as error:  # noqa: BLE001 - whatever it was, nobody may take this for written
            self._disconnect()
            unavailable = StoreUnavailable(sentence("The database would not take it: {error}", error=_short(error)))
            return [WriteOutcome(None, unavailable)] * len(jobs)
        self.recorded += sum(waiting.records for waiting in batch)
        return outcomes

    def _transact(self, jobs: list[Job], mixed: bool) -> list[WriteOutcome] | None:
        if self._conn is None:
            self._conn = self._engine.connect()
        driver = self._conn.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise TypeError("the fast path speaks sqlite3")
        if mixed:
            with self._conn.begin():
                return _carry_out(self._conn, driver, jobs)
        # Rows alone, the common case under load, go straight to the driver: SQLAlchemy's share of a batch
        # would cost the webhooks more than SQLite's.
        rows = cast("list[Row]", jobs)
        if len(rows) <= MOST:  # one statement is a transaction by itself
            return _record(driver, rows)
        driver.execute("BEGIN IMMEDIATE")
        outcomes = _record(driver, rows)
        driver.execute("COMMIT")
        return outcomes

    def _disconnect(self) -> None:
        """After a failure the next batch starts on a fresh connection, and not on one that was opened under the same
        circumstances and waited in the pool; closing it undoes what was begun."""
        if self._conn is not None:
            with suppress(DBAPIError, sqlite3.Error):
                self._conn.invalidate()
                self._conn.close()
            self._conn = None
            self._engine.dispose()

    def _tell(self, waiting: _Waiting, outcomes: list[WriteOutcome] | None) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody is left to be told
            waiting.loop.call_soon_threadsafe(self._settle, waiting, outcomes)

    def _too_late(self, waiting: _Waiting) -> None:
        """Tells whoever waits for a row that it may not be written: the database is locked, or its disk stands still.
        It may be written after all; sent again, it is the same row."""
        late = StoreUnavailable(sentence("The database takes too long: it may be locked by another program."))
        if waiting.rows:
            self.recording.failed(late.told)
        for asker, job in zip(waiting.askers, waiting.jobs, strict=True):
            if not callable(job) and not asker.done():
                asker.set_exception(late)

    def _settle(self, waiting: _Waiting, outcomes: list[WriteOutcome] | None) -> None:
        """Settles the Futures of jobs; those cancelled meanwhile are left alone, the rows are written all the same."""
        if waiting.late is not None:
            waiting.late.cancel()
        self._count -= len(waiting.jobs)
        if waiting.rows:
            self._note(waiting.jobs, outcomes)
        if outcomes is None:
            for asker in waiting.askers:
                if not asker.done():
                    asker.set_result(None)
        else:
            for asker, outcome in zip(waiting.askers, outcomes, strict=True):
                _settle_one(asker, outcome)
        if self.on_recorded is not None and waiting.records:
            self.on_recorded()

    def _note(self, jobs: list[Job], outcomes: list[WriteOutcome] | None) -> None:
        """Records how the rows fared. A store that fails, fails them all; a row that no database takes is its own
        fault."""
        of_rows = (outcome.error for job, outcome in zip(jobs, outcomes or [], strict=False) if not callable(job))
        error = next(of_rows, None)
        if isinstance(error, StoreUnavailable):
            self.recording.failed(error.told)
        else:
            self.recording.succeeded()


def _settle_one(asker: Asker, outcome: WriteOutcome) -> None:
    if asker.done():
        return
    if outcome.error is None:
        asker.set_result(outcome.value)
    else:
        asker.set_exception(outcome.error)


def _record(driver: sqlite3.Connection, rows: Sequence[Row]) -> list[WriteOutcome] | None:
    try:
        insert_rows(driver, rows)
    except _ROW_AT_FAULT:
        return [_record_one(driver, row) for row in rows]
    return None


def _record_one(driver: sqlite3.Connection, row: Row) -> WriteOutcome:
    try:
        insert_rows(driver, [row])
    except _ROW_AT_FAULT as error:
        return WriteOutcome(None, error)
    return DONE


def _carry_out(conn: Connection, driver: sqlite3.Connection, jobs: list[Job]) -> list[WriteOutcome]:
    """Rows and work mixed: each in its turn, so that who asked first is served first."""
    outcomes: list[WriteOutcome] = []
    for are_works, some in groupby(jobs, callable):
        if are_works:
            outcomes += [_carry_out_one(conn, work) for work in cast("Iterator[Work]", some)]
        else:
            rows = list(cast("Iterator[Row]", some))
            outcomes += _record(driver, rows) or [DONE] * len(rows)
    return outcomes


def _carry_out_one(conn: Connection, work: Work) -> WriteOutcome:
    """Carries out a job in a savepoint, so that its failure undoes nothing but itself."""
    conn.exec_driver_sql("SAVEPOINT work")
    try:
        value = work(conn)
    except WORK_AT_FAULT as error:
        conn.exec_driver_sql("ROLLBACK TO work")
        return WriteOutcome(None, error)
    except DBAPIError:
        raise  # the database's fault: SQLite may have undone the whole transaction already
    except Exception as error:  # noqa: BLE001 - it is handed to whoever asked for the work
        conn.exec_driver_sql("ROLLBACK TO work")
        return WriteOutcome(None, error)
    conn.exec_driver_sql("RELEASE work")
    return WriteOutcome(value, None)


def _short(error: BaseException) -> str:
    """Shortens the database's own words, without the statement and its values, which hold people's texts."""
    if isinstance(error, DBAPIError):
        return str(error.orig)
    return str(error) if isinstance(error, sqlite3.Error | StoreUnavailable | OSError) else type(error).__name__
