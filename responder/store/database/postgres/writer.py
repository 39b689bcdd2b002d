"""Webhooks on their way into PostgreSQL: everything that waits is one statement, and one commit.

They have a connection to themselves. Nothing that is decided or sent, here or in another process, holds a
webhook up: an insert into the inbox waits for no lock but that of its own key.
"""

from collections.abc import Sequence
from typing import Any, cast

import psycopg
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from responder.store.database.bulk_insert import COLUMNS, Row
from responder.store.database.writer import DONE, Job, WriteOutcome, Writer

_BIGINTS = frozenset({"received_at", "at"})
_ARRAYS = ", ".join(f"%s::{'bigint' if name in _BIGINTS else 'text'}[]" for name in COLUMNS)
_NAMES = ", ".join(COLUMNS)
# In the order they came in, which is the order they are decided in.
_INSERT = (
    f"INSERT INTO inbox ({_NAMES}) SELECT {_NAMES} FROM unnest({_ARRAYS}) "  # noqa: S608
    f"WITH ORDINALITY AS came ({_NAMES}, place) ORDER BY place ON CONFLICT (key) DO NOTHING"
)
_ROW_AT_FAULT = (ValueError, OverflowError, psycopg.DataError, psycopg.IntegrityError)


class PostgresWriter(Writer):
    """See `Writer`: rows only. Doing the insert again changes nothing, so that what was in the air when the
    server was restarted, or when two processes that record the same repeats stood in each other's way, is written
    by the next connection, and nobody need be told."""

    def _transact(self, jobs: list[Job], mixed: bool) -> list[WriteOutcome] | None:
        rows = cast("list[Row]", jobs)
        if self._conn is not None:
            try:
                return _insert_all(self._conn, rows)
            except (DBAPIError, psycopg.Error):
                self._disconnect()
        self._conn = self._engine.connect()
        return _insert_all(self._conn, rows)


def _insert_all(conn: Connection, rows: list[Row]) -> list[WriteOutcome] | None:
    driver: Any = conn.connection.driver_connection
    try:
        _insert(driver, rows)
    except _ROW_AT_FAULT:
        return [_insert_one(driver, row) for row in rows]
    return None


def _insert_one(driver: Any, row: Row) -> WriteOutcome:
    try:
        _insert(driver, [row])
    except _ROW_AT_FAULT as error:
        return WriteOutcome(None, error)
    return DONE


def _insert(driver: Any, rows: Sequence[Row]) -> None:
    """Inserts in a transaction of its own, undone if anything in it fails."""
    with driver.transaction():
        insert_rows(driver, rows)


def insert_rows(driver: Any, rows: Sequence[Row]) -> None:
    driver.execute(_INSERT, [list(column) for column in zip(*rows, strict=True)])
