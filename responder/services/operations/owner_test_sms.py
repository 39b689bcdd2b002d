"""Sends one SMS to the owner's own phone, also in a rehearsal: it proves that what leaves arrives.

It does not wait in the queue, out of which nothing leaves in a rehearsal: it is written down as being sent, and sent by
whoever asked for it.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

import structlog
from sqlalchemy import Connection, insert, select

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.message_outcomes import outcome_of
from responder.domain.model.business import Business
from responder.domain.text.sms_parts import parts_of
from responder.gateways.base import Outcome, Outgoing, Refused, RetryLater, Send, Unknown
from responder.gateways.findings import FindingState
from responder.languages.catalogue import Told, sentence
from responder.store.database.engine import Store
from responder.store.database.locks import Over, hold
from responder.store.outbound.messages import settle
from responder.store.tables import messages
from responder.supervision import describe, until_done

log = structlog.get_logger(__name__)

RULE = "(test)"
PAUSE = timedelta(seconds=30)  # a second tap is no second SMS
_OF_USE = timedelta(minutes=10)
_REMEMBERED = timedelta(days=7)


class TestOutcome(StrEnum):
    """Outcome of asking for a test. Only SENT let anything leave, as far as the gateway says."""

    __test__ = False  # no test of pytest's

    SENT = "sent"
    NO_OWNER = "no owner"
    JUST_NOW = "just now"  # one left a moment ago


@dataclass(frozen=True, slots=True)
class Tested:
    """Holds how the last test stands."""

    at: datetime
    state: FindingState
    told: Told


async def send_test(
    store: Store, send: Send, account: str, business: Business, text: str, now: datetime
) -> TestOutcome:
    """Sends it at once through `send`, whatever the mode."""
    if not business.owner:
        return TestOutcome.NO_OWNER
    row = await store.write(lambda conn: _begin(conn, account, business.owner, text, now))
    if row is None:
        return TestOutcome.JUST_NOW
    outcome: Outcome = Unknown(sentence("stopped while it was being sent"))
    try:
        outcome = await _sent(send, Outgoing(id=row, to=business.owner, text=text, priority=2))
    finally:  # left as being sent, it would hold back every alert to the owner
        await until_done("writing down a test SMS", lambda: store.write(lambda conn: _end(conn, row, outcome, now)))
    return TestOutcome.SENT


async def _sent(send: Send, message: Outgoing) -> Outcome:
    try:
        return _final(await send(message))
    except Exception as error:  # noqa: BLE001 - a fault of ours says nothing about what left
        log.error("the gateway broke", message=message.id, error=describe(error))
        return Unknown(sentence("the gateway broke: {error}", error=type(error).__name__))


def latest_test(conn: Connection, owner: str, now: datetime) -> Tested | None:
    """Reads what became of the last test of this week; None if there was none."""
    ours = (messages.c.number == owner, messages.c.created_at > now - _REMEMBERED, messages.c.rule == RULE)
    newest = select(*messages.c["created_at", "status", "why"]).where(*ours).order_by(messages.c.created_at.desc())
    row = conn.execute(newest.limit(1)).first()
    if row is None:
        return None
    status = Status(row.status)
    return Tested(row.created_at, _STATES.get(status, FindingState.OPEN), _told(status, row.why))


def _begin(conn: Connection, account: str, owner: str, text: str, now: datetime) -> int | None:
    hold(conn, Over.LANE, [account])  # a second tap, in another process, waits here and then sees the first
    before = latest_test(conn, owner, now)
    if before is not None and before.at > now - PAUSE:
        return None
    row = {
        "event": None, "rule": RULE, "account": account, "number": owner, "automatic": False, "text": text,
        "parts": parts_of(text).count, "priority": 2, "status": Status.SENDING.value, "attempts": 1, "claimed_at": now,
        "created_at": now, "not_before": now, "expires_at": now + _OF_USE,
    }  # fmt: skip
    return int(conn.execute(insert(messages).values(row).returning(messages.c.id)).scalar_one())


def _end(conn: Connection, row: int, outcome: Outcome, now: datetime) -> None:
    settle(conn, [(row, outcome)], now, lambda: 0.0)


def _final(outcome: Outcome) -> Outcome:
    """Makes an outcome final: a test is not tried again, nor sent by another account; it tests this one."""
    if isinstance(outcome, RetryLater):
        return Refused(outcome.told)
    return replace(outcome, instead="") if isinstance(outcome, Refused) else outcome


_STATES = {Status.SENT: FindingState.WORKS, Status.DELIVERED: FindingState.WORKS, Status.REFUSED: FindingState.FAILS}


def _told(status: Status, why: str) -> Told:
    match status:
        case Status.DELIVERED:
            return sentence("It arrived on your phone.")
        case Status.SENT | Status.ACCEPTED:
            return sentence("It left: look at your phone.")
        case Status.REFUSED:
            return sentence("It did not leave: {why}", why=outcome_of(why))
        case _:
            return sentence("It may or may not have left: look at your phone.")
