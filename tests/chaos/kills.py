"""`kill -9` of the service, again and again, while webhooks come in and replies go out."""

import asyncio
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.chaos.consistency import MARK
from tests.live.gateway_profiles import GATEWAY_PROFILES, GatewayProfile
from tests.live.hooks import Text
from tests.live.load import Wire
from tests.live.service import Service

_BEFORE_AGAIN = 0.05  # seconds a sender waits before it tries again what got no 200
_LONGEST, _A_KILL = 300.0, 30.0  # seconds, for all and for each kill: a start on a busy machine takes ten


@dataclass
class KillRun:
    """`events` texts, each sent until it is acknowledged, while the service is killed `kills` times. A kill
    comes within a few milliseconds of an acknowledgement: that is when something is half done."""

    service: Service
    events: int
    kills: int
    chance: random.Random
    senders: int = 8
    contacts: int = 250
    tell: Callable[[str], None] = lambda line: None
    way: GatewayProfile = GATEWAY_PROFILES["insim"]
    acknowledged: set[int] = field(default_factory=set)
    requests: int = 0
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> set[int]:
        """The numbers of the events that got a 200: all of them, in the end."""
        work = iter(self._texts())
        async with asyncio.timeout(_LONGEST + _A_KILL * self.kills):
            senders = [asyncio.create_task(self._send(work)) for _ in range(self.senders)]
            await self._kill()
            await asyncio.gather(*senders)
        return self.acknowledged

    def _texts(self) -> list[tuple[int, bytes]]:
        at = datetime.now(UTC).replace(microsecond=0) - timedelta(seconds=5)
        texts = []
        for number in range(self.events):
            sender = f"+33612{number % self.contacts:06d}"
            texts.append((number, self.way.request(self.service.token, Text(sender, f"{MARK}{number}", at))))
        return texts

    async def _send(self, work: Iterator[tuple[int, bytes]]) -> None:
        wire = Wire(self.service.port)
        for number, payload in work:
            await self._may_send()
            while True:
                self.requests += 1
                answer = await wire.ask(payload)
                if answer.status == 200:
                    break
                await asyncio.sleep(_BEFORE_AGAIN)
            self.acknowledged.add(number)
            self._news.set()
        await wire.close()

    async def _may_send(self) -> None:
        """Returns when the next event may be sent: at once, here."""

    async def _kill(self) -> None:
        for kill in range(self.kills):
            goal = (kill + 1) * self.events // (self.kills + 1)
            while len(self.acknowledged) < goal:
                self._news.clear()
                await self._news.wait()
            await asyncio.sleep(self.chance.uniform(0, 0.03))
            await asyncio.to_thread(self._kill_and_start)
            self.tell(f"kill {kill + 1} of {self.kills} after {len(self.acknowledged)} acknowledged")

    def _kill_and_start(self) -> None:
        self.service.kill()
        self.service.start()
