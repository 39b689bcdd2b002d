"""The circuit breaker: past the ceilings in all, automatic messages pause and the owner is told.

It is thrown in the transaction of the decision that was one too many, and stands in the database: neither a restart
nor a clock that is set back takes it back, but for one that was far ahead. What waits to leave meanwhile stays in the
queue and expires by its own age. Words to the owner are not automatic messages: they leave, and have a ceiling of
their own.

Numbers that nobody knows have a breaker of their own, at half of the ceilings: a flood of strangers throws that one,
and contacts who are known go on being answered.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.delivery.dates_ahead import is_recent
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import because
from responder.domain.model.business import Budgets, Business
from responder.domain.model.decision import Decision, Reason
from responder.store import alerts
from responder.store.alerts import AlertKind
from responder.store.outbound.counts.sent_counts import sent_in_all
from responder.store.outbound.switches.send_switches import Switch, take_back, throw, thrown

PAUSE = timedelta(minutes=10)
CALM = timedelta(minutes=20)
"""It is over, and said to be, when it was not thrown again for this long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaker:
    """`mended` is thrown while it may be over."""

    switch: Switch
    mended: Switch
    kind: AlertKind
    strangers: bool
    alarm: AlertCode


ALL = Breaker(
    switch=Switch.BREAKER,
    mended=Switch.MENDED,
    kind=AlertKind.BREAKER,
    strangers=False,
    alarm=AlertCode.ALL_PAUSED,
)
STRANGERS = Breaker(
    switch=Switch.STRANGERS,
    mended=Switch.STRANGERS_MENDED,
    kind=AlertKind.STRANGERS,
    strangers=True,
    alarm=AlertCode.STRANGERS_PAUSED,
)
BREAKERS = (ALL, STRANGERS)
SWITCHES = frozenset(switch for each in BREAKERS for switch in (each.switch, each.mended))


def watch(conn: Connection, decisions: Iterable[Decision], business: Business, now: datetime) -> None:
    """After the messages of these decisions are written: was one kept back because there were too many?"""
    kept_back = {reason for decision in decisions for reason in (decision.kept_back, decision.reason)}
    if Reason.STRANGER_BUDGET in kept_back:
        _trip(conn, STRANGERS, business, now)
    if Reason.TOTAL_BUDGET in kept_back and not _is_the_strangers_doing(conn, business.budgets, now):
        _trip(conn, ALL, business, now)
    if Reason.OWNER_BUDGET in kept_back:
        budgets = business.budgets
        told = because(AlertCode.WORDS_HELD_BACK, hour=budgets.owner_per_hour, day=budgets.owner_per_day)
        alerts.raise_(conn, AlertKind.WORDS_HELD_BACK, "", told, now)


def mend(conn: Connection, budgets: Budgets, now: datetime) -> bool:
    """Takes a breaker back when its time is over and there is room again; whether messages may leave from now
    on that could not before. To be called every now and then."""
    mended = [_mend(conn, each, budgets, now) for each in BREAKERS]
    return any(mended)


def take_back_by_hand(conn: Connection, now: datetime) -> bool:
    """Takes the breaker back by hand; returns whether it was thrown. Where the day's ceiling is still reached, the
    next answer throws it again."""
    found = [take_back(conn, each.switch) for each in BREAKERS]
    for each in BREAKERS:
        take_back(conn, each.mended)
        alerts.clear(conn, each.kind, "", now)
    return any(found)


def _mend(conn: Connection, each: Breaker, budgets: Budgets, now: datetime) -> bool:
    found = thrown(conn)
    breaker, mended = found.get(each.switch), found.get(each.mended)
    if mended is not None and breaker is None and not is_recent(mended.since, now, CALM):
        take_back(conn, each.mended)
        alerts.clear(conn, each.kind, "", now)
    if breaker is None or (breaker.until is not None and is_recent(breaker.since, now, breaker.until - breaker.since)):
        return False
    (minute, day), most = sent_in_all(conn, now, strangers=each.strangers), _most(each, budgets)
    if minute >= most[0] or day >= most[1]:
        return False
    take_back(conn, each.switch)
    take_back(conn, each.mended)
    throw(conn, each.mended, now, "")
    return True


def _most(each: Breaker, budgets: Budgets) -> tuple[int, int]:
    return budgets.for_strangers() if each.strangers else (budgets.all_per_minute, budgets.all_per_day)


def _is_the_strangers_doing(conn: Connection, budgets: Budgets, now: datetime) -> bool:
    """Checks whether the minute is full because strangers have a part of it, who are paused now: a minute later the
    contacts who are known have all of it, so nobody else need be paused."""
    minute, day = sent_in_all(conn, now)
    theirs = sent_in_all(conn, now, strangers=True)[0]
    full = minute - theirs >= budgets.all_per_minute or day >= budgets.all_per_day
    return Switch.STRANGERS in thrown(conn) and not full


def _trip(conn: Connection, each: Breaker, business: Business, now: datetime) -> None:
    if each.switch in thrown(conn):
        return
    most, until = _most(each, business.budgets), now + PAUSE
    if sent_in_all(conn, now, strangers=each.strangers)[1] >= most[1]:
        why, end = because(AlertCode.DAY_IS_FULL, most=most[1]), because(AlertCode.UNTIL_THE_DAY)
    else:
        why = because(AlertCode.MINUTE_IS_FULL, most=most[0])
        end = because(AlertCode.UNTIL_TIME, time=f"{business.local(until):%H:%M}")
    throw(conn, each.switch, now, why, until)
    take_back(conn, each.mended)
    alerts.raise_(conn, each.kind, "", because(each.alarm, why=why, until=end), now)
