"""Tells the owner, once, that a gateway's list proves nothing by what it lacks; and that it does again."""

from datetime import datetime

import structlog
from sqlalchemy import Connection

from responder.domain.delivery.list_calibration import Habits, Times
from responder.store import alerts

log = structlog.get_logger(__name__)

TIMES_DISAGREE = (
    "Responder: the times in {gateway}'s list do not agree with ours. What it lacks proves nothing, so SMS in doubt "
    "wait for you (responder review). Is `zone` in business.yaml the account's?"
)
NUMBERS_DISAGREE = (
    "Responder: the numbers in {gateway}'s list are not those we sent to. What it lacks proves nothing, so SMS in "
    "doubt wait for you (responder review)."
)


INCOMING_DISAGREE = (
    "Responder: the times in {gateway}'s list of what came in do not agree with those of its webhooks. What is only in "
    "the list is not answered but listed (responder review). Is `zone` in business.yaml the account's?"
)


def tell_of_list(conn: Connection, account: str, gateway: str, habits: Habits, now: datetime) -> None:
    """Raises or clears the alert about a list of sent messages. A list of which nothing is learnt changes nothing."""
    text = NUMBERS_DISAGREE if not habits.numbers_agree else TIMES_DISAGREE if habits.times is Times.DISAGREE else ""
    _tell(conn, account, account, text.format(gateway=gateway), habits, now)


def tell_of_incoming(conn: Connection, account: str, gateway: str, habits: Habits, now: datetime) -> None:
    text = INCOMING_DISAGREE if habits.times is Times.DISAGREE else ""
    _tell(conn, account, f"{account} (incoming)", text.format(gateway=gateway), habits, now)


def _tell(conn: Connection, account: str, about: str, text: str, habits: Habits, now: datetime) -> None:
    if text:
        if alerts.raise_(conn, alerts.Kind.LIST_DISAGREES, about, text, now):
            log.warning("the gateway's list disagrees with ours", account=account)
    elif habits.times is Times.AGREE:
        alerts.clear(conn, alerts.Kind.LIST_DISAGREES, about, now)
