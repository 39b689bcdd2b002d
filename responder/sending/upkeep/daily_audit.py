"""Once a day, our messages and the gateway's list of them are held against each other."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.delivery.audit import FRESH, compare, habits_of, out_of_reach
from responder.domain.delivery.list_calibration import TimesCalibration
from responder.domain.delivery.reconciliation import Listing
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import because
from responder.gateways.base import ListSent
from responder.gateways.lists import NoList
from responder.sending.lanes import Clock
from responder.sending.upkeep.list_alert import tell_of_list, tell_of_unaudited
from responder.sending.upkeep.list_poller import ListPoller
from responder.settings.cadences import CADENCES
from responder.store import alerts
from responder.store.database.interfaces import SharedWriter
from responder.store.review.daily_audit import audited_at, mark_audited, ours_since, write_differences
from responder.supervision import keep_looking

log = structlog.get_logger(__name__)

EVERY = timedelta(days=1)
_BACK = timedelta(days=2)  # each message is looked at twice, whatever the hour it left at


@dataclass(slots=True)
class Audit:
    store: SharedWriter
    lists: Mapping[str, ListSent]
    clock: Clock
    look_every: float = CADENCES.audit_look
    _poller: ListPoller[Listing] = field(init=False)

    def __post_init__(self) -> None:
        said = "no audit today yet: there is no list"
        self._poller = ListPoller(self.lists, self.clock, trouble=said, pause=_at_the_next_look, weighty=False)

    async def run(self) -> None:
        """Runs until cancelled."""
        await keep_looking("auditing", self.look, self.look_every)

    async def look(self) -> None:
        """At every account whose day is over."""
        for account in self.lists:
            await self._look(account)

    async def _look(self, account: str) -> None:
        now = self.clock()
        last = await self.store.write(lambda conn: audited_at(conn, account))
        if last is None or last > now:  # a clock that was ahead wrote it: the day begins anew, and not when it is over
            await self.store.write(lambda conn: mark_audited(conn, account, now))
        if last is None or now < last + EVERY:
            return
        listing = await self._poller.ask(account, now - _BACK)
        if listing is None:
            return
        found = await self.store.write(lambda conn: self._compare(conn, account, listing, last, now))
        log.info("audited", account=account, unexplained=found)

    def _compare(self, conn: Connection, account: str, listing: Listing, last: datetime, now: datetime) -> int:
        since = now - _BACK
        ours = ours_since(conn, account, since)
        habits = habits_of(ours, listing)
        tell_of_list(conn, account, listing.of, habits, now)
        if habits.times is TimesCalibration.DISAGREE or not habits.numbers_agree:
            mark_audited(conn, account, now)
            return 0
        tell_of_unaudited(conn, account, listing.of, len(out_of_reach(ours, listing, max(since, last - FRESH))), now)
        differences = compare(ours, listing, since)
        new = write_differences(conn, account, listing.of, differences, now)
        mark_audited(conn, account, now)
        if new:
            told = because(AlertCode.AUDIT, number=new, gateway=listing.of)
            alerts.raise_(conn, alerts.AlertKind.UNEXPLAINED, account, told, now)
        return new


def _at_the_next_look(_: int, __: NoList) -> timedelta:
    return timedelta()
