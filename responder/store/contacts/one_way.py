"""Detects a phone that delivers and never receives: one with RCS chats on answers where no gateway looks."""

from sqlalchemy import Connection, func, select

from responder.domain.delivery.message_status import Status
from responder.store.tables import inbox, messages

ENOUGH = 5
"""Messages that arrived, of which somebody would have answered one."""


def is_one_way(conn: Connection) -> bool:
    arrived = select(messages.c.id).where(messages.c.status == Status.DELIVERED.value).limit(ENOUGH)
    if len(conn.execute(arrived).all()) < ENOUGH:
        return False
    return conn.execute(select(func.count()).where(inbox.c.kind == "sms")).scalar_one() == 0
