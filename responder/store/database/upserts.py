"""Inserts that mind what is there already. SQLite and PostgreSQL write them alike, SQLAlchemy has one for each."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert_into(conn: Connection, table: Table) -> Any:
    """An insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return _INSERT[conn.dialect.name](table)


def for_each_dialect(table: Table, made: Callable[[Any], Any]) -> dict[str, Any]:
    """A statement that is made once, by the names of the dialects; `made` completes the insert."""
    return {dialect: made(insert(table)) for dialect, insert in _INSERT.items()}


def unless_there(table: Table, *key: str) -> dict[str, Any]:
    """An insert that leaves out the rows whose key is there, by the names of the dialects."""
    return for_each_dialect(table, lambda insert: insert.on_conflict_do_nothing(index_elements=list(key)))
