"""What was sent lately, and to whom: what the ceilings ask. Rows are counted, so a restart forgets nothing."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, exists, func, select

from responder.core.lifecycle import Status
from responder.store.lifecycle import is_one_of
from responder.store.tables import inbox, messages

# What was cancelled, expired or refused certainly never left; all else left or still may.
COUNTED = tuple(s for s in Status if s not in (Status.CANCELLED, Status.EXPIRED, Status.REFUSED))

# No upper end: when the clock is set back, what was sent "in the future" still counts.
_COUNT_ALL = select(
    func.count().filter(messages.c.created_at > bindparam("minute")).label("minute"), func.count().label("day")
).where(messages.c.created_at > bindparam("day"), messages.c.automatic, is_one_of(messages.c.status, *COUNTED))

_COUNT_MOMENTS = (
    select(messages.c.created_at, func.count().label("written"))
    .where(messages.c.created_at > bindparam("since"), messages.c.automatic, is_one_of(messages.c.status, *COUNTED))
    .group_by(messages.c.created_at)
    .order_by(messages.c.created_at)
)

_COUNT_EACH = (
    select(
        messages.c.number,
        func.count().filter(messages.c.created_at > bindparam("hour")).label("hour"),
        func.count().label("day"),
    )
    .where(
        messages.c.number.in_(bindparam("contacts", expanding=True)),
        messages.c.created_at > bindparam("day"),
        messages.c.automatic,
        is_one_of(messages.c.status, *COUNTED),
    )
    .group_by(messages.c.number)
)

_answer = messages.alias("answer")  # what brings one is counted by it, and not for a word to the owner beside it
_COUNT_TOLD = (
    select(
        inbox.c.contact,
        func.count(messages.c.event.distinct()).filter(messages.c.created_at > bindparam("hour")).label("hour"),
        func.count(messages.c.event.distinct()).label("day"),
    )
    .where(
        messages.c.event == inbox.c.id,
        inbox.c.contact.in_(bindparam("contacts", expanding=True)),
        inbox.c.at > bindparam("since"),
        messages.c.created_at > bindparam("day"),
        ~messages.c.automatic,
        is_one_of(messages.c.status, *COUNTED),
        ~exists().where(_answer.c.event == messages.c.event, _answer.c.automatic),
    )
    .group_by(inbox.c.contact)
)


def sent_in_all(conn: Connection, now: datetime) -> tuple[int, int]:
    """Of the last minute and day, to whomever. Looks at every message of the day."""
    times = {"minute": now - timedelta(minutes=1), "day": now - timedelta(days=1)}
    total = conn.execute(_COUNT_ALL, times).one()
    return total.minute, total.day


def sent_by_moment(conn: Connection, since: datetime) -> list[tuple[datetime, int]]:
    """How many were written at which moment since then, oldest first."""
    return [(row.created_at, row.written) for row in conn.execute(_COUNT_MOMENTS, {"since": since})]


def sent_to(conn: Connection, some: Iterable[str], now: datetime) -> dict[str, tuple[int, int]]:
    """Of the last hour and day, to each contact; and words to others that were all their event brought."""
    wanted = list(dict.fromkeys(some))
    times = {"hour": now - timedelta(hours=1), "day": now - timedelta(days=1)}
    rows = conn.execute(_COUNT_EACH, times | {"contacts": wanted})
    counts = dict.fromkeys(wanted, (0, 0)) | {row.number: (row.hour, row.day) for row in rows}
    times["since"] = now - timedelta(days=2)  # an event may have been a day old when it was decided
    for told in conn.execute(_COUNT_TOLD, times | {"contacts": wanted}):
        hour, day = counts[told.contact]
        counts[told.contact] = (hour + told.hour, day + told.day)
    return counts
