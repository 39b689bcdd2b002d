"""A small HTTP server that is inSIM's send call, and remembers everything that reached it."""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that arrived, and the moment its request had come in whole. `nth` counts from 0 over all messages."""

    nth: int
    to: str
    text: str
    fields: dict[str, object]


def accept(arrival: Arrival) -> bytes:
    row = {
        "id_sms_api": f"g{arrival.nth}",
        "sms_per_message": 1,
        "user": "salon@example.org",
        "sent_time": "2026-03-10T11:00:00.000Z",
        "phone_number": arrival.to,
        "message": arrival.text,
        "sent": 1,
    }
    return http(200, json.dumps([row]).encode())


def http(status: int, body: bytes, *headers: str) -> bytes:
    head = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(head).encode() + body


Behaviour = Callable[[Arrival], Awaitable[bytes]]


async def at_once(arrival: Arrival) -> bytes:
    return accept(arrival)


class Gate:
    """`behaviour` makes the answer; empty bytes hang up without one. `await gate.opens()` listens, again on
    the same port after `await gate.shuts()`."""

    def __init__(self, behaviour: Behaviour = at_once) -> None:
        self.behaviour = behaviour
        self.arrivals: list[Arrival] = []
        self.most_at_once = 0
        self.most_to_one = 0
        self.port = 0
        self._under_way: Counter[str] = Counter()
        self._server: asyncio.Server | None = None
        self._conversations: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def texts(self) -> list[str]:
        return [arrival.text for arrival in self.arrivals]

    async def opens(self) -> None:
        self._server = await asyncio.start_server(self._meet, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def shuts(self) -> None:
        assert self._server is not None
        self._server.close()
        for conversation in self._conversations:
            conversation.cancel()
        await asyncio.gather(*self._conversations, return_exceptions=True)
        await self._server.wait_closed()

    async def __aenter__(self) -> Self:
        await self.opens()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.shuts()

    async def received(self, count: int, seconds: float = 10.0) -> None:
        """Waits until that many messages have come."""
        await until(lambda: len(self.arrivals) >= count, seconds)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._conversations.add(task)
        try:
            await self._converse(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the other side is gone, or the gate shuts
        finally:
            self._conversations.discard(task)
            writer.close()
            with suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            length = next(int(line[15:]) for line in head.split("\r\n") if line.startswith("content-length:"))
            answer = await self._take(json.loads(await reader.readexactly(length)))
            if not answer:
                return
            writer.write(answer)
            await writer.drain()

    async def _take(self, body: dict[str, list[dict[str, object]]]) -> bytes:
        [fields] = body["messages"]
        arrival = Arrival(len(self.arrivals), str(fields["phone_number"]), str(fields["message"]), fields)
        self.arrivals.append(arrival)
        self._under_way[arrival.to] += 1
        self.most_at_once = max(self.most_at_once, self._under_way.total())
        self.most_to_one = max(self.most_to_one, self._under_way[arrival.to])
        try:
            return await self.behaviour(arrival)
        finally:
            self._under_way[arrival.to] -= 1


async def until(true: Callable[[], bool], seconds: float = 10.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for is not always an event of this loop
            await asyncio.sleep(0.005)
