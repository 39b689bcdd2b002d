"""Tests what holds messages back on their way out: the breaker, the ceiling of a minute, a pause."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import update

from responder.domain.delivery.message_status import Status
from responder.domain.model.business import Budgets, Business
from responder.domain.schedule.quiet_hours import SPREAD
from responder.domain.wire.events_json import MOMENT
from responder.gateways.insim.outbound import InsimGateway
from responder.sending.rate_gate import rate_gate_for
from responder.sending.send_loop import SendTerms, drain
from responder.store.database.engine import Store
from responder.store.outbound.departure_times import with_something_due
from responder.store.outbound.switches.send_switches import Switch, take_back, throw
from responder.store.tables import inbox
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, put_all, statuses
from tests.sending.gate import Gate
from tests.sending.queues import QUICK, Hands, queue, queue_many

pytestmark = pytest.mark.anyio
OWNER = "+33698765432"


def slow(most: int = 30) -> SendTerms:
    return SendTerms(rate_gate=rate_gate_for(lambda: Business(budgets=Budgets(all_per_minute=most))), pace=QUICK)


async def run(store: Store, gateway: InsimGateway, clock: Hands, most: int = 30) -> datetime | None:
    return await asyncio.wait_for(drain(ACCOUNT, store, gateway, clock, terms=slow(most)), 20)


async def test_no_more_leave_in_a_minute_than_are_allowed_however_many_wait(
    store: Store, gate: Gate, gateway: InsimGateway
) -> None:
    clock = Hands()
    await queue_many(store, 12)
    left = []
    for _ in range(4):
        again = await run(store, gateway, clock, most=5)
        left.append(len(gate.arrivals))
        assert again is None or again > clock.now
        clock.moves(seconds=61)
    assert left == [5, 10, 12, 12]


async def test_the_ceiling_counts_what_left_before_a_restart_and_before_the_clock_was_set_back(
    store: Store, gate: Gate, gateway: InsimGateway
) -> None:
    clock = Hands()
    await queue_many(store, 12)
    await run(store, gateway, clock, most=5)
    for hours in (0.0, -1.0):
        clock.moves(hours=hours)
        await store.write(partial(put_all, not_before=NOW - timedelta(days=1)))
        await run(store, gateway, clock, most=5)
    assert len(gate.arrivals) == 5


@pytest.mark.parametrize("ahead", [timedelta(hours=2), timedelta(hours=20), timedelta(days=365)])
async def test_what_left_by_a_clock_ahead_holds_nothing_back_once_that_is_right(
    store: Store, gate: Gate, gateway: InsimGateway, ahead: timedelta
) -> None:
    clock = Hands()
    clock.now += ahead
    await queue_many(store, 12)
    await store.write(partial(put_all, expires_at=NOW + timedelta(days=400)))
    await run(store, gateway, clock, most=5)
    clock.now -= ahead
    await run(store, gateway, clock, most=5)
    assert len(gate.arrivals) == 10


async def test_while_the_breaker_is_thrown_only_the_owner_hears(
    store: Store, gate: Gate, gateway: InsimGateway
) -> None:
    clock = Hands()
    await store.write(lambda conn: throw(conn, Switch.BREAKER, NOW, "too many"))
    await queue(store)
    await queue(store, OWNER, "automatic SMS are paused", contact=BRUNO)
    again = await run(store, gateway, clock)
    assert [arrival.to for arrival in gate.arrivals] == [OWNER]
    assert again == NOW + timedelta(seconds=2)
    await store.write(lambda conn: take_back(conn, Switch.BREAKER))
    clock.moves(seconds=2)
    assert await run(store, gateway, clock) is None
    assert [arrival.to for arrival in gate.arrivals] == [OWNER, ANNA]


async def test_what_the_breaker_held_back_expires_by_its_own_age(
    store: Store, gate: Gate, gateway: InsimGateway
) -> None:
    clock = Hands()
    await store.write(lambda conn: throw(conn, Switch.BREAKER, NOW, "too many"))
    message = await queue(store)
    await run(store, gateway, clock)
    clock.moves(hours=3)
    await store.write(lambda conn: take_back(conn, Switch.BREAKER))
    await run(store, gateway, clock)
    assert gate.arrivals == []
    assert await store.read(lambda conn: statuses(conn)[message]) is Status.EXPIRED


async def test_a_retry_at_night_of_what_starts_a_conversation_waits_for_the_morning(
    store: Store, gate: Gate, gateway: InsimGateway
) -> None:
    clock = Hands()
    clock.now = NOW.replace(hour=22)  # NOW is a Tuesday
    reminder, answer = await queue(store), await queue(store, BRUNO)
    starts = update(inbox).where(inbox.c.contact == ANNA).values(kind=MOMENT)
    await store.write(lambda conn: conn.execute(starts).rowcount)
    await store.write(partial(put_all, ids=(reminder, answer), expires_at=NOW + timedelta(days=1)))
    again = await run(store, gateway, clock)
    assert [arrival.to for arrival in gate.arrivals] == [BRUNO]
    morning = (NOW + timedelta(days=1)).replace(hour=7)  # eight o'clock in Paris
    assert isinstance(again, datetime) and morning <= again < morning + SPREAD
    clock.now = again
    await run(store, gateway, clock)
    assert [arrival.to for arrival in gate.arrivals] == [BRUNO, ANNA]


async def test_accounts_with_something_due_are_known_from_the_queue(store: Store) -> None:
    await queue(store)
    await queue(store, BRUNO, account="other@example.org", not_before=NOW + timedelta(hours=1))
    assert await store.read(lambda conn: with_something_due(conn, NOW)) == [ACCOUNT]
