"""Servers for the tests to talk to, over real sockets on this machine."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from responder.gateways.incoming import RawHook

Play = Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass
class RawServer:
    """Reads one request a connection, then does what its play says, byte by byte."""

    url: str = ""
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0
    bytes_seen: int = 0

    def bodies(self) -> list[Any]:
        return [json.loads(request.partition(b"\r\n\r\n")[2]) for request in self.requests]


@asynccontextmanager
async def raw_server(play: Play, *, tls: ssl.SSLContext | None = None) -> AsyncIterator[RawServer]:
    seen = RawServer()
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.connections += 1
        with suppress(ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            while True:
                seen.requests.append(await read_request(reader, seen))
                await play(writer)
                if writer.is_closing():
                    break
        writer.close()

    async def kept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await serve(reader, writer)
        except asyncio.CancelledError:
            writer.close()
        finally:
            tasks.discard(task)

    server = await asyncio.start_server(kept, "127.0.0.1", 0, ssl=tls)
    host, port = server.sockets[0].getsockname()[:2]
    seen.url = f"{'https' if tls else 'http'}://{host}:{port}"
    try:
        yield seen
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await server.wait_closed()


async def read_request(reader: asyncio.StreamReader, seen: RawServer) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    seen.bytes_seen += len(head)
    length = next(
        (int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
    )
    body = await reader.readexactly(length)
    seen.bytes_seen += len(body)
    return head + body


def answering(
    body: bytes, status: str = "200 OK", headers: str = "Content-Type: application/json", close: bool = False
) -> Play:
    """A play that answers well-formed HTTP."""

    async def play(writer: asyncio.StreamWriter) -> None:
        head = f"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        if close:
            writer.close()

    return play


@dataclass
class Listener:
    """Holds what a webhook address was asked, as it stood on the request line."""

    url: str = ""
    status: int = 200
    targets: list[str] = field(default_factory=list)
    hooks: list[RawHook] = field(default_factory=list)  # the same, with body and headers
    came: asyncio.Event = field(default_factory=asyncio.Event)

    def received(self) -> list[tuple[str, dict[str, Any]]]:
        """(parameter, content) of each, decoded once."""
        pairs = [target.partition("?")[2].partition("=") for target in self.targets]
        return [(parameter, json.loads(unquote(value))) for parameter, _, value in pairs]

    def contents(self, parameter: str) -> list[dict[str, Any]]:
        return [content for name, content in self.received() if name == parameter]

    async def wait_for(self, count: int, seconds: float = 5.0) -> list[tuple[str, dict[str, Any]]]:
        await self.arrival(count, seconds)
        return self.received()

    async def arrival(self, count: int, seconds: float = 5.0) -> None:
        """Returns when that many have come."""
        async with asyncio.timeout(seconds):
            while len(self.targets) < count:
                self.came.clear()
                await self.came.wait()


@asynccontextmanager
async def webhook_listener(path: str = "/hooks/insim/secret", status: int = 200) -> AsyncIterator[Listener]:
    listener = Listener(status=status)

    async def play(writer: asyncio.StreamWriter) -> None:
        head, _, body = server.requests[-1].partition(b"\r\n\r\n")
        line, *lines = head.split(b"\r\n")
        method, target, _ = line.decode("ascii").split(" ")
        assert method == ("POST" if body else "GET")
        headers = dict(each.split(b": ", 1) for each in lines)
        query = target.partition("?")[2].encode()
        listener.targets.append(target)
        listener.hooks.append(RawHook(query, body, {name.lower(): value for name, value in headers.items()}))
        listener.came.set()
        await answering(b"{}", f"{listener.status} -")(writer)

    async with raw_server(play) as server:
        listener.url = server.url + path
        yield listener
