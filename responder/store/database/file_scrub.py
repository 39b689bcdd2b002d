"""The bytes of the database's files: what SQL has erased is to be gone from the disk as well, as far as a program
can see to that. (What a disk keeps of blocks it has given back is the disk's matter.)"""

import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

from responder.languages.catalogue import sentence
from responder.store import StoreUnavailable

_PIECE = 1 << 20
_PATIENCE = 20.0  # seconds for a service that is writing to leave a gap


def database_file(url: str) -> Path | None:
    """Returns the file of "sqlite:///responder.db"; None for a database that is a server's."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    return Path(parsed.database).absolute()


def files_of(database: Path) -> list[Path]:
    """Returns the database, its -wal and its -shm, those that are there."""
    names = (database.name + end for end in ("", "-wal", "-shm", "-journal"))
    return [path for name in names if (path := database.with_name(name)).exists()]


def tidy(database: Path, traces: Sequence[bytes]) -> list[Path]:
    """Empties the -wal, and rewrites the database if a trace is left anywhere in it. Returns the files in which
    one is left all the same. Safe while the service runs: its writes wait meanwhile."""
    _carry_out(database, "PRAGMA wal_checkpoint(TRUNCATE)")
    if files_with(database, traces):
        _carry_out(database, "VACUUM")
        _carry_out(database, "PRAGMA wal_checkpoint(TRUNCATE)")
    return files_with(database, traces)


def files_with(database: Path, traces: Iterable[bytes]) -> list[Path]:
    """Returns the database files in which one of the byte strings stands."""
    wanted = [trace for trace in traces if trace]
    return [path for path in files_of(database) if _any_in(path, wanted)]


def _any_in(path: Path, wanted: Sequence[bytes]) -> bool:
    longest = max(map(len, wanted), default=1)
    before = b""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            seen = before + piece
            if any(trace in seen for trace in wanted):
                return True
            before = seen[1 - longest :] if longest > 1 else b""
    return False


def _carry_out(database: Path, statement: str) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            with closing(sqlite3.connect(database, timeout=2, isolation_level=None)) as conn:
                conn.execute("PRAGMA secure_delete = ON")
                row = conn.execute(statement).fetchone()
                if not row or row[0] == 0:  # wal_checkpoint answers 1 where somebody was in the way
                    return
        except sqlite3.OperationalError as error:
            if time.monotonic() > end:
                raise StoreUnavailable(
                    sentence(
                        "{database} is too busy to be tidied now ({error}): try again.", database=database, error=error
                    )
                ) from error
        if time.monotonic() > end:
            raise StoreUnavailable(sentence("{database} is too busy to be tidied now: try again.", database=database))
        time.sleep(0.1)
