"""Keeps how the reading of each calendar goes: when, what it found, since when it fails, and what its owner is told."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, or_, select, update

from responder.dataclass import dataclass
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Explanation, Stored, as_column, because, from_column
from responder.domain.model import calendar_notices
from responder.domain.model.calendar_notices import Notice
from responder.store import alerts
from responder.store.alerts.kinds import AlertKind
from responder.store.database.upserts import unless_there
from responder.store.tables import calendars

TOLD_AFTER = timedelta(minutes=30)
_MOST_NOTICES = 200  # kept of one calendar
_ONE_BY_ONE = 3  # of the events that cannot be read, the rest are told of together


@dataclass(frozen=True, slots=True)
class CalendarState:
    """`notices` are the events that were not taken as they stand."""

    name: str
    read_at: datetime | None
    failing_since: datetime | None
    problem: Stored
    events: int
    without_number: int
    mark: str = ""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFound:
    """Outcome of one reading. `mark`: what the next reading is compared with; `notices`: see CalendarState."""

    mark: str
    events: int
    without_number: int
    problem: Stored = ""
    notices: Sequence[Notice] = ()


def claim(conn: Connection, name: str, now: datetime, pause: timedelta) -> CalendarState | None:
    """Its state, if it is this process's turn to read it; None if it was read less than `pause` ago."""
    conn.execute(_MAKE_SURE[conn.dialect.name], {"name": name})
    due = or_(calendars.c.read_at.is_(None), calendars.c.read_at <= now - pause, calendars.c.read_at > now)
    mine = update(calendars).where(calendars.c.name == name, due).values(read_at=now)
    if conn.execute(mine).rowcount == 0:
        return None
    return _state(conn.execute(select(calendars).where(calendars.c.name == name)).one())


def went_well(
    conn: Connection,
    name: str,
    found: ReadingFound,
    now: datetime,
) -> None:
    """Notes that it was read; what could not be read of it stays a problem until it can."""
    values = {
        "mark": found.mark, "events": found.events, "without_number": found.without_number,
        "problem": as_column(found.problem), "notices": calendar_notices.written(found.notices[:_MOST_NOTICES]),
    }  # fmt: skip
    conn.execute(update(calendars).where(calendars.c.name == name).values(**values, failing_since=None))
    alerts.clear(conn, AlertKind.CALENDAR, name, now)
    _tell_of_events(conn, name, found.notices, now)


def as_before(conn: Connection, state: CalendarState, now: datetime) -> None:
    """Nothing changed since it was last read, and nothing of what was wrong with it then."""
    conn.execute(update(calendars).where(calendars.c.name == state.name).values(failing_since=None))
    alerts.clear(conn, AlertKind.CALENDAR, state.name, now)


def failed(conn: Connection, name: str, problem: Stored, now: datetime) -> bool:
    """Records a failed reading; returns whether it is new. The owner is told of what lasts: a server that is started
    anew is away for a minute."""
    ours = calendars.c.name == name
    news = conn.execute(select(calendars.c.problem).where(ours)).scalar() != as_column(problem)
    since = func.coalesce(calendars.c.failing_since, bindparam("moment", now, type_=calendars.c.failing_since.type))
    conn.execute(update(calendars).where(ours).values(problem=as_column(problem), failing_since=since))
    first = conn.execute(select(calendars.c.failing_since).where(ours)).scalar()
    if first is not None and now - first >= TOLD_AFTER:
        alerts.raise_(conn, AlertKind.CALENDAR, name, because(AlertCode.CALENDAR, name=name, problem=problem), now)
    return news


def _tell_of_events(conn: Connection, name: str, notices: Sequence[Notice], now: datetime) -> None:
    """Some of them one by one, the rest together: each once, until it is mended."""
    told = calendar_notices.to_be_told(notices)
    found = {f"{name}: {_mark_of(each)}": _told_of(name, each) for each in told[:_ONE_BY_ONE]}
    if (rest := len(told) - _ONE_BY_ONE) > 0:
        found[f"{name}: more"] = because(AlertCode.MORE_EVENTS, number=rest, name=name)
    for alert in alerts.opened(conn):
        if alert.kind is AlertKind.CALENDAR_EVENT and alert.about.startswith(f"{name}: ") and alert.about not in found:
            alerts.clear(conn, AlertKind.CALENDAR_EVENT, alert.about, now)
    for about, event in found.items():
        alerts.raise_(conn, AlertKind.CALENDAR_EVENT, about, event, now)


def _mark_of(notice: Notice) -> str:
    return blake2b(f"{notice.uid} {notice.trouble}".encode("utf-8", "replace"), digest_size=4).hexdigest()


def _told_of(name: str, notice: Notice) -> Explanation:
    return because(AlertCode.CALENDAR_EVENT, name=name, event=calendar_notices.told(notice))


def forget_others(conn: Connection, names: Iterable[str], now: datetime) -> None:
    """Forgets the state of calendars that are no longer read; the appointments they brought stay."""
    others = [state.name for state in states(conn) if state.name not in set(names)]
    for name in others:
        alerts.clear(conn, AlertKind.CALENDAR, name, now)
        _tell_of_events(conn, name, (), now)
    conn.execute(delete(calendars).where(calendars.c.name.in_(others)))


def states(conn: Connection) -> list[CalendarState]:
    return [_state(row) for row in conn.execute(select(calendars).order_by(calendars.c.name))]


def unread_events(conn: Connection) -> list[tuple[str, Notice]]:
    """Returns the calendar, and each event of it that an appointment hangs on and that cannot be read."""
    return [(state.name, each) for state in states(conn) for each in calendar_notices.to_be_told(state.notices)]


_MAKE_SURE = unless_there(calendars, "name")


def _state(row: Any) -> CalendarState:
    return CalendarState(
        name=row.name,
        read_at=row.read_at,
        failing_since=row.failing_since,
        problem=from_column(row.problem),
        events=row.events,
        without_number=row.without_number,
        mark=row.mark,
        notices=calendar_notices.read(row.notices),
    )
