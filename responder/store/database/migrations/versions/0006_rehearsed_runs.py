"""Runs of announcements that were planned in a rehearsal; what began in one is one."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_RUNS = sa.table("announcements", sa.column("id"), sa.column("rehearsal"))
_TOLD = sa.table("announcement_recipients", sa.column("announcement"), sa.column("status"))


def upgrade() -> None:
    op.add_column("announcements", sa.Column("rehearsal", sa.Boolean(), nullable=False, server_default=sa.false()))
    rehearsed = sa.exists().where(_TOLD.c.announcement == _RUNS.c.id, _TOLD.c.status == "rehearsed")
    op.execute(sa.update(_RUNS).where(rehearsed).values(rehearsal=sa.true()))


def downgrade() -> None:
    op.drop_column("announcements", "rehearsal")
