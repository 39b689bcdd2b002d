"""Reads decided events again, newest first, as they were decided: for a replay against other rules."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select

from responder.dataclass import dataclass
from responder.domain.model.decision import Reason
from responder.domain.model.events import Event
from responder.domain.wire.events_json import CALL, CLICK, MOMENT, NOTE, SMS
from responder.store.inbox.event_rows import AS_RECORDED
from responder.store.inbox.events import read_back
from responder.store.tables import contacts, inbox

_READ_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEvent:
    """A decided event. `event` is None where its words were erased or it cannot be read; `known` is the recorded
    state, None where none was."""

    id: int
    contact: str
    event: Event | None
    decided_at: datetime
    reason: Reason
    rule: str
    known: Mapping[str, Any] | None


_NEWEST = (
    select(*AS_RECORDED, *inbox.c["received_at", "decided_at", "reason", "rule", "trace", "state"])
    .where(
        inbox.c.id < bindparam("before"),
        inbox.c.decided_at.is_not(None),
        inbox.c.kind.in_((SMS, CALL, NOTE, CLICK, MOMENT)),
    )
    .order_by(inbox.c.id.desc())
    .limit(_READ_AT_ONCE)
)
_ABOVE_ALL = 2**62


def newest_decided(conn: Connection, since: datetime, most: int) -> Sequence[PastEvent]:
    """Returns the newest events received since a moment, at most so many, oldest first. Delivery reports are left
    out."""
    found: list[PastEvent] = []
    for each in _newest_first(conn, since):
        found.append(each)
        if len(found) == most:
            break
    return found[::-1]


def _newest_first(conn: Connection, since: datetime) -> Iterator[PastEvent]:
    before = _ABOVE_ALL
    while True:
        rows = conn.execute(_NEWEST, {"before": before}).all()
        for row in rows:
            if row.received_at < since:
                return
            yield _past(row)
        if len(rows) < _READ_AT_ONCE:
            return
        before = rows[-1].id


def _past(row: Any) -> PastEvent:
    erased = row.trace is None and row.kind in (SMS, NOTE)
    return PastEvent(
        id=row.id,
        contact=row.contact,
        event=None if erased else read_back(row).event,
        decided_at=row.decided_at,
        reason=Reason(row.reason),
        rule=row.rule or "",
        known=json.loads(row.state) if row.state else None,
    )


@dataclass(frozen=True, slots=True)
class Words:
    """Holds whose an event is, and what was written; "" where nothing was."""

    contact: str
    name: str
    text: str


def words_of(conn: Connection, ids: Sequence[int]) -> Mapping[int, Words]:
    """Returns the words of events that are kept; those that were forgotten meanwhile are left out."""
    asked = select(*inbox.c["id", "contact", "body"], contacts.c.name)
    asked = asked.select_from(inbox.outerjoin(contacts, contacts.c.number == inbox.c.contact))
    rows = [row for row in conn.execute(asked.where(inbox.c.id.in_(ids))) if row.body not in _ERASED]
    return {row.id: Words(row.contact, row.name or "", str(json.loads(row.body).get("text", ""))) for row in rows}


_ERASED = ("{}", '{"text":""}')
