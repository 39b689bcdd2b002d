"""Pauses and resumes all sending.

A pause is a file beside the database, so that it can be made while the database is locked, full or gone; a row in the
database tells processes of other machines. Both are seen before every send.
"""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from responder.dataclass import dataclass
from responder.store.outbound.switches import pause_file
from responder.store.outbound.switches.pause_file import Paused

if TYPE_CHECKING:  # a pause needs no database, and is quicker without its library
    from sqlalchemy import Connection


class PauseOutcome(StrEnum):
    PAUSED = "paused"
    ALREADY = "paused already"
    NOT_WRITTEN = "the file cannot be written"


class ResumeOutcome(StrEnum):
    RESUMED = "resumed"
    NOT_PAUSED = "not paused"
    NOT_REMOVED = "the file cannot be removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pausing:
    """`pause` is the one in force (an older one where it was paused already), None where the file could not be
    written; `trouble` says why."""

    outcome: PauseOutcome
    file: Path
    pause: Paused | None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Resuming:
    outcome: ResumeOutcome
    file: Path
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Freed:
    """Switches of the database that were taken back: the pause of other machines, and the circuit breakers."""

    shared: bool
    tripped: bool


def pause(database_url: str, now: datetime, why: str) -> Pausing:
    """Pauses this machine. Where the database is shared (`tells_others`), call `pause_others` too."""
    file = pause_file.pause_file(database_url)
    try:
        new = pause_file.pause(file, now, why)
    except OSError as error:
        trouble = error.strerror or type(error).__name__
        return Pausing(outcome=PauseOutcome.NOT_WRITTEN, file=file, pause=None, trouble=trouble)
    outcome = PauseOutcome.PAUSED if new else PauseOutcome.ALREADY
    return Pausing(outcome=outcome, file=file, pause=pause_file.paused(file))


def pause_others(conn: "Connection", now: datetime, why: str) -> None:
    """Pauses all processes that share the database, within a second."""
    from responder.store.outbound.switches.send_switches import Switch, throw

    throw(conn, Switch.PAUSE, now, why)


def tells_others(database_url: str) -> bool:
    """Checks whether processes of other machines may share the database."""
    return not database_url.startswith("sqlite")


def who_locks_others(database_url: str) -> list[str]:
    """Names the sessions for which `pause_others` waits."""
    from responder.store.database.postgres.lock_holders import lock_holders

    return lock_holders(database_url, "switches")


def resume(database_url: str) -> Resuming:
    """Ends the pause of this machine; `free` ends what stands in the database."""
    file = pause_file.pause_file(database_url)
    try:
        was_paused = pause_file.resume(file)
    except OSError as error:
        return Resuming(ResumeOutcome.NOT_REMOVED, file, error.strerror or type(error).__name__)
    return Resuming(ResumeOutcome.RESUMED if was_paused else ResumeOutcome.NOT_PAUSED, file)


def free(conn: "Connection", now: datetime) -> Freed:
    """Takes back the pause that machines share, and the circuit breakers: a person says that sending goes on."""
    from responder.processing import circuit_breaker
    from responder.store.outbound.switches.send_switches import Switch, take_back

    return Freed(shared=take_back(conn, Switch.PAUSE), tripped=circuit_breaker.take_back_by_hand(conn, now))


def paused_here(database_url: str) -> Paused | None:
    """Returns the pause of this machine; None while nothing is paused."""
    return pause_file.paused(pause_file.pause_file(database_url))


def paused(conn: "Connection", database_url: str) -> Paused | None:
    """Returns the pause of this machine, or else the one that machines share."""
    from responder.store.outbound.switches.send_switches import Switch, thrown

    here, shared = paused_here(database_url), thrown(conn).get(Switch.PAUSE)
    if here is not None or shared is None:
        return here
    return Paused(shared.since, str(shared.why))
