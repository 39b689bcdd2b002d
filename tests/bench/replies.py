"""From a webhook to the POST that answers it, as the simulated gateway sees it: at rest, and for a while at speed."""

import asyncio
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tests.bench.figures import Effort, Figure, Findings, Target
from tests.chaos.books import MARK, RULES, number_in
from tests.live.hooks import Text
from tests.live.load import Wire, deliver_paced, request
from tests.live.pair import pair
from tests.live.phones import Phones, Received
from tests.live.processes import until
from tests.live.service import Service

OFFERED = 550.0  # a second: more than is asked for, so that the target is not the ceiling
_BETWEEN = 0.03  # seconds between two events at rest
_CLOCK = 0.001  # the gateway tells whole milliseconds, cut off: counted against us


def measure(effort: Effort) -> Findings:
    with tempfile.TemporaryDirectory(prefix="bench-") as name, pair(Path(name), RULES) as (phones, service):
        at_rest = asyncio.run(_one_by_one(phones, service, effort.at_rest))
        sustained = _sustain(phones, service, effort)
    note = f"{effort.at_rest} events, one at a time"
    found = Findings([Figure("webhook to POST, at rest", "ms", [1000 * s for s in at_rest], Target("<", 15), note)])
    found.figures += sustained.figures
    found.warnings += sustained.warnings
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


async def _one_by_one(phones: Phones, service: Service, count: int) -> list[float]:
    """Seconds from sending the webhook to the gateway's taking the reply, by two clocks of one machine."""
    first, asked, wire = 30_000_000, {}, Wire(service.port)
    for number, payload in enumerate(_Batch(service.token, first, count).requests(), first):
        asked[number] = time.time()
        assert (await wire.ask(payload)).status == 200
        await asyncio.sleep(_BETWEEN)
    await wire.close()
    taken = _taken(_all_received(phones, service, count))
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
