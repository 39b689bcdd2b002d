"""Keeps the list of who waits for a person: entered with the decision, closed in whichever way it is dealt with."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, exists, func, or_, select, update

from responder.dataclass import dataclass
from responder.domain.deciding.waiting_reasons import LISTED_APART, NEWS, TOLD_BY_THE_DIGEST, Cause, Done, WaitReason
from responder.domain.delivery.message_status import Status
from responder.domain.model.events import Event
from responder.domain.model.state import AppointmentStatus
from responder.domain.wire.events_json import CALL, MOMENT, SMS
from responder.store.appointments.unsent_reminders import given_up as given_up_reminders
from responder.store.contact_state.batch import REHEARSAL
from responder.store.database.upserts import unless_there
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import appointments, caught_up, contacts, inbox, messages, moments, waiting

LOOKS_BACK = timedelta(days=6)  # for messages that never left: a reminder may leave four days early
CALLED_BACK_WITHIN = timedelta(days=7)  # a missed call is of no more use then
_INSERT = unless_there(waiting, "key")
_OPEN = waiting.c.done_at.is_(None)
_QUIET = [cause.value for cause in TOLD_BY_THE_DIGEST]


@dataclass(frozen=True, slots=True)
class WaitingEntry:
    """An entry of the waiting list. `text` is what they wrote, or what was sent to them by hand; `kind` that of the
    event (sms, call, moment...), "" where there is none."""

    id: int
    contact: str
    name: str
    account: str
    cause: Cause
    since: datetime
    kind: str
    text: str
    event: int | None
    message: int | None
    appointment: str
    appointment_at: datetime | None
    done_at: datetime | None
    done: str
    found_late: bool = False  # its webhook never came
    rehearsed: bool = False  # what it was answered with did not leave


def row_of(
    key: str, event: int | None, contact: str, account: str, wait: WaitReason, since: datetime
) -> dict[str, Any]:
    """Returns the row that `enter` writes."""
    about, news = wait.appointment, wait.cause in NEWS
    return {
        "key": key, "contact": contact, "account": account, "cause": wait.cause.value, "since": since,
        "event": event, "message": None, "appointment": about.id if about else "",
        "appointment_at": about.at if about else None, "to_tell": wait.cause not in TOLD_BY_THE_DIGEST,
        "done_at": since if news else None, "done": Done.NOBODY.value if news else "",
    }  # fmt: skip


def row_of_event(id_: int, event: Event, wait: WaitReason, now: datetime) -> dict[str, Any]:
    """Returns the row of an event's contact. Nobody waits from tomorrow on: a date that is ahead of our clock would
    outlast every call and answer."""
    return row_of(f"event {id_}", id_, event.contact, event.account, wait, min(event.at, now))


def enter(conn: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes what is new; a key that is there already is left as it is."""
    if rows:
        conn.execute(_INSERT[conn.dialect.name], list(rows))


def settle(conn: Connection, contact: str, how: Done, at: datetime, *, causes: Iterable[Cause] | None = None) -> int:
    """Closes what a contact waited for at that moment, all of it or what has one of `causes`; how many rows."""
    theirs = [_OPEN, waiting.c.contact == contact, waiting.c.since <= at]
    if causes is not None:
        theirs.append(waiting.c.cause.in_([cause.value for cause in causes]))
    return _close(conn, and_(*theirs), how, at)


def settle_key(conn: Connection, key: str, how: Done, at: datetime) -> int:
    return _close(conn, and_(_OPEN, waiting.c.key == key), how, at)


def settle_message(conn: Connection, message: int, how: Done, at: datetime) -> int:
    return settle_key(conn, _message_key(message), how, at)


def settle_recalled(conn: Connection, contact: str, at: datetime) -> int:
    """Closes promises of a call that never left: the message was withdrawn before."""
    never_left = select(messages.c.event).where(
        messages.c.number == contact,
        messages.c.event.is_not(None),
        is_one_of(messages.c.status, Status.CANCELLED),
        messages.c.why != REHEARSAL,
    )
    promised = [_OPEN, waiting.c.contact == contact, waiting.c.cause == Cause.CALL_PROMISED.value]
    return _close(conn, and_(*promised, waiting.c.event.in_(never_left)), Done.NOBODY, at)


def gather(conn: Connection, now: datetime) -> None:
    """Enters what no event tells of (messages that never left or are in doubt, reminders that were dropped), and
    closes what evidence or an edit of the appointment has settled."""
    _enter_messages(conn, now)
    _enter_reminders(conn, now)
    _close_settled_doubts(conn, now)
    _close_what_was_changed(conn, now)


def close_over(conn: Connection, now: datetime) -> None:
    """Closes what time alone has settled. Only for who knows that the clock is right: set back, it opens nothing."""
    past = and_(_OPEN, waiting.c.cause == Cause.REMINDER_DROPPED.value, waiting.c.appointment_at <= now)
    _close(conn, past, Done.OVER, now)
    called = and_(_OPEN, waiting.c.cause == Cause.CALL_BACK.value, waiting.c.since <= now - CALLED_BACK_WITHIN)
    _close(conn, called, Done.NOBODY, now)


def is_over(item: WaitingEntry, now: datetime) -> bool:
    """Checks whether time alone has settled it: it is shown no more, and closed by `close_over`."""
    if item.cause is Cause.REMINDER_DROPPED:
        return item.appointment_at is not None and item.appointment_at <= now
    return item.cause is Cause.CALL_BACK and item.since <= now - CALLED_BACK_WITHIN


def open_items(conn: Connection) -> list[WaitingEntry]:
    """Everything that is open, oldest first."""
    return _read(conn, _OPEN)


def closed_since(conn: Connection, since: datetime) -> list[WaitingEntry]:
    """Returns entries closed since then, news left out, oldest first."""
    real = waiting.c.cause.not_in([cause.value for cause in NEWS])
    return _read(conn, and_(waiting.c.since > since - LOOKS_BACK, waiting.c.done_at > since, real))


def to_tell(conn: Connection, since: datetime) -> list[WaitingEntry]:
    """Returns entries the owner was not told of yet, oldest first."""
    return _read(conn, and_(waiting.c.to_tell, waiting.c.since > since))


def mark_told(conn: Connection, ids: Iterable[int]) -> None:
    conn.execute(update(waiting).where(waiting.c.id.in_(list(ids))).values(to_tell=False))


def tells_of_found_late(conn: Connection, account: str, since: datetime) -> bool | None:
    """Checks whether the owner is told who waits because of events whose webhooks never came, found since then; None
    while some of these are undecided."""
    found = (
        select(inbox.c.decided_at, waiting.c.id)
        .select_from(
            caught_up.join(inbox, inbox.c.id == caught_up.c.event).outerjoin(
                waiting,
                and_(
                    waiting.c.event == caught_up.c.event, or_(waiting.c.to_tell, _OPEN), waiting.c.cause.not_in(_QUIET)
                ),
            )
        )
        .where(inbox.c.account == account, caught_up.c.found_at >= since)
    )
    rows = conn.execute(found).all()
    return None if any(row.decided_at is None for row in rows) else any(row.id is not None for row in rows)


def how_many(conn: Connection) -> tuple[int, datetime | None]:
    """Counts people who wait for a person, and since when the first does; a call back counts if it was promised."""
    row = conn.execute(_COUNT).one()
    return int(row.people), row.since


_COUNT = select(
    func.count(waiting.c.contact.distinct()).label("people"), func.min(waiting.c.since).label("since")
).where(_OPEN, waiting.c.cause.not_in([cause.value for cause in LISTED_APART]))
_ANSWER = messages.alias("answer")
_COLUMNS = (
    *(waiting.c[name] for name in ("id", "contact", "account", "cause", "since", "event", "message")),
    *(waiting.c[name] for name in ("appointment", "appointment_at", "done_at", "done")),
    func.coalesce(contacts.c.name, "").label("name"),
    inbox.c.kind,
    inbox.c.body,
    messages.c.text.label("said"),
    caught_up.c.event.label("found_late"),
    exists()
    .where(_ANSWER.c.event == waiting.c.event, _ANSWER.c.number == waiting.c.contact, _ANSWER.c.why == REHEARSAL)
    .label("rehearsed"),
)


def _read(conn: Connection, which: ColumnElement[bool]) -> list[WaitingEntry]:
    statement = (
        select(*_COLUMNS)
        .select_from(
            waiting.outerjoin(contacts, contacts.c.number == waiting.c.contact)
            .outerjoin(inbox, inbox.c.id == waiting.c.event)
            .outerjoin(messages, messages.c.id == waiting.c.message)
            .outerjoin(caught_up, caught_up.c.event == waiting.c.event)
        )
        .where(which)
        .order_by(waiting.c.since, waiting.c.id)
    )
    return [_item(row) for row in conn.execute(statement)]


def _item(row: Any) -> WaitingEntry:
    return WaitingEntry(
        id=row.id, contact=row.contact, name=row.name, account=row.account, cause=Cause(row.cause), since=row.since,
        kind=row.kind or "", text=_text(row), event=row.event, message=row.message,
        appointment=row.appointment, appointment_at=row.appointment_at, done_at=row.done_at, done=row.done,
        found_late=row.found_late is not None, rehearsed=bool(row.rehearsed),
    )  # fmt: skip


def _text(row: Any) -> str:
    if row.kind == SMS:
        return str(json.loads(row.body).get("text", ""))
    return (row.said or "") if row.event is None else ""


def _close(conn: Connection, which: ColumnElement[bool], how: Done, at: datetime) -> int:
    """Closes entries; those dealt with need not be told any more."""
    return conn.execute(update(waiting).where(which).values(done_at=at, done=how.value, to_tell=False)).rowcount


# What no event tells of

_NEVER_LEFT = (Status.EXPIRED, Status.REFUSED, Status.NEEDS_REVIEW)
_LOST = (
    select(
        *messages.c["id", "number", "account", "event", "status", "created_at"],
        inbox.c.kind,
        inbox.c.body,
    )
    .select_from(messages.outerjoin(inbox, inbox.c.id == messages.c.event))
    .where(
        messages.c.created_at > bindparam("since"),
        messages.c.automatic,
        is_one_of(messages.c.status, *_NEVER_LEFT),
        messages.c.number != "",
    )
)


def _enter_messages(conn: Connection, now: datetime) -> None:
    rows, given_up = [], given_up_reminders(conn, now)
    for row in conn.execute(_LOST, {"since": now - LOOKS_BACK}):
        cause, reminder = _cause_of(row), given_up.get(row.id)
        if cause is Cause.REMINDER_DROPPED and row.status == Status.EXPIRED.value and reminder is None:
            continue  # it is tried again
        if cause in _UNTOLD and row.event is not None:
            untold = and_(_OPEN, waiting.c.cause.in_(_QUIET), waiting.c.event == row.event)
            _close(conn, and_(untold, waiting.c.contact == row.number), Done.NOBODY, now)
        if cause is not None:
            entered = row_of(
                _message_key(row.id), row.event, row.number, row.account, WaitReason(cause), row.created_at
            )
            about = {"appointment": reminder.appointment, "appointment_at": reminder.starts} if reminder else {}
            rows.append(entered | {"message": row.id} | about)
    enter(conn, rows)


_UNTOLD = frozenset({Cause.NOT_SENT, Cause.TOO_LATE})  # nobody got the message that answers or promises


def _message_key(message: int) -> str:
    return f"message {message}"


def _cause_of(row: Any) -> Cause | None:
    if row.status == Status.NEEDS_REVIEW.value:
        return Cause.IN_DOUBT
    if row.kind == MOMENT:
        reminds = '"before appointment"' in row.body
        return Cause.REMINDER_DROPPED if reminds else None
    if row.status == Status.REFUSED.value or row.event is None:
        return Cause.NOT_SENT
    return Cause.TOO_LATE if row.kind in (SMS, CALL) else None


_DROPPED = (
    select(*moments.c["id", "contact", "account", "about", "anchor", "due_at"])
    .where(
        moments.c.anchor > bindparam("now"),
        moments.c.status == "dropped",
        moments.c.moment.like("% before appointment"),
        moments.c.why.like("%of no more use"),
    )
    .order_by(moments.c.id)
)


def _enter_reminders(conn: Connection, now: datetime) -> None:
    """Enters reminders that did not leave, of appointments still ahead."""
    rows = []
    for row in conn.execute(_DROPPED, {"now": now}):
        entered = row_of(
            f"moment {row.id}", None, row.contact, row.account, WaitReason(Cause.REMINDER_DROPPED), row.due_at
        )
        rows.append(entered | {"appointment": row.about, "appointment_at": row.anchor})
    enter(conn, rows)


_ABOUT_AN_APPOINTMENT = [
    cause.value for cause in (Cause.MOVE_ASKED, Cause.SECOND_THOUGHT, Cause.UNCLEAR, Cause.REMINDER_DROPPED)
]
_SETTLED = [
    status.value for status in (AppointmentStatus.CONFIRMED, AppointmentStatus.CANCELLED, AppointmentStatus.RESCHEDULED)
]


def _close_what_was_changed(conn: Connection, now: datetime) -> None:
    of_appointments = select(waiting.c.id, waiting.c.since, waiting.c.appointment).where(
        _OPEN, waiting.c.cause.in_(_ABOUT_AN_APPOINTMENT), waiting.c.appointment != ""
    )
    open_ = conn.execute(of_appointments).all()
    ids = [int(row.appointment) for row in open_ if row.appointment.isdecimal()]
    if not ids:
        return
    changed = select(*appointments.c["id", "status", "changed_at"]).where(appointments.c.id.in_(ids))
    settled = {str(row.id): row.changed_at for row in conn.execute(changed) if row.status in _SETTLED}
    done = [row.id for row in open_ if row.appointment in settled and settled[row.appointment] > row.since]
    if done:
        _close(conn, waiting.c.id.in_(done), Done.CHANGED, now)


def _close_settled_doubts(conn: Connection, now: datetime) -> None:
    doubtful = and_(_OPEN, waiting.c.cause == Cause.IN_DOUBT.value)
    still = select(messages.c.id).where(is_one_of(messages.c.status, Status.NEEDS_REVIEW))
    if conn.execute(select(waiting.c.id).where(doubtful).limit(1)).first() is not None:
        _close(conn, and_(doubtful, waiting.c.message.not_in(still)), Done.NOBODY, now)
