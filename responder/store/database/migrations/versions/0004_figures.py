"""Figures: how many SMS a message takes, and indexes that hold what is counted by day."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_COUNTED = ["created_at", "automatic", "status", "stranger"]


def upgrade() -> None:
    op.add_column("messages", sa.Column("parts", sa.Integer(), nullable=False, server_default="1"))
    op.drop_index("messages_by_creation", "messages")
    op.create_index("messages_by_creation", "messages", [*_COUNTED, "parts"])
    linked = ["created_at", "rule", "link", "status", "clicked_at", "reported_at"]
    _partial("messages_with_link", "messages", linked, "link != ''")
    _partial("inbox_by_decision", "inbox", ["decided_at", "kind", "reason"], "decided_at IS NOT NULL")
    op.create_index("appointment_changes_by_time", "appointment_changes", ["at", "what", "after", "by"])


def downgrade() -> None:
    op.drop_index("appointment_changes_by_time", "appointment_changes")
    op.drop_index("inbox_by_decision", "inbox")
    op.drop_index("messages_with_link", "messages")
    op.drop_index("messages_by_creation", "messages")
    op.drop_column("messages", "parts")
    op.create_index("messages_by_creation", "messages", _COUNTED)


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
