"""Tells the owner: takes what is due from the book of alerts to each channel, and writes down that it was told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection, func, insert, select

from responder.domain.delivery.message_status import Status
from responder.domain.model.business import Business, Tell
from responder.domain.text.sms_parts import gsm7, parts_of
from responder.gateways.base import unnamed
from responder.languages.catalogue import ENGLISH_CATALOGUE, Catalogue
from responder.monitoring.alerts.channel import Channel, NotBrought
from responder.store.alerts.alert_lifecycle import Telling, due, failed, let_pass, told
from responder.store.alerts.kinds import AlertKind
from responder.store.database.interfaces import Read
from responder.store.outbound.counts.recent_dates import is_recent, recent
from responder.store.review.waiting_list import tells_of_found_late
from responder.store.tables import messages

log = structlog.get_logger(__name__)

SMS = "sms"
RULE = "(alert)"  # stands where a message of a rule has the rule's name
DECIDED_WITHIN = timedelta(minutes=10)  # what was found late; who waits is known then
_SAME_LOOK = timedelta(minutes=1)  # what was found is written down before the alert of it
OF_USE = timedelta(hours=12)
MOST_AN_HOUR, MOST_A_DAY = 6, 20
"""SMS of alerts; e-mail and webhook cost nothing and go on."""


class Crier:
    """`accounts`: those a message may leave through now, best first; empty in a rehearsal."""

    def __init__(
        self,
        store: Read,
        business: Callable[[], Business],
        channels: Mapping[str, Channel],
        accounts: Callable[[], Sequence[str]],
        clock: Callable[[], datetime],
        *,
        gateway_of: Callable[[str], str] = unnamed,
        catalogue: Callable[[], Catalogue] = lambda: ENGLISH_CATALOGUE,
    ) -> None:
        self._catalogue = catalogue
        self._store, self._business, self._channels = store, business, channels
        self._accounts, self._clock, self._gateway_of = accounts, clock, gateway_of

    async def cry(self) -> list[str]:
        """Tells all that is due; the accounts that have a message to send because of it."""
        names = [*self._channels, *([SMS] if self._accounts() and self._business().owner else [])]
        tellings = [
            replace(telling, gateway=self._gateway_of(telling.alert.about), catalogue=self._catalogue())
            for telling in await self._store.read(lambda conn: due(conn, names, self._clock()))
        ]
        by_phone = [telling for telling in tellings if telling.channel == SMS]
        for telling in tellings:
            if telling.channel != SMS:
                await self._bring(telling)
        return await self._store.write(lambda conn: self._queue(conn, by_phone)) if by_phone else []

    async def let_pass(self) -> None:
        await self._store.write(lambda conn: let_pass(conn, self._clock()))

    async def _bring(self, telling: Telling) -> None:
        try:
            await self._channels[telling.channel].bring(telling, self._business().name)
        except NotBrought as problem:
            why = str(problem)
            log.warning("alert not brought", channel=telling.channel, kind=telling.alert.kind.value, why=why)
            await self._store.write(lambda conn: failed(conn, telling, self._clock(), why))
        else:
            await self._store.write(lambda conn: told(conn, telling, self._clock()))

    def _queue(self, conn: Connection, tellings: Sequence[Telling]) -> list[str]:
        """Queues an alert in the transaction that notes that it was told: neither twice nor not at all."""
        now, owner = self._clock(), self._business().owner
        accounts = list(self._accounts())
        for telling in tellings:
            others = [account for account in accounts if account != telling.alert.about]
            waits = _is_told_with_who_waits(conn, telling, self._business())
            if waits is None and now < telling.alert.raised_at + DECIDED_WITHIN:
                continue
            if waits:
                told(conn, telling, now, "told with who waits")
                continue
            if _too_many(conn, now):
                told(conn, telling, now, "too many SMS of alerts already")
                continue
            conn.execute(insert(messages), _row((others or accounts)[0], owner, telling.words, now))
            told(conn, telling, now)
        return accounts


def _is_told_with_who_waits(conn: Connection, telling: Telling, business: Business) -> bool | None:
    """Checks whether the SMS that tells who waits says it too; None as long as that is not known. Texts that were found
    late are one thing to tell, and not two."""
    alert = telling.alert
    if alert.kind is not AlertKind.LOST_WEBHOOKS or Tell.WAITING not in business.tell_owner:
        return False
    return tells_of_found_late(conn, alert.about, alert.raised_at - _SAME_LOOK)


def _row(account: str, owner: str, words: str, now: datetime) -> dict[str, object]:
    return {
        "event": None,
        "rule": RULE,
        "account": account,
        "number": owner,
        "automatic": False,
        "text": gsm7(words),
        "parts": parts_of(gsm7(words)).count,
        "priority": 2,
        "status": Status.QUEUED.value,
        "created_at": now,
        "not_before": now,
        "expires_at": now + OF_USE,
    }


def _too_many(conn: Connection, now: datetime) -> bool:
    within_hour = func.count().filter(is_recent(messages.c.created_at, "hour")).label("hour")
    counted = select(within_hour, func.count().label("day")).where(
        is_recent(messages.c.created_at, "day"), ~messages.c.automatic, messages.c.rule == RULE
    )
    row = conn.execute(counted, recent(now, hour=timedelta(hours=1), day=timedelta(days=1))).one()
    return bool(row.hour >= MOST_AN_HOUR or row.day >= MOST_A_DAY)
