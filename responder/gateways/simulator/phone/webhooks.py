"""Delivering webhooks as the vendor does: in order for each phone, and no second try unless asked."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

import httpx

from responder.dataclass import dataclass
from responder.gateways.connections import Connections, MaybeSent, NothingSent, Patience
from responder.gateways.simulator.phone.faults import Fault

_BETWEEN_TRIES = 1.0  # seconds
_KEYS = {"unsigned": "", "wrongly-signed": "another key"}


@dataclass(frozen=True, slots=True)
class Sender:
    """The account the webhooks speak for; `key` signs them, where they are signed."""

    login: str
    zone: ZoneInfo
    key: str = ""

    def local(self, at: datetime) -> str:
        return at.astimezone(self.zone).strftime("%Y-%m-%d %H:%M:%S")


class Hook(Protocol):
    """A webhook as a gateway spells it. `kind`: to which of the account's addresses it goes. `encoded`: how often,
    where a gateway encodes what it sends."""

    @property
    def kind(self) -> str: ...

    def request(self, address: str, *, encoded: int = 1) -> httpx.Request: ...


Spell = Callable[[Sender, bool], Hook | None]
"""In the current spelling, or in the older one; None: of that, this gateway tells nobody."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """Answer of the listener to the last delivery: a status, or why there was none."""

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
        sender = replace(self._sender, key=_KEYS.get(waiting.fault, self._sender.key))
        hook = waiting.spell(sender, self._older or waiting.fault == "older")
        if hook is None:
            return Delivered(None, "this gateway tells of no such thing")
        encoded = 2 if waiting.fault == "twice-encoded" else 1
        delivered = await self._tried(hook, encoded)
        return await self._tried(hook, encoded) if waiting.fault == "duplicate" else delivered

    async def _tried(self, hook: Hook, encoded: int) -> Delivered:
        address = self.addresses.get(hook.kind, "")
        if not address:
            return Delivered(None, f"no callback URL is set for {hook.kind}")
        delivered = await self._call(hook.request(address, encoded=encoded))
        for _ in range(self._retries):
            if delivered.status == 200:
                break
            await asyncio.sleep(_BETWEEN_TRIES)
            delivered = await self._call(hook.request(address, encoded=encoded))
        self.lost += delivered.status != 200
        return delivered

    async def _call(self, request: httpx.Request) -> Delivered:
        try:
            answer = await self._connections.exchange(request)
        except (NothingSent, MaybeSent) as problem:
            return Delivered(None, str(problem))
        return Delivered(answer.status)
