"""Stores answers to API requests that carried an idempotency key, so that asking again changes nothing."""

from datetime import datetime, timedelta
from hashlib import blake2b

from sqlalchemy import Connection, delete, insert, select

from responder.dataclass import dataclass
from responder.store.tables import api_answers

KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    status: int
    body: str  # JSON


class AnotherRequest(ValueError):
    """The key was used already, for something else."""


def find(conn: Connection, key: str, request: str, now: datetime) -> StoredAnswer | None:
    """Returns the stored answer to the same request. Raises AnotherRequest."""
    conn.execute(delete(api_answers).where(api_answers.c.at < now - KEPT))
    row = conn.execute(select(api_answers).where(api_answers.c.key == _hash(key))).one_or_none()
    if row is None:
        return None
    if row.digest != _hash(request):
        raise AnotherRequest
    return StoredAnswer(row.status, row.body)


def keep(conn: Connection, key: str, request: str, answer: StoredAnswer, now: datetime) -> None:
    row = {"key": _hash(key), "digest": _hash(request), "status": answer.status, "body": answer.body, "at": now}
    conn.execute(insert(api_answers), row)


def _hash(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=24).hexdigest()
