"""Run by alembic for each of its commands, with the connection that `migrations.configuration` was given."""

from alembic import context

from responder.store.database import layout  # noqa: F401 - its tables are part of the metadata
from responder.store.database.migrations import is_ours
from responder.store.tables import metadata


def _migrate() -> None:
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        include_object=is_ours,
        transactional_ddl=True,
        render_as_batch=True,
    )
    context.run_migrations()


if hasattr(context, "config"):  # it is there while alembic runs a command; a plain import migrates nothing
    _migrate()
