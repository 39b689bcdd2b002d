"""Lanes that several processes share: one at a time has each, and a dead one's are taken over."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from responder.domain.delivery.message_status import Status
from responder.gateways.insim.outbound import InsimGateway
from responder.sending.procrastinate_lanes import Beat, PostgresLanes, queue_of
from responder.store import StoreUnavailable
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.database.postgres.store import PostgresStore
from responder.store.outbound.messages import claim
from tests.live.postgres import Postgres
from tests.outgoing import ACCOUNT, ANNA, BRUNO, queued, status, statuses
from tests.sending.gate import Arrival, Gate, accept, until

pytestmark = pytest.mark.anyio

QUICK = Beat(every=0.2, dead=1.0, poll=0.2, sweep=0.5)
ASLEEP = Beat(sweep=3600.0)


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def stores(postgres_database: str) -> Iterator[list[PostgresStore]]:
    """Opens a store for each of two processes."""
    opened = [open_store(postgres_database) for _ in range(2)]
    yield [store for store in opened if isinstance(store, PostgresStore)]
    for store in opened:
        store.close()


async def queue(store: Store, to: str = ANNA, text: str = "Bonjour", **given: Any) -> int:
    return await store.write(lambda conn: queued(conn, to, text, now=now(), **given))


@asynccontextmanager
async def running(store: PostgresStore, gateway: InsimGateway, beat: Beat = ASLEEP) -> AsyncIterator[PostgresLanes]:
    lanes = PostgresLanes(store, {ACCOUNT: gateway}, now, store.address, beat=beat)
    await lanes.start()
    try:
        yield lanes
    finally:
        await lanes.stop()


async def test_a_woken_lane_sends_at_once(stores: list[PostgresStore], gateway: InsimGateway, gate: Gate) -> None:
    took = []
    async with running(stores[0], gateway) as lanes:
        await asyncio.sleep(0.2)
        for n in range(5):
            await queue(stores[0], text=f"{n}")
            start = monotonic()
            lanes.wake(ACCOUNT)
            await gate.received(n + 1)
            took.append(monotonic() - start)
    assert gate.texts == ["0", "1", "2", "3", "4"]
    assert min(took) < 0.3


async def test_no_wake_up_is_lost_and_nothing_is_sent_twice_however_many_processes_wake(
    stores: list[PostgresStore], gateway: InsimGateway, gate: Gate
) -> None:
    """The sweep is an hour away: only the wake-ups can bring these out."""

    async def one(n: int, lanes: PostgresLanes, store: Store) -> None:
        await asyncio.sleep(n % 7 * 0.01)
        await queue(store, f"+336{n:08}", f"{n}")
        lanes.wake(ACCOUNT)

    async with running(stores[0], gateway) as here, running(stores[1], gateway) as there:
        pairs = [(here, stores[0]), (there, stores[1])]
        await asyncio.gather(*(one(n, *pairs[n % 2]) for n in range(200)))
        await gate.received(200, 20)
    assert Counter(gate.texts) == Counter(str(n) for n in range(200))


async def test_a_recipient_has_one_message_in_the_air_whoever_sends(
    stores: list[PostgresStore], gateway: InsimGateway, gate: Gate
) -> None:
    flying, most = 0, 0

    async def slowly(arrival: Arrival) -> bytes:
        nonlocal flying, most
        flying += 1
        most = max(most, flying)
        await asyncio.sleep(0.05)
        flying -= 1
        return accept(arrival)

    gate.behaviour = slowly
    async with running(stores[0], gateway) as here, running(stores[1], gateway) as there:
        for n in range(10):
            await queue(stores[n % 2], text=f"{n}")
            (here, there)[n % 2].wake(ACCOUNT)
        await gate.received(10, 20)
    assert (most, gate.texts) == (1, [str(n) for n in range(10)])


async def test_claims_of_two_processes_at_once_share_no_message(stores: list[PostgresStore]) -> None:
    for n in range(60):
        await queue(stores[0], f"+336{n:08}", f"{n}")
    claims = [store.write(lambda conn: claim(conn, ACCOUNT, now(), 10)) for store in stores * 3]
    found = [message.id for claimed in await asyncio.gather(*claims) for message in claimed]
    assert len(found) == len(set(found)) == 60


async def test_a_deferred_message_leaves_in_its_time(
    stores: list[PostgresStore], gateway: InsimGateway, gate: Gate
) -> None:
    async with running(stores[0], gateway, Beat(poll=0.2, sweep=3600.0)) as lanes:
        due = now() + timedelta(seconds=1.5)
        await queue(stores[0], text="later", not_before=due)
        lanes.wake(ACCOUNT, due)
        await queue(stores[0], BRUNO, text="now")
        lanes.wake(ACCOUNT)
        await gate.received(1, 1.0)
        await gate.received(2, 5.0)
    assert gate.texts == ["now", "later"]
    assert now() >= due


async def test_the_lane_of_a_process_that_died_is_taken_over_and_what_it_was_sending_is_unknown(
    stores: list[PostgresStore], gateway: InsimGateway, gate: Gate
) -> None:
    def dead(conn: Connection) -> int:
        """Makes a lane of a process that claimed a message, and has shown no sign of life for long."""
        message = queued(conn, now=now())
        claim(conn, ACCOUNT, now(), 1)
        worker = conn.execute(
            text("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id")
        ).scalar_one()
        conn.execute(
            text(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, status, worker_id, args) "
                "VALUES (:queue, 'lane', :account, 'doing', :worker, '{}')"
            ),
            {"queue": queue_of(ACCOUNT), "account": ACCOUNT, "worker": worker},
        )
        return message

    message = await stores[0].write(dead)
    await queue(stores[0], BRUNO, "another")
    async with running(stores[1], gateway, QUICK):
        await gate.received(1, 10)
    assert gate.texts == ["another"]
    assert await stores[0].read(lambda conn: status(conn, message)) is Status.UNKNOWN


async def test_a_living_lane_is_left_alone_however_long_it_runs(
    stores: list[PostgresStore], gateway: InsimGateway, gate: Gate
) -> None:
    async def slowly(arrival: Arrival) -> bytes:
        await asyncio.sleep(0.4)
        return accept(arrival)

    gate.behaviour = slowly
    for n in range(8):
        await queue(stores[0], text=f"{n}")
    async with running(stores[0], gateway, QUICK), running(stores[1], gateway, QUICK):
        await gate.received(8, 20)
        await asyncio.sleep(0.5)
    assert gate.texts == [str(n) for n in range(8)]
    assert set((await stores[0].read(statuses)).values()) == {Status.ACCEPTED}


async def test_a_restart_of_the_database_is_waited_out_and_nothing_is_sent_twice(
    stores: list[PostgresStore], gateway: InsimGateway, gate: Gate, postgres: Postgres
) -> None:
    for n in range(40):
        await queue(stores[0], f"+336{n:08}", f"{n}")

    async def slowly(arrival: Arrival) -> bytes:
        await asyncio.sleep(0.05)
        return accept(arrival)

    gate.behaviour = slowly
    async with running(stores[0], gateway, QUICK), running(stores[1], gateway, QUICK):
        await gate.received(5, 10)
        await asyncio.to_thread(postgres.crash)
        await asyncio.sleep(0.5)
        await asyncio.to_thread(postgres.start)

        async def quiet() -> bool:
            found = await stores[0].read(statuses)
            return not {Status.QUEUED, Status.SENDING} & set(found.values())

        end = monotonic() + 40
        while not await quiet():
            assert monotonic() < end, await stores[0].read(statuses)
            await asyncio.sleep(0.1)
    assert max(Counter(gate.texts).values()) == 1
    found = Counter((await stores[0].read(statuses)).values())
    assert found[Status.ACCEPTED] >= 8 and set(found) <= {Status.ACCEPTED, Status.UNKNOWN}
    assert len(gate.texts) >= found[Status.ACCEPTED]


async def test_after_a_restart_of_the_database_wake_ups_are_heard_again(
    stores: list[PostgresStore], gateway: InsimGateway, gate: Gate, postgres: Postgres
) -> None:
    """The first may come while nobody listens yet, and are found by looking, every eight seconds; then five in a
    row are heard at once."""
    async with running(stores[0], gateway, Beat(every=0.5, dead=2.0, poll=8.0, sweep=3600.0)) as lanes:
        await asyncio.sleep(0.5)
        await asyncio.to_thread(postgres.crash)
        await asyncio.sleep(1.5)
        await asyncio.to_thread(postgres.start)
        sent = heard = 0
        async with asyncio.timeout(90):
            while heard < 5:
                with suppress(StoreUnavailable):
                    await queue(stores[0], f"+336{sent:08}", f"{sent}")
                    begun = monotonic()
                    lanes.wake(ACCOUNT)
                    await gate.received(sent + 1, 30)
                    sent, heard = sent + 1, heard + 1 if monotonic() - begun < 2 else 0
    assert gate.texts == [str(n) for n in range(sent)]


async def test_a_lane_that_was_over_and_could_not_say_so_is_freed(
    stores: list[PostgresStore], gateway: InsimGateway, gate: Gate
) -> None:
    """Acts as a database that is gone and back while a lane ends: its job is under way for ever."""
    job = text(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, args, status, worker_id) "
        "SELECT :queue, 'lane', :account, '{}', 'doing', id FROM procrastinate_workers"
    )
    asked = {"queue": queue_of(ACCOUNT), "account": ACCOUNT}

    def entered() -> bool:
        try:
            return stores[0].write_now(lambda conn: conn.execute(job, asked).rowcount == 1)
        except IntegrityError:
            return False  # the lane's own first job has the lock for a moment

    async with running(stores[0], gateway, QUICK) as lanes:
        await until(entered)
        await queue(stores[0])
        lanes.wake(ACCOUNT)
        await gate.received(1, 20)


async def test_wake_ups_leave_nothing_behind(stores: list[PostgresStore], gateway: InsimGateway, gate: Gate) -> None:
    async with running(stores[0], gateway) as lanes:
        for n in range(20):
            await queue(stores[0], f"+336{n:08}", f"{n}")
            lanes.wake(ACCOUNT)
        await gate.received(20, 10)

        def left() -> int:
            count = text("SELECT count(*) FROM procrastinate_jobs")
            return int(stores[0].read_now(lambda conn: conn.execute(count).scalar_one()))

        await until(lambda: left() == 0)
