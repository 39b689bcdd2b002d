"""Events that were found in the gateway's lists: entered once, and known again when their webhook comes after all."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from responder.dataclass import dataclass
from responder.domain.delivery.incoming_rows import ListedText, Row
from responder.domain.delivery.missed_webhooks import ListComparison, compare, is_same_event
from responder.domain.model.events import CallEnded, Event, SmsReceived
from responder.domain.wire.events_json import CALL, SMS, event_from
from responder.languages.catalogue import msgid
from responder.store.database.locks import Over, hold
from responder.store.database.upserts import insert_into
from responder.store.inbox.event_rows import AS_RECORDED, entry
from responder.store.inbox.events import RecordedEvent
from responder.store.tables import caught_up, differences, inbox

WEBHOOKS_COME_WITHIN = timedelta(days=2)
_AROUND = timedelta(hours=15)  # as far as a wrong zone can move a time

_mine = (inbox.c.account == bindparam("login")) & inbox.c.kind.in_([SMS, CALL])
# Two statements, for two partial indexes.
_DECIDED = select(*AS_RECORDED).where(
    _mine,
    inbox.c.decided_at.is_not(None),
    inbox.c.contact.in_(bindparam("contacts", expanding=True)),
    inbox.c.at > bindparam("since"),
)
_UNDECIDED = select(*AS_RECORDED).where(_mine, inbox.c.decided_at.is_(None))
_OPEN = (
    select(*AS_RECORDED, caught_up.c.repeat, caught_up.c.found_at)
    .select_from(caught_up)
    .join(inbox, inbox.c.id == caught_up.c.event)
    .where(
        caught_up.c.found_at > bindparam("since"),
        or_(caught_up.c.repeat.is_(None), caught_up.c.repeat.in_(bindparam("rows", expanding=True))),
    )
)
_PAIR = update(caught_up).where(caught_up.c.event == bindparam("found")).values(repeat=bindparam("came"))


@dataclass(frozen=True, slots=True)
class Entered:
    """Events that the lists had and the inbox had not: the ids of the new ones. `doubtful`: how many rows were listed
    for a person for the first time, because they may be events that were heard."""

    events: tuple[int, ...] = ()
    doubtful: int = 0


def compared(conn: Connection, account: str, rows: Sequence[Row]) -> ListComparison:
    """Compares the lists with the inbox. Where they have more, nothing is decided until the transaction ends: a webhook
    that is recorded meanwhile would be answered, and then the event of the list."""
    found = compare(rows, _around(conn, account, rows)) if rows else ListComparison()
    if not found.missing:
        return found
    hold(conn, Over.CATCHING_UP)
    return compare(rows, _around(conn, account, rows))


def enter(conn: Connection, events: Iterable[Event], now: datetime) -> tuple[int, ...]:
    """Enters what was not heard; the ids of the new events. Doing it again enters nothing."""
    ids = [_enter(conn, event, now) for event in events]
    return tuple(id_ for id_ in ids if id_ is not None)


MAYBE_HEARD = msgid("came in, and may be one that was heard")
"""These words are shown to the owner."""
_EXPLAINED = delete(differences).where(
    differences.c.account == bindparam("login"),
    differences.c.kind == MAYBE_HEARD,
    differences.c.closed_at.is_(None),
    differences.c.key.not_in(bindparam("still", expanding=True)),
    differences.c.at >= bindparam("since"),
)
"""Erased and not closed: what a person closed is never listed again, and these are if the explanation does not hold."""


def list_doubtful(
    conn: Connection, account: str, doubtful: Iterable[tuple[Row, str]], since: datetime, now: datetime
) -> int:
    """Lists rows (each with the key of its event) for a person, and takes those off that have explained themselves
    since; how many are new. `since`: of which times the list is known."""
    rows = [
        {
            "key": f"{account} came {key}",
            "account": account,
            "kind": MAYBE_HEARD,
            "number": row.number,
            "text": (row.text or "(no text)") if isinstance(row, ListedText) else "missed call",
            "at": row.at,
            "found_at": now,
        }
        for row, key in doubtful
    ]
    still = {"login": account, "still": [row["key"] for row in rows], "since": since}
    conn.execute(_EXPLAINED, still)
    insertion = insert_into(conn, differences).on_conflict_do_nothing(index_elements=["key"])
    return sum(conn.execute(insertion.values(row)).rowcount for row in rows)


def late_webhooks(conn: Connection, rows: Sequence[RecordedEvent], now: datetime) -> frozenset[int]:
    """Returns which of these events came in before, when they were caught up; each is taken for one only."""
    ids = [row.id for row in rows if isinstance(row.event, SmsReceived | CallEnded)]
    if not ids:
        return frozenset()
    open_ = conn.execute(_OPEN, {"since": now - WEBHOOKS_COME_WITHIN, "rows": ids}).all()
    late = {row.repeat for row in open_ if row.repeat is not None}
    waiting = {row.id: (_event(row), row.found_at) for row in open_ if row.repeat is None}
    for row in rows:
        if row.event is None or row.id in late or row.id in waiting:
            continue
        twins = [
            (abs(each.at - row.event.at), id_)
            for id_, (each, found_at) in waiting.items()
            if is_same_event(row.event, each, found_at)
        ]
        if twins:
            _, twin = min(twins)
            del waiting[twin]
            conn.execute(_PAIR, {"found": twin, "came": row.id})
            late.add(row.id)
    return frozenset(late)


def _enter(conn: Connection, event: Event, now: datetime) -> int | None:
    """Enters an event, and returns its id; None if its very key is there, spelt in a way that its row tells no more."""
    statement = insert_into(conn, inbox).values(entry(event, now)).on_conflict_do_nothing(index_elements=["key"])
    id_: int | None = conn.execute(statement.returning(inbox.c.id)).scalar()
    if id_ is not None:
        conn.execute(insert(caught_up).values(event=id_, found_at=now))
    return id_


def _around(conn: Connection, account: str, rows: Sequence[Row]) -> Iterable[Event]:
    contacts = sorted({"", *(row.number for row in rows)})  # nothing tells whose an event was that was erased
    since = min(row.at for row in rows) - _AROUND
    for start in range(0, len(contacts), 500):
        some = contacts[start : start + 500]
        for row in conn.execute(_DECIDED, {"login": account, "contacts": some, "since": since}):
            yield _event(row)
    for row in conn.execute(_UNDECIDED, {"login": account}):
        yield _event(row)


def _event(row: Any) -> Event:
    try:
        return event_from(row.kind, row.key, row.account, row.contact, row.at, row.body)
    except (ValueError, KeyError, TypeError):  # erased, or written by another Responder: only its time is left
        return Event(key=row.key, account=row.account, contact=row.contact, at=row.at)
