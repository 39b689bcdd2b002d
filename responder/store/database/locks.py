"""Advisory locks between processes that write to one database.

SQLite lets one process write at a time, so there is nothing to agree on and these do nothing. On PostgreSQL they
are advisory locks: let go of by the commit, and by the server itself when a process dies.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from sqlalchemy import Connection, text


class Over(IntEnum):
    """Subject of a lock. The numbers are the same for every version that may run beside this one."""

    LAYOUT = 1
    CONTACT = 2  # whose events are being decided
    BUDGET = 3  # the ceilings over everybody, while they are near
    LANE = 4  # an account's queue, while it is claimed from
    GATEWAY_ID = 5  # a message the gateway knows by that name, and the reports on it
    UNDATED = 6
    RULES = 7
    SEAT = 8  # what one process does for all
    CATCHING_UP = 9  # what lists have and the inbox has not: nothing is decided meanwhile
    APPOINTMENTS = 11  # of some numbers: whether one has an appointment at that time already
    MODE = 10  # rehearsal or live: shared by whoever writes down what may leave, held by whoever changes it


def hold(conn: Connection, over: Over, names: Iterable[str] = ("",)) -> None:
    """Waits until nobody else holds any of these, and keeps them until the transaction ends. In one order for
    everybody, so that two who want the same never wait for each other."""
    if conn.dialect.name == "postgresql":
        conn.execute(_HOLD, {"over": int(over), "names": list(names)})


def share(conn: Connection, over: Over) -> None:
    """Takes a lock beside others that share it: it keeps out who holds it, and is kept out by them."""
    if conn.dialect.name == "postgresql":
        conn.execute(_SHARE, {"over": int(over)})


def try_each(conn: Connection, over: Over, names: Sequence[str]) -> set[str]:
    """Locks the names that nobody else holds; they are ours until the transaction ends."""
    if conn.dialect.name != "postgresql":
        return set(names)
    return set(conn.execute(_TRY, {"over": int(over), "names": list(names)}).scalars())


_HOLD = text(
    "SELECT count(pg_advisory_xact_lock(:over, key)) FROM "
    "(SELECT DISTINCT hashtext(name) AS key FROM unnest(CAST(:names AS text[])) AS name ORDER BY key) AS keys"
)
_SHARE = text("SELECT pg_advisory_xact_lock_shared(:over, hashtext(''))")
_TRY = text(
    "SELECT name FROM unnest(CAST(:names AS text[])) AS name WHERE pg_try_advisory_xact_lock(:over, hashtext(name))"
)
