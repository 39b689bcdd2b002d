"""Messages of rehearsals: written down to be shown, withdrawn from the first, so that none of them ever leaves."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, tuple_

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.store.outbound.counts.sent_counts import REHEARSAL
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import contacts, conversations, inbox, messages, uses

_rehearsed = is_one_of(messages.c.status, Status.CANCELLED) & (messages.c.why == REHEARSAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsed:
    """A message that would have left at `leaves`. `conversation` is the id of the page of its contact, None where there
    is none (the owner)."""

    id: int
    number: str
    name: str
    rule: str
    text: str
    parts: int
    written: datetime
    leaves: datetime
    conversation: int | None


def rehearsed(conn: Connection, since: datetime, most: int) -> Sequence[Rehearsed]:
    """Lists what would have been sent, the newest first."""
    rows = conn.execute(
        select(
            *messages.c["id", "number", "rule", "text", "parts", "created_at", "not_before"],
            contacts.c.name,
            conversations.c.id.label("conversation"),
        )
        .select_from(messages)
        .outerjoin(contacts, contacts.c.number == messages.c.number)
        .outerjoin(conversations, conversations.c.contact == messages.c.number)
        .where(messages.c.created_at > since, _rehearsed)
        .order_by(messages.c.created_at.desc(), messages.c.id.desc())
        .limit(most)
    )
    return [
        Rehearsed(
            id=row.id,
            number=row.number,
            name=row.name or "",
            rule=row.rule,
            text=row.text,
            parts=row.parts,
            written=row.created_at,
            leaves=row.not_before,
            conversation=row.conversation,
        )
        for row in rows
    ]


def is_rehearsed(conn: Connection, message: int) -> bool:
    """Checks whether a message was written in a rehearsal."""
    return conn.execute(select(messages.c.id).where(messages.c.id == message, _rehearsed)).first() is not None


def how_many_rehearsed(conn: Connection, since: datetime) -> int:
    """Counts what would have been sent."""
    counted = select(func.count()).select_from(messages).where(messages.c.created_at > since, _rehearsed)
    return int(conn.execute(counted).scalar_one())


def forget_rehearsed_uses(conn: Connection, since: datetime | None) -> int:
    """Forgets what rules answered in a rehearsal that began at `since`; returns how many. Where nobody knows since when
    (None), only those are forgotten whose message is known to be a rehearsed one: a rule that answers twice is worse
    than one that is silent until its limit is over."""
    if since is not None:
        return conn.execute(delete(uses).where(uses.c.at >= since)).rowcount
    written = (
        select(inbox.c.contact, messages.c.rule, messages.c.created_at)
        .select_from(messages.join(inbox, inbox.c.id == messages.c.event))
        .where(_rehearsed)
    )
    return conn.execute(delete(uses).where(tuple_(uses.c.contact, uses.c.rule, uses.c.at).in_(written))).rowcount
