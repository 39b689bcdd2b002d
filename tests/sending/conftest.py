"""A lane's surroundings: a real database file, a real gate, a real gateway between them."""

from collections.abc import AsyncIterator

import pytest

from responder.gateways.connections import Patience
from responder.gateways.insim.outbound import InsimGateway
from tests.outgoing import ACCOUNT
from tests.sending.gate import Gate
from tests.sending.queues import Hands


@pytest.fixture
async def gate(anyio_backend: str) -> AsyncIterator[Gate]:
    async with Gate() as opened:
        yield opened


@pytest.fixture
async def gateway(gate: Gate) -> AsyncIterator[InsimGateway]:
    """It waits half a second for an answer."""
    opened = InsimGateway(ACCOUNT, "key", gate.url, patience=Patience(connect=1.0, whole=0.5))
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> Hands:
    return Hands()
