"""Emptying a queue over real sockets."""

import asyncio
import time
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import insert

from responder.domain.delivery.message_status import Status
from responder.gateways.insim.outbound import InsimGateway
from responder.sending.send_loop import Pace, SendTerms, drain
from responder.store.database.engine import Store
from responder.store.tables import contacts
from tests.outgoing import ACCOUNT, ANNA, BRUNO, CLARA, NOW, row, status, statuses
from tests.sending.gate import Arrival, Gate, accept, http
from tests.sending.queues import QUICK, Counting, Hands, queue, queue_many

pytestmark = pytest.mark.anyio


async def test_what_is_due_is_sent_and_what_came_of_it_is_known(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    message = await queue(store, text="See [link]", link="https://example.org/x", priority=2)
    assert await drain(ACCOUNT, store, gateway, clock) is None
    [arrival] = gate.arrivals
    assert (arrival.to, arrival.fields["url"], arrival.fields["priorite"]) == (ANNA, "https://example.org/x", 2)
    found = await store.read(lambda conn: row(conn, message))
    assert (found.status, found.gateway_id, found.sent_text) == ("accepted", "g0", arrival.text)


async def test_a_single_message_takes_one_claim_and_one_settlement(
    store: Store, gateway: InsimGateway, clock: Hands
) -> None:
    await queue(store)
    counting = Counting(store)
    await drain(ACCOUNT, counting, gateway, clock)
    assert counting.transactions == 2


async def test_many_messages_share_their_transactions(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    ids = await queue_many(store, 300)
    counting = Counting(store)
    await drain(ACCOUNT, counting, gateway, clock)
    assert Counter(gate.texts) == Counter(f"to {n}" for n in range(300))
    assert set((await store.read(statuses)).values()) == {Status.ACCEPTED}
    assert len(ids) == 300
    assert counting.transactions < 150


async def test_several_recipients_at_once_but_not_more_than_told(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    async def slowly(arrival: Arrival) -> bytes:
        await asyncio.sleep(0.02)
        return accept(arrival)

    gate.behaviour = slowly
    await queue_many(store, 40)
    await drain(ACCOUNT, store, gateway, clock, terms=SendTerms(pace=Pace(at_once=8)))
    assert (len(gate.arrivals), gate.most_at_once) == (40, 8)


async def test_messages_to_one_recipient_go_one_after_the_other(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    async def slowly(arrival: Arrival) -> bytes:
        await asyncio.sleep(0.01)
        return accept(arrival)

    gate.behaviour = slowly
    for n in range(5):
        await queue(store, ANNA, f"anna {n}")
        await queue(store, BRUNO, f"bruno {n}")
    await drain(ACCOUNT, store, gateway, clock)
    assert gate.most_to_one == 1
    assert gate.most_at_once == 2
    assert [text for text in gate.texts if text.startswith("anna")] == [f"anna {n}" for n in range(5)]


async def test_a_slow_recipient_holds_up_nobody_else(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    let_go = asyncio.Event()

    async def anna_waits(arrival: Arrival) -> bytes:
        if arrival.to == ANNA:
            await let_go.wait()
        return accept(arrival)

    gate.behaviour = anna_waits
    await queue(store, ANNA, "slow")
    news = asyncio.Event()
    draining = asyncio.create_task(drain(ACCOUNT, store, gateway, clock, news=news))
    await gate.received(1)
    await queue(store, BRUNO, "quick")
    news.set()
    await gate.received(2)
    assert not draining.done()
    let_go.set()
    assert await draining is None
    assert gate.texts == ["slow", "quick"]


async def test_the_weightiest_leaves_first(store: Store, gateway: InsimGateway, gate: Gate, clock: Hands) -> None:
    for to, priority in ((ANNA, 0), (BRUNO, 1), (CLARA, 2)):
        await queue(store, to, str(priority), priority=priority)
    await drain(ACCOUNT, store, gateway, clock, terms=SendTerms(pace=Pace(at_once=1)))
    assert gate.texts == ["2", "1", "0"]


async def test_a_deferred_message_waits_and_tells_when_to_come_back(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    await queue(store, not_before=NOW + timedelta(minutes=10))
    assert await drain(ACCOUNT, store, gateway, clock) == NOW + timedelta(minutes=10)
    assert gate.arrivals == []
    clock.moves(minutes=10)
    assert await drain(ACCOUNT, store, gateway, clock) is None
    # 11:10 UTC is 12:10 in Paris.
    assert [arrival.fields["date_to_send"] for arrival in gate.arrivals] == ["2026-03-10 12:10:00"]


async def test_a_message_that_becomes_due_during_a_slow_send_does_not_wait_for_it(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    async def anna_waits(arrival: Arrival) -> bytes:
        await asyncio.sleep(0.4 if arrival.to == ANNA else 0.0)
        return accept(arrival)

    gate.behaviour = anna_waits
    started = time.monotonic()
    await queue(store, ANNA, "slow")
    await queue(store, BRUNO, "later", not_before=NOW + timedelta(seconds=0.1))
    running = lambda: NOW + timedelta(seconds=time.monotonic() - started)  # noqa: E731
    draining = asyncio.create_task(drain(ACCOUNT, store, gateway, running, terms=SendTerms(pace=QUICK)))
    await gate.received(2, 0.3)
    assert gate.texts == ["slow", "later"]
    await draining


async def test_what_expired_is_not_sent(store: Store, gateway: InsimGateway, gate: Gate, clock: Hands) -> None:
    message = await queue(store, expires=NOW + timedelta(minutes=15))
    clock.moves(minutes=15)
    await drain(ACCOUNT, store, gateway, clock)
    assert gate.arrivals == []
    assert await store.read(lambda conn: status(conn, message)) is Status.EXPIRED


async def test_while_the_gateway_is_down_nothing_is_lost_and_then_all_is_sent_once(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    await gate.shuts()
    ids = await queue_many(store, 20)
    back = await drain(ACCOUNT, store, gateway, clock)
    assert back is not None
    assert NOW < back <= NOW + timedelta(seconds=1)
    assert set((await store.read(statuses)).values()) == {Status.QUEUED}
    await gate.opens()
    clock.moves(seconds=2)
    assert await drain(ACCOUNT, store, gateway, clock) is None
    assert Counter(gate.texts) == Counter(f"to {n}" for n in range(20))
    assert await store.read(lambda conn: row(conn, ids[0]).attempts) == 2


async def test_a_time_out_after_the_request_left_is_unknown_and_never_sent_again(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    async def never_answers(arrival: Arrival) -> bytes:
        await asyncio.sleep(60)
        return b""

    gate.behaviour = never_answers
    message = await queue(store)
    assert await drain(ACCOUNT, store, gateway, clock) is None
    assert await store.read(lambda conn: status(conn, message)) is Status.UNKNOWN
    for _ in range(3):
        clock.moves(hours=1)
        assert await drain(ACCOUNT, store, gateway, clock) is None
    assert len(gate.arrivals) == 1


@pytest.mark.parametrize(
    "answer",
    [b"", b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", http(200, b"<html>Sorry</html>"), http(200, b'[{"sent"')],
    ids=["hangs up", "500", "HTML", "half an answer"],
)
async def test_an_answer_that_proves_nothing_is_unknown_and_sent_once(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands, answer: bytes
) -> None:
    async def odd(arrival: Arrival) -> bytes:
        return answer

    gate.behaviour = odd
    message = await queue(store)
    await drain(ACCOUNT, store, gateway, clock)
    assert await store.read(lambda conn: status(conn, message)) is Status.UNKNOWN
    assert len(gate.arrivals) == 1


async def test_the_recipient_of_an_unknown_message_waits_and_the_others_do_not(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    async def first_breaks(arrival: Arrival) -> bytes:
        return accept(arrival) if arrival.nth else b""

    gate.behaviour = first_breaks
    await queue(store, ANNA, "lost?")
    await drain(ACCOUNT, store, gateway, clock)
    waiting = await queue(store, ANNA, "next")
    await queue(store, BRUNO, "other")
    assert await drain(ACCOUNT, store, gateway, clock) is None
    assert gate.texts == ["lost?", "other"]
    assert await store.read(lambda conn: status(conn, waiting)) is Status.QUEUED


async def test_a_rate_limit_holds_the_whole_lane(store: Store, gateway: InsimGateway, gate: Gate, clock: Hands) -> None:
    async def too_fast(arrival: Arrival) -> bytes:
        return http(429, b"{}", "Retry-After: 30")

    gate.behaviour = too_fast
    await queue_many(store, 50)
    back = await drain(ACCOUNT, store, gateway, clock, terms=SendTerms(pace=Pace(at_once=4)))
    assert back == NOW + timedelta(seconds=30)
    assert len(gate.arrivals) == 4, "the other 46 would have heard the same"


async def test_an_opt_out_stops_everything_that_waits(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    let_go = asyncio.Event()

    async def slowly(arrival: Arrival) -> bytes:
        await let_go.wait()
        return accept(arrival)

    gate.behaviour = slowly
    for n in range(100):
        await queue(store, ANNA, f"reply {n}")
    draining = asyncio.create_task(drain(ACCOUNT, store, gateway, clock))
    await gate.received(1)
    await store.write(
        lambda conn: conn.execute(insert(contacts), {"number": ANNA, "first_seen": NOW, "opted_out_at": NOW}).rowcount
    )
    let_go.set()
    await draining
    assert gate.texts == ["reply 0"]
    assert Counter((await store.read(statuses)).values()) == {Status.ACCEPTED: 1, Status.CANCELLED: 99}


async def test_the_pause_switch_stops_claims_and_is_looked_at_again(
    store: Store, gateway: InsimGateway, gate: Gate, clock: Hands
) -> None:
    await queue(store)
    assert await drain(ACCOUNT, store, gateway, clock, terms=SendTerms(paused=lambda: True)) == NOW + timedelta(
        seconds=2
    )
    assert gate.arrivals == []
    await drain(ACCOUNT, store, gateway, clock, terms=SendTerms(paused=lambda: False))
    assert len(gate.arrivals) == 1
