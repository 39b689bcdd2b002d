"""What is asked to see whether things work: can it be written, did the probe of `responder connect` come here, and how
were calls dated."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, false, select, update

from responder.core.events_json import CALL
from responder.store.marks import mark
from responder.store.tables import caught_up, inbox, quarantine

_LAST = 5
_RECENT = timedelta(days=60)


def try_to_write(conn: Connection, now: datetime) -> None:
    """Fails where a webhook could not be recorded: a locked table, a database that is read only, a full disk. (An
    empty transaction asks a file whether it may be written and needs no room; of a server it asks nothing.)"""
    conn.execute(update(inbox).where(false()).values(key=inbox.c.key))
    mark(conn, _TRIED, now)


_TRIED = "written"


def take_probe(conn: Connection, nonce: str) -> bool:
    """Whether the probe was put aside as unreadable, which it is; it is taken away again."""
    found = delete(quarantine).where(quarantine.c.query.contains(nonce, autoescape=True))
    return conn.execute(found).rowcount > 0


def dated_calls(conn: Connection, now: datetime) -> list[tuple[datetime, datetime]]:
    """(as dated, when its webhook came) of the last calls."""
    statement = (
        select(inbox.c.at, inbox.c.received_at)
        .where(
            inbox.c.kind == CALL,
            inbox.c.received_at > now - _RECENT,
            inbox.c.id.not_in(select(caught_up.c.event)),
        )
        .order_by(inbox.c.id.desc())
        .limit(_LAST)
    )
    return [(row.at, row.received_at) for row in conn.execute(statement)]
