"""Run by alembic for each of its commands, with the connection that `migrations.configuration` was given."""

from alembic import context

from responder.store import schema  # noqa: F401 - its tables are part of the metadata
from responder.store.tables import metadata


def is_ours(_thing: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    return not (kind == "table" and (name or "").startswith("procrastinate_"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=is_ours,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
