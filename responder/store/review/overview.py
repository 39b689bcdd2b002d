"""Overview of the whole database: for /health, /metrics, `responder status` and the alerts."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import LEFT, Status
from responder.store import alerts
from responder.store.alerts import Alert
from responder.store.outbound.counts.recent_pace import told_lately
from responder.store.outbound.counts.sent_counts import sent_in_all
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.outbound.messages import recipient_is_free
from responder.store.outbound.messages_in_doubt import unknown
from responder.store.outbound.switches.send_switches import Switch, Thrown, thrown
from responder.store.review.waiting_list import how_many
from responder.store.tables import inbox, messages, quarantine, rulebooks

_DAY = timedelta(days=1)
REPORTS_WITHIN = timedelta(hours=6)
SETTLED_AFTER = timedelta(hours=1)  # younger ones may still be reported on


@dataclass(frozen=True, slots=True)
class Overview:
    """`queued` counts what is due, and since `free_since` some of it to somebody who waits for no certainty about an
    earlier message; `statuses` the messages of the last day. `unreported` are those that left more
    than SETTLED_AFTER ago and less than a day, and `reported_at` is the latest report on any message of the day.
    `sent` and `told` are of the last minute (or hour) and day, as the ceilings count them."""

    undecided: int
    undecided_since: datetime | None
    queued: int
    queued_since: datetime | None
    next_due: datetime | None
    unknown: int
    needs_review: int
    statuses: Mapping[str, int]
    event_at: datetime | None
    left_at: datetime | None
    reported_at: datetime | None
    unreported: int
    sent: tuple[int, int]
    told: tuple[int, int]
    live_since: datetime | None
    waiting: int = 0  # people who wait for a person
    waiting_since: datetime | None = None
    free_since: datetime | None = None
    unreadable: int = 0  # webhooks that nobody has looked at
    switches: Mapping[Switch, Thrown] = field(default_factory=dict)
    alerts: tuple[Alert, ...] = ()


_UNDECIDED = select(func.count().label("number"), func.min(inbox.c.received_at).label("since")).where(
    inbox.c.decided_at.is_(None)
)
_QUEUED = select(
    func.count().label("number"),
    func.min(messages.c.not_before).label("since"),
    func.min(messages.c.not_before).filter(recipient_is_free).label("free"),
).where(is_one_of(messages.c.status, Status.QUEUED), messages.c.not_before <= bindparam("now"))
_NEXT = select(func.min(messages.c.not_before)).where(is_one_of(messages.c.status, Status.QUEUED))
# In the words of a partial index.
_NEEDS_REVIEW = select(func.count()).where(is_one_of(messages.c.status, Status.NEEDS_REVIEW))
_STATUSES = (
    select(messages.c.status, func.count().label("number"))
    .where(messages.c.created_at > bindparam("since"))
    .group_by(messages.c.status)
)
_REPORTS = select(
    func.max(messages.c.reported_at).label("reported"),
    func.max(messages.c.claimed_at).filter(is_one_of(messages.c.status, *LEFT)).label("left"),
    func.count()
    .filter(
        is_one_of(messages.c.status, Status.ACCEPTED),
        messages.c.claimed_at < bindparam("settled"),
    )
    .label("unreported"),
).where(messages.c.created_at > bindparam("since"))
_LAST_EVENTS = select(inbox.c.received_at).order_by(inbox.c.id.desc()).limit(bindparam("most")).subquery()
_LATEST = select(func.max(_LAST_EVENTS.c.received_at))
_UNREADABLE = select(func.count()).select_from(quarantine).where(quarantine.c.seen_at.is_(None))
_BEFORE_A_JUMP = 1_000  # events: of so many, some came in before the clock was set back
_LIVE = select(rulebooks.c.live_at).order_by(rulebooks.c.id.desc()).limit(1)


def overview(conn: Connection, now: datetime) -> Overview:
    undecided, queued = conn.execute(_UNDECIDED).one(), conn.execute(_QUEUED, {"now": now}).one()
    people, first = how_many(conn)
    day = conn.execute(_REPORTS, {"since": now - _DAY, "settled": now - SETTLED_AFTER}).one()
    return Overview(
        undecided=undecided.number,
        undecided_since=undecided.since,
        queued=queued.number,
        queued_since=queued.since,
        next_due=conn.execute(_NEXT).scalar(),
        unknown=unknown(conn),
        needs_review=conn.execute(_NEEDS_REVIEW).scalar_one(),
        statuses=_counts(conn.execute(_STATUSES, {"since": now - _DAY})),
        event_at=latest_event(conn),
        left_at=day.left,
        reported_at=day.reported,
        unreported=day.unreported,
        sent=sent_in_all(conn, now),
        told=told_lately(conn, now),
        live_since=conn.execute(_LIVE).scalar(),
        waiting=people,
        waiting_since=first,
        free_since=queued.free,
        unreadable=conn.execute(_UNREADABLE).scalar_one(),
        switches=thrown(conn),
        alerts=tuple(alerts.opened(conn)),
    )


def latest_event(conn: Connection) -> datetime | None:
    """Returns when the latest event came in: the youngest, whatever the clock showed when the last of them did."""
    found: datetime | None = conn.execute(_LATEST, {"most": _BEFORE_A_JUMP}).scalar()
    return found


def _counts(rows: Any) -> dict[str, int]:
    return {row.status: row.number for row in rows}
