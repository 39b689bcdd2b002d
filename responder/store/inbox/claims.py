"""Claims undecided events for this process.

One contact's events are decided in their order, and by one process at a time. On SQLite one process decides and
these are plain reads. On PostgreSQL a process takes the contacts that nobody else has in hand, and only then reads
their events: what it reads is all there is, because whoever decided something before has committed it.
"""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from responder.store.database.locks import Over, share, try_each
from responder.store.inbox.event_rows import AS_RECORDED
from responder.store.inbox.events import NOT_HELD, RecordedEvent, read_back, undecided
from responder.store.tables import inbox

_WINDOW = 4_096  # of the oldest undecided events: where contacts are looked for that nobody has in hand


class ClaimedEvents(NamedTuple):
    """`elsewhere`: other processes have some of the oldest in hand."""

    rows: list[RecordedEvent]
    elsewhere: bool = False


def take(conn: Connection, most: int) -> ClaimedEvents:
    """Claims the oldest undecided events that are ours to decide in this transaction."""
    if conn.dialect.name != "postgresql":
        return ClaimedEvents(undecided(conn, most))
    share(conn, Over.CATCHING_UP)
    waiting = list(conn.execute(_CONTACTS, {"window": _WINDOW}).scalars())
    for start in range(0, len(waiting), most):
        some = waiting[start : start + most]
        ours = try_each(conn, Over.CONTACT, some)
        if ours:
            rows = conn.execute(_OF_CONTACTS, {"contacts": list(ours), "most": most})
            return ClaimedEvents([read_back(row) for row in rows], start > 0 or len(ours) < len(some))
    return ClaimedEvents([], bool(waiting))


def take_again(conn: Connection, ids: Collection[int]) -> list[RecordedEvent]:
    """Claims again those of some events that are still undecided and ours to decide."""
    whose = set(conn.execute(_BY_ID, {"ids": list(ids)}).scalars())
    ours = try_each(conn, Over.CONTACT, sorted(whose))
    rows = conn.execute(_AGAIN, {"ids": list(ids), "contacts": list(ours)})
    return [read_back(row) for row in rows]


_oldest = (
    select(inbox.c.id, inbox.c.contact)
    .where(inbox.c.decided_at.is_(None), NOT_HELD)
    .order_by(inbox.c.id)
    .limit(bindparam("window"))
    .subquery()
)
_CONTACTS = select(_oldest.c.contact).group_by(_oldest.c.contact).order_by(func.min(_oldest.c.id))
_chosen = inbox.c.id.in_(bindparam("ids", expanding=True))
_BY_ID = select(inbox.c.contact).where(_chosen)
_AGAIN = (
    select(*AS_RECORDED)
    .where(_chosen, inbox.c.decided_at.is_(None), inbox.c.contact.in_(bindparam("contacts", expanding=True)))
    .order_by(inbox.c.id)
)
_OF_CONTACTS = (
    select(*AS_RECORDED)
    .where(inbox.c.decided_at.is_(None), NOT_HELD, inbox.c.contact.in_(bindparam("contacts", expanding=True)))
    .order_by(inbox.c.id)
    .limit(bindparam("most"))
)
