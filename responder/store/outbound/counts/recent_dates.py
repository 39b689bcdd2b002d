"""Selects by date what counts as recent, as SQL: also what is dated ahead of the clock, but not without an end."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, bindparam

from responder.domain.delivery.dates_ahead import latest


def is_recent(column: ColumnElement[datetime], span: str) -> ColumnElement[bool]:
    """Selects what is of the span that `recent` names so."""
    return and_(column > bindparam(span), column <= bindparam(f"{span}_ahead"))


def recent(now: datetime, **spans: timedelta) -> dict[str, datetime]:
    """Returns the parameters of `is_recent`, for each span by its name."""
    since = {name: now - span for name, span in spans.items()}
    return since | {f"{name}_ahead": latest(now, span) for name, span in spans.items()}
