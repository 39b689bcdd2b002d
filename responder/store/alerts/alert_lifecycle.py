"""Alerts as they are written down: raised, told once a channel, over."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, or_, select, update

from responder.dataclass import dataclass
from responder.domain.delivery.dates_ahead import is_recent, latest
from responder.domain.explanations.explanation import Stored, as_column, from_column
from responder.languages.catalogue import ENGLISH_CATALOGUE, Catalogue
from responder.store.alerts.kinds import FORMS, AlertKind
from responder.store.database.upserts import insert_into
from responder.store.tables import alerts, tellings

AGAIN = timedelta(hours=1)
"""What comes back sooner than this after it was over is not told anew: it never was over."""
LONGEST_PAUSE = timedelta(hours=1)
MOST_ATTEMPTS = 8  # about three hours of them


class Phase(StrEnum):
    BEGUN = "begun"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Alert:
    id: int
    kind: AlertKind
    about: str
    told: Stored
    raised_at: datetime

    @property
    def text(self) -> str:
        """The sentence in English."""
        return str(self.told)


@dataclass(frozen=True, slots=True)
class Telling:
    """Words to be brought over one channel, in the language of `catalogue`. `attempts` were made so far; `gateway` is
    the name of the one it is about."""

    alert: Alert
    phase: Phase
    channel: str
    attempts: int
    gateway: str = "the gateway"
    catalogue: Catalogue = ENGLISH_CATALOGUE

    @property
    def words(self) -> str:
        if self.phase is Phase.BEGUN:
            return self.catalogue.word(self.alert.told)
        return self.catalogue.gettext(FORMS[self.alert.kind].over, gateway=self.gateway)


_mine = and_(alerts.c.kind == bindparam("what"), alerts.c.about == bindparam("which"))
_CLEAR = update(alerts).where(_mine, alerts.c.over_at.is_(None)).values(over_at=bindparam("at"))
_OPEN = select(alerts).where(alerts.c.over_at.is_(None)).order_by(alerts.c.id)


def raise_(conn: Connection, kind: AlertKind, about: str, told: Stored, now: datetime) -> bool:
    """Raises an alert; returns whether it is new."""
    if conn.execute(_OPEN.where(alerts.c.kind == kind.value, alerts.c.about == about)).first() is not None:
        return False
    if _come_back(conn, kind, about, now):
        return False
    row = {"kind": kind.value, "about": about, "text": as_column(told), "raised_at": now}
    # Two processes may see it at the same moment: the index over what is open lets one of them write it.
    return conn.execute(insert_into(conn, alerts).values(row).on_conflict_do_nothing()).rowcount == 1


def clear(conn: Connection, kind: AlertKind, about: str, now: datetime) -> bool:
    """Clears an alert; returns whether it was raised."""
    return conn.execute(_CLEAR, {"what": kind.value, "which": about, "at": now}).rowcount > 0


def reword(conn: Connection, kind: AlertKind, about: str, told: Stored) -> None:
    """Writes an open alert anew, for whoever looks; nobody is told of it again."""
    theirs = and_(alerts.c.kind == kind.value, alerts.c.about == about, alerts.c.over_at.is_(None))
    conn.execute(update(alerts).where(theirs, alerts.c.text != as_column(told)).values(text=as_column(told)))


def opened(conn: Connection) -> list[Alert]:
    """Returns open alerts, oldest first."""
    return [_alert(row) for row in conn.execute(_OPEN)]


def let_pass(conn: Connection, now: datetime) -> None:
    """Ends what has no end of its own."""
    for alert in opened(conn):
        lasts = FORMS[alert.kind].lasts
        if lasts is not None and not is_recent(alert.raised_at, now, lasts):
            clear(conn, alert.kind, alert.about, now)


def due(conn: Connection, channels: Iterable[str], now: datetime) -> list[Telling]:
    """Returns alerts to tell now; `told` or `failed` takes it off. An alert that was over before anybody was told of
    it over a channel is told there in neither phase."""
    found = []
    for row in conn.execute(_UNTOLD.where(alerts.c.raised_at > now - timedelta(days=2))):
        for channel in channels:
            telling = _next(conn, _alert(row), row.over_at is not None, channel, now)
            if telling is not None:
                found.append(telling)
    return found


def told(conn: Connection, telling: Telling, now: datetime, why: str = "") -> None:
    """Notes that it was brought (or, with a `why`, never will be)."""
    _write(conn, telling, done_at=now, attempts=telling.attempts + 1, again_at=None, why=why)


def failed(conn: Connection, telling: Telling, now: datetime, why: str) -> None:
    """To be tried again, each time after a longer pause; given up in the end."""
    attempts = telling.attempts + 1
    if attempts >= MOST_ATTEMPTS:
        told(conn, telling, now, f"given up: {why}")
        return
    pause = min(LONGEST_PAUSE, timedelta(seconds=15) * 4.0 ** min(attempts - 1, 8))
    _write(conn, telling, done_at=None, attempts=attempts, again_at=now + pause, why=why)


_UNTOLD = (
    select(alerts)
    .where(
        or_(
            alerts.c.over_at.is_(None),
            # One that is over stays interesting until the end has been told wherever the beginning was.
            exists().where(tellings.c.alert == alerts.c.id),
        )
    )
    .order_by(alerts.c.id)
)
_TELLING = select(tellings).where(
    tellings.c.alert == bindparam("which"),
    tellings.c.phase == bindparam("part"),
    tellings.c.channel == bindparam("by"),
)


def _next(conn: Connection, alert: Alert, over: bool, channel: str, now: datetime) -> Telling | None:
    begun = _row(conn, alert, Phase.BEGUN, channel)
    if not over:
        return _if_due(Telling(alert, Phase.BEGUN, channel, begun.attempts if begun else 0), begun, now)
    if begun is None or begun.done_at is None or begun.why or not FORMS[alert.kind].over:
        return None
    end = _row(conn, alert, Phase.OVER, channel)
    return _if_due(Telling(alert, Phase.OVER, channel, end.attempts if end else 0), end, now)


def _if_due(telling: Telling, row: Any, now: datetime) -> Telling | None:
    if row is not None and (row.done_at is not None or _waits_until(row.again_at, now)):
        return None
    return telling


def _waits_until(again_at: datetime | None, now: datetime) -> bool:
    return again_at is not None and now < again_at <= latest(now, LONGEST_PAUSE)


def _row(conn: Connection, alert: Alert, phase: Phase, channel: str) -> Any:
    return conn.execute(_TELLING, {"which": alert.id, "part": phase.value, "by": channel}).one_or_none()


def _write(conn: Connection, telling: Telling, **values: Any) -> None:
    key = {"alert": telling.alert.id, "phase": telling.phase.value, "channel": telling.channel}
    statement = insert_into(conn, tellings).values(key | values)
    conn.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))


def _come_back(conn: Connection, kind: AlertKind, about: str, now: datetime) -> bool:
    newest = select(alerts).where(alerts.c.kind == kind.value, alerts.c.about == about).order_by(alerts.c.id.desc())
    last = conn.execute(newest.limit(1)).one_or_none()
    if last is None or FORMS[kind].lasts is not None or not is_recent(last.over_at, now, AGAIN):
        return False
    conn.execute(update(alerts).where(alerts.c.id == last.id).values(over_at=None))
    return True


def _alert(row: Any) -> Alert:
    return Alert(row.id, AlertKind(row.kind), row.about, from_column(row.text), row.raised_at)
