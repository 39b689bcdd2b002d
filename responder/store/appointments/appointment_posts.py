"""Announces changes of appointments to another program: every line of their history once, in order, whoever wrote it.

How far the history was read is kept, and written together with the posts: a crash tells nothing twice and leaves
nothing out. What happened before the owner asked for it is not told.
"""

from collections.abc import Sequence
from datetime import datetime
from hashlib import blake2b
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from responder.domain.wire.post_payload import appointment_content
from responder.store.appointments import book
from responder.store.appointments.book import newest_change
from responder.store.contacts import address_book
from responder.store.database.upserts import insert_into
from responder.store.outbound import posts as table
from responder.store.tables import appointment_changes, appointments, bookmarks

NAME = "(appointments)"
MOST = 200  # lines a transaction
_LAST = select(bookmarks.c.last).where(bookmarks.c.name == NAME)
# On SQLite one writes at a time. Elsewhere a line with a lower number may be committed later: nobody is writing one
# while it is looked how far they go.
_LOCK = text("LOCK TABLE appointment_changes IN SHARE MODE")


def is_something(conn: Connection, wanted: bool) -> bool:
    """Checks whether `announce` would write anything."""
    last = conn.execute(_LAST).scalar()
    return (last is None or newest_change(conn) > last) if wanted else last is not None


def announce(conn: Connection, url: str, now: datetime) -> int:
    """Queues the announcements; returns how many posts it wrote. `url` is "" where nothing is to be told."""
    lock_history(conn)
    last = conn.execute(_LAST).scalar()
    if not url or last is None:
        _begin(conn, bool(url))
        return 0
    lines = conn.execute(_LINES.where(appointment_changes.c.id > last).limit(MOST)).all()
    if not lines:
        return 0
    drafts = [_draft(conn, list(some), url, now) for _, some in groupby(lines, key=_together)]
    table.insert(conn, drafts)
    conn.execute(update(bookmarks).where(bookmarks.c.name == NAME).values(last=lines[-1].id))
    return len(drafts)


def begin_anew(conn: Connection) -> None:
    """Tells nobody of what became of appointments until now: whoever reads their history goes on from here."""
    lock_history(conn)
    newest = newest_change(conn)
    conn.execute(update(bookmarks).values(last=newest))
    row = insert_into(conn, bookmarks).values(name=NAME, last=newest)
    conn.execute(row.on_conflict_do_nothing())  # what changes before the next look is told


def lock_history(conn: Connection) -> None:
    """Waits until nobody is writing a line of it, and lets nobody write one until the transaction ends."""
    if conn.dialect.name == "postgresql":
        conn.execute(_LOCK)


def _begin(conn: Connection, wanted: bool) -> None:
    """From here on, or not at all."""
    conn.execute(delete(bookmarks).where(bookmarks.c.name == NAME))
    if wanted:
        conn.execute(insert(bookmarks).values(name=NAME, last=newest_change(conn)))


def _together(line: Any) -> tuple[Any, ...]:
    """Groups changes of one moment into one announcement."""
    return line.appointment, line.at, line.by


def _draft(conn: Connection, lines: Sequence[Any], url: str, now: datetime) -> dict[str, Any]:
    first, last = lines[0], lines[-1]
    entry = book.find(conn, str(first.appointment))
    name = blake2b(f"{first.id} {first.appointment} {first.at} {first.number}".encode(), digest_size=16).hexdigest()
    kind = "entered" if any(line.what == book.ENTERED for line in lines) else "changed"
    content = {
        "by": first.by,
        "changes": [{"what": line.what, "before": line.before, "after": line.after} for line in lines],
        "contact": _contact(conn, first.number),
        "appointment": appointment_content(entry.appointment) if entry is not None else None,
    }
    return {
        "event": None,
        "rule": NAME,
        "step": last.id,
        "name": f"apt_{name}",
        "contact": first.number,
        "url": url,
        "body": table.envelope(f"appointment.{kind}", first.at, content),
        "status": table.QUEUED,
        "why": "",
        "created_at": now,
        "next_at": now,
    }


def _contact(conn: Connection, number: str) -> dict[str, Any]:
    card = address_book.find(conn, number) or address_book.ContactCard(number)
    return {
        "number": number,
        "name": card.name or "",
        "first_name": card.first_name or "",
        "tags": sorted(card.tags),
        "language": card.language,
        "opted_out": card.opted_out,
    }


_LINES = (
    select(appointment_changes, appointments.c.number)
    .join(appointments, appointments.c.id == appointment_changes.c.appointment)
    .order_by(appointment_changes.c.id)
)
