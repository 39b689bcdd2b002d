"""Measures what work costs a database, in its own measure: steps of SQLite's machine, rows that PostgreSQL looked at.
Times tell little on a busy machine; these are the same every time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event

_GRAIN = 10  # steps of SQLite's machine
_LOOKED_AT = "SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) FROM pg_stat_xact_user_tables"


class Costs:
    """`spent` grows with all that any connection does."""

    def __init__(self) -> None:
        self.spent = 0
        self._before: dict[int, int] = {}

    def connected(self, connection: Any, _record: object) -> None:
        if isinstance(connection, sqlite3.Connection):
            connection.set_progress_handler(self._step, _GRAIN)

    def begun(self, conn: Connection) -> None:
        if conn.dialect.name == "postgresql":
            self._before[id(conn.connection.driver_connection)] = _looked_at(conn)

    def ending(self, conn: Connection) -> None:
        if conn.dialect.name == "postgresql":
            self.spent += _looked_at(conn) - self._before.pop(id(conn.connection.driver_connection), 0)

    def _step(self) -> int:
        self.spent += _GRAIN
        return 0  # go on


@contextmanager
def counted() -> Iterator[Costs]:
    """Counts for every database that is opened meanwhile."""
    costs = Costs()
    heard = (("connect", costs.connected), ("begin", costs.begun), ("commit", costs.ending))
    for name, listener in heard:
        event.listen(Engine, name, listener)
    try:
        yield costs
    finally:
        for name, listener in heard:
            event.remove(Engine, name, listener)


def _looked_at(conn: Connection) -> int:
    return int(conn.exec_driver_sql(_LOOKED_AT).scalar_one())
