"""Tables of events that came in."""

from sqlalchemy import BigInteger, Column, ForeignKey, Table, Text, text

from responder.store.tables.columns import Id, UtcTime, metadata, partial_index

inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # identity of the content: what arrives twice is one event
    Column("received_at", UtcTime, nullable=False),
    Column("account", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("kind", Text, nullable=False),  # sms, call, report, click, note, moment
    Column("at", UtcTime, nullable=False),
    Column("body", Text, nullable=False),  # the event as JSON, in our words
    Column("decided_at", UtcTime),  # null: recorded and not decided yet
    Column("reason", Text),
    Column("rule", Text),
    Column("rulebook", Text),  # fingerprint of the rulebook that decided
    Column("trace", Text),  # JSON
    Column("state", Text),  # JSON: what was known when it was decided, as far as a rule may ask for it
)
partial_index(
    "inbox_undecided",
    inbox.c.id,
    where=inbox.c.decided_at.is_(None),
)
# Of what is decided: numbers come in no order, each touches a page of its own, and a webhook's answer waits for
# it to be written. Ask with `decided_at IS NOT NULL`, or the whole inbox is read.
partial_index(
    "inbox_by_contact",
    inbox.c.contact,
    inbox.c.at,
    where=inbox.c.decided_at.is_not(None),
)
# Counted by day, for the figures that an owner looks at: each outcome is a span of it, and nothing has to be grouped.
# In words that a count repeats: SQLite, without statistics, would take it for every query that names a kind.
INBOX_COUNTED = text("decided_at IS NOT NULL AND kind IN ('sms', 'call', 'click')")
partial_index("inbox_by_outcome", *inbox.c["kind", "reason", "decided_at"], where=INBOX_COUNTED)
# What a purge looks for, in the order it becomes due; what was purged is in neither. In words that a query repeats.
INBOX_SAID = text(
    "decided_at IS NOT NULL AND "
    "(trace IS NOT NULL OR (kind IN ('sms', 'note') AND body NOT IN ('{\"text\":\"\"}', '{}')))"
)
INBOX_NAMED = text("decided_at IS NOT NULL AND (contact != '' OR body != '{}')")
partial_index("inbox_said", inbox.c.received_at, where=INBOX_SAID)
partial_index("inbox_named", inbox.c.received_at, where=INBOX_NAMED)

quarantine = Table(
    "quarantine",
    metadata,
    Column("id", Id, primary_key=True),
    Column("received_at", UtcTime, nullable=False, index=True),
    Column("problem", Text, nullable=False),
    Column("query", Text, nullable=False),  # as it came, cut at 64 KB; never the path, which holds the token
    Column("contact", Text, nullable=False, server_default=""),  # whom it names, if that could be read
    Column("account", Text, nullable=False, server_default=""),
    Column("taken", Text, nullable=False, server_default=""),  # as what it was taken all the same: "a missed call"
    Column("seen_at", UtcTime),  # by the owner, who took it off the list
)

caught_up = Table(  # events whose webhook never came, found in the gateway's lists
    "caught_up",
    metadata,
    Column("event", BigInteger, primary_key=True, autoincrement=False),  # its id in the inbox
    Column("found_at", UtcTime, nullable=False, index=True),
    Column("repeat", BigInteger),  # the event of the inbox that its webhook made when it came after all
    Column("seen_at", UtcTime),  # by the owner, who was shown it
)

held = Table(  # an SMS that changes an appointment, and those that follow it: not decided before `until`
    "held",
    metadata,
    Column("event", Id, ForeignKey("inbox.id"), primary_key=True),
    Column("contact", Text, nullable=False, index=True),
    Column("until", UtcTime, nullable=False, index=True),
    Column("changed", Text),  # JSON: the appointments the decision changed; null: it is not decided yet
)
