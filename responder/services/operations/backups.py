"""Copies a SQLite database while it is in use, and brings a copy back so that nothing is sent twice."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path

from responder.dataclass import dataclass
from responder.store.admin import backup
from responder.store.admin.backup import BadBackup, Copied, Restored
from responder.store.database.file_scrub import database_file
from responder.store.outbound.switches import pause_file

__all__ = ["BackupOutcome", "BackupResult", "Copied", "RestoreResult", "Restored", "back_up", "database_of", "restore"]


class BackupOutcome(StrEnum):
    DONE = "done"
    NO_DATABASE = "there is no database yet"
    THERE_ALREADY = "the file is there already"
    NO_FOLDER = "the folder is missing"
    NO_FILE = "there is no such backup"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupResult:
    """`target` is the file that was, or was to be, written. `trouble` is a sentence, where it FAILED."""

    outcome: BackupOutcome
    target: Path
    copied: Copied | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class RestoreResult:
    outcome: BackupOutcome
    restored: Restored | None = None
    trouble: str = ""


def database_of(database_url: str) -> Path | None:
    """Returns the file of the database; None for one that is a server's, which has programs of its own for this."""
    return database_file(database_url)


def back_up(database: Path, to: Path, now: datetime) -> BackupResult:
    """Writes a whole and checked copy into a new file, or into a folder under a name made of the time."""
    target = (to / f"responder-{now:%Y%m%dT%H%M%SZ}.db" if to.is_dir() else to).absolute()
    if not database.is_file():
        return BackupResult(outcome=BackupOutcome.NO_DATABASE, target=target)
    if target.exists():
        return BackupResult(outcome=BackupOutcome.THERE_ALREADY, target=target)
    if not to.is_dir() and not to.suffix:  # a folder that is missing, and no file that somebody would find again
        return BackupResult(outcome=BackupOutcome.NO_FOLDER, target=target)
    try:
        return BackupResult(outcome=BackupOutcome.DONE, target=target, copied=backup.back_up(database, target, now))
    except (BadBackup, OSError) as problem:
        return BackupResult(outcome=BackupOutcome.FAILED, target=target, trouble=str(problem))


def restore(file: Path, database: Path, database_url: str, now: datetime) -> RestoreResult:
    """Puts a backup in the place of the database, whose service must be stopped. An old one starts on hold."""
    if not file.is_file():
        return RestoreResult(BackupOutcome.NO_FILE)
    paused = pause_file.pause_file(database_url)
    try:
        done = backup.restore(file.absolute(), database, now, lambda why: pause_file.pause(paused, now, why))
    except (BadBackup, OSError) as problem:
        return RestoreResult(BackupOutcome.FAILED, trouble=str(problem))
    return RestoreResult(BackupOutcome.DONE, done)
