"""Processes killed with signal 9 at the worst moments; what was sent is counted at the gate."""

import asyncio
import random
import signal
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import Connection

from responder.core.lifecycle import Status
from responder.store.engine import Store
from tests.lanes.gate import Arrival, Gate, accept
from tests.outgoing import queued, statuses

pytestmark = pytest.mark.anyio

T = TypeVar("T")
ROOT = Path(__file__).parents[2]


def with_store(database: Path, work: Callable[[Connection], T]) -> T:
    store = Store.open(f"sqlite:///{database}")
    try:
        return store.write_now(work)
    finally:
        store.close()


def queue_many(database: Path, count: int) -> list[int]:
    def work(conn: Connection) -> list[int]:
        return [queued(conn, f"+336{n % 37:08}", f"to {n}", now=datetime.now(UTC)) for n in range(count)]

    return with_store(database, work)


async def run(database: Path, gate: Gate, where: str) -> int:
    command = ("-W", "error", "-m", "tests.lanes.victim", str(database), gate.url, where)
    process = await asyncio.create_subprocess_exec(sys.executable, *command, cwd=ROOT)
    return await process.wait()


async def test_killed_right_after_the_claim_the_message_is_unknown_and_never_sent(gate: Gate, tmp_path: Path) -> None:
    database = tmp_path / "responder.db"
    [message] = queue_many(database, 1)
    assert await run(database, gate, "after claim") == -signal.SIGKILL
    assert with_store(database, statuses) == {message: Status.SENDING}
    assert await run(database, gate, "never") == 0
    assert with_store(database, statuses) == {message: Status.UNKNOWN}
    assert gate.arrivals == []


@pytest.mark.parametrize("where", ["after post", "within settlement"])
async def test_killed_before_the_settlement_the_message_is_unknown_and_sent_once(
    gate: Gate, tmp_path: Path, where: str
) -> None:
    database = tmp_path / "responder.db"
    [message] = queue_many(database, 1)
    assert await run(database, gate, where) == -signal.SIGKILL
    assert with_store(database, statuses) == {message: Status.SENDING}
    assert await run(database, gate, "never") == 0
    assert with_store(database, statuses) == {message: Status.UNKNOWN}
    assert gate.texts == ["to 0"]


@pytest.mark.slow
async def test_killed_again_and_again_among_faults_nothing_is_sent_twice_and_nothing_is_forgotten(
    gate: Gate, tmp_path: Path
) -> None:
    """Every message is accepted (and reached the gate once), unknown (once or not at all), or still waits
    behind an unknown one to the same number."""
    chance = random.Random(20260310)
    database = tmp_path / "responder.db"
    ids = queue_many(database, 400)

    async def faulty(arrival: Arrival) -> bytes:
        await asyncio.sleep(chance.random() * 0.02)
        return b"" if chance.random() < 0.01 else accept(arrival)

    gate.behaviour = faulty
    kills = 0
    for _ in range(12):
        kills += await run(database, gate, f"at {chance.randint(400, 900)}") == -signal.SIGKILL
    assert await run(database, gate, "never") == 0
    sent = Counter(gate.texts)
    assert kills >= 3
    assert max(sent.values()) == 1
    found = with_store(database, statuses)
    assert set(found.values()) <= {Status.ACCEPTED, Status.UNKNOWN, Status.QUEUED}
    text_of = {message: f"to {n}" for n, message in enumerate(ids)}
    assert all(sent[text_of[m]] == 1 for m, status in found.items() if status is Status.ACCEPTED)
    assert all(sent[text_of[m]] == 0 for m, status in found.items() if status is Status.QUEUED)
    assert Status.ACCEPTED in found.values()
