"""The attention a person gave to contacts: what they wrote to them without us, and what that makes superfluous."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, or_, select, update

from responder.domain.deciding.waiting_reasons import Done
from responder.domain.delivery.manual_messages import TriedMessage
from responder.domain.delivery.message_status import Status
from responder.domain.model.events import CallKind
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.outbound.recalled_messages import recall
from responder.store.review import waiting_list
from responder.store.tables import contacts, inbox, messages

_WAITING = (
    select(messages.c.account)
    .distinct()
    .join(inbox, inbox.c.id == messages.c.event)
    .where(
        is_one_of(messages.c.status, Status.QUEUED),
        messages.c.automatic,
        messages.c.not_before > bindparam("now"),
        messages.c.not_before <= bindparam("until"),
        inbox.c.kind == "call",
        inbox.c.body.contains(f'"kind":"{CallKind.MISSED.value}"'),
    )
)
_STARTED = select(*messages.c["gateway_id", "number", "text", "claimed_at"]).where(
    messages.c.account == bindparam("login"),
    messages.c.created_at > bindparam("since"),
    messages.c.claimed_at.is_not(None),
)
_SPOKE = (
    update(contacts)
    .where(
        contacts.c.number == bindparam("contact"),
        or_(contacts.c.person_at.is_(None), contacts.c.person_at < bindparam("moment")),
    )
    .values(person_at=bindparam("moment"))
)


def about_to_answer(conn: Connection, now: datetime, until: datetime) -> frozenset[str]:
    """Returns the accounts from which an answer to a missed call leaves between two times, if nobody is quicker."""
    return frozenset(conn.execute(_WAITING, {"now": now, "until": until}).scalars())


def started_since(conn: Connection, account: str, since: datetime) -> list[TriedMessage]:
    """Our messages written since then that were at least tried."""
    rows = conn.execute(_STARTED, {"login": account, "since": since})
    return [TriedMessage(row.gateway_id or "", row.number, row.text, row.claimed_at) for row in rows]


def attended(conn: Connection, written: Mapping[str, datetime]) -> int:
    """Notes that a person wrote to these contacts: that is known from now on, and answers to their missed calls that
    wait are withdrawn. Says how many were."""
    return sum(attend(conn, contact, at) for contact, at in written.items())


def attend(conn: Connection, contact: str, at: datetime, how: Done = Done.WROTE) -> int:
    conn.execute(_SPOKE, {"contact": contact, "moment": at})
    waiting_list.settle(conn, contact, how, at)
    return recall(conn, contact, at)
