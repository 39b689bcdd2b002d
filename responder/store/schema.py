"""Makes the tables of a new database and refuses one that a newer Responder wrote."""

from sqlalchemy import Column, Connection, Integer, Table, select

from responder.store import StoreUnavailable
from responder.store.tables import metadata

VERSION = 1

schema_version = Table("schema_version", metadata, Column("version", Integer, primary_key=True))


def prepare(conn: Connection) -> None:
    """Creates what is missing, in the caller's transaction."""
    metadata.create_all(conn)
    found = conn.execute(select(schema_version.c.version)).scalar()
    if found is None:
        conn.execute(schema_version.insert().values(version=VERSION))
    elif found > VERSION:
        raise StoreUnavailable(
            f"The database was written by a newer Responder (its layout is {found}, this one knows {VERSION}): "
            "install the newer Responder again, or go back to the backup made before the upgrade."
        )
