"""The words of our latest messages to some contacts: what their texts may quote."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, or_, select

from responder.domain.delivery.message_status import Status
from responder.domain.screening.quoted_text import MOST_SENT
from responder.store.outbound.sent_counts import COUNTED, REHEARSAL
from responder.store.outbound.status_sql import is_one_of
from responder.store.tables import messages


def sent_texts(
    conn: Connection, numbers: Collection[str], now: datetime, *, rehearsing: bool = False
) -> dict[str, list[str]]:
    """Returns texts that left, by number, newest first: each text as it was rendered, and as the gateway says it sent
    it. `rehearsing`: those that were only written to be shown, too."""
    found: dict[str, list[str]] = {}
    for row in conn.execute(_LATEST[rehearsing], {"numbers": list(numbers), "now": now}) if numbers else ():
        found.setdefault(row.number, []).extend(text for text in (row.text, row.sent_text) if text)
    return found


def _latest(rehearsing: bool) -> Any:
    left = is_one_of(messages.c.status, *COUNTED)
    if rehearsing:
        left = or_(left, and_(messages.c.status == Status.CANCELLED.value, messages.c.why == REHEARSAL))
    newest = func.row_number().over(
        partition_by=messages.c.number, order_by=(messages.c.created_at.desc(), messages.c.id.desc())
    )
    each = (
        select(messages.c.number, messages.c.text, messages.c.sent_text, newest.label("nth"))
        .where(
            messages.c.number.in_(bindparam("numbers", expanding=True)), messages.c.not_before <= bindparam("now"), left
        )
        .subquery()
    )
    return select(each.c.number, each.c.text, each.c.sent_text).where(each.c.nth <= MOST_SENT).order_by(each.c.nth)


_LATEST = {False: _latest(False), True: _latest(True)}


@dataclass(frozen=True, slots=True)
class DepartedTexts:
    """A message that left: when it might, and its texts, as rendered and as sent."""

    at: datetime
    texts: tuple[str, ...]


_THAT_LEFT = (
    select(messages.c.number, messages.c.not_before, messages.c.text, messages.c.sent_text)
    .where(
        messages.c.number.in_(bindparam("numbers", expanding=True)),
        messages.c.created_at > bindparam("since"),
        or_(
            is_one_of(messages.c.status, *COUNTED),
            and_(messages.c.status == Status.CANCELLED.value, messages.c.why == REHEARSAL),
        ),
    )
    .order_by(messages.c.created_at.desc(), messages.c.id.desc())
)


def texts_that_left(conn: Connection, numbers: Collection[str], since: datetime) -> dict[str, list[DepartedTexts]]:
    """Lists the texts that left to some contacts since a moment, or would have in a rehearsal, newest first."""
    found: dict[str, list[DepartedTexts]] = {}
    for row in conn.execute(_THAT_LEFT, {"numbers": list(numbers), "since": since}):
        texts = tuple(text for text in (row.text, row.sent_text) if text)
        found.setdefault(row.number, []).append(DepartedTexts(row.not_before, texts))
    return found
