"""Tells whether a probe of a hook came in here, and how gateways dated the last calls."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from responder.store.inbox.probes import dated_calls, take_probe


class ProbeOutcome(StrEnum):
    WRITTEN_HERE = "written here"
    ELSEWHERE = "not in this database"


def take_back(conn: Connection, nonce: str) -> ProbeOutcome:
    """Takes a probe out of what came in, and tells whether it was there."""
    return ProbeOutcome.WRITTEN_HERE if take_probe(conn, nonce) else ProbeOutcome.ELSEWHERE


def times_of_calls(conn: Connection, now: datetime) -> list[tuple[datetime, datetime]]:
    """Lists the last calls: when the gateway says each was, and when its webhook came."""
    return dated_calls(conn, now)
