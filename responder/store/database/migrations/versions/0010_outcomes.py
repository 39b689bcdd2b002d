"""Index of decided events by what came of them, then by time: days are counted without grouping their events."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_DECIDED = "decided_at IS NOT NULL"
_COUNTED = f"{_DECIDED} AND kind IN ('sms', 'call', 'click')"


def upgrade() -> None:
    op.drop_index("inbox_by_decision", "inbox")
    _partial("inbox_by_outcome", ["kind", "reason", "decided_at"], _COUNTED)


def downgrade() -> None:
    op.drop_index("inbox_by_outcome", "inbox")
    _partial("inbox_by_decision", ["decided_at", "kind", "reason"], _DECIDED)


def _partial(name: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, "inbox", columns, sqlite_where=condition, postgresql_where=condition)
