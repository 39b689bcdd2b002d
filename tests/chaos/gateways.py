"""The service killed again and again over each gateway, while a tenth of the sends fail in its own ways. Counted on the
handsets: nothing twice, nothing lost in silence; what only a person can settle is listed."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.consistency import MAYBE, RULES, ConsistencyReport, consistency_report
from tests.chaos.kills import KillRun
from tests.chaos.scenarios import Outcome, missing, struck
from tests.live.gateway_profiles import GATEWAY_PROFILES
from tests.live.phones import Phones
from tests.live.processes import until
from tests.live.service import Service

_SHARE = 0.1  # of the sends fail
_PATIENCE = "4"  # seconds until a person is asked
_LONGEST = 15.0  # seconds the texts wait for the answers before them
_LEFT = "SELECT count(*) FROM messages WHERE status != 'queued' AND status != 'sending'"


@dataclass
class Interleaved(KillRun):
    """Texts wait until what came before them is answered, all but a few: so each kill finds answers under way, and the
    faults strike between kills, however busy the machine is."""

    async def _may_send(self) -> None:
        ahead, end = max(8, self.events // (self.kills + 1)), time.monotonic() + _LONGEST
        while len(self.acknowledged) - await asyncio.to_thread(self.service.count, _LEFT) > ahead:
            if time.monotonic() > end:
                return
            await asyncio.sleep(0.1)


def over_gateway(
    folder: Path, name: str, *, events: int, times: int, seed: int, tell: Callable[[str], None] = print
) -> Outcome:
    way = GATEWAY_PROFILES[name]
    with way.simulator_and_service(folder, RULES, RESPONDER_REVIEW_SECONDS=_PATIENCE, RESPONDER_SETTLE_SECONDS="2") as (
        phones,
        service,
    ):
        for fault in way.faults:
            phones.fail(send=fault, times=1)  # each strikes, however few the sends
            phones.fail(send=fault, probability=_SHARE / len(way.faults))
        scenario = Interleaved(service, events, times, random.Random(seed), tell=tell, way=way)
        acknowledged = asyncio.run(scenario.run())
        until(lambda: len(phones.struck()) >= len(way.faults), "each of the gateway's faults")
        phones.heal()
        service.all_sent(seconds=120 + 0.1 * events)
        report = _arrived(service, phones, acknowledged)
        failed = sum(phones.struck().values())
        notes = [f"{scenario.requests} requests for {events} events, {failed} sends failed"]
        notes += [*struck(phones), *settled_by_a_person(report)]
    title = f"{name}: kill -9, {times} times during {events} events, a tenth of the sends failing"
    return Outcome(title, report, [*report.problems(), *missing(report, events), *lost(report)], notes)


def _arrived(service: Service, phones: Phones, acknowledged: set[int]) -> ConsistencyReport:
    """Returns the report, once the handsets have what was just taken; what is missing after that stays missing."""
    end = time.monotonic() + _LONGEST
    while (report := consistency_report(service, phones.outbox(), acknowledged)).problems() and time.monotonic() < end:
        time.sleep(0.5)
    return report


def lost(report: ConsistencyReport) -> list[str]:
    """Answers that nobody received and that nothing speaks of."""
    told = {number for number, status in report.written.items() if status in MAYBE | {"refused"}}
    gone = set(report.decided) - set(report.received) - told - report.held
    return [f"{len(gone)} lost in silence: {sorted(gone)[:8]}"] if gone else []


def settled_by_a_person(report: ConsistencyReport) -> list[str]:
    doubtful = {number for number, status in report.written.items() if status in MAYBE}
    arrived = len(doubtful & set(report.received))
    return [f"left to a person: {len(doubtful)} of {len(report.decided)}, of which {arrived} had arrived"]
