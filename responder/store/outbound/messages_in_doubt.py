"""Messages in doubt: those being sent when a process ended, and those whose fate nobody knows."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, bindparam, func, or_, select

from responder.domain.delivery.message_status import Happening, Status
from responder.languages.catalogue import msgid
from responder.store.outbound.counts.status_sql import is_one_of, moves
from responder.store.outbound.messages import IN_FLIGHT
from responder.store.tables import messages

PATIENCE = timedelta(minutes=30)  # with a message nobody knows the fate of

# In the words of the partial index, or the whole table is read.
_is_in_flight = is_one_of(messages.c.status, *IN_FLIGHT)
IS_UNKNOWN = and_(_is_in_flight, messages.c.status == Status.UNKNOWN.value)
_STRANDED = moves(Happening.CRASHED, why=msgid("stopped between sending and hearing what came of it")).where(
    messages.c.account == bindparam("login"),
    _is_in_flight,
    messages.c.id.not_in(bindparam("alive", expanding=True)),
)
_ATTEMPTS = (
    select(messages.c.id, messages.c.account, messages.c.attempts)
    .where(messages.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(messages.c.id)
    .with_for_update()
)
_COUNT_UNKNOWN = select(func.count()).where(IS_UNKNOWN)
_AHEAD = timedelta(hours=1)  # what is dated further ahead was claimed by a clock that was wrong
_GIVE_UP = moves(Happening.GIVEN_UP).where(
    IS_UNKNOWN, or_(messages.c.claimed_at <= bindparam("before"), messages.c.claimed_at > bindparam("ahead"))
)


def crashed(conn: Connection, account: str, alive: Iterable[int] = ()) -> int:
    """Marks every message as unknown that says it is being sent while nobody (but those `alive`) sends it, never
    queued: it may have left. Says how many."""
    return conn.execute(_STRANDED, {"login": account, "alive": list(alive)}).rowcount


def taken_over(conn: Connection, account: str, attempts: Mapping[int, int]) -> frozenset[int]:
    """Returns which messages, given with the attempt that whoever asks made, have been taken up again since: another
    process took us for dead. They are kept as they are until the transaction ends. On SQLite there is no other."""
    if conn.dialect.name != "postgresql" or not attempts:
        return frozenset()
    rows = conn.execute(_ATTEMPTS, {"ids": list(attempts)})
    return frozenset(row.id for row in rows if (row.account, row.attempts) != (account, attempts[row.id]))


def unknown(conn: Connection) -> int:
    """Counts messages whose fate is unknown."""
    return int(conn.execute(_COUNT_UNKNOWN).scalar_one())


def give_up(conn: Connection, now: datetime, patience: timedelta = PATIENCE) -> int:
    """Hands messages unknown for half an hour to a person; they block their recipient no more. So are those that a
    clock claimed which was ahead: nobody knows for how long."""
    return conn.execute(_GIVE_UP, {"before": now - patience, "ahead": now + _AHEAD}).rowcount
