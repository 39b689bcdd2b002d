"""Paces an announcement: how many may leave now, and when the last would."""

from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.model.business import Budgets, Business
from responder.domain.schedule.quiet_hours import is_quiet, next_allowed

_MINUTE, _DAY = timedelta(minutes=1), timedelta(days=1)
FORECAST = timedelta(days=400)  # further ahead nobody plans


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartureCounts:
    """Automatic messages of the last minute and day, announcements among them, and the announcements alone."""

    minute: int = 0
    day: int = 0
    announced_minute: int = 0
    announced_day: int = 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """`first` and `last` departure, None if none leaves; `in_time` of the recipients get it before it ends."""

    first: datetime | None
    last: datetime | None
    in_time: int


def room(budgets: Budgets, left: DepartureCounts) -> int:
    """Computes how many announcements may leave now. Half of a minute's ceiling and a quarter of a day's stay for
    answers."""
    per_minute, per_day = budgets.for_announcements()
    return max(
        0,
        min(
            per_minute - left.announced_minute,
            per_day - left.announced_day,
            max(1, budgets.all_per_minute // 2) - left.minute,
            _for_announcements(budgets.all_per_day) - left.day,
        ),
    )


def slice_of(budgets: Budgets, look: float) -> int:
    """Returns how many leave at one look, `look` seconds after the last, so that a minute's share is spread over it."""
    return max(1, round(budgets.for_announcements()[0] * look / _MINUTE.total_seconds()))


def between_looks(budgets: Budgets, shortest: float) -> float:
    """Returns the seconds between two looks: one announcement each at a slow pace."""
    per_minute = budgets.for_announcements()[0]
    return max(shortest, _MINUTE.total_seconds() / per_minute) if per_minute else _MINUTE.total_seconds()


def forecast(count: int, start: datetime, end: datetime, business: Business, announced_today: int = 0) -> Forecast:
    """Foretells the departures of `count` announcements between two times, quiet hours and ceilings kept, if nothing
    else is sent. Counted by the day, so that ten thousand cost as little as ten."""
    per_minute, per_day = business.budgets.for_announcements()
    per_day = min(per_day, _for_announcements(business.budgets.all_per_day))
    left, at, first, last = count, start, None, None
    share = max(0, per_day - announced_today)
    while left and at < min(end, start + FORECAST) and per_minute:
        opening = next_allowed(business, at) or end
        if opening >= end:
            break
        closing = _quiet_after(business, opening, min(end, at + _DAY))
        room_there = int((closing - opening) / _MINUTE * per_minute) or 1
        now = min(left, share, room_there)
        if now:
            first = first or opening
            last = opening + _MINUTE * ((now - 1) / per_minute)
            left, share = left - now, share - now
        if share and left:
            at = max(closing, opening + _MINUTE)
        else:
            at, share = max(at, opening) + _DAY, per_day
    return Forecast(first, last, count - left)


def _for_announcements(all_per_day: int) -> int:
    return all_per_day - all_per_day // 4


def _quiet_after(business: Business, since: datetime, until: datetime) -> datetime:
    """Returns when the quiet hours begin after a time, to the quarter of an hour; `until` if not before."""
    at = since
    while at < until and not is_quiet(business, at):
        at += timedelta(minutes=15)
    return min(at, until)
