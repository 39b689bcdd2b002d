"""Counts automatic messages where several processes write to one database: exactly near a ceiling, and far from it
without counting a day's messages in every turn."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select, union_all

from responder.domain.model.business import Budgets
from responder.store.database.locks import Over, hold
from responder.store.outbound.counts.sent_counts import COUNTED, RINGS, sent_in_all, sent_in_minute
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import errands, messages

Pair = tuple[int, int]  # of the last minute and of the last day

REREAD = timedelta(minutes=1)
# Messages below a ceiling from which processes count one after the other: more than all of them write in two turns,
# one that was under way when the day was counted, and one that is now.
HEADROOM = 8_192


class _Newest(NamedTuple):
    message: int
    errand: int


class SharedOutflow:
    """Count of one process among several. The day is counted once a minute, and in between what was written since is
    added to it, by whichever process: what was withdrawn or is over a day old counts a minute longer. By ids and not
    by moments, because the clocks of several machines differ."""

    def __init__(self) -> None:
        self._read_at: datetime | None = None
        self._newest = _Newest(0, 0)
        self._day = 0

    def counts(self, conn: Connection, now: datetime, ceilings: Budgets) -> tuple[Pair, Pair]:
        """Counts messages of the last minute and day, to whomever, and to strangers. Near a ceiling this waits until
        no other process has counted and not yet written, and then counts every message."""
        day = self._far_day(conn, now, ceilings.all_per_day)
        if day is not None:
            found = _counts(conn, now, day)
            if _least_left(found, ceilings) > HEADROOM:
                return found
        hold(conn, Over.BUDGET)
        return _counts(conn, now, self._far_day(conn, now, ceilings.all_per_day))

    def _far_day(self, conn: Connection, now: datetime, ceiling: int) -> int | None:
        """Returns at most how many there were in a day; None where that is near the ceiling."""
        if ceiling <= HEADROOM:
            return None
        if self._read_at is None or not self._read_at <= now < self._read_at + REREAD:
            # First: what is written in between counts twice.
            self._newest = _Newest(*conn.execute(_NEWEST).one())
            self._day, self._read_at = sent_in_all(conn, now)[1], now
        since: int = conn.execute(_WRITTEN_AFTER, self._newest._asdict()).scalar_one()
        return self._day + since if ceiling - self._day - since > HEADROOM else None


def _counts(conn: Connection, now: datetime, day: int | None) -> tuple[Pair, Pair]:
    in_all = sent_in_all(conn, now) if day is None else (sent_in_minute(conn, now), day)
    return in_all, sent_in_all(conn, now, strangers=True)


def _least_left(found: tuple[Pair, Pair], ceilings: Budgets) -> int:
    most = (ceilings.all_per_minute, ceilings.all_per_day, *ceilings.for_strangers())
    return min(ceiling - count for ceiling, count in zip(most, (*found[0], *found[1]), strict=True))


_NEWEST = select(
    select(func.coalesce(func.max(messages.c.id), 0)).scalar_subquery(),
    select(func.coalesce(func.max(errands.c.id), 0)).scalar_subquery(),
)
_WRITTEN_AFTER = select(func.count()).select_from(
    union_all(
        select(messages.c.id).where(
            messages.c.id > bindparam("message"), messages.c.automatic, is_one_of(messages.c.status, *COUNTED)
        ),
        select(errands.c.id).where(errands.c.id > bindparam("errand"), RINGS),
    ).subquery()
)
