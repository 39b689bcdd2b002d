"""The store on real files: durable before it is acknowledged, one process, one writer."""

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import IntegrityError

from responder.store import StoreUnavailable
from responder.store.database import database_file
from responder.store.database.bulk_insert import Row
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.tables import contacts

pytestmark = [pytest.mark.anyio, pytest.mark.sqlite("its lock, its journal, its modes and its writer")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "responder.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    store = open_store(f"sqlite:///{file}")
    yield store
    store.close()


def row(key: str, body: str = '{"text":"oui"}') -> Row:
    return (key, 1_700_000_000_000_000, "salon@example.org", "+33612345678", "sms", 1_700_000_000_000_000, body)


def keys_in(file: Path) -> set[str]:
    """Returns what another process would find."""
    with sqlite3.connect(file) as other:
        found = {key for (key,) in other.execute("SELECT key FROM inbox")}
    other.close()
    return found


def count(file: Path, table: str) -> int:
    other = sqlite3.connect(file)
    try:
        return int(other.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    finally:
        other.close()


def add_contact(number: str) -> Any:
    def work(conn: Connection) -> str:
        conn.exec_driver_sql("INSERT INTO contacts (number, first_seen) VALUES (?, 0)", (number,))
        return number

    return work


def fails(conn: Connection) -> None:
    conn.exec_driver_sql("INSERT INTO contacts (number, first_seen) VALUES ('half done', 0)")
    raise LookupError("this work is broken")


# What is acknowledged is on disk


async def test_whoever_is_acknowledged_is_seen_by_a_second_connection(store: Store, file: Path) -> None:
    for number in range(20):
        await store.record(row(f"k{number}"))
        assert f"k{number}" in keys_in(file)


async def test_nothing_is_acknowledged_before_its_commit(store: Store, file: Path) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def slow(conn: Connection) -> None:
        inside.set()
        assert go_on.wait(10)

    first, recorded = asyncio.create_task(store.write(slow)), store.record(row("late"))
    await asyncio.to_thread(inside.wait, 10)
    await asyncio.sleep(0.05)
    assert not recorded.done()
    assert keys_in(file) == set()
    go_on.set()
    await asyncio.gather(first, recorded)
    assert keys_in(file) == {"late"}


async def test_everything_that_waits_shares_one_transaction(store: Store, file: Path) -> None:
    statements: list[str] = []
    inside, go_on = threading.Event(), threading.Event()

    def hold(conn: Connection) -> None:
        inside.set()
        assert go_on.wait(10)
        conn.connection.driver_connection.set_trace_callback(statements.append)  # type: ignore[union-attr]

    holding = asyncio.create_task(store.write(hold))
    await asyncio.to_thread(inside.wait, 10)
    waiting = [store.record(row(f"k{number}")) for number in range(500)]
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(holding, *waiting)
    mine = statements[statements.index("COMMIT") + 1 :]
    assert [line.split(" ", 1)[0] for line in mine] == ["BEGIN", "INSERT", "INSERT", "COMMIT"]
    assert len(keys_in(file)) == 500


async def test_the_same_key_is_one_row_in_one_batch_and_across_batches(store: Store, file: Path) -> None:
    await asyncio.gather(*(store.record(row("same", f'{{"text":"{number}"}}')) for number in range(100)))
    await store.record(row("same"))
    assert count(file, "inbox") == 1


async def test_rows_and_works_are_carried_out_in_the_order_asked(store: Store) -> None:
    before = store.record(row("before"))
    seen = asyncio.ensure_future(store.write(lambda conn: set(conn.exec_driver_sql("SELECT key FROM inbox").scalars())))
    await asyncio.sleep(0)
    after = store.record(row("after"))
    await asyncio.gather(before, seen, after)
    assert seen.result() == {"before"}


# One failure is one failure


async def test_a_failing_work_hurts_none_of_its_neighbours_and_leaves_nothing(store: Store, file: Path) -> None:
    outcomes = await asyncio.gather(
        store.write(add_contact("+331")),
        store.write(fails),
        store.record(row("k")),
        store.write(add_contact("+332")),
        return_exceptions=True,
    )
    assert outcomes[0] == "+331"
    assert isinstance(outcomes[1], LookupError)
    assert list(outcomes[2:]) == [None, "+332"]
    assert count(file, "contacts") == 2
    assert keys_in(file) == {"k"}


async def test_a_broken_constraint_is_the_work_s_own_fault(store: Store, file: Path) -> None:
    outcomes = await asyncio.gather(
        store.write(add_contact("+331")),
        store.write(add_contact("+331")),
        store.write(add_contact("+332")),
        return_exceptions=True,
    )
    assert isinstance(outcomes[1], IntegrityError)
    assert count(file, "contacts") == 2


async def test_a_text_that_no_database_takes_fails_alone(store: Store, file: Path) -> None:
    rows = [row("good"), row("bad", "half a pair: \ud83d"), row("good too")]
    outcomes = await asyncio.gather(*map(store.record, rows), return_exceptions=True)
    assert isinstance(outcomes[1], UnicodeEncodeError)
    assert outcomes[0] is None and outcomes[2] is None
    assert keys_in(file) == {"good", "good too"}
    assert store.recording_trouble == ""


async def test_somebody_who_gives_up_waiting_disturbs_nobody(store: Store, file: Path) -> None:
    impatient, patient = store.record(row("a")), store.record(row("b"))
    impatient.cancel()
    await patient
    assert keys_in(file) == {"a", "b"}


# A disk that fails


async def test_a_full_disk_is_unavailable_for_everybody_and_over_when_there_is_room(store: Store, file: Path) -> None:
    await store.write(lambda conn: conn.exec_driver_sql("PRAGMA max_page_count = 1"))
    big = "x" * 200_000
    work = asyncio.create_task(store.write(add_contact("+331")))
    await asyncio.sleep(0)  # now it waits, and what follows joins its batch
    rows = [store.record(row(f"k{number}", big)) for number in range(5)]
    outcomes = await asyncio.gather(work, *rows, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [StoreUnavailable] * 6
    assert keys_in(file) == set() and count(file, "contacts") == 0
    assert big[:20] not in str(outcomes[0])
    assert str(store.recording_trouble) == str(outcomes[1])
    await store.record(row("later", big))  # on a fresh connection, which has no limit
    assert keys_in(file) == {"later"} and store.recording_trouble == ""


async def test_after_a_failure_no_connection_made_before_is_used_again(store: Store, file: Path) -> None:
    def limit(conn: Connection) -> None:
        conn.exec_driver_sql("PRAGMA max_page_count = 1")

    await store.write(limit)
    store.read_now(limit)  # waits in the pool from now on
    with pytest.raises(StoreUnavailable):
        await store.record(row("a", "x" * 200_000))
    await store.record(row("b", "x" * 200_000))
    assert keys_in(file) == {"b"}


async def test_a_database_locked_for_long_is_unavailable_and_not_a_lie(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "responder.store.database.engine.PRAGMAS", ("PRAGMA busy_timeout = 50", "PRAGMA journal_mode = WAL")
    )
    monkeypatch.setattr("responder.store.database.engine._assert_durable", lambda conn: None)
    store = open_store(f"sqlite:///{file}")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable):
        await store.record(row("k"))
    other.execute("ROLLBACK")
    other.close()
    await store.record(row("k"))
    store.close()
    assert keys_in(file) == {"k"}


async def test_when_too_much_waits_the_next_is_refused_and_not_kept(file: Path) -> None:
    store = open_store(f"sqlite:///{file}", most_waiting=10)
    inside, go_on = threading.Event(), threading.Event()

    def block(conn: Connection) -> bool:
        inside.set()
        return go_on.wait(10)

    blocked = asyncio.ensure_future(store.write(block))
    await asyncio.to_thread(inside.wait, 10)
    waiting = [store.record(row(f"k{number}")) for number in range(9)]
    with pytest.raises(StoreUnavailable, match="waiting"):
        store.record(row("too much"))
    go_on.set()
    await asyncio.gather(blocked, *waiting)
    await store.record(row("now it fits"))
    store.close()
    assert keys_in(file) == {f"k{number}" for number in range(9)} | {"now it fits"}


# Opening


async def test_the_database_is_write_ahead_and_fully_synchronous(store: Store) -> None:
    def pragmas(conn: Connection) -> list[Any]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return [conn.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert await store.write(pragmas) == ["wal", 2, 1, 3000]
    assert await store.read(pragmas) == ["wal", 2, 1, 3000]


def test_a_database_that_is_not_durable_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("responder.store.database.engine.PRAGMAS", ("PRAGMA synchronous = NORMAL",))
    with pytest.raises(StoreUnavailable, match="durable"):
        open_store(f"sqlite:///{file}")


def test_the_files_are_for_their_owner_s_eyes_only(file: Path) -> None:
    file.touch(mode=0o644)
    store = open_store(f"sqlite:///{file}")
    store.write_now(add_contact("+331"))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()}
    store.close()
    assert set(modes) == {"responder.db", "responder.db-wal", "responder.db-shm", "responder.db.lock"}
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
        ("mysql://root@db/responder", "mysql"),
        ("no address", "cannot be read"),
        ("sqlite:////nowhere/at/all/responder.db", "not there"),
    ],
)
def test_a_database_that_cannot_be_is_refused_in_a_sentence(url: str, says: str) -> None:
    with pytest.raises(StoreUnavailable, match=says):
        open_store(url)


def test_a_file_that_is_no_database_is_refused_and_the_lock_let_go(file: Path) -> None:
    file.write_bytes(b"not a database at all, whatever it is called" * 100)
    for _ in range(2):
        with pytest.raises(StoreUnavailable, match="not a database"):
            open_store(f"sqlite:///{file}")


def test_a_nearly_full_disk_stops_the_start(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_file, "LEAST_FREE", 1 << 60)
    with pytest.raises(StoreUnavailable, match="make room"):
        open_store(f"sqlite:///{file}")


def test_a_database_of_a_newer_responder_is_left_alone(file: Path) -> None:
    open_store(f"sqlite:///{file}").close()
    other = sqlite3.connect(file)
    other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.commit()
    other.close()
    with pytest.raises(StoreUnavailable, match="newer Responder"):
        open_store(f"sqlite:///{file}")


def test_the_identity_key_outlives_a_restart(file: Path) -> None:
    def key() -> bytes:
        store = open_store(f"sqlite:///{file}")
        try:
            return store.identity_key()
        finally:
            store.close()

    first = key()
    assert len(first) == 32
    assert key() == first


# Who else is there


def test_a_second_process_is_kept_off_and_told_whose_it_is(store: Store, file: Path) -> None:
    script = f"from responder.store.database.opening import open_store; open_store('sqlite:///{file}')"
    second = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=Path.cwd())
    assert second.returncode != 0
    assert f'"responder serve" already runs here (process {os.getpid()})' in second.stderr


def test_the_lock_dies_with_its_process(file: Path) -> None:
    script = (
        f"import os, signal; from responder.store.database.opening import open_store; open_store('sqlite:///{file}'); "
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", script], cwd=Path.cwd())
    assert killed.returncode == -9
    open_store(f"sqlite:///{file}").close()


async def test_a_command_writes_beside_the_serving_process(store: Store, file: Path) -> None:
    def command() -> list[str]:
        beside = open_store(f"sqlite:///{file}", exclusive=False)
        for number in range(20):
            beside.write_now(add_contact(f"+33{number}"))
        found = beside.read_now(lambda conn: list(conn.execute(select(contacts.c.number)).scalars()))
        beside.close()
        return found

    with ThreadPoolExecutor(1) as pool:
        running = asyncio.get_running_loop().run_in_executor(pool, command)
        await asyncio.gather(*(store.record(row(f"k{number}")) for number in range(300)))
        assert len(await running) == 20
    assert len(keys_in(file)) == 300
    seen = await store.read(lambda conn: conn.execute(text("SELECT count(*) FROM contacts")).scalar())
    assert seen == 20


async def test_a_command_s_store_has_no_shared_writer(file: Path) -> None:
    beside = open_store(f"sqlite:///{file}", exclusive=False)
    with pytest.raises(StoreUnavailable, match="write_now"):
        beside.record(row("k"))
    with pytest.raises(IntegrityError):
        beside.write_now(lambda conn: conn.execute(insert(contacts), [{"number": "+331"}] * 2))
    beside.close()


# Closing


async def test_closing_writes_what_waits(file: Path) -> None:
    store = open_store(f"sqlite:///{file}")
    waiting = [store.record(row(f"k{number}")) for number in range(50)]
    await asyncio.to_thread(store.close)
    await asyncio.gather(*waiting)
    assert len(keys_in(file)) == 50
    with pytest.raises(StoreUnavailable, match="closed"):
        store.record(row("too late"))


async def test_whoever_waits_for_news_is_told_once_a_batch(store: Store) -> None:
    told: list[int] = []
    store.when_recorded(lambda: told.append(store.recorded))
    await asyncio.gather(*(store.record(row(f"k{number}")) for number in range(20)))
    await store.write(add_contact("+331"))
    assert told == [20]
    await store.write(add_contact("+332"), records=True)
    assert told == [20, 21]


@pytest.mark.parametrize("make", [os.symlink, os.link])
def test_another_name_of_the_same_file_is_the_same_database(make: Callable[[Path, Path], None], tmp_path: Path) -> None:
    with closing(open_store(f"sqlite:///{tmp_path / 'one.db'}")):
        make(tmp_path / "one.db", tmp_path / "two.db")
        with pytest.raises(database_file.AlreadyServed):
            open_store(f"sqlite:///{tmp_path / 'two.db'}")
    open_store(f"sqlite:///{tmp_path / 'one.db'}").close()
