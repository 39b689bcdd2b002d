"""Calls of the inbox, over everybody: for a digest."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from responder.domain.model.events import CallKind
from responder.store.tables import contacts, inbox

_BETWEEN = (
    select(inbox.c.id, inbox.c.contact, inbox.c.at, inbox.c.body, contacts.c.name)
    .outerjoin(contacts, contacts.c.number == inbox.c.contact)
    .where(
        inbox.c.id >= bindparam("first"),
        inbox.c.kind == "call",
        inbox.c.at >= bindparam("since"),
        inbox.c.at < bindparam("until"),
    )
    .order_by(inbox.c.at, inbox.c.id)
)
_OF = select(inbox.c.contact, inbox.c.at, inbox.c.body).where(
    inbox.c.contact.in_(bindparam("numbers", expanding=True)),
    inbox.c.at >= bindparam("since"),
    inbox.c.kind == "call",
    inbox.c.decided_at.is_not(None),
)
_ATTENDED = select(contacts.c.number, contacts.c.person_at).where(
    contacts.c.number.in_(bindparam("numbers", expanding=True)), contacts.c.person_at >= bindparam("since")
)
_NEXT = select(inbox.c.id, inbox.c.received_at).where(inbox.c.id >= bindparam("id")).order_by(inbox.c.id).limit(1)


def between(conn: Connection, since: datetime, until: datetime) -> Sequence[Any]:
    """Returns every call between two times, oldest first, with the name of who called."""
    return conn.execute(_BETWEEN, {"first": _first_since(conn, since), "since": since, "until": until}).all()


def _first_since(conn: Connection, since: datetime) -> int:
    """Finds the first event that came in since then. They are numbered as they come: halving finds it without an index
    on a column that every webhook would have to write."""
    low, high = 1, (conn.execute(select(func.max(inbox.c.id))).scalar() or 0) + 1
    while low < high:
        middle = (low + high) // 2
        row = conn.execute(_NEXT, {"id": middle}).first()
        if row is None or row.received_at >= since:
            high = middle
        else:
            low = row.id + 1
    return low


def spoken_since(conn: Connection, numbers: Sequence[str], since: datetime) -> dict[str, datetime]:
    """Returns when each contact was last spoken to, or written to by a person."""
    asked = {"numbers": list(numbers), "since": since}
    found: dict[str, datetime] = {row.number: row.person_at for row in conn.execute(_ATTENDED, asked)}
    for row in conn.execute(_OF, asked):
        if kind_of(row) != CallKind.MISSED:
            found[row.contact] = max(row.at, found.get(row.contact, row.at))
    return found


def kind_of(row: Any) -> str:
    """missed, incoming or outgoing."""
    kind: str = json.loads(row.body)["kind"]
    return kind
