"""Tasks of the gateway besides messages: saving a contact, having the phone call back. Written down with the decision
that asked for it, taken up once, and then done, tried again while that is harmless, or listed as failed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, and_, case, exists, func, or_, select, update

from responder.dataclass import dataclass
from responder.domain.actions.call_back import CallAskedFor
from responder.domain.actions.save_contact import ContactSaved
from responder.domain.delivery.back_off import back_off
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Stored, as_column, because, from_column
from responder.domain.model.decision import Decision
from responder.domain.model.events import Event
from responder.gateways.base import Accepted, Outcome, Refused, RetryLater
from responder.languages.catalogue import msgid
from responder.store import alerts
from responder.store.database.upserts import unless_there
from responder.store.outbound.stops_being_decided import hold_numbers
from responder.store.outbound.switches.send_switches import Switch, thrown
from responder.store.tables import contacts, errands

LEASE = timedelta(minutes=2)  # longer than any attempt takes: after it, whoever took it up is gone
FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=10)
_LOOKED_AT = 8  # of what is due: the first may have to wait for what another process decides
_LOST = msgid("The service stopped while it was asking the phone to call: it may or may not have rung.")
_TOO_LATE = msgid("It could not be done in time.")
_OPTED_OUT = msgid("the contact opted out")


class GatewayTaskKind(StrEnum):
    SAVE_CONTACT = "save contact"
    CALL_BACK = "call back"
    SAVE_APPOINTMENT = "save appointment"


class GatewayTaskStatus(StrEnum):
    WAITING = "waiting"
    UNDER_WAY = "under way"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"  # a rehearsal's


OF_USE = {
    GatewayTaskKind.SAVE_CONTACT: timedelta(days=7),
    GatewayTaskKind.CALL_BACK: timedelta(minutes=15),
    GatewayTaskKind.SAVE_APPOINTMENT: timedelta(days=7),
}
# Saved twice, a contact is saved; called twice, a phone rings twice.
_HARMLESS_TWICE = frozenset({GatewayTaskKind.SAVE_CONTACT, GatewayTaskKind.SAVE_APPOINTMENT})
KINDS = {ContactSaved: GatewayTaskKind.SAVE_CONTACT, CallAskedFor: GatewayTaskKind.CALL_BACK}


@dataclass(frozen=True, slots=True)
class GatewayTask:
    """`name` and `first_name` are the contact's, "" where none is known; `content` is JSON, of an appointment when it
    is and how it stands."""

    id: int
    account: str
    kind: GatewayTaskKind
    number: str
    rule: str
    standing: GatewayTaskStatus
    told: Stored
    created_at: datetime
    attempts: int
    name: str = ""
    first_name: str = ""
    content: str = "{}"

    @property
    def why(self) -> str:
        """Why it stands so, in English."""
        return str(self.told)


def drafts(
    event_id: int, event: Event, decision: Decision, now: datetime, *, rehearsal: str = ""
) -> list[dict[str, Any]]:
    """Returns the rows a decision asks for. `rehearsal`: why they are only written to be shown, if they are."""
    kinds = [KINDS[type(change)] for change in decision.changes if type(change) in KINDS]
    return [
        {
            "event": event_id,
            "step": step,
            "rule": decision.rule or decision.reason.value,
            "account": event.account,
            "kind": kind.value,
            "number": event.contact,
            "content": "{}",
            "status": (GatewayTaskStatus.CANCELLED if rehearsal else GatewayTaskStatus.WAITING).value,
            "why": rehearsal,
            "created_at": now,
            "not_before": now,
            "expires_at": now + OF_USE[kind],
            "stranger": decision.stranger,
        }
        for step, kind in enumerate(kinds)
        if event.contact.startswith("+")  # nobody can be called under a hidden number
    ]


def enqueue(conn: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Enqueues each once: decided again after a crash, they are there already."""
    if rows:
        conn.execute(_INSERT[conn.dialect.name], list(rows))


def claim(conn: Connection, account: str, now: datetime) -> GatewayTask | None:
    """Takes up the one that waits longest and is due; committed before anything is asked of the outside. No call to
    somebody who opted out, and none while automatic messages are held back."""
    if _let_go(conn, now):
        _tell(conn, now)
    conn.execute(_DROP_OPTED_OUT)
    chosen = _longest_waiting(conn, account, now)
    if chosen is None:
        return None
    taken = conn.execute(
        update(errands)
        .where(errands.c.id == chosen, errands.c.status == GatewayTaskStatus.WAITING.value)
        .values(status=GatewayTaskStatus.UNDER_WAY.value, not_before=now + LEASE, attempts=errands.c.attempts + 1)
        .returning(errands.c.id)
    ).scalar_one_or_none()
    return None if taken is None else _errand(conn.execute(_WITH_NAMES.where(errands.c.id == taken)).one())


def _longest_waiting(conn: Connection, account: str, now: datetime) -> int | None:
    """Returns the task that is due and may be taken up. A call to somebody whose STOP may be being decided just now is
    for the next look."""
    switches = thrown(conn)
    due = conn.execute(
        select(errands.c.id, errands.c.number, errands.c.kind)
        .where(
            errands.c.account == account,
            errands.c.status == GatewayTaskStatus.WAITING.value,
            errands.c.not_before <= now,
            *([_rings_nobody] if Switch.BREAKER in switches else []),
            *([or_(_rings_nobody, ~errands.c.stranger)] if Switch.STRANGERS in switches else []),
        )
        .order_by(errands.c.not_before, errands.c.id)
        .limit(_LOOKED_AT)
    ).all()
    calls = [row for row in due if row.kind == GatewayTaskKind.CALL_BACK.value]
    held = hold_numbers(conn, [row.number for row in calls])
    closed = {row.id for row in calls if row.number in held.elsewhere | held.opted_out}
    return next((row.id for row in due if row.id not in closed), None)


def withdraw(conn: Connection, contact: str) -> int:
    """Cancels the calls that wait for somebody who opted out, as messages to them are; says how many."""
    ours = and_(errands.c.number == contact, errands.c.kind == GatewayTaskKind.CALL_BACK.value)
    waiting = and_(ours, errands.c.status == GatewayTaskStatus.WAITING.value)
    return conn.execute(
        update(errands).where(waiting).values(status=GatewayTaskStatus.CANCELLED.value, why=_OPTED_OUT)
    ).rowcount


def withdraw_all(conn: Connection, why: str) -> int:
    """Cancels whatever waits; says how many."""
    waiting = errands.c.status == GatewayTaskStatus.WAITING.value
    return conn.execute(
        update(errands).where(waiting).values(status=GatewayTaskStatus.CANCELLED.value, why=why)
    ).rowcount


def settle(conn: Connection, errand: GatewayTask, outcome: Outcome, now: datetime) -> GatewayTaskStatus:
    """Writes down what came of an attempt, unless somebody else has taken it up since."""
    standing, why, wait = _verdict(errand, outcome)
    again = now + wait
    values = {"status": standing.value, "why": why, "not_before": again}
    ours = and_(
        errands.c.id == errand.id,
        errands.c.status == GatewayTaskStatus.UNDER_WAY.value,
        errands.c.attempts == errand.attempts,
    )
    if conn.execute(update(errands).where(ours).values(**values)).rowcount:
        _let_go(conn, again if standing is GatewayTaskStatus.WAITING else now, only=errand.id)
    left = GatewayTaskStatus(conn.execute(select(errands.c.status).where(errands.c.id == errand.id)).scalar_one())
    if left is GatewayTaskStatus.FAILED:
        _tell(conn, now)
    return left


def next_due(conn: Connection, account: str) -> datetime | None:
    """Returns when the next task is due, or somebody's lease ends; None if nothing waits."""
    open_ = errands.c.status.in_((GatewayTaskStatus.WAITING.value, GatewayTaskStatus.UNDER_WAY.value))
    due: datetime | None = conn.execute(
        select(func.min(errands.c.not_before)).where(errands.c.account == account, open_)
    ).scalar()
    return due


def listed(conn: Connection, *, failed: bool = False, since: datetime | None = None) -> list[GatewayTask]:
    """Newest first; those that failed only, or all but those of rehearsals."""
    wanted = _WITH_NAMES.where(errands.c.status != GatewayTaskStatus.CANCELLED.value)
    if failed:
        wanted = wanted.where(errands.c.status == GatewayTaskStatus.FAILED.value)
    if since is not None:
        wanted = wanted.where(errands.c.created_at >= since)
    return [_errand(row) for row in conn.execute(wanted.order_by(errands.c.id.desc()))]


def _verdict(errand: GatewayTask, outcome: Outcome) -> tuple[GatewayTaskStatus, str, timedelta]:
    if isinstance(outcome, Accepted):
        return GatewayTaskStatus.DONE, "", timedelta()
    if isinstance(outcome, Refused):
        return GatewayTaskStatus.FAILED, as_column(outcome.told), timedelta()
    if isinstance(outcome, RetryLater) or errand.kind in _HARMLESS_TWICE:
        asked = timedelta(seconds=outcome.wait or 0) if isinstance(outcome, RetryLater) else timedelta()
        pause = back_off(errand.attempts, FIRST_RETRY, LONGEST_RETRY)
        return GatewayTaskStatus.WAITING, as_column(outcome.told), max(asked, pause)
    return GatewayTaskStatus.FAILED, as_column(outcome.told), timedelta()


def _let_go(conn: Connection, now: datetime, only: int | None = None) -> int:
    """Releases tasks whose time is over or whose taker is gone; returns how many failed."""
    whose = errands.c.id == only if only is not None else errands.c.id.is_not(None)
    lost = and_(errands.c.status == GatewayTaskStatus.UNDER_WAY.value, errands.c.not_before <= now)
    harmless = errands.c.kind.in_([kind.value for kind in _HARMLESS_TWICE])
    conn.execute(update(errands).where(whose, lost, harmless).values(status=GatewayTaskStatus.WAITING.value))
    failed = conn.execute(
        update(errands).where(whose, lost).values(status=GatewayTaskStatus.FAILED.value, why=_LOST)
    ).rowcount
    late = and_(errands.c.status == GatewayTaskStatus.WAITING.value, errands.c.expires_at <= now)
    why = case((errands.c.why == "", _TOO_LATE), else_=errands.c.why)
    return (
        failed
        + conn.execute(
            update(errands).where(whose, late).values(status=GatewayTaskStatus.FAILED.value, why=why)
        ).rowcount
    )


def _tell(conn: Connection, now: datetime) -> None:
    alerts.raise_(conn, alerts.AlertKind.DEEDS_FAILED, "errands", because(AlertCode.ERRAND_FAILED), now)


_rings_nobody = errands.c.kind != GatewayTaskKind.CALL_BACK.value
_DROP_OPTED_OUT = (
    update(errands)
    .where(
        ~_rings_nobody,
        errands.c.status == GatewayTaskStatus.WAITING.value,
        exists().where(contacts.c.number == errands.c.number, contacts.c.opted_out_at.is_not(None)),
    )
    .values(status=GatewayTaskStatus.CANCELLED.value, why=_OPTED_OUT)
)
_INSERT = unless_there(errands, "event", "rule", "step")
_WITH_NAMES = select(errands, contacts.c.name, contacts.c.first_name).outerjoin(
    contacts, contacts.c.number == errands.c.number
)


def _errand(row: Any) -> GatewayTask:
    return GatewayTask(
        row.id,
        row.account,
        GatewayTaskKind(row.kind),
        row.number,
        row.rule,
        GatewayTaskStatus(row.status),
        from_column(row.why),
        row.created_at,
        row.attempts,
        row.name or "",
        row.first_name or "",
        row.content,
    )
