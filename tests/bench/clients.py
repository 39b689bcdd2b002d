"""Load clients: wrk where it is installed, a few processes of raw sockets where it is not."""

import asyncio
import re
import resource
import shutil
import subprocess
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

from tests.live.hooks import Text
from tests.live.load import Wire, request

_SCRIPT = Path(__file__).with_name("events.lua")
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}
_PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Load:
    """Holds what a client saw. `p99` in milliseconds; `busy` is the share of its time the client itself was at work,
    1.0 a core: near its number of threads, the client is what limits."""

    a_second: float
    p99: float
    failed: int
    answered: int
    busy: float
    client: str
    each: float = 0.0  # seconds of the server's processor time a request

    @property
    def is_limit(self) -> bool:
        return self.busy > (0.95 if self.client == "wrk" else 0.95 * _PROCESSES)


def load(port: int, path: str, *, seconds: float, connections: int, run: int) -> Load:
    """Asks as fast as the connections allow, each request another event. `run` tells runs apart."""
    if shutil.which("wrk"):
        return _wrk(port, path, seconds, connections, run)
    return _python(port, path, seconds, connections, run)


def _wrk(port: int, path: str, seconds: float, connections: int, run: int) -> Load:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--latency", "--timeout", "10s"]
    command += ["-s", str(_SCRIPT), f"http://127.0.0.1:{port}", "--", path, str(run)]
    start = time.monotonic()
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    took = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Load(
        a_second=float(_found(r"Requests/sec:\s+([\d.]+)", said)),
        p99=_milliseconds(_found(r"99%\s+([\d.]+[a-z]+)", said)),
        failed=sum(int(n) for n in re.findall(r"Non-2xx or 3xx responses: (\d+)|timeout (\d+)", said) for n in n if n),
        answered=int(_found(r"(\d+) requests in", said)),
        busy=busy / took,
        client="wrk",
    )


def _found(pattern: str, said: str) -> str:
    match = re.search(pattern, said)
    assert match, f"wrk said something else than expected:\n{said}"
    return match[1]


def _milliseconds(written: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)([a-z]+)", written).groups()  # type: ignore[union-attr]
    return float(number) * _UNITS[unit]


def _python(port: int, path: str, seconds: float, connections: int, run: int) -> Load:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    share = max(1, connections // _PROCESSES)
    start = time.monotonic()
    with ProcessPoolExecutor(_PROCESSES, get_context("spawn")) as pool:
        jobs = [pool.submit(_ask_many, port, path, seconds, share, run, n) for n in range(_PROCESSES)]
        parts = [job.result() for job in jobs]
    took = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    times = sorted(time for part in parts for time in part[0])
    return Load(
        a_second=len(times) / seconds,
        p99=1000 * times[int(len(times) * 0.99)] if times else float("inf"),
        failed=sum(part[1] for part in parts),
        answered=len(times),
        busy=(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / took,
        client="python",
    )


def _ask_many(port: int, path: str, seconds: float, connections: int, run: int, part: int) -> tuple[list[float], int]:
    return asyncio.run(_ask(port, path, seconds, connections, run, part))


async def _ask(port: int, path: str, seconds: float, connections: int, run: int, part: int) -> tuple[list[float], int]:
    at, end = datetime.now(UTC).replace(microsecond=0), time.monotonic() + seconds
    times: list[float] = []
    failed = 0

    async def one(connection: int) -> None:
        nonlocal failed
        wire, number = Wire(port), 0
        while time.monotonic() < end:
            number += 1
            text = Text(f"+336{number % 100_000_000:08d}", f"oui {run} {part} {connection} {number}", at)
            answer = await wire.ask(request(path, text.query()))
            failed += answer.status != 200
            times.append(answer.seconds)
        await wire.close()

    await asyncio.gather(*(one(connection) for connection in range(connections)))
    return times, failed
