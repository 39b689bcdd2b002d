"""Outcomes of events: each kind with the reasons that occur, found by a step of the index each, and no event read."""

from datetime import datetime
from functools import cache

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    ScalarSelect,
    Text,
    bindparam,
    column,
    exists,
    func,
    select,
    values,
)

from responder.domain.wire.events_json import CALL, CLICK, SMS
from responder.store.tables import inbox
from responder.store.tables.inbox import INBOX_COUNTED

COUNTED_KINDS = (SMS, CALL, CLICK)


@cache
def outcomes() -> CTE:
    """Finds kinds and reasons that occur together. Each kind ends with a reason that is null."""
    kinds = values(column("kind", Text), name="kinds").data([(kind,) for kind in COUNTED_KINDS]).cte("kinds")
    found = select(kinds.c.kind, _next_reason(kinds.c.kind).label("reason")).cte("outcomes", recursive=True)
    after = _next_reason(found.c.kind, inbox.c.reason > found.c.reason)
    return found.union_all(select(found.c.kind, after).where(found.c.reason.is_not(None)))


def something_came(conn: Connection, since: datetime) -> bool:
    """Checks whether an SMS or a call was decided since then."""
    of_it = (inbox.c.kind == outcomes().c.kind, inbox.c.reason == outcomes().c.reason)
    lately = exists().where(
        INBOX_COUNTED, *of_it, inbox.c.decided_at > bindparam("since", since, type_=inbox.c.at.type)
    )
    found = select(outcomes().c.kind).where(outcomes().c.kind.in_((SMS, CALL)), lately).limit(1)
    return conn.execute(found).first() is not None


def _next_reason(kind: ColumnElement[str], *after: ColumnElement[bool]) -> ScalarSelect[str]:
    return select(func.min(inbox.c.reason)).where(INBOX_COUNTED, inbox.c.kind == kind, *after).scalar_subquery()
