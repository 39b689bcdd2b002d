"""The layout of the database: made where there is none, and refused where a newer Responder made it.

A new database is made from the tables as they are and marked with the last revision; one that is older is
brought up to date by the revisions in `migrations/`. A test holds the two to the same result.
"""

from secrets import token_hex

from sqlalchemy import Column, Connection, MetaData, String, Table, Text, inspect, select

from responder.languages.catalogue import sentence
from responder.store import StoreUnavailable
from responder.store.database.locks import Over, hold
from responder.store.tables import metadata

# In their order. Kept here too, so that opening a database does not cost the import of alembic.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011")
HEAD = REVISIONS[-1]

# Kept with what they key: without the database they are of no use, and the database without them neither.
keys = Table("keys", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
_mark = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


class OldLayout(StoreUnavailable):
    """Bringing it up to date is the owner's to start: other processes may be using it as it is."""


def prepare(conn: Connection) -> None:
    """Makes the tables, or brings those of an older Responder up to date, in the caller's transaction."""
    found = revision(conn)
    if found is None:
        _make(conn)
    elif found != HEAD:
        from responder.store.database.migrations import upgrade  # a tenth of a second

        upgrade(conn, HEAD)
    complete(conn)


def make_or_check(conn: Connection) -> None:
    """Checks the layout of a database that others may be using: an old layout is left as it is. Raises OldLayout."""
    found = revision(conn)
    if found is None:
        hold(conn, Over.LAYOUT)  # several may start at once
        found = revision(conn)
    if found is None:
        _make(conn)
        complete(conn)
    elif found != HEAD:
        raise OldLayout(
            sentence(
                "The database was made by an older Responder (layout {found}, this one needs {head}): "
                "stop what is running, make a backup, and run  responder migrate",
                found=found,
                head=HEAD,
            )
        )


def revision(conn: Connection) -> str | None:
    """Returns the revision a database is at; None if it is empty. Raises StoreUnavailable for one we do not know."""
    there = inspect(conn)
    if not there.has_table(_mark.name):
        if there.has_table("schema_version"):
            raise StoreUnavailable(
                sentence("The database was made before the first release, whose layout is another: put it aside.")
            )
        return None
    found: str | None = conn.execute(select(_mark.c.version_num)).scalar()
    if found is not None and found not in REVISIONS:
        raise StoreUnavailable(
            sentence(
                "The database was written by a newer Responder (its layout is {found}, this one knows "
                "{head}): install the newer Responder again, or go back to the backup made before the "
                "upgrade.",
                found=found,
                head=HEAD,
            )
        )
    return found


def stamp(conn: Connection, at: str) -> None:
    """Marks a database as being at a revision; one that is marked already is left alone."""
    _mark.create(conn, checkfirst=True)
    if conn.execute(select(_mark.c.version_num)).first() is None:
        conn.execute(_mark.insert(), {"version_num": at})


def identity_key(conn: Connection) -> bytes:
    """Key of the event identities of this database."""
    return bytes.fromhex(conn.execute(select(keys.c.value).where(keys.c.name == "identity")).scalar_one())


def complete(conn: Connection) -> None:
    """Creates what every database needs besides tables, whichever way these came to be."""
    if conn.execute(select(keys.c.name).where(keys.c.name == "identity")).first() is None:
        conn.execute(keys.insert(), {"name": "identity", "value": token_hex(32)})


def _make(conn: Connection) -> None:
    metadata.create_all(conn)
    stamp(conn, HEAD)
    if conn.dialect.name == "postgresql":
        from responder.store.database.postgres.procrastinate_tables import create

        create(conn)
