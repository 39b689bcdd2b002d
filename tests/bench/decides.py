"""Measures how many recorded events a second are decided and committed, beside a bare multi-row insert of the very
rows that were written, into the same kind of database in the same run."""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import psycopg

from responder.domain.model.events import Event, SmsReceived
from responder.domain.model.rules import Rulebook
from responder.processing.turns import MOST, AfterTurn, Intake
from responder.rulefiles.load import load
from responder.runtime import InForce
from responder.store.database.engine import PRAGMAS
from responder.store.database.opening import open_store
from responder.store.inbox.events import record
from responder.store.tables import metadata
from tests.bench.figures import Effort, Figure, Findings, Target
from tests.intake_harness import Woken
from tests.live import postgres
from tests.live.salons import business, copy_shipped

KINDS = ("sqlite", "postgresql")
_NOT_DECIDING = frozenset({"keys", "alembic_version"})  # laid out with the tables
_ACCOUNT = "salon@example.org"


def measure(effort: Effort) -> Findings:
    found = Findings()
    with tempfile.TemporaryDirectory(prefix="bench-") as name, ExitStack() as stack:
        rulebook = _shipped(Path(name))
        server = stack.enter_context(postgres.running(on_disk=True))
        makers: dict[str, Callable[[str], str]] = {
            "sqlite": lambda label: f"sqlite:///{Path(name) / label}.db",
            "postgresql": lambda _: server.laid_out(),
        }
        for kind in KINDS:
            rounds = [_round(makers[kind], rulebook, effort.decided, n) for n in range(effort.rounds)]
            found.figures += _figures(kind, rounds)
    return found


@dataclass(frozen=True, slots=True)
class _Round:
    """Seconds, of the clock and of this process's processor time."""

    events: int
    rows: int
    turns: int
    ours: tuple[float, float]
    bare: tuple[float, float]


def _figures(kind: str, rounds: Sequence[_Round]) -> list[Figure]:
    some = rounds[0]
    written = f"{some.events} events, {some.rows / some.events:.1f} rows each, {some.turns} turns"
    return [
        Figure(f"decided and committed, {kind}", "/s", [each.events / each.ours[0] for each in rounds], note=written),
        Figure(f"bare insert of those rows, {kind}", "/s", [each.events / each.bare[0] for each in rounds],
               note=f"{MOST} events a transaction"),
        Figure(f"decided / bare insert, {kind}", "x", [each.bare[0] / each.ours[0] for each in rounds],
               Target(">=", 0.5)),
        Figure(f"the same by processor time, {kind}", "x", [each.bare[1] / each.ours[1] for each in rounds],
               note="of this process: a server's own is not in it"),
    ]  # fmt: skip


def _round(new: Callable[[str], str], rulebook: Rulebook, count: int, number: int) -> _Round:
    decided, bare = new(f"decided{number}"), new(f"bare{number}")
    open_store(bare).close()
    ours, turns = asyncio.run(_decide(decided, rulebook, count))
    tables = _written(decided)
    theirs = _insert_bare(bare, tables, count)
    assert {name: len(rows) for name, (_, rows) in _written(bare).items()} == {
        name: len(rows) for name, (_, rows) in tables.items()
    }
    return _Round(count, sum(len(rows) for _, rows in tables.values()), turns, ours, theirs)


async def _decide(address: str, rulebook: Rulebook, count: int) -> tuple[tuple[float, float], int]:
    now = datetime.now(UTC)
    store = open_store(address)
    try:
        events = list(_events(rulebook, count, now))
        for start in range(0, count, 1_000):
            some = events[start : start + 1_000]
            await asyncio.gather(*(record(store, event, dated=True, received=now) for event in some))
        intake, turns = (
            Intake(store, InForce(rulebook=lambda: rulebook), AfterTurn(lanes=Woken()), lambda: datetime.now(UTC)),
            1,
        )
        with _timed() as took:
            while (await intake.turn()).more:
                turns += 1
        return (took[0], took[1]), turns
    finally:
        store.close()


def _events(rulebook: Rulebook, count: int, now: datetime) -> Iterator[Event]:
    """The examples of the rules in turn, each from another contact."""
    texts = [example.text for rule in rulebook.rules for example in (*rule.yes, *rule.no)]
    for number in range(count):
        at = now - timedelta(microseconds=count - number)
        contact = f"+336{number:08d}"
        text = texts[number * 7 % len(texts)]
        yield SmsReceived(key=f"bench {number}", account=_ACCOUNT, contact=contact, at=at, text=text)


@contextmanager
def _timed() -> Iterator[list[float]]:
    took: list[float] = []
    start, busy = time.monotonic(), time.process_time()
    yield took
    took += [time.monotonic() - start, time.process_time() - busy]


# The rows that were written, and the same rows bare

_Tables = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


def _written(address: str) -> _Tables:
    found: _Tables = {}
    with _driver(address) as conn:
        for table in metadata.sorted_tables:
            if table.name not in _NOT_DECIDING:
                cursor = conn.execute(f"SELECT * FROM {table.name} ORDER BY 1")
                rows = [tuple(row) for row in cursor.fetchall()]
                if rows:
                    found[table.name] = ([column[0] for column in cursor.description], rows)
    return found


def _insert_bare(address: str, tables: _Tables, count: int) -> tuple[float, float]:
    with _driver(address) as conn:
        batches = [list(_slice(tables, start, start + MOST, count)) for start in range(0, count, MOST)]
        mark = "%s" if address.startswith("postgresql") else "?"
        with _timed() as took:
            for batch in batches:
                conn.execute("BEGIN")
                for name, columns, rows in batch:
                    row = f"({', '.join([mark] * len(columns))})"
                    values = ", ".join([row] * len(rows))
                    statement = f"INSERT INTO {name} ({', '.join(columns)}) VALUES {values}"
                    conn.execute(statement, tuple(chain.from_iterable(rows)))
                conn.execute("COMMIT")
    return took[0], took[1]


def _slice(tables: _Tables, start: int, end: int, count: int) -> Iterator[tuple[str, list[str], list[tuple[Any, ...]]]]:
    """Yields the rows that belong to some events, in the order that foreign keys ask for."""
    for name, (columns, rows) in tables.items():
        place = 0 if name == "inbox" else columns.index("event") if "event" in columns else None
        if place is None:
            some = rows[len(rows) * start // count : len(rows) * min(end, count) // count]
        else:
            some = [row for row in rows if start < (row[place] or count) <= end]
        if some:
            yield name, columns, some


@contextmanager
def _driver(address: str) -> Iterator[Any]:
    """A connection as bare as it comes, and as durable as the service's own."""
    if address.startswith("postgresql"):
        with psycopg.connect(address, autocommit=True) as shared:
            yield shared
        return
    conn = sqlite3.connect(address.removeprefix("sqlite:///"), isolation_level=None)
    try:
        for pragma in PRAGMAS:
            conn.execute(pragma)
        yield conn
    finally:
        conn.close()


def _shipped(folder: Path) -> Rulebook:
    copy_shipped(folder, about=business())
    loaded = load(folder / "rules", folder / "templates", now=datetime.now(UTC), examples=False)
    assert loaded.rulebook is not None, loaded.problems[:3]
    return loaded.rulebook
