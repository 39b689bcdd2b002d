"""Announcements: their runs, a row a recipient, and the run that a message belongs to."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False, server_default=""),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("first_at", sa.BigInteger(), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("of_use", sa.BigInteger(), nullable=False),
        sa.Column("every", sa.Text(), nullable=False, server_default=""),
        sa.Column("until", sa.BigInteger()),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("gathered", sa.Integer()),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False, server_default=""),
        sa.Column("settled_at", sa.BigInteger()),
        sa.UniqueConstraint("series", "run", name="announcement_run_once"),
    )
    op.create_index("ix_announcements_digest", "announcements", ["digest"])
    _partial("announcements_going_on", "announcements", ["starts_at"], "status IN ('planned', 'running')")
    op.create_table(
        "announcement_recipients",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("announcement", _ID, sa.ForeignKey("announcements.id"), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False, server_default=""),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger()),
        sa.Column("with_line", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.UniqueConstraint("announcement", "contact", name="announcement_recipient_once"),
    )
    recipients = "announcement_recipients"
    _partial("announcement_recipients_due", recipients, ["announcement", "due_at"], "status = 'waiting'")
    _partial("announcement_recipients_lately", recipients, ["settled_at"], "status = 'queued'")
    _partial("announcement_recipients_told", recipients, ["contact"], "status = 'queued'")
    op.add_column("messages", sa.Column("announcement", _ID))
    once = "announcement IS NOT NULL AND number != ''"
    _partial("messages_announced_once", "messages", ["announcement", "number"], once, unique=True)
    _partial("messages_by_announcement", "messages", ["announcement", "status"], "announcement IS NOT NULL")


def downgrade() -> None:
    op.drop_index("messages_by_announcement", "messages")
    op.drop_index("messages_announced_once", "messages")
    op.drop_column("messages", "announcement")
    op.drop_table("announcement_recipients")
    op.drop_table("announcements")


def _partial(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, unique=unique, sqlite_where=condition, postgresql_where=condition)
