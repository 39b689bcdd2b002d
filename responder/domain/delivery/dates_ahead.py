"""Bounds how far ahead of the clock a date counts, where what happened lately is counted.

A clock that is set back by an hour must reset no count, so what is dated ahead counts. But not without an end: what a
clock wrote that was a year ahead would hold everything back until that year is over. Nothing leaves for five minutes
after a clock was set back by more than an hour (`sending.send_hold`): a minute that is counted is over by then.
"""

from datetime import datetime, timedelta

AHEAD = timedelta(hours=1, minutes=2)


def latest(now: datetime, span: timedelta) -> datetime:
    """Returns until which date something counts as of the last `span`: as far ahead as it counts back, and an hour
    at least."""
    return now + max(span, AHEAD)


def is_recent(at: datetime, now: datetime, span: timedelta) -> bool:
    """Checks whether it counts as of the last `span`."""
    return now - span < at <= latest(now, span)
