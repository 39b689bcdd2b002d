"""Migrations of the database to this version's layout, and back. One file a revision, in `versions/`.

A revision that was in a release is never changed again; a new table or column is a new revision.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

FOLDER = Path(__file__).parent


def upgrade(conn: Connection, to: str) -> None:
    """Upgrades the tables in the caller's transaction: all of it or nothing."""
    command.upgrade(configuration(conn), to)


def downgrade(conn: Connection, to: str) -> None:
    command.downgrade(configuration(conn), to)


def configuration(conn: Connection | None = None) -> Config:
    config = Config(attributes={"connection": conn})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config


def is_ours(_thing: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """Tells alembic which objects to compare: procrastinate looks after its own tables."""
    return not (kind == "table" and (name or "").startswith("procrastinate_"))
