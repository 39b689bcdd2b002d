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
    Column("kind", Text, nullable=False),  # sms, call, report, click, note, moment
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
# Of what is decided: numbers come in no order, each touches a page of its own, and a webhook's answer waits for
# it to be written. Ask with `decided_at IS NOT NULL`, or the whole inbox is read.
Index(
    "inbox_by_contact",
    inbox.c.contact,
    inbox.c.at,
    sqlite_where=inbox.c.decided_at.is_not(None),
    postgresql_where=inbox.c.decided_at.is_not(None),
)

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
    Column("notes", Text, nullable=False, server_default=""),
    Column("known", Boolean, nullable=False, server_default=false()),
    Column("looked_up_at", Moment),  # when the gateway's address book was asked who it is
    Column("opted_out_at", Moment),
    Column("silent_until", Moment),
    Column("person_at", Moment),
    Column("first_seen", Moment),  # null: entered, and nothing of theirs was decided yet
)

appointments = Table(
    "appointments",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("number", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("ends_at", Moment),
    Column("title", Text, nullable=False, server_default=""),
    Column("who", Text, nullable=False, server_default=""),
    Column("place", Text, nullable=False, server_default=""),
    Column("status", Text, nullable=False),
    Column("changed_at", Moment, nullable=False),
    # "" for what people and programs enter; else the calendar and its event: a calendar may have two for one number
    # at one time (a mother with two children), nobody else can say that they are two.
    Column("source", Text, nullable=False, server_default=""),
    UniqueConstraint("number", "at", "source", name="appointment_once"),
)
Index("appointments_by_time", appointments.c.at)
Index("appointments_by_change", appointments.c.changed_at)

appointment_changes = Table(  # the history of each, oldest first
    "appointment_changes",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("appointment", _Id, ForeignKey("appointments.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("what", Text, nullable=False),  # entered, or the name of what changed: status, at, end, who...
    Column("before", Text, nullable=False, server_default=""),
    Column("after", Text, nullable=False, server_default=""),
    Column("by", Text, nullable=False),  # owner, contact, api, the calendar's name...
)

calendars = Table(  # how reading each calendar of business.yaml goes
    "calendars",
    metadata,
    Column("name", Text, primary_key=True),
    Column("mark", Text, nullable=False, server_default=""),  # of the content last read: nothing new if it is the same
    Column("read_at", Moment),
    Column("failing_since", Moment),
    Column("problem", Text, nullable=False, server_default=""),  # a sentence for the owner
    Column("events", Integer, nullable=False, server_default="0"),
    Column("without_number", Integer, nullable=False, server_default="0"),
)

calendar_entries = Table(  # each event of a calendar, once for each time it recurs, as the calendar last had it
    "calendar_entries",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("calendar", Text, nullable=False),
    Column("key", Text, nullable=False),  # its uid, and which recurrence
    Column("at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("who", Text, nullable=False, server_default=""),
    Column("busy", Boolean, nullable=False),  # the time is taken
    Column("cancelled", Boolean, nullable=False),
    Column("told", Text, nullable=False, server_default=""),  # the status of the appointment the calendar knows of
    Column("appointment", _Id, ForeignKey("appointments.id"), index=True),  # null: it names no number
    UniqueConstraint("calendar", "key", name="calendar_entry_once"),
)
Index("calendar_entries_by_time", calendar_entries.c.at)

errands = Table(  # what is done outside besides messages: durable, each done once or listed as failed
    "errands",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("event", _Id, ForeignKey("inbox.id")),
    Column("step", Integer, nullable=False, server_default="0"),
    Column("rule", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("kind", Text, nullable=False),  # save contact, call back
    Column("number", Text, nullable=False),  # whom it is about
    Column("content", Text, nullable=False),  # JSON
    Column("status", Text, nullable=False),  # waiting, under way, done, failed, cancelled
    Column("why", Text, nullable=False, server_default=""),
    Column("created_at", Moment, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    UniqueConstraint("event", "rule", "step", name="errand_once"),
)
_open_errand = errands.c.status.in_(("waiting", "under way"))
Index("errands_open", errands.c.not_before, sqlite_where=_open_errand, postgresql_where=_open_errand)

api_answers = Table(  # what was answered to a request that carried a key: asked again, it is answered the same
    "api_answers",
    metadata,
    Column("key", Text, primary_key=True),
    Column("digest", Text, nullable=False),  # of the request
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),  # JSON
    Column("at", Moment, nullable=False, index=True),
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
    Column("absences", Integer, nullable=False, server_default="0"),  # how often it turned out not to have left
    Column("evidence", Text, nullable=False, server_default=""),  # on one in doubt: what speaks for which end
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
_to_review = messages.c.status == "needs review"
Index("messages_to_review", messages.c.claimed_at, sqlite_where=_to_review, postgresql_where=_to_review)
Index("messages_by_gateway_id", messages.c.gateway_id)
Index("messages_by_number", messages.c.number, messages.c.created_at)
# Words to the owner and other people told: few, and counted before every decision.
_told = ~messages.c.automatic
Index("messages_told", messages.c.created_at, sqlite_where=_told, postgresql_where=_told)
# Counted before every decision: all that the count asks is in the index.
Index("messages_by_creation", messages.c.created_at, messages.c.automatic, messages.c.status)

# Reports may come before the answer that tells us the id they speak of: they wait here.
early_reports = Table(
    "early_reports",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("account", Text, nullable=False, server_default=""),
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

switches = Table(  # what stops sending until it is taken back: see `store.switches`
    "switches",
    metadata,
    Column("name", Text, primary_key=True),
    Column("since", Moment, nullable=False),
    Column("until", Moment),  # null: until somebody takes it back
    Column("why", Text, nullable=False),
)

alerts = Table(  # what the owner is told of without having asked: see the package `alerts`
    "alerts",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False),
    Column("raised_at", Moment, nullable=False),
    Column("over_at", Moment),
)
_open = alerts.c.over_at.is_(None)
Index("alerts_open", alerts.c.kind, alerts.c.about, unique=True, sqlite_where=_open, postgresql_where=_open)
Index("alerts_by_time", alerts.c.raised_at)

tellings = Table(  # what was brought of it over which channel
    "tellings",
    metadata,
    Column("alert", _Id, ForeignKey("alerts.id"), primary_key=True),
    Column("phase", Text, primary_key=True),  # begun, over
    Column("channel", Text, primary_key=True),  # sms, email, webhook
    Column("done_at", Moment),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("again_at", Moment),
    Column("why", Text, nullable=False, server_default=""),
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

opt_outs = Table(  # of people we know nothing else of any more: the fingerprint of a number, see `fingerprints`
    "opt_outs",
    metadata,
    Column("fingerprint", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)

posts = Table(  # what `post URL` hands over to another program, by `lanes.posting`
    "posts",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("event", _Id, ForeignKey("inbox.id")),
    Column("rule", Text, nullable=False),
    Column("step", Integer, nullable=False),
    Column("name", Text, nullable=False),  # its webhook-id: the same however often it is tried
    Column("contact", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("body", Text, nullable=False),  # JSON, written once, never again
    Column("status", Text, nullable=False),  # queued, sending, done, failed, cancelled
    Column("why", Text, nullable=False, server_default=""),
    Column("created_at", Moment, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("claimed_at", Moment),
    UniqueConstraint("event", "rule", "step", name="post_once"),
)
_waiting = posts.c.status.in_(("queued", "sending"))
Index("posts_waiting", posts.c.next_at, sqlite_where=_waiting, postgresql_where=_waiting)
Index("posts_by_contact", posts.c.contact)

backups = Table(  # where copies of this database were put: they hold people's texts too
    "backups",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("path", Text, nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
)

marks = Table(  # moments the whole database is to remember
    "marks",
    metadata,
    Column("name", Text, primary_key=True),  # restored
    Column("at", Moment, nullable=False),
)

caught_up = Table(  # events whose webhook never came, found in the gateway's lists
    "caught_up",
    metadata,
    Column("event", BigInteger, primary_key=True, autoincrement=False),  # its id in the inbox
    Column("found_at", Moment, nullable=False, index=True),
    Column("repeat", BigInteger),  # the event of the inbox that its webhook made when it came after all
    Column("seen_at", Moment),  # by the owner, who was shown it
)

differences = Table(  # between our messages and the gateway's list of them, each once
    "differences",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("message", BigInteger),
    Column("number", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("found_at", Moment, nullable=False),
    Column("closed_at", Moment),
)
Index(
    "differences_open",
    differences.c.id,
    sqlite_where=differences.c.closed_at.is_(None),
    postgresql_where=differences.c.closed_at.is_(None),
)

held = Table(  # an SMS that changes an appointment, and those that follow it: not decided before `until`
    "held",
    metadata,
    Column("event", _Id, ForeignKey("inbox.id"), primary_key=True),
    Column("contact", Text, nullable=False, index=True),
    Column("until", Moment, nullable=False, index=True),
    Column("changed", Text),  # JSON: the appointments the decision changed; null: it is not decided yet
)

moments = Table(  # what time brings, each once
    "moments",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # of the moment itself: whoever plans it again plans nothing new
    Column("moment", Text, nullable=False),  # as rules write it: "24h before appointment"
    Column("contact", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("about", Text, nullable=False),  # the id of the appointment; of a message: its event in the inbox
    Column("rule", Text, nullable=False, server_default=""),  # of a message: the one that sent it
    Column("anchor", Moment, nullable=False),  # when the appointment is, or the message left
    Column("due_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("status", Text, nullable=False),  # waiting, reached, dropped
    Column("why", Text, nullable=False, server_default=""),  # it was dropped, for people
    Column("settled_at", Moment),
)
_waits = moments.c.status == "waiting"
Index("moments_due", moments.c.due_at, sqlite_where=_waits, postgresql_where=_waits)
Index("moments_of_contact", moments.c.contact, sqlite_where=_waits, postgresql_where=_waits)
Index("moments_by_settling", moments.c.settled_at)
