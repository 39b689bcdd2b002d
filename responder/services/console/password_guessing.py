"""Tells the owner that somebody keeps trying wrong passwords at the console."""

from datetime import datetime

from sqlalchemy import Connection

from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import because
from responder.store import alerts
from responder.store.alerts.kinds import AlertKind

MANY = 20


def is_many(failures: int) -> bool:
    """Checks whether there were so many wrong passwords, since the last right one, that the owner is to be told."""
    return failures >= MANY and failures % MANY == 0


def tell(conn: Connection, failures: int, now: datetime) -> bool:
    """Raises an alert, once a day; returns whether it is new."""
    return alerts.raise_(conn, AlertKind.GUESSING, "", because(AlertCode.GUESSING, number=failures), now)
