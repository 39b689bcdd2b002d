"""Lists texts of contacts who opted out: nobody answers them by machine, so a person has to read it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from responder.domain.model.decision import Reason
from responder.domain.wire.events_json import SMS
from responder.store.database.marks import mark
from responder.store.tables import contacts, inbox, marks

_LEFT_TO_A_PERSON = tuple(reason.value for reason in (Reason.OPTED_OUT, Reason.NO_RULE, Reason.UNCLEAR))
_MARK = "read "  # and the event's id
_SOME = 500  # contacts a question
_OPTED_OUT = select(contacts.c.number, contacts.c.opted_out_at).where(contacts.c.opted_out_at.is_not(None))
_THEIRS = select(*inbox.c["id", "account", "contact", "kind", "at", "body"]).where(
    inbox.c.contact.in_(bindparam("numbers", expanding=True)),
    inbox.c.at > bindparam("since"),
    inbox.c.decided_at.is_not(None),  # its index has them
    inbox.c.kind == SMS,
    inbox.c.reason.in_(_LEFT_TO_A_PERSON),
)


def texts_after_opting_out(conn: Connection, since: datetime) -> list[tuple[int, str, str, str, datetime, str]]:
    """Returns texts that no person has read yet: id, account, contact, kind, moment and body, oldest first."""
    read = set(conn.execute(select(marks.c.name).where(marks.c.name.like(f"{_MARK}%"))).scalars())
    found = [row for row in _of_opted_out(conn, since) if f"{_MARK}{row.id}" not in read]
    return [tuple(row) for row in sorted(found, key=lambda row: (row.at, row.id))]


def _of_opted_out(conn: Connection, since: datetime) -> Iterator[Any]:
    """Contact by contact: joined, the whole inbox would be walked."""
    left = {row.number: row.opted_out_at for row in conn.execute(_OPTED_OUT)}
    numbers = list(left)
    for start in range(0, len(numbers), _SOME):
        asked = {"numbers": numbers[start : start + _SOME], "since": since}
        yield from (row for row in conn.execute(_THEIRS, asked) if row.at > left[row.contact])


def mark_read(conn: Connection, event: int, now: datetime, since: datetime) -> bool:
    """Marks it as read by a person; returns whether it was listed. What is not listed any more by its age need not be
    remembered."""
    if event not in {row[0] for row in texts_after_opting_out(conn, since)}:
        return False
    mark(conn, f"{_MARK}{event}", now)
    conn.execute(delete(marks).where(marks.c.name.like(f"{_MARK}%"), marks.c.at < since))
    return True
