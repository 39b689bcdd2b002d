"""From a webhook to the POST that answers it, as the simulated gateway sees it: at rest, and for a while at speed."""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from responder.sending.send_loop import USUAL
from tests.bench.figures import Effort, Figure, Findings, Target
from tests.chaos.consistency import MARK, RULES, number_in
from tests.live.hooks import Text
from tests.live.load import Wire, deliver_all, deliver_paced, request
from tests.live.phones import Phones, Received
from tests.live.processes import ROOT, clean_environment, until
from tests.live.service import Service
from tests.live.simulator_and_service import simulator_and_service

OFFERED = 550.0  # a second: more than is asked for, so that the target is not the ceiling
_AT_ONCE = USUAL.at_once
_BETWEEN = 0.03  # seconds between two events at rest
_CLOCK = 0.001  # the gateway tells whole milliseconds, cut off: counted against us


def measure(effort: Effort) -> Findings:
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as name,
        simulator_and_service(Path(name), RULES) as (phones, service),
    ):
        at_rest = asyncio.run(_one_by_one(phones, service, effort.at_rest, 30_000_000))
        sustained = _sustain(phones, service, effort)
    note = f"{effort.at_rest} events, one at a time"
    found = Findings([Figure("webhook to POST, at rest", "ms", [1000 * s for s in at_rest], Target("<", 15), note)])
    found.figures += sustained.figures
    found.warnings += sustained.warnings
    found.figures += _beside_a_bare_loop(effort)
    return found


def _beside_a_bare_loop(effort: Effort) -> list[Figure]:
    """The service and the loop in turns, over one simulator that reports to nobody: what it does for both is the
    same."""
    rounds: list[tuple[_Burst, _Burst]] = []
    rests: list[tuple[float, float]] = []
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as name,
        simulator_and_service(Path(name), RULES) as (phones, service),
    ):
        phones.call_back("")
        for run in range(effort.rounds + 1):
            first = 50_000_000 + run * 1_000_000
            ours = _burst(phones, service, first, effort.burst)
            rounds.append((ours, _bare_burst(phones, service, first + 500_000, effort.burst)))
            few = max(20, effort.at_rest // effort.rounds)
            at_rest = asyncio.run(_one_by_one(phones, service, few, first + 100_000))
            rests.append((median(at_rest), median(_bare_at_rest(phones, service, first + 600_000, few))))
    del rounds[0], rests[0]  # both were cold
    return _ratios(rounds, rests)


def _ratios(rounds: "list[tuple[_Burst, _Burst]]", rests: list[tuple[float, float]]) -> list[Figure]:
    return [
        Figure("replies, a burst", "/s", [ours.a_second for ours, _ in rounds], note="no reports come back"),
        Figure("bare loop of the same POSTs", "/s", [bare.a_second for _, bare in rounds],
               note=f"{_AT_ONCE} at once over the same connections"),
        Figure("replies / bare loop", "x", [ours.a_second / bare.a_second for ours, bare in rounds],
               Target(">=", 0.6)),
        Figure("the same by processor time", "x", [bare.each / ours.each for ours, bare in rounds],
               note="of the service and of the loop: accepting and deciding are in the one only"),
        Figure("webhook to POST, at rest", "ms", [1000 * ours for ours, _ in rests], note="medians of each round"),
        Figure("synced commit and bare POST", "ms", [1000 * bare for _, bare in rests]),
        Figure("at rest / commit and bare POST", "x", [ours / bare for ours, bare in rests], Target("<=", 2)),
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Burst:
    """`each`: seconds of processor time a message."""

    a_second: float
    each: float


def _burst(phones: Phones, service: Service, first: int, count: int) -> _Burst:
    """Webhooks as fast as they are taken, until the last of their replies is."""
    assert service.process is not None
    before, busy = len(phones.outbox()), service.process.busy()
    requests = _Batch(service.token, first, count).requests()
    start = time.time()
    answers = asyncio.run(deliver_all(service.port, requests))
    assert all(answer.status == 200 for answer in answers)
    taken = _taken(_all_received(phones, service, before + count)[before:])
    return _Burst(count / (max(taken.values()) - start), (service.process.busy() - busy) / count)


def _bare_burst(phones: Phones, service: Service, first: int, count: int) -> _Burst:
    found = _bare(phones, service, first, count, _AT_ONCE)
    return _Burst(count / found["seconds"], found["busy"] / count)


def _bare_at_rest(phones: Phones, service: Service, first: int, count: int) -> list[float]:
    before = len(phones.outbox())
    began = _bare(phones, service, first, count, 1)
    taken = _taken(phones.outbox()[before:])
    return [taken[int(number)] - at + _CLOCK for number, at in began.items()]


def _bare(phones: Phones, service: Service, first: int, count: int, at_once: int) -> dict[str, float]:
    arguments = [phones.url, *map(str, (first, count, at_once)), str(service.folder)]
    command = [sys.executable, "-m", "tests.bench.bare_posts", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=clean_environment({}), capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


@dataclass(frozen=True, slots=True)
class _Batch:
    """Numbered texts, each from another contact."""

    token: str
    first: int
    count: int

    def requests(self) -> list[bytes]:
        at = datetime.now(UTC).replace(microsecond=0)
        path = f"/hooks/insim/{self.token}"
        numbers = range(self.first, self.first + self.count)
        return [request(path, Text(f"+336{n:08d}", f"{MARK}{n}", at).query()) for n in numbers]


async def _one_by_one(phones: Phones, service: Service, count: int, first: int) -> list[float]:
    """Seconds from sending the webhook to the gateway's taking the reply, by two clocks of one machine."""
    before, asked, wire = len(phones.outbox()), {}, Wire(service.port)
    for number, payload in enumerate(_Batch(service.token, first, count).requests(), first):
        asked[number] = time.time()
        assert (await wire.ask(payload)).status == 200
        await asyncio.sleep(_BETWEEN)
    await wire.close()
    taken = _taken(_all_received(phones, service, before + count)[before:])
    return [taken[number] - at + _CLOCK for number, at in asked.items()]


def _sustain(phones: Phones, service: Service, effort: Effort) -> Findings:
    before, first, count = len(phones.outbox()), 40_000_000, int(OFFERED * effort.sustained)
    requests = _Batch(service.token, first, count).requests()
    asked, start = time.time(), time.perf_counter()
    answers, late = asyncio.run(deliver_paced(service.port, requests, a_second=OFFERED))
    received = _all_received(phones, service, before + count)[before:]
    taken = _taken(received)
    waits = [taken[first + n] - (asked + answer.asked - start) for n, answer in enumerate(answers)]
    rate = count / (max(taken.values()) - asked)
    service.all_decided(seconds=120)  # the delivery reports too
    reported = service.count("SELECT count(*) FROM messages WHERE status = 'delivered'")
    note = f"{count} events in {effort.sustained:.0f} s, {len(received)} replies, {reported} reported delivered so far"
    found = Findings()
    found.figures = [
        Figure("replies sustained", "/s", [rate], Target(">=", 500), note),
        Figure("webhook to POST, at that speed", "ms", [1000 * median(waits)]),
        Figure("the slowest of them", "ms", [1000 * max(waits)]),
    ]
    if late > 0.5:
        found.warnings.append(f"the load client itself came {late:.1f} s late: the machine is too small or too busy")
    refused = sum(answer.status != 200 for answer in answers)
    if refused:
        found.warnings.append(f"{refused} webhooks were not answered 200")
    return found


def _all_received(phones: Phones, service: Service, count: int) -> list[Received]:
    service.all_sent(seconds=120)
    until(lambda: len(phones.outbox()) >= count, f"{count} replies are received", every=0.2, seconds=60)
    return phones.outbox()


def _taken(received: list[Received]) -> dict[int, float]:
    return {number_in(sms.text): datetime.fromisoformat(sms.accepted_at).timestamp() for sms in received}
