"""Switches that hold until they are taken back: the breaker, a pause that several machines share, and the mode."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, delete, select

from responder.dataclass import dataclass
from responder.domain.explanations.explanation import Explanation, Stored, as_column, from_column
from responder.store.database.upserts import insert_into
from responder.store.tables import switches


class Switch(StrEnum):
    PAUSE = "pause"  # nothing leaves
    BREAKER = "breaker"  # no automatic message leaves; words to the owner do
    MENDED = "breaker mended"  # a short time ago: it stops nothing, but it is not over yet
    STRANGERS = "strangers"  # no automatic message leaves to numbers that nobody knows
    STRANGERS_MENDED = "strangers mended"
    LIVE = "live"  # somebody decided that messages leave
    REHEARSAL = "rehearsal"  # somebody decided that none does
    SERVED_LIVE = "served live"  # what was in force for the service last, whoever or whatever made it so
    SERVED_REHEARSAL = "served in rehearsal"


@dataclass(frozen=True, slots=True)
class Thrown:
    """`until` is the earliest it may be taken back without a person; None leaves it to one."""

    since: datetime
    until: datetime | None
    why: Stored


def throw(conn: Connection, switch: Switch, since: datetime, why: Stored, until: datetime | None = None) -> bool:
    """Throws a switch; returns whether it was off."""
    row = {"name": switch.value, "since": since, "until": until, "why": as_column(why)}
    return conn.execute(insert_into(conn, switches).values(row).on_conflict_do_nothing()).rowcount == 1


def take_back(conn: Connection, switch: Switch) -> bool:
    """Takes a switch back; returns whether it was thrown."""
    return conn.execute(delete(switches).where(switches.c.name == switch.value)).rowcount == 1


def thrown(conn: Connection) -> dict[Switch, Thrown]:
    """Returns thrown switches. Names that another version of us wrote are left alone."""
    known = {switch.value for switch in Switch}
    rows = conn.execute(select(switches)).all()
    return {Switch(row.name): Thrown(row.since, row.until, _why(row.why)) for row in rows if row.name in known}


def _why(column: str) -> Stored:
    """Explains the pause: one has a person's words, a breaker a code."""
    told = from_column(column)
    return told if isinstance(told, Explanation) else column
