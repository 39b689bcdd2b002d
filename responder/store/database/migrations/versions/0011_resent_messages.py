"""Messages that a person had sent again, which leave though their announcement was halted."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_MESSAGES = sa.table("messages", sa.column("status"), sa.column("why"), sa.column("resent"))


def upgrade() -> None:
    op.add_column("messages", sa.Column("resent", sa.Boolean(), nullable=False, server_default=sa.false()))
    marked = sa.and_(_MESSAGES.c.status == "queued", _MESSAGES.c.why == "a person had it sent again")
    op.execute(sa.update(_MESSAGES).where(marked).values(resent=sa.true()))


def downgrade() -> None:
    op.drop_column("messages", "resent")
