"""Queues the SMS that tells the owner who waits, in one transaction with the note that they were told."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select

from responder.domain.deciding.waiting_notice import NoticeItem, RecentNotices, departs, words
from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.delivery.message_status import Status
from responder.domain.model.business import Business, Tell
from responder.domain.text.sms_parts import parts_of
from responder.domain.wire.events_json import CALL
from responder.store.contact_state.batch import REHEARSAL
from responder.store.database.engine import Store
from responder.store.outbound.counts.recent_dates import is_recent, recent
from responder.store.outbound.counts.sent_counts import COUNTED
from responder.store.review import waiting_list
from responder.store.review.waiting_list import WaitingEntry
from responder.store.tables import messages

RULE = "(waiting)"  # stands where a message of a rule has the rule's name
OF_USE = timedelta(hours=12)
NO_NEWS = timedelta(days=2)  # what waited untold for longer is on the list, and no news
GATHERS = timedelta(minutes=1)  # between two looks at what no event tells of


class OwnerWords:
    """`accounts`: those a message may leave through now, best first; in a rehearsal the words are only written down,
    under `login`."""

    def __init__(
        self,
        store: Store,
        business: Callable[[], Business],
        accounts: Callable[[], Sequence[str]],
        clock: Callable[[], datetime],
        *,
        rehearsing: Callable[[Connection], bool],
        login: str,
    ) -> None:
        self._store, self._business, self._accounts, self._clock = store, business, accounts, clock
        self._rehearsing, self._login = rehearsing, login
        self._gathered: datetime | None = None

    async def look(self) -> list[str]:
        """Looks once; returns the accounts that have a message to send because of it. Not while the clock is wrong."""
        now = self._clock()
        if self._gathered is None or not self._gathered <= now < self._gathered + GATHERS:
            await self._store.write(lambda conn: _gather(conn, now))
            self._gathered = now
        business = self._business()
        if not business.owner:
            return []
        due = await self._store.read(lambda conn: self._due(conn, business, now))
        return await self._store.write(lambda conn: self._queue(conn, business, now)) if due else []

    def _due(self, conn: Connection, business: Business, now: datetime) -> list[WaitingEntry]:
        """Returns entries to tell now, if it is time."""
        found = [each for each in waiting_list.to_tell(conn, now - NO_NEWS) if _wanted(each, business)]
        at = departs([_item(each) for each in found], _lately(conn, now), business, now) if found else None
        return found if at is not None and at <= now else []

    def _queue(self, conn: Connection, business: Business, now: datetime) -> list[str]:
        rehearsing = self._rehearsing(conn)
        accounts = [self._login] if rehearsing else list(self._accounts())
        told = self._due(conn, business, now) if accounts else []
        if not told:
            return []
        text = words([_item(each) for each in told], business, now)
        row = {
            "event": None, "rule": RULE, "account": accounts[0], "number": business.owner, "automatic": False,
            "text": text, "parts": parts_of(text).count, "priority": 2, "created_at": now,
            "status": (Status.CANCELLED if rehearsing else Status.QUEUED).value,
            "why": REHEARSAL if rehearsing else "", "not_before": now, "expires_at": now + OF_USE,
        }  # fmt: skip
        conn.execute(insert(messages), row)
        waiting_list.mark_told(conn, [each.id for each in told])
        return [] if rehearsing else accounts[:1]


def _gather(conn: Connection, now: datetime) -> None:
    waiting_list.gather(conn, now)
    waiting_list.close_over(conn, now)


def _wanted(item: WaitingEntry, business: Business) -> bool:
    kind = Tell.CANCELLATIONS if item.cause is Cause.CANCELLED else Tell.WAITING
    return kind in business.tell_owner


def _item(each: WaitingEntry) -> NoticeItem:
    return NoticeItem(
        each.id,
        each.contact,
        each.name,
        each.cause,
        each.text,
        each.since,
        each.appointment_at,
        each.kind == CALL,
        each.found_late,
    )


def _lately(conn: Connection, now: datetime) -> RecentNotices:
    rehearsed = (messages.c.status == Status.CANCELLED.value) & (messages.c.why == REHEARSAL)
    counted = messages.c.status.in_([status.value for status in COUNTED]) | rehearsed
    of_the_day = select(func.max(messages.c.created_at).label("last"), func.count().label("number")).where(
        is_recent(messages.c.created_at, "day"), ~messages.c.automatic, messages.c.rule == RULE, counted
    )
    row = conn.execute(of_the_day, recent(now, day=timedelta(days=1))).one()
    return RecentNotices(row.last, row.number)
