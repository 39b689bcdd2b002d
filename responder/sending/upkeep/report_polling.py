"""Asks for delivery reports where a gateway gives none by itself: of the latest message to each number, a few times,
then no more. What is told becomes an event, as if the gateway had called us."""

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, field
from datetime import timedelta

import structlog
from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.explanations.evidence_codes import EvidenceCode
from responder.domain.explanations.explanation import Explanation, as_column, because
from responder.domain.model.events import DeliveryReported, Report
from responder.domain.wire.event_keys import key_of
from responder.domain.wire.events_json import REPORT
from responder.gateways.base import Latest, ReportOf, unnamed
from responder.gateways.lists import NoList
from responder.sending.lanes import Clock
from responder.sending.upkeep.list_poller import Rest
from responder.settings.cadences import CADENCES, Cadences
from responder.store.database.engine import Store
from responder.store.inbox.events import record
from responder.store.outbound.awaited_reports import Awaited, awaited, note
from responder.supervision import keep_looking

log = structlog.get_logger(__name__)

_STEPS = (1, 4, 20, 40)  # of the first wait: 15 seconds, 1, 5 and 10 minutes
_FINAL = frozenset({Report.DELIVERED, Report.FAILED})


def window(first: float) -> timedelta:
    """Returns how long a report is asked for; as long the next message to the same number waits for it."""
    return timedelta(seconds=first * _STEPS[-1])


@dataclass(slots=True)
class ReportPolling:
    """`freed(account)` is called when a recipient may be free again."""

    store: Store
    reports: Mapping[str, ReportOf]
    freed: Callable[[str], None]
    clock: Clock
    secret: bytes = field(repr=False)
    _: KW_ONLY
    cadences: Cadences = CADENCES
    gateway_of: Callable[[str], str] = unnamed
    _asked: dict[int, int] = field(init=False, default_factory=dict)  # message: how many of its steps are over
    _rests: dict[str, Rest] = field(init=False, default_factory=dict)

    async def run(self) -> None:
        """Runs until cancelled."""
        if self.reports:
            await keep_looking("asking for delivery reports", self.look, self.cadences.report_look)

    async def look(self) -> None:
        """Once, at every account."""
        for account in self.reports:
            rest = self._rests.get(account)
            if rest is None or rest.is_over(self.clock()):
                await self._look(account)

    async def _look(self, account: str) -> None:
        since = self.clock() - 2 * window(self.cadences.report_first)
        waiting = await self.store.read(lambda conn: awaited(conn, account, since))
        for each in waiting:
            steps = self._over(each)
            if steps > self._asked.get(each.message, 0) and not await self._ask(account, each, steps):
                break
        known = {each.message for each in waiting}
        gone = [message for message in self._asked if message not in known]
        for message in gone:
            del self._asked[message]
        # Where an answer is held back behind one whose window is over, nobody else would say so.
        if waiting or gone:
            self.freed(account)

    def _over(self, each: Awaited) -> int:
        """Returns how many of its steps are due."""
        age = (self.clock() - each.claimed_at).total_seconds()
        return sum(age >= step * self.cadences.report_first for step in _STEPS)

    async def _ask(self, account: str, each: Awaited, steps: int) -> bool:
        try:
            latest = await self.reports[account](each.number)
        except NoList as problem:
            pause = max(problem.wait or 0.0, 4 * self.cadences.report_look)
            now = self.clock()
            self._rests[account] = Rest(now, now + timedelta(seconds=pause))
            log.info("a delivery status cannot be had", account=account, message=each.message, why=str(problem))
            return False
        self._asked[each.message] = steps
        if each.doubtful:
            evidence = self._evidence(account, each, latest)
            await self.store.write(lambda conn: _note(conn, each, evidence))
        elif latest.report is not None and each.gateway_id:
            await record(self.store, self._event(account, each, latest.report), dated=True, received=self.clock())
            if latest.report in _FINAL:
                self.freed(account)
        return True

    def _event(self, account: str, each: Awaited, report: Report) -> DeliveryReported:
        """Makes one event of all answers that say the same: it has no time of its own."""
        key = key_of(self.secret, REPORT, account, each.number, "", each.gateway_id, report)
        return DeliveryReported(
            key=key,
            account=account,
            contact=each.number,
            at=self.clock(),
            message_id=each.gateway_id,
            report=report,
        )

    def _evidence(self, account: str, each: Awaited, latest: Latest) -> Explanation:
        """Words what the status of the latest SMS to a number says of one in doubt: never enough to settle it."""
        gateway = self.gateway_of(account)
        if not latest.anything:
            said = because(EvidenceCode.SENT_NOTHING_THERE, gateway=gateway)
            return because(EvidenceCode.PROBABLY_NOT_SENT, because=said)
        status = latest.report.value if latest.report is not None else "not final"
        if each.first:
            said = because(EvidenceCode.LATEST_IS_THE_FIRST, gateway=gateway, status=status)
            return because(EvidenceCode.PROBABLY_SENT, because=said)
        said = because(EvidenceCode.LATEST_MAY_BE_EARLIER, gateway=gateway, status=status)
        return because(EvidenceCode.CANNOT_BE_TOLD, because=said)


def _note(conn: Connection, each: Awaited, evidence: Explanation) -> None:
    note(conn, each.message, as_column(evidence))
