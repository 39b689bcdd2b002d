"""Counts decided events by kind and reason, since the count began."""

from collections import Counter

from sqlalchemy import Connection, bindparam, func, select

from responder.store.tables import inbox

_NEWEST = select(func.max(inbox.c.id))
_OLDEST_UNDECIDED = select(func.min(inbox.c.id)).where(inbox.c.decided_at.is_(None))
_COUNT = (
    select(inbox.c.kind, inbox.c.reason, func.count().label("number"))
    .where(inbox.c.id > bindparam("after"), inbox.c.id <= bindparam("until"), inbox.c.decided_at.is_not(None))
    .group_by(inbox.c.kind, inbox.c.reason)
)


class Tally:
    """Goes on from where it stopped, so that a look costs what is new and not what is there. Events behind one that
    is undecided wait for it. `begin` leaves out what is there already."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self._until: int | None = None

    def begin(self, conn: Connection) -> None:
        oldest: int | None = conn.execute(_OLDEST_UNDECIDED).scalar()
        newest: int = conn.execute(_NEWEST).scalar() or 0
        self._until = newest if oldest is None else oldest - 1

    def count(self, conn: Connection) -> None:
        if self._until is None:
            self.begin(conn)
            return
        oldest: int | None = conn.execute(_OLDEST_UNDECIDED).scalar()
        newest: int = conn.execute(_NEWEST).scalar() or 0
        until = newest if oldest is None else oldest - 1
        if until <= self._until:
            return
        for row in conn.execute(_COUNT, {"after": self._until, "until": until}):
            self.counts[row.kind, row.reason] += row.number
        self._until = until
