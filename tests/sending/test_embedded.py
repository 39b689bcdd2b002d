"""Lanes in the serving process: woken, never asleep at the wrong time, hard to kill."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection

from responder.domain.delivery.message_status import Status
from responder.gateways.base import Accepted, Outcome, Outgoing, Unknown
from responder.gateways.insim.outbound import InsimGateway
from responder.sending import embedded
from responder.sending.embedded import EmbeddedLanes
from responder.sending.lanes import Lanes
from responder.sending.send_loop import SendTerms, drain
from responder.sending.sweep import sweep
from responder.store import StoreUnavailable
from responder.store.database.engine import Store
from responder.store.outbound.messages import claim, settle
from responder.store.outbound.messages_in_doubt import crashed
from tests.outgoing import ACCOUNT, ANNA, BRUNO, queued, status, statuses
from tests.sending.gate import Arrival, Gate, accept, until

pytestmark = pytest.mark.anyio


def now() -> datetime:
    return datetime.now(UTC)


async def queue(store: Store, to: str = ANNA, text: str = "Bonjour", **given: Any) -> int:
    return await store.write(lambda conn: queued(conn, to, text, now=now(), **given))


@asynccontextmanager
async def running(store: Any, gateways: dict[str, Any], **given: Any) -> AsyncIterator[Lanes]:
    lanes: Lanes = EmbeddedLanes(store, gateways, now, **given)
    await lanes.start()
    try:
        yield lanes
    finally:
        await lanes.stop()


async def test_what_was_due_before_the_start_is_sent_by_it(store: Store, gateway: InsimGateway, gate: Gate) -> None:
    await queue(store)
    async with running(store, {ACCOUNT: gateway}):
        await gate.received(1)


async def test_a_woken_lane_sends(store: Store, gateway: InsimGateway, gate: Gate) -> None:
    async with running(store, {ACCOUNT: gateway}) as lanes:
        for n in range(5):
            await queue(store, text=f"{n}")
            lanes.wake(ACCOUNT)
            await gate.received(n + 1)
    assert gate.texts == ["0", "1", "2", "3", "4"]


async def test_no_wake_up_is_lost_however_they_fall(store: Store, gateway: InsimGateway, gate: Gate) -> None:
    """The sweep is an hour away: only the wake-ups can bring these out."""

    async def one(n: int) -> None:
        await asyncio.sleep(n % 7 * 0.001)
        await queue(store, f"+336{n:08}", f"{n}")
        lanes.wake(ACCOUNT)

    async with running(store, {ACCOUNT: gateway}, sweep_every=3600) as lanes:
        await asyncio.gather(*(one(n) for n in range(300)))
        await gate.received(300)
    assert Counter(gate.texts) == Counter(str(n) for n in range(300))


async def test_a_lane_wakes_by_itself_when_a_deferred_message_becomes_due(
    store: Store, gateway: InsimGateway, gate: Gate
) -> None:
    came: list[datetime] = []

    async def dated(arrival: Arrival) -> bytes:
        came.append(now())
        return accept(arrival)

    gate.behaviour = dated
    due = now() + timedelta(seconds=0.3)
    await queue(store, not_before=due)
    async with running(store, {ACCOUNT: gateway}):
        await gate.received(1)
        await until(lambda: bool(came))
    assert came[0] >= due


@pytest.mark.parametrize("order", [("late", "soon"), ("soon", "late")])
async def test_of_two_wake_ups_for_later_each_comes_in_its_time(
    store: Store, gateway: InsimGateway, gate: Gate, order: tuple[str, str]
) -> None:
    waits = {"soon": (ANNA, 0.2), "late": (BRUNO, 1.5)}
    async with running(store, {ACCOUNT: gateway}) as lanes:
        await asyncio.sleep(0.05)
        for text in order:
            to, wait = waits[text]
            due = now() + timedelta(seconds=wait)
            await queue(store, to, text, not_before=due)
            lanes.wake(ACCOUNT, due)
        await gate.received(1)
        assert gate.texts == ["soon"]
        await gate.received(2)
    assert gate.texts == ["soon", "late"]


async def test_a_wake_up_for_later_that_comes_during_a_drain_is_not_forgotten(
    store: Store, gateway: InsimGateway, gate: Gate
) -> None:
    async def slowly(arrival: Arrival) -> bytes:
        await asyncio.sleep(0.2)
        return accept(arrival)

    gate.behaviour = slowly
    async with running(store, {ACCOUNT: gateway}) as lanes:
        await queue(store, text="first")
        lanes.wake(ACCOUNT)
        await gate.received(1)
        lanes.wake(ACCOUNT, now() + timedelta(seconds=0.5))
        await asyncio.sleep(0.3)
        await queue(store, BRUNO, "nobody says so when this one comes")
        await gate.received(2)


async def test_the_sweep_finds_what_nobody_told_the_lane(store: Store, gateway: InsimGateway, gate: Gate) -> None:
    async with running(store, {ACCOUNT: gateway}, sweep_every=0.1):
        await asyncio.sleep(0.05)
        await queue(store)
        await gate.received(1)


async def test_nothing_expires_by_a_clock_that_cannot_be_believed(store: Store, gateway: InsimGateway) -> None:
    """Set right after a moment, it shows that the message is still of use."""
    wrong = True
    message = await queue(store, expires=now() - timedelta(seconds=1))
    terms = SendTerms(paused=lambda: True, clock_wrong=lambda: wrong)
    async with running(store, {ACCOUNT: gateway}, terms=terms, sweep_every=0.02):
        await asyncio.sleep(0.2)
        assert await store.read(lambda conn: status(conn, message)) == Status.QUEUED
        wrong = False
        await until(lambda: store.read_now(lambda conn: status(conn, message)) == Status.EXPIRED)


async def test_the_sweep_gives_up_on_what_stayed_unknown_and_lets_the_next_message_go(
    store: Store, gateway: InsimGateway, gate: Gate
) -> None:
    def lost(conn: Connection) -> int:
        long_ago = now() - timedelta(minutes=36)
        message = queued(conn, now=long_ago)
        claim(conn, ACCOUNT, long_ago, 1)
        settle(conn, [(message, Unknown("timed out"))], long_ago, lambda: 0.5)
        return message

    message = await store.write(lost)
    async with running(store, {ACCOUNT: gateway}, sweep_every=0.1):
        await queue(store, text="next")
        await gate.received(1)
    assert await store.read(lambda conn: status(conn, message)) is Status.NEEDS_REVIEW


async def test_what_the_last_run_was_sending_is_unknown_and_not_sent_again(
    store: Store, gateway: InsimGateway, gate: Gate
) -> None:
    message = await queue(store)
    await store.write(lambda conn: claim(conn, ACCOUNT, now(), 1))
    await queue(store, BRUNO, "another")
    async with running(store, {ACCOUNT: gateway}):
        await gate.received(1)
    assert gate.texts == ["another"]
    assert await store.read(lambda conn: status(conn, message)) is Status.UNKNOWN


async def test_one_account_that_hangs_does_not_hold_up_another(store: Store, gateway: InsimGateway, gate: Gate) -> None:
    let_go = asyncio.Event()

    class Hanging:
        async def send(self, message: Outgoing) -> Outcome:
            await let_go.wait()
            return Unknown("hung")

        async def close(self) -> None:
            pass

    await queue(store, account="other@example.org")
    await queue(store, text="quick")
    async with running(store, {"other@example.org": Hanging(), ACCOUNT: gateway}):
        await gate.received(1)
        let_go.set()


async def test_a_wake_up_for_an_account_that_is_not_configured_is_said(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running(store, {}) as lanes:
        lanes.wake("gone@example.org")
    assert "not configured" in "".join(capsys.readouterr())


class Flaky:
    """The store, out of order while `out`."""

    def __init__(self, store: Store) -> None:
        self.store, self.out = store, False

    async def write(self, work: Callable[[Connection], Any]) -> Any:
        if self.out:
            raise StoreUnavailable("The disk is full.")
        return await self.store.write(work)


async def test_an_outage_of_the_store_kills_no_lane_and_no_sweep(
    store: Store, gateway: InsimGateway, gate: Gate, capsys: pytest.CaptureFixture[str]
) -> None:
    flaky = Flaky(store)
    async with running(flaky, {ACCOUNT: gateway}, sweep_every=0.05) as lanes:
        flaky.out = True
        await queue(store)
        lanes.wake(ACCOUNT)
        await asyncio.sleep(0.5)
        assert gate.arrivals == []
        flaky.out = False
        await gate.received(1)
        said = ""
        async with asyncio.timeout(5):  # each after a back-off of its own
            while said.count("works again") < 2:
                await asyncio.sleep(0.02)
                said += "".join(capsys.readouterr())
    assert said.count("writing to the store failed") == 1
    assert said.count("sweeping failed") == 1


async def test_a_lane_whose_drain_breaks_goes_on(
    store: Store, gateway: InsimGateway, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [True, True]

    async def breaks_twice(*given: Any, **named: Any) -> datetime | None:
        if broken:
            broken.pop()
            raise ZeroDivisionError
        return await drain(*given, **named)

    monkeypatch.setattr(embedded, "drain", breaks_twice)
    await queue(store)
    async with running(store, {ACCOUNT: gateway}, sweep_every=3600):
        await gate.received(1)
    assert broken == []


async def test_stopping_lets_what_is_in_the_air_land(store: Store) -> None:
    class Slow:
        started = 0

        async def send(self, message: Outgoing) -> Outcome:
            self.started += 1
            await asyncio.sleep(0.2)
            return Accepted(f"g{message.id}")

        async def close(self) -> None:
            pass

    slow = Slow()
    for n in range(20):
        await queue(store, f"+336{n:08}")
    async with running(store, {ACCOUNT: slow}):
        await until(lambda: slow.started == 16)
    assert slow.started == 16
    assert Counter((await store.read(statuses)).values()) == {Status.ACCEPTED: 16, Status.QUEUED: 4}


async def test_the_sweep_leaves_a_message_in_doubt_to_reconciliation_first(store: Store) -> None:
    await queue(store)
    start = now()
    await store.write(lambda conn: claim(conn, ACCOUNT, start, 1))
    await store.write(lambda conn: crashed(conn, ACCOUNT))
    for minutes, given_up in ((29, 0), (31, 0), (34, 0), (36, 1)):
        assert (await store.write(partial(sweep, now=start + timedelta(minutes=minutes)))).given_up == given_up
