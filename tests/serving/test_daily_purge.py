"""Tests what is kept, for how long, and what is left of it; on a clock of our own."""

import asyncio
import json
import time
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select, update

from responder.domain.actions.opt_out import OptedOut
from responder.domain.model.decision import Decision, Reason, Reply
from responder.serving.daily_purge import Retention
from responder.settings.bounds import Keep
from responder.settings.cadences import Cadences
from responder.store.appointments.book import New, add
from responder.store.contact_state.batch import Ledger
from responder.store.contacts import optout_fingerprints
from responder.store.database.engine import Store
from responder.store.inbox.events import Decided, mark_decided, record
from responder.store.review.quarantine import keep_unreadable
from responder.store.tables import alerts, appointments, contacts, errands, inbox, messages, posts, quarantine, uses
from tests.builders import ACCOUNT, ANNA, NOON, sms
from tests.outgoing import enqueue

BRUNO = "+33687654321"
DAY = timedelta(days=1)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def _lived(conn: Connection) -> None:
    """Anna and Bruno texted and were answered; Bruno asked to stop, Anna is in the address book."""
    for contact in (ANNA, BRUNO):
        event = sms("bonjour", contact=contact, key=f"k{contact}")
        row = {"key": event.key, "account": ACCOUNT, "contact": contact, "at": NOON, "received_at": NOON}
        text = insert(inbox).values(**row, kind="sms", body='{"text":"bonjour"}')
        id_ = conn.execute(text.returning(inbox.c.id)).scalar_one()
        changes = (OptedOut(),) if contact == BRUNO else ()
        decision = Decision(Reason.ANSWERED, "R", (Reply(contact, "Merci"),), changes)
        ledger = Ledger.read(conn, [event], NOON)
        ledger.state_of(event)
        ledger.take(event, decision)
        ledger.write(conn)
        enqueue(conn, id_, ACCOUNT, contact, decision, NOON)
        mark_decided(conn, [Decided(id_, NOON, decision, "b")])
    conn.execute(update(messages).values(status="delivered"))
    conn.execute(update(contacts).where(contacts.c.number == ANNA).values(known=True, name="Anna"))
    add(conn, New(ANNA, NOON + DAY), NOON)
    keep_unreadable(conn, "no JSON", "message=x", NOON)
    asked = {"event": 1, "rule": "R", "account": ACCOUNT, "kind": "call back", "number": ANNA, "content": "{}"}
    times = {"created_at": NOON, "not_before": NOON, "expires_at": NOON}
    conn.execute(insert(errands).values(**asked, **times, status="done"))
    conn.execute(insert(alerts).values(kind="needs review", text="x", raised_at=NOON, over_at=NOON))
    conn.execute(insert(alerts).values(kind="out of credit", text="y", raised_at=NOON))
    late = {"created_at": NOON, "next_at": NOON, "status": "done", "step": 1, "rule": "R", "name": "n"}
    conn.execute(insert(posts).values(event=1, contact=ANNA, url="https://crm.example", body='{"a":1}', **late))


async def _purge(store: Store, clock: Clock) -> dict[str, int]:
    return await Retention(store, Keep(), clock, cadences=Cadences(purge_rest=0)).purge()


def _seen(store: Store, column: Any) -> list[Any]:
    return list(store.read_now(lambda conn: conn.execute(select(column).order_by(column)).scalars().all()))


def test_a_week_on_only_the_unreadable_is_gone(store: Store) -> None:
    store.write_now(_lived)
    clock = Clock()
    clock.now = NOON + 7 * DAY + timedelta(seconds=1)
    assert {name for name, rows in asyncio.run(_purge(store, clock)).items() if rows} == {"unreadable"}
    assert _seen(store, quarantine.c.id) == []
    assert _seen(store, messages.c.text) == ["Merci", "Merci"]


def test_a_month_on_the_words_are_gone_and_the_facts_are_there(store: Store) -> None:
    store.write_now(_lived)
    clock = Clock()
    clock.now = NOON + 30 * DAY + timedelta(seconds=1)
    asyncio.run(_purge(store, clock))
    assert [json.loads(body) for body in _seen(store, inbox.c.body)] == [{"text": ""}] * 2
    assert _seen(store, inbox.c.trace) == [None, None]
    assert _seen(store, messages.c.text) == ["", ""]
    assert _seen(store, posts.c.body) == ["{}"]
    assert _seen(store, inbox.c.contact) == [ANNA, BRUNO]
    assert _seen(store, inbox.c.reason) == ["answered", "answered"]
    assert not any(asyncio.run(_purge(store, clock)).values())


def test_thirteen_months_on_nobody_is_named_but_whom_the_owner_entered(store: Store) -> None:
    store.write_now(_lived)
    clock = Clock()
    clock.now = NOON + 396 * DAY + 2 * DAY
    asyncio.run(_purge(store, clock))
    assert _seen(store, inbox.c.contact) == ["", ""]
    assert _seen(store, messages.c.number) == ["", ""]
    assert _seen(store, posts.c.contact) == [""]
    assert _seen(store, contacts.c.number) == [ANNA]
    assert _seen(store, uses.c.contact) == [ANNA]
    assert _seen(store, appointments.c.id) == []
    assert _seen(store, errands.c.number) == []
    assert _seen(store, alerts.c.text) == ["y"]  # it is not over
    assert list(store.read_now(lambda conn: optout_fingerprints.opted_out(conn, [ANNA, BRUNO]))) == [BRUNO]


def test_a_purged_event_that_comes_again_is_the_same_event(store: Store) -> None:
    store.write_now(_lived)
    clock = Clock()
    clock.now = NOON + 400 * DAY

    async def again() -> None:
        await _purge(store, clock)
        await record(store, sms("bonjour", key=f"k{ANNA}"), dated=True, received=clock.now)

    asyncio.run(again())
    assert len(_seen(store, inbox.c.id)) == 2


def test_what_is_not_decided_or_not_sent_yet_waits_for_the_next_day(store: Store) -> None:
    store.write_now(_lived)
    store.write_now(lambda conn: conn.execute(update(inbox).values(decided_at=None)))
    store.write_now(lambda conn: conn.execute(update(messages).values(status="queued")))
    clock = Clock()
    clock.now = NOON + 31 * DAY
    asyncio.run(_purge(store, clock))
    assert _seen(store, messages.c.text) == ["Merci", "Merci"]
    assert {json.loads(body)["text"] for body in _seen(store, inbox.c.body)} == {"bonjour"}


def test_webhooks_do_not_wait_for_a_purge(store: Store) -> None:
    """Thousands of rows are due, and what comes in meanwhile is written down at once."""
    rows = [
        {"key": f"k{n}", "received_at": NOON, "account": ACCOUNT, "contact": ANNA, "kind": "sms", "at": NOON}
        | {"body": json.dumps({"text": "bonjour " * 10}), "decided_at": NOON, "trace": "[]"}
        for n in range(8_000)
    ]
    store.write_now(lambda conn: conn.execute(insert(inbox), rows))
    clock = Clock()
    clock.now = NOON + 31 * DAY

    async def both() -> tuple[list[float], dict[str, int]]:
        purging = asyncio.create_task(Retention(store, Keep(), clock, cadences=Cadences(purge_rest=0.001)).purge())
        waits: list[float] = []
        while not purging.done():
            start = time.perf_counter()
            event = sms("salut", key=f"new {len(waits)}", contact=BRUNO)
            await record(store, event, dated=True, received=clock.now)
            waits.append(time.perf_counter() - start)
            await asyncio.sleep(0.005)
        return waits, await purging

    waits, purged = asyncio.run(both())
    assert purged["texts that came"] == 8_000
    waits.sort()
    assert len(waits) > 20
    assert waits[len(waits) * 95 // 100] < 0.25, "a webhook is answered within a quarter of a second"


class Machine:
    """A clock on the wall that may be wrong, and the time that really passes."""

    def __init__(self) -> None:
        self.wall, self.passed = Clock(), 0.0

    def goes_on(self, by: timedelta) -> None:
        self.wall.now += by
        self.passed += by.total_seconds()

    def retention(self, store: Store) -> Retention:
        return Retention(store, Keep(), self.wall, cadences=Cadences(purge_rest=0), ticks=lambda: self.passed)


async def texts_left(store: Store) -> int:
    def work(conn: Connection) -> int:
        return len([body for body in conn.execute(select(inbox.c.body)).scalars() if "bonjour" in body])

    return await store.read(work)


@pytest.mark.anyio
async def test_a_clock_that_jumps_ahead_purges_nothing_before_it_was_steady_for_a_day(store: Store) -> None:
    machine = Machine()
    await store.write(_lived)
    retention = machine.retention(store)
    await retention.look()
    machine.wall.now += 400 * DAY
    for _ in range(23):
        await retention.look()
        machine.goes_on(timedelta(hours=1))
    assert await texts_left(store) == 2
    machine.wall.now -= 400 * DAY  # somebody sets it right
    for _ in range(30):
        await retention.look()
        machine.goes_on(timedelta(hours=1))
    assert await texts_left(store) == 2
    machine.goes_on(40 * DAY)
    await retention.look()
    assert await texts_left(store) == 0


@pytest.mark.anyio
async def test_a_clock_that_was_moved_while_the_service_was_off_is_believed_a_day_later(store: Store) -> None:
    machine = Machine()
    await store.write(_lived)
    await machine.retention(store).look()
    machine.wall.now += 400 * DAY
    retention = machine.retention(store)
    await retention.look()
    assert await texts_left(store) == 2
    machine.goes_on(DAY)
    await retention.look()
    assert await texts_left(store) == 0
