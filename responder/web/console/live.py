"""Tells open pages that something changed: one look at the database for all of them, one stream of events each.

A stream carries no words: only that there is something new, and the page asks for it with its own rights. Its `id` is
the mark of what the page has seen, so a browser that was asleep, offline or cut off by a restart hears at once whether
it missed anything.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from responder.supervision import Outage

LOOK_EVERY = 0.12  # seconds, while a page is open
REST, LONGEST_REST = 0.2, 1.6  # seconds after an event; longer each time while they do not end: every open page asks
STEPS = 5  # that one SMS may show in, to the answer that was delivered: before that no rest is longer
BEAT = 5.0  # seconds; proxies cut what is silent for ten, and a page takes as much for a lost network
MOST_STREAMS = 200
_RETRY = b"retry: 700\n\n"


class Live:
    """`mark` reads what is newest. `end` ends every stream at once: the service waits for them before it stops."""

    def __init__(self, mark: Callable[[], Awaitable[str]]) -> None:
        self._mark = mark
        self._known = ""
        self._open: set[asyncio.Event] = set()
        self._looking: asyncio.Task[None] | None = None
        self._ended = False

    @property
    def is_full(self) -> bool:
        return self._ended or len(self._open) >= MOST_STREAMS

    async def mark(self) -> str:
        return await self._mark()

    def end(self) -> None:
        self._ended = True
        if self._looking is not None:
            self._looking.cancel()
        self._tell()

    async def stream(self, seen: str, may_go_on: Callable[[], Awaitable[bool]]) -> AsyncIterator[bytes]:
        """Events for one page that has seen the state of a mark. `may_go_on`: its session is not over."""
        news = asyncio.Event()
        self._open.add(news)
        try:
            self._look_again()
            yield _RETRY
            self._known = await self._mark()
            while not self._ended:
                if self._known != seen:
                    seen = self._known
                    yield _event("changed", seen)
                news.clear()
                if await _comes(news, BEAT):
                    continue
                if not await may_go_on():
                    yield _event("over", "")
                    return
                yield _event("beat", "")
        finally:
            self._open.discard(news)

    def _look_again(self) -> None:
        if (self._looking is None or self._looking.done()) and not self._ended:
            self._looking = asyncio.create_task(self._look())

    async def _look(self) -> None:
        """Looks for news as long as somebody listens."""
        outage, changes = Outage("looking for news"), 0
        while self._open:
            await asyncio.sleep(LOOK_EVERY)
            try:
                mark = await self._mark()
            except Exception as error:  # noqa: BLE001 - a page hears nothing meanwhile, and goes on listening
                await asyncio.sleep(outage.failed(error))
                continue
            outage.over()
            if mark == self._known:
                changes = 0
                continue
            self._known = mark
            self._tell()
            await asyncio.sleep(rest_after(changes))
            changes += 1

    def _tell(self) -> None:
        for news in self._open:
            news.set()


def rest_after(changes: int) -> float:
    """Seconds until the next look, by how many looks before found something new, too."""
    return min(REST * 2.0 ** max(0, changes - STEPS), LONGEST_REST)


async def _comes(news: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await news.wait()
    except TimeoutError:
        return False
    return True


def _event(name: str, id_: str) -> bytes:
    known = f"id: {id_}\n" if id_ else ""
    return f"{known}event: {name}\ndata: {id_}\n\n".encode()
