"""Everything goes wrong at random; what counts is what the gate saw."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from sqlalchemy import Connection, select

from responder.domain.delivery.message_status import Status
from responder.gateways.connections import Patience
from responder.gateways.insim.outbound import InsimGateway
from responder.sending.send_loop import Pace, SendTerms, drain
from responder.store import StoreUnavailable
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound.messages import expire
from responder.store.outbound.messages_in_doubt import crashed, give_up
from responder.store.tables import messages
from tests.outgoing import ACCOUNT, NOW, queued
from tests.sending.gate import Arrival, Gate, accept, http

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

T = TypeVar("T")
WAITS = 0.4  # seconds for an answer: on a busy machine a tenth of one is too short for many
RECIPIENTS, MESSAGES, RUNS = 40, 200, 25


class RandomFaults:
    """A seed's own misfortunes: a gate that errs, a store that fails before or after its commit, a clock."""

    def __init__(self, seed: int, store: Store) -> None:
        self.chance, self.store, self.now = random.Random(seed), store, NOW
        self.taken: Counter[str] = Counter()  # what the gate may have passed on

    async def gate(self, arrival: Arrival) -> bytes:
        await asyncio.sleep(self.chance.random() * 0.003)
        fate = self.chance.random()
        if fate < 0.05:
            return http(429, b"{}", "Retry-After: 1")
        self.taken[arrival.text] += 1
        if fate < 0.08:
            return b""
        if fate < 0.11:
            return http(500, b"oops")
        if fate < 0.13:
            await asyncio.sleep(1.5 * WAITS)
        return accept(arrival)

    async def write(self, work: Callable[[Connection], T]) -> T:
        fate = self.chance.random()
        if fate < 0.03:
            raise StoreUnavailable("before the commit")
        result = await self.store.write(work)
        if fate < 0.06:
            raise StoreUnavailable("after the commit")
        return result


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_no_message_is_sent_twice_and_none_is_lost(seed: int, either_database: str, capsys: object) -> None:
    store = open_store(either_database)
    faults = RandomFaults(seed, store)
    async with Gate(faults.gate) as gate:
        gateway = InsimGateway(ACCOUNT, "key", gate.url, patience=Patience(whole=WAITS))
        await store.write(_queue)
        for _ in range(RUNS):
            await _one_run(faults, gate, gateway)
        await gateway.close()
    rows = await store.read(lambda conn: conn.execute(select(messages.c.text, messages.c.status)).all())
    store.close()
    _judge(faults.taken, {row.text: Status(row.status) for row in rows})


def _queue(conn: Connection) -> None:
    for n in range(MESSAGES):
        queued(conn, f"+336{n % RECIPIENTS:08}", f"to {n}", expires=NOW + timedelta(hours=6))


async def _one_run(faults: RandomFaults, gate: Gate, gateway: InsimGateway) -> None:
    """A process's life: it starts, works, and is stopped or dies, now and then without its gateway."""
    chance = faults.chance
    down = chance.random() < 0.2
    if down:
        await gate.shuts()
    await faults.store.write(lambda conn: crashed(conn, ACCOUNT))
    terms = SendTerms(pace=Pace(at_once=8, grace=0.05), chance=chance.random)
    draining = asyncio.create_task(drain(ACCOUNT, faults, gateway, lambda: faults.now, terms=terms))
    await asyncio.wait({draining}, timeout=chance.choice([0.01, 0.03, 0.1, 0.3, 2.0]))
    draining.cancel()
    await asyncio.wait({draining})
    if down:
        await gate.opens()
    faults.now += timedelta(minutes=chance.choice([0, 1, 10, 20]))
    await faults.store.write(lambda conn: (expire(conn, faults.now), give_up(conn, faults.now)))


def _judge(taken: Counter[str], found: dict[str, Status]) -> None:
    assert len(found) == MESSAGES
    assert max(taken.values()) == 1
    for text, status in found.items():
        if status in (Status.ACCEPTED, Status.SENT, Status.DELIVERED):
            assert taken[text] == 1
        elif status in (Status.QUEUED, Status.EXPIRED):
            assert taken[text] == 0
        else:
            assert status in (Status.SENDING, Status.UNKNOWN, Status.NEEDS_REVIEW)
    unsure = sum(status in (Status.SENDING, Status.UNKNOWN, Status.NEEDS_REVIEW) for status in found.values())
    accepted = sum(status is Status.ACCEPTED for status in found.values())
    assert accepted > MESSAGES / 4
    assert unsure < MESSAGES / 2
