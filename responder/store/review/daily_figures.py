"""Counts what happened in a span of time: by indexes that hold all that is asked, so that no row is looked at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Connection, and_, bindparam, func, select, type_coerce

from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import book
from responder.store.outbound.counts.sent_counts import COUNTED
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.outbound.reports import IS_PREVIEW
from responder.store.tables import appointment_changes, inbox, messages


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanFigures:
    """Counts what was decided and sent within a time. `decided` counts events by kind and reason, `sent` messages
    by status with the SMS they take; `asked` and `confirmed` are appointments."""

    decided: dict[tuple[str, str], int]
    sent: dict[str, tuple[int, int]]
    asked: int
    confirmed: int


_SINCE: Any = bindparam("since")
_UNTIL: Any = bindparam("until")
_DECIDED = (
    select(inbox.c.kind, inbox.c.reason, func.count().label("number"))
    .where(inbox.c.decided_at.is_not(None), inbox.c.decided_at >= _SINCE, inbox.c.decided_at < _UNTIL)
    .group_by(inbox.c.kind, inbox.c.reason)
)
_SENT = (
    select(messages.c.status, func.count().label("number"), func.sum(messages.c.parts).label("parts"))
    .where(messages.c.created_at >= _SINCE, messages.c.created_at < _UNTIL)
    .group_by(messages.c.status)
)
_changed = appointment_changes.c
_ANSWERS = select(
    func.count()
    .filter(_changed.after == AppointmentStatus.AWAITING_ANSWER.value, _changed.by == book.REMINDER)
    .label("asked"),
    func.count()
    .filter(_changed.after == AppointmentStatus.CONFIRMED.value, _changed.by == book.CONTACT)
    .label("confirmed"),
).where(_changed.at >= _SINCE, _changed.at < _UNTIL, _changed.what == "status")


def figures_of(conn: Connection, since: datetime, until: datetime) -> SpanFigures:
    span = {"since": since, "until": until}
    answers = conn.execute(_ANSWERS, span).one()
    return SpanFigures(
        decided={(row.kind, row.reason): row.number for row in conn.execute(_DECIDED, span)},
        sent={row.status: (row.number, int(row.parts)) for row in conn.execute(_SENT, span)},
        asked=answers.asked,
        confirmed=answers.confirmed,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A link of a rule: how many messages with it left, how many were opened by a person, how many only by a phone
    that made a preview, and how long a person took in the middle, None where nobody did."""

    rule: str
    link: str
    sent: int
    opened: int
    previewed: int
    median: timedelta | None


_MICROSECOND = timedelta(microseconds=1)
_TOOK = type_coerce(messages.c.clicked_at, BigInteger) - type_coerce(messages.c.created_at, BigInteger)
_OPENED = and_(messages.c.clicked_at.is_not(None), func.coalesce(~IS_PREVIEW, True))
_LINKS = (
    select(
        messages.c.rule,
        messages.c.link,
        func.count().label("sent"),
        func.count().filter(_OPENED).label("opened"),
        func.count().filter(IS_PREVIEW).label("previewed"),
    )
    .where(messages.c.link != "", messages.c.created_at >= bindparam("since"), is_one_of(messages.c.status, *COUNTED))
    .group_by(messages.c.rule, messages.c.link)
    .order_by(func.count().desc(), messages.c.rule, messages.c.link)
    .limit(bindparam("most"))
)
_TIMES = (
    select(_TOOK.label("took"))
    .where(
        messages.c.link != "",
        messages.c.created_at >= bindparam("since"),
        is_one_of(messages.c.status, *COUNTED),
        messages.c.rule == bindparam("rule"),
        messages.c.link == bindparam("link"),
        _OPENED,
    )
    .order_by(_TOOK)
    .offset(bindparam("half"))
    .limit(1)
)


def links(conn: Connection, since: datetime, most: int) -> list[Linked]:
    """Links of the messages written since a moment, the most used first."""
    return list(_linked(conn, since, conn.execute(_LINKS, {"since": since, "most": most}).all()))


def _linked(conn: Connection, since: datetime, rows: Any) -> Iterator[Linked]:
    for row in rows:
        asked = {"since": since, "rule": row.rule, "link": row.link, "half": (row.opened - 1) // 2}
        took = conn.execute(_TIMES, asked).scalar() if row.opened else None
        yield Linked(
            rule=row.rule,
            link=row.link,
            sent=row.sent,
            opened=row.opened,
            previewed=row.previewed,
            median=None if took is None else took * _MICROSECOND,
        )
