"""When rules last answered a contact, which `limit` asks."""

from datetime import datetime

from sqlalchemy import Connection, delete

from responder.store.tables import uses


def forget_uses(conn: Connection, since: datetime | None) -> int:
    """Forgets what rules answered since a moment, or ever; returns how many."""
    statement = delete(uses) if since is None else delete(uses).where(uses.c.at >= since)
    return conn.execute(statement).rowcount
