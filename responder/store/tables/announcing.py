"""Tables of announcements: a row a run, a row a recipient."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, Table, Text, UniqueConstraint, false

from responder.store.tables.columns import Id, UtcTime, metadata, partial_index

announcements = Table(
    "announcements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("series", Text, nullable=False),  # one announcement and its repeats
    Column("run", Integer, nullable=False, server_default="0"),  # 0 is the first
    Column("name", Text, nullable=False),  # stands where a message of a rule has the rule's name
    Column("texts", Text, nullable=False),  # JSON: templates by language
    Column("link", Text, nullable=False, server_default=""),
    Column("audience", Text, nullable=False),  # JSON
    Column("digest", Text, nullable=False, index=True),  # of what it says: nobody is told that twice
    Column("account", Text, nullable=False),
    Column("first_at", UtcTime, nullable=False),  # the start of the first run
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("of_use", BigInteger, nullable=False),  # seconds a run lasts at most
    Column("every", Text, nullable=False, server_default=""),
    Column("until", UtcTime),  # the last moment a run may start
    Column("status", Text, nullable=False),  # of `domain.announcing.announcement.RunStatus`
    Column("gathered", Integer),  # how many recipients it had; null while they are written down
    Column("rehearsal", Boolean, nullable=False, server_default=false()),  # never leaves
    Column("made_at", UtcTime, nullable=False),
    Column("made_by", Text, nullable=False, server_default=""),
    Column("settled_at", UtcTime),
    UniqueConstraint("series", "run", name="announcement_run_once"),
)
_goes_on = announcements.c.status.in_(("planned", "running"))
partial_index("announcements_going_on", announcements.c.starts_at, where=_goes_on)

announcement_recipients = Table(
    "announcement_recipients",
    metadata,
    Column("id", Id, primary_key=True),
    Column("announcement", Id, ForeignKey("announcements.id"), nullable=False),
    Column("contact", Text, nullable=False),
    Column("status", Text, nullable=False),  # waiting, queued, rehearsed, skipped
    Column("why", Text, nullable=False, server_default=""),  # of `domain.announcing.recipients.WhyNot`
    Column("due_at", UtcTime, nullable=False),
    Column("settled_at", UtcTime),
    Column("with_line", Boolean, nullable=False, server_default=false()),  # told how to get no more
    UniqueConstraint("announcement", "contact", name="announcement_recipient_once"),
)
_waits = announcement_recipients.c.status == "waiting"
_queued = announcement_recipients.c.status == "queued"
partial_index(
    "announcement_recipients_due",
    announcement_recipients.c.announcement,
    announcement_recipients.c.due_at,
    where=_waits,
)
partial_index(
    "announcement_recipients_lately",
    announcement_recipients.c.settled_at,
    where=_queued,
)
partial_index("announcement_recipients_told", announcement_recipients.c.contact, where=_queued)
