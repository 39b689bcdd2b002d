"""Conversations: one row a contact, the newest first, without sorting the inbox."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, update

from responder.dataclass import dataclass
from responder.domain.wire.events_json import CALL, CLICK, MOMENT, NOTE, SMS
from responder.store.database.upserts import for_each_dialect
from responder.store.tables import contacts, conversations, inbox, messages

MOVING = frozenset({SMS, CALL, NOTE})
"""Kinds of events that bring a conversation to the top. A reminder does when it is sent, a report never."""

_SHOWN = (SMS, CALL, NOTE, CLICK, MOMENT)


class Moved(NamedTuple):
    """A conversation went on. `event` is its id in the inbox, None where only we wrote."""

    contact: str
    at: datetime
    event: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationLine:
    """A conversation with its last event as it was recorded, all of it None where only we wrote."""

    id: int
    contact: str
    name: str
    opted_out: bool
    last_at: datetime
    event: int | None
    kind: str | None
    body: str | None
    reason: str | None
    rule: str | None
    account: str | None
    message: int | None  # the last of ours to them


class Before(NamedTuple):
    """Cursor: the last line of the page before."""

    at: datetime
    id: int


def _kept(insert: Any) -> Any:
    newer = insert.excluded.last_at >= conversations.c.last_at
    values = {"last_at": insert.excluded.last_at}
    event = func.coalesce(insert.excluded.last_event, conversations.c.last_event)
    return insert.on_conflict_do_update(index_elements=["contact"], set_=values | {"last_event": event}, where=newer)


_MOVE = for_each_dialect(conversations, _kept)


def move(conn: Connection, moved: Iterable[Moved]) -> None:
    """Brings conversations to the top, each by the newest that happened in it."""
    newest: dict[str, Moved] = {}
    for each in moved:
        before = newest.get(each.contact)
        if each.contact and (before is None or each.at >= before.at):
            event = each.event if each.event is not None or before is None else before.event
            newest[each.contact] = each._replace(event=event)
    rows = [
        {"contact": each.contact, "last_at": each.at, "last_event": each.event}
        for each in sorted(newest.values(), key=lambda each: each.contact)
    ]
    if rows:
        conn.execute(_MOVE[conn.dialect.name], rows)


_LAST_MESSAGE = (
    select(messages.c.id)
    .where(messages.c.number == conversations.c.contact)
    .order_by(messages.c.created_at.desc(), messages.c.id.desc())
    .limit(1)
    .correlate(conversations)
    .scalar_subquery()
)
_LINE = select(
    *conversations.c["id", "contact", "last_at"],
    _LAST_MESSAGE.label("message"),
    func.coalesce(contacts.c.name, "").label("name"),
    contacts.c.opted_out_at,
    *(inbox.c[name] for name in ("kind", "body", "reason", "rule", "account")),
    inbox.c.id.label("event"),
).select_from(
    conversations.outerjoin(contacts, contacts.c.number == conversations.c.contact).outerjoin(
        inbox, inbox.c.id == conversations.c.last_event
    )
)


def newest(conn: Connection, most: int, before: Before | None = None) -> Sequence[ConversationLine]:
    """Returns conversations, the newest first; `before` begins below a line."""
    statement = _LINE.order_by(conversations.c.last_at.desc(), conversations.c.id.desc()).limit(most)
    if before is not None:
        earlier = or_(conversations.c.last_at < before.at, conversations.c.id < before.id)
        statement = statement.where(conversations.c.last_at <= before.at, earlier)
    return [_line(row) for row in conn.execute(statement)]


def found(conn: Connection, words: str, digits: str, most: int) -> Sequence[ConversationLine]:
    """Searches names, numbers (`digits`, "" for none) and the words of SMS; the newest first."""
    like = f"%{_escaped(words)}%"
    said = select(inbox.c.contact).where(inbox.c.kind == SMS, inbox.c.body.like(f"%{_escaped(words)}%", escape="\\"))
    any_of: list[ColumnElement[bool]] = [
        func.lower(contacts.c.name).like(like.lower(), escape="\\"),
        conversations.c.contact.in_(said),
    ]
    if digits:
        any_of.append(conversations.c.contact.like(f"%{digits}%"))
    statement = _LINE.where(or_(*any_of)).order_by(conversations.c.last_at.desc(), conversations.c.id.desc())
    return [_line(row) for row in conn.execute(statement.limit(most))]


def with_id(conn: Connection, which: int) -> ConversationLine | None:
    row = conn.execute(_LINE.where(conversations.c.id == which)).one_or_none()
    return _line(row) if row else None


def ids_of(conn: Connection, numbers: Iterable[str]) -> dict[str, int]:
    """Returns the ids of the conversations with these numbers."""
    asked = select(conversations.c.contact, conversations.c.id).where(conversations.c.contact.in_(set(numbers)))
    return {row.contact: row.id for row in conn.execute(asked)}


def _line(row: Any) -> ConversationLine:
    return ConversationLine(
        id=row.id,
        contact=row.contact,
        name=row.name,
        opted_out=row.opted_out_at is not None,
        last_at=row.last_at,
        event=row.event,
        kind=row.kind,
        body=row.body,
        reason=row.reason,
        rule=row.rule,
        account=row.account,
        message=row.message,
    )


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")


# One conversation

_EVENT = select(
    *inbox.c["id", "contact", "account", "kind", "at", "body", "reason", "rule", "decided_at", "trace"]
).where(inbox.c.kind.in_(_SHOWN))
_MESSAGE = select(
    *messages.c["id", "event", "rule", "account", "number", "text", "link", "status", "why", "created_at"],
    *messages.c["not_before", "claimed_at", "expires_at", "clicked_at"],
)


def events_of(conn: Connection, contact: str, most: int, before: datetime | None = None) -> Sequence[Any]:
    """Rows of a contact's decided events, the newest first."""
    statement = _EVENT.where(inbox.c.contact == contact, inbox.c.decided_at.is_not(None))
    if before is not None:
        statement = statement.where(inbox.c.at < before)
    return conn.execute(statement.order_by(inbox.c.at.desc(), inbox.c.id.desc()).limit(most)).all()


def undecided(conn: Connection, most: int, contact: str = "") -> Sequence[Any]:
    """Rows of events that are being thought about, of everybody or of one contact; the newest first."""
    statement = _EVENT.where(inbox.c.decided_at.is_(None), *([inbox.c.contact == contact] if contact else []))
    return conn.execute(statement.order_by(inbox.c.id.desc()).limit(most)).all()


def messages_to(conn: Connection, number: str, most: int, since: datetime | None = None) -> Sequence[Any]:
    """Rows of our messages to a number, the newest first."""
    statement = _MESSAGE.where(messages.c.number == number)
    if since is not None:
        statement = statement.where(messages.c.created_at >= since)
    return conn.execute(statement.order_by(messages.c.created_at.desc(), messages.c.id.desc()).limit(most)).all()


def messages_with(conn: Connection, ids: Iterable[int]) -> Sequence[Any]:
    """Rows of messages by their ids."""
    return conn.execute(_MESSAGE.where(messages.c.id.in_(list(ids)))).all()


def messages_about(conn: Connection, events: Iterable[int]) -> Sequence[Any]:
    """Rows of the messages that some events brought, the oldest first."""
    return conn.execute(_MESSAGE.where(messages.c.event.in_(list(events))).order_by(messages.c.id)).all()


def newest_calls(conn: Connection, most: int, since: datetime) -> Sequence[Any]:
    """Rows of the latest calls of everybody, the newest first; looked for among the newest events only."""
    newest_events: Select[Any] = select(inbox.c.id).order_by(inbox.c.id.desc()).limit(_LOOKED_AT)
    last = conn.execute(select(func.min(newest_events.subquery().c.id))).scalar() or 0
    these = and_(inbox.c.id >= last, inbox.c.kind == CALL, inbox.c.at >= since)
    statement = _EVENT.add_columns(contacts.c.name).select_from(
        inbox.outerjoin(contacts, contacts.c.number == inbox.c.contact)
    )
    return conn.execute(statement.where(these).order_by(inbox.c.id.desc()).limit(most)).all()


_LOOKED_AT = 5_000


def silence(conn: Connection, contact: str, until: datetime | None) -> bool:
    """Sets until when rules leave a contact to people, None to give them back; whether the contact is known."""
    statement = update(contacts).where(contacts.c.number == contact).values(silent_until=until)
    return conn.execute(statement).rowcount == 1


def contact_of(conn: Connection, number: str) -> Any:
    """Returns the row of a contact, None where nobody is known by the number."""
    columns = contacts.c["name", "tags", "language", "notes", "opted_out_at", "silent_until", "person_at"]
    return conn.execute(select(*columns).where(contacts.c.number == number)).one_or_none()
