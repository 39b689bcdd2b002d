"""Enters what a webhook should have brought and did not: the gateway's lists are compared with the inbox.

What is found goes the way of every event: it is recorded, decided by the rules, and answered if its answer is still
of use. What is too old for that is listed for the owner.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol, TypeVar

import structlog
from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.delivery.caught_up_period import FURTHEST, Period
from responder.domain.delivery.incoming_rows import IncomingList, ListedCall, ListedText, Row
from responder.domain.delivery.list_calibration import Habits, TimesCalibration
from responder.domain.delivery.missed_webhooks import FAR, ListComparison
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import because
from responder.domain.model.events import CallEnded, Event, SmsReceived
from responder.domain.wire.event_keys import key_of
from responder.domain.wire.events_json import CALL, SMS
from responder.gateways.base import ListReceived, unnamed
from responder.gateways.lists import NoList
from responder.sending.lanes import Clock
from responder.sending.upkeep.list_alert import tell_of_gap, tell_of_incoming
from responder.sending.upkeep.list_poller import ListPoller
from responder.store import alerts
from responder.store.inbox.caught_up_periods import begin, keep, period_of
from responder.store.inbox.missed_events import Entered, compared, enter, list_doubtful
from responder.supervision import keep_looking

log = structlog.get_logger(__name__)

T = TypeVar("T")

OVERLAP = timedelta(hours=2)  # looked at again: the gateway's list may itself be late
LOOKS = 3  # at a row that may be an event we have, before a person is asked: its list may be late
IN_THE_AIR = timedelta(seconds=60)  # a webhook that is younger may still come
CLOCKS = timedelta(minutes=2)  # as far as the clock of a list is told, once it is learnt
FILL_AGAIN = 4  # times the usual time between two looks, until a list that was too short is asked to fill its gap
AHEAD = timedelta(minutes=10)  # a row dated further ahead than this is in another zone


def utc() -> tzinfo:
    return UTC


@dataclass(frozen=True, slots=True)
class ToldWith:
    """Words for the owner: the name of an account's gateway, and the zone that times are written in."""

    gateway_of: Callable[[str], str] = unnamed
    zone: Callable[[], tzinfo] = utc


class InboxWriter(Protocol):
    """The side of the store this needs: a transaction that may write into the inbox."""

    async def write(self, work: Callable[[Connection], T], *, records: bool = False) -> T: ...


@dataclass(slots=True)
class CatchUp:
    """Catch-up of all accounts; `secret` keys the identities of events."""

    store: InboxWriter
    lists: Mapping[str, ListReceived]
    clock: Clock
    secret: bytes = field(repr=False)
    every: timedelta = timedelta(minutes=3)
    in_the_air: timedelta = IN_THE_AIR
    told_with: ToldWith = field(default_factory=ToldWith)
    _poller: ListPoller[IncomingList] = field(init=False)
    _filled_at: dict[str, datetime] = field(init=False, default_factory=dict)  # or tried to

    def __post_init__(self) -> None:
        self._poller = ListPoller(
            self.lists,
            self.clock,
            trouble="what came in cannot be listed: lost webhooks stay lost",
            over="what came in is listed again",
            pause=self._pause,
        )

    async def run(self) -> None:
        """Runs until cancelled: at once, and then every few minutes."""
        await keep_looking("catching up", self.look, self.every.total_seconds())

    async def look(self) -> None:
        """Once, at every account."""
        for account in self.lists:
            if self._poller.is_time(account):
                await self._look(account)

    async def _look(self, account: str) -> None:
        asked = self.clock()
        known = await self.store.write(lambda conn: period_of(conn, account))
        if known is None:  # a new installation: what came before it is not its business
            await self.store.write(lambda conn: begin(conn, account, asked))
            return
        written, known = known, known.as_of(asked)
        retried = known.gap is not None and self._is_time_to_fill(account, asked)
        goal = known.goal(asked, retried=retried)
        found = await self._poller.ask(account, max(known.began, goal - FAR, asked - FURTHEST))
        if found is None:
            return
        look = _Look(account, written, known, asked, found, retried)
        entered = await self.store.write(lambda conn: self._enter(conn, look), records=True)
        if entered.events:
            log.warning("events whose webhook never came were caught up", account=account, events=len(entered.events))
        if entered.doubtful:
            log.warning("listed events may have been heard", account=account, events=entered.doubtful)

    def _is_time_to_fill(self, account: str, now: datetime) -> bool:
        last = self._filled_at.get(account)
        if last is not None and last <= now < last + FILL_AGAIN * self.every:
            return False
        self._filled_at[account] = now
        return True

    def _enter(self, conn: Connection, look: "_Look") -> Entered:
        account, asked = look.account, look.asked
        rows = [row for row in look.found.rows if row.dated and row.at >= asked - FURTHEST]
        found = compared(conn, account, rows)
        since = look.since(found)
        missing = [row for row in found.missing if since <= row.at <= asked - self.in_the_air]
        doubtful = [row for row in found.doubtful if since <= row.at <= asked - LOOKS * self.every]
        events = enter(conn, [event_of(self.secret, account, row) for row in missing], self.clock())
        keyed = [(row, event_of(self.secret, account, row).key) for row in doubtful]
        entered = Entered(events, list_doubtful(conn, account, keyed, since, asked))
        gateway = self.told_with.gateway_of(account)
        if period_of(conn, account) == look.written:  # else another process looked while we stood still
            period = look.period(found.habits)
            keep(conn, account, period)
            tell_of_gap(conn, account, gateway, period.gap, self.told_with.zone(), asked)
        tell_of_incoming(conn, account, gateway, found.habits, asked)
        self._tell(conn, account, entered)
        if any(row.at > asked + AHEAD for row in found.missing):
            log.warning("listed times lie ahead of the clock: is the zone right?", account=account)
        return entered

    def _tell(self, conn: Connection, account: str, entered: Entered) -> None:
        gateway = self.told_with.gateway_of(account)
        if entered.events:
            late = because(AlertCode.FOUND_LATE, number=len(entered.events), gateway=gateway)
            alerts.raise_(conn, alerts.AlertKind.LOST_WEBHOOKS, account, late, self.clock())
        if entered.doubtful:
            doubtful = because(AlertCode.LISTED_IN_DOUBT, gateway=gateway, number=entered.doubtful)
            alerts.raise_(conn, alerts.AlertKind.UNEXPLAINED, account, doubtful, self.clock())

    def _pause(self, _: int, problem: NoList) -> timedelta:
        wait = timedelta(minutes=10) if problem.refused else timedelta(seconds=problem.wait or 0.0)
        return min(wait, max(self.every * 4, timedelta(seconds=60)))


@dataclass(frozen=True, slots=True)
class _Look:
    """A look at the list of an account. `written`: the period as it was read; `known`: what it is worth by our clock.
    `retried`: the gap of before was to be filled."""

    account: str
    written: Period
    known: Period
    asked: datetime
    found: IncomingList
    retried: bool

    def since(self, found: ListComparison) -> datetime:
        """From when on rows are looked at: further back as long as the list's zone is not known. Whole seconds,
        because calls are dated so."""
        overlap = OVERLAP if found.habits.times is TimesCalibration.AGREE else FAR
        goal = self.known.goal(self.asked, retried=self.retried)
        return max(self.known.began, goal - overlap, self.asked - FURTHEST).replace(microsecond=0)

    def period(self, habits: Habits) -> Period:
        """Returns the period that is complete now, with the gap that the list leaves in it."""
        begins, slack = self.found.since, CLOCKS if habits.times is TimesCalibration.AGREE else FAR
        if begins is not None:
            begins -= habits.offset_at(begins) or timedelta()
        return self.known.after(self.asked, begins, slack, retried=self.retried)


def event_of(secret: bytes, account: str, row: Row) -> Event:
    """Returns the event as its webhook would have made it, if it dates it alike."""
    match row:
        case ListedText():
            key = key_of(secret, SMS, account, row.number, row.mark, row.text)
            return SmsReceived(key=key, account=account, contact=row.number, at=row.at, text=row.text)
        case ListedCall():
            key = key_of(secret, CALL, account, row.number, row.mark, row.kind)
            return CallEnded(
                key=key, account=account, contact=row.number, at=row.at, kind=row.kind, duration=row.duration
            )
