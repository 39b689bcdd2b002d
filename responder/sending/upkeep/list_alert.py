"""Tells the owner, once, that a gateway's list proves nothing by what it lacks; and that it does again."""

from datetime import datetime

import structlog
from sqlalchemy import Connection

from responder.domain.delivery.list_calibration import Habits, TimesCalibration
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Explanation, because
from responder.store import alerts

log = structlog.get_logger(__name__)


def tell_of_list(conn: Connection, account: str, gateway: str, habits: Habits, now: datetime) -> None:
    """Raises or clears the alert about a list of sent messages. A list of which nothing is learnt changes nothing."""
    disagree = habits.times is TimesCalibration.DISAGREE
    code = AlertCode.NUMBERS_DISAGREE if not habits.numbers_agree else AlertCode.TIMES_DISAGREE if disagree else None
    _tell(conn, account, account, because(code, gateway=gateway) if code else None, habits, now)


def tell_of_incoming(conn: Connection, account: str, gateway: str, habits: Habits, now: datetime) -> None:
    told = because(AlertCode.INCOMING_DISAGREES, gateway=gateway) if habits.times is TimesCalibration.DISAGREE else None
    _tell(conn, account, f"{account} (incoming)", told, habits, now)


def _tell(conn: Connection, account: str, about: str, told: Explanation | None, habits: Habits, now: datetime) -> None:
    if told is not None:
        if alerts.raise_(conn, alerts.AlertKind.LIST_DISAGREES, about, told, now):
            log.warning("the gateway's list disagrees with ours", account=account)
    elif habits.times is TimesCalibration.AGREE:
        alerts.clear(conn, alerts.AlertKind.LIST_DISAGREES, about, now)
