"""Messages whose delivery status is asked for, because their gateway reports nothing by itself: the latest to each
number, which is all that such a gateway tells of."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, exists, or_, select, update

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.store.database.index_hints import unindexed
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.outbound.reports import NOT_DELIVERED
from responder.store.tables import messages

_DOUBTFUL = (Status.UNKNOWN, Status.NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class Awaited:
    """`doubtful`: it may not have left. `first`: nothing of ours is known to have left to this number before."""

    message: int
    number: str
    gateway_id: str
    claimed_at: datetime
    doubtful: bool
    first: bool


_newer = messages.alias("newer")
_is_latest = ~exists().where(
    _newer.c.number == messages.c.number,
    _newer.c.account == messages.c.account,
    _newer.c.claimed_at > messages.c.claimed_at,
)
_AWAITED = (
    select(*(messages.c[name] for name in ("id", "number", "gateway_id", "claimed_at", "status")))
    .where(
        messages.c.account == bindparam("account"),
        messages.c.claimed_at > bindparam("since"),
        or_(
            is_one_of(messages.c.status, *_DOUBTFUL),
            is_one_of(messages.c.status, Status.ACCEPTED, Status.SENT) & (messages.c.why != NOT_DELIVERED),
        ),
        _is_latest,
    )
    # Or SQLite reads the whole table in this order, rather than sort the few that were claimed since.
    .order_by(unindexed(messages.c.id))
)
_earlier = messages.alias("earlier")
_LEFT_BEFORE = select(_earlier.c.id).where(
    _earlier.c.number == bindparam("number"),
    _earlier.c.account == bindparam("account"),
    _earlier.c.id != bindparam("message"),
    _earlier.c.claimed_at.is_not(None),
)
_NOTE = (
    update(messages)
    .where(
        messages.c.id == bindparam("message"),
        is_one_of(messages.c.status, *_DOUBTFUL),
        messages.c.evidence != bindparam("note"),
    )
    .values(evidence=bindparam("note"))
)


def awaited(conn: Connection, account: str, since: datetime) -> list[Awaited]:
    """Returns messages claimed since then whose report is not final."""
    rows = conn.execute(_AWAITED, {"account": account, "since": since}).all()
    return [_awaited(conn, account, row) for row in rows]


def note(conn: Connection, message: int, evidence: str) -> None:
    """Writes down what speaks for which end of a message in doubt."""
    conn.execute(_NOTE, {"message": message, "note": evidence})


def _awaited(conn: Connection, account: str, row: Any) -> Awaited:
    doubtful = row.status in {status.value for status in _DOUBTFUL}
    asked = {"number": row.number, "account": account, "message": row.id}
    first = doubtful and conn.execute(_LEFT_BEFORE.limit(1), asked).first() is None
    return Awaited(row.id, row.number, row.gateway_id or "", row.claimed_at, doubtful, first)
