"""Keeps what is claimed for sending apart from a STOP that another process is deciding.

A turn locks its contacts before it reads the time and the queue, and keeps them until its commit. What was read of the
queue before that lock was had is out of date about them: so opt-outs are read again under it, and a contact whose lock
another has is left for the next claim. A contact is never waited for here: a turn may be waiting for rows of ours.
"""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from responder.store.database.locks import Over, try_each
from responder.store.tables import contacts

_OUT = select(contacts.c.number).where(
    contacts.c.number.in_(bindparam("numbers", expanding=True)), contacts.c.opted_out_at.is_not(None)
)


class HeldNumbers(NamedTuple):
    """`elsewhere`: somebody decides about them just now. `opted_out`: of the others, by now."""

    elsewhere: frozenset[str] = frozenset()
    opted_out: frozenset[str] = frozenset()


def hold_numbers(conn: Connection, numbers: Iterable[str]) -> HeldNumbers:
    """Locks numbers until the transaction ends, as far as nobody else has them, and reads which are opted out. On
    SQLite nobody else writes meanwhile, and whoever asks has read that already."""
    asked = sorted(set(numbers))
    if conn.dialect.name != "postgresql" or not asked:
        return HeldNumbers()
    ours = try_each(conn, Over.CONTACT, asked)
    out = conn.execute(_OUT, {"numbers": sorted(ours)}).scalars() if ours else ()
    return HeldNumbers(frozenset(asked) - ours, frozenset(out))
