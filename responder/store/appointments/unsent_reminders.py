"""Reminders that expired in the queue, and their triggers: to be tried again, or to be listed."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.wire.events_json import MOMENT
from responder.store.appointments.time_triggers import TriggerStatus, trigger_key
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import inbox, messages, moments, uses

LOOKS_BACK = timedelta(days=6)  # a reminder leaves four days early at most
TRIED_WITHIN = timedelta(minutes=10)
"""This long after it expired a reminder waits again, or never will."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """A reminder whose last attempt expired, of an appointment that is at `starts`. `until`: how long it is of use."""

    message: int
    trigger: int
    key: str
    appointment: str
    starts: datetime
    until: datetime
    expired: datetime
    contact: str
    rule: str
    decided_at: datetime


def unsent(conn: Connection, now: datetime) -> list[Unsent]:
    """Returns reminders of appointments still ahead whose last attempt expired."""
    rows = conn.execute(_EXPIRED, {"since": now - LOOKS_BACK}).all()
    triggers = _triggers(conn, {trigger_key(row.key) for row in rows}, now)
    return [
        _unsent(row, its)
        for row in rows
        if (its := triggers.get(trigger_key(row.key))) is not None and its.settled_at == row.received_at
    ]


def try_again(conn: Connection, reminder: Unsent, at: datetime) -> int:
    """Lets its trigger wait again; what never left does not count for the rule's `limit`."""
    waits_again = conn.execute(_AGAIN, {"row": reminder.trigger, "at": at}).rowcount
    if waits_again:
        conn.execute(_UNUSED, {"whose": reminder.contact, "which": reminder.rule, "when": reminder.decided_at})
    return waits_again


def given_up(conn: Connection, now: datetime) -> dict[int, Unsent]:
    """Returns those that are tried no more, by their message."""
    return {each.message: each for each in unsent(conn, now) if each.until <= now or each.expired <= now - TRIED_WITHIN}


def _unsent(row: Any, its: Any) -> Unsent:
    return Unsent(
        message=row.id,
        trigger=its.id,
        key=its.key,
        appointment=its.about,
        starts=its.anchor,
        until=its.expires_at,
        expired=row.expires_at,
        contact=row.number,
        rule=row.rule,
        decided_at=row.created_at,
    )


def _triggers(conn: Connection, keys: Iterable[str], now: datetime) -> dict[str, Any]:
    rows = conn.execute(_TRIGGERS, {"keys": list(keys), "now": now})
    return {row.key: row for row in rows}


_EXPIRED = (
    select(*messages.c["id", "number", "rule", "created_at", "expires_at"], inbox.c.key, inbox.c.received_at)
    .select_from(messages.join(inbox, inbox.c.id == messages.c.event))
    .where(
        messages.c.created_at > bindparam("since"),
        messages.c.automatic,
        is_one_of(messages.c.status, Status.EXPIRED),
        messages.c.number == inbox.c.contact,
        inbox.c.kind == MOMENT,
    )
)
_TRIGGERS = select(moments).where(
    moments.c.key.in_(bindparam("keys", expanding=True)),
    moments.c.moment.like("% before appointment"),
    moments.c.status == TriggerStatus.REACHED.value,
    moments.c.anchor > bindparam("now"),
)
_AGAIN = (
    update(moments)
    .where(moments.c.id == bindparam("row"), moments.c.status == TriggerStatus.REACHED.value)
    .values(status=TriggerStatus.WAITING.value, due_at=bindparam("at"))
)
_UNUSED = delete(uses).where(
    uses.c.contact == bindparam("whose"), uses.c.rule == bindparam("which"), uses.c.at == bindparam("when")
)
