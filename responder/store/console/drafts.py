"""The draft of the rules: one row, kept until it is published or thrown away."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from responder.dataclass import dataclass
from responder.store.admin.rulebooks import pack, unpack
from responder.store.database.locks import Over, hold
from responder.store.tables import drafts

_THE_ONE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesDraft:
    """`base` names the live files it was begun on. `version` counts its changes; `by` made the last one, `at`."""

    version: int
    base: str
    files: Mapping[str, bytes]
    by: str
    at: datetime


def current(conn: Connection) -> RulesDraft | None:
    row = conn.execute(select(drafts).where(drafts.c.id == _THE_ONE)).one_or_none()
    if row is None:
        return None
    return RulesDraft(version=row.version, base=row.base, files=unpack(row.files), by=row.by, at=row.at)


def keep(conn: Connection, draft: RulesDraft) -> bool:
    """Keeps a change on top of the version before it; False where somebody else's was kept meanwhile."""
    hold(conn, Over.RULES)
    row = {
        "version": draft.version,
        "base": draft.base,
        "files": pack(draft.files),
        "by": draft.by,
        "at": draft.at,
    }
    there = conn.execute(select(drafts.c.version).where(drafts.c.id == _THE_ONE)).scalar()
    if (there or 0) != draft.version - 1:
        return False
    if there is None:
        conn.execute(insert(drafts), row | {"id": _THE_ONE})
    else:
        conn.execute(update(drafts).where(drafts.c.id == _THE_ONE).values(row))
    return True


def throw_away(conn: Connection) -> bool:
    return conn.execute(delete(drafts)).rowcount == 1
