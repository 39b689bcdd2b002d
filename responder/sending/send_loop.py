"""Empties an account's queue: claim, send, settle, until nothing is due.

A claim is committed before its send starts, and a send is started once: whatever happens after the claim,
the outcome is written down, or the message is unknown. What one send leaves to settle and what the next
one needs to claim share a transaction, so that a busy lane commits a few times a second and not a few
times a message.
"""

import asyncio
import random
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from datetime import datetime, timedelta
from typing import Any, NamedTuple, TypeVar

import structlog
from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.gateways.base import Accepted, Gateway, Outcome, Outgoing, RetryLater, Unknown
from responder.gateways.leave_by import STOOD_STILL, leaving_by, ticks
from responder.languages.catalogue import sentence
from responder.sending.lanes import Clock
from responder.sending.rate_gate import Opening, RateGate, wide_open
from responder.settings.cadences import CADENCES
from responder.store.database.interfaces import SharedWriter
from responder.store.outbound.messages import Who, claim, next_due, release, settle
from responder.store.outbound.messages_in_doubt import crashed, taken_over
from responder.store.review.optouts import opt_out_the_refused, tell_no_credit
from responder.supervision import Outage, describe, until_over

log = structlog.get_logger(__name__)

T = TypeVar("T")

_ELSEWHERE = timedelta(seconds=0.05)  # until another look at what is due, and whose contact another process has in hand


@dataclass(frozen=True, slots=True)
class Pace:
    """`at_once`: sends in the air. `grace`: seconds they have to land when we are told to stop, and again
    as many to write down what came of them. `paused_look`: seconds between looks at the pause switch.
    `longest_hold`: seconds a lane stands still at most because its gateway said to wait. `leave_within`: seconds from a
    claim to its request; less than it takes others to believe us dead, and far less than until they send it again."""

    at_once: int = 16
    grace: float = CADENCES.landing
    paused_look: float = CADENCES.paused_look
    longest_hold: float = 60.0
    leave_within: float = 10.0


USUAL = Pace()


class SendTurn(NamedTuple):
    """Claims of one transaction: messages to send, and when the next is due."""

    claimed: list[Outgoing]
    due: datetime | None


def never() -> bool:
    """Stands for a pause switch that nobody has pulled."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class SendTerms:
    """Bounds that every lane sends within: nothing while `paused`, as much as `rate_gate` lets through, at this `pace`.
    `chance` spreads what is tried again. `reports_within`, by account: see `claim`. While `clock_wrong` nothing expires
    either: set right, it may show that it is still of use."""

    paused: Callable[[], bool] = never
    clock_wrong: Callable[[], object] = never
    rate_gate: RateGate = wide_open
    pace: Pace = USUAL
    chance: Callable[[], float] = random.random
    reports_within: Mapping[str, timedelta] = field(default_factory=dict)


UNBOUND = SendTerms()


async def drain(
    account: str,
    store: SharedWriter,
    gateway: Gateway,
    clock: Clock,
    *,
    news: asyncio.Event | None = None,
    terms: SendTerms = UNBOUND,
) -> datetime | None:
    """Sends what is due and returns when to come back; None if nothing waits. `news`, when set meanwhile,
    makes it look at the queue again. Cancelled, it starts nothing more, lets what is in the air land
    within `terms.pace.grace` seconds and calls the rest unknown."""
    flight = _Flight(account, store, gateway, clock, news or asyncio.Event(), terms)
    try:
        return await flight.go()
    finally:
        await flight.land()


@dataclass(slots=True)
class _Flight:
    """The sends in the air, by message, and what is still to be written down about them."""

    account: str
    store: SharedWriter
    gateway: Gateway
    clock: Clock
    news: asyncio.Event
    terms: SendTerms
    sends: dict[int, asyncio.Task[Outcome]] = field(init=False, default_factory=dict)
    attempts: dict[int, int] = field(init=False, default_factory=dict)  # of what is in the air or not settled
    unsettled: list[tuple[int, Outcome]] = field(init=False, default_factory=list)
    turning: asyncio.Task[SendTurn] | None = field(init=False, default=None)
    hold_until: datetime | None = field(init=False, default=None)
    outage: Outage = field(init=False)

    def __post_init__(self) -> None:
        self.outage = Outage("writing to the store", account=self.account)

    async def go(self) -> datetime | None:
        while True:
            self.news.clear()
            begun = ticks()
            turn = await self._turn()
            for message in turn.claimed:
                self._launch(message, begun)
            if not self.sends and not self.news.is_set():
                wake = self._wake(turn.due)
                if wake is None or wake > self.clock():
                    return wake
            await self._wait(turn.due)

    async def land(self) -> None:
        """Leaves nothing in the air and nothing unwritten, as far as `grace` allows."""
        unstarted = await self._finish_turn()
        if self.sends:
            await asyncio.wait(self.sends.values(), timeout=self.terms.pace.grace)
        for task in self.sends.values():
            task.cancel()
        if self.sends:
            await asyncio.wait(self.sends.values(), timeout=self.terms.pace.grace)
        self._collect(self.sends)
        if self.unsettled or unstarted:
            await self._write_last(unstarted)

    # One turn: what came of the last sends, and the next claims, in one transaction

    async def _turn(self) -> SendTurn:
        self._collect([id_ for id_, task in self.sends.items() if task.done()])
        settled = len(self.unsettled)
        work = self._work(self.unsettled[:settled], self._room())
        self.turning = asyncio.create_task(self._write(work))
        # Shielded, because a claim that is committed must be known about: it is sent, or put back.
        turn = await asyncio.shield(self.turning)
        self.turning = None
        for id_, _ in self.unsettled[:settled]:
            self.attempts.pop(id_, None)
        del self.unsettled[:settled]
        self.attempts |= {message.id: message.attempt for message in turn.claimed}
        return turn

    def _work(self, outcomes: Sequence[tuple[int, Outcome]], room: int) -> Callable[[Connection], SendTurn]:
        alive = [*self.sends, *(id_ for id_, _ in outcomes)]

        def work(conn: Connection) -> SendTurn:
            now = self.clock()
            if self.outage.failures:  # a claim may have been committed without our hearing of it
                crashed(conn, self.account, alive)
            opt_out_the_refused(conn, outcomes, now)
            tell_no_credit(conn, outcomes, now)
            settle(conn, self._ours(conn, outcomes), now, self.terms.chance)
            return SendTurn(*self._claim(conn, now, room))

        return work

    def _ours(self, conn: Connection, outcomes: Sequence[tuple[int, Outcome]]) -> list[tuple[int, Outcome]]:
        """Leaves out what says nothing of a message that another process has taken up since: that our attempt sent
        nothing, or may have. That it did send is true whoever hears it."""
        ended = {id_: self.attempts[id_] for id_, o in outcomes if not isinstance(o, Accepted) and id_ in self.attempts}
        others = taken_over(conn, self.account, ended)
        return [(id_, outcome) for id_, outcome in outcomes if id_ not in others]

    def _claim(self, conn: Connection, now: datetime, room: int) -> tuple[list[Outgoing], datetime | None]:
        """Claims the messages to start, and when something is due again."""
        opening = self.terms.rate_gate(conn, now, room) if room else Opening(0)
        within = self.terms.reports_within.get(self.account)
        claimed = claim(
            conn, self.account, now, opening.room, whose=opening.whose, quiet=opening.quiet, reports_within=within
        )
        due = next_due(conn, self.account, reports_within=within, now=now)
        if due is not None and opening.whose is not Who.EVERYBODY:
            told = next_due(conn, self.account, whose=opening.whose, reports_within=within, now=now)
            again = max(due, opening.again or due)
            due = again if told is None else min(told, again)
        if due is not None and due <= now and opening.room and not claimed:
            due = now + _ELSEWHERE
        return claimed, due

    def _room(self) -> int:
        held = self.hold_until is not None and self.clock() < self.hold_until
        return 0 if held or self.terms.paused() else self.terms.pace.at_once - len(self.sends)

    def _wake(self, due: datetime | None) -> datetime | None:
        """Computes when to claim again."""
        if due is None:
            return None
        if self.terms.paused():
            return max(due, self.clock() + timedelta(seconds=self.terms.pace.paused_look))
        return max(due, self.hold_until) if self.hold_until else due

    async def _wait(self, due: datetime | None) -> None:
        """For a send to end, for news, or for the next message to become due if there is room for it."""
        wake = self._wake(due) if len(self.sends) < self.terms.pace.at_once else None
        seconds = None if wake is None else max(0.0, (wake - self.clock()).total_seconds())
        with suppress(TimeoutError):  # the time has come: that is news too
            async with asyncio.timeout(seconds):
                await self.news.wait()

    async def _write(self, work: Callable[[Connection], T]) -> T:
        """Writes until the store takes it: what left must be written down, however long the store is out."""
        return await until_over(self.outage, lambda: self.store.write(work))

    # Sends

    def _launch(self, message: Outgoing, claimed: float) -> None:
        task = asyncio.create_task(self._send(message, claimed + self.terms.pace.leave_within))
        task.add_done_callback(lambda _: self.news.set())
        self.sends[message.id] = task

    async def _send(self, message: Outgoing, latest: float) -> Outcome:
        if ticks() > latest:
            return RetryLater(STOOD_STILL)
        try:
            with leaving_by(latest):
                return await self.gateway.send(message)
        except Exception as error:  # noqa: BLE001 - a fault of ours says nothing about what left
            log.error("the gateway broke", account=self.account, message=message.id, error=describe(error))
            return Unknown(sentence("the gateway broke: {error}", error=type(error).__name__))

    def _collect(self, ids: Iterable[int]) -> None:
        """Takes sends that are over (or are given up) out of the air."""
        for id_ in list(ids):
            task = self.sends.pop(id_)
            over = task.done() and not task.cancelled()
            outcome = task.result() if over else Unknown(sentence("stopped while it was being sent"))
            self.unsettled.append((id_, outcome))
            if isinstance(outcome, RetryLater) and outcome.wait and not (outcome.no_credit and outcome.instead):
                self._hold(outcome.wait)  # without credit, the others are for the account named, each at once

    def _hold(self, seconds: float) -> None:
        """Holds the account for as long as its gateway says: the others would hear the same."""
        until = self.clock() + timedelta(seconds=min(seconds, self.terms.pace.longest_hold))
        self.hold_until = max(until, self.hold_until or until)

    # Stopping

    async def _finish_turn(self) -> dict[int, int]:
        """Settles the turn; returns the messages that were claimed and will not be started, with their attempts."""
        if self.turning is None:
            return {}
        if not await _within(self.turning, self.terms.pace.grace):
            return {}  # what it may have claimed is found at the next start, as any crash is
        return {message.id: message.attempt for message in self.turning.result().claimed}

    async def _write_last(self, unstarted: dict[int, int]) -> None:
        def work(conn: Connection) -> None:
            opt_out_the_refused(conn, self.unsettled, self.clock())
            settle(conn, self._ours(conn, self.unsettled), self.clock(), self.terms.chance)
            release(conn, list(unstarted.keys() - taken_over(conn, self.account, unstarted)))

        if not await _within(self._write(work), self.terms.pace.grace):
            left = len(self.unsettled) + len(unstarted)
            log.error(
                "stopped without a store; the next start calls these unknown", account=self.account, messages=left
            )


async def _within(work: "Coroutine[Any, Any, Any] | asyncio.Task[Any]", seconds: float) -> bool:
    """Awaits within a time limit; returns whether it was done. If not, it is abandoned."""
    task = asyncio.ensure_future(work)
    await asyncio.wait({task}, timeout=seconds)
    if task.done() and not task.cancelled() and task.exception() is None:
        return True
    task.cancel()
    return False
