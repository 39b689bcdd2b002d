"""A mark of everything that pages show: as long as it is the same, there is nothing new."""

from sqlalchemy import Connection, func, select

from responder.domain.delivery.message_status import Status
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import acts, alerts, appointment_changes, inbox, messages, rulebooks, switches, waiting

_PARTS = (
    select(func.coalesce(func.max(inbox.c.id), 0)),
    select(func.count()).select_from(inbox).where(inbox.c.decided_at.is_(None)),
    select(func.coalesce(func.max(messages.c.id), 0)),
    select(func.count()).select_from(messages).where(is_one_of(messages.c.status, Status.QUEUED)),
    select(func.count()).select_from(messages).where(is_one_of(messages.c.status, Status.SENDING, Status.UNKNOWN)),
    select(func.count()).select_from(messages).where(is_one_of(messages.c.status, Status.NEEDS_REVIEW)),
    select(func.count()).select_from(waiting).where(waiting.c.done_at.is_(None)),
    select(func.coalesce(func.max(acts.c.id), 0)),
    select(func.coalesce(func.max(appointment_changes.c.id), 0)),
    select(func.count()).select_from(alerts).where(alerts.c.over_at.is_(None)),
    select(func.coalesce(func.max(rulebooks.c.id), 0)),
    select(func.count()).select_from(switches),
)
_MARK = select(*(part.scalar_subquery() for part in _PARTS))


def mark(conn: Connection) -> str:
    """Returns the mark of what is newest: every part is the end of an index or the length of a short one."""
    return ".".join(str(number) for number in conn.execute(_MARK).one())
