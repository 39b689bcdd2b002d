"""Sessions of the console: a row for each browser that is signed in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, or_, select, update

from responder.dataclass import dataclass
from responder.store.console.signers import COLUMNS, Signer, signer_of
from responder.store.tables import sessions, signers

IDLE, IDLE_LASTING = timedelta(hours=12), timedelta(days=14)  # without a request


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    id: int
    signer: Signer
    begun_at: datetime
    seen_at: datetime
    lasting: bool
    browser: str


_ALL = select(
    *COLUMNS,
    *(sessions.c[name].label(f"session_{name}") for name in ("id", "begun_at", "seen_at", "lasting", "browser")),
).select_from(sessions.join(signers, signers.c.id == sessions.c.signer))


def begin(conn: Connection, digest: str, signer: int, now: datetime, *, lasting: bool, browser: str) -> None:
    row = {"digest": digest, "signer": signer, "begun_at": now, "seen_at": now, "lasting": lasting, "browser": browser}
    conn.execute(insert(sessions), row)


def find(conn: Connection, digest: str, now: datetime) -> Session | None:
    """Finds the session of a cookie, unless it was idle too long."""
    row = conn.execute(_ALL.where(sessions.c.digest == digest, _alive(now))).one_or_none()
    return _session(row) if row else None


def of_signer(conn: Connection, signer: int, now: datetime) -> Sequence[Session]:
    """Returns the newest first."""
    rows = conn.execute(_ALL.where(sessions.c.signer == signer, _alive(now)).order_by(sessions.c.seen_at.desc()))
    return [_session(row) for row in rows]


def touch(conn: Connection, which: int, now: datetime) -> None:
    conn.execute(update(sessions).where(sessions.c.id == which).values(seen_at=now))


def end(conn: Connection, signer: int, which: int | None = None, *, keep: int | None = None) -> int:
    """Ends one session of a signer, or all but `keep`; how many."""
    these = [sessions.c.signer == signer]
    if which is not None:
        these.append(sessions.c.id == which)
    if keep is not None:
        these.append(sessions.c.id != keep)
    return conn.execute(delete(sessions).where(*these)).rowcount


def drop_idle(conn: Connection, now: datetime) -> int:
    return conn.execute(delete(sessions).where(~_alive(now))).rowcount


def _alive(now: datetime) -> ColumnElement[bool]:
    return or_(sessions.c.seen_at > now - IDLE, and_(sessions.c.lasting, sessions.c.seen_at > now - IDLE_LASTING))


def _session(row: Any) -> Session:
    return Session(
        id=row.session_id,
        signer=signer_of(row),
        begun_at=row.session_begun_at,
        seen_at=row.session_seen_at,
        lasting=row.session_lasting,
        browser=row.session_browser,
    )
