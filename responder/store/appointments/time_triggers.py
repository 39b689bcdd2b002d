"""Time triggers, each once: planned, due, then reached or dropped with a reason.

A moment is reached in one transaction with the event it becomes in the inbox. From there on it is decided, queued
and sent as anything else that happens.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, or_, select, union_all, update

from responder.domain.delivery.message_status import Status
from responder.domain.model.events import TimeTriggerReached
from responder.domain.model.time_triggers import TimeTrigger
from responder.domain.schedule.due_times import Due
from responder.languages.catalogue import msgid
from responder.store.database.index_hints import unindexed
from responder.store.database.upserts import for_each_dialect, unless_there
from responder.store.inbox.event_rows import entry
from responder.store.outbound.counts.recent_dates import is_recent, recent
from responder.store.tables import appointments, contacts, inbox, messages, moments

PREVIEW = timedelta(seconds=5)
"""Phones and filters open links as soon as a message arrives: that is nobody's sign of life."""

MOVED = msgid("the appointment is at another time now")
CANCELLED = msgid("the appointment is cancelled")
NO_RULE = msgid("no rule waits for it any more")
ANSWERED = msgid("the contact gave a sign of life")
WITHDRAWN = msgid("it was withdrawn by hand")
REPEATED = msgid("it had been reached before")


class TriggerStatus(StrEnum):
    WAITING = msgid("waiting")
    REACHED = msgid("reached")
    DROPPED = msgid("dropped")


def row_of(
    moment: TimeTrigger, due: Due, anchor: datetime, about: str, contact: str, account: str = "", rule: str = ""
) -> dict[str, Any]:
    """Returns the row of a planned trigger. `about` and `anchor` make it the one it is: an appointment that is moved
    has another one."""
    late = due.at is None
    return {
        "key": f"{anchor.astimezone(UTC):%Y%m%d%H%M%S} {moment} {about} {rule}".rstrip(),
        "moment": str(moment),
        "contact": contact,
        "account": account,
        "about": about,
        "rule": rule,
        "anchor": anchor,
        "due_at": due.at or due.wanted,
        "expires_at": due.until,
        "status": (TriggerStatus.DROPPED if late else TriggerStatus.WAITING).value,
        "why": _NO_USE if late else "",
    }


_NO_USE = msgid("it could only leave when it would be of no more use")
_AGAIN = " again "


def event_key(row: Any) -> str:
    """Names the event a trigger becomes; a second attempt is an event of its own."""
    again = f"{_AGAIN}{row.settled_at:%Y%m%d%H%M%S}" if row.settled_at is not None else ""
    return f"moment {row.key}{again}"


def trigger_key(event_key: str) -> str:
    """Returns the key of the trigger an event came of."""
    return event_key.removeprefix("moment ").partition(_AGAIN)[0]


def plan(conn: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes plans; one that waits already gets its new time. One that is settled stays so, but where the reason to
    drop it is over: whoever plans it has an appointment that stands at that time, and a rule that waits for it."""
    if rows:
        conn.execute(_PLAN[conn.dialect.name], list(rows))


def bring_back(conn: Connection, waited_for: Sequence[TimeTrigger], now: datetime) -> int:
    """Lets those wait again that were dropped because no rule waited for them, and one does now; returns how many.
    Those of appointments are planned again anyway."""
    names = [str(each) for each in waited_for if not each.is_of_appointment]
    return conn.execute(_BRING_BACK, {"names": names, "now": now}).rowcount if names else 0


def find(conn: Connection, key: str) -> int:
    """Returns the number of a planned moment."""
    row: int = conn.execute(_FIND, {"key": key}).scalar_one()
    return row


def is_known(conn: Connection, key: str) -> bool:
    return conn.execute(_FIND, {"key": key}).first() is not None


def of_appointment(conn: Connection, appointment: str) -> Sequence[Any]:
    """Returns the triggers of an appointment: reached, planned, dropped with the reason."""
    return conn.execute(_OF_APPOINTMENT, {"appointment": appointment}).all()


def of_appointments(conn: Connection, ids: Sequence[str]) -> Sequence[Any]:
    """Returns the triggers of some appointments."""
    found: list[Any] = []
    for at in range(0, len(ids), _SOME):
        found += conn.execute(_OF_APPOINTMENTS, {"appointments": ids[at : at + _SOME]}).all()
    return found


def appointment_row(conn: Connection, appointment: str) -> Any | None:
    """Returns the appointment as `ahead` has it."""
    return conn.execute(select(appointments).where(appointments.c.id == int(appointment))).one_or_none()


def withdraw(conn: Connection, row: int, now: datetime) -> bool:
    """Drops a trigger that waits, because a person says so; False if it is settled."""
    return _settle(conn, row, TriggerStatus.DROPPED, WITHDRAWN, now)


def let_go(conn: Connection, row: int, at: datetime) -> bool:
    """Makes a trigger due then, one that was withdrawn too; False if it is settled otherwise."""
    return conn.execute(_LET_GO, {"row": row, "at": at}).rowcount == 1


def due(conn: Connection, now: datetime, most: int) -> Sequence[Any]:
    return conn.execute(_DUE, {"now": now, "most": most}).all()


def next_due(conn: Connection) -> datetime | None:
    moment: datetime | None = conn.execute(_NEXT).scalar()
    return moment


def reached_lately(conn: Connection, now: datetime) -> int:
    """Counts triggers that were reached in the last minute."""
    count: int = conn.execute(_REACHED_LATELY, recent(now, minute=timedelta(minutes=1))).scalar_one()
    return count


def reach(conn: Connection, row: int, event: TimeTriggerReached, received: datetime) -> bool:
    """Turns the moment into an event; False if somebody else was quicker, or if there is such an event: then nothing
    comes of this one, and it is dropped."""
    if not _settle(conn, row, TriggerStatus.REACHED, "", received):
        return False
    if conn.execute(_ENTER[conn.dialect.name], entry(event, received)).rowcount == 1:
        return True
    conn.execute(_TAKE_BACK, {"row": row})
    return False


def reach_with(conn: Connection, row: int, other: str, now: datetime) -> None:
    """Notes that it is told together with another one."""
    _settle(conn, row, TriggerStatus.REACHED, f"told together with: {other}", now)


def drop(conn: Connection, row: int, why: str, now: datetime) -> None:
    _settle(conn, row, TriggerStatus.DROPPED, why, now)


def postpone(conn: Connection, row: int, at: datetime) -> None:
    conn.execute(_POSTPONE, {"row": row, "at": at})


def same_visit(conn: Connection, moment: str, contact: str, since: datetime, until: datetime) -> Sequence[Any]:
    """Returns triggers of the same kind for other appointments of the contact between two times."""
    asked = {"moment": moment, "contact": contact, "since": since, "until": until}
    return conn.execute(_SAME_VISIT, asked).all()


def stop_follow_ups(conn: Connection, contact: str, now: datetime) -> int:
    """Nothing asks this contact again about what they were sent so far."""
    return conn.execute(_STOP, {"whose": contact, "now": now}).rowcount


def ahead(conn: Connection, since: datetime, until: datetime) -> Sequence[Any]:
    """Returns the appointments between two times."""
    return conn.execute(_AHEAD, {"since": since, "until": until}).all()


def changed(conn: Connection, since: datetime, until: datetime, changed_since: datetime) -> Sequence[Any]:
    """Returns appointments that were entered or changed since then."""
    return conn.execute(_CHANGED, {"since": since, "until": until, "changed": changed_since}).all()


def message_of(conn: Connection, event: int, rule: str) -> Any | None:
    return conn.execute(_MESSAGE, {"event": event, "rule": rule}).first()


def gave_a_sign(conn: Connection, contact: str, since: datetime, link_since: datetime) -> bool:
    """Checks whether the contact wrote, called, was called, was spoken of in a note, or opened a link since then."""
    asked = {"contact": contact, "since": since, "link_since": link_since}
    return conn.execute(_SIGN, asked).first() is not None


def silent_until(conn: Connection, contact: str) -> datetime | None:
    moment: datetime | None = conn.execute(_SILENT, {"contact": contact}).scalar()
    return moment


def account_of(conn: Connection, contact: str) -> str:
    """Returns the account the contact last came to; "" for one nobody heard of."""
    account: str | None = conn.execute(_ACCOUNT, {"contact": contact}).scalar()
    return account or ""


def _settle(conn: Connection, row: int, status: TriggerStatus, why: str, now: datetime) -> bool:
    return conn.execute(_SETTLE, {"row": row, "new": status.value, "reason": why, "now": now}).rowcount == 1


_waits = moments.c.status == TriggerStatus.WAITING.value


# Moved away and back, cancelled by mistake, rules that were rolled back. No IN, which many rows at once do not take.
_may_be_over = and_(
    moments.c.status == TriggerStatus.DROPPED.value,
    or_(*(moments.c.why == each for each in (MOVED, CANCELLED, NO_RULE))),
)


def _planned(statement: Any) -> Any:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["key"],
        set_={name: new[name] for name in ("due_at", "expires_at", "status", "why")},
        where=or_(_waits, _may_be_over),
    )


_PLAN = for_each_dialect(moments, _planned)
_BRING_BACK = (
    update(moments)
    .where(
        moments.c.status == TriggerStatus.DROPPED.value,
        moments.c.why == NO_RULE,
        moments.c.moment.in_(bindparam("names", expanding=True)),
        moments.c.expires_at > bindparam("now"),
    )
    .values(status=TriggerStatus.WAITING.value, why="")  # `settled_at` keeps its event apart
)
_ENTER = unless_there(inbox, "key")
_OF_APPOINTMENT = (
    select(moments)
    .where(moments.c.about == bindparam("appointment"), moments.c.moment.like("% appointment"))
    .order_by(moments.c.due_at, moments.c.id)
)
_SOME = 500
_OF_APPOINTMENTS = select(moments).where(
    moments.c.about.in_(bindparam("appointments", expanding=True)), moments.c.moment.like("% appointment")
)
_LET_GO = (
    update(moments)
    .where(
        moments.c.id == bindparam("row"),
        or_(_waits, and_(moments.c.status == TriggerStatus.DROPPED.value, moments.c.why == WITHDRAWN)),
    )
    .values(status=TriggerStatus.WAITING.value, why="", due_at=bindparam("at"))  # `settled_at` keeps its event apart
)
_FIND = select(moments.c.id).where(moments.c.key == bindparam("key"))
_DUE = (
    select(moments)
    .where(_waits, moments.c.due_at <= bindparam("now"))
    .order_by(moments.c.due_at, moments.c.id)
    .limit(bindparam("most"))
)
_NEXT = select(func.min(moments.c.due_at)).where(_waits)
_REACHED_LATELY = select(func.count()).where(
    is_recent(moments.c.settled_at, "minute"), moments.c.status == TriggerStatus.REACHED.value
)
_SETTLE = (
    update(moments)
    .where(moments.c.id == bindparam("row"), _waits)
    .values(status=bindparam("new"), why=bindparam("reason"), settled_at=bindparam("now"))
)
_TAKE_BACK = (
    update(moments).where(moments.c.id == bindparam("row")).values(status=TriggerStatus.DROPPED.value, why=REPEATED)
)
_POSTPONE = update(moments).where(moments.c.id == bindparam("row"), _waits).values(due_at=bindparam("at"))
_SAME_VISIT = select(moments).where(
    _waits,
    moments.c.contact == bindparam("contact"),
    moments.c.moment == bindparam("moment"),
    moments.c.anchor >= bindparam("since"),
    moments.c.anchor < bindparam("until"),
)
_STOP = (
    update(moments)
    .where(_waits, moments.c.contact == bindparam("whose"), moments.c.moment.like("no answer %"))
    .values(status=TriggerStatus.DROPPED.value, why=msgid("follow-ups were stopped"), settled_at=bindparam("now"))
)
_AHEAD = (
    select(appointments)
    .where(appointments.c.at > bindparam("since"), appointments.c.at <= bindparam("until"))
    .order_by(appointments.c.at)
)
# SQLite is not to read all that lies between the times to find the few that changed.
_at = unindexed(appointments.c.at)
_CHANGED = select(appointments).where(
    appointments.c.changed_at >= bindparam("changed"), _at > bindparam("since"), _at <= bindparam("until")
)
_MESSAGE = select(
    *messages.c["number", "status", "why", "not_before", "claimed_at", "reported_at", "clicked_at"]
).where(messages.c.event == bindparam("event"), messages.c.rule == bindparam("rule"), messages.c.step == 0)
_signs = select(inbox.c.id).where(
    inbox.c.contact == bindparam("contact"),
    or_(
        and_(inbox.c.kind.in_(("sms", "call", "note")), inbox.c.at > bindparam("since")),
        and_(inbox.c.kind == "click", inbox.c.at > bindparam("link_since")),
    ),
)
# One index has what is decided, the other what is not.
_SIGN = union_all(_signs.where(inbox.c.decided_at.is_not(None)), _signs.where(inbox.c.decided_at.is_(None))).limit(1)
_SILENT = select(contacts.c.silent_until).where(contacts.c.number == bindparam("contact"))
_ACCOUNT = (
    select(inbox.c.account)
    .where(
        inbox.c.contact == bindparam("contact"),
        inbox.c.kind.in_(("sms", "call")),
        inbox.c.decided_at.is_not(None),
    )
    .order_by(inbox.c.at.desc())
    .limit(1)
)
LEFT = frozenset({Status.ACCEPTED, Status.SENT, Status.DELIVERED, Status.UNKNOWN, Status.NEEDS_REVIEW})
