"""Moments that the whole database is to remember, by name."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from responder.store.database.upserts import insert_into
from responder.store.tables import marks


def marked(conn: Connection, name: str) -> datetime | None:
    moment: datetime | None = conn.execute(select(marks.c.at).where(marks.c.name == name)).scalar()
    return moment


def mark(conn: Connection, name: str, at: datetime) -> None:
    row = insert_into(conn, marks).values(name=name, at=at)
    conn.execute(row.on_conflict_do_update(index_elements=["name"], set_={"at": at}))


def unmark(conn: Connection, name: str) -> None:
    conn.execute(delete(marks).where(marks.c.name == name))
