"""Keeps runs of announcements: planned, started, paused, stopped, done, each move once."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, exists, func, select, union_all, update

from responder.dataclass import dataclass
from responder.domain.announcing.announcement import (
    NEXT,
    Announcement,
    Audience,
    Every,
    Repeat,
    Run,
    RunEvent,
    RunStatus,
)
from responder.domain.announcing.recipients import WhyNot
from responder.domain.delivery.message_status import Happening, Status
from responder.store.database.index_hints import unindexed
from responder.store.database.upserts import insert_into
from responder.store.outbound.counts.status_sql import is_one_of, moves
from responder.store.outbound.halted_announcements import NOT_TOLD, STOPPED, untelling
from responder.store.tables import announcement_recipients, announcements, messages

_WAITS = announcement_recipients.c.status == "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceInSeries:
    """Names a run of a series, from 0, and when it starts. `first`: when the first one did."""

    series: str
    run: int
    first: datetime
    at: datetime


def plan(
    conn: Connection,
    announcement: Announcement,
    place: PlaceInSeries,
    *,
    now: datetime,
    by: str,
    rehearsal: bool = False,
) -> int | None:
    """Writes a run down; None if that run of the series is there already."""
    repeat, audience = announcement.repeat, announcement.audience
    row = {
        "series": place.series,
        "run": place.run,
        "name": announcement.name,
        "texts": json.dumps(dict(announcement.texts), ensure_ascii=False),
        "link": announcement.link,
        "audience": json.dumps(
            {
                "tags": sorted(audience.tags),
                "without": sorted(audience.without),
                "everybody": audience.everybody,
            },
            ensure_ascii=False,
        ),
        "digest": announcement.digest,
        "account": announcement.account,
        "first_at": place.first,
        "starts_at": place.at,
        "ends_at": place.at + announcement.of_use,
        "of_use": int(announcement.of_use.total_seconds()),
        "every": repeat.every.value if repeat else "",
        "until": repeat.until if repeat else None,
        "status": RunStatus.PLANNED.value,
        "rehearsal": rehearsal,
        "made_at": now,
        "made_by": by,
    }
    statement = insert_into(conn, announcements).values(row).on_conflict_do_nothing(index_elements=["series", "run"])
    made: int | None = conn.execute(statement.returning(announcements.c.id)).scalar_one_or_none()
    return made


def listed(conn: Connection, most: int = 50) -> list[Run]:
    """Returns the newest runs with their tallies, the newest first."""
    rows = conn.execute(select(announcements).order_by(announcements.c.id.desc()).limit(most)).all()
    return [_run(row, tally_of(conn, row)) for row in rows]


def find(conn: Connection, run: int) -> Run | None:
    row = conn.execute(select(announcements).where(announcements.c.id == run)).first()
    return None if row is None else _run(row, tally_of(conn, row))


def of_series(conn: Connection, series: str) -> int | None:
    """Returns the number of the first run of a series."""
    first = select(announcements.c.id).where(announcements.c.series == series, announcements.c.run == 0)
    found: int | None = conn.execute(first).scalar()
    return found


def going_on(conn: Connection, now: datetime) -> list[Run]:
    """Returns the runs that have something to do, oldest first, locked: nobody pauses one meanwhile."""
    goes_on = announcements.c.status.in_(
        bindparam(None, [RunStatus.PLANNED.value, RunStatus.RUNNING.value], expanding=True, literal_execute=True)
    )
    due = select(announcements).where(goes_on, announcements.c.starts_at <= now).order_by(announcements.c.id)
    return [_run(row, {}) for row in conn.execute(due.with_for_update())]


def next_start(conn: Connection) -> datetime | None:
    """Returns when the next run starts or goes on; None if there is none."""
    moment: datetime | None = conn.execute(_NEXT_START).scalar()
    return moment


_NEXT_START = select(func.min(announcements.c.starts_at)).where(
    announcements.c.status.in_(
        bindparam(None, [RunStatus.PLANNED.value, RunStatus.RUNNING.value], expanding=True, literal_execute=True)
    )
)


def make_rehearsals(conn: Connection) -> int:
    """Makes rehearsals of all runs that are not over, of which nothing ever leaves; returns how many."""
    open_ = announcements.c.status.in_([RunStatus.PLANNED.value, RunStatus.RUNNING.value, RunStatus.PAUSED.value])
    return conn.execute(update(announcements).where(open_, ~announcements.c.rehearsal).values(rehearsal=True)).rowcount


def move(conn: Connection, run: int, event: RunEvent, now: datetime) -> RunStatus | None:
    """Moves a run as the table of its life says; None where that changes nothing. What waits to leave goes with it:
    a run that is paused takes it back, one that is stopped withdraws it."""
    before = {status.value: after[event].value for status, after in NEXT.items() if event in after}
    moved = (
        update(announcements)
        .where(announcements.c.id == run, announcements.c.status.in_(before))
        .values(status=case(before, value=announcements.c.status), settled_at=now)
        .returning(announcements.c.status)
    )
    status = conn.execute(moved).scalar_one_or_none()
    if status is None:
        return None
    if event is RunEvent.PAUSED:
        _take_back(conn, run)
    elif event is RunEvent.STOPPED:
        _take_back(conn, run)
        untell(conn, run)  # before what was tried once is withdrawn: another series may still say the same to them
        withdrawn = moves(Happening.CANCELLED, why=STOPPED)
        conn.execute(withdrawn.where(messages.c.announcement == run, is_one_of(messages.c.status, Status.QUEUED)))
        skip_rest(conn, run, WhyNot.STOPPED, now)
    return RunStatus(status)


def untell(conn: Connection, run: int | None = None) -> int:
    """Notes of everybody whose message still waits, of one run or of all, that they were not told: to be called before
    what waits is withdrawn."""
    of_it = messages.c.announcement.is_not(None) if run is None else messages.c.announcement == run
    return conn.execute(untelling(of_it, is_one_of(messages.c.status, Status.QUEUED))).rowcount


def stop_series(conn: Connection, series: str, now: datetime) -> int:
    """Stops all runs of a series that go on or are to come; returns how many."""
    ids, stopped = select(announcements.c.id).where(announcements.c.series == series), 0
    for _ in range(2):  # a run that was just starting has planned the next one meanwhile
        runs = conn.execute(ids).scalars().all()
        stopped += sum(move(conn, run, RunEvent.STOPPED, now) is not None for run in runs)
    return stopped


def may_leave(conn: Connection, run: int) -> bool:
    """Checks whether a message of a run waits, or is in the air: it may still be halted."""
    return conn.execute(_MAY_LEAVE, {"run": run}).first() is not None


# By the indexes of what is on its way out, which is little: the run may have thousands.
_of_run = unindexed(messages.c.announcement) == bindparam("run")
_MAY_LEAVE = union_all(
    select(messages.c.id).where(is_one_of(messages.c.status, Status.QUEUED), _of_run),
    select(messages.c.id).where(is_one_of(messages.c.status, Status.SENDING, Status.UNKNOWN), _of_run),
).limit(1)


def gathered(conn: Connection, run: int) -> None:
    """Notes that every recipient is written down."""
    count = select(func.count()).where(announcement_recipients.c.announcement == run).scalar_subquery()
    conn.execute(update(announcements).where(announcements.c.id == run).values(gathered=count))


def skip_rest(conn: Connection, run: int, why: WhyNot, now: datetime) -> int:
    """Skips those who still wait, with the reason."""
    rest = update(announcement_recipients).where(announcement_recipients.c.announcement == run, _WAITS)
    return conn.execute(rest.values(status="skipped", why=why.value, settled_at=now)).rowcount


def _take_back(conn: Connection, run: int) -> None:
    """Messages that wait and were never tried are as if they had not been written: their recipients wait again. What
    was tried once stays in the queue, and is not taken up while the run is halted."""
    unsent = (
        delete(messages)
        .where(
            messages.c.announcement == run, is_one_of(messages.c.status, Status.QUEUED), messages.c.claimed_at.is_(None)
        )
        .returning(messages.c.number)
    )
    numbers = list(conn.execute(unsent).scalars())
    for at in range(0, len(numbers), _SOME):
        again = update(announcement_recipients).where(
            announcement_recipients.c.announcement == run,
            announcement_recipients.c.contact.in_(numbers[at : at + _SOME]),
        )
        conn.execute(again.values(status="waiting", settled_at=None))


_SOME = 500
_WRITTEN = ("queued", "rehearsed", NOT_TOLD)  # each has a message, which tells what became of it


def tally_of(conn: Connection, row: Any) -> dict[str, int]:
    """Counts recipients by what became of them: waiting, the statuses of messages, why not; and `clicked`."""
    mine = announcement_recipients.c.announcement == row.id
    counted = select(
        announcement_recipients.c.status, announcement_recipients.c.why, func.count().label("number")
    ).where(mine, announcement_recipients.c.status.not_in(_WRITTEN))
    grouped = counted.group_by(announcement_recipients.c.status, announcement_recipients.c.why)
    tally = {each.why or each.status: each.number for each in conn.execute(grouped)}
    theirs = messages.c.announcement == row.id
    sent = select(messages.c.status, func.count().label("number"), func.count(messages.c.clicked_at).label("clicked"))
    for each in conn.execute(sent.where(theirs).group_by(messages.c.status)):
        tally[each.status] = each.number
        tally["clicked"] = tally.get("clicked", 0) + each.clicked
    there = sum(count for name, count in tally.items() if name != "clicked")
    if row.gathered is not None and row.gathered > there:
        tally[WhyNot.FORGOTTEN.value] = tally.get(WhyNot.FORGOTTEN.value, 0) + row.gathered - there
    return {name: count for name, count in tally.items() if count}


def names(conn: Connection) -> Sequence[str]:
    """Returns the names of announcements that somebody may still answer."""
    return conn.execute(select(announcements.c.name).distinct()).scalars().all()


def already_told(series: str, digest: str) -> Any:
    """Condition on contacts: another series said the same to them."""
    others = announcements.alias("others")
    told = announcement_recipients.alias("told")
    return lambda number: exists().where(
        told.c.contact == number,
        told.c.status == "queued",
        told.c.announcement == others.c.id,
        others.c.digest == digest,
        others.c.series != series,
    )


def _run(row: Any, tally: dict[str, int]) -> Run:
    audience = json.loads(row.audience)
    return Run(
        id=row.id,
        series=row.series,
        run=row.run,
        announcement=Announcement(
            name=row.name,
            texts=json.loads(row.texts),
            audience=Audience(
                tags=frozenset(audience["tags"]),
                without=frozenset(audience["without"]),
                everybody=audience["everybody"],
            ),
            link=row.link,
            account=row.account,
            starts_at=row.first_at,
            of_use=timedelta(seconds=row.of_use),
            repeat=Repeat(Every(row.every), row.until) if row.every else None,
        ),
        status=RunStatus(row.status),
        first_at=row.first_at,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        made_at=row.made_at,
        made_by=row.made_by,
        rehearsal=row.rehearsal,
        gathered=row.gathered is not None,
        tally=tally,
    )
