"""Tables of contacts."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Table, Text, false, text, true

from responder.store.tables.columns import Id, UtcTime, metadata, partial_index

contacts = Table(
    "contacts",
    metadata,
    Column("id", Id, primary_key=True),  # stands in addresses of pages instead of the number
    Column("number", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False, server_default=""),
    Column("sorted_as", Text, nullable=False, server_default=""),  # the name in one case, without accents
    Column("first_name", Text, nullable=False, server_default=""),
    Column("tags", Text, nullable=False, server_default="[]"),  # JSON list
    Column("language", Text),
    Column("notes", Text, nullable=False, server_default=""),
    Column("known", Boolean, nullable=False, server_default=false()),
    Column("looked_up_at", UtcTime),  # when the gateway's address book was asked who it is
    Column("opted_out_at", UtcTime),
    Column("opted_out_words", Text, nullable=False, server_default=""),  # theirs, or who entered it
    Column("silent_until", UtcTime),
    Column("person_at", UtcTime),
    Column("first_seen", UtcTime),  # null: entered, and nothing of theirs was decided yet
)

Index("contacts_by_name", contacts.c.sorted_as, contacts.c.id)
_out = contacts.c.opted_out_at.is_not(None)
partial_index("contacts_out", contacts.c.opted_out_at, contacts.c.id, where=_out)
STRANGERS = text("NOT known")  # whom nobody entered: the purge looks for those of long ago
partial_index("contacts_strangers", contacts.c.first_seen, where=STRANGERS)

uses = Table(  # when a rule last answered a contact: what `limit` asks
    "uses",
    metadata,
    Column("contact", Text, primary_key=True),
    Column("rule", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
)

opt_outs = Table(  # of people we know nothing else of any more: the fingerprint of a number, see `fingerprints`
    "opt_outs",
    metadata,
    Column("fingerprint", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
)

waiting = (
    Table(  # who waits for a person, a row for each thing that somebody has to look at: see `store.review.waiting_list`
        "waiting",
        metadata,
        Column("id", Id, primary_key=True),
        Column("key", Text, nullable=False, unique=True),  # what it is about: "event 12", "message 5"
        Column("contact", Text, nullable=False),
        Column("account", Text, nullable=False, server_default=""),
        Column("cause", Text, nullable=False),  # of `domain.deciding.waiting_reasons.Cause`
        Column("since", UtcTime, nullable=False),
        Column("event", BigInteger),  # its id in the inbox; null where no event brought it
        Column("message", BigInteger),  # of ours
        Column("appointment", Text, nullable=False, server_default=""),
        Column("appointment_at", UtcTime),  # the one that is near or spoken of
        Column("to_tell", Boolean, nullable=False, server_default=true()),  # the owner was not told yet, and is to be
        Column("done_at", UtcTime),
        Column("done", Text, nullable=False, server_default=""),  # of `domain.deciding.waiting_reasons.Done`
    )
)
_waits = waiting.c.done_at.is_(None)
partial_index("waiting_open", waiting.c.contact, where=_waits)
partial_index("waiting_to_tell", waiting.c.since, where=text("to_tell"))
Index("waiting_by_time", waiting.c.since)
