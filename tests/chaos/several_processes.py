"""Four processes over one PostgreSQL: any of them killed at any moment, and the database restarted under them."""

import asyncio
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.chaos.consistency import MARK, RULES, consistency_report
from tests.chaos.scenarios import Outcome, missing, struck
from tests.live import postgres
from tests.live.hooks import Text
from tests.live.load import Wire, request
from tests.live.phones import Phones
from tests.live.postgres import Postgres
from tests.live.processes import responder, until
from tests.live.salons import write_salon
from tests.live.service import Service

_BEFORE_AGAIN = 0.05  # seconds a sender waits before it tries again what got no 200
_LONGEST, _AN_EVENT, _A_KILL = 300.0, 0.1, 30.0  # seconds, for all, for each event and for each kill


@dataclass
class SeveralProcesses:
    """`serving` take webhooks, all of them decide and send. Events are sent until they are acknowledged; kills
    and restarts go on until the last is."""

    server: Postgres
    serving: Sequence[Service]
    working: Sequence[Service]
    events: int
    kills: int
    restart_every: tuple[float, float]  # seconds, from and to
    chance: random.Random
    contacts: int = 250
    senders: int = 8
    tell: Callable[[str], None] = lambda line: None
    acknowledged: set[int] = field(default_factory=set)
    requests: int = 0
    restarts: int = 0

    async def run(self) -> set[int]:
        work = iter(self._texts())
        restarting = asyncio.create_task(self._restart())
        try:
            async with asyncio.timeout(_LONGEST + _AN_EVENT * self.events + _A_KILL * self.kills):
                killing = asyncio.create_task(self._kill())
                await asyncio.gather(*(self._send(work, n) for n in range(self.senders)))
                await killing
        finally:
            restarting.cancel()
            with suppress(asyncio.CancelledError):
                await restarting
        return self.acknowledged

    def _texts(self) -> list[tuple[int, bytes]]:
        path = f"/hooks/insim/{self.serving[0].token}"
        at = datetime.now(UTC).replace(microsecond=0) - timedelta(seconds=5)
        texts = [(n, Text(f"+33612{n % self.contacts:06d}", f"{MARK}{n}", at)) for n in range(self.events)]
        return [(number, request(path, text.query())) for number, text in texts]

    async def _send(self, work: Iterator[tuple[int, bytes]], turn: int) -> None:
        wires = [Wire(service.port) for service in self.serving]
        for number, payload in work:
            while True:
                self.requests += 1
                turn += 1
                if (await wires[turn % len(wires)].ask(payload)).status == 200:
                    break
                await asyncio.sleep(_BEFORE_AGAIN)
            self.acknowledged.add(number)
        for wire in wires:
            await wire.close()

    async def _kill(self) -> None:
        """Spread over the events; nobody is spared for long."""
        for kill in range(self.kills):
            goal = (kill + 1) * self.events // (self.kills + 1)
            while len(self.acknowledged) < goal:  # noqa: ASYNC110 - they are counted elsewhere
                await asyncio.sleep(0.005)
            victim = self.chance.choice([*self.serving, *self.working])
            await asyncio.sleep(self.chance.uniform(0, 0.03))
            victim.kill()
            self.tell(f"kill {kill + 1} of {self.kills} after {len(self.acknowledged)} acknowledged")
            victim.launch()

    async def _restart(self) -> None:
        """By turns told to stop, and crashed. Whoever started in between and ended is started again, as anybody
        who looks after processes does."""
        due = self._soon()
        while True:
            await asyncio.sleep(0.2)
            self.revive()
            if asyncio.get_running_loop().time() < due:
                continue
            self.restarts += 1
            await asyncio.to_thread(self.server.crash if self.restarts % 2 else self.server.stop)
            await asyncio.sleep(self.chance.uniform(0.1, 1.0))
            await asyncio.to_thread(self.server.start)
            self.tell(f"the database was restarted after {len(self.acknowledged)} acknowledged")
            due = self._soon()

    def revive(self) -> None:
        for each in (*self.serving, *self.working):
            if each.process is None or not each.process.alive():
                each.launch()

    def _soon(self) -> float:
        return asyncio.get_running_loop().time() + self.chance.uniform(*self.restart_every)


def several_processes(
    folder: Path,
    *,
    events: int,
    kills: int,
    restart_every: tuple[float, float],
    seed: int,
    tell: Callable[[str], None],
    faults: Sequence[str] = (),
) -> Outcome:
    """Two processes that serve and two that work."""
    write_salon(folder, RULES)
    with postgres.running() as server, Phones(folder) as phones:
        settings = {"RESPONDER_DATABASE_URL": server.database()}
        serving = [Service(folder, phones.url, settings=settings) for _ in range(2)]
        working = [Service(folder, phones.url, settings=settings, command=responder("work")) for _ in range(2)]
        everybody = SeveralProcesses(
            server, serving, working, events, kills, restart_every, random.Random(seed), tell=tell
        )
        try:
            for each in (*serving, *working):
                each.launch()
            for each in serving:
                until(each.answers, "it answers")
            phones.hear(serving[0].callback)
            for fault in faults:
                phones.fail(send=fault, probability=0.1 / len(faults))
            acknowledged = asyncio.run(everybody.run())
            phones.heal()
            everybody.revive()
            serving[0].all_sent(seconds=120 + _AN_EVENT * events)
            report = consistency_report(serving[0], phones.outbox(), acknowledged)
            notes = [f"{everybody.requests} requests, {everybody.restarts} restarts of the database", *struck(phones)]
        finally:
            for each in (*serving, *working):
                if each.process is not None and each.process.alive():
                    each.kill()
                each.close()
    title = f"4 processes over one PostgreSQL, kill -9 {kills} times during {events} events"
    return Outcome(title, report, [*report.problems(), *missing(report, events)], notes)
