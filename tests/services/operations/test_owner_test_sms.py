"""The SMS that an owner sends themselves: whatever breaks, its row is settled; two taps are one SMS."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import OperationalError

from responder.gateways.base import Accepted, Outcome, Outgoing, Refused, RetryLater
from responder.services.operations import owner_test_sms
from responder.services.operations.owner_test_sms import TestOutcome, send_test
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound.messages import claim
from responder.store.outbound.messages_in_doubt import PATIENCE, give_up
from responder.store.tables import messages
from tests.builders import ACCOUNT, NOON, book

pytestmark = pytest.mark.anyio
OWNER = "+33698765432"
BUSINESS = replace(book().made().business, owner=OWNER)
WAITING = text(
    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
T = TypeVar("T")


def statuses(store: Store) -> list[str]:
    return store.read_now(lambda conn: [row.status for row in conn.execute(select(messages).order_by(messages.c.id))])


async def accepting(message: Outgoing) -> Outcome:
    return Accepted("gw-1")


async def test_a_gateway_that_breaks_leaves_the_test_unknown_and_holds_no_alert_for_good(store: Store) -> None:
    async def broken(message: Outgoing) -> Outcome:
        raise RuntimeError("a fault of ours")

    assert await send_test(store, broken, ACCOUNT, BUSINESS, "Essai", NOON) is TestOutcome.SENT
    assert statuses(store) == ["unknown"]
    store.write_now(lambda conn: conn.execute(insert(messages), alert()))
    later = NOON + PATIENCE
    store.write_now(lambda conn: give_up(conn, later))
    assert [each.text for each in store.write_now(lambda conn: claim(conn, ACCOUNT, later, 5))] == ["alert"]


def alert() -> dict[str, object]:
    return {
        "rule": "alert", "account": ACCOUNT, "number": OWNER, "automatic": False, "text": "alert", "status": "queued",
        "created_at": NOON, "not_before": NOON, "expires_at": NOON + timedelta(hours=2),
    }  # fmt: skip


@pytest.mark.parametrize(
    "outcome", [Refused("wrong key", account=True, instead="reserve"), RetryLater("no credit", instead="reserve")]
)
async def test_what_an_account_cannot_send_is_told_of_that_account_and_no_other_sends_it(
    store: Store, outcome: Outcome
) -> None:
    async def failing(message: Outgoing) -> Outcome:
        return outcome

    assert await send_test(store, failing, ACCOUNT, BUSINESS, "Essai", NOON) is TestOutcome.SENT
    rows = store.read_now(lambda conn: conn.execute(select(messages.c.account, messages.c.status)).all())
    assert [tuple(row) for row in rows] == [(ACCOUNT, "refused")]


async def test_a_test_that_is_broken_off_is_unknown(store: Store) -> None:
    begun = asyncio.Event()

    async def endless(message: Outgoing) -> Outcome:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError("it never ends")

    test = asyncio.create_task(send_test(store, endless, ACCOUNT, BUSINESS, "Essai", NOON))
    await begun.wait()
    test.cancel()
    with pytest.raises(asyncio.CancelledError):
        await test
    assert statuses(store) == ["unknown"]


async def test_the_outcome_is_written_down_though_the_store_is_out_for_a_moment(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, writes = store.write, 0

    async def out_for_a_moment(work: Callable[[Connection], T]) -> T:
        nonlocal writes
        writes += 1
        if writes == 2:  # the first one that writes down the outcome
            raise OperationalError("locked", None, Exception("locked"))
        return await write(work)

    monkeypatch.setattr(store, "write", out_for_a_moment)
    assert await send_test(store, accepting, ACCOUNT, BUSINESS, "Essai", NOON) is TestOutcome.SENT
    assert writes == 3 and statuses(store) == ["accepted"]


def test_two_taps_in_two_processes_send_one(postgres_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = open_store(postgres_database), open_store(postgres_database)
    looked, latest = threading.Event(), owner_test_sms.latest_test
    sent: list[int | None] = []

    def begin(store: Store) -> None:
        sent.append(store.write_now(lambda conn: owner_test_sms._begin(conn, ACCOUNT, OWNER, "Essai", NOON)))

    other = threading.Thread(target=begin, args=(second,))

    def in_between(conn: Connection, owner: str, now: object) -> object:
        found = latest(conn, owner, NOON)
        if not looked.is_set():  # the first has looked and not written yet: now comes the second
            looked.set()
            other.start()
            while other.is_alive() and not conn.execute(WAITING).scalar_one():
                other.join(timeout=0.01)
        return found

    monkeypatch.setattr(owner_test_sms, "latest_test", in_between)
    begin(first)
    other.join(timeout=60)
    assert len(sent) == 2 and sent.count(None) == 1
    first.close()
    second.close()
