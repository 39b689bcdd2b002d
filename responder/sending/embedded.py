"""Lanes inside the serving process: one asyncio task an account, over the one store."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection

from responder.gateways.base import Gateway
from responder.sending.lanes import Clock
from responder.sending.send_loop import UNBOUND, SendTerms, drain
from responder.sending.sweep import sweep
from responder.settings.cadences import CADENCES
from responder.store.database.interfaces import SharedWriter
from responder.store.outbound.messages_in_doubt import crashed
from responder.supervision import describe, keep_looking, supervise

log = structlog.get_logger(__name__)


_Drain = Callable[[asyncio.Event], Coroutine[Any, Any, datetime | None]]


class EmbeddedLanes:
    """See `lanes.base.Lanes`. The gateways belong to whoever made them: `stop` leaves them open."""

    def __init__(
        self,
        store: SharedWriter,
        gateways: Mapping[str, Gateway],
        clock: Clock,
        *,
        terms: SendTerms = UNBOUND,
        sweep_every: float = CADENCES.lane_sweep,
    ) -> None:
        self._store, self._clock, self._sweep_every, self._clock_wrong = store, clock, sweep_every, terms.clock_wrong

        def drain_of(account: str, gateway: Gateway) -> _Drain:
            return lambda news: drain(account, store, gateway, clock, news=news, terms=terms)

        self._lanes = {login: _Lane(login, drain_of(login, gateway), clock) for login, gateway in gateways.items()}
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        for account in self._lanes:
            stranded = await self._store.write(_crashed(account))
            if stranded:
                log.warning("messages of the last run may or may not have left", account=account, messages=stranded)
        self._tasks = [asyncio.create_task(lane.run()) for lane in self._lanes.values()]
        sweeping = keep_looking("sweeping", self._sweep, self._sweep_every, first=self._sweep_every)
        self._tasks.append(asyncio.create_task(sweeping))

    def wake(self, account: str, at: datetime | None = None) -> None:
        lane = self._lanes.get(account)
        if lane is None:
            log.warning("nothing is sent for an account that is not configured", account=account)
        else:
            lane.wake(at)

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        ends = await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
        for end in ends:
            if isinstance(end, Exception):
                log.error("a lane did not stop as it should", error=describe(end))
        for lane in self._lanes.values():
            lane.forget()

    async def _sweep(self) -> None:
        """Whatever the lanes were or were not told."""
        if self._clock_wrong():
            return
        swept = await self._store.write(lambda conn: sweep(conn, self._clock()))
        if any(swept):
            log.info("swept", **swept._asdict())
        for lane in self._lanes.values():
            lane.wake()


def _crashed(account: str) -> Callable[[Connection], int]:
    return lambda conn: crashed(conn, account)


class _Lane:
    """Sending lane of an account, and the timer that wakes it."""

    def __init__(self, account: str, drain: _Drain, clock: Clock) -> None:
        self.account, self._drain, self._clock = account, drain, clock
        self._news = asyncio.Event()
        self._alarm: asyncio.TimerHandle | None = None
        self._alarm_at: datetime | None = None

    async def run(self) -> None:
        await supervise("a lane", self._empty, news=self._news, account=self.account)

    async def _empty(self) -> None:
        self._remind(await self._drain(self._news))

    def wake(self, at: datetime | None = None) -> None:
        if at is None or at <= self._clock():
            self._news.set()
        else:
            self._remind(at)

    def forget(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = self._alarm_at = None

    def _remind(self, at: datetime | None) -> None:
        """Only ever brings the alarm forward: `drain` may have read the queue before what set it was there."""
        if at is None or (self._alarm_at is not None and self._alarm_at <= at):
            return
        self.forget()
        seconds = max(0.0, (at - self._clock()).total_seconds())
        self._alarm_at = at
        self._alarm = asyncio.get_running_loop().call_later(seconds, self._ring)

    def _ring(self) -> None:
        self._alarm = self._alarm_at = None
        self._news.set()
