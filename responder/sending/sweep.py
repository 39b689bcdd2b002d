"""Sweeps the message table now and then, whatever the lanes were or were not told."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from responder.store.outbound.messages import expire
from responder.store.outbound.messages_in_doubt import give_up
from responder.store.outbound.reports import forget_early


class Swept(NamedTuple):
    expired: int
    given_up: int
    forgotten: int  # reports on messages that never came


def sweep(conn: Connection, now: datetime) -> Swept:
    return Swept(expire(conn, now), give_up(conn, now), forget_early(conn, now))
