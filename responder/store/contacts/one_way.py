"""Detects a phone that delivers and never receives: one with RCS chats on answers where no gateway looks."""

from sqlalchemy import Connection, select

from responder.domain.delivery.message_status import Status
from responder.domain.wire.events_json import SMS
from responder.store.tables import inbox, messages
from responder.store.tables.inbox import INBOX_COUNTED

ENOUGH = 5
"""Messages that arrived, of which somebody would have answered one."""

_SMS = select(inbox.c.id).where(inbox.c.kind == SMS)
_BY_INDEX = (INBOX_COUNTED, inbox.c.decided_at.is_(None))


def is_one_way(conn: Connection) -> bool:
    arrived = select(messages.c.id).where(messages.c.status == Status.DELIVERED.value).limit(ENOUGH)
    if len(conn.execute(arrived).all()) < ENOUGH:
        return False
    return not any(conn.execute(_SMS.where(which).limit(1)).first() for which in _BY_INDEX)
