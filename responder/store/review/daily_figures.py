"""Counts what happened in a span of time: by indexes that hold all that is asked, so that no row is looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    CompoundSelect,
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    column,
    distinct,
    func,
    literal_column,
    select,
    true,
    type_coerce,
    union_all,
    values,
)

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import LEFT
from responder.domain.model.decision import Reason
from responder.domain.model.state import AppointmentStatus
from responder.domain.wire.events_json import CALL
from responder.store.appointments import book
from responder.store.inbox.outcomes import outcomes
from responder.store.outbound.counts.sent_counts import COUNTED
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.outbound.reports import IS_PREVIEW
from responder.store.tables import UtcTime, appointment_changes, inbox, messages
from responder.store.tables.inbox import INBOX_COUNTED

Span = tuple[datetime, datetime]
"""Since when, and until when: the end is no part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanFigures:
    """Counts what was decided and sent within a time. `decided` counts SMS, calls and clicks by kind and reason, `sent`
    messages by status with the SMS they take; `asked` and `confirmed` are appointments."""

    decided: dict[tuple[str, str], int]
    sent: dict[str, tuple[int, int]]
    asked: int
    confirmed: int


def _spans(spans: Sequence[Span]) -> CTE:
    columns = column("n", Integer), column("since", UtcTime), column("until", UtcTime)
    return values(*columns, name="spans").data([(n, *span) for n, span in enumerate(spans)]).cte("spans")


def _decided(spans: CTE) -> Select[Any]:
    """Counts between two places of an index, which neither sorts nor groups."""
    found = outcomes()
    here = (inbox.c.kind == found.c.kind, inbox.c.reason == found.c.reason)
    within = (inbox.c.decided_at >= spans.c.since, inbox.c.decided_at < spans.c.until)
    number = select(func.count()).select_from(inbox).where(INBOX_COUNTED, *here, *within).scalar_subquery()
    pairs = found.join(spans, true())
    return select(spans.c.n, *found.c["kind", "reason"], number.label("number")).select_from(pairs)


@cache
def _sent(spans: int) -> CompoundSelect[Any]:
    """Counts each of so many spans by a part of its own: to group a day's messages costs SQLite half of what grouping
    those of ninety days does."""
    return union_all(*(_sent_within(n) for n in range(spans)))


def _sent_within(n: int) -> Select[Any]:
    since, until = (bindparam(f"{name}{n}", type_=UtcTime) for name in ("since", "until"))
    return (
        select(
            literal_column(str(n)).label("n"),
            messages.c.status,
            func.count().label("number"),
            func.sum(messages.c.parts).label("parts"),
        )
        .where(messages.c.created_at >= since, messages.c.created_at < until)
        .group_by(messages.c.status)
    )


def _bounds(spans: Sequence[Span]) -> dict[str, datetime]:
    return {f"{name}{n}": at for n, span in enumerate(spans) for name, at in zip(("since", "until"), span, strict=True)}


_changed = appointment_changes.c
_ANSWERS = (
    func.count()
    .filter(_changed.after == AppointmentStatus.AWAITING_ANSWER.value, _changed.by == book.REMINDER)
    .label("asked"),
    func.count()
    .filter(_changed.after == AppointmentStatus.CONFIRMED.value, _changed.by == book.CONTACT)
    .label("confirmed"),
)


def _answers(spans: CTE) -> Select[Any]:
    within = and_(_changed.at >= spans.c.since, _changed.at < spans.c.until, _changed.what == "status")
    return select(spans.c.n, *_ANSWERS).select_from(spans.join(appointment_changes, within)).group_by(spans.c.n)


def figures_of(conn: Connection, spans: Sequence[Span]) -> list[SpanFigures]:
    """Counts each of some spans of time, with three statements however many there are."""
    asked = _spans(spans)
    found = [SpanFigures(decided={}, sent={}, asked=0, confirmed=0) for _ in spans]
    for row in conn.execute(_decided(asked)):
        if row.number:
            found[row.n].decided[row.kind, row.reason] = row.number
    for row in conn.execute(_sent(len(spans)), _bounds(spans)):
        found[row.n].sent[row.status] = (row.number, int(row.parts))
    for row in conn.execute(_answers(asked)):
        found[row.n] = replace(found[row.n], asked=row.asked, confirmed=row.confirmed)
    return found


_TO_THE_CALLER = func.coalesce(messages.c.number, "") == inbox.c.contact
"""In words that no index serves: without statistics, SQLite would read all that a contact ever got for each call."""
_CALLS_TEXTED = (
    select(func.count(distinct(inbox.c.id)))
    .select_from(inbox.join(messages, and_(messages.c.event == inbox.c.id, _TO_THE_CALLER)))
    .where(
        INBOX_COUNTED,
        inbox.c.kind == CALL,
        inbox.c.reason == Reason.ANSWERED.value,
        inbox.c.decided_at >= bindparam("since"),
        inbox.c.decided_at < bindparam("until"),
        is_one_of(messages.c.status, *LEFT),
    )
)


def calls_texted(conn: Connection, since: datetime, until: datetime) -> int:
    """Counts calls that were answered by an SMS to the caller which left: what was rehearsed, withdrawn or refused is
    an answer that nobody got."""
    return conn.execute(_CALLS_TEXTED, {"since": since, "until": until}).scalar_one()


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
