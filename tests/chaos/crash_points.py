"""Kills the service at each named point, one after the other, over one database, and compares what was written
with what arrived."""

import asyncio
import random
import signal
import sys
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.chaos.consistency import RULES, consistency_report
from tests.chaos.dying import POINTS
from tests.chaos.kills import KillRun
from tests.chaos.unknown_outcomes import FAULT_PROFILES, SETTLE, Count, live_on, text, worsen
from tests.live.processes import responder, until
from tests.live.simulator_and_service import simulator_and_service

_LONGEST = 90.0  # seconds until a point is come by, with the start before it


@dataclass
class Dying(KillRun):
    """Every life of the service ends at another point; the last one does not end."""

    died: list[str] = field(default_factory=list)
    _sent: int = 0
    _share: int = 0  # how many may have been sent: each life has some of its own, or it would have nothing to die of

    async def _kill(self) -> None:
        for life, point in enumerate((*POINTS, ""), 1):
            self._share = self.events * life // len(POINTS) if point else self.events
            await asyncio.to_thread(self._live, point)

    async def _may_send(self) -> None:
        while self._sent >= self._share:  # noqa: ASYNC110 - the share grows in another thread of things, rarely
            await asyncio.sleep(0.02)
        self._sent += 1

    def _live(self, point: str) -> None:
        if not point:
            self.service.command = responder("serve")
            self.service.start()
            return
        number = str(self.chance.randint(1, 3))
        self.service.command = [sys.executable, "-m", "tests.chaos.dying", point, number]
        process = self.service.launch()
        until(lambda: not process.alive(), f"the service comes by {point!r}", seconds=_LONGEST)
        if process.ended() == -signal.SIGKILL:
            self.died.append(point)
        self.tell(f"killed {point}")


def crash_points(folder: Path, *, events: int, seed: int) -> Count:
    """No send fails here: what is in doubt is in doubt because of the kills alone."""
    profile = replace(FAULT_PROFILES["lag below the settle time"], name="killed at each named point")
    settings = {"RESPONDER_SETTLE_SECONDS": str(SETTLE), "RESPONDER_REVIEW_SECONDS": "60"}
    start = time.monotonic()
    with simulator_and_service(folder, RULES, settings) as (phones, service):
        service.hook(text(events, 0).query())
        until(phones.outbox, "the first reply arrives")
        worsen(phones, profile, sends=False)
        service.stop()
        scenario = Dying(service, events, len(POINTS), random.Random(seed))
        acknowledged = asyncio.run(scenario.run()) | {events}
        acknowledged |= live_on(service, events + 1)
        report = consistency_report(service, phones.outbox(), acknowledged)
    count = Count(profile, len(scenario.died), report, time.monotonic() - start)
    missed = set(POINTS) - set(scenario.died)
    count.problems = [*report.problems(), *(f"never killed {point}" for point in sorted(missed))]
    return count
