"""Counts automatic messages written lately, in memory: counting them anew for every turn would make a busy day slower
by the hour."""

from collections import deque
from datetime import datetime, timedelta

from sqlalchemy import Connection

from responder.store.outbound.counts.sent_counts import sent_in_all, sent_of_minute

REREAD = timedelta(minutes=1)
_MINUTE = timedelta(minutes=1)


class Outflow:
    """Count for the one process that decides; of all messages, or of those to `strangers`. Read again every minute,
    and whenever the clock goes back: a message that was withdrawn counts until then."""

    def __init__(self, *, strangers: bool = False) -> None:
        self._strangers = strangers
        self._read_at: datetime | None = None
        self._day = 0
        self._recent: deque[tuple[datetime, int]] = deque()  # when, how many; oldest first

    def counts(self, conn: Connection, now: datetime) -> tuple[int, int]:
        """Returns the counts of the last minute and the last day."""
        if self._read_at is None or not self._read_at <= now < self._read_at + REREAD:
            self._day = sent_in_all(conn, now, strangers=self._strangers)[1]
            self._recent = deque(sent_of_minute(conn, now, strangers=self._strangers))
            self._read_at = now
        while self._recent and self._recent[0][0] <= now - _MINUTE:
            self._recent.popleft()
        return sum(count for _, count in self._recent), self._day

    def forget(self) -> None:
        """Something was withdrawn: the next count is made anew."""
        self._read_at = None

    def add(self, at: datetime, count: int) -> None:
        """To be called once they are committed."""
        if count:
            self._day += count
            self._recent.append((at, count))
