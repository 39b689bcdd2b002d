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

from responder.domain.delivery.message_status import Status
from responder.store.database.opening import open_store
from tests.outgoing import queued, statuses
from tests.sending.gate import Arrival, Gate, accept

pytestmark = pytest.mark.anyio

T = TypeVar("T")
ROOT = Path(__file__).parents[2]


def with_store(database: str, work: Callable[[Connection], T]) -> T:
    store = open_store(database)
    try:
        return store.write_now(work)
    finally:
        store.close()


def queue_many(database: str, count: int) -> list[int]:
    def work(conn: Connection) -> list[int]:
        return [queued(conn, f"+336{n:08}", f"to {n}", now=datetime.now(UTC)) for n in range(count)]

    return with_store(database, work)


async def start(database: str, gate: Gate, where: str) -> asyncio.subprocess.Process:
    command = ("-W", "error", "-m", "tests.sending.killed_sender", database, gate.url, where)
    return await asyncio.create_subprocess_exec(sys.executable, *command, cwd=ROOT)


async def run(database: str, gate: Gate, where: str) -> int:
    return await (await start(database, gate, where)).wait()


async def run_and_kill(database: str, gate: Gate, more: int) -> int:
    """Kills it when that many more messages have come to the gate, and says how it ended."""
    process = await start(database, gate, "never")
    await gate.received(len(gate.arrivals) + more, 20)
    process.kill()
    return await process.wait()


async def test_killed_right_after_the_claim_the_message_is_unknown_and_never_sent(gate: Gate, database: str) -> None:
    [message] = queue_many(database, 1)
    assert await run(database, gate, "after claim") == -signal.SIGKILL
    assert with_store(database, statuses) == {message: Status.SENDING}
    assert await run(database, gate, "never") == 0
    assert with_store(database, statuses) == {message: Status.UNKNOWN}
    assert gate.arrivals == []


@pytest.mark.parametrize("where", ["after post", "within settlement"])
async def test_killed_before_the_settlement_the_message_is_unknown_and_sent_once(
    gate: Gate, database: str, where: str
) -> None:
    [message] = queue_many(database, 1)
    assert await run(database, gate, where) == -signal.SIGKILL
    assert with_store(database, statuses) == {message: Status.SENDING}
    assert await run(database, gate, "never") == 0
    assert with_store(database, statuses) == {message: Status.UNKNOWN}
    assert gate.texts == ["to 0"]


@pytest.mark.slow
@pytest.mark.long
async def test_killed_again_and_again_among_faults_nothing_is_sent_twice_and_nothing_is_forgotten(
    gate: Gate, either_database: str
) -> None:
    """Checks that in the end each message is accepted, and the gate had it once, or unknown, and the gate had it once
    or not at all."""
    chance, database = random.Random(20260310), either_database
    ids = queue_many(database, 500)

    async def faulty(arrival: Arrival) -> bytes:
        await asyncio.sleep(chance.random() * 0.02)
        return b"" if chance.random() < 0.02 else accept(arrival)

    gate.behaviour = faulty
    for _ in range(12):
        assert await run_and_kill(database, gate, chance.randint(1, 30)) == -signal.SIGKILL
    assert await run(database, gate, "never") == 0
    sent = Counter(gate.texts)
    fates = {f"to {n}": fate for n, fate in enumerate(_in_order(database, ids))}
    assert max(sent.values()) == 1
    assert set(fates.values()) == {Status.ACCEPTED, Status.UNKNOWN}
    assert all(sent[text] == 1 for text, fate in fates.items() if fate is Status.ACCEPTED)
    assert Counter(fates.values())[Status.UNKNOWN] <= 12 * 16 + 30


def _in_order(database: str, ids: list[int]) -> list[Status]:
    found = with_store(database, statuses)
    return [found[each] for each in ids]
