"""Sends announcements off: starts runs that are due, writes their recipients down, and queues messages at their pace.

One process does it for all that share a database. Whoever does it, and wherever it is killed: a recipient is claimed in
the transaction that queues its message, and a run is locked while it is worked at.
"""

from collections.abc import Callable, Sequence
from dataclasses import field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.announcing.announcement import Run, RunEvent, RunStatus
from responder.domain.announcing.composing import OPT_OUT_LINE, Composed, Wordings, compose
from responder.domain.announcing.pacing import between_looks, room, slice_of
from responder.domain.announcing.recipients import Recipient, WhyNot, waits, why_not
from responder.domain.announcing.runs import start_of_run
from responder.domain.delivery.message_status import Status
from responder.domain.model.rules import Rulebook
from responder.domain.schedule.quiet_hours import is_quiet, next_allowed
from responder.rulefiles.templates.announced import wordings_of
from responder.runtime import InForce
from responder.sending.lanes import Clock
from responder.settings.cadences import CADENCES
from responder.store.announcing import recipients, runs
from responder.store.console.conversations import Moved, move
from responder.store.database.engine import Store
from responder.store.outbound.counts.sent_counts import REHEARSAL
from responder.store.outbound.switches.send_switches import Switch, thrown
from responder.supervision import supervise

log = structlog.get_logger(__name__)

AT_ONCE = 0.02  # seconds: others may write in between
LONGEST = 60.0  # seconds between two looks: a run that is planned meanwhile is seen
MOST_LOOKED_AT = 200  # recipients in one transaction, those who do not get it included
LATER = timedelta(hours=1)  # for a contact who got too many messages just now
LOWEST = 0  # priority: answers go first


class Announcer:
    """`accounts`: the logins of all, the usual one first. `paused`: nothing is to leave. `wake`: tells an account's
    lane that something waits for it."""

    def __init__(
        self,
        store: Store,
        in_force: InForce,
        clock: Clock,
        accounts: Sequence[str],
        *,
        paused: Callable[[], bool] = lambda: False,
        wake: Callable[[str], None] = lambda account: None,
        every: float = CADENCES.announcements,
    ) -> None:
        self._store, self._in_force, self._clock, self._accounts = store, in_force, clock, accounts
        self._paused, self._wake, self._every = paused, wake, every
        self._read: dict[int, str] = {}  # how far the contacts were read for each run that is being gathered

    async def run(self) -> None:
        """Runs until cancelled."""
        await supervise("announcing", self.look)

    async def look(self) -> float:
        """Looks once; returns the seconds until the next look."""
        starts = await self._store.read(runs.next_start)
        if self._paused() or starts is None or starts > self._clock():
            return self._every
        turn, self._read = await self._store.write(self._turn)
        for account in turn.queued:
            self._wake(account)
        return turn.again

    def _turn(self, conn: Connection) -> "tuple[AnnouncementTurn, dict[int, str]]":
        """Returns what was done, and how far the contacts are read once it is committed."""
        read = dict(self._read)
        now, rulebook = self._clock(), self._in_force.rulebook()
        turn = AnnouncementTurn(conn, rulebook, now, self._accounts, self._in_force.rehearsing(conn), self._every)
        for run in runs.going_on(conn, now):
            turn.take(run, read)
        return turn, read


@dataclass(slots=True)
class AnnouncementTurn:
    """Does what is due in one transaction. `queued`: accounts that have something to send; `pauses`: seconds that each
    run can wait until the next look."""

    conn: Connection
    rulebook: Rulebook
    now: datetime
    accounts: Sequence[str]
    rehearsing: bool
    every: float
    queued: set[str] = field(init=False, default_factory=set)
    pauses: list[float] = field(init=False, default_factory=list)
    _room: int | None = field(init=False, default=None)

    @property
    def again(self) -> float:
        """Returns the seconds until the next look."""
        return min(LONGEST, min(self.pauses, default=self.every))

    def take(self, run: Run, read: dict[int, str]) -> None:
        if run.rehearsal and not self.rehearsing:  # nobody agreed to send it
            runs.move(self.conn, run.id, RunEvent.STOPPED, self.now)
            log.info("rehearsed announcement stopped", run=run.id)
            return
        if run.status is RunStatus.PLANNED:
            self._start(run)
        if not run.gathered:
            self._gather(run, read)
        elif run.ends_at <= self.now:
            self._finish(run)
        else:
            self._release(run)

    def _start(self, run: Run) -> None:
        """Plans the next run with it: a crash leaves both or neither."""
        runs.move(self.conn, run.id, RunEvent.STARTED, self.now)
        announcement, number = run.announcement, run.run + 1
        zone = self.rulebook.business.zone
        following = start_of_run(run.first_at, announcement.repeat, number, zone)
        while following is not None and following + announcement.of_use <= self.now:  # nobody was there
            number += 1
            following = start_of_run(run.first_at, announcement.repeat, number, zone)
        if following is not None:
            place = runs.PlaceInSeries(series=run.series, run=number, first=run.first_at, at=following)
            runs.plan(self.conn, announcement, place, now=self.now, by=run.made_by, rehearsal=run.rehearsal)

    def _gather(self, run: Run, read: dict[int, str]) -> None:
        found = recipients.page(self.conn, run.announcement.audience, read.get(run.id, ""))
        recipients.enter(self.conn, run.id, found.numbers, run.starts_at)
        self.pauses.append(AT_ONCE)
        if found.last:
            read[run.id] = found.last
            return
        read.pop(run.id, None)
        runs.gathered(self.conn, run.id)
        log.info("announcement begins", run=run.id)

    def _finish(self, run: Run, why: WhyNot = WhyNot.BUDGET) -> None:
        missed = runs.skip_rest(self.conn, run.id, why, self.now)
        runs.move(self.conn, run.id, RunEvent.FINISHED, self.now)
        log.info("announcement over", run=run.id, missed=missed)

    def _release(self, run: Run) -> None:
        business = self.rulebook.business
        if is_quiet(business, self.now):
            opening = next_allowed(business, self.now) or self.now + timedelta(days=1)
            self.pauses.append(max(self.every, (opening - self.now).total_seconds()))
            return
        free = self._free()
        if not free:
            self.pauses.append(self.every)
            return
        most = min(MOST_LOOKED_AT, 4 * free + 20)  # some do not get it; each is locked and counted
        wordings, _ = wordings_of(run.announcement.texts, run.announcement.link)
        rows = recipients.due(self.conn, run.id, self.now, most)
        if not rows and recipients.next_due(self.conn, run.id) is None:
            if runs.may_leave(self.conn, run.id):  # until then it can be paused and stopped
                self.pauses.append(LONGEST)
            else:
                self._finish(run)
            return
        found = recipients.known(self.conn, [number for _, number in rows], run, run.announcement.digest, self.now)
        moved = []
        for row, number in rows:
            if not free:
                break
            if self._settle(run, row, found.get(number), wordings):
                free, self._room = free - 1, (self._room or 0) - 1
                moved.append(Moved(number, self.now, None))
        move(self.conn, moved)
        whole_page = len(rows) == most and free > 0
        self.pauses.append(AT_ONCE if whole_page else between_looks(business.budgets, self.every))

    def _free(self) -> int:
        """Returns how many may be queued at this look, whichever runs they are of."""
        budgets = self.rulebook.business.budgets
        if Switch.BREAKER in thrown(self.conn):
            return 0
        if self._room is None:
            look = between_looks(budgets, self.every)
            self._room = min(room(budgets, recipients.left(self.conn, self.now)), slice_of(budgets, look))
        return self._room

    def _settle(self, run: Run, row: int, recipient: Recipient | None, wordings: Wordings | None) -> bool:
        """Queues the message of a recipient, puts it off, or writes down why not; returns whether it is queued."""
        business = self.rulebook.business
        if recipient is None:
            recipients.skip(self.conn, row, WhyNot.FORGOTTEN, self.now)
            return False
        never = why_not(recipient, business)
        if never is None and waits(recipient, business, self.now):
            recipients.put_off(self.conn, row, max(recipient.silent_until or self.now, self.now + LATER))
            return False
        lines = self.rulebook.safety_wordings.get(OPT_OUT_LINE, {})
        composed = compose(wordings, lines, recipient, business, self.now) if wordings and never is None else None
        if composed is None:
            recipients.skip(self.conn, row, never or WhyNot.BROKEN_TEXT, self.now)
            return False
        message = self._message(run, recipient.contact.number, composed)
        if not recipients.queue(self.conn, row, message, self.now, with_line=composed.with_line):
            return False
        self.queued.add(str(message["account"]))
        return True

    def _message(self, run: Run, number: str, composed: Composed) -> dict[str, object]:
        account = run.announcement.account
        return {
            "event": None,
            "rule": run.announcement.name,
            "announcement": run.id,
            "account": account if account in self.accounts else self.accounts[0],
            "number": number,
            "automatic": True,
            "text": composed.text,
            "link": composed.link,
            "priority": LOWEST,
            "status": (Status.CANCELLED if self.rehearsing else Status.QUEUED).value,
            "why": REHEARSAL if self.rehearsing else "",
            "created_at": self.now,
            "not_before": self.now,
            "expires_at": run.ends_at,
        }
