"""Tells the owner, once, that a gateway's list proves nothing by what it lacks; and that it does again."""

from datetime import datetime

import structlog
from sqlalchemy import Connection

from responder import alerts
from responder.core.list_habits import Habits, Times

log = structlog.get_logger(__name__)

TIMES_DISAGREE = (
    "Responder: the times in inSIM's list do not agree with ours. What it lacks proves nothing, so SMS in doubt wait "
    "for you (responder review). Is `zone` in business.yaml the account's?"
)
NUMBERS_DISAGREE = (
    "Responder: the numbers in inSIM's list are not those we sent to. What it lacks proves nothing, so SMS in doubt "
    "wait for you (responder review)."
)


def tell_of_list(conn: Connection, account: str, habits: Habits, now: datetime) -> None:
    """A list of which nothing is learnt changes nothing."""
    text = NUMBERS_DISAGREE if not habits.numbers_agree else TIMES_DISAGREE if habits.times is Times.DISAGREE else ""
    if text:
        if alerts.raise_(conn, alerts.Kind.LIST_DISAGREES, account, text, now):
            log.warning("the gateway's list disagrees with ours", account=account)
    elif habits.times is Times.AGREE:
        alerts.clear(conn, alerts.Kind.LIST_DISAGREES, account, now)
