"""People who may sign in to the console, with the digests of their passwords."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from responder.dataclass import dataclass
from responder.store.tables import invitations, sessions, signers


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """`password` is argon2id's digest, "" until an invitation was used; `language` "" takes the browser's."""

    id: int
    name: str
    role: str
    password: str
    language: str
    shortcuts: bool
    created_at: datetime


COLUMNS = signers.c["id", "name", "role", "password", "language", "shortcuts", "created_at"]


def folded(name: str) -> str:
    """Returns a name as it is compared: in one case, with single blanks."""
    return " ".join(name.split()).casefold()


def signer_of(row: Any) -> Signer:
    return Signer(**{column.name: getattr(row, column.name) for column in COLUMNS})


def add(conn: Connection, name: str, role: str, now: datetime) -> int:
    """Enters somebody; their id. Raises IntegrityError where the name is taken."""
    row = {"name": " ".join(name.split()), "folded": folded(name), "role": role, "created_at": now}
    entered: int = conn.execute(insert(signers).returning(signers.c.id), row).scalar_one()
    return entered


def named(conn: Connection, name: str) -> Signer | None:
    row = conn.execute(select(*COLUMNS).where(signers.c.folded == folded(name))).one_or_none()
    return signer_of(row) if row else None


def with_id(conn: Connection, which: int) -> Signer | None:
    row = conn.execute(select(*COLUMNS).where(signers.c.id == which)).one_or_none()
    return signer_of(row) if row else None


def everybody(conn: Connection) -> Sequence[Signer]:
    return [signer_of(row) for row in conn.execute(select(*COLUMNS).order_by(signers.c.id))]


def count(conn: Connection) -> int:
    return int(conn.execute(select(func.count()).select_from(signers)).scalar_one())


def change(conn: Connection, which: int, **values: object) -> None:
    conn.execute(update(signers).where(signers.c.id == which).values(**values))


def remove(conn: Connection, which: int) -> None:
    """Removes somebody with their sessions and invitations."""
    for table in (sessions, invitations):
        conn.execute(delete(table).where(table.c.signer == which))
    conn.execute(delete(signers).where(signers.c.id == which))
