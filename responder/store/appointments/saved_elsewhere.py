"""Appointments that became final, as tasks of a gateway that keeps appointments too: each line of their history once,
in order. How far it was read is kept with the tasks: a crash saves nothing twice and leaves nothing out.

A gateway of that kind cannot change what it has, so what is still open is not written there: a confirmation could
not follow. Of one that moved, the old time is told at once, the new one when it is final.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from responder.domain.model.state import AppointmentStatus
from responder.gateways.base import AppointmentStanding
from responder.store.appointments.appointment_posts import lock_history
from responder.store.appointments.book import newest_change
from responder.store.outbound import gateway_tasks
from responder.store.outbound.gateway_tasks import OF_USE, GatewayTaskKind
from responder.store.tables import appointment_changes, appointments, bookmarks

RULE = "(appointments)"
MOST = 200  # lines a transaction
_FINAL = {
    AppointmentStatus.CONFIRMED.value: AppointmentStanding.CONFIRMED,
    AppointmentStatus.CANCELLED.value: AppointmentStanding.CANCELLED,
}
_LINES = (
    select(appointment_changes, appointments.c.number, appointments.c.at.label("now_at"))
    .join(appointments, appointments.c.id == appointment_changes.c.appointment)
    .order_by(appointment_changes.c.id)
)


def is_something(conn: Connection, account: str) -> bool:
    """Checks whether `queue` would write anything."""
    last = _last(conn, account)
    return last is None or newest_change(conn) > last


def queue(conn: Connection, account: str, now: datetime) -> int:
    """Queues the tasks; returns how many. What happened before an account was there is not saved."""
    lock_history(conn)
    last, name = _last(conn, account), _name(account)
    if last is None:
        conn.execute(insert(bookmarks).values(name=name, last=newest_change(conn)))
        return 0
    lines = conn.execute(_LINES.where(appointment_changes.c.id > last).limit(MOST)).all()
    if not lines:
        return 0
    drafts = [draft for line in lines for draft in _drafts(line, account, now)]
    gateway_tasks.enqueue(conn, drafts)
    conn.execute(update(bookmarks).where(bookmarks.c.name == name).values(last=lines[-1].id))
    return len(drafts)


def _drafts(line: Any, account: str, now: datetime) -> Iterator[dict[str, Any]]:
    if not line.number.startswith("+"):
        return
    standing, at = None, line.now_at
    if line.what == "status":
        standing = _FINAL.get(line.after)
    elif line.what == "at":
        standing, at = AppointmentStanding.MOVED, datetime.fromisoformat(line.before)
    if standing is None:
        return
    yield {
        "event": None,
        "step": line.id,
        "rule": RULE,
        "account": account,
        "kind": GatewayTaskKind.SAVE_APPOINTMENT.value,
        "number": line.number,
        "content": json.dumps({"at": at.isoformat(), "standing": standing.value}),
        "status": gateway_tasks.GatewayTaskStatus.WAITING.value,
        "why": "",
        "created_at": now,
        "not_before": now,
        "expires_at": now + OF_USE[GatewayTaskKind.SAVE_APPOINTMENT],
        "stranger": False,
    }


def _last(conn: Connection, account: str) -> int | None:
    last: int | None = conn.execute(select(bookmarks.c.last).where(bookmarks.c.name == _name(account))).scalar()
    return last


def _name(account: str) -> str:
    return f"{RULE} {account}"
