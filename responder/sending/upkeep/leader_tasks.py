"""Runs singleton background tasks (purging, comparing lists, posting); one process holds the lock."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, Protocol

import structlog

from responder.settings.cadences import CADENCES
from responder.store.database.engine import Store
from responder.supervision import keep_looking, until_done

log = structlog.get_logger(__name__)

Work = Callable[[], Coroutine[Any, Any, None]]


class StartedTask(Protocol):
    def start(self) -> None: ...

    async def stop(self) -> None: ...


def while_started(thing: StartedTask) -> Work:
    """Runs it as a piece of work that lasts until it is cancelled."""

    async def work() -> None:
        thing.start()
        try:
            await asyncio.Event().wait()
        finally:
            await thing.stop()

    return work


async def alone(store: Store, works: Iterable[Work], *, every: float = CADENCES.seat) -> None:
    """Runs them until cancelled, in one of the processes; when that dies, in another a few seconds later. `every`:
    seconds between two looks at whether it is our turn, and still is."""
    works = tuple(works)
    if not store.shared:
        await _all(works)
        return

    async def look() -> None:
        if await asyncio.to_thread(store.take_seat):
            await _while_seated(store, works, every)

    await keep_looking("taking turns", look, every)


async def _while_seated(store: Store, works: tuple[Work, ...], every: float) -> None:
    log.info("what one process does for all is done here")
    running = asyncio.create_task(_all(works))
    try:
        while await asyncio.to_thread(store.keeps_seat):
            done, _ = await asyncio.wait({running}, timeout=every)
            if done:
                running.result()
                return
    finally:
        running.cancel()
        await asyncio.wait({running})
        await asyncio.to_thread(store.leave_seat)


async def _all(works: tuple[Work, ...]) -> None:
    tasks = [asyncio.create_task(until_done("what one process does for all", work)) for work in works]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
