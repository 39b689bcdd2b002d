"""Messages that a person made superfluous: whoever has been spoken to needs no "we call you back"."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, bindparam, exists, or_

from responder.domain.delivery.message_status import Happening, Status
from responder.domain.model.events import CallKind
from responder.languages.catalogue import msgid
from responder.store.outbound.counts.status_sql import is_one_of, moves
from responder.store.tables import inbox, messages


def _answers_a_call_missed(before: ColumnElement[bool]) -> ColumnElement[bool]:
    """Selects by the number of the event: what waits for one contact is little, and the inbox is long."""
    return exists().where(
        inbox.c.id == messages.c.event,
        inbox.c.contact == bindparam("contact"),
        inbox.c.kind == "call",
        inbox.c.body.contains(f'"kind":"{CallKind.MISSED.value}"'),
        before,
    )


def _waits(before: ColumnElement[bool]) -> ColumnElement[bool]:
    return and_(
        messages.c.number == bindparam("contact"),
        messages.c.automatic,
        _answers_a_call_missed(before),
        is_one_of(messages.c.status, Status.QUEUED),
    )


# Some events are dated to the second: in one second, the one that came in first was the earlier one.
_before_the_sms = or_(
    inbox.c.at < bindparam("second"), and_(inbox.c.at <= bindparam("at"), inbox.c.id < bindparam("answered"))
)
_RECALL = moves(Happening.CANCELLED, why=msgid("a person spoke with them first")).where(
    _waits(inbox.c.at <= bindparam("at"))
)
_RECALL_ANSWERED = moves(Happening.CANCELLED, why=msgid("they wrote, and were answered or left to a person")).where(
    _waits(_before_the_sms)
)


def recall(conn: Connection, contact: str, at: datetime) -> int:
    """Cancels the answers to calls of the contact that were missed before the one at `at` and wait to leave
    (by default an answer waits 45 seconds for just that). Says how many."""
    return conn.execute(_RECALL, {"contact": contact, "at": at}).rowcount


def recall_answered(conn: Connection, contact: str, at: datetime, event: int) -> int:
    """Recalls messages once an SMS of theirs, the `event` of the inbox, got an answer or was handed to a person. Who
    calls after writing has a reason of their own, though the answer to the SMS may still be held."""
    about = {"contact": contact, "at": at, "second": at.replace(microsecond=0), "answered": event}
    return conn.execute(_RECALL_ANSWERED, about).rowcount
