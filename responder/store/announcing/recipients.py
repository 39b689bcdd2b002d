"""Recipients of a run: gathered in chunks, then each claimed in the transaction that queues its message."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, select, update

from responder.domain.announcing.announcement import Audience, Run
from responder.domain.announcing.pacing import DepartureCounts
from responder.domain.announcing.recipients import Recipient, WhyNot
from responder.domain.delivery.message_status import Status
from responder.domain.model.state import Contact
from responder.domain.text.sms_parts import parts_as_sent
from responder.store.announcing.runs import already_told
from responder.store.contacts.optout_fingerprints import opted_out
from responder.store.database.locks import Over, hold
from responder.store.database.upserts import insert_into, unless_there
from responder.store.outbound.counts.sent_counts import sent_in_all, sent_to
from responder.store.tables import announcement_recipients, contacts, messages

CHUNK = 500  # contacts read, or recipients written, at once: memory stays flat however many there are
_MINUTE, _DAY = timedelta(minutes=1), timedelta(days=1)


class RecipientPage(NamedTuple):
    """Contacts of an audience among some that were read. `last` is the number read last, "" at the end."""

    numbers: list[str]
    last: str


def page(conn: Connection, audience: Audience, after: str) -> RecipientPage:
    """Reads on behind a number, in the order of numbers."""
    rows = conn.execute(_PAGE, {"after": after, "most": CHUNK}).all()
    chosen = [row.number for row in rows if audience.holds(frozenset(json.loads(row.tags)), row.known)]
    return RecipientPage(chosen, rows[-1].number if len(rows) == CHUNK else "")


_PAGE = (
    select(contacts.c.number, contacts.c.tags, contacts.c.known)
    .where(contacts.c.number > bindparam("after"))
    .order_by(contacts.c.number)
    .limit(bindparam("most"))
)


def everybody(conn: Connection, audience: Audience) -> Iterator[list[str]]:
    """Yields the numbers of an audience, some at a time."""
    after = ""
    while True:
        found = page(conn, audience, after)
        yield found.numbers
        if not found.last:
            return
        after = found.last


def tags_in_use(conn: Connection) -> Counter[str]:
    """Counts contacts by tag; spellings that differ by case only are one tag."""
    rows = conn.execute(_TAGS).all()
    spelled: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for row in rows:
        for tag in json.loads(row.tags):
            counted[spelled.setdefault(tag.casefold(), tag)] += row.number
    return counted


_TAGS = (
    select(contacts.c.tags, func.count().label("number"))
    .where(contacts.c.tags != "[]")
    .group_by(contacts.c.tags)
    .order_by(contacts.c.tags)
)


def enter(conn: Connection, run: int, numbers: Sequence[str], due: datetime) -> None:
    """Writes recipients down; those that are there already stay as they are."""
    rows = [{"announcement": run, "contact": each, "status": "waiting", "due_at": due} for each in numbers]
    if rows:
        conn.execute(_ENTER[conn.dialect.name], rows)


_ENTER = unless_there(announcement_recipients, "announcement", "contact")


def due(conn: Connection, run: int, now: datetime, most: int) -> list[tuple[int, str]]:
    """Returns recipients that wait, by row and number, the first first."""
    found = conn.execute(_DUE, {"run": run, "now": now, "most": most})
    return [(row.id, row.contact) for row in found]


_waits = announcement_recipients.c.status == bindparam(None, "waiting", literal_execute=True)
_DUE = (
    select(announcement_recipients.c.id, announcement_recipients.c.contact)
    .where(
        announcement_recipients.c.announcement == bindparam("run"),
        _waits,
        announcement_recipients.c.due_at <= bindparam("now"),
    )
    .order_by(announcement_recipients.c.due_at, announcement_recipients.c.id)
    .limit(bindparam("most"))
)


def next_due(conn: Connection, run: int) -> datetime | None:
    """Returns when the next of a run's recipients is due; None if none waits."""
    moment: datetime | None = conn.execute(_NEXT_DUE, {"run": run}).scalar()
    return moment


_NEXT_DUE = select(func.min(announcement_recipients.c.due_at)).where(
    announcement_recipients.c.announcement == bindparam("run"), _waits
)


def known(
    conn: Connection, numbers: Sequence[str], run: Run | None, digest: str, now: datetime
) -> dict[str, Recipient]:
    """Reads contacts as an announcement must know them, locked against a STOP that is being decided; those that are
    gone are left out."""
    if run is not None:
        hold(conn, Over.CONTACT, numbers)
    told = already_told(run.series if run else "", digest)(contacts.c.number)
    first = select(messages.c.id).where(messages.c.number == contacts.c.number, messages.c.announcement.is_not(None))
    asked = select(contacts, told.label("told"), (~first.exists()).label("first_time")).where(
        contacts.c.number.in_(numbers)
    )
    rows = conn.execute(asked).all()
    out, counts = opted_out(conn, numbers), sent_to(conn, numbers, now)
    return {row.number: _recipient(row, row.number in out, counts[row.number]) for row in rows}


def _recipient(row: Any, out: bool, sent: tuple[int, int]) -> Recipient:
    contact = Contact(
        number=row.number,
        name=row.name,
        first_name=row.first_name,
        tags=frozenset(json.loads(row.tags)),
        language=row.language,
        known=row.known,
        new=row.first_seen is None,
        opted_out=row.opted_out_at is not None or out,
    )
    return Recipient(
        contact=contact,
        told=row.told,
        first=row.first_time,
        hour=sent[0],
        day=sent[1],
        silent_until=row.silent_until,
    )


def skip(conn: Connection, row: int, why: WhyNot, now: datetime) -> None:
    _settle(conn, row, {"status": "skipped", "why": why.value, "settled_at": now})


def put_off(conn: Connection, row: int, until: datetime) -> None:
    _settle(conn, row, {"due_at": until})


def queue(conn: Connection, row: int, message: dict[str, Any], now: datetime, *, with_line: bool) -> bool:
    """Claims a recipient and queues its message, both or neither; False if somebody else was quicker."""
    rehearsed = message["status"] != Status.QUEUED.value
    if not _settle(
        conn, row, {"status": "rehearsed" if rehearsed else "queued", "settled_at": now, "with_line": with_line}
    ):
        return False
    message = message | {"parts": parts_as_sent(message["text"]).count}
    return bool(conn.execute(insert_into(conn, messages).values(message).on_conflict_do_nothing()).rowcount)


def _settle(conn: Connection, row: int, values: dict[str, Any]) -> bool:
    waiting = update(announcement_recipients).where(announcement_recipients.c.id == row, _waits)
    return conn.execute(waiting.values(values)).rowcount == 1


def left(conn: Connection, now: datetime) -> DepartureCounts:
    """Counts what was queued lately, against the ceilings."""
    minute, day = sent_in_all(conn, now)
    row = conn.execute(_LATELY, {"minute": now - _MINUTE, "day": now - _DAY}).one()
    return DepartureCounts(minute=minute, day=day, announced_minute=row.minute, announced_day=row.day)


_LATELY = select(
    func.count().filter(announcement_recipients.c.settled_at > bindparam("minute")).label("minute"),
    func.count().label("day"),
).where(
    announcement_recipients.c.status == bindparam(None, "queued", literal_execute=True),
    announcement_recipients.c.settled_at > bindparam("day"),
)
