"""A process that stands still for longer than its lane is kept for it, and wakes: what it had claimed is others'."""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from responder.domain.delivery.message_status import Status
from responder.gateways.insim.outbound import InsimGateway
from responder.sending.procrastinate_lanes import lanes_over
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from tests.outgoing import ACCOUNT, ANNA, BRUNO, put, queued, row, status
from tests.sending.frozen_sender import QUICK
from tests.sending.gate import Gate, until

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def frozen(database: str, gate: Gate) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that stands still with a message claimed."""
    command = ("-m", "tests.sending.frozen_sender", database, gate.url)
    process = await asyncio.create_subprocess_exec(sys.executable, *command, cwd=ROOT)
    try:
        await until(lambda: stands(process.pid), 60)
        yield process
    finally:
        process.kill()
        await process.wait()


def stands(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"


@pytest.fixture
async def store(postgres_database: str) -> AsyncIterator[Store]:
    opened = open_store(postgres_database)
    yield opened
    opened.close()


async def reaches(store: Store, message: int, wanted: Status) -> None:
    async with asyncio.timeout(30):
        while await store.read(partial(status, message=message)) is not wanted:  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.05)


async def test_what_it_had_claimed_it_does_not_send_when_it_wakes(
    store: Store, postgres_database: str, gate: Gate, gateway: InsimGateway
) -> None:
    message = await store.write(partial(queued, to=ANNA, now=now()))
    async with frozen(postgres_database, gate) as process:
        lanes = lanes_over(store, {ACCOUNT: gateway}, now, beat=QUICK)
        await lanes.start()
        try:
            await reaches(store, message, Status.UNKNOWN)  # its lane was taken over
            # The gateway's list shows that it never arrived: it is sent again.
            await store.write(partial(put, message=message, status="queued"))
            lanes.wake(ACCOUNT)
            await gate.received(1)
            await reaches(store, message, Status.ACCEPTED)
            name = (await store.read(partial(row, message=message))).gateway_id
            os.kill(process.pid, signal.SIGCONT)
            other = await store.write(partial(queued, to=BRUNO, now=now()))
            lanes.wake(ACCOUNT)
            await gate.received(2)
            await asyncio.sleep(3 * QUICK.dead)
        finally:
            await lanes.stop()
    assert Counter(arrival.to for arrival in gate.arrivals) == {ANNA: 1, BRUNO: 1}
    assert (await store.read(partial(row, message=message))).gateway_id == name
    assert await store.read(partial(status, message=other)) is Status.ACCEPTED


async def test_what_another_sends_just_now_it_does_not_put_back_into_the_queue(
    store: Store, postgres_database: str, gate: Gate, gateway: InsimGateway
) -> None:
    """It says that it sent nothing, which is true of its own attempt alone."""
    message = await store.write(partial(queued, to=ANNA, now=now()))
    async with frozen(postgres_database, gate) as process:
        # Another process found out that it never arrived, and is sending it.
        claimed = partial(put, message=message, status="sending", attempts=2, claimed_at=now())
        await store.write(claimed)
        await asyncio.sleep(1.5 * QUICK.dead)
        os.kill(process.pid, signal.SIGCONT)
        await asyncio.sleep(1.5 * QUICK.dead)
    found = await store.read(partial(row, message=message))
    # It has its lane again, because nobody else took it: what is being sent there was begun by somebody who died.
    assert (gate.arrivals, found.status, found.attempts) == ([], "unknown", 2)
