"""Column types. Times are UTC and zoned in Python, integers (microseconds since 1970) in the database: they sort and
compare the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Dialect,
    Index,
    Integer,
    MetaData,
    TextClause,
    TypeDecorator,
    event,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class UtcTime(TypeDecorator[datetime]):
    """A zoned datetime kept as microseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + value * _MICROSECOND


metadata = MetaData()
# BigInteger primary keys do not autoincrement on SQLite; its Integer is 64 bits wide anyway.
Id = BigInteger().with_variant(Integer, "sqlite")


def partial_index(
    name: str, *columns: ColumnElement[Any], where: ColumnElement[bool] | TextClause, unique: bool = False
) -> Index:
    """Makes an index of some rows. PostgreSQL hears of `where` when tables are made there: naming its dialect here
    would import it, 3 MB, whatever the database is."""
    return Index(name, *columns, unique=unique, sqlite_where=where, info={_WHERE: where})


_WHERE = "where"


@event.listens_for(metadata, "before_create")
def complete_indexes(made: MetaData, conn: Connection, **_: Any) -> None:
    """Tells the partial indexes of a database that is not SQLite which rows they hold."""
    if conn.dialect.name != "sqlite":
        for index in (each for table in made.tables.values() for each in table.indexes):
            if _WHERE in index.info:
                index.dialect_options[conn.dialect.name]["where"] = index.info[_WHERE]
