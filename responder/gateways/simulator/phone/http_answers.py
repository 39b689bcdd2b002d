"""Questions and answers over HTTP: what the simulator's calls take and give, and how it is written out."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import field
from typing import Any

from responder.dataclass import dataclass

Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

_DRIP = 0.1  # seconds between two bytes of a slow answer
_MOST = 16 * 1024 * 1024  # bytes of a body


@dataclass(frozen=True, slots=True)
class Ask:
    """A request. `body` is its JSON, None where there is none that can be read; `raw` as it came; `headers` by their
    names in small letters."""

    method: str
    path: str
    query: Mapping[str, str]
    body: Any = None
    raw: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    body: bytes = b""
    status: int = 200
    content_type: bytes = b"application/json"
    headers: tuple[tuple[bytes, bytes], ...] = ()
    manner: str = ""  # "", silent, drip, cut: see `write`


_dump = json.JSONEncoder(separators=(",", ":")).encode


def says(content: Any, status: int = 200, headers: tuple[tuple[bytes, bytes], ...] = ()) -> Answer:
    """JSON."""
    return Answer(_dump(content).encode("ascii"), status, headers=headers)


class Mistake(Exception):
    """A request that cannot be answered as asked; the answer says what to write."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


async def read(receive: Receive) -> bytes:
    message = await receive()
    if not message.get("more_body"):
        return bytes(message.get("body", b""))
    pieces = [message.get("body", b"")]
    size = len(pieces[0])
    while message.get("more_body") and size <= _MOST:
        message = await receive()
        pieces.append(message.get("body", b""))
        size += len(pieces[-1])
    return b"".join(pieces)


async def write(answer: Answer, receive: Receive, send: Send, closing: asyncio.Event) -> None:
    """`silent` never answers, `drip` gives a byte at a time, `cut` promises the whole and breaks off half-way."""
    if answer.manner == "silent":
        await _gone(receive, closing)
        return
    length = str(len(answer.body)).encode("ascii")
    headers = [(b"content-type", answer.content_type), (b"content-length", length), *answer.headers]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    if answer.manner == "drip":
        await _drip(answer.body, receive, send, closing)
    elif answer.manner == "cut":
        await send({"type": "http.response.body", "body": answer.body[: len(answer.body) // 2], "more_body": True})
    else:
        await send({"type": "http.response.body", "body": answer.body})


async def _gone(receive: Receive, closing: asyncio.Event) -> None:
    """Returns when the client hangs up, or when the simulator closes."""
    waits = {asyncio.ensure_future(_hung_up(receive)), asyncio.create_task(closing.wait())}
    _, left = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for task in left:
        task.cancel()


async def _hung_up(receive: Receive) -> bool:
    while (await receive())["type"] != "http.disconnect":
        pass
    return True


async def _drip(body: bytes, receive: Receive, send: Send, closing: asyncio.Event) -> None:
    gone = asyncio.create_task(_gone(receive, closing))
    for place in range(len(body)):
        if gone.done():
            break
        await send({"type": "http.response.body", "body": body[place : place + 1], "more_body": True})
        await asyncio.sleep(_DRIP)
    else:
        await send({"type": "http.response.body", "body": b""})
    gone.cancel()
