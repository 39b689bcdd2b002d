"""Tells how things stand: queue, ceilings, pauses, alerts, when something last came in and left."""

from datetime import datetime

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.services.operations.pausing import paused
from responder.store.contacts.one_way import is_one_way
from responder.store.outbound.switches.pause_file import Paused
from responder.store.outbound.switches.send_switches import Switch, Thrown
from responder.store.review.overview import Overview, overview

__all__ = ["Overview", "Paused", "ServiceStatus", "Switch", "service_status"]


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """`paused` is the pause of this machine, or the one that machines share. `one_way`: messages arrive and no SMS ever
    came in, as where a phone has RCS chats on."""

    overview: Overview
    paused: Paused | None
    one_way: bool

    @property
    def breaker(self) -> Thrown | None:
        """Automatic messages are paused: there were too many at once."""
        return self.overview.switches.get(Switch.BREAKER)


def service_status(conn: Connection, database_url: str, now: datetime) -> ServiceStatus:
    return ServiceStatus(overview(conn, now), paused(conn, database_url), is_one_way(conn))
