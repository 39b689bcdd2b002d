"""Every rulebook that went live, with the files it was made of."""

import json
import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from responder.dataclass import dataclass
from responder.store.database.locks import Over, hold
from responder.store.tables import rulebooks


@dataclass(frozen=True, slots=True)
class KeptRulebook:
    """A rulebook that went live. `files`: {"rules/salon.yaml": bytes}."""

    fingerprint: str
    live_at: datetime
    rules: int
    packed: bytes

    def files(self) -> dict[str, bytes]:
        return unpack(self.packed)


def pack(files: Mapping[str, bytes]) -> bytes:
    # A file of a rulebook is UTF-8, but an unused template may be anything: surrogates carry its bytes.
    texts = {name: content.decode("utf-8", "surrogateescape") for name, content in sorted(files.items())}
    return zlib.compress(json.dumps(texts).encode(), 9)


def unpack(packed: bytes) -> dict[str, bytes]:
    texts: dict[str, str] = json.loads(zlib.decompress(packed))
    return {name: text.encode("utf-8", "surrogateescape") for name, text in texts.items()}


def keep(conn: Connection, rulebook: KeptRulebook) -> bool:
    """Writes down that a rulebook went live; False where the latest one is the same (a restart)."""
    hold(conn, Over.RULES)
    latest = conn.execute(_LATEST).one_or_none()
    if latest is not None and latest.fingerprint == rulebook.fingerprint and latest.files == rulebook.packed:
        return False
    row = {
        "fingerprint": rulebook.fingerprint,
        "live_at": rulebook.live_at,
        "rules": rulebook.rules,
        "files": rulebook.packed,
    }
    conn.execute(insert(rulebooks), row)
    return True


def publish(conn: Connection, rulebook: KeptRulebook) -> int:
    """Makes it the one that is live, unless it is already; its number."""
    keep(conn, rulebook)
    found = latest_id(conn)
    if found is None:
        raise LookupError("nothing was kept")
    return found


def latest_id(conn: Connection) -> int | None:
    """Returns the number of the one that is live."""
    number: int | None = conn.execute(_LATEST_ID).scalar()
    return number


def latest(conn: Connection) -> tuple[int, KeptRulebook] | None:
    """Returns the one that is live, and its number."""
    row = conn.execute(_LATEST).one_or_none()
    return None if row is None else (row.id, _kept(row))


def newest(conn: Connection, count: int) -> list[KeptRulebook]:
    """Returns the last ones that went live, newest first."""
    return [_kept(row) for row in conn.execute(_NEWEST, {"count": count})]


def named(conn: Connection, start: str) -> list[KeptRulebook]:
    """Returns rulebooks whose fingerprint starts so, newest first, each fingerprint once."""
    found: dict[str, KeptRulebook] = {}
    for row in conn.execute(_NAMED, {"start": start.lower()}):
        found.setdefault(row.fingerprint, _kept(row))
    return list(found.values())


def _kept(row: Any) -> KeptRulebook:
    return KeptRulebook(row.fingerprint, row.live_at, row.rules, row.files)


_ALL = select(rulebooks).order_by(rulebooks.c.id.desc())
_LATEST = _ALL.limit(1)
_LATEST_ID = select(rulebooks.c.id).order_by(rulebooks.c.id.desc()).limit(1)
_NEWEST = _ALL.limit(bindparam("count"))
_NAMED = _ALL.where(rulebooks.c.fingerprint.startswith(bindparam("start"), autoescape=False))
