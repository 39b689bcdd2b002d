"""Events: each once, first recorded, later decided."""

import json
from collections.abc import Awaitable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, exists, func, select, update

from responder.dataclass import dataclass
from responder.domain.model.decision import Decision
from responder.domain.model.events import Event
from responder.domain.model.state import State
from responder.domain.wire.events_json import body_of, event_from, kind_of
from responder.domain.wire.state_json import state_as_json
from responder.domain.wire.traces_json import trace_as_json
from responder.store.database.bulk_insert import Row
from responder.store.database.engine import Store
from responder.store.database.writer import Asker
from responder.store.inbox.event_rows import AS_RECORDED
from responder.store.inbox.undated_events import record_undated
from responder.store.tables import held, inbox

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """An event of the inbox. `event` is None where the row cannot be read back."""

    id: int
    event: Event | None


@dataclass(frozen=True, slots=True)
class Decided:
    """Decision on a row of the inbox. `rulebook` is the fingerprint of the rules that decided, `known` what was known
    before it was."""

    id: int
    at: datetime
    decision: Decision
    rulebook: str
    known: State | None = None


def record(store: Store, event: Event, *, dated: bool, received: datetime) -> Awaitable[bool | None]:
    """Done when the event is safe on disk; one whose key is there already is not written twice. An event
    that is not `dated` has no time of its own in its key, and its repeats are told in another way."""
    if dated:
        return store.record(_row(event, received))
    return store.write(lambda conn: record_undated(conn, event, received), records=True)


async def record_once(store: Store, event: Event, earlier_key: str, received: datetime) -> None:
    """Records an event that is dated, unless an earlier version did, under the key it gave that moment's event."""
    if not await store.read(lambda conn: _is_there(conn, earlier_key, event.at)):
        await store.record(_row(event, received))


def _is_there(conn: Connection, key: str, at: datetime) -> bool:
    return conn.execute(select(inbox.c.id).where(inbox.c.key == key, inbox.c.at == at)).first() is not None


def record_for(store: Store, asker: Asker, event: Event, *, received: datetime) -> None:
    """Records an event that is dated, for somebody who is told when it is done."""
    store.record_for(asker, _row(event, received))


NOT_HELD = ~exists().where(held.c.event == inbox.c.id)  # for a second thought
_UNDECIDED = (
    select(*AS_RECORDED).where(inbox.c.decided_at.is_(None), NOT_HELD).order_by(inbox.c.id).limit(bindparam("most"))
)


def undecided(conn: Connection, most: int) -> list[RecordedEvent]:
    """Returns the oldest events without a decision."""
    return [read_back(row) for row in conn.execute(_UNDECIDED, {"most": most})]


_NEWEST = select(func.max(inbox.c.id))
_UNDECIDED_UNTIL = (
    select(inbox.c.id).where(inbox.c.decided_at.is_(None), NOT_HELD, inbox.c.id <= bindparam("last")).limit(1)
)


def newest(conn: Connection) -> int:
    """Returns the number of the newest event, 0 for none."""
    return conn.execute(_NEWEST).scalar() or 0


def is_undecided_until(conn: Connection, last: int) -> bool:
    """Checks whether an event up to that number is undecided, and not held for a second thought."""
    return conn.execute(_UNDECIDED_UNTIL, {"last": last}).first() is not None


def read_back(row: Any) -> RecordedEvent:
    """Reads a row of the inbox as the event it was."""
    return RecordedEvent(row.id, _event(row))


_DECIDE = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"))
    .values({name: bindparam(f"new_{name}") for name in ("decided_at", "reason", "rule", "rulebook", "trace", "state")})
)


def mark_decided(conn: Connection, decided: Iterable[Decided]) -> None:
    rows = [
        {
            "row": each.id,
            "new_decided_at": each.at,
            "new_reason": each.decision.reason.value,
            "new_rule": each.decision.rule,
            "new_rulebook": each.rulebook,
            "new_trace": trace_as_json(each.decision.trace),
            "new_state": None if each.known is None else state_as_json(each.known),
        }
        for each in decided
    ]
    if rows:
        conn.execute(_DECIDE, rows)


_CALLS = (
    select(*inbox.c["contact", "at", "body"])
    .where(
        inbox.c.contact.in_(bindparam("contacts", expanding=True)),
        inbox.c.at > bindparam("since"),
        inbox.c.kind == "call",
        inbox.c.decided_at.is_not(None),
    )
    .order_by(inbox.c.at, inbox.c.id)
)


def calls_of(conn: Connection, contacts: Sequence[str], since: datetime) -> list[tuple[str, str, datetime]]:
    """Returns the decided calls of some contacts: (contact, kind, at), oldest first."""
    rows = conn.execute(_CALLS, {"contacts": list(contacts), "since": since})
    return [(row.contact, json.loads(row.body)["kind"], row.at) for row in rows]


def _row(event: Event, received: datetime) -> Row:
    """Builds a row in the order of `rows.COLUMNS`."""
    at = (event.at - _EPOCH) // _MICROSECOND
    return (
        event.key,
        (received - _EPOCH) // _MICROSECOND,
        event.account,
        event.contact,
        kind_of(event),
        at,
        body_of(event),
    )


def _event(row: Any) -> Event | None:
    try:
        return event_from(row.kind, row.key, row.account, row.contact, row.at, row.body)
    except (ValueError, KeyError, TypeError):
        return None
