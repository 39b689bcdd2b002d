"""Everything of one database into another that is empty: all of it, counted on both sides, or nothing."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Integer, Table, func, insert, select, text

from responder.languages.catalogue import sentence
from responder.store import StoreUnavailable
from responder.store.database.layout import HEAD, keys, make_or_check, prepare, revision
from responder.store.database.locks import Over, hold
from responder.store.database.migrate import opened
from responder.store.tables import metadata

AT_ONCE = 1_000  # rows

Tell = Callable[[str, int, int], None]


class NotEmpty(StoreUnavailable):
    """The target holds something already."""


class StillServed(StoreUnavailable):
    """Somebody is using one of the two."""


def move(source: str, target: str, tell: Tell) -> dict[str, int]:
    """Copies all rows to another database and counts them per table; calls `tell(table, done, of)` along the way.
    Nothing of a target that is refused, or of a move that fails, is changed. Raises StoreUnavailable, in words for
    the owner."""
    with opened(source) as there, opened(target) as here, there.begin() as old, here.begin() as new:
        _refuse_if_served(old)
        _refuse_if_served(new)
        _refuse_if_other(old)
        _prepare(new)
        counts = {table.name: _copy(old, new, table, tell) for table in metadata.sorted_tables}
        _count_again(new, counts)
        _continue_numbering(new)
    return counts


def _refuse_if_served(conn: Connection) -> None:
    """Refuses a database that is served: a file is locked, which `opened` has asked; a PostgreSQL knows who is
    connected."""
    if conn.dialect.name == "postgresql":
        others = conn.exec_driver_sql(_OTHERS).scalar_one()
        if others:
            raise StillServed(
                sentence("Responder is using this PostgreSQL ({others} connections): stop it first.", others=others)
            )


def _refuse_if_other(conn: Connection) -> None:
    found = revision(conn)
    if found != HEAD:
        raise StoreUnavailable(
            sentence(
                "FROM has the layout {found}, and this version moves {head}: run  responder migrate  on it first.",
                found=found,
                head=HEAD,
            )
            if found
            else sentence("FROM holds nothing of Responder: is its address right?")
        )


def _prepare(conn: Connection) -> None:
    hold(conn, Over.LAYOUT)
    if conn.dialect.name == "postgresql":
        make_or_check(conn)
    else:
        prepare(conn)
    conn.execute(keys.delete())  # the new database's own: the events were named with the old one's
    for table in metadata.sorted_tables:
        if conn.execute(select(table).limit(1)).first() is not None:
            raise NotEmpty(
                sentence("TO is not empty (there is something in {table}): name an empty database.", table=table.name)
            )


def _copy(old: Connection, new: Connection, table: Table, tell: Tell) -> int:
    """Copies a table in the order of its key, so that what refers to a row comes after it."""
    total: int = old.execute(select(func.count()).select_from(table)).scalar_one()
    found = old.execution_options(yield_per=AT_ONCE).execute(select(table).order_by(*table.primary_key))
    done = 0
    for rows in found.mappings().partitions(AT_ONCE):
        new.execute(insert(table), [dict(row) for row in rows])
        done += len(rows)
        tell(table.name, done, total)
    return done


def _count_again(new: Connection, counts: dict[str, int]) -> None:
    for table in metadata.sorted_tables:
        arrived = new.execute(select(func.count()).select_from(table)).scalar_one()
        if arrived != counts[table.name]:
            raise StoreUnavailable(
                sentence(
                    "{table} had {rows} rows and {arrived} arrived: nothing was moved.",
                    table=table.name,
                    rows=counts[table.name],
                    arrived=arrived,
                )
            )


def _continue_numbering(conn: Connection) -> None:
    """PostgreSQL counts in sequences, which know nothing of the numbers that came with the rows."""
    if conn.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        for column in _numbered(table):
            conn.execute(_NUMBER, {"table": table.name, "column": column, "last": _last(conn, table, column)})


def _numbered(table: Table) -> list[str]:
    columns = list(table.primary_key)
    return [columns[0].name] if len(columns) == 1 and isinstance(columns[0].type, Integer) else []


def _last(conn: Connection, table: Table, column: str) -> Any:
    return conn.execute(select(func.coalesce(func.max(table.c[column]), 0))).scalar_one()


_NUMBER = text("SELECT setval(pg_get_serial_sequence(:table, :column), GREATEST(:last, 1), :last > 0)")
_OTHERS = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
    "AND application_name LIKE 'responder%%' AND backend_type = 'client backend'"
)
