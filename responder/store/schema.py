"""Makes the tables of a new database and refuses one that a newer Responder wrote."""

from secrets import token_hex

from sqlalchemy import Column, Connection, Integer, Table, Text, select

from responder.store import StoreUnavailable
from responder.store.tables import metadata

VERSION = 1

schema_version = Table("schema_version", metadata, Column("version", Integer, primary_key=True))
# Kept with what they key: without the database they are of no use, and the database without them neither.
keys = Table("keys", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))


def prepare(conn: Connection) -> None:
    """Creates what is missing, in the caller's transaction."""
    metadata.create_all(conn)
    found = conn.execute(select(schema_version.c.version)).scalar()
    if found is None:
        conn.execute(schema_version.insert().values(version=VERSION))
        conn.execute(keys.insert().values(name="identity", value=token_hex(32)))
    elif found > VERSION:
        raise StoreUnavailable(
            f"The database was written by a newer Responder (its layout is {found}, this one knows {VERSION}): "
            "install the newer Responder again, or go back to the backup made before the upgrade."
        )


def identity_key(conn: Connection) -> bytes:
    """What the identities of this database's events are made with."""
    return bytes.fromhex(conn.execute(select(keys.c.value).where(keys.c.name == "identity")).scalar_one())
