"""Records what the network reports of messages: delivery reports and clicks, however late or early."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Connection, bindparam, delete, insert, or_, select, type_coerce, update

from responder.domain.delivery.message_status import Happening, Status
from responder.domain.model.events import Report
from responder.languages.catalogue import msgid
from responder.store.database.locks import Over, hold
from responder.store.outbound.counts.status_sql import moves
from responder.store.tables import early_reports, messages

MOST_EARLY = 10_000  # a flood of reports on other people's messages must not fill the disk
EARLY_KEPT = timedelta(days=1)

_HAPPENING = {Report.SENT: Happening.REPORTED_SENT, Report.DELIVERED: Happening.REPORTED_DELIVERED}
NOT_DELIVERED = msgid("the network says that it did not arrive")

_ONE = messages.c.id == bindparam("message")
_APPLY: dict[Report, Any] = {
    report: moves(happening, reported_at=bindparam("moment")).where(_ONE) for report, happening in _HAPPENING.items()
}
# It left all the same, and a report of its arrival may follow: the status stays.
_APPLY[Report.FAILED] = (
    update(messages)
    .where(_ONE, messages.c.status != Status.DELIVERED.value)
    .values(reported_at=bindparam("moment"), why=NOT_DELIVERED)
)
# A number is compared where the report has one: an id that a faulty gateway gave twice tells nothing alone.
_FIND = (
    select(messages.c.id)
    .where(
        messages.c.account == bindparam("account"),
        or_(messages.c.gateway_id == bindparam("name"), messages.c.other_id == bindparam("name")),
        or_(bindparam("number") == "", messages.c.number == bindparam("number")),
    )
    .order_by(messages.c.id.desc())
    .limit(1)
)
_WAITING = (
    select(early_reports.c.id, early_reports.c.report, early_reports.c.at, messages.c.id.label("message"))
    .join(
        messages,
        or_(messages.c.gateway_id == early_reports.c.gateway_id, messages.c.other_id == early_reports.c.gateway_id),
    )
    .where(
        early_reports.c.gateway_id.in_(bindparam("names", expanding=True)),
        early_reports.c.number.in_(["", messages.c.number]),
    )
    .order_by(early_reports.c.id)
)
_RULE = select(messages.c.rule).where(_ONE)
# The first seconds after an SMS arrived are its link's preview, made by the phone: a person's click takes its place.
PREVIEW = timedelta(seconds=5)
_arrived = type_coerce(messages.c.reported_at, BigInteger)
IS_PREVIEW = type_coerce(messages.c.clicked_at, BigInteger) < _arrived + int(PREVIEW / timedelta(microseconds=1))
_CLICK = (
    update(messages)
    .where(_ONE, or_(messages.c.clicked_at.is_(None), IS_PREVIEW))
    .values(clicked_at=bindparam("moment"))
)


def report(conn: Connection, account: str, gateway_id: str, number: str, report: Report, at: datetime) -> int | None:
    """Moves the message on and returns its id. A late or repeated report changes nothing; one on an id that
    is not known yet waits for it, and None is returned. `number` may be "" if the report had none."""
    hold(conn, Over.GATEWAY_ID, [gateway_id])  # the answer that names it may be being written
    message = _find(conn, account, gateway_id, number)
    if message is None:
        _keep(conn, account, gateway_id, number, report, at)
    else:
        conn.execute(_APPLY[report], {"message": message, "moment": at})
    return message


def click(conn: Connection, account: str, gateway_id: str, number: str, at: datetime) -> int | None:
    """Remembers a person's first click on the message's link; returns the message's id, None if it is not ours."""
    message = _find(conn, account, gateway_id, number)
    if message is not None:
        conn.execute(_CLICK, {"message": message, "moment": at})
    return message


def rule_of(conn: Connection, message: int) -> str:
    """Returns the rule a message came from."""
    rule: str = conn.execute(_RULE, {"message": message}).scalar_one()
    return rule


def catch_up(conn: Connection, gateway_ids: Sequence[str]) -> None:
    """Applies the reports that were quicker than the answer which told us these ids."""
    if not gateway_ids:
        return
    waiting = conn.execute(_WAITING, {"names": list(gateway_ids)}).all()
    for row in waiting:
        conn.execute(_APPLY[Report(row.report)], {"message": row.message, "moment": row.at})
    if waiting:
        conn.execute(delete(early_reports).where(early_reports.c.id.in_([row.id for row in waiting])))


def forget_early(conn: Connection, now: datetime) -> int:
    """Drops the reports whose message never came."""
    return conn.execute(delete(early_reports).where(early_reports.c.at <= now - EARLY_KEPT)).rowcount


def _find(conn: Connection, account: str, gateway_id: str, number: str) -> int | None:
    if not gateway_id:
        return None
    asked = {"account": account, "name": gateway_id, "number": number}
    message: int | None = conn.execute(_FIND, asked).scalar()
    return message


def _keep(conn: Connection, account: str, gateway_id: str, number: str, report: Report, at: datetime) -> None:
    row = {"account": account, "gateway_id": gateway_id, "number": number, "report": report.value, "at": at}
    newest = conn.execute(insert(early_reports).returning(early_reports.c.id), row).scalar_one()
    conn.execute(delete(early_reports).where(early_reports.c.id <= newest - MOST_EARLY))
