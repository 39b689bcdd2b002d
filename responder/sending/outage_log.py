"""Says once that something is out, and once that it is back."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger(__name__)

_FIRST_PAUSE = 0.1  # seconds
_LONGEST_PAUSE = 15.0


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
        return min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** min(self.failures - 1, 10))

    def over(self) -> None:
        if self.failures:
            log.info(f"{self.what} works again", failures=self.failures, **self._where)
        self.failures = 0


async def keep_looking(what: str, look: Callable[[], Awaitable[None]], every: float) -> None:
    """Until cancelled: `look`, and again after so many seconds. `what` names it where it fails."""
    outage = Outage(what)
    while True:
        try:
            await look()
        except Exception as error:  # noqa: BLE001 - the next look does what this one could not
            await asyncio.sleep(outage.failed(error))
        else:
            outage.over()
        await asyncio.sleep(every)


def describe(error: BaseException) -> str:
    """The kind of error and the line it came from, without its message, which may hold a person's words."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None:
        return type(error).__name__
    code = place.tb_frame.f_code
    return f"{type(error).__name__} in {code.co_qualname}, line {place.tb_lineno}"
