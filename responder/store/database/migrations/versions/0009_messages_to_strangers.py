"""Index of messages to strangers, which have a ceiling of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_index(
        "messages_to_strangers",
        "messages",
        ["stranger", "created_at", "automatic", "status"],  # the first lets SQLite take it, without statistics
        sqlite_where=sa.text("stranger IS 1"),
        postgresql_where=sa.text("stranger IS true"),
    )


def downgrade() -> None:
    op.drop_index("messages_to_strangers", table_name="messages")
