"""Automatic messages by the moment they left, whenever they were written; and those that wait to."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, select

from responder.core.lifecycle import Status
from responder.store.lifecycle import is_one_of
from responder.store.tables import messages

_LONGEST_WAIT = timedelta(days=3)  # between writing and leaving: over a night and a Sunday, and more than that

_LEFT = select(func.count()).where(
    messages.c.created_at > bindparam("written"),
    messages.c.automatic,
    messages.c.claimed_at > bindparam("since"),
    ~is_one_of(messages.c.status, Status.QUEUED),
)
_WAITING = (
    select(messages.c.account)
    .where(is_one_of(messages.c.status, Status.QUEUED), messages.c.not_before <= bindparam("now"))
    .distinct()
)


def left_since(conn: Connection, since: datetime, now: datetime) -> int:
    """How many were started. No upper end: what left before the clock was set back counts."""
    count: int = conn.execute(_LEFT, {"written": min(since, now) - _LONGEST_WAIT, "since": since}).scalar_one()
    return count


def with_something_due(conn: Connection, now: datetime) -> list[str]:
    """The accounts whose lanes have something to send, also what a command wrote beside the service."""
    return list(conn.execute(_WAITING, {"now": now}).scalars())
