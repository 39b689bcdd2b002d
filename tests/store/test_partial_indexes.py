"""Indexes of some rows are the same on both databases, and only the one in use is imported."""

from typing import Any

import pytest
from sqlalchemy import create_mock_engine

from responder.store.tables import metadata


@pytest.mark.parametrize("database", ["sqlite://", "postgresql+psycopg://"])
def test_every_partial_index_is_made_with_its_rows(database: str) -> None:
    made: list[str] = []

    def keep(statement: Any, *_: Any, **__: Any) -> None:
        made.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine(database, keep)
    metadata.create_all(engine, checkfirst=False)
    indexes = {each.name: each for table in metadata.tables.values() for each in table.indexes}
    partial = [name for name, each in indexes.items() if each.dialect_options["sqlite"]["where"] is not None]
    assert len(partial) > 30
    for name in partial:
        statement = next(each for each in made if f"INDEX {name} " in each)
        assert " WHERE " in statement
