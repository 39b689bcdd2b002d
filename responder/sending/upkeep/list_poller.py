"""Asks a gateway for one of its lists; told once and asked less often where there is none."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import KW_ONLY, field
from datetime import datetime, timedelta
from typing import Generic, TypeVar

import structlog

from responder.dataclass import dataclass
from responder.gateways.lists import NoList
from responder.sending.lanes import Clock

log = structlog.get_logger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rest:
    """A time in which nobody is asked. A clock that is set back to before its beginning ends it: by that clock it might
    last for days."""

    since: datetime
    until: datetime

    def is_over(self, now: datetime) -> bool:
        return not self.since <= now < self.until


@dataclass(slots=True)
class ListPoller(Generic[T]):
    """Poller of the lists of all accounts. For the log, `trouble` says what is not done while a list cannot be had, and
    `over` that it can. `pause` is how long to wait after so many failures in a row."""

    lists: Mapping[str, Callable[[datetime], Awaitable[T]]]
    clock: Clock
    _: KW_ONLY
    trouble: str
    pause: Callable[[int, NoList], timedelta]
    over: str = ""
    weighty: bool = True  # a warning, or only a word
    _rests: dict[str, Rest] = field(init=False, default_factory=dict)
    _failures: dict[str, int] = field(init=False, default_factory=dict)
    _said: dict[str, str] = field(init=False, default_factory=dict)

    def is_time(self, account: str) -> bool:
        """Checks whether an account whose list could not be had may be asked again."""
        rest = self._rests.get(account)
        return rest is None or rest.is_over(self.clock())

    async def ask(self, account: str, since: datetime) -> T | None:
        """Asks for the list since then, or None where there is none just now."""
        try:
            found = await self.lists[account](since)
        except NoList as problem:
            self._fail(account, problem)
            return None
        self._rests.pop(account, None)
        self._failures.pop(account, None)
        if self._said.pop(account, "") and self.over:
            log.info(self.over, account=account)
        return found

    def _fail(self, account: str, problem: NoList) -> None:
        failures = self._failures[account] = self._failures.get(account, 0) + 1
        now = self.clock()
        self._rests[account] = Rest(now, now + self.pause(failures, problem))
        if self._said.get(account) != str(problem):
            self._said[account] = str(problem)
            say = log.warning if self.weighty else log.info
            say(self.trouble, account=account, why=str(problem))
