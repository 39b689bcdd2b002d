"""A seat that one process has at a time, for as long as its connection lives."""

from contextlib import suppress

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from responder.store.database.locks import Over

_ENDS_IDLE_SESSIONS = 14 * 10_000  # the version of PostgreSQL from which on it can
_KEPT = 15  # seconds for a process that stands still: its connection lives on, and whoever has the seat asks every few
_TAKE = text("SELECT pg_try_advisory_lock(:over, 0)").bindparams(over=int(Over.SEAT))


class Seat:
    """The server gives it to another when the process that has it is gone, however it went."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._conn: Connection | None = None

    def take(self) -> bool:
        conn = self._engine.connect()
        if not conn.execute(_TAKE).scalar_one():
            conn.close()
            return False
        self._conn = conn
        if int(conn.exec_driver_sql("SHOW server_version_num").scalar_one()) >= _ENDS_IDLE_SESSIONS:
            conn.exec_driver_sql(f"SET idle_session_timeout = '{_KEPT}s'")
        return True

    def is_ours(self) -> bool:
        if self._conn is None:
            return False
        try:
            self._conn.exec_driver_sql("SELECT 1")
        except DBAPIError:
            return False
        return True

    def leave(self) -> None:
        """Closes the connection and does not give it back: the seat is its own."""
        if self._conn is not None:
            with suppress(DBAPIError):
                self._conn.invalidate()
                self._conn.close()
            self._conn = None
