"""The tables. Times are UTC and zoned in Python, integers (microseconds since 1970) in the database: they
sort and compare the same on SQLite and PostgreSQL. Numbers are E.164."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """A zoned datetime kept as microseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + value * _MICROSECOND


metadata = MetaData()

# BigInteger primary keys do not autoincrement on SQLite; its Integer is 64 bits wide anyway.
_Id = BigInteger().with_variant(Integer, "sqlite")

inbox = Table(
    "inbox",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # identity of the content: what arrives twice is one event
    Column("received_at", Moment, nullable=False),
    Column("account", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("kind", Text, nullable=False),  # sms, call, report, click, note
    Column("at", Moment, nullable=False),
    Column("body", Text, nullable=False),  # the event as JSON, in our words
    Column("decided_at", Moment),  # null: recorded and not decided yet
    Column("reason", Text),
    Column("rule", Text),
    Column("rulebook", Text),  # fingerprint of the rulebook that decided
    Column("trace", Text),  # JSON
)
Index(
    "inbox_undecided",
    inbox.c.id,
    sqlite_where=inbox.c.decided_at.is_(None),
    postgresql_where=inbox.c.decided_at.is_(None),
)
Index("inbox_by_contact", inbox.c.contact, inbox.c.at)

quarantine = Table(
    "quarantine",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("received_at", Moment, nullable=False, index=True),
    Column("problem", Text, nullable=False),
    Column("query", Text, nullable=False),  # as it came, cut at 64 KB; never the path, which holds the token
)

contacts = Table(
    "contacts",
    metadata,
    Column("number", Text, primary_key=True),
    Column("name", Text, nullable=False, server_default=""),
    Column("first_name", Text, nullable=False, server_default=""),
    Column("tags", Text, nullable=False, server_default="[]"),  # JSON list
    Column("language", Text),
    Column("known", Boolean, nullable=False, server_default=false()),
    Column("opted_out_at", Moment),
    Column("silent_until", Moment),
    Column("person_at", Moment),
    Column("first_seen", Moment, nullable=False),
)

appointments = Table(
    "appointments",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("number", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("who", Text, nullable=False, server_default=""),
    Column("place", Text, nullable=False, server_default=""),
    Column("status", Text, nullable=False),
    Column("changed_at", Moment, nullable=False),
    UniqueConstraint("number", "at", name="appointment_once"),
)

messages = Table(
    "messages",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("event", _Id, ForeignKey("inbox.id")),
    Column("step", Integer, nullable=False, server_default="0"),
    Column("rule", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("number", Text, nullable=False),  # who receives it
    Column("automatic", Boolean, nullable=False),  # counts towards the budgets; a word to the owner does not
    Column("despite_opt_out", Boolean, nullable=False, server_default=false()),  # the answer to a STOP itself
    Column("text", Text, nullable=False),  # rendered once, never again
    Column("link", Text, nullable=False, server_default=""),
    Column("priority", Integer, nullable=False, server_default="1"),
    Column("status", Text, nullable=False),
    Column("why", Text, nullable=False, server_default=""),  # what the gateway said, for people
    Column("created_at", Moment, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("claimed_at", Moment),
    Column("gateway_id", Text),  # inSIM's id_sms_api
    Column("sent_text", Text),  # as the gateway says it sent it
    Column("reported_at", Moment),
    Column("clicked_at", Moment),
    UniqueConstraint("event", "rule", "step", name="message_once"),
)
# The queue is short and the table long: these three hold only the rows that are on their way out.
_queued = messages.c.status == "queued"
_in_flight = messages.c.status.in_(("sending", "unknown"))
Index(
    "messages_queue",
    messages.c.account,
    messages.c.priority.desc(),
    messages.c.not_before,
    sqlite_where=_queued,
    postgresql_where=_queued,
)
Index("messages_due", messages.c.account, messages.c.not_before, sqlite_where=_queued, postgresql_where=_queued)
Index(
    "messages_in_flight",
    messages.c.account,
    messages.c.number,
    sqlite_where=_in_flight,
    postgresql_where=_in_flight,
)
Index("messages_by_gateway_id", messages.c.gateway_id)
Index("messages_by_number", messages.c.number, messages.c.created_at)
# Counted before every decision: all that the count asks is in the index.
Index("messages_by_creation", messages.c.created_at, messages.c.automatic, messages.c.status)

# Reports may come before the answer that tells us the id they speak of: they wait here.
early_reports = Table(
    "early_reports",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("gateway_id", Text, nullable=False, index=True),
    Column("number", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

uses = Table(  # when a rule last answered a contact: what `limit` asks
    "uses",
    metadata,
    Column("contact", Text, primary_key=True),
    Column("rule", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)

rulebooks = Table(  # every rulebook that went live, newest last
    "rulebooks",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("fingerprint", Text, nullable=False, index=True),
    Column("live_at", Moment, nullable=False),
    Column("rules", Integer, nullable=False),
    Column("files", LargeBinary, nullable=False),  # compressed JSON: {"rules/salon.yaml": its text}
)
