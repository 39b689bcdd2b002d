"""The ground a database file stands on: its folder, its room, its file mode, and who else is using it."""

import fcntl
import os
import shutil
from pathlib import Path

from responder.languages.catalogue import Sentence, Told, sentence
from responder.store import StoreUnavailable

LEAST_FREE = 200 * 1024 * 1024  # bytes


class AlreadyServed(StoreUnavailable):
    """Another process serves this database."""


def prepare(database: Path) -> None:
    """Makes the file, for its owner's eyes only, or says what is in the way. SQLite gives its -wal and -shm
    files the mode of the database."""
    folder = database.parent
    if not folder.is_dir():
        raise StoreUnavailable(
            sentence("The folder {folder} for the database is not there: make it, or name another.", folder=folder)
        )
    try:
        os.close(os.open(database, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        database.chmod(0o600)
    except OSError as error:
        why = sentence("{database} cannot be written ({why}).", database=database, why=error.strerror)
        owner = _owner_of(database)
        raise StoreUnavailable(sentence("{problem} {owner}", problem=why, owner=owner) if owner else why) from error
    if problem := became_read_only(database):
        raise StoreUnavailable(problem)


def _owner_of(database: Path) -> Sentence | None:
    """Names the account that a database belongs to, where that is another one: a command of that account opens it."""
    try:
        known = database if database.exists() else database.parent
        owner = known.owner() if known.stat().st_uid != os.geteuid() else ""
    except (OSError, KeyError):  # a folder that shows nothing, or an account without a name
        return None
    if not owner:
        return None
    return sentence("It belongs to {owner}: run the command as {owner} (sudo -u {owner} ...).", owner=owner)


def became_read_only(database: Path) -> Told:
    """Explains why a database that was opened could not be opened again to be written, in a sentence; "" if it could.
    A connection made before may go on writing."""
    if not os.access(database, os.W_OK):
        return sentence(
            "{database} cannot be written: its mode or its disk is read-only. No service starts on it.",
            database=database,
        )
    if not os.access(database.parent, os.W_OK | os.X_OK):
        return sentence(
            "The folder {folder} cannot be written: the database needs room beside it.", folder=database.parent
        )
    return ""


def for_its_owner(path: str, flags: int) -> int:
    """Opens files so that they are their owner's only, once they are made."""
    return os.open(path, flags, 0o600)


def check_room(database: Path) -> None:
    free = shutil.disk_usage(database.parent).free
    if free < LEAST_FREE:
        raise StoreUnavailable(
            sentence(
                "Only {free} MB are free where {database} lies; {least} MB are needed: make room first.",
                free=free // 1024 // 1024,
                database=database,
                least=LEAST_FREE // 1024 // 1024,
            )
        )


class Lock:
    """Held by the one process that serves a database. The kernel lets go of it when the process dies, however
    it dies; the number in the file is only there to be told."""

    def __init__(self, database: Path) -> None:
        # The real file's: a symbolic link leads to it, and a hard link is the same file under another name. SQLite
        # locks ranges of the file in its own way (POSIX); a lock of the whole file (flock) is apart from these.
        real = database.resolve()
        self._path = real.with_name(real.name + ".lock")
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._itself = os.open(real, os.O_RDONLY | os.O_CLOEXEC) if real.exists() else os.dup(self._file)
        try:
            for each in (self._file, self._itself):
                fcntl.flock(each, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(self._file, 32).decode("ascii", "replace").strip() or "unknown"
            self.release()
            raise AlreadyServed(
                sentence(
                    '"responder serve" already runs here (process {holder}) and keeps {database}: stop it '
                    "first, or set RESPONDER_DATABASE_URL to another file.",
                    holder=holder,
                    database=database,
                )
            ) from error
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, f"{os.getpid()}\n".encode(), 0)
        self._database = database

    def trouble(self) -> Told:
        """Explains why a service that starts now would not find what this one writes, or could not write; "" if it
        could. A file of that name that appeared since (any command makes one) is another one."""
        mine = os.fstat(self._itself)
        try:
            there = self._database.stat()
        except OSError:
            there = None
        if there is None or (there.st_dev, there.st_ino) != (mine.st_dev, mine.st_ino):
            return sentence(
                "{database} is not there any more: it was moved or deleted while this runs. What comes in from now on "
                "is gone when it ends: put the file back, or stop and start again.",
                database=self._database,
            )
        return became_read_only(self._database)

    def release(self) -> None:
        # The file stays: removing it would let two processes hold locks on two files of the same name.
        for each in (self._file, self._itself):
            os.close(each)
