"""Inserts that mind what is there already. SQLite and PostgreSQL write them alike, SQLAlchemy has one for each."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from sqlalchemy import Connection, Table


def insert_into(conn: Connection, table: Table) -> Any:
    """Makes an insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return _insert_of(conn.dialect.name)(table)


class ByDialect(dict[str, Any]):
    """A statement by the names of the dialects, made for each when it is first asked for: what SQLAlchemy has for
    PostgreSQL takes 3 MB, which a service over SQLite does without."""

    def __init__(self, made: Callable[[Callable[[Table], Any]], Any]) -> None:
        super().__init__()
        self._made = made

    def __missing__(self, dialect: str) -> Any:
        statement = self[dialect] = self._made(_insert_of(dialect))
        return statement


def for_each_dialect(table: Table, made: Callable[[Any], Any]) -> ByDialect:
    """Makes a statement once, by the names of the dialects; `made` completes the insert."""
    return ByDialect(lambda insert: made(insert(table)))


def unless_there(table: Table, *key: str) -> ByDialect:
    """Makes an insert that leaves out the rows whose key is there, by the names of the dialects."""
    return for_each_dialect(table, lambda insert: insert.on_conflict_do_nothing(index_elements=list(key)))


def _insert_of(dialect: str) -> Any:
    return import_module(f"sqlalchemy.dialects.{dialect}").insert
