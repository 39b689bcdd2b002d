"""Messages whose fate nobody heard: read for the evidence, and moved on by what it says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, select, update

from responder.dataclass import dataclass
from responder.domain.delivery.list_calibration import NOTHING_LEARNT, Habits
from responder.domain.delivery.message_status import LEFT, Happening, Status
from responder.domain.delivery.reconciliation import (
    Doubt,
    KnownMessage,
    Listing,
    UnmatchedReport,
    Waits,
    by_listing,
    by_reports,
    habits_of,
)
from responder.domain.delivery.verdicts import StillOpen, Verdict, WasNotSent, WasSent
from responder.domain.explanations.explanation import as_column
from responder.languages.catalogue import msgid
from responder.store.admin.backup import RESTORED
from responder.store.database.locks import Over, hold
from responder.store.database.marks import marked
from responder.store.outbound.counts.status_sql import is_one_of, moves
from responder.store.outbound.messages import OF_USE
from responder.store.outbound.messages_in_doubt import IS_UNKNOWN
from responder.store.outbound.reports import catch_up
from responder.store.tables import early_reports, messages

LOOKED_FOR = timedelta(days=1)  # evidence on what a person is to judge: it may still come

NameOf = Callable[[int, str, str], str]
"""The id we gave a message: of its number here, its recipient and its text."""


@dataclass(frozen=True, slots=True)
class Glance:
    """Count of an account's messages in doubt. `oldest`: when the first of them was claimed."""

    waiting: int
    to_review: int
    oldest: datetime | None

    @property
    def any(self) -> bool:
        return bool(self.waiting or self.to_review)


@dataclass(frozen=True, slots=True)
class Settled:
    """By message: those that left, those that did not and wait to leave again, and how many stay open."""

    sent: tuple[int, ...] = ()
    queued: tuple[int, ...] = ()
    open: int = 0
    habits: Habits = NOTHING_LEARNT  # of the list that was looked at


_mine = messages.c.account == bindparam("login")
# In the very words of the two partial indexes.
_unknown = and_(IS_UNKNOWN, _mine)
_to_review = and_(is_one_of(messages.c.status, Status.NEEDS_REVIEW), messages.c.claimed_at > bindparam("since"), _mine)
_COLUMNS = messages.c["id", "number", "text", "claimed_at", "absences", "evidence", "status"]
_ONE = messages.c.id == bindparam("message")

_COUNT_UNKNOWN = select(func.count(), func.min(messages.c.claimed_at)).where(_unknown)
_COUNT_REVIEW = select(func.count(), func.min(messages.c.claimed_at)).where(_to_review)
_DOUBTS = select(*_COLUMNS).where(_unknown)
_REVIEWED = select(*_COLUMNS).where(_to_review)
_LEFT = is_one_of(messages.c.status, *LEFT)
_KNOWN = messages.c["id", "gateway_id", "number", "text", "claimed_at", "status"]
_REPORTS = select(early_reports).where(
    early_reports.c.number.in_(bindparam("numbers", expanding=True)),
    early_reports.c.account.in_(["", bindparam("login")]),
)

_SENT = moves(
    Happening.ACCEPTED,
    gateway_id=bindparam("name"),
    sent_text=bindparam("as_sent"),
    why="",
    evidence=bindparam("because"),
).where(_ONE)
_ABSENT = moves(
    Happening.ABSENT,
    absences=messages.c.absences + 1,
    not_before=bindparam("now"),
    why=bindparam("because"),
    evidence="",
).where(_ONE)
_NOTE = update(messages).where(_ONE).values(evidence=bindparam("because"))


def glance(conn: Connection, account: str, now: datetime) -> Glance:
    asked = {"login": account, "since": now - LOOKED_FOR}
    waiting, oldest = conn.execute(_COUNT_UNKNOWN, asked).one()
    reviewed, first = conn.execute(_COUNT_REVIEW, asked).one()
    return Glance(waiting, reviewed, min((at for at in (oldest, first) if at is not None), default=None))


def settle_doubts(
    conn: Connection, account: str, now: datetime, name_of: NameOf, waits: Waits, listing: Listing | None = None
) -> Settled:
    """Weighs what there is, and writes down what it says. Doing it again changes nothing."""
    doubts = _doubts(conn, account, now, name_of)
    if not doubts:
        return Settled()
    notes = {row.id: row.evidence for row in _rows(conn, account, now)}
    known = _known(conn, account, doubts, listing, waits)
    verdicts: list[Verdict] = [*by_reports(doubts, known, _reports(conn, account, doubts), waits)]
    settled = {verdict.id for verdict in verdicts}
    left = [doubt for doubt in doubts if doubt.id not in settled]
    habits = NOTHING_LEARNT
    if listing is not None:
        verdicts += by_listing(left, known, listing, waits)
        habits = habits_of(known, listing, waits)
    return replace(_write(conn, verdicts, notes, now), habits=habits)


def resend_unknown(conn: Connection, account: str, before: datetime, now: datetime) -> int:
    """Queues again what stayed unknown since then: only where the owner would rather have it twice than not."""
    statement = moves(
        Happening.RESENT, absences=messages.c.absences + 1, not_before=now, why=msgid("sent again unasked")
    )
    once = messages.c.absences < 1
    return conn.execute(statement.where(_unknown, messages.c.claimed_at <= before, once), {"login": account}).rowcount


def _rows(conn: Connection, account: str, now: datetime) -> list[Any]:
    asked = {"login": account, "since": now - LOOKED_FOR}
    return [*conn.execute(_DOUBTS, asked), *conn.execute(_REVIEWED, asked)]


def _doubts(conn: Connection, account: str, now: datetime, name_of: NameOf) -> list[Doubt]:
    restored = marked(conn, RESTORED)
    return [
        Doubt(
            id=row.id,
            number=row.number,
            text=row.text,
            claimed_at=row.claimed_at,
            absences=row.absences,
            name=name_of(row.id, row.number, row.text),
            waiting=row.status == Status.UNKNOWN.value,
            until=restored,
        )
        for row in _rows(conn, account, now)
        if row.claimed_at is not None
    ]


def _known(
    conn: Connection, account: str, doubts: Sequence[Doubt], listing: Listing | None, waits: Waits
) -> list[KnownMessage]:
    """Returns messages that left since shortly before the first doubt, as far back as the list goes, and whatever
    else it names."""
    since = min(doubt.claimed_at for doubt in doubts) - waits.settle - OF_USE
    if listing is not None:
        since = min(since, listing.since)
    found = {row.id: row for row in _left(conn, account, messages.c.created_at >= since)}
    names = sorted({name for row in listing.rows for name in row.names}) if listing else []
    for start in range(0, len(names), 500):
        some = names[start : start + 500]
        found |= {row.id: row for row in _left(conn, account, messages.c.gateway_id.in_(some))}
    return [
        KnownMessage(row.gateway_id, row.number, row.text, row.claimed_at, row.status == Status.DELIVERED.value)
        for row in found.values()
        if row.claimed_at is not None
    ]


def _left(conn: Connection, account: str, which: ColumnElement[bool]) -> Iterable[Any]:
    named = messages.c.gateway_id.is_not(None)
    return conn.execute(select(*_KNOWN).where(_mine, _LEFT, named, which), {"login": account})


def _reports(conn: Connection, account: str, doubts: Sequence[Doubt]) -> list[UnmatchedReport]:
    numbers = sorted({doubt.number for doubt in doubts})
    rows = conn.execute(_REPORTS, {"login": account, "numbers": numbers})
    return [UnmatchedReport(row.gateway_id, row.number, row.at) for row in rows]


def _write(conn: Connection, verdicts: Sequence[Verdict], notes: dict[int, str], now: datetime) -> Settled:
    sent = [verdict for verdict in verdicts if isinstance(verdict, WasSent)]
    absent = [verdict for verdict in verdicts if isinstance(verdict, WasNotSent)]
    still = [verdict for verdict in verdicts if isinstance(verdict, StillOpen)]
    # A report on one of these may be on its way in: it finds the message, or is found waiting below.
    hold(conn, Over.GATEWAY_ID, [each.name for each in sent])
    for each in sent:
        conn.execute(
            _SENT, {"message": each.id, "name": each.name, "as_sent": each.text, "because": as_column(each.told)}
        )
    catch_up(conn, [each.name for each in sent])
    for missing in absent:
        conn.execute(_ABSENT, {"message": missing.id, "now": now, "because": as_column(missing.told)})
    for doubt in still:
        note = as_column(doubt.note())
        if note != notes.get(doubt.id):
            conn.execute(_NOTE, {"message": doubt.id, "because": note})
    return Settled(tuple(each.id for each in sent), tuple(each.id for each in absent), len(still))
