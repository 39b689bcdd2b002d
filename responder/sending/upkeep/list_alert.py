"""Tells the owner, once, that a gateway's list proves nothing by what it lacks, or is too short; and that it is right
again."""

from datetime import datetime, tzinfo

import structlog
from sqlalchemy import Connection

from responder.domain.delivery.caught_up_period import Gap
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


def tell_of_gap(conn: Connection, account: str, gateway: str, gap: Gap | None, zone: tzinfo, now: datetime) -> None:
    """Raises the alert about a list of what came in that does not reach back far enough, keeps its times up to date,
    and clears it once the gap is filled or is nobody's news."""
    if gap is None:
        alerts.clear(conn, alerts.AlertKind.LIST_SHORT, account, now)
        return
    start, end = (f"{at.astimezone(zone):%Y-%m-%d %H:%M}" for at in (gap.start, gap.end))
    told = because(AlertCode.NOT_LISTED, gateway=gateway, start=start, end=end)
    if alerts.raise_(conn, alerts.AlertKind.LIST_SHORT, account, told, now):
        log.warning("the gateway's list does not reach back far enough", account=account, start=start, end=end)
    else:
        alerts.reword(conn, alerts.AlertKind.LIST_SHORT, account, told)


def tell_of_unaudited(conn: Connection, account: str, gateway: str, messages: int, now: datetime) -> None:
    """Raises or clears the alert about messages that left, and that a list does not reach back to."""
    about = f"{account} (sent)"
    if not messages:
        alerts.clear(conn, alerts.AlertKind.LIST_SHORT, about, now)
    elif alerts.raise_(
        conn,
        alerts.AlertKind.LIST_SHORT,
        about,
        because(AlertCode.NOT_AUDITED, gateway=gateway, number=messages),
        now,
    ):
        log.warning("the gateway's list does not reach back to what left", account=account, messages=messages)


def _tell(conn: Connection, account: str, about: str, told: Explanation | None, habits: Habits, now: datetime) -> None:
    if told is not None:
        if alerts.raise_(conn, alerts.AlertKind.LIST_DISAGREES, about, told, now):
            log.warning("the gateway's list disagrees with ours", account=account)
    elif habits.times is TimesCalibration.AGREE:
        alerts.clear(conn, alerts.AlertKind.LIST_DISAGREES, about, now)
