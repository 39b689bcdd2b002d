"""Counts recent messages by recipient for the ceilings. Rows are counted, so a restart forgets nothing."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Executable, and_, bindparam, exists, func, select, union_all

from responder.domain.delivery.message_status import Status
from responder.store.outbound.counts.recent_dates import is_recent, recent
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import errands, inbox, messages, posts
from responder.store.tables.outgoing import TO_STRANGERS

REHEARSAL = "rehearsal"  # the `why` of a message that was only written to be shown

# What was cancelled, expired or refused certainly never left; all else left or still may.
COUNTED = tuple(s for s in Status if s not in (Status.CANCELLED, Status.EXPIRED, Status.REFUSED))

RINGS = and_(errands.c.kind == "call back", errands.c.status != "cancelled")
"""Calls that were asked for: each counts as a message."""

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


_written = select(messages.c.created_at).where(
    is_recent(messages.c.created_at, "since"), messages.c.automatic, is_one_of(messages.c.status, *COUNTED)
)
_rung = select(errands.c.created_at).where(is_recent(errands.c.created_at, "since"), RINGS)


def _counts(of: CompoundSelect[Any]) -> tuple[Executable, Executable]:
    """(of the last minute and day, how many at which moment) of some messages and calls."""
    some = of.subquery()
    in_all = select(
        func.count().filter(is_recent(some.c.created_at, "minute")).label("minute"), func.count().label("day")
    ).select_from(some)
    by_moment = select(some.c.created_at, func.count().label("written")).group_by(some.c.created_at)
    return in_all, by_moment.order_by(some.c.created_at)


_COUNTS = {
    False: _counts(union_all(_written, _rung)),
    True: _counts(union_all(_written.where(TO_STRANGERS), _rung.where(errands.c.stranger))),
}

_COUNT_EACH = (
    select(
        messages.c.number,
        func.count().filter(is_recent(messages.c.created_at, "hour")).label("hour"),
        func.count().label("day"),
    )
    .where(
        messages.c.number.in_(bindparam("contacts", expanding=True)),
        is_recent(messages.c.created_at, "day"),
        messages.c.automatic,
        is_one_of(messages.c.status, *COUNTED),
    )
    .group_by(messages.c.number)
)

_answer = messages.alias("answer")  # what brings one is counted by it, and not for a word to the owner beside it
_COUNT_TOLD = (
    select(
        inbox.c.contact,
        func.count(messages.c.event.distinct()).filter(is_recent(messages.c.created_at, "hour")).label("hour"),
        func.count(messages.c.event.distinct()).label("day"),
    )
    .where(
        messages.c.event == inbox.c.id,
        inbox.c.contact.in_(bindparam("contacts", expanding=True)),
        inbox.c.at > bindparam("since"),
        is_recent(messages.c.created_at, "day"),
        ~messages.c.automatic,
        is_one_of(messages.c.status, *COUNTED),
        ~exists().where(_answer.c.event == messages.c.event, _answer.c.automatic),
        ~exists().where(errands.c.event == messages.c.event, errands.c.kind == "call back"),
    )
    .group_by(inbox.c.contact)
)


# Posts and saved contacts are all that some events bring: such an event counts as one message to its contact.
_deed_posts = select(posts.c.contact.label("number"), posts.c.event, posts.c.created_at).where(
    posts.c.contact.in_(bindparam("contacts", expanding=True)),
    is_recent(posts.c.created_at, "day"),
    posts.c.event.is_not(None),
    posts.c.status != "cancelled",
)
_deed_errands = select(errands.c.number, errands.c.event, errands.c.created_at).where(
    errands.c.number.in_(bindparam("contacts", expanding=True)),
    is_recent(errands.c.created_at, "day"),
    errands.c.status != "cancelled",
    errands.c.kind != "call back",
)
_deeds = union_all(_deed_posts, _deed_errands).subquery()
_beside = errands.alias("beside")
_COUNT_DEEDS = (
    select(
        _deeds.c.number,
        func.count(_deeds.c.event.distinct()).filter(is_recent(_deeds.c.created_at, "hour")).label("hour"),
        func.count(_deeds.c.event.distinct()).label("day"),
    )
    .where(
        ~exists().where(messages.c.event == _deeds.c.event, is_one_of(messages.c.status, *COUNTED)),
        ~exists().where(_beside.c.event == _deeds.c.event, _beside.c.kind == "call back"),
    )
    .group_by(_deeds.c.number)
)
_COUNT_CALLS = (
    select(
        errands.c.number,
        func.count().filter(is_recent(errands.c.created_at, "hour")).label("hour"),
        func.count().label("day"),
    )
    .where(errands.c.number.in_(bindparam("contacts", expanding=True)), is_recent(errands.c.created_at, "day"), RINGS)
    .group_by(errands.c.number)
)
_COUNT_CALLS_AND_DEEDS = union_all(_COUNT_CALLS, _COUNT_DEEDS)  # one statement a batch


def sent_in_all(conn: Connection, now: datetime, *, strangers: bool = False) -> tuple[int, int]:
    """Counts messages of the last minute and day, to everybody, or to strangers only. Looks at every one of them."""
    times = recent(now, minute=_MINUTE, since=_DAY)
    total = conn.execute(_COUNTS[strangers][0], times).one()
    return total.minute, total.day


def sent_in_minute(conn: Connection, now: datetime) -> int:
    """Counts messages of the last minute, to everybody."""
    return sum(written for _, written in sent_of_minute(conn, now))


def sent_of_minute(conn: Connection, now: datetime, *, strangers: bool = False) -> list[tuple[datetime, int]]:
    """Counts messages of the last minute per moment of writing, oldest first."""
    times = recent(now, since=_MINUTE)
    return [(row.created_at, row.written) for row in conn.execute(_COUNTS[strangers][1], times)]


def sent_to(conn: Connection, some: Iterable[str], now: datetime) -> dict[str, tuple[int, int]]:
    """Counts messages of the last hour and day, to each contact, calls among them; and words to others, posts and
    saved contacts that were all their event brought."""
    wanted = list(dict.fromkeys(some))
    times = recent(now, hour=_HOUR, day=_DAY)
    rows = conn.execute(_COUNT_EACH, times | {"contacts": wanted})
    counts = dict.fromkeys(wanted, (0, 0)) | {row.number: (row.hour, row.day) for row in rows}
    times["since"] = now - timedelta(days=2)  # an event may have been a day old when it was decided
    for told in conn.execute(_COUNT_TOLD, times | {"contacts": wanted}):
        _add(counts, told.contact, told)
    for row in conn.execute(_COUNT_CALLS_AND_DEEDS, times | {"contacts": wanted}):
        _add(counts, row.number, row)
    return counts


def _add(counts: dict[str, tuple[int, int]], number: str, row: Any) -> None:
    hour, day = counts[number]
    counts[number] = (hour + row.hour, day + row.day)
