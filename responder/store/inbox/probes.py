"""Probes: can the database be written, did the probe of `responder connect` arrive, how were calls dated."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from responder.domain.wire.events_json import CALL
from responder.store.database.marks import mark
from responder.store.database.upserts import insert_into
from responder.store.tables import caught_up, inbox, quarantine

_LAST = 5
_RECENT = timedelta(days=60)


def try_to_write(conn: Connection, now: datetime) -> None:
    """Fails where a webhook could not be recorded: a locked table, a database that is read only, a full disk. It is
    one: written, and taken away again before anybody sees it, so that it needs the room every other one
    needs."""
    row = {"received_at": now, "account": "", "contact": "", "kind": "", "at": now, "body": _AS_LONG_AS_MOST}
    conn.execute(insert_into(conn, inbox).values(key=_TRIAL, **row).on_conflict_do_nothing())
    conn.execute(delete(inbox).where(inbox.c.key == _TRIAL))
    mark(conn, WRITTEN, now)


WRITTEN = "written"
_TRIAL = "(trial)"  # no event's: those are fingerprints
_AS_LONG_AS_MOST = " " * 400  # characters


def take_probe(conn: Connection, nonce: str) -> bool:
    """Takes the probe out of quarantine; returns whether it was there."""
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
