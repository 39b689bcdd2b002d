"""Automatic messages by the moment they left, whenever they were written; and those that wait to."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, or_, select, update

from responder.domain.delivery.dates_ahead import AHEAD
from responder.domain.delivery.message_status import Status
from responder.domain.schedule.quiet_hours import SPREAD
from responder.domain.wire.events_json import MOMENT
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import inbox, messages

_LEFT = select(func.count().label("all"), func.count().filter(messages.c.stranger).label("strangers")).where(
    messages.c.automatic,
    messages.c.claimed_at > bindparam("since"),
    messages.c.claimed_at < bindparam("ahead"),
    ~is_one_of(messages.c.status, Status.QUEUED),
)
_OPENERS = (
    select(messages.c.id)
    .outerjoin(inbox, inbox.c.id == messages.c.event)
    .where(
        messages.c.id.in_(bindparam("some", expanding=True)),
        messages.c.automatic,
        or_(inbox.c.kind == MOMENT, messages.c.announcement.is_not(None)),
    )
)
_PUT_OFF = update(messages).where(messages.c.id == bindparam("message")).values(not_before=bindparam("moment"))
_WAITING = (
    select(messages.c.account)
    .where(is_one_of(messages.c.status, Status.QUEUED), messages.c.not_before <= bindparam("now"))
    .distinct()
)


def left_since(conn: Connection, since: datetime) -> tuple[int, int]:
    """Counts messages that left, and how many of them to strangers. What left before the clock was set back
    counts, by an hour at most."""
    row = conn.execute(_LEFT, {"since": since, "ahead": since + AHEAD}).one()
    return row.all, row.strangers


def put_off(conn: Connection, some: Sequence[int], until: datetime) -> frozenset[int]:
    """Moves those of some messages that start a conversation to the end of the quiet hours, spread, and returns
    them. They were to leave before, and could not: the gateway was away, or sending was paused."""
    openers = frozenset(conn.execute(_OPENERS, {"some": list(some)}).scalars())
    rows = [{"message": each, "moment": until + timedelta(seconds=each % SPREAD.total_seconds())} for each in openers]
    if rows:
        conn.execute(_PUT_OFF, rows)
    return openers


def with_something_due(conn: Connection, now: datetime) -> list[str]:
    """Returns the accounts whose lanes have something to send, also what a command wrote beside the service."""
    return list(conn.execute(_WAITING, {"now": now}).scalars())
