"""The tables as they were first released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "acts",
        sa.Column("id", ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("caller", sa.Text(), server_default="", nullable=False),
        sa.Column("request", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("request"),
    )
    op.create_index("ix_acts_at", "acts", ["at"], unique=False)
    op.create_table(
        "alerts",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.BigInteger(), nullable=False),
        sa.Column("over_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("alerts_by_time", "alerts", ["raised_at"], unique=False)
    op.create_index(
        "alerts_open",
        "alerts",
        ["kind", "about"],
        unique=True,
        sqlite_where=sa.text("over_at IS NULL"),
        postgresql_where=sa.text("over_at IS NULL"),
    )
    op.create_table(
        "api_answers",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_api_answers_at", "api_answers", ["at"], unique=False)
    op.create_table(
        "appointments",
        sa.Column("id", ID, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number", "at", "source", name="appointment_once"),
    )
    op.create_index("appointments_by_change", "appointments", ["changed_at"], unique=False)
    op.create_index("appointments_by_time", "appointments", ["at"], unique=False)
    op.create_table(
        "backups",
        sa.Column("id", ID, nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("path"),
    )
    op.create_table(
        "bookmarks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("last", ID, nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "calendars",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), server_default="", nullable=False),
        sa.Column("read_at", sa.BigInteger(), nullable=True),
        sa.Column("failing_since", sa.BigInteger(), nullable=True),
        sa.Column("problem", sa.Text(), server_default="", nullable=False),
        sa.Column("events", sa.Integer(), server_default="0", nullable=False),
        sa.Column("without_number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("notices", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "caught_up",
        sa.Column("event", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("found_at", sa.BigInteger(), nullable=False),
        sa.Column("repeat", sa.BigInteger(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("event"),
    )
    op.create_index("ix_caught_up_found_at", "caught_up", ["found_at"], unique=False)
    op.create_table(
        "contacts",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("first_name", sa.Text(), server_default="", nullable=False),
        sa.Column("tags", sa.Text(), server_default="[]", nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), server_default="", nullable=False),
        sa.Column("known", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("looked_up_at", sa.BigInteger(), nullable=True),
        sa.Column("opted_out_at", sa.BigInteger(), nullable=True),
        sa.Column("opted_out_words", sa.Text(), server_default="", nullable=False),
        sa.Column("silent_until", sa.BigInteger(), nullable=True),
        sa.Column("person_at", sa.BigInteger(), nullable=True),
        sa.Column("first_seen", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "conversations",
        sa.Column("id", ID, nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.Column("last_event", ID, nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("contact"),
    )
    op.create_index("conversations_by_time", "conversations", ["last_at"], unique=False)
    op.create_table(
        "differences",
        sa.Column("id", ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("found_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index(
        "differences_open",
        "differences",
        ["id"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "drafts",
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("files", sa.LargeBinary(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "early_reports",
        sa.Column("id", ID, nullable=False),
        sa.Column("account", sa.Text(), server_default="", nullable=False),
        sa.Column("gateway_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_early_reports_gateway_id", "early_reports", ["gateway_id"], unique=False)
    op.create_table(
        "inbox",
        sa.Column("id", ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("rulebook", sa.Text(), nullable=True),
        sa.Column("trace", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index(
        "inbox_by_contact",
        "inbox",
        ["contact", "at"],
        unique=False,
        sqlite_where=sa.text("decided_at IS NOT NULL"),
        postgresql_where=sa.text("decided_at IS NOT NULL"),
    )
    op.create_index(
        "inbox_undecided",
        "inbox",
        ["id"],
        unique=False,
        sqlite_where=sa.text("decided_at IS NULL"),
        postgresql_where=sa.text("decided_at IS NULL"),
    )
    op.create_table(
        "keys",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "marks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "moments",
        sa.Column("id", ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("anchor", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("moments_by_settling", "moments", ["settled_at"], unique=False)
    op.create_index(
        "moments_due",
        "moments",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("status = 'waiting'"),
        postgresql_where=sa.text("status = 'waiting'"),
    )
    op.create_index(
        "moments_of_contact",
        "moments",
        ["contact"],
        unique=False,
        sqlite_where=sa.text("status = 'waiting'"),
        postgresql_where=sa.text("status = 'waiting'"),
    )
    op.create_table(
        "opt_outs",
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    op.create_table(
        "quarantine",
        sa.Column("id", ID, nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), server_default="", nullable=False),
        sa.Column("account", sa.Text(), server_default="", nullable=False),
        sa.Column("taken", sa.Text(), server_default="", nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_quarantine_received_at", "quarantine", ["received_at"], unique=False)
    op.create_table(
        "rulebooks",
        sa.Column("id", ID, nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("live_at", sa.BigInteger(), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("files", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_rulebooks_fingerprint", "rulebooks", ["fingerprint"], unique=False)
    op.create_table(
        "signers",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("password", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("shortcuts", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("folded"),
    )
    op.create_table(
        "switches",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "uses",
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contact", "rule"),
    )
    op.create_table(
        "waiting",
        sa.Column("id", ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), server_default="", nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("event", sa.BigInteger(), nullable=True),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("appointment", sa.Text(), server_default="", nullable=False),
        sa.Column("appointment_at", sa.BigInteger(), nullable=True),
        sa.Column("to_tell", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("done", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("waiting_by_time", "waiting", ["since"], unique=False)
    op.create_index(
        "waiting_open",
        "waiting",
        ["contact"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_index(
        "waiting_to_tell",
        "waiting",
        ["since"],
        unique=False,
        sqlite_where=sa.text("to_tell"),
        postgresql_where=sa.text("to_tell"),
    )
    op.create_table(
        "appointment_changes",
        sa.Column("id", ID, nullable=False),
        sa.Column("appointment", ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), server_default="", nullable=False),
        sa.Column("after", sa.Text(), server_default="", nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment"],
            ["appointments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_appointment_changes_appointment", "appointment_changes", ["appointment"], unique=False)
    op.create_table(
        "calendar_entries",
        sa.Column("id", ID, nullable=False),
        sa.Column("calendar", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("busy", sa.Boolean(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Text(), server_default="", nullable=False),
        sa.Column("appointment", ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment"],
            ["appointments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("calendar", "key", name="calendar_entry_once"),
    )
    op.create_index("calendar_entries_by_time", "calendar_entries", ["at"], unique=False)
    op.create_index("ix_calendar_entries_appointment", "calendar_entries", ["appointment"], unique=False)
    op.create_table(
        "errands",
        sa.Column("id", ID, nullable=False),
        sa.Column("event", ID, nullable=True),
        sa.Column("step", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("stranger", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event"],
            ["inbox.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("event", "rule", "step", name="errand_once"),
    )
    op.create_index("errands_by_creation", "errands", ["created_at"], unique=False)
    op.create_index("errands_by_number", "errands", ["number", "created_at"], unique=False)
    op.create_index(
        "errands_open",
        "errands",
        ["not_before"],
        unique=False,
        sqlite_where=sa.text("status IN ('waiting', 'under way')"),
        postgresql_where=sa.text("status IN ('waiting', 'under way')"),
    )
    op.create_table(
        "held",
        sa.Column("event", ID, nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event"],
            ["inbox.id"],
        ),
        sa.PrimaryKeyConstraint("event"),
    )
    op.create_index("ix_held_contact", "held", ["contact"], unique=False)
    op.create_index("ix_held_until", "held", ["until"], unique=False)
    op.create_table(
        "invitations",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("signer", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["signer"],
            ["signers.id"],
        ),
        sa.PrimaryKeyConstraint("digest"),
    )
    op.create_index("ix_invitations_signer", "invitations", ["signer"], unique=False)
    op.create_table(
        "messages",
        sa.Column("id", ID, nullable=False),
        sa.Column("event", ID, nullable=True),
        sa.Column("step", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.Column("despite_opt_out", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("stranger", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), server_default="", nullable=False),
        sa.Column("priority", sa.Integer(), server_default="1", nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("claimed_at", sa.BigInteger(), nullable=True),
        sa.Column("gateway_id", sa.Text(), nullable=True),
        sa.Column("sent_text", sa.Text(), nullable=True),
        sa.Column("absences", sa.Integer(), server_default="0", nullable=False),
        sa.Column("evidence", sa.Text(), server_default="", nullable=False),
        sa.Column("reported_at", sa.BigInteger(), nullable=True),
        sa.Column("clicked_at", sa.BigInteger(), nullable=True),
        sa.Column("request", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event"],
            ["inbox.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("event", "rule", "step", name="message_once"),
    )
    op.create_index(
        "messages_by_claim",
        "messages",
        ["claimed_at"],
        unique=False,
        sqlite_where=sa.text("claimed_at IS NOT NULL"),
        postgresql_where=sa.text("claimed_at IS NOT NULL"),
    )
    op.create_index("messages_by_creation", "messages", ["created_at", "automatic", "status", "stranger"], unique=False)
    op.create_index("messages_by_gateway_id", "messages", ["gateway_id"], unique=False)
    op.create_index("messages_by_number", "messages", ["number", "created_at"], unique=False)
    op.create_index(
        "messages_by_request",
        "messages",
        ["request"],
        unique=True,
        sqlite_where=sa.text("request IS NOT NULL"),
        postgresql_where=sa.text("request IS NOT NULL"),
    )
    op.create_index(
        "messages_due",
        "messages",
        ["account", "not_before"],
        unique=False,
        sqlite_where=sa.text("status = 'queued'"),
        postgresql_where=sa.text("status = 'queued'"),
    )
    op.create_index(
        "messages_in_flight",
        "messages",
        ["status", "account", "number"],
        unique=False,
        sqlite_where=sa.text("status IN ('sending', 'unknown')"),
        postgresql_where=sa.text("status IN ('sending', 'unknown')"),
    )
    op.create_index(
        "messages_queue",
        "messages",
        ["account", sa.literal_column("priority DESC"), "not_before"],
        unique=False,
        sqlite_where=sa.text("status = 'queued'"),
        postgresql_where=sa.text("status = 'queued'"),
    )
    op.create_index(
        "messages_to_review",
        "messages",
        ["status", "claimed_at"],
        unique=False,
        sqlite_where=sa.text("status = 'needs review'"),
        postgresql_where=sa.text("status = 'needs review'"),
    )
    op.create_index(
        "messages_told",
        "messages",
        ["created_at"],
        unique=False,
        sqlite_where=sa.text("automatic = 0"),
        postgresql_where=sa.text("NOT automatic"),
    )
    op.create_table(
        "posts",
        sa.Column("id", ID, nullable=False),
        sa.Column("event", ID, nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("claimed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event"],
            ["inbox.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("event", "rule", "step", name="post_once"),
    )
    op.create_index("posts_by_contact", "posts", ["contact", "created_at"], unique=False)
    op.create_index(
        "posts_waiting",
        "posts",
        ["next_at"],
        unique=False,
        sqlite_where=sa.text("status IN ('queued', 'sending')"),
        postgresql_where=sa.text("status IN ('queued', 'sending')"),
    )
    op.create_table(
        "sessions",
        sa.Column("id", ID, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("signer", ID, nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("lasting", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("browser", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["signer"],
            ["signers.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("digest"),
    )
    op.create_index("ix_sessions_signer", "sessions", ["signer"], unique=False)
    op.create_table(
        "tellings",
        sa.Column("alert", ID, nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("again_at", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["alert"],
            ["alerts.id"],
        ),
        sa.PrimaryKeyConstraint("alert", "phase", "channel"),
    )


def downgrade() -> None:
    op.drop_table("tellings")
    op.drop_index("ix_sessions_signer", table_name="sessions")
    op.drop_table("sessions")
    op.drop_index(
        "posts_waiting",
        table_name="posts",
        sqlite_where=sa.text("status IN ('queued', 'sending')"),
        postgresql_where=sa.text("status IN ('queued', 'sending')"),
    )
    op.drop_index("posts_by_contact", table_name="posts")
    op.drop_table("posts")
    op.drop_index(
        "messages_told",
        table_name="messages",
        sqlite_where=sa.text("automatic = 0"),
        postgresql_where=sa.text("NOT automatic"),
    )
    op.drop_index(
        "messages_to_review",
        table_name="messages",
        sqlite_where=sa.text("status = 'needs review'"),
        postgresql_where=sa.text("status = 'needs review'"),
    )
    op.drop_index(
        "messages_queue",
        table_name="messages",
        sqlite_where=sa.text("status = 'queued'"),
        postgresql_where=sa.text("status = 'queued'"),
    )
    op.drop_index(
        "messages_in_flight",
        table_name="messages",
        sqlite_where=sa.text("status IN ('sending', 'unknown')"),
        postgresql_where=sa.text("status IN ('sending', 'unknown')"),
    )
    op.drop_index(
        "messages_due",
        table_name="messages",
        sqlite_where=sa.text("status = 'queued'"),
        postgresql_where=sa.text("status = 'queued'"),
    )
    op.drop_index(
        "messages_by_request",
        table_name="messages",
        sqlite_where=sa.text("request IS NOT NULL"),
        postgresql_where=sa.text("request IS NOT NULL"),
    )
    op.drop_index("messages_by_number", table_name="messages")
    op.drop_index("messages_by_gateway_id", table_name="messages")
    op.drop_index("messages_by_creation", table_name="messages")
    op.drop_index(
        "messages_by_claim",
        table_name="messages",
        sqlite_where=sa.text("claimed_at IS NOT NULL"),
        postgresql_where=sa.text("claimed_at IS NOT NULL"),
    )
    op.drop_table("messages")
    op.drop_index("ix_invitations_signer", table_name="invitations")
    op.drop_table("invitations")
    op.drop_index("ix_held_until", table_name="held")
    op.drop_index("ix_held_contact", table_name="held")
    op.drop_table("held")
    op.drop_index(
        "errands_open",
        table_name="errands",
        sqlite_where=sa.text("status IN ('waiting', 'under way')"),
        postgresql_where=sa.text("status IN ('waiting', 'under way')"),
    )
    op.drop_index("errands_by_number", table_name="errands")
    op.drop_index("errands_by_creation", table_name="errands")
    op.drop_table("errands")
    op.drop_index("ix_calendar_entries_appointment", table_name="calendar_entries")
    op.drop_index("calendar_entries_by_time", table_name="calendar_entries")
    op.drop_table("calendar_entries")
    op.drop_index("ix_appointment_changes_appointment", table_name="appointment_changes")
    op.drop_table("appointment_changes")
    op.drop_index(
        "waiting_to_tell", table_name="waiting", sqlite_where=sa.text("to_tell"), postgresql_where=sa.text("to_tell")
    )
    op.drop_index(
        "waiting_open",
        table_name="waiting",
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.drop_index("waiting_by_time", table_name="waiting")
    op.drop_table("waiting")
    op.drop_table("uses")
    op.drop_table("switches")
    op.drop_table("signers")
    op.drop_index("ix_rulebooks_fingerprint", table_name="rulebooks")
    op.drop_table("rulebooks")
    op.drop_index("ix_quarantine_received_at", table_name="quarantine")
    op.drop_table("quarantine")
    op.drop_table("opt_outs")
    op.drop_index(
        "moments_of_contact",
        table_name="moments",
        sqlite_where=sa.text("status = 'waiting'"),
        postgresql_where=sa.text("status = 'waiting'"),
    )
    op.drop_index(
        "moments_due",
        table_name="moments",
        sqlite_where=sa.text("status = 'waiting'"),
        postgresql_where=sa.text("status = 'waiting'"),
    )
    op.drop_index("moments_by_settling", table_name="moments")
    op.drop_table("moments")
    op.drop_table("marks")
    op.drop_table("keys")
    op.drop_index(
        "inbox_undecided",
        table_name="inbox",
        sqlite_where=sa.text("decided_at IS NULL"),
        postgresql_where=sa.text("decided_at IS NULL"),
    )
    op.drop_index(
        "inbox_by_contact",
        table_name="inbox",
        sqlite_where=sa.text("decided_at IS NOT NULL"),
        postgresql_where=sa.text("decided_at IS NOT NULL"),
    )
    op.drop_table("inbox")
    op.drop_index("ix_early_reports_gateway_id", table_name="early_reports")
    op.drop_table("early_reports")
    op.drop_table("drafts")
    op.drop_index(
        "differences_open",
        table_name="differences",
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.drop_table("differences")
    op.drop_index("conversations_by_time", table_name="conversations")
    op.drop_table("conversations")
    op.drop_table("contacts")
    op.drop_index("ix_caught_up_found_at", table_name="caught_up")
    op.drop_table("caught_up")
    op.drop_table("calendars")
    op.drop_table("bookmarks")
    op.drop_table("backups")
    op.drop_index("appointments_by_time", table_name="appointments")
    op.drop_index("appointments_by_change", table_name="appointments")
    op.drop_table("appointments")
    op.drop_index("ix_api_answers_at", table_name="api_answers")
    op.drop_table("api_answers")
    op.drop_index(
        "alerts_open",
        table_name="alerts",
        sqlite_where=sa.text("over_at IS NULL"),
        postgresql_where=sa.text("over_at IS NULL"),
    )
    op.drop_index("alerts_by_time", table_name="alerts")
    op.drop_table("alerts")
    op.drop_index("ix_acts_at", table_name="acts")
    op.drop_table("acts")
