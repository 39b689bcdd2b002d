"""How much may leave just now: nothing automatic while the breaker is thrown, and never more in a minute than the
business allows, so that what was held back (by a pause, by the night) does not leave in one burst."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection

from responder.core.business import Budgets
from responder.store.departures import left_since
from responder.store.switches import Switch, thrown

_MINUTE = timedelta(minutes=1)
_LOOK_AGAIN = timedelta(seconds=2)
NO_HINDRANCE = 5_000  # a minute: no phone sends as many, so nobody needs to count them


class Opening(NamedTuple):
    """`room` messages may be claimed; only words to people who are told, unless `automatic`. Otherwise the others
    are worth another look at `again`."""

    room: int
    automatic: bool = True
    again: datetime | None = None


Valve = Callable[[Connection, datetime, int], Opening]


def wide_open(_: Connection, __: datetime, wanted: int) -> Opening:
    """Holds nothing back."""
    return Opening(wanted)


def valve_for(budgets: Callable[[], Budgets]) -> Valve:
    def opening(conn: Connection, now: datetime, wanted: int) -> Opening:
        if Switch.BREAKER in thrown(conn):
            return Opening(wanted, automatic=False, again=now + _LOOK_AGAIN)
        most = budgets().all_per_minute
        if most >= NO_HINDRANCE:
            return Opening(wanted)
        left = left_since(conn, now - _MINUTE, now)
        if left < most:
            return Opening(min(wanted, most - left))
        return Opening(wanted, automatic=False, again=now + _LOOK_AGAIN)

    return opening
