"""The bytes of the tables' files: PostgreSQL keeps a row that was erased until it writes another one over it.

VACUUM alone gives the room back and leaves the bytes; VACUUM FULL writes the table anew and throws the old file away.
What the server has gathered about values (pg_statistic) may hold a number too: it is gathered and written anew. Of a
table that is empty now nothing is gathered, and what was known of its rows stays: there it is thrown away.
"""

import re
import time
from typing import Any

from psycopg.errors import Diagnostic
from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError, OperationalError

from responder.store.database.postgres.server import reachable
from responder.store.tables import metadata

_PATIENCE = 20.0  # seconds, in all, for whoever is in the way
_AGAIN = 0.2
_NUMBER = re.compile(r"\d+")
_STATISTICS = "pg_catalog.pg_statistic"
_KNOWN = text("""
SELECT quote_ident(attname), format_type(atttypid, atttypmod)
FROM pg_attribute
JOIN pg_class ON pg_class.oid = attrelid
JOIN pg_namespace ON pg_namespace.oid = relnamespace
JOIN pg_stats USING (attname)
WHERE attrelid = CAST(:table AS regclass) AND tablename = relname AND schemaname = nspname
""")
_OPTIONS = {_STATISTICS: "FULL, VERBOSE"}


def rewrite(url: URL) -> list[str]:
    """Writes every table of ours anew. Returns those in which erased rows are left all the same: somebody was in the
    way all the time, or is still reading what was there before (a dump, say). Safe while the service runs: what it
    writes into a table waits while that one is written anew."""
    engine = reachable(url)
    end = time.monotonic() + _PATIENCE
    try:
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as conn:
            conn.execute(text("SET lock_timeout = '1s'"))  # whoever comes later waits behind us
            tables = [f'"{table.name}"' for table in metadata.sorted_tables]
            return [name for name in (*tables, _STATISTICS) if not _rewritten(conn, name, end)]
    finally:
        engine.dispose()


def _rewritten(conn: Connection, name: str, end: float) -> bool:
    while True:
        if _left_behind(conn, name) == 0 and _gathered_anew(conn, name):
            return True
        if time.monotonic() > end:
            return False
        time.sleep(_AGAIN)


def _left_behind(conn: Connection, name: str) -> int | None:
    """Counts erased rows that had to be copied because a transaction may still read them; None if nothing was done."""
    told: list[int] = []

    def hear(notice: Diagnostic) -> None:
        # "0 dead row versions cannot be removed yet", in the server's language; who may not vacuum is only warned.
        number = _NUMBER.search(notice.message_detail or "")
        told.extend([int(number[0])] if number else [])

    driver: Any = conn.connection.driver_connection
    driver.add_notice_handler(hear)
    try:
        conn.execute(text(f"VACUUM ({_OPTIONS.get(name, 'FULL, VERBOSE, ANALYZE')}) {name}"))
    except OperationalError as error:
        if not _in_the_way(error):
            raise
    finally:
        driver.remove_notice_handler(hear)
    return max(told) if told else None


def _gathered_anew(conn: Connection, name: str) -> bool:
    """Drops the statistics of an empty table, which ANALYZE leaves as they were when it had rows. Setting a column's
    type to what it is does it (a function for it came with PostgreSQL 18). Returns False if somebody is in the way."""
    if name == _STATISTICS or conn.execute(text(f"SELECT FROM {name} LIMIT 1")).first() is not None:
        return True
    known = conn.execute(_KNOWN, {"table": name}).all()
    types = ", ".join(f"ALTER COLUMN {column} TYPE {kind}" for column, kind in known)
    try:
        if types:
            conn.execute(text(f"ALTER TABLE {name} {types}"))
    except OperationalError as error:
        if not _in_the_way(error):
            raise
        return False
    return True


def _in_the_way(error: DBAPIError) -> bool:
    return getattr(error.orig, "sqlstate", None) in ("55P03", "40P01")  # lock not available, deadlock
