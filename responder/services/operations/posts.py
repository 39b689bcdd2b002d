"""Lists what `post URL` handed over to other programs and what it could not, and has it tried again."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.explanations.explanation import Stored, from_column
from responder.store.outbound import posts


class PostStatus(StrEnum):
    QUEUED = posts.QUEUED
    SENDING = posts.SENDING
    DONE = posts.DONE
    FAILED = posts.FAILED
    CANCELLED = posts.CANCELLED


class Retrying(StrEnum):
    QUEUED = "queued again"
    NOT_THERE = "nothing to try again"  # no such post, or it did not fail, or its words were erased


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A post to another program. `told` is what the other program said, "" if it was taken; `next_at` when it is tried
    again."""

    id: int
    rule: str
    url: str
    status: PostStatus
    told: Stored
    attempts: int
    created_at: datetime
    next_at: datetime

    @property
    def why(self) -> str:
        """The reason in English."""
        return str(self.told)


def listed(conn: Connection, *, all_of_them: bool = False) -> list[Handover]:
    """Lists the posts that failed or wait for another attempt, newest first; or the last hundred."""
    return [_handover(row) for row in posts.listed(conn, all_of_them=all_of_them)]


def retry(conn: Connection, post: int, now: datetime) -> Retrying:
    """Starts one that failed anew."""
    return Retrying.QUEUED if posts.retry(conn, post, now) else Retrying.NOT_THERE


def _handover(row: Any) -> Handover:
    return Handover(
        id=row.id,
        rule=row.rule,
        url=row.url,
        status=PostStatus(row.status),
        told=from_column(row.why),
        attempts=row.attempts,
        created_at=row.created_at,
        next_at=row.next_at,
    )
