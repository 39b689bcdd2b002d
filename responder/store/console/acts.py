"""Acts: what people did in the console, by whom and when; no words and no numbers."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from responder.dataclass import dataclass
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
    """Returns the newest first."""
    columns = acts.c["at", "who", "what", "about", "caller"]
    rows = conn.execute(select(*columns).order_by(acts.c.at.desc(), acts.c.id.desc()).limit(most))
    return [Act(at=row.at, who=row.who, what=row.what, about=row.about, caller=row.caller) for row in rows]


def did_since(conn: Connection, whats: Sequence[str], since: datetime) -> Sequence[Act]:
    """Lists acts of some kinds since then, oldest first."""
    columns = acts.c["at", "who", "what", "about", "caller"]
    rows = conn.execute(
        select(*columns).where(acts.c.at >= since, acts.c.what.in_(whats)).order_by(acts.c.at, acts.c.id)
    )
    return [Act(at=row.at, who=row.who, what=row.what, about=row.about, caller=row.caller) for row in rows]


def who_did(conn: Connection, what: str, among: int = 2_000) -> dict[str, str]:
    """Finds who did it last, by what it was about, among the newest acts."""
    newest = select(*acts.c["what", "about", "who", "at"]).order_by(acts.c.at.desc(), acts.c.id.desc()).limit(among)
    rows = [row for row in conn.execute(newest) if row.what == what]
    return {row.about: row.who for row in reversed(rows)}
