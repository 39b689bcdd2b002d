"""Asks gateways who asked them for no more messages: where they tell nobody, that is the only way to hear of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime, timedelta

import structlog

from responder.gateways.base import ListOptedOut, unnamed
from responder.gateways.lists import NoList
from responder.sending.lanes import Clock
from responder.sending.supervision import keep_looking
from responder.sending.upkeep.list_poller import ListPoller
from responder.settings.cadences import CADENCES
from responder.store.database.interfaces import Written
from responder.store.review.optouts import told_by_gateway

log = structlog.get_logger(__name__)
_LONGEST_PAUSE = timedelta(minutes=30)


@dataclass(slots=True)
class OptedOutPolling:
    store: Written
    lists: Mapping[str, ListOptedOut]
    clock: Clock
    _: KW_ONLY
    every: float = CADENCES.opted_out_look
    gateway_of: Callable[[str], str] = unnamed
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
        """Until cancelled: at once, and then every few minutes."""
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
        words = f"This number asked {self.gateway_of(account)} for no more messages."
        new = await self.store.write(lambda conn: told_by_gateway(conn, account, numbers, words, self.clock()))
        if new:
            log.info("somebody opted out at the gateway", account=account, numbers=new)

    def _pause(self, failures: int, problem: NoList) -> timedelta:
        return min(_LONGEST_PAUSE, timedelta(seconds=max(problem.wait or 0.0, failures * self.every)))


def _since_ever(ask: ListOptedOut) -> Callable[[datetime], Awaitable[tuple[str, ...]]]:
    async def listed(_: datetime) -> tuple[str, ...]:
        return tuple(await ask())

    return listed
