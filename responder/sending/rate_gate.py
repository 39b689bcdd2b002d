"""Limits how much may leave now: nothing automatic while the breaker is thrown, and never more in a minute than the
business allows, so that what was held back (by a pause, by the night) does not leave in one burst."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection

from responder.domain.model.business import Business
from responder.domain.schedule.quiet_hours import is_quiet, next_allowed
from responder.store.outbound.departure_times import left_since
from responder.store.outbound.messages import Who
from responder.store.outbound.switches.send_switches import Switch, thrown

_MINUTE, _YEAR = timedelta(minutes=1), timedelta(days=365)
_LOOK_AGAIN = timedelta(seconds=2)
NO_HINDRANCE = 5_000  # a minute: no phone sends as many, so nobody needs to count them


class Opening(NamedTuple):
    """`room` messages may be claimed, of `whose`; the others are worth another look at `again`. `quiet` is the end of
    the quiet hours, None outside of them."""

    room: int
    whose: Who = Who.EVERYBODY
    again: datetime | None = None
    quiet: datetime | None = None


RateGate = Callable[[Connection, datetime, int], Opening]


def wide_open(_: Connection, __: datetime, wanted: int) -> Opening:
    """Holds nothing back."""
    return Opening(wanted)


def rate_gate_for(
    business: Callable[[], Business], *, rehearsing: Callable[[Connection], bool] = lambda _: False
) -> RateGate:
    def opening(conn: Connection, now: datetime, wanted: int) -> Opening:
        if rehearsing(conn):
            return Opening(0, again=now + _LOOK_AGAIN)
        if Switch.BREAKER in thrown(conn):
            return Opening(wanted, Who.PEOPLE_TOLD, again=now + _LOOK_AGAIN)
        quiet = _end_of_quiet(business(), now)
        most, strangers = business().budgets.all_per_minute, business().budgets.for_strangers()[0]
        if strangers >= NO_HINDRANCE:
            return Opening(wanted, quiet=quiet)
        left, to_strangers = left_since(conn, now - _MINUTE)
        if left >= most:
            return Opening(wanted, Who.PEOPLE_TOLD, again=now + _LOOK_AGAIN)
        if to_strangers >= strangers:
            return Opening(min(wanted, most - left), Who.NO_STRANGERS, again=now + _LOOK_AGAIN, quiet=quiet)
        return Opening(min(wanted, most - left, strangers - to_strangers), quiet=quiet)

    return opening


def _end_of_quiet(business: Business, now: datetime) -> datetime | None:
    if not is_quiet(business, now):
        return None
    return next_allowed(business, now) or now + _YEAR
