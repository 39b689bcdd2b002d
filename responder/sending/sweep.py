"""Sweeps the message table now and then, whatever the lanes were or were not told."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection

from responder.store.outbound.messages import expire
from responder.store.outbound.messages_in_doubt import PATIENCE, give_up
from responder.store.outbound.reports import forget_early

# Reconciliation hands messages in doubt over, or sends them again where the owner wants that, as long as it runs.
_COMES_FIRST = timedelta(minutes=5)


class Swept(NamedTuple):
    expired: int
    given_up: int
    forgotten: int  # reports on messages that never came


def sweep(conn: Connection, now: datetime) -> Swept:
    return Swept(expire(conn, now), give_up(conn, now, PATIENCE + _COMES_FIRST), forget_early(conn, now))
