"""Many webhooks at once over kept connections, with as little of Python between them as will do."""

import asyncio
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer to one request: `status` 0 is a connection that broke. `asked` and `seconds` are on this process's
    clock."""

    status: int
    asked: float
    seconds: float


def request(path: str, query: str) -> bytes:
    return f"GET {path}?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode("ascii")


async def deliver(port: int, requests: Sequence[bytes], *, connections: int = 32) -> list[Answer]:
    """Sends each once, as fast as the connections allow; the answers in the order of the requests."""
    answers: list[Answer | None] = [None] * len(requests)
    work = iter(enumerate(requests))
    await asyncio.gather(*(_one_by_one(port, work, answers) for _ in range(connections)))
    return [answer for answer in answers if answer is not None]


async def deliver_all(port: int, requests: Sequence[bytes], *, seconds: float = 60) -> list[Answer]:
    """Delivers, and sends again what a busy service asks to be sent again (503); returns the last answers."""
    answers, end = await deliver(port, requests), time.monotonic() + seconds
    while (again := [place for place, answer in enumerate(answers) if answer.status == 503]) and time.monotonic() < end:
        await asyncio.sleep(0.1)
        newer = await deliver(port, [requests[place] for place in again])
        for place, answer in zip(again, newer, strict=True):
            answers[place] = answer
    return answers


async def deliver_paced(
    port: int, requests: Iterable[bytes], *, a_second: float, connections: int = 64
) -> tuple[list[Answer], float]:
    """Sends them at a fixed rate, whether answers come or not; and how late the last one was sent, in seconds."""
    waiting: asyncio.Queue[tuple[int, bytes] | None] = asyncio.Queue()
    requests = list(requests)
    answers: list[Answer | None] = [None] * len(requests)
    senders = [asyncio.create_task(_from_queue(port, waiting, answers)) for _ in range(connections)]
    start = time.perf_counter()
    for place, payload in enumerate(requests):
        ahead = start + place / a_second - time.perf_counter()
        if ahead > 0:
            await asyncio.sleep(ahead)
        waiting.put_nowait((place, payload))
    late = time.perf_counter() - start - len(requests) / a_second
    for _ in senders:
        waiting.put_nowait(None)
    await asyncio.gather(*senders)
    return [answer for answer in answers if answer is not None], late


class Wire:
    """A kept connection; it opens anew when the other side has hung up."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, payload: bytes) -> Answer:
        asked = time.perf_counter()
        try:
            status = await self._exchange(payload)
        except (OSError, asyncio.IncompleteReadError, ValueError):
            await self.close()
            status = 0
        return Answer(status, asked, time.perf_counter() - asked)

    async def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            with suppress(OSError):
                await self._streams[1].wait_closed()
            self._streams = None

    async def _exchange(self, payload: bytes) -> int:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        writer.write(payload)
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(_length(head))
        return int(head[9:12])


def _length(head: bytes) -> int:
    lower = head.lower()
    start = lower.index(b"content-length:") + len(b"content-length:")
    return int(lower[start : lower.index(b"\r\n", start)])


async def _one_by_one(port: int, work: Iterator[tuple[int, bytes]], answers: list[Answer | None]) -> None:
    wire = Wire(port)
    for place, payload in work:
        answers[place] = await wire.ask(payload)
    await wire.close()


async def _from_queue(
    port: int, waiting: "asyncio.Queue[tuple[int, bytes] | None]", answers: list[Answer | None]
) -> None:
    wire = Wire(port)
    while (job := await waiting.get()) is not None:
        answers[job[0]] = await wire.ask(job[1])
    await wire.close()
