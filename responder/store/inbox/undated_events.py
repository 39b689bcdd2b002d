"""Events that came without a date: their content is all there is to tell a repeat by, and people do text
"oui" twice in a month. So the same content is a repeat only for a while."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select

from responder.domain.model.events import Event
from responder.store.database.locks import Over, hold
from responder.store.inbox.event_rows import entry
from responder.store.tables import inbox

REPEAT_WITHIN = timedelta(minutes=10)  # whoever sends a hook again does so within seconds


def record_undated(conn: Connection, event: Event, received: datetime) -> bool:
    """Writes the event to the inbox, unless the same content came in the last ten minutes; whether it did.
    The row's key is the event's and the time of receiving, so that the next one like it finds room."""
    hold(conn, Over.UNDATED, [event.key])  # or two processes that get it at once would both find nothing
    first, last = bounds_of(event.key)
    same = (inbox.c.key > first) & (inbox.c.key < last)
    recent = inbox.c.received_at > received - REPEAT_WITHIN
    if conn.execute(select(inbox.c.id).where(same, recent).limit(1)).first():
        return False
    conn.execute(insert(inbox).values(entry(event, received) | {"key": key_at(event.key, received)}))
    return True


def key_at(key: str, received: datetime) -> str:
    return f"{key}:{received.timestamp():.6f}"


def bounds_of(key: str) -> tuple[str, str]:
    """Returns what the keys of `key_at` lie between, from 2001 to 2255, in every collation: in that of most databases
    of PostgreSQL ";" comes before ":", and digits come in their order in all."""
    return f"{key}:0", f"{key}:9"
