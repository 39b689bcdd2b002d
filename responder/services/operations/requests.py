"""Answers a request that carries a key once, however often it is sent."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from responder.store.admin import api_answers
from responder.store.admin.api_answers import AnotherRequest, StoredAnswer

__all__ = ["AnotherRequest", "StoredAnswer", "once"]


def once(conn: Connection, key: str, request: str, now: datetime, work: Callable[[], StoredAnswer]) -> StoredAnswer:
    """Returns the answer of `work`, or the one that the same request got before; a key of "" is never the same. Raises
    AnotherRequest where the key was used for something else."""
    before = api_answers.find(conn, key, request, now) if key else None
    if before is not None:
        return before
    answer = work()
    if key:
        api_answers.keep(conn, key, request, answer, now)
    return answer
