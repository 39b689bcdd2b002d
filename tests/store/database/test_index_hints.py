"""Tests what a plus before a column is for."""

from typing import Any

import pytest
from sqlalchemy import Connection, Select, literal, select, text

from responder.store.database.index_hints import unindexed
from responder.store.tables import appointments
from tests.builders import NOON

AT = appointments.c.at


def plan(conn: Connection, asked: Select[Any]) -> str:
    compiled = asked.compile(conn, compile_kwargs={"render_postcompile": True, "literal_binds": True})
    return " ".join(str(row[-1]) for row in conn.execute(text(f"EXPLAIN QUERY PLAN {compiled}")))


def test_what_is_unindexed_is_of_the_same_value(conn: Connection) -> None:
    assert conn.execute(select(unindexed(literal(NOON, AT.type)))).scalar() == NOON


@pytest.mark.parametrize("conn", ["sqlite"], indirect=True)
def test_no_search_begins_with_what_is_unindexed(conn: Connection) -> None:
    now, every = literal(NOON, AT.type), select(appointments.c.number)
    assert "appointments_by_time" in plan(conn, every.where(now < AT))
    assert "appointments_by_time" not in plan(conn, every.where(now < unindexed(AT)))
