"""Throughput, delays, and what is lost or doubled under kills: each contender on a simulator of its own, one after the
other in one run."""

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.bench.figures import Effort, Figure, Findings
from tests.bench.side_by_side.rivals import STACKS, Contender, ours, rival
from tests.chaos.consistency import MARK, RULES, number_in
from tests.live.hooks import Text
from tests.live.load import Wire, deliver_all, deliver_paced, request
from tests.live.phones import Phones, Received
from tests.live.processes import until
from tests.live.salons import write_salon

_PACE = 20.0  # webhooks a second, where delays are measured: what the slowest can do
_QUIET = 12.0  # seconds without another SMS, after which none is expected
_AGAIN = 0.05  # seconds until a sender tries again what got no 200
_BEGINS = Callable[[Path, Phones], AbstractContextManager[Contender]]


@dataclass(frozen=True, slots=True)
class Outcome:
    a_second: float
    p50: float  # milliseconds
    p99: float
    lost: int  # acknowledged, never on a handset, and nobody is told
    doubled: int
    told: int  # acknowledged, not on a handset, and on a list for a person


def measure(effort: Effort, only: str = "") -> Findings:
    found = Findings()
    for name, begins in contenders(found):
        if only in name:
            seen = _contend(begins, effort)
            found.figures += _figures(name, seen, effort)
    return found


def contenders(found: Findings) -> Iterator[tuple[str, _BEGINS]]:
    yield "Responder, SQLite", partial(ours, "sqlite")
    yield "Responder, PostgreSQL", partial(ours, "postgresql")
    for stack in STACKS:
        name = f"{stack.name}, {'durable' if stack.durable else 'as it comes'}"
        if stack.lacks:
            found.warnings.append(f"{name}: not compared, {stack.lacks} is not installed here")
        else:
            yield name, partial(rival, stack)


def _figures(name: str, seen: Outcome, effort: Effort) -> list[Figure]:
    told = f", {seen.told} in doubt and listed for a person" if seen.told else ""
    note = f"{seen.lost} lost, {seen.doubled} doubled under {effort.kills} kills of {effort.killed_events} events{told}"
    return [
        Figure(f"{name}: replies", "/s", [seen.a_second], note=note),
        Figure(f"{name}: p50", "ms", [seen.p50], note=f"{_PACE:.0f} webhooks a second"),
        Figure(f"{name}: p99", "ms", [seen.p99]),
    ]


def _contend(begins: _BEGINS, effort: Effort) -> Outcome:
    with _running(begins) as (phones, contender):
        _burst(phones, contender, 0, 50)  # warm
        rate = _burst(phones, contender, 100_000, effort.burst // 3)
        waits = _paced(phones, contender, 200_000, effort.at_rest)
    with _running(begins) as (phones, contender):
        lost, doubled, told = asyncio.run(_killed(phones, contender, effort))
    return Outcome(rate, 1000 * waits[len(waits) // 2], 1000 * waits[int(0.99 * len(waits))], lost, doubled, told)


@contextmanager
def _running(begins: _BEGINS) -> Iterator[tuple[Phones, Contender]]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = write_salon(Path(name), RULES)
        with Phones(folder) as phones, begins(folder, phones) as contender:
            yield phones, contender


def _requests(contender: Contender, first: int, count: int) -> list[bytes]:
    at = datetime.now(UTC).replace(microsecond=0)
    texts = (Text(f"+336{n:08d}", f"{MARK}{n}", at) for n in range(first, first + count))
    return [request(contender.path, text.query()) for text in texts]


def _burst(phones: Phones, contender: Contender, first: int, count: int) -> float:
    """Webhooks as fast as they are taken, until the last reply is: replies a second."""
    before, requests = len(phones.outbox()), _requests(contender, first, count)
    start = time.time()
    answers = asyncio.run(deliver_all(contender.port, requests))
    assert all(answer.status == 200 for answer in answers)
    until(lambda: len(phones.outbox()) >= before + count, "all replies are received", seconds=240, every=0.2)
    return count / (max(map(_at, phones.outbox()[before:])) - start)


def _paced(phones: Phones, contender: Contender, first: int, count: int) -> list[float]:
    """Seconds from each webhook to its reply, the shortest first."""
    before, requests = len(phones.outbox()), _requests(contender, first, count)
    start, clock = time.time(), time.perf_counter()
    answers, _ = asyncio.run(deliver_paced(contender.port, requests, a_second=_PACE))
    until(lambda: len(phones.outbox()) >= before + count, "all replies are received", seconds=240, every=0.2)
    taken = {number_in(sms.text): _at(sms) for sms in phones.outbox()[before:]}
    return sorted(taken[first + n] - (start + answer.asked - clock) for n, answer in enumerate(answers))


async def _killed(phones: Phones, contender: Contender, effort: Effort) -> tuple[int, int, int]:
    """Each event is sent until it is acknowledged, as a gateway that tries again would; (lost, doubled, told)."""
    acknowledged: set[int] = set()
    work = iter(enumerate(_requests(contender, 0, effort.killed_events)))

    async def send() -> None:
        wire = Wire(contender.port)
        for number, payload in work:
            while (await wire.ask(payload)).status != 200:  # noqa: ASYNC110
                await asyncio.sleep(_AGAIN)
            acknowledged.add(number)
        await wire.close()

    senders = [asyncio.create_task(send()) for _ in range(8)]
    chance = random.Random(16)
    for kill in range(effort.kills):
        goal = (kill + 1) * effort.killed_events // (effort.kills + 1)
        while len(acknowledged) < goal:  # noqa: ASYNC110
            await asyncio.sleep(0.002)
        await asyncio.sleep(chance.uniform(0, 0.03))
        await asyncio.to_thread(lambda: (contender.kill(), contender.start()))
    await asyncio.gather(*senders)
    received = Counter(number_in(sms.text) for sms in await asyncio.to_thread(_settled, phones, effort))
    missing = acknowledged - set(received)
    told = missing & contender.in_doubt()
    return len(missing - told), sum(times > 1 for times in received.values()), len(told)


def _settled(phones: Phones, effort: Effort) -> list[Received]:
    """Returns what was received, once all of it is there or nothing more comes."""
    seen, since = 0, time.monotonic()
    while time.monotonic() < since + _QUIET:
        outbox = [sms for sms in phones.outbox() if MARK in sms.text]
        if len({number_in(sms.text) for sms in outbox}) == effort.killed_events:
            time.sleep(1)  # a double may come yet
            break
        if len(outbox) > seen:
            seen, since = len(outbox), time.monotonic()
        time.sleep(0.2)
    return [sms for sms in phones.outbox() if MARK in sms.text]


def _at(sms: Received) -> float:
    return datetime.fromisoformat(sms.accepted_at).timestamp()
