"""Lists missed calls with what became of each caller, and notes that a person calls back."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.deciding.waiting_reasons import Done
from responder.domain.delivery.message_status import LEFT, Status
from responder.domain.model.business import Business
from responder.domain.model.events import CallKind
from responder.services.inbox.log import LoggedMessage, messages_of
from responder.store.inbox import calls
from responder.store.review.attention_by_person import attend


class CallerProgress(StrEnum):
    """Progress of a caller since the last missed call."""

    SPOKEN_TO = "spoken to"  # a person called or wrote
    ANSWERED = "answered"  # an SMS left
    REHEARSED = "rehearsed"  # an SMS would have left
    WAITING = "waiting"  # an SMS is to leave
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Somebody who was missed, with the last of their missed calls and how many there were. `answer` is the SMS to it,
    None if there is none; `spoken_at` when a person last spoke or wrote to them, None if not in that time."""

    contact: str
    name: str
    last_at: datetime
    times: int
    event: int
    progress: CallerProgress
    answer: LoggedMessage | None
    spoken_at: datetime | None


def missed(
    conn: Connection, business: Business, since: datetime, until: datetime, most: int | None = None
) -> list[Caller]:
    """Everybody who was missed between two times, the latest first; without hidden numbers and our own. `most` takes
    the latest of them only."""
    own = {"", business.owner, *business.phones}
    by_number: dict[str, list[Any]] = {}
    for row in calls.between(conn, since, until):
        if row.contact not in own and calls.kind_of(row) == CallKind.MISSED:
            by_number.setdefault(row.contact, []).append(row)
    if most is not None:
        latest = sorted(by_number, key=lambda number: by_number[number][-1].at, reverse=True)[:most]
        by_number = {number: by_number[number] for number in latest}
    spoken = calls.spoken_since(conn, list(by_number), since)
    answers = messages_of(conn, [row.id for rows in by_number.values() for row in rows])
    found = [_caller(rows, answers, spoken.get(number)) for number, rows in by_number.items()]
    return sorted(found, key=lambda caller: caller.last_at, reverse=True)


def call_back(conn: Connection, contact: str, now: datetime) -> int:
    """Notes that a person calls back: answers to their missed calls that wait are withdrawn, and they leave the waiting
    list. Returns how many messages were withdrawn. `contact` is E.164."""
    return attend(conn, contact, now, Done.PHONED)


def _caller(rows: Sequence[Any], answers: dict[int, tuple[LoggedMessage, ...]], spoken: datetime | None) -> Caller:
    last = rows[-1]
    to_them = [sent for row in rows for sent in answers.get(row.id, ()) if sent.number == last.contact]
    answer = to_them[-1] if to_them else None
    return Caller(
        contact=last.contact,
        name=last.name or "",
        last_at=last.at,
        times=len(rows),
        event=last.id,
        progress=_progress(last.at, answer, spoken),
        answer=answer,
        spoken_at=spoken,
    )


def _progress(last_at: datetime, answer: LoggedMessage | None, spoken: datetime | None) -> CallerProgress:
    if spoken is not None and spoken >= last_at:
        return CallerProgress.SPOKEN_TO
    if answer is None:
        return CallerProgress.UNANSWERED
    if answer.rehearsed:
        return CallerProgress.REHEARSED
    if Status(answer.status) in LEFT:
        return CallerProgress.ANSWERED
    return CallerProgress.WAITING if Status(answer.status) in _TO_LEAVE else CallerProgress.UNANSWERED


_TO_LEAVE = frozenset({Status.QUEUED, Status.SENDING, Status.UNKNOWN, Status.NEEDS_REVIEW})
