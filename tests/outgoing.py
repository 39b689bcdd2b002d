"""Messages on their way out, with good defaults."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, insert, select, update
from sqlalchemy.event import listen

from responder.domain.delivery.message_status import Status
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import Event
from responder.domain.model.state import Change
from responder.store.contact_state.batch import Ledger
from responder.store.outbound.messages import drafts
from responder.store.outbound.messages import insert as insert_drafts
from responder.store.tables import contacts, inbox, messages, metadata

ACCOUNT = "salon@example.org"
ANNA, BRUNO, CLARA = "+33612345601", "+33612345602", "+33612345603"
NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


def in_memory() -> Engine:
    """A real SQLite with the real tables, gone with the test."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    tables = _tables()

    def lay_out(connection: Any, _: object) -> None:
        connection.deserialize(tables)
        connection.execute("PRAGMA foreign_keys = ON")

    listen(engine, "connect", lay_out)
    return engine


@cache
def _tables() -> bytes:
    """An empty database, as bytes: to copy them takes a twentieth of the time that making the tables does."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    metadata.create_all(engine)
    with engine.connect() as conn:
        made: bytes = conn.connection.driver_connection.serialize()  # type: ignore[union-attr]
    engine.dispose()
    return made


@contextmanager
def connection_to(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as conn:
        yield conn
    engine.dispose()


def recorded(conn: Connection, contact: str = ANNA, at: datetime = NOW) -> int:
    """An event of the inbox; each call is another one."""
    row = {"key": f"{contact} {_next(conn)}", "received_at": at, "account": ACCOUNT, "contact": contact}
    rest = {"kind": "sms", "at": at, "body": "{}"}
    made: int = conn.execute(insert(inbox).returning(inbox.c.id), row | rest).scalar_one()
    return made


def answer(to: str = ANNA, text: str = "Bonjour", *, rule: str = "Hello", **reply: Any) -> Decision:
    return Decision(Reason.ANSWERED, rule, (Reply(to, text, **reply),))


def enqueue(
    conn: Connection,
    event: int | None,
    account: str,
    contact: str,
    decision: Decision,
    now: datetime,
    *,
    status: Status = Status.QUEUED,
    why: str = "",
) -> None:
    """Writes the messages of one decision, as a turn writes those of many."""
    insert_drafts(conn, drafts(event, account, contact, decision, now, status=status, why=why))


def queued(
    conn: Connection,
    to: str = ANNA,
    text: str = "Bonjour",
    *,
    contact: str | None = None,
    account: str = ACCOUNT,
    now: datetime = NOW,
    status: Status = Status.QUEUED,
    **reply: Any,
) -> int:
    """A message as a decision leaves it; its id."""
    event = recorded(conn, contact or to, now)
    enqueue(conn, event, account, contact or to, answer(to, text, **reply), now, status=status)
    found: int = conn.execute(select(messages.c.id).where(messages.c.event == event)).scalar_one()
    return found


def changed(conn: Connection, event: Event, changes: Sequence[Change], now: datetime = NOW) -> None:
    """Writes down what a decision on the event changed."""
    ledger = Ledger.read(conn, [event], now)
    ledger.take(event, Decision(Reason.RECORDED, changes=tuple(changes)))
    ledger.write(conn)


def opted_out(conn: Connection, contact: str = ANNA, at: datetime = NOW) -> None:
    conn.execute(insert(contacts), {"number": contact, "first_seen": at, "opted_out_at": at})


def put(conn: Connection, message: int, **values: Any) -> None:
    """Sets columns behind everybody's back."""
    conn.execute(update(messages).where(messages.c.id == message).values(**values))


def put_all(conn: Connection, ids: Iterable[int] | None = None, **values: Any) -> None:
    """Sets columns of these messages, of all of them where none are named."""
    for each in statuses(conn) if ids is None else ids:
        put(conn, each, **values)


def row(conn: Connection, message: int) -> Any:
    return conn.execute(select(messages).where(messages.c.id == message)).one()


def status(conn: Connection, message: int) -> Status:
    return Status(row(conn, message).status)


def statuses(conn: Connection) -> dict[int, Status]:
    return {each.id: Status(each.status) for each in conn.execute(select(messages.c.id, messages.c.status))}


def _next(conn: Connection) -> int:
    count: int = conn.exec_driver_sql("SELECT count(*) FROM inbox").scalar_one()
    return count
