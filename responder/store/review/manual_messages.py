"""A message that a person sends at the command: through the queue, as any other."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select

from responder.domain.deciding.waiting_reasons import Done
from responder.domain.delivery.message_status import Status
from responder.store.contacts.optout_fingerprints import opted_out
from responder.store.review.attention import attend
from responder.store.tables import contacts, messages

RULE = "(by hand)"  # stands where a message of a rule has the rule's name
OF_USE = timedelta(hours=2)


class OptedOut(Exception):
    """They asked for no more messages."""


def send_by_hand(conn: Connection, account: str, number: str, text: str, link: str, now: datetime) -> int:
    """Queues it and returns its id. It counts towards the ceilings as any message, and a STOP that comes before it
    left withdraws it. Raises OptedOut."""
    asked = select(contacts.c.opted_out_at).where(contacts.c.number == number)
    if conn.execute(asked).scalar() is not None or opted_out(conn, [number]):
        raise OptedOut
    attend(conn, number, now, Done.SENT)
    row = {
        "event": None,
        "rule": RULE,
        "account": account,
        "number": number,
        "automatic": True,
        "text": text,
        "link": link,
        "priority": 2,
        "status": Status.QUEUED.value,
        "created_at": now,
        "not_before": now,
        "expires_at": now + OF_USE,
    }
    message: int = conn.execute(insert(messages).returning(messages.c.id), row).scalar_one()
    return message


def standing_of(conn: Connection, message: int) -> tuple[Status, str]:
    """Its status and why."""
    row = conn.execute(select(messages.c.status, messages.c.why).where(messages.c.id == message)).one()
    return Status(row.status), row.why
