"""Acts: what people did in the console, by whom and when; no words and no numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from responder.store.database.upserts import insert_into
from responder.store.tables import acts


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """`request` is made with the form, "" where doing it twice does no harm."""

    at: datetime
    who: str
    what: str
    about: str = ""
    caller: str = ""
    request: str = ""


def note(conn: Connection, act: Act) -> bool:
    """Writes an act down; False where its request was noted before."""
    row = {"at": act.at, "who": act.who, "what": act.what, "about": act.about, "caller": act.caller}
    statement = insert_into(conn, acts).values(row | {"request": act.request or None})
    return conn.execute(statement.on_conflict_do_nothing(index_elements=["request"])).rowcount == 1


def latest(conn: Connection, most: int) -> Sequence[Act]:
    """The newest first."""
    columns = acts.c["at", "who", "what", "about", "caller"]
    rows = conn.execute(select(*columns).order_by(acts.c.at.desc(), acts.c.id.desc()).limit(most))
    return [Act(at=row.at, who=row.who, what=row.what, about=row.about, caller=row.caller) for row in rows]
