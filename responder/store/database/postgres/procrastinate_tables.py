"""The tables and functions of procrastinate, which lanes over PostgreSQL are woken by."""

from procrastinate.schema import SchemaManager
from sqlalchemy import Connection

_PREFIX = "procrastinate_"


def create(conn: Connection) -> None:
    if conn.exec_driver_sql("SELECT to_regclass('procrastinate_jobs')").scalar() is None:
        conn.connection.cursor().execute(SchemaManager.get_schema())


def drop(conn: Connection) -> None:
    """Wake-ups that wait are lost, as they may be: the queue of messages is looked at without them."""
    conn.connection.cursor().execute(_DROP)


_DROP = f"""
DO $$
DECLARE each record;
BEGIN
    FOR each IN SELECT tablename AS name FROM pg_tables
        WHERE schemaname = current_schema() AND tablename LIKE '{_PREFIX}%' LOOP
        EXECUTE format('DROP TABLE %I CASCADE', each.name);
    END LOOP;
    FOR each IN SELECT oid::regprocedure AS name FROM pg_proc
        WHERE pronamespace = current_schema()::regnamespace AND proname LIKE '{_PREFIX}%' LOOP
        EXECUTE 'DROP FUNCTION ' || each.name || ' CASCADE';
    END LOOP;
    FOR each IN SELECT typname AS name FROM pg_type
        WHERE typnamespace = current_schema()::regnamespace AND typname LIKE '{_PREFIX}%' LOOP
        EXECUTE format('DROP TYPE IF EXISTS %I CASCADE', each.name);
    END LOOP;
END $$
"""  # noqa: S608
