"""Names the sessions of a PostgreSQL that keep others from a table."""

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from responder.store.database.address import parse_address
from responder.store.database.postgres.server import open_engine

_HOLDERS = text(
    "SELECT DISTINCT a.pid, a.application_name, a.usename FROM pg_locks l JOIN pg_stat_activity a USING (pid) "
    "WHERE l.relation = to_regclass(:table) AND l.granted AND l.database = (SELECT oid FROM pg_database "
    "WHERE datname = current_database()) AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', "
    "'AccessExclusiveLock') ORDER BY a.pid"
)


def lock_holders(url: str, table: str) -> list[str]:
    """Returns "psql of anna (process 4711)" of each; nothing where the server does not say."""
    engine = open_engine(parse_address(url), connections=1)
    try:
        with engine.connect() as conn:
            rows = conn.execute(_HOLDERS, {"table": table}).all()
    except SQLAlchemyError:  # it is asked for a sentence about a database that does not answer
        return []
    finally:
        engine.dispose()
    return [f"{row.application_name or 'a session'} of {row.usename} (process {row.pid})" for row in rows]
