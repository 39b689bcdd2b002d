"""Delivering webhooks as the vendor does: a GET, in order for each phone, and no second try unless asked."""

import asyncio
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

import httpx

from responder.gateways.connections import Connections, MaybeSent, NothingSent, Patience
from responder.gateways.simulator.faults import Fault
from responder.gateways.simulator.payloads import Payload, Sender, Spell

KINDS = ("incoming_sms", "delivery_status", "link_clicks", "call_events", "call_qualifications")
_BETWEEN_TRIES = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Delivered:
    """What the listener answered to the last delivery: a status, or why there was none."""

    status: int | None
    why: str = ""

    def as_json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"callback_status": self.status}
        return answer | {"why": self.why} if self.why else answer


@dataclass(slots=True)
class _Waiting:
    spell: Spell
    fault: str
    done: asyncio.Future[Delivered]


class Webhooks:
    def __init__(self, sender: Sender, *, older: bool, retries: int, patience: float) -> None:
        self.addresses: dict[str, str] = {}  # kind: URL as the owner typed it
        self.lost = 0  # nobody listened, or the answer was not 200
        self._sender, self._older, self._retries = sender, older, retries
        self._connections = Connections(most=64, patience=Patience(place=600, whole=patience, connect=patience))
        self._queues: dict[str, deque[_Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def put(self, phone: str, spell: Spell, fault: Fault | None) -> asyncio.Future[Delivered]:
        """Queues one webhook behind the others of its phone; the future tells how it was taken."""
        loop = asyncio.get_running_loop()
        waiting = _Waiting(spell, fault.name if fault else "", loop.create_future())
        if fault is not None and fault.name == "late":
            loop.call_later(fault.seconds, self._enqueue, phone, waiting)  # what happens meanwhile overtakes it
        else:
            self._enqueue(phone, waiting)
        return waiting.done

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._connections.close()

    def _enqueue(self, phone: str, waiting: _Waiting) -> None:
        if phone in self._queues:
            self._queues[phone].append(waiting)
            return
        self._queues[phone] = deque([waiting])
        task = asyncio.create_task(self._empty(phone))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _empty(self, phone: str) -> None:
        queue = self._queues[phone]
        while queue:
            waiting = queue[0]
            delivered = await self._deliver(waiting)
            queue.popleft()
            if not waiting.done.done():
                waiting.done.set_result(delivered)
        del self._queues[phone]

    async def _deliver(self, waiting: _Waiting) -> Delivered:
        if waiting.fault == "lost":
            return Delivered(None, "lost, as asked")
        payload = waiting.spell(self._sender, self._older or waiting.fault == "older")
        query = payload.query(2 if waiting.fault == "twice-encoded" else 1)
        delivered = await self._tried(payload, query)
        return await self._tried(payload, query) if waiting.fault == "duplicate" else delivered

    async def _tried(self, payload: Payload, query: str) -> Delivered:
        address = self.addresses.get(payload.kind, "")
        if not address:
            return Delivered(None, f"no callback URL is set for {payload.kind}")
        delivered = await self._get(address, query)
        for _ in range(self._retries):
            if delivered.status == 200:
                break
            await asyncio.sleep(_BETWEEN_TRIES)
            delivered = await self._get(address, query)
        self.lost += delivered.status != 200
        return delivered

    async def _get(self, address: str, query: str) -> Delivered:
        try:
            answer = await self._connections.exchange(_request(address, query))
        except (NothingSent, MaybeSent) as problem:
            return Delivered(None, str(problem))
        return Delivered(answer.status)


def _request(address: str, query: str) -> httpx.Request:
    """decodeURIComponent(callback) + '?' + param + '=' + encodeURIComponent(json), byte for byte: the `?` is added
    whether there is one already or not."""
    url, target = _split(address)
    raw = f"{target}?{query}".encode("ascii", "surrogatepass")
    headers = {"host": url.netloc.decode("ascii"), "user-agent": "inSIM-simulator"}
    return httpx.Request("GET", url, headers=headers, extensions={"target": raw})


@lru_cache(maxsize=64)
def _split(address: str) -> tuple[httpx.URL, str]:
    """The server's address, and what is written on the request line."""
    url = httpx.URL(unquote(address))
    return url.copy_with(raw_path=b"/"), url.raw_path.decode("ascii")
