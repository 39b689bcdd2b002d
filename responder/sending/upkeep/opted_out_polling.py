"""Asks gateways who asked them for no more messages: where they tell nobody, that is the only way to hear of it."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, field
from datetime import datetime, timedelta
from functools import partial

import structlog

from responder.dataclass import dataclass
from responder.gateways.base import ListOptedOut
from responder.gateways.lists import NoList
from responder.sending.lanes import Clock
from responder.sending.upkeep.list_poller import ListPoller
from responder.settings.cadences import CADENCES
from responder.store.database.interfaces import Read
from responder.store.review.optouts import not_yet_out, told_by_gateway
from responder.supervision import keep_looking

log = structlog.get_logger(__name__)
_LONGEST_PAUSE = timedelta(minutes=30)
_AT_ONCE = 100  # numbers a transaction: webhooks wait for the writer, and a first list may hold thousands


@dataclass(slots=True)
class OptedOutPolling:
    store: Read
    lists: Mapping[str, ListOptedOut]
    clock: Clock
    _: KW_ONLY
    every: float = CADENCES.opted_out_look
    _poller: ListPoller[tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._poller = ListPoller(
            {account: _since_ever(ask) for account, ask in self.lists.items()},
            self.clock,
            trouble="who opted out at the gateway cannot be listed",
            over="who opted out at the gateway is listed again",
            pause=self._pause,
        )

    async def run(self) -> None:
        """Runs until cancelled: at once, and then every few minutes."""
        if self.lists:
            await keep_looking("asking who opted out", self.look, self.every)

    async def look(self) -> None:
        """Once, at every account."""
        for account in self.lists:
            if self._poller.is_time(account):
                await self._look(account)

    async def _look(self, account: str) -> None:
        numbers = await self._poller.ask(account, self.clock())
        if not numbers:
            return
        unknown = await self.store.read(lambda conn: not_yet_out(conn, numbers))
        new = 0
        for some in _batched(unknown, _AT_ONCE):
            told = partial(told_by_gateway, account=account, numbers=some, now=self.clock())
            new += await self.store.write(told)
        if new:
            log.info("somebody opted out at the gateway", account=account, numbers=new)

    def _pause(self, failures: int, problem: NoList) -> timedelta:
        return min(_LONGEST_PAUSE, timedelta(seconds=max(problem.wait or 0.0, failures * self.every)))


def _since_ever(ask: ListOptedOut) -> Callable[[datetime], Awaitable[tuple[str, ...]]]:
    async def listed(_: datetime) -> tuple[str, ...]:
        return tuple(await ask())

    return listed


def _batched(numbers: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(numbers), most):
        yield numbers[start : start + most]
