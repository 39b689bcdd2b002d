"""Who wrote and called."""

from sqlalchemy import Boolean, Column, Table, Text, false

from responder.store.tables.columns import Moment, metadata

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

uses = Table(  # when a rule last answered a contact: what `limit` asks
    "uses",
    metadata,
    Column("contact", Text, primary_key=True),
    Column("rule", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)

opt_outs = Table(  # of people we know nothing else of any more: the fingerprint of a number, see `fingerprints`
    "opt_outs",
    metadata,
    Column("fingerprint", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)
