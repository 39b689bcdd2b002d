"""Keeps, by account, for which period what came in is known to be complete."""

from datetime import datetime

from sqlalchemy import Connection

from responder.domain.delivery.caught_up_period import Gap, Period
from responder.store.database.marks import mark, marked, unmark


def period_of(conn: Connection, account: str) -> Period | None:
    """Returns the period; None if nothing was ever looked at."""
    began, until = marked(conn, _began(account)), marked(conn, _until(account))
    start, end = (marked(conn, name) for name in _gap(account))
    return Period(began, until, Gap(start, end) if start and end else None) if began and until else None


def begin(conn: Connection, account: str, at: datetime) -> None:
    keep(conn, account, Period(at, at))


def keep(conn: Connection, account: str, period: Period) -> None:
    mark(conn, _began(account), period.began)
    mark(conn, _until(account), period.until)
    for name, at in zip(_gap(account), (period.gap.start, period.gap.end) if period.gap else (None, None), strict=True):
        mark(conn, name, at) if at is not None else unmark(conn, name)


def _began(account: str) -> str:
    return f"catching up {account}"


def _until(account: str) -> str:
    return f"caught up {account}"


def _gap(account: str) -> tuple[str, str]:
    return f"not listed from {account}", f"not listed until {account}"
