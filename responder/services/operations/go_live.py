"""Goes live, and back to rehearsing: for all processes that share the database, from the next transaction on.

What was rehearsed never leaves: it was written down as withdrawn. What still waits when the mode changes is withdrawn
with it, in the same transaction: what somebody agreed to send under one mode is not what they agree to under the other.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.settings.values import Mode
from responder.store.announcing.runs import make_rehearsals, untell
from responder.store.appointments.appointment_posts import begin_anew
from responder.store.database.locks import Over, hold
from responder.store.outbound import gateway_tasks, posts
from responder.store.outbound.messages import MODE_CHANGED, withdraw_all
from responder.store.outbound.rehearsed_messages import Rehearsed, forget_rehearsed_uses, how_many_rehearsed, rehearsed
from responder.store.outbound.switches.mode_in_force import (
    Forced,
    ModeDecision,
    ModeInForce,
    decide,
    forced_by,
    mode_in,
    note_served,
    served,
)

__all__ = [
    "ModeDecision",
    "Forced",
    "ModeInForce",
    "Rehearsed",
    "SwitchOutcome",
    "Switched",
    "begin_service",
    "forced_by",
    "go_live",
    "how_many_rehearsed",
    "mode_in",
    "rehearse",
    "rehearsed",
    "standing",
]


class SwitchOutcome(StrEnum):
    """Outcome of asking for a mode. Only CHANGED wrote anything."""

    CHANGED = "changed"
    ALREADY = "already"
    FORCED = "forced"  # a setting or a missing key keeps it in rehearsal


@dataclass(frozen=True, slots=True, kw_only=True)
class Switched:
    """Counts what was withdrawn, because it still waited: messages, announcements, tasks of gateways, posts."""

    outcome: SwitchOutcome
    messages: int = 0
    announcements: int = 0
    tasks: int = 0
    posts: int = 0

    @property
    def withdrew(self) -> int:
        return self.messages + self.announcements + self.tasks + self.posts


def go_live(conn: Connection, mode: ModeInForce, now: datetime, who: str) -> Switched:
    """Messages leave from now on: what is decided from now on, and nothing of before."""
    if mode.forced:
        return Switched(outcome=SwitchOutcome.FORCED)
    hold(conn, Over.MODE)
    decided = mode.read(conn)
    if decided.mode is Mode.LIVE:
        return Switched(outcome=SwitchOutcome.ALREADY)
    forget_rehearsed_uses(conn, decided.since)  # nobody got what was rehearsed, so it counts for no limit
    return _switch(conn, mode, Mode.LIVE, now, who)


def begin_service(conn: Connection, mode: ModeInForce, now: datetime) -> Switched:
    """Notes what is in force as the service starts. Where a setting makes live what rehearsed last, that is going live,
    as a press is. Where it makes a rehearsal, what waits is held until then."""
    hold(conn, Over.MODE)
    in_force, before = mode.mode_in(conn), served(conn)
    if before is not None and before.mode is in_force:
        return Switched(outcome=SwitchOutcome.ALREADY)
    note_served(conn, in_force, now)
    if before is None or in_force is Mode.REHEARSAL:
        return Switched(outcome=SwitchOutcome.ALREADY)
    forget_rehearsed_uses(conn, before.since)
    return _begin_anew(conn)


def rehearse(conn: Connection, mode: ModeInForce, now: datetime, who: str) -> Switched:
    """Nothing leaves from now on. What is on its way to the gateway already is not called back."""
    hold(conn, Over.MODE)
    if mode.read(conn).mode is Mode.REHEARSAL:
        return Switched(outcome=SwitchOutcome.ALREADY)
    return _switch(conn, mode, Mode.REHEARSAL, now, who)


def standing(conn: Connection, mode: ModeInForce) -> ModeDecision:
    """Reads what was decided last, by whom and when."""
    return mode.read(conn)


def _switch(conn: Connection, mode: ModeInForce, to: Mode, now: datetime, who: str) -> Switched:
    decide(conn, to, now, who)
    mode.read(conn)
    return _begin_anew(conn)


def _begin_anew(conn: Connection) -> Switched:
    """Withdraws all that waits."""
    begin_anew(conn)
    untell(conn)  # before their messages are withdrawn: the same announcement still reaches them another time
    return Switched(
        outcome=SwitchOutcome.CHANGED,
        messages=withdraw_all(conn),
        announcements=make_rehearsals(conn),
        tasks=gateway_tasks.withdraw_all(conn, MODE_CHANGED),
        posts=posts.withdraw_all(conn, MODE_CHANGED),
    )
