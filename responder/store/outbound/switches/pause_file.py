"""The pause: a file beside the database, so that it can be made while the database is locked, full or gone.

`serve` looks for it before every send. Where the database is no file, it stands in the folder `serve` is started
in, and a row in the database tells the other machines.
"""

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from responder.access.files import read_text
from responder.dataclass import dataclass
from responder.store.database.database_file import for_its_owner

_LARGEST = 64 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Paused:
    since: datetime
    why: str


def pause_file(database_url: str) -> Path:
    """`responder.db.paused`, beside `responder.db`."""
    kind, _, path = database_url.partition(":///")
    if kind != "sqlite" or not path:
        return Path("responder.paused")
    return Path(f"{path.partition('?')[0]}.paused")


def pause(file: Path, since: datetime, why: str) -> bool:
    """Pauses sending; returns whether it was running. Raises OSError."""
    content = json.dumps({"since": since.isoformat(), "why": why}, ensure_ascii=False)
    try:
        opened = open(file, "x", encoding="utf-8", opener=for_its_owner)  # noqa: SIM115 - closed below, in two ways
    except FileExistsError:
        return False
    with suppress(OSError), opened:  # on a full disk the empty file is there, and pauses as well
        opened.write(content)
    return True


def resume(file: Path) -> bool:
    """Resumes sending; returns whether it was paused. Raises OSError."""
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    return True


def paused(file: Path) -> Paused | None:
    """Returns the pause; a file that cannot be read pauses too: somebody made it."""
    try:
        content = json.loads(read_text(file, _LARGEST))
        return Paused(datetime.fromisoformat(content["since"]), str(content["why"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return _nameless(file)


def _nameless(file: Path) -> Paused | None:
    try:
        return Paused(datetime.fromtimestamp(file.stat().st_mtime, UTC), "")
    except FileNotFoundError:
        return None  # it went away meanwhile
    except OSError:
        return Paused(datetime.fromtimestamp(0, UTC), "")
