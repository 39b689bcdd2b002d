"""Measures webhooks beside twenty open consoles, checks of rules back to back, and replays of 5,000 events:
`python -m tests.bench.beside_consoles [ROUNDS] [consoles|checks|replays ...]`. Each round measures without them and
then beside them; what is named is done alone, to see which of them it is."""

import asyncio
import math
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median

import httpx

from tests.acceptance.live_system import LiveSystem, live_system, shipped
from tests.live.hooks import Text
from tests.live.load import deliver_all, deliver_paced, request
from tests.live.service import TOKEN

EVENTS, CONSOLES, A_ROUND = 5_000, 20, 300
A_SECOND = 50  # twice as many are more than one interpreter decides and answers: what waits would be measured
ROUNDS = 8
PARTS = ("consoles", "checks", "replays")
GOAL = 1.5  # times the 99th percentile without them
FORM = {"sec-fetch-site": "same-origin"}
_numbers = count()


def hooks(many: int) -> list[bytes]:
    now = datetime.now(UTC)
    texts = (Text(f"+336{next(_numbers):08d}", "Il fait beau", now) for _ in range(many))
    return [request(f"/hooks/insim/{TOKEN}", each.query()) for each in texts]


async def p99(port: int) -> float:
    """Milliseconds; a webhook that was not taken, and is sent again, counts as the slowest there is."""
    answers, _ = await deliver_paced(port, hooks(A_ROUND), a_second=A_SECOND)
    took = sorted(answer.seconds if answer.status == 200 else math.inf for answer in answers)
    return 1000 * took[int(0.99 * len(answers))]


@asynccontextmanager
async def browser(place: LiveSystem) -> AsyncIterator[httpx.AsyncClient]:
    """An owner who is signed in."""
    base = place.service.url.replace("127.0.0.1", "localhost")
    ran = await asyncio.to_thread(place.service.runs, "console", "invite", "Anna", "--role", "owner", "--url", base)
    link = next(word for word in ran.said.split() if word.startswith("http"))
    limits = httpx.Limits(max_connections=CONSOLES + 5)
    async with httpx.AsyncClient(
        base_url=base, headers=FORM | {"origin": base}, timeout=60, trust_env=False, limits=limits
    ) as anna:
        assert (await anna.post(link, data={"password": "trois mots faciles"})).status_code == 303
        yield anna


async def checks(anna: httpx.AsyncClient, text: str) -> None:
    while True:
        answer = await anna.post("/console/rules/problems", data={"name": "rules/missed_calls.yaml", "text": text})
        assert answer.status_code == 200, answer.text


async def replays(anna: httpx.AsyncClient) -> None:
    while True:
        await anna.post("/console/rules/draft/week", data={"do": "start"})
        for _ in range(200):
            await asyncio.sleep(0.5)
            if 'id="sum"' in (await anna.get("/console/rules/draft/week")).text:
                break


async def looks(anna: httpx.AsyncClient) -> None:
    async with anna.stream("GET", "/console/live", params={"since": "x"}, timeout=None) as stream:
        async for _ in stream.aiter_bytes():
            pass


def work_of(parts: Sequence[str], anna: httpx.AsyncClient, text: str) -> list[Coroutine[None, None, None]]:
    found: list[Coroutine[None, None, None]] = []
    if "checks" in parts:
        found.append(checks(anna, text))
    if "replays" in parts:
        found.append(replays(anna))
    if "consoles" in parts:
        found += [looks(anna) for _ in range(CONSOLES)]
    return found


async def measure(place: LiveSystem, rounds: int, parts: Sequence[str]) -> tuple[list[float], list[float]]:
    """The 99th percentiles without and beside them, in milliseconds, a round each."""
    port = place.service.port
    assert all(answer.status == 200 for answer in await deliver_all(port, hooks(EVENTS)))
    await asyncio.to_thread(place.service.all_decided, seconds=600)
    text = (place.service.folder / "rules" / "missed_calls.yaml").read_text("utf-8")
    alone, beside = [], []
    async with browser(place) as anna:
        changed = text.replace("limit: once per 1h", "limit: once per 2h", 1)
        await anna.post(
            "/console/rules/file", data={"name": "rules/missed_calls.yaml", "version": "0", "text": changed}
        )
        for _ in range(rounds):  # one beside the other, so that whoever else uses the machine slows both
            alone.append(await p99(port))
            async with busy(work_of(parts, anna, text)):
                beside.append(await p99(port))
    return alone, beside


@asynccontextmanager
async def busy(work: Sequence[Coroutine[None, None, None]]) -> AsyncIterator[None]:
    """Does the work meanwhile. Raises what broke of it."""
    tasks = [asyncio.create_task(each) for each in work]
    await asyncio.sleep(1)
    yield
    broken = [task.exception() for task in tasks if task.done()]
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert broken == [], broken


def main(rounds: int, parts: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, live_system(Path(folder), shipped()) as place:
        alone, beside = asyncio.run(measure(place, rounds, parts))
    print(
        "without them:",
        *(f"{each:.0f}" for each in alone),
        "ms; beside them:",
        *(f"{each:.0f}" for each in beside),
        "ms",
    )
    print(f"{median(beside) / median(alone):.1f} times (medians); the goal is {GOAL}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS, sys.argv[2:] or PARTS)
