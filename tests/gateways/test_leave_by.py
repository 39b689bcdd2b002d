"""Tests that a request whose time is over does not leave, on a new connection or on one that was kept."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpcore
import pytest

from responder.gateways.base import Accepted, Outgoing, RetryLater
from responder.gateways.insim.gateway_tasks import InsimDeeds
from responder.gateways.insim.outbound import InsimGateway
from responder.gateways.leave_by import STOOD_STILL, leaving_by, ticks
from tests.outgoing import ACCOUNT, ANNA
from tests.sending.gate import Gate

pytestmark = pytest.mark.anyio

MESSAGE = Outgoing(id=1, to=ANNA, text="Bonjour")


@pytest.fixture
async def gate(anyio_backend: str) -> AsyncIterator[Gate]:
    async with Gate() as opened:
        yield opened


@pytest.fixture
async def gateway(gate: Gate) -> AsyncIterator[InsimGateway]:
    opened = InsimGateway(ACCOUNT, "key", gate.url)
    yield opened
    await opened.close()


@pytest.mark.parametrize("kept", [False, True], ids=["new connection", "kept connection"])
async def test_what_is_too_late_at_once_does_not_leave(gateway: InsimGateway, gate: Gate, kept: bool) -> None:
    if kept:
        assert isinstance(await gateway.send(MESSAGE), Accepted)
    with leaving_by(ticks() - 0.001):
        outcome = await gateway.send(MESSAGE)
    assert isinstance(outcome, RetryLater) and str(STOOD_STILL) in outcome.why
    assert len(gate.arrivals) == int(kept)


async def test_what_is_too_late_once_it_is_connected_does_not_leave(
    gateway: InsimGateway, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = httpcore.AnyIOBackend.connect_tcp

    async def slowly(*given: Any, **named: Any) -> Any:
        stream = await connect(*given, **named)
        await asyncio.sleep(0.2)
        return stream

    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", slowly)
    with leaving_by(ticks() + 0.1):
        outcome = await gateway.send(MESSAGE)
    assert isinstance(outcome, RetryLater) and gate.arrivals == []
    with leaving_by(ticks() + 5):
        assert isinstance(await gateway.send(MESSAGE), Accepted)


async def test_what_is_bound_to_no_time_leaves(gateway: InsimGateway) -> None:
    assert isinstance(await gateway.send(MESSAGE), Accepted)


async def test_whoever_stood_still_behind_a_task_calls_nobody(gate: Gate) -> None:
    deeds = InsimDeeds(ACCOUNT, "key", gate.url)
    with leaving_by(ticks() - 0.001):
        outcome = await deeds.call(ANNA)
    assert isinstance(outcome, RetryLater) and gate.arrivals == []
    await deeds.close()
