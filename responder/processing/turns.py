"""From the inbox to the queue: every recorded event is decided once, and what was decided is written down.

Events are decided in turns, each one transaction: what is known, the decisions, the changes and messages
they ask for, and the mark that they are decided. A crash anywhere leaves a turn undone and not half done.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.deciding.decide import decide
from responder.domain.deciding.restored_database import Decide
from responder.domain.deciding.waiting_reasons import wait_of
from responder.domain.model.business import Business
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.state import Contact, State
from responder.processing.held_events import Alarm
from responder.processing.transaction import (
    PRESSED_TURN,
    SHARED_TURN,
    TURN,
    DecidedTurn,
    EventDecider,
    Introductions,
    Nobody,
    Pair,
    failed,
)
from responder.runtime import InForce
from responder.sending.lanes import Clock, Lanes
from responder.settings.cadences import CADENCES
from responder.store import StoreUnavailable
from responder.store.database.engine import Store
from responder.store.inbox.claims import take, take_again
from responder.store.inbox.events import Decided, RecordedEvent, is_undecided_until, mark_decided, newest
from responder.store.outbound.counts.automatic_count import Outflow
from responder.store.outbound.counts.shared_count import SharedOutflow
from responder.store.review import waiting_list
from responder.supervision import describe, supervise

log = structlog.get_logger(__name__)

MOST = 256  # events a turn
# Rates are by this process's own time, which a machine busy with something else stretches no more than the webhooks'.
BUSY = 4_000.0  # webhooks a second from which deciding gives way; 500 texts answered a second are 1,500
# From which turns are short. Senders that wait for their answers show no more than this while a long turn holds all of
# them up; in short turns they show how fast they are.
PRESSING = 1_000.0
SHARE = 0.02  # of the writer's time, when it gives way
LONGEST_REST = 0.25  # seconds
ELSEWHERE = 0.05  # seconds until another look at what other processes had in hand


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterTurn:
    """Whatever goes on once a turn is committed: lanes that send, contact lookup, posts and gateway tasks."""

    lanes: Lanes
    introductions: Introductions = field(default_factory=Nobody)
    posts_asked: Callable[[], None] = lambda: None
    errands_asked: Callable[[], None] = lambda: None
    caught_up: Callable[[], None] = lambda: None  # once nothing of what was there at the start is undecided


class Intake:
    """Runs in the serving process; `news`, set or called, says that something was recorded."""

    def __init__(
        self,
        store: Store,
        in_force: InForce,
        after: AfterTurn,
        clock: Clock,
        *,
        news: asyncio.Event | None = None,
        decide: Decide = decide,
        sweep_every: float = CADENCES.inbox_sweep,
    ) -> None:
        self._store, self._in_force, self._after, self._clock = store, in_force, after, clock
        self._decide, self._sweep_every = decide, sweep_every
        self._news = news or asyncio.Event()
        self._outflow, self._to_strangers = Outflow(), Outflow(strangers=True)
        self._shared_outflow = SharedOutflow()
        self._most = MOST
        self._pressed = False  # webhooks come faster than deciding should hold them up
        self._trying: list[int] = []  # the rows of the last turn
        self._behind = True
        self._newest_at_start: int | None = None
        self._alarm = Alarm(timedelta(seconds=sweep_every))
        self._uncommitted = False  # a turn was begun, and perhaps undone: what it set the alarm to is not true then

    def news(self) -> None:
        self._news.set()

    def is_behind(self) -> bool:
        """Checks whether something that was recorded before the start is undecided. It may be a STOP that was answered
        200 before a crash, so nothing leaves meanwhile."""
        return self._behind

    async def run(self) -> None:
        """Runs until cancelled. Starts with what was recorded and not decided when the last run ended."""
        await supervise("deciding", self._turn_and_rest, news=self._news)

    async def _turn_and_rest(self) -> float:
        recorded, start, behind = self._store.recorded, time.process_time(), self._behind
        turn = await self.turn()
        if behind and not self._behind:
            self._after.caught_up()
        rate = (self._store.recorded - recorded) / max(time.process_time() - start, 1e-6)
        self._pressed = rate > PRESSING
        if turn.more:
            await asyncio.sleep(rest(turn.took, rate))
        else:
            await self._wait(ELSEWHERE if turn.elsewhere or self._behind else self._sweep_every)
        return 0.0

    async def turn(self) -> DecidedTurn:
        """Decides some of what is undecided, oldest first."""
        most = self._most
        try:
            turn = await self._store.write(partial(self._work, most))
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - one event's decision cannot be written: it must not stop the rest
            return await self._after_failure(most, error)
        self._uncommitted = False
        full = len(turn.decided) == most
        self._most = min(MOST, 2 * most) if full else max(8, min(most, 2 * len(turn.decided)))
        self._announce(turn)
        return turn

    async def _wait(self, seconds: float) -> None:
        due = self._alarm.seconds(self._clock())
        try:
            async with asyncio.timeout(seconds if due is None else min(seconds, due)):
                await self._news.wait()
        except TimeoutError:  # the sweep: a look at the inbox though nobody spoke of news
            if due is None or due > seconds:
                self._alarm.look()

    # In the writer's thread, inside the transaction

    def _work(self, most: int, conn: Connection) -> DecidedTurn:
        start = time.monotonic()
        if self._uncommitted:
            self._alarm.look()
        self._uncommitted = True
        if self._behind:
            self._behind = self._has_backlog(conn)
        if not self._in_force.agreed(conn):
            return DecidedTurn(elsewhere=True)
        taken = take(conn, most)
        turn = DecidedTurn(elsewhere=taken.elsewhere)
        now = self._clock()
        thought = self._alarm.due(conn, now, most)
        # Whoever is looked for that cannot be written is alone in the turn: nobody else is set aside for it.
        rows = taken.rows if most > 1 or not thought else []
        self._trying = [*(id_ for group in thought for id_ in group.ids), *(row.id for row in rows)]
        if rows or thought:
            turn.at, turn.rehearsed = now, self._in_force.rehearsing(conn)
            ask = self._after.introductions.holds
            desk = EventDecider(conn, self._in_force.rulebook(), now, turn, self._decide, ask, longest=self._longest())
            desk.decide_all(rows, thought, *self._sent_in_all(conn, now))
        self._alarm.settled(conn, now, turn.waits)
        turn.more = len(rows) < len(taken.rows) or len(turn.decided) + turn.held < len(rows)
        turn.more = turn.more or (len(rows) == most and bool(turn.decided))
        turn.took = time.monotonic() - start
        return turn

    def _has_backlog(self, conn: Connection) -> bool:
        """Checks for undecided events of before the first turn; those held for a second thought are none."""
        if self._newest_at_start is None:
            self._newest_at_start = newest(conn)
        return is_undecided_until(conn, self._newest_at_start)

    def _longest(self) -> float:
        if self._store.shared:
            return SHARED_TURN
        return PRESSED_TURN if self._pressed else TURN

    def _sent_in_all(self, conn: Connection, now: datetime) -> tuple[Pair, Pair]:
        """Counts messages of the last minute and day: to everybody, and to strangers."""
        if self._store.shared:  # others send too: what was counted a moment ago is no count
            return self._shared_outflow.counts(conn, now, self._in_force.rulebook().business.budgets)
        return self._outflow.counts(conn, now), self._to_strangers.counts(conn, now)

    # On the loop, after the commit

    def _announce(self, turn: DecidedTurn) -> None:
        start = time.monotonic()
        if turn.at is not None:
            self._outflow.add(turn.at, turn.counted)
            self._to_strangers.add(turn.at, turn.counted_strangers)
        if turn.withdrew:
            self._outflow.forget()
            self._to_strangers.forget()
        if not turn.rehearsed:
            for account, at in turn.wake.items():
                self._after.lanes.wake(account, at)
        if turn.errands:
            self._after.errands_asked()
        self._after.introductions.begin()
        if turn.posts:
            self._after.posts_asked()
        for each in turn.decided:
            log.info("decided", id=each.id, reason=each.decision.reason.value, rule=each.decision.rule)
        turn.took += time.monotonic() - start

    async def _after_failure(self, most: int, error: Exception) -> DecidedTurn:
        """Closes in on the event whose decision cannot be written, and sets it aside."""
        if most > 1:
            self._most = 1
            return DecidedTurn(more=True)
        log.error("a decision cannot be written", error=describe(error))
        turn, tried = DecidedTurn(more=True), self._trying

        def set_aside(conn: Connection) -> None:
            rulebook, now = self._in_force.rulebook(), self._clock()
            broken = Decision(Reason.BROKEN_RULE, trace=failed(error))
            turn.decided = []  # a transaction that was in another's way begins anew
            for row in take_again(conn, tried[:1]):
                turn.decided.append(Decided(row.id, now, broken, rulebook.fingerprint))
                waiting_list.enter(conn, _who_waits(row, broken, rulebook.business, now))
            mark_decided(conn, turn.decided)

        await self._store.write(set_aside)
        self._announce(turn)
        return turn


def _who_waits(row: RecordedEvent, broken: Decision, business: Business, now: datetime) -> list[dict[str, Any]]:
    """Returns the row of the waiting list for an event that was set aside: nobody else would tell of it."""
    if row.event is None:
        return []
    wait = wait_of(row.event, broken, State(Contact(row.event.contact)), None, business)
    return [] if wait is None else [waiting_list.row_of_event(row.id, row.event, wait, now)]


def rest(took: float, rate: float) -> float:
    """Seconds to leave to the webhooks after a turn. `rate`: how many a second came during it."""
    return min(LONGEST_REST, took * (1 / SHARE - 1)) if rate > BUSY else 0.0
