"""Tables of the console: who may sign in, what they did there, and the order of the conversations."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, false

from responder.store.tables.columns import Id, UtcTime, metadata

signers = Table(  # people who may sign in to the console
    "signers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, unique=True),  # the name as it is compared
    Column("role", Text, nullable=False),  # of `services.console.console_access.Role`
    Column("password", Text, nullable=False, server_default=""),  # argon2id; "" until an invitation was used
    Column("language", Text, nullable=False, server_default=""),  # "" takes the browser's
    Column("shortcuts", Boolean, nullable=False, server_default=false()),  # single keys do something
    Column("created_at", UtcTime, nullable=False),
)

sessions = Table(  # a browser that is signed in
    "sessions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),  # SHA-256 of the 256 bits in the cookie
    Column("signer", Id, ForeignKey("signers.id"), nullable=False, index=True),
    Column("begun_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("lasting", Boolean, nullable=False, server_default=false()),  # "this is my phone"
    Column("browser", Text, nullable=False, server_default=""),  # "Firefox, Android"
)

invitations = Table(  # links that let somebody choose a password, or sign in once
    "invitations",
    metadata,
    Column("digest", Text, primary_key=True),  # SHA-256 of the token in the link
    Column("signer", Id, ForeignKey("signers.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # of `store.console.invitations.Kind`
    Column("made_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
)

acts = Table(  # what people did in the console, each once. No words, and no number
    "acts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", UtcTime, nullable=False, index=True),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("about", Text, nullable=False, server_default=""),  # an id: "message 12"
    Column("caller", Text, nullable=False, server_default=""),  # the group of addresses it came from
    Column("request", Text, unique=True),  # made with the form: what is sent twice is done once
)

conversations = Table(  # a row a contact, kept with each decision, so that lists sort nothing
    "conversations",
    metadata,
    Column("id", Id, primary_key=True),  # stands in addresses instead of the number
    Column("contact", Text, nullable=False, unique=True),
    Column("last_at", UtcTime, nullable=False),
    Column("last_event", Id),  # of the inbox; null where only we wrote
)
Index("conversations_by_time", conversations.c.last_at)

drafts = Table(  # what was changed of the rules in the console and is not live: one for all who edit
    "drafts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("version", Integer, nullable=False),  # counts changes: a form that was made before one is refused
    Column("base", Text, nullable=False),  # of the files it was begun on, see `services.rules.drafts.digest_of`
    Column("files", LargeBinary, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
)
