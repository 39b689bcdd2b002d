"""Emptying a queue while the gateway, the store or we ourselves break."""

import asyncio
from collections import Counter

import pytest
from sqlalchemy import select

from responder.domain.delivery.message_status import Status
from responder.gateways.base import Accepted, Outcome, Outgoing, RetryLater
from responder.gateways.insim.outbound import InsimGateway
from responder.sending.send_loop import Pace, SendTerms, drain
from responder.store.database.engine import Store
from responder.store.tables import messages
from tests.outgoing import ACCOUNT, ANNA, status, statuses
from tests.sending.gate import Arrival, Gate, http, until
from tests.sending.queues import QUICK, Counting, Hands, queue, queue_many

pytestmark = pytest.mark.anyio


class Faulty:
    """A gateway with a bug."""

    async def send(self, message: Outgoing) -> Outcome:
        raise KeyError(message.text)

    async def close(self) -> None:
        pass


async def test_a_gateway_that_breaks_leaves_the_message_unknown_and_its_text_unlogged(
    store: Store, clock: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    message = await queue(store, text="a secret between us")
    await drain(ACCOUNT, store, Faulty(), clock)
    assert await store.read(lambda conn: status(conn, message)) is Status.UNKNOWN
    said = "".join(capsys.readouterr())
    assert "KeyError in Faulty.send" in said
    assert "secret" not in said
    assert ANNA not in said


@pytest.mark.parametrize("said", [r"\ud83d", r"\ude00\ud83d", r"\u0000", r"\u001b[2J"])
async def test_an_answer_that_no_database_takes_as_it_is_holds_nothing_up(
    store: Store, gate: Gate, gateway: InsimGateway, clock: Hands, said: str
) -> None:
    async def cut(arrival: Arrival) -> bytes:
        row = f'[{{"id_sms_api":"g{said}","phone_number":"{arrival.to}","message":"Bonjour {said}","sent":1}}]'
        return http(200, row.encode())

    gate.behaviour = cut
    message = await queue(store)
    assert await asyncio.wait_for(drain(ACCOUNT, store, gateway, clock), 5) is None
    assert await store.read(lambda conn: status(conn, message)) is Status.ACCEPTED


class Slow:
    """Accepts after `seconds`, and counts what it was asked to send."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.started: list[int] = []
        self.landed: list[int] = []

    async def send(self, message: Outgoing) -> Outcome:
        self.started.append(message.id)
        await asyncio.sleep(self.seconds)
        self.landed.append(message.id)
        return Accepted(f"g{message.id}")

    async def close(self) -> None:
        pass


async def test_told_to_stop_it_lets_what_is_in_the_air_land_and_starts_nothing_more(store: Store, clock: Hands) -> None:
    ids = await queue_many(store, 6)
    slow = Slow(0.1)
    draining = asyncio.create_task(drain(ACCOUNT, store, slow, clock, terms=SendTerms(pace=Pace(at_once=2, grace=2))))
    await until(lambda: len(slow.started) == 2)
    draining.cancel()
    with pytest.raises(asyncio.CancelledError):
        await draining
    assert slow.started == slow.landed == ids[:2]
    found = await store.read(statuses)
    assert [found[each] for each in ids] == [Status.ACCEPTED] * 2 + [Status.QUEUED] * 4


async def test_what_does_not_land_within_the_grace_time_is_unknown(store: Store, clock: Hands) -> None:
    message = await queue(store)
    slow = Slow(60)
    draining = asyncio.create_task(drain(ACCOUNT, store, slow, clock, terms=SendTerms(pace=QUICK)))
    await until(lambda: bool(slow.started))
    draining.cancel()
    with pytest.raises(asyncio.CancelledError):
        await draining
    assert await store.read(lambda conn: status(conn, message)) is Status.UNKNOWN


async def test_stopped_at_any_moment_no_claim_is_left_behind(store: Store, clock: Hands) -> None:
    """Cancels at every step the event loop takes, and sends the rest afterwards: each message once."""
    slow = Slow(0.001)
    ids = await queue_many(store, 60)
    for steps in range(40):
        draining = asyncio.create_task(
            drain(ACCOUNT, store, slow, clock, terms=SendTerms(pace=Pace(at_once=1, grace=2)))
        )
        for _ in range(steps):
            await asyncio.sleep(0)
        draining.cancel()
        with pytest.raises(asyncio.CancelledError):
            await draining
        assert not {Status.SENDING, Status.UNKNOWN} & set((await store.read(statuses)).values())
    await drain(ACCOUNT, store, slow, clock)
    assert sorted(slow.started) == ids
    assert set((await store.read(statuses)).values()) == {Status.ACCEPTED}


async def test_a_store_outage_is_waited_out_said_once_and_nothing_is_sent_twice(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    await queue_many(store, 5)
    counting = Counting(store)
    counting.fail = lambda nth: "before" if nth in (1, 3, 4) else ""
    await drain(ACCOUNT, counting, gateway, clock)
    assert Counter(gate.texts) == Counter(f"to {n}" for n in range(5))
    assert set((await store.read(statuses)).values()) == {Status.ACCEPTED}
    said = "".join(capsys.readouterr())
    assert said.count("failed") == said.count("works again") == 2


async def test_a_claim_whose_commit_was_not_heard_of_becomes_unknown_and_is_not_sent(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    message = await queue(store)
    counting = Counting(store)
    counting.fail = lambda nth: "after" if nth == 1 else ""
    assert await drain(ACCOUNT, counting, gateway, clock) is None
    assert gate.arrivals == []
    assert await store.read(lambda conn: status(conn, message)) is Status.UNKNOWN


async def test_a_settlement_whose_commit_was_not_heard_of_is_settled_again_without_harm(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    message = await queue(store)
    counting = Counting(store)
    counting.fail = lambda nth: "after" if nth == 2 else ""
    assert await drain(ACCOUNT, counting, gateway, clock) is None
    assert await store.read(lambda conn: status(conn, message)) is Status.ACCEPTED
    assert len(gate.arrivals) == 1


async def test_stopped_without_a_store_it_gives_up_and_the_next_start_knows_what_is_unknown(
    store: Store, clock: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    message = await queue(store)
    slow, counting = Slow(0.05), Counting(store)
    counting.fail = lambda nth: "before" if nth > 1 else ""
    draining = asyncio.create_task(drain(ACCOUNT, counting, slow, clock, terms=SendTerms(pace=QUICK)))
    await until(lambda: bool(slow.landed))
    draining.cancel()
    with pytest.raises(asyncio.CancelledError):
        await draining
    assert "stopped without a store" in "".join(capsys.readouterr())
    assert await store.read(lambda conn: status(conn, message)) is Status.SENDING


@pytest.mark.parametrize(("reserve", "tried"), [("reserve@example.org", 3), ("", 1)])
async def test_an_account_without_credit_passes_its_queue_on_at_once_and_waits_only_where_none_takes_over(
    store: Store, clock: Hands, reserve: str, tried: int
) -> None:
    class Broke:
        tried = 0

        async def send(self, message: Outgoing) -> Outcome:
            self.tried += 1
            return RetryLater("no credit", 300.0, no_credit=True, instead=reserve)

        async def close(self) -> None:
            pass

    broke = Broke()
    for n in range(3):
        await queue(store, to=f"+3361234560{n}")
    await drain(ACCOUNT, store, broke, clock, terms=SendTerms(pace=Pace(at_once=1)))
    assert broke.tried == tried
    accounts = await store.read(lambda conn: conn.execute(select(messages.c.account)).scalars().all())
    assert accounts == [reserve or ACCOUNT] * 3


async def test_a_gateway_that_never_sends_is_not_hammered(store: Store, clock: Hands) -> None:
    class Closed:
        tried = 0

        async def send(self, message: Outgoing) -> Outcome:
            self.tried += 1
            return RetryLater("closed", 0.0)

        async def close(self) -> None:
            pass

    closed = Closed()
    await queue(store)
    for _ in range(60):
        await drain(ACCOUNT, store, closed, clock)
        clock.moves(seconds=1)
    assert 5 <= closed.tried <= 8
