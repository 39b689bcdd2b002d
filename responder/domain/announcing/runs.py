"""Start times of the runs of a repeated announcement, on the business's clock."""

import calendar
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from responder.domain.announcing.announcement import Every, Repeat

_STEPS = {Every.DAY: (1, 0), Every.WEEK: (7, 0), Every.MONTH: (0, 1), Every.YEAR: (0, 12)}  # days, months


def start_of_run(first: datetime, repeat: Repeat | None, run: int, zone: ZoneInfo) -> datetime | None:
    """Returns when the run of that number starts (0 is the first), at the same time of day whatever summer time does;
    None after the last. The 31st is the last day of a shorter month, and the 31st again afterwards."""
    if run == 0:
        return first
    if repeat is None:
        return None
    local = first.astimezone(zone)
    moved = _moved(local, repeat.every, run).replace(tzinfo=zone)
    return moved if moved <= repeat.until else None


def _moved(first: datetime, every: Every, run: int) -> datetime:
    naive = first.replace(tzinfo=None)
    days, months = _STEPS[every]
    year, month = divmod(naive.year * 12 + naive.month - 1 + months * run, 12)
    naive += timedelta(days=days * run)
    if not months:
        return naive
    return naive.replace(year=year, month=month + 1, day=min(naive.day, calendar.monthrange(year, month + 1)[1]))
