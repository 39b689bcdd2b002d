"""Posts on their way to other programs: written down with the decision that asked for them, and handed over until
the receiver has them, or it is no use any more.

Their names (webhook-id) are the same at every attempt, so a receiver can tell a repeat: being cut off between its
answer and our note of it costs a repeat and never a loss.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, or_, select, update

from responder.domain.actions.post import PostAsked
from responder.domain.explanations.explanation import as_column
from responder.domain.model.decision import Decision
from responder.domain.model.events import Event
from responder.domain.wire.post_payload import type_of
from responder.gateways.posts import Hopeless, Post, PostDone, PostOutcome
from responder.store.database.upserts import unless_there
from responder.store.tables import posts

QUEUED, SENDING, DONE, FAILED, CANCELLED = "queued", "sending", "done", "failed", "cancelled"
LEASE = timedelta(minutes=2)  # longer than any attempt: after it, whoever took it up is gone

# After how long each further attempt comes: more than three days in all, as Standard Webhooks advises.
PAUSES = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 60, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600)
)

_INSERT = unless_there(posts, "event", "rule", "step")


def drafts(
    event_id: int, event: Event, decision: Decision, now: datetime, *, rehearsal: str = ""
) -> list[dict[str, Any]]:
    """Returns the rows a decision asks for. `rehearsal`: why they are only written to be shown, if they are."""
    asked = [change for change in decision.changes if isinstance(change, PostAsked)]
    return [
        {
            "event": event_id,
            "rule": decision.rule or decision.reason.value,
            "step": step,
            "name": f"evt_{event.key}_{step}",
            "contact": event.contact,
            "url": change.url,
            "body": _body(event, decision, change),
            "status": CANCELLED if rehearsal else QUEUED,
            "why": rehearsal,
            "created_at": now,
            "next_at": now,
        }
        for step, change in enumerate(asked, 1)
    ]


def _body(event: Event, decision: Decision, change: PostAsked) -> str:
    decided = {"rule": decision.rule, "reason": decision.reason.value, "actions": list(decision.actions)}
    return envelope(type_of(event), event.at, decided | json.loads(change.content))


def envelope(type_: str, at: datetime, data: dict[str, Any]) -> str:
    """Writes the JSON of any post."""
    timestamp = at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    whole = {"type": type_, "timestamp": timestamp, "data": data}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def insert(conn: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Inserts posts; those of an event, rule and step that exist are left as they are."""
    if rows:
        conn.execute(_INSERT[conn.dialect.name], rows)


def withdraw_all(conn: Connection, why: str) -> int:
    """Cancels the posts that wait; says how many."""
    waiting = update(posts).where(posts.c.status == QUEUED)
    return conn.execute(waiting.values(status=CANCELLED, why=why)).rowcount


_DUE = or_(
    and_(posts.c.status == QUEUED, posts.c.next_at <= bindparam("now")),
    and_(posts.c.status == SENDING, posts.c.claimed_at <= bindparam("gone")),
)
_SOME = select(posts.c.id).where(_DUE).order_by(posts.c.next_at, posts.c.id).limit(bindparam("room"))
_CLAIM = (
    update(posts)
    .where(posts.c.id.in_(_SOME), _DUE)
    .values(status=SENDING, claimed_at=bindparam("now"), attempts=posts.c.attempts + 1)
    .returning(posts.c.id, posts.c.name, posts.c.url, posts.c.body, posts.c.attempts)
)


def claim(conn: Connection, now: datetime, room: int) -> list[tuple[int, int, Post]]:
    """Takes up at most `room` that are due: (id, which attempt it is, post)."""
    rows = conn.execute(_CLAIM, {"now": now, "gone": now - LEASE, "room": room})
    return [(row.id, row.attempts, Post(row.name, row.url, row.body)) for row in rows]


def settle(conn: Connection, id_: int, attempt: int, outcome: PostOutcome, now: datetime) -> bool:
    """Writes down what came of an attempt; whether it was the last and failed."""
    again = _next(attempt, now) if not isinstance(outcome, PostDone | Hopeless) else None
    status = DONE if isinstance(outcome, PostDone) else FAILED if again is None else QUEUED
    why = "" if isinstance(outcome, PostDone) else as_column(outcome.told)
    ours = and_(posts.c.id == id_, posts.c.status == SENDING, posts.c.attempts == attempt)
    written = conn.execute(update(posts).where(ours).values(status=status, why=why, next_at=again or now))
    return status == FAILED and written.rowcount == 1


def _next(attempt: int, now: datetime) -> datetime | None:
    return now + PAUSES[attempt - 1] if attempt <= len(PAUSES) else None


def next_due(conn: Connection) -> datetime | None:
    """Returns when to look again; it may be overdue."""
    waits = select(posts.c.next_at).where(posts.c.status == QUEUED).order_by(posts.c.next_at).limit(1)
    moment: datetime | None = conn.execute(waits).scalar()
    return moment


def listed(conn: Connection, *, all_of_them: bool = False) -> Sequence[Any]:
    """Returns posts that failed or wait for another attempt, newest first; or the last hundred."""
    wanted = select(posts).order_by(posts.c.id.desc())
    if all_of_them:
        return conn.execute(wanted.limit(100)).all()
    waits = and_(posts.c.status == QUEUED, posts.c.attempts > 0)
    return conn.execute(wanted.where(or_(posts.c.status == FAILED, waits))).all()


def retry(conn: Connection, id_: int, now: datetime) -> bool:
    """Starts one that failed anew; whether there was one."""
    failed = and_(posts.c.id == id_, posts.c.status.in_([FAILED, QUEUED]), posts.c.body != "{}")
    values = {"status": QUEUED, "next_at": now, "attempts": 0}
    return conn.execute(update(posts).where(failed).values(**values)).rowcount == 1
