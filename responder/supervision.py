"""Runs what goes on for as long as the process: looked at again and again, begun again after a failure.

What fails is told once and tried again after a back-off, twice as long each time; then it is told that it works again.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from math import inf
from typing import TypeVar

import structlog

from responder.dataclass import dataclass
from responder.domain.delivery.back_off import back_off

log = structlog.get_logger(__name__)
T = TypeVar("T")

_FIRST_PAUSE = timedelta(seconds=0.1)
LONGEST_PAUSE = 15.0  # seconds


class Cancellation:
    """Notices that the current task was told to end since this was made, where a library has made another error of it,
    as psycopg does of a query that is interrupted, or where that error was passed over: a task that goes on after it
    is never told again, and whoever waits for its end waits for ever."""

    def __init__(self) -> None:
        self._task = asyncio.current_task()
        self._before = self._task.cancelling() if self._task else 0

    def heed(self) -> None:
        """Raises CancelledError if the task was told to end."""
        if self._task is not None and self._task.cancelling() > self._before:
            raise asyncio.CancelledError


class Outage:
    """`what` is out of order while `failures` is not zero."""

    def __init__(self, what: str, **where: str) -> None:
        self.what = what
        self.failures = 0
        self._where = where

    def failed(self, error: BaseException) -> float:
        """Returns how many seconds to wait before trying again."""
        self.failures += 1
        if self.failures == 1:
            log.error(f"{self.what} failed", error=describe(error), **self._where)
        return back_off(self.failures, _FIRST_PAUSE, timedelta(seconds=LONGEST_PAUSE)).total_seconds()

    def over(self) -> None:
        if self.failures:
            log.info(f"{self.what} works again", failures=self.failures, **self._where)
        self.failures = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Seconds: before the `first` look, after `every` look, come what may, and of the `longest` back-off."""

    first: float = 0.0
    every: float = 0.0
    longest: float = LONGEST_PAUSE


AT_ONCE = Rhythm()


async def supervise(
    what: str,
    look: Callable[[], Awaitable[float | None]],
    *,
    news: asyncio.Event | None = None,
    rhythm: Rhythm = AT_ONCE,
    well_after: float = inf,
    **where: str,
) -> None:
    """Looks again and again, until cancelled. `look` returns how many seconds to wait until the next look, None for
    ever; `news`, when set meanwhile, brings it forward. One that fails after more than `well_after` seconds was
    well before. `what` and `where` name it in the log."""
    outage, news = Outage(what, **where), news or asyncio.Event()
    await asyncio.sleep(rhythm.first)
    told = Cancellation()
    while True:
        news.clear()
        begun = time.monotonic()
        try:
            wait = await look()
            told.heed()
        except Exception as error:  # noqa: BLE001 - whatever it was: ended, it would not be done any more, unnoticed
            told.heed()
            if time.monotonic() - begun > well_after:
                outage.over()
            await asyncio.sleep(min(rhythm.longest, outage.failed(error)) + rhythm.every)
            continue
        outage.over()
        await asyncio.sleep(rhythm.every)
        if wait is None or wait > 0:
            await _wait_for(news, wait)


async def keep_looking(
    what: str,
    look: Callable[[], Awaitable[None]],
    every: float,
    *,
    first: float = 0.0,
    longest: float = LONGEST_PAUSE,
) -> None:
    """Runs until cancelled: `look`, and again after so many seconds. `what` names it where it fails."""

    async def at_once_again() -> float:
        await look()
        return 0.0

    await supervise(what, at_once_again, rhythm=Rhythm(first=first, every=every, longest=longest))


async def until_done(what: str, work: Callable[[], Awaitable[T]], **where: str) -> T:
    """Begins work again whenever it breaks, until it comes to its end."""
    return await until_over(Outage(what, **where), work)


async def until_over(outage: Outage, work: Callable[[], Awaitable[T]]) -> T:
    """Begins work again whenever it breaks, until it comes to its end, which ends the outage."""
    told = Cancellation()
    while True:
        try:
            result = await work()
        except Exception as error:  # noqa: BLE001 - whatever it was: given up, it would be lost
            told.heed()
            await asyncio.sleep(outage.failed(error))
        else:
            outage.over()
            return result


async def _wait_for(news: asyncio.Event, seconds: float | None) -> None:
    with suppress(TimeoutError):  # time has passed: that is news too
        async with asyncio.timeout(seconds):
            await news.wait()


def describe(error: BaseException) -> str:
    """Describes the kind of error and the line it came from, without its message, which may hold a person's words."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None:
        return type(error).__name__
    code = place.tb_frame.f_code
    return f"{type(error).__name__} in {code.co_qualname}, line {place.tb_lineno}"
