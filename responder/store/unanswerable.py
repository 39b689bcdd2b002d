"""What people write who asked for no more messages: nobody answers them by machine, so a person has to read it."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from responder.core.decision import Reason
from responder.core.events_json import SMS
from responder.store.marks import mark
from responder.store.tables import contacts, inbox, marks

_LEFT_TO_A_PERSON = tuple(reason.value for reason in (Reason.OPTED_OUT, Reason.NO_RULE, Reason.UNCLEAR))
_MARK = "read "  # and the event's id
_THEIRS = (
    select(*inbox.c["id", "account", "contact", "kind", "at", "body"])
    .select_from(contacts)
    .join(inbox, inbox.c.contact == contacts.c.number)
    .where(
        contacts.c.opted_out_at.is_not(None),
        inbox.c.decided_at.is_not(None),  # its index has them
        inbox.c.kind == SMS,
        inbox.c.reason.in_(_LEFT_TO_A_PERSON),
        inbox.c.at > contacts.c.opted_out_at,
    )
    .order_by(inbox.c.at, inbox.c.id)
)


def texts_after_opting_out(conn: Connection, since: datetime) -> list[tuple[int, str, str, str, datetime, str]]:
    """Those that nobody has read yet: id, account, contact, kind, moment and body, oldest first."""
    read = set(conn.execute(select(marks.c.name).where(marks.c.name.like(f"{_MARK}%"))).scalars())
    rows = conn.execute(_THEIRS.where(inbox.c.at > since))
    return [tuple(row) for row in rows if f"{_MARK}{row.id}" not in read]


def mark_read(conn: Connection, event: int, now: datetime, since: datetime) -> bool:
    """A person has read it; whether it was listed. What is not listed any more by its age need not be remembered."""
    if event not in {row[0] for row in texts_after_opting_out(conn, since)}:
        return False
    mark(conn, f"{_MARK}{event}", now)
    conn.execute(delete(marks).where(marks.c.name.like(f"{_MARK}%"), marks.c.at < since))
    return True
