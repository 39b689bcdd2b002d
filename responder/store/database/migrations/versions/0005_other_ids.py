"""The id that we gave a message, where its gateway gave it one of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TWO = sa.text("other_id IS NOT NULL")


def upgrade() -> None:
    op.add_column("messages", sa.Column("other_id", sa.Text()))
    op.create_index("messages_by_other_id", "messages", ["other_id"], sqlite_where=_TWO, postgresql_where=_TWO)


def downgrade() -> None:
    op.drop_index("messages_by_other_id", table_name="messages")
    op.drop_column("messages", "other_id")
