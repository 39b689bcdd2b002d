"""Tables of the service as a whole: switches, alerts, live rulebooks, marks."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from responder.store.tables.columns import Id, UtcTime, metadata, partial_index

switches = Table(  # what stops sending until it is taken back: see `store.outbound.switches.send_switches`
    "switches",
    metadata,
    Column("name", Text, primary_key=True),
    Column("since", UtcTime, nullable=False),
    Column("until", UtcTime),  # null: until somebody takes it back
    Column("why", Text, nullable=False),
)

alerts = Table(  # what the owner is told of without having asked: see the package `alerts`
    "alerts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False),
    Column("raised_at", UtcTime, nullable=False),
    Column("over_at", UtcTime),
)
_open = alerts.c.over_at.is_(None)
partial_index("alerts_open", alerts.c.kind, alerts.c.about, unique=True, where=_open)
Index("alerts_by_time", alerts.c.raised_at)

tellings = Table(  # what was brought of it over which channel
    "tellings",
    metadata,
    Column("alert", Id, ForeignKey("alerts.id"), primary_key=True),
    Column("phase", Text, primary_key=True),  # begun, over
    Column("channel", Text, primary_key=True),  # sms, email, webhook
    Column("done_at", UtcTime),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("again_at", UtcTime),
    Column("why", Text, nullable=False, server_default=""),
)

rulebooks = Table(  # every rulebook that went live, newest last
    "rulebooks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("fingerprint", Text, nullable=False, index=True),
    Column("live_at", UtcTime, nullable=False),
    Column("rules", Integer, nullable=False),
    Column("files", LargeBinary, nullable=False),  # compressed JSON: {"rules/salon.yaml": its text}
)

backups = Table(  # where copies of this database were put: they hold people's texts too
    "backups",
    metadata,
    Column("id", Id, primary_key=True),
    Column("path", Text, nullable=False, unique=True),
    Column("made_at", UtcTime, nullable=False),
)

bookmarks = Table(  # how far a table was read, by whoever reads on from there
    "bookmarks",
    metadata,
    Column("name", Text, primary_key=True),
    Column("last", Id, nullable=False),  # the number of the last row
)

marks = Table(  # moments the whole database is to remember
    "marks",
    metadata,
    Column("name", Text, primary_key=True),  # restored
    Column("at", UtcTime, nullable=False),
)
