"""A STOP that one process decides while another claims what is to be sent: nothing is claimed once it is decided."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, select

from responder.domain.deciding.decide import decide
from responder.domain.delivery.message_status import Status
from responder.domain.model.decision import Decision
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.gateways.base import Accepted, Outcome, Outgoing, RetryLater
from responder.processing.turns import AfterTurn, Intake
from responder.runtime import InForce
from responder.sending.send_loop import drain
from responder.store.database.engine import Store
from responder.store.inbox.events import record
from responder.store.outbound import gateway_tasks
from responder.store.outbound.gateway_tasks import GatewayTaskKind, GatewayTaskStatus
from responder.store.outbound.messages import claim, settle
from responder.store.outbound.stops_being_decided import hold_numbers
from responder.store.tables import contacts, errands
from tests.builders import NOON, book, sms
from tests.intake_harness import Woken
from tests.outgoing import ACCOUNT, ANNA, BRUNO, queued, recorded, row

pytestmark = pytest.mark.anyio

SOON = NOON + timedelta(seconds=1)
CALL = GatewayTaskKind.CALL_BACK.value


@dataclass
class Deciding:
    """A turn that stands still once it is deciding, until `go`."""

    store: Store
    begun: threading.Event = field(default_factory=threading.Event)
    go: threading.Event = field(default_factory=threading.Event)

    def intake(self) -> Intake:
        def slowly(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
            self.begun.set()
            assert self.go.wait(20)
            return decide(event, state, rulebook, now)

        rules = book().rule("Yes", "ok", words=["oui"]).made()
        return Intake(
            self.store, InForce(rulebook=lambda: rules), AfterTurn(lanes=Woken()), lambda: NOON, decide=slowly
        )


async def while_a_stop_is_decided(store: Store, work: Callable[[], Any]) -> None:
    """Anna's STOP; `work` is done after its turn has begun and before it has ended."""
    # What made the messages wait is decided.
    await store.write(lambda conn: conn.exec_driver_sql("UPDATE inbox SET decided_at = received_at"))
    await record(store, sms("STOP", contact=ANNA), dated=True, received=NOON)
    deciding = Deciding(store)
    turn = asyncio.create_task(deciding.intake().turn())
    assert await asyncio.to_thread(deciding.begun.wait, 20)
    try:
        await work()
    finally:
        deciding.go.set()
        await turn
    found = await store.read(lambda conn: conn.execute(select(contacts.c.opted_out_at)).scalar())
    assert found is not None


def take(conn: Connection, now: datetime = SOON) -> list[Any]:
    return claim(conn, ACCOUNT, now, 10)


async def test_what_waits_for_them_is_not_claimed_while_their_stop_is_decided(stores: tuple[Store, Store]) -> None:
    here, there = stores
    message = await here.write(partial(queued, to=ANNA))
    other = await here.write(partial(queued, to=BRUNO))

    async def claimed() -> None:
        assert [each.id for each in await there.write(take)] == [other]

    await while_a_stop_is_decided(here, claimed)
    assert [each.to for each in await there.write(take)] == [ANNA]  # the confirmation alone
    assert here.read_now(partial(row, message=message)).status == Status.CANCELLED


async def test_what_was_in_the_air_as_the_turn_began_is_not_claimed_again(stores: tuple[Store, Store]) -> None:
    """The gateway refuses it for now: it goes back into the queue, where the turn has looked already."""
    here, there = stores
    message = await here.write(partial(queued, to=ANNA))
    await there.write(take)
    later = SOON + timedelta(minutes=10)

    async def put_back() -> None:
        def work(conn: Connection) -> list[Any]:
            settle(conn, [(message, RetryLater("busy"))], SOON, lambda: 0.5)
            return take(conn, later)

        assert await there.write(work) == []

    await while_a_stop_is_decided(here, put_back)
    assert message not in [each.id for each in await there.write(partial(take, now=later))]
    assert here.read_now(partial(row, message=message)).status == Status.CANCELLED


async def test_nobody_is_called_whose_stop_is_decided(stores: tuple[Store, Store]) -> None:
    here, there = stores

    def wait_to_be_called(conn: Connection, contact: str) -> None:
        rest = {"rule": "Call", "step": 0, "content": "{}", "why": "", "stranger": False, "attempts": 0}
        times = {"created_at": NOON, "not_before": NOON, "expires_at": NOON + timedelta(minutes=15)}
        event = recorded(conn, contact, NOON)
        about = {"event": event, "account": ACCOUNT, "kind": CALL, "number": contact, "status": "waiting"}
        gateway_tasks.enqueue(conn, [about | rest | times])

    for contact in (ANNA, BRUNO):
        await here.write(partial(wait_to_be_called, contact=contact))
    dialled: list[str] = []

    async def called() -> None:
        for _ in range(2):
            task = await there.write(lambda conn: gateway_tasks.claim(conn, ACCOUNT, SOON))
            dialled.extend([task.number] if task else [])

    await while_a_stop_is_decided(here, called)
    await called()
    assert dialled == [BRUNO]
    status = await here.read(
        lambda conn: conn.execute(select(errands.c.status).where(errands.c.number == ANNA)).scalar()
    )
    assert status == GatewayTaskStatus.CANCELLED


async def test_an_opt_out_that_was_committed_as_the_queue_was_read_counts(
    stores: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was read before, and locked after: what is read under the lock is what counts."""
    here, there = stores
    message = await here.write(partial(queued, to=ANNA))

    def late(conn: Connection, numbers: list[str]) -> Any:
        here.write_now(lambda other: other.execute(contacts.insert().values(number=ANNA, opted_out_at=NOON)))
        return hold_numbers(conn, numbers)

    monkeypatch.setattr("responder.store.outbound.messages.hold_numbers", late)
    assert await there.write(take) == []
    assert here.read_now(partial(row, message=message)).status == Status.CANCELLED


async def test_a_lane_looks_again_in_a_moment_and_does_not_spin_meanwhile(stores: tuple[Store, Store]) -> None:
    here, there = stores
    await here.write(partial(queued, to=ANNA))
    gateway = Counting()

    async def emptied() -> None:
        again = await drain(ACCOUNT, there, gateway, lambda: SOON)
        assert again is not None and SOON < again < SOON + timedelta(seconds=1)

    await while_a_stop_is_decided(here, emptied)
    assert gateway.sent == []


class Counting:
    """A gateway that takes everything."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, message: Outgoing) -> Outcome:
        self.sent.append(message.to)
        return Accepted(f"g{message.id}")

    async def close(self) -> None: ...
