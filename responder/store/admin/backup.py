"""Copies of a SQLite database: made while it is in use, checked, and brought back so that nothing is sent twice."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, delete, func, insert, select, update

from responder.dataclass import dataclass
from responder.domain.announcing.announcement import RunEvent
from responder.domain.delivery.message_status import Status
from responder.store.announcing import runs
from responder.store.database import database_file
from responder.store.database.file_scrub import files_of
from responder.store.database.marks import mark, marked
from responder.store.database.opening import open_store
from responder.store.tables import backups, errands, inbox, messages

OLD = timedelta(hours=1)  # a backup whose last sign of life is older starts on hold
RESTORED = "restored"
_WHY = "A backup was restored while this waited to leave: it may have left in the meantime."


class BadBackup(Exception):
    """The copy cannot be used; the text says why."""


@dataclass(frozen=True, slots=True)
class Copied:
    path: Path
    size: int  # bytes
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """`last_seen`: the last sign of life in the backup. `aside`: where the database is that was there before."""

    last_seen: datetime | None
    on_hold: bool
    in_doubt: int  # messages that may have been sent since
    announcements: int  # paused: who got them since is not known
    aside: Path | None


def back_up(database: Path, target: Path, now: datetime) -> Copied:
    """Writes a whole and checked copy; the service goes on meanwhile. Raises BadBackup, StoreUnavailable, OSError."""
    store = open_store(f"sqlite:///{database}", exclusive=False)
    try:
        events = store.read_now(lambda conn: conn.execute(select(func.count()).select_from(inbox)).scalar_one())
        store.write_now(lambda conn: _note(conn, target, now))
        try:
            _copy(database, target)
            if _checked(target) < events:
                raise BadBackup("The copy holds fewer events than the database: it was not kept.")
        except BaseException:
            target.unlink(missing_ok=True)
            store.write_now(lambda conn: conn.execute(delete(backups).where(backups.c.path == str(target))))
            raise
    finally:
        store.close()
    return Copied(target, target.stat().st_size, events)


def restore(source: Path, database: Path, now: datetime, hold: Callable[[str], object]) -> Restored:
    """Puts the copy in the place of the database, which is put aside. `hold` pauses all sending, and is given the
    reason; it is called before, if the backup is old. Raises AlreadyServed, BadBackup, OSError."""
    _checked(source)
    lock = database_file.Lock(database)
    try:
        fresh = database.with_name(f"{database.name}.restoring")
        _remove(fresh)
        _copy(source, fresh)
        aside = database.with_name(f"{database.name}.before-{now:%Y%m%dT%H%M%S}") if database.exists() else None
        try:
            restored = _made_safe(fresh, aside, now)
        except BaseException:
            _remove(fresh)
            raise
        if restored.on_hold:
            hold("a backup was restored: see what it holds, then  responder resume")
        if aside is not None:
            _put_aside(database, aside)
        fresh.replace(database)
        _remove(fresh)
        _sync(database.parent)
        return restored
    finally:
        lock.release()


def restored_at(conn: Connection) -> datetime | None:
    """Returns when a backup was restored into this database, if one was."""
    return marked(conn, RESTORED)


def _note(conn: Connection, path: Path, now: datetime) -> None:
    """Records where a copy is: `forget` has to find it."""
    conn.execute(delete(backups).where(backups.c.path == str(path)))
    conn.execute(insert(backups).values(path=str(path), made_at=now))


def _copy(source: Path, target: Path) -> None:
    """Copies the database as one moment saw it, without the free pages, in which erased words might stand."""
    os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    try:
        with closing(sqlite3.connect(f"file:{_quoted(source)}?mode=ro", uri=True, timeout=10)) as conn:
            conn.execute("VACUUM INTO ?", [str(target)])  # into an empty file, whose mode stays
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        raise BadBackup(f"{source} could not be copied ({error}).") from error
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _checked(path: Path) -> int:
    """Counts the events a copy holds. Raises BadBackup if it is not whole, or not ours."""
    if not path.is_file():
        raise BadBackup(f"There is no file {path}.")
    try:
        with closing(sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True, timeout=10)) as conn:
            (said,) = conn.execute("PRAGMA integrity_check(1)").fetchone()
            (events,) = conn.execute("SELECT count(*) FROM inbox").fetchone()
            conn.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise BadBackup(f"{path} is no backup of Responder, or is damaged ({error}).") from error
    if said != "ok":
        raise BadBackup(f"{path} is damaged.")
    return int(events)


def _made_safe(fresh: Path, aside: Path | None, now: datetime) -> Restored:
    """Marks what might have been sent since the backup as unknown; it is never queued again."""
    store = open_store(f"sqlite:///{fresh}", exclusive=False)  # brings an older layout up to date
    try:
        return store.write_now(lambda conn: _mark(conn, aside, now))
    finally:
        store.close()


def _mark(conn: Connection, aside: Path | None, now: datetime) -> Restored:
    last_seen = _last_seen(conn)
    on_hold = last_seen is None or now - last_seen > OLD
    due = (messages.c.status == Status.QUEUED.value, messages.c.not_before <= now)
    doubted = {"status": Status.UNKNOWN.value, "why": _WHY, "claimed_at": messages.c.not_before}
    in_doubt = conn.execute(update(messages).where(*due).values(**doubted)).rowcount
    calls = (errands.c.kind == "call back", errands.c.status == "waiting")
    conn.execute(update(errands).where(*calls).values(status="failed", why=_WHY))
    # After the above: what pausing takes back is for later, and can have left nowhere.
    begun = [run.id for run in runs.going_on(conn, now)]
    paused = sum(runs.move(conn, run, RunEvent.PAUSED, now) is not None for run in begun)
    mark(conn, RESTORED, now)
    if aside is not None:
        _note(conn, aside, now)
    return Restored(last_seen=last_seen, on_hold=on_hold, in_doubt=in_doubt, announcements=paused, aside=aside)


def _last_seen(conn: Connection) -> datetime | None:
    columns = (inbox.c.received_at, inbox.c.decided_at, messages.c.created_at, messages.c.claimed_at, backups.c.made_at)
    found = [conn.execute(select(func.max(column))).scalar() for column in columns]
    return max((moment for moment in found if moment is not None), default=None)


def _put_aside(database: Path, aside: Path) -> None:
    """Moves a database aside with what its -wal holds, so that nothing of it meets the new one."""
    with closing(sqlite3.connect(database, timeout=10)) as conn, suppress(sqlite3.DatabaseError):
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # a damaged one is put aside as it is
    for file in files_of(database):
        file.rename(aside.with_name(aside.name + file.name.removeprefix(database.name)))


def _remove(database: Path) -> None:
    for file in files_of(database):
        file.unlink()


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _quoted(path: Path) -> str:
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
