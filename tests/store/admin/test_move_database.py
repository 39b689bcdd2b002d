"""A whole database taken to another: everything, under the same numbers, or nothing."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Table, insert, select

from responder.store import StoreUnavailable
from responder.store.admin import move_database
from responder.store.admin.move_database import NotEmpty, StillServed, move
from responder.store.admin.rulebooks import KeptRulebook, keep
from responder.store.appointments import book
from responder.store.database.opening import open_store
from responder.store.tables import metadata, quarantine
from tests.live.postgres import Postgres
from tests.outgoing import ANNA, BRUNO, NOW, opted_out, queued, recorded


@pytest.fixture
def target(postgres: Postgres) -> Iterator[str]:
    url = postgres.database()
    yield url
    postgres.drop(url)


@pytest.fixture
def source(tmp_path: Path) -> str:
    """An installation with something of most kinds."""
    address = f"sqlite:///{tmp_path / 'responder.db'}"
    store = open_store(address)

    def live(conn: Any) -> None:
        for n in range(2_345):
            recorded(conn, f"+336{n:08}")
        queued(conn, ANNA, "Bonjour 🙂 l'été")
        queued(conn, BRUNO, "x" * 5_000)
        opted_out(conn, ANNA)
        book.add(conn, book.New(BRUNO, NOW, who="Bruno"), NOW)
        keep(conn, KeptRulebook("cafe", NOW, 3, bytes(range(256))))
        conn.execute(insert(quarantine), {"received_at": NOW, "problem": "no JSON", "query": "a\0b"})

    store.write_now(live)
    store.close()
    return address


def everything(address: str) -> dict[str, list[tuple[Any, ...]]]:
    store = open_store(address, exclusive=False)
    try:
        return {table.name: store.read_now(partial(_rows, table=table)) for table in metadata.sorted_tables}
    finally:
        store.close()


def _rows(conn: Connection, table: Table) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in conn.execute(select(table).order_by(*table.primary_key))]


def test_everything_arrives_as_it_was_and_the_source_stays(source: str, target: str) -> None:
    told: list[tuple[str, int, int]] = []
    before = everything(source)
    counts = move(source, target, lambda *how_far: told.append(how_far))
    after = everything(target)
    [gone] = after.pop("quarantine")
    assert "ab" in gone  # what PostgreSQL has no room for
    assert after == {name: rows for name, rows in before.items() if name != "quarantine"}
    assert everything(source) == before
    assert counts["inbox"] == 2_347 and ("inbox", 2_347, 2_347) in told


def test_what_comes_afterwards_continues_the_numbers(source: str, target: str) -> None:
    move(source, target, lambda *how_far: None)
    newest = max(row[0] for row in everything(source)["inbox"])
    store = open_store(target)
    assert store.write_now(lambda conn: recorded(conn, "+33699999999")) == newest + 1
    store.close()


def test_there_and_back_again_is_the_same(source: str, target: str, tmp_path: Path) -> None:
    back = f"sqlite:///{tmp_path / 'back.db'}"
    move(source, target, lambda *how_far: None)
    move(target, back, lambda *how_far: None)
    there = everything(target)
    assert everything(back) == there


def test_a_target_that_holds_something_is_refused_and_left_alone(source: str, target: str) -> None:
    store = open_store(target)
    store.write_now(lambda conn: recorded(conn))
    key = store.identity_key()
    store.close()
    with pytest.raises(NotEmpty, match="inbox"):
        move(source, target, lambda *how_far: None)
    store = open_store(target)
    assert store.identity_key() == key
    store.close()


def test_a_source_that_is_served_is_refused(source: str, target: str) -> None:
    store = open_store(source)
    with pytest.raises(StoreUnavailable, match="already runs"):
        move(source, target, lambda *how_far: None)
    store.close()


def test_a_postgresql_that_is_served_is_refused(source: str, target: str, tmp_path: Path) -> None:
    move(source, target, lambda *how_far: None)
    store = open_store(target)
    with pytest.raises(StillServed):
        move(target, f"sqlite:///{tmp_path / 'back.db'}", lambda *how_far: None)
    store.close()


def test_a_source_without_anything_of_ours_is_refused(target: str, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="FROM holds nothing"):
        move(f"sqlite:///{tmp_path / 'nothing.db'}", target, lambda *how_far: None)


def test_a_move_that_breaks_off_leaves_nothing_behind(
    source: str, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(move_database, "_continue_numbering", breaks)
    with pytest.raises(KeyboardInterrupt):
        move(source, target, lambda *how_far: None)
    monkeypatch.undo()
    assert move(source, target, lambda *how_far: None)["inbox"] == 2_347
