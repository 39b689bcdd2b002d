"""The words of our latest messages to some contacts: what their texts may quote."""

import json
from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import JSON, Connection, Text, and_, bindparam, cast, func, or_, select, true

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.screening.quoted_text import MOST_SENT
from responder.store.outbound.counts.sent_counts import COUNTED, REHEARSAL
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import messages


def sent_texts(
    conn: Connection, numbers: Collection[str], now: datetime, *, rehearsing: bool = False
) -> dict[str, list[str]]:
    """Returns texts that left, by number, newest first: each text as it was rendered, and as the gateway says it sent
    it. `rehearsing`: those that were only written to be shown, too."""
    found: dict[str, list[str]] = {}
    latest = _latest(conn.dialect.name, rehearsing)
    for row in conn.execute(latest, {"numbers": json.dumps(list(numbers)), "now": now}) if numbers else ():
        found.setdefault(row.number, []).extend(text for text in (row.text, row.sent_text) if text)
    return found


@cache
def _latest(kind: str, rehearsing: bool) -> Any:
    """Selects a few by the index for each number: a window over all that a number ever got reads years of them. SQLite
    knows no lateral join, and PostgreSQL finds no index for what SQLite understands."""
    asked = _NUMBERS[kind].table_valued("value").alias("asked")
    left = is_one_of(_each.c.status, *COUNTED)
    if rehearsing:
        left = or_(left, and_(_each.c.status == Status.CANCELLED.value, _each.c.why == REHEARSAL))
    newest = (
        select(_each)
        .where(_each.c.number == asked.c.value, _each.c.not_before <= bindparam("now"), left)
        .order_by(_each.c.created_at.desc(), _each.c.id.desc())
        .limit(MOST_SENT)
        .correlate(asked)
    )
    if kind == "postgresql":
        found: Any = newest.lateral("found")
        both = asked.join(found, true())
    else:
        found = messages
        both = asked.join(messages, messages.c.id.in_(newest.with_only_columns(_each.c.id).scalar_subquery()))
    return (
        select(found.c.number, found.c.text, found.c.sent_text)
        .select_from(both)
        .order_by(found.c.created_at.desc(), found.c.id.desc())
    )


_each = messages.alias("each")
_NUMBERS = {
    "sqlite": func.json_each(bindparam("numbers", type_=Text)),
    "postgresql": func.json_array_elements_text(cast(bindparam("numbers", type_=Text), JSON)),
}


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
