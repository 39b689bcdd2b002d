"""A message that a person sends: through the queue, as any other."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from responder.domain.deciding.waiting_reasons import Done
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.explanation import Stored
from responder.domain.explanations.message_outcomes import outcome_of
from responder.domain.model.state import BY_HAND
from responder.domain.text.sms_parts import parts_as_sent
from responder.store.contact_state.batch import REHEARSAL
from responder.store.contacts.optout_fingerprints import opted_out
from responder.store.database.locks import Over, hold
from responder.store.database.upserts import insert_into
from responder.store.review.attention_by_person import attend
from responder.store.tables import contacts, messages

RULE = BY_HAND
OF_USE = timedelta(hours=2)


class AskedForNoMore(Exception):
    """They asked for no more messages."""


def send_by_hand(
    conn: Connection, account: str, number: str, text: str, link: str, now: datetime, *, request: str | None = None
) -> int | None:
    """Queues it and returns its id; None if the same `request` was queued meanwhile. It counts towards the ceilings as
    any message, and a STOP that comes before it left withdraws it. Raises AskedForNoMore."""
    hold(conn, Over.CONTACT, [number])  # a STOP of theirs may be being decided
    asked = select(contacts.c.opted_out_at).where(contacts.c.number == number)
    if conn.execute(asked).scalar() is not None or opted_out(conn, [number]):
        raise AskedForNoMore
    row = {
        "event": None,
        "rule": RULE,
        "account": account,
        "number": number,
        "automatic": True,
        "text": text,
        "link": link,
        "parts": parts_as_sent(text).count,
        "priority": 2,
        "status": Status.QUEUED.value,
        "created_at": now,
        "not_before": now,
        "expires_at": now + OF_USE,
        "request": request,
    }
    statement = insert_into(conn, messages).values(row).on_conflict_do_nothing().returning(messages.c.id)
    message: int | None = conn.execute(statement).scalar_one_or_none()
    if message is not None:
        attend(conn, number, now, Done.SENT)
    return message


def last_written(conn: Connection, numbers: Sequence[str]) -> dict[str, datetime]:
    """Tells when a person last wrote to each number; without messages that will not leave, but for a rehearsal."""
    stays = [status.value for status in (Status.CANCELLED, Status.REFUSED, Status.EXPIRED)]
    found = (
        select(messages.c.number, func.max(messages.c.created_at).label("at"))
        .where(messages.c.number.in_(set(numbers)), messages.c.rule == RULE)
        .where(messages.c.status.not_in(stays) | (messages.c.why == REHEARSAL))
        .group_by(messages.c.number)
    )
    return {row.number: row.at for row in conn.execute(found)} if numbers else {}


def queued_before(conn: Connection, request: str) -> int | None:
    """Finds the message that a request was queued as; None if there is none."""
    if not request:
        return None
    return conn.execute(select(messages.c.id).where(messages.c.request == request)).scalar_one_or_none()


def standing_of(conn: Connection, message: int) -> tuple[Status, Stored]:
    """Its status and why."""
    row = conn.execute(select(messages.c.status, messages.c.why).where(messages.c.id == message)).one()
    return Status(row.status), outcome_of(row.why)
