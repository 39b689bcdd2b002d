"""Messages that a person made superfluous: whoever has been spoken to needs no "we call you back"."""

from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, exists

from responder.core.events import CallKind
from responder.core.lifecycle import Happening, Status
from responder.store.lifecycle import is_one_of, moves
from responder.store.tables import inbox, messages

# By the number of the event: what waits for one contact is little, and the inbox is long.
_answers_a_missed_call = exists().where(
    inbox.c.id == messages.c.event,
    inbox.c.contact == bindparam("contact"),
    inbox.c.kind == "call",
    inbox.c.body.contains(f'"kind":"{CallKind.MISSED.value}"'),
    inbox.c.at <= bindparam("at"),
)
_waits = and_(
    messages.c.number == bindparam("contact"),
    messages.c.automatic,
    _answers_a_missed_call,
    is_one_of(messages.c.status, Status.QUEUED),
)
_RECALL = moves(Happening.CANCELLED, why="a person spoke with them first").where(_waits)
_RECALL_ANSWERED = moves(Happening.CANCELLED, why="they wrote, and were answered or left to a person").where(
    _waits, messages.c.event != bindparam("answered")
)


def recall(conn: Connection, contact: str, at: datetime) -> int:
    """Cancels the answers to calls of the contact that were missed before the one at `at` and wait to leave
    (by default an answer waits 45 seconds for just that). Says how many."""
    return conn.execute(_RECALL, {"contact": contact, "at": at}).rowcount


def recall_answered(conn: Connection, contact: str, at: datetime, event: int) -> int:
    """The same once an SMS of theirs, the `event` of the inbox, got an answer or was handed to a person."""
    return conn.execute(_RECALL_ANSWERED, {"contact": contact, "at": at, "answered": event}).rowcount
