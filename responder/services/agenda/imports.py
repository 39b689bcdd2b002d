"""Enters the appointments of a file, some at a time."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from responder.imports.appointments import Entered
from responder.store.appointments import book
from responder.store.contacts import address_book

__all__ = ["Entered", "enter_appointments"]


def enter_appointments(conn: Connection, some: Sequence[Entered], now: datetime, by: str) -> int:
    """Enters rows with the names of whoever comes; those that are there already stay as they are. Returns how many were
    new."""
    return sum(_enter(conn, each, now, by) for each in some)


def _enter(conn: Connection, row: Entered, now: datetime, by: str) -> bool:
    entry = book.add(
        conn,
        row.number,
        row.at,
        now,
        who=row.who,
        place=row.place,
        title=row.title,
        end=row.end,
        status=row.status,
        source=f"person {row.name}" if row.beside else "",
        by=by,
    )
    address_book.introduce(conn, row.number, row.name, row.first_name)
    return entry.new
