"""Tables that wake the lanes of several processes. SQLite has one process, which wakes its own."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        from responder.store.database.postgres.procrastinate_tables import create

        create(op.get_bind())


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        from responder.store.database.postgres.procrastinate_tables import drop

        drop(op.get_bind())
