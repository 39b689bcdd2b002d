"""The circuit breaker: past the ceilings in all, automatic messages pause and the owner is told.

It is thrown in the transaction of the decision that was one too many, and stands in the database: neither a restart
nor a clock that is set back takes it back. What waits to leave meanwhile stays in the queue and expires by its own
age. Words to the owner are not automatic messages: they leave, and have a ceiling of their own.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from responder import alerts
from responder.alerts import Kind
from responder.core.business import Budgets, Business
from responder.core.decision import Decision, Reason
from responder.store.sent import sent_in_all
from responder.store.switches import Switch, take_back, throw, thrown

PAUSE = timedelta(minutes=10)
CALM = timedelta(minutes=20)
"""It is over, and said to be, when it was not thrown again for this long."""


def watch(conn: Connection, decisions: Iterable[Decision], business: Business, now: datetime) -> None:
    """After the messages of these decisions are written: was one kept back because there were too many?"""
    kept_back = {decision.kept_back or decision.reason for decision in decisions}
    if Reason.TOTAL_BUDGET in kept_back:
        _trip(conn, business, now)
    if Reason.OWNER_BUDGET in kept_back:
        budgets = business.budgets
        most = f"{budgets.owner_per_hour} an hour, {budgets.owner_per_day} a day"
        text = f"Responder: rules had more to tell you than business.yaml allows ({most}). The rest is not sent."
        alerts.raise_(conn, Kind.WORDS_HELD_BACK, "", text, now)


def mend(conn: Connection, budgets: Budgets, now: datetime) -> bool:
    """Takes the breaker back when its time is over and there is room again; whether messages may leave from now
    on that could not before. To be called every now and then."""
    found = thrown(conn)
    breaker, mended = found.get(Switch.BREAKER), found.get(Switch.MENDED)
    if mended is not None and breaker is None and mended.since + CALM <= now:
        take_back(conn, Switch.MENDED)
        alerts.clear(conn, Kind.BREAKER, "", now)
    if breaker is None or (breaker.until is not None and breaker.until > now):
        return False
    minute, day = sent_in_all(conn, now)
    if minute >= budgets.all_per_minute or day >= budgets.all_per_day:
        return False
    take_back(conn, Switch.BREAKER)
    take_back(conn, Switch.MENDED)
    throw(conn, Switch.MENDED, now, "")
    return True


def take_back_by_hand(conn: Connection, now: datetime) -> bool:
    """Whether it was thrown. Where the day's ceiling is still reached, the next answer throws it again."""
    found = take_back(conn, Switch.BREAKER)
    take_back(conn, Switch.MENDED)
    alerts.clear(conn, Kind.BREAKER, "", now)
    return found


def _trip(conn: Connection, business: Business, now: datetime) -> None:
    if Switch.BREAKER in thrown(conn):
        return
    budgets = business.budgets
    until = now + PAUSE
    if sent_in_all(conn, now)[1] >= budgets.all_per_day:
        why = f"as many left as a day may have ({budgets.all_per_day})"
        end = "They go on when a day has fewer"
    else:
        why = f"as many left as a minute may have ({budgets.all_per_minute})"
        end = f"They go on at {business.local(until):%H:%M}"
    throw(conn, Switch.BREAKER, now, why, until)
    take_back(conn, Switch.MENDED)
    text = f"Responder: automatic SMS are paused, {why}. {end}; at once with: responder resume"
    alerts.raise_(conn, Kind.BREAKER, "", text, now)
