"""Fingerprints of numbers that opted out, kept after everything else of them is erased.

What is kept is a keyed hash of the number: enough to know the number when it comes again, and no list of people.
Without the key, trying every phone number tells nothing; whoever has the database has both (see docs/decisions).
"""

import hmac
from collections.abc import Iterable
from datetime import datetime
from secrets import token_hex

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from responder.store.database.layout import keys
from responder.store.tables import opt_outs

_NAME = "opt-outs"

_KEY = select(keys.c.value).where(keys.c.name == _NAME)
_KEY_IF_NEEDED = _KEY.where(exists(select(opt_outs.c.fingerprint)))
_THESE = opt_outs.c.fingerprint.in_(bindparam("some", expanding=True))
_FIND = select(opt_outs).where(_THESE)


def keep(conn: Connection, number: str, at: datetime) -> None:
    """Remembers an opt-out; `at` is when they asked. `number` is E.164."""
    mark = _fingerprint(_made_key(conn), number)
    known = update(opt_outs).where(opt_outs.c.fingerprint == mark).values(at=at)
    if not conn.execute(known).rowcount:
        conn.execute(insert(opt_outs).values(fingerprint=mark, at=at))


def opted_out(conn: Connection, numbers: Iterable[str]) -> dict[str, datetime]:
    """Returns which of the numbers opted out, and when."""
    key = conn.execute(_KEY_IF_NEEDED).scalar()
    if key is None:
        return {}
    marks = {_fingerprint(key, number): number for number in numbers}
    return {marks[row.fingerprint]: row.at for row in conn.execute(_FIND, {"some": list(marks)})}


def drop(conn: Connection, numbers: Iterable[str]) -> None:
    """They asked for messages again."""
    key = conn.execute(_KEY_IF_NEEDED).scalar()
    if key is not None:
        conn.execute(delete(opt_outs).where(_THESE), {"some": [_fingerprint(key, each) for each in numbers]})


def _made_key(conn: Connection) -> str:
    key: str | None = conn.execute(_KEY).scalar()
    if key is None:
        key = token_hex(32)
        conn.execute(insert(keys).values(name=_NAME, value=key))
    return key


def _fingerprint(key: str, number: str) -> str:
    return hmac.new(bytes.fromhex(key), number.encode(), "sha256").hexdigest()
