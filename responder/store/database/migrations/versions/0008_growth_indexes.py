"""Indexes of what is queued by recipient, and of what a purge looks for: in the order it becomes due, without what was
purged already."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_SAID = (
    "decided_at IS NOT NULL AND "
    "(trace IS NOT NULL OR (kind IN ('sms', 'note') AND body NOT IN ('{\"text\":\"\"}', '{}')))"
)
_INDEXES = (
    ("messages_queued_by_number", "messages", ["status", "number"], "status = 'queued'"),
    ("inbox_said", "inbox", ["received_at"], _SAID),
    ("inbox_named", "inbox", ["received_at"], "decided_at IS NOT NULL AND (contact != '' OR body != '{}')"),
    ("messages_said", "messages", ["created_at"], "text != ''"),
    ("messages_named", "messages", ["created_at"], "number != ''"),
    ("posts_said", "posts", ["created_at"], "body != '{}'"),
    ("posts_named", "posts", ["created_at"], "contact != ''"),
    ("contacts_strangers", "contacts", ["first_seen"], "NOT known"),
)


def upgrade() -> None:
    for name, table, columns, where in _INDEXES:
        condition = sa.text(where)
        op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)


def downgrade() -> None:
    for name, table, _, _ in reversed(_INDEXES):
        op.drop_index(name, table_name=table)
