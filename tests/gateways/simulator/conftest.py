"""A simulated inSIM, somebody who listens to its webhooks, and a way to ask it things."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from responder.gateways.simulator import Simulator, running_simulator
from tests.gateways.servers import Listener, webhook_listener

LOGIN, KEY = "salon@example.org", "k3y"
ANNA, BEN = "+33612345678", "+33687654321"


@dataclass
class SimulatorClient:
    """The simulator over its socket."""

    sim: Simulator
    heard: Listener
    client: httpx.AsyncClient

    async def post(self, path: str, body: Any) -> Any:
        return (await self.client.post(path, json=body)).json()

    async def fails(self, **fault: Any) -> None:
        assert (await self.client.post("/_faults", json=fault)).status_code == 200

    async def v1(self, path: str, key: str = KEY, header: dict[str, Any] | None = None, **body: Any) -> httpx.Response:
        whole = {"header": {"login": LOGIN, "accessKey": key} | (header or {})} | body
        return await self.client.post(path, json=whole)

    async def sends(self, text: str = "Bonjour", to: str = ANNA, **fields: Any) -> dict[str, Any]:
        """Sends an SMS through v1; returns its row of the answer."""
        answer = await self.v1("/api/v1/sendsms", messages=[{"phone_number": to, "message": text} | fields])
        row: dict[str, Any] = answer.json()[0]
        return row

    async def v2(self, path: str, **body: Any) -> Any:
        return await self.post(f"/api/v2{path}", {"login": LOGIN, "accessKey": KEY} | body)

    async def outbox(self, to: str = "") -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (await self.client.get("/_phone/outbox", params={"to": to} if to else None)).json()
        return rows


@pytest.fixture
async def simulator() -> AsyncIterator[SimulatorClient]:
    async with (
        webhook_listener() as heard,
        running_simulator(login=LOGIN, access_key=KEY, callback=heard.url, seed=1) as sim,
        httpx.AsyncClient(base_url=sim.url, trust_env=False) as client,
    ):
        yield SimulatorClient(sim, heard, client)
