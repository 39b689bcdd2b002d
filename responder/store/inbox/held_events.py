"""SMS that wait for a second thought: recorded, read, and not decided before `until`.

They stay undecided in the inbox, so nothing is lost by a crash; a row here keeps them out of the turns until then.
It stays a little longer than that: what follows an answer within seconds is read with it in mind.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, exists, func, insert, or_, select, update

from responder.dataclass import dataclass
from responder.domain.deciding.second_thoughts import JUST_BEFORE
from responder.domain.model.events import Event, SmsReceived
from responder.domain.model.state import Earlier
from responder.store.database.locks import Over, try_each
from responder.store.inbox.event_rows import AS_RECORDED
from responder.store.inbox.events import read_back
from responder.store.tables import held, inbox

KEPT = timedelta(minutes=5)  # longer than anything that follows "just after", even if it was decided late
FAR = timedelta(minutes=5)  # longer than anything is held: what is held until then was held by a clock that was ahead


@dataclass(frozen=True, slots=True)
class HeldGroup:
    """Events one contact sent, oldest first, with their row numbers: to be decided as one message."""

    ids: tuple[int, ...]
    events: tuple[SmsReceived, ...]


@dataclass(slots=True)
class Recent:
    """Held events of one contact: until when, and what was decided just before."""

    until: datetime | None = None
    decided: list[tuple[datetime, str, str, list[str]]] = field(default_factory=list)  # at, text, rule, appointments

    def before(self, event: Event) -> Earlier | None:
        """Returns the message an SMS goes on with, if it follows at once."""
        if not isinstance(event, SmsReceived):
            return None
        near = [each for each in self.decided if timedelta() <= event.at - each[0] <= JUST_BEFORE]
        changed = tuple(dict.fromkeys(name for _, _, _, names in near for name in names))
        return Earlier("\n".join(text for _, text, _, _ in near), near[-1][2], changed) if changed else None


def hold(conn: Connection, event: int, contact: str, until: datetime) -> None:
    conn.execute(insert(held), {"event": event, "contact": contact, "until": until})


def recent(conn: Connection, contacts: Collection[str]) -> dict[str, Recent]:
    """Returns those of some contacts whose events are held, or were until a moment ago."""
    found: dict[str, Recent] = {}
    for row in conn.execute(_OF_CONTACTS, {"contacts": list(contacts)}):
        known = found.setdefault(row.contact, Recent())
        if row.changed is None:
            known.until = min(known.until or row.until, row.until)
        elif (event := read_back(row).event) is not None and isinstance(event, SmsReceived):
            known.decided.append((event.at, event.text, row.rule or "", json.loads(row.changed)))
    return found


def due(conn: Connection, now: datetime, most: int) -> list[HeldGroup]:
    """Claims groups that were held long enough, to be decided in this transaction."""
    contacts = list(conn.execute(_DUE, {"now": now, "far": now + FAR, "most": most}).scalars())
    if not contacts:
        return []
    ours = try_each(conn, Over.CONTACT, contacts)
    conn.execute(_LET_GO, {"contacts": list(ours)})
    rows: dict[str, list[Any]] = {}
    for row in conn.execute(_PENDING, {"contacts": list(ours)}):
        rows.setdefault(row.contact, []).append(row)
    conn.execute(_PURGE, {"long_ago": now - KEPT})
    unreadable = [row.id for each in rows.values() if _group(each) is None for row in each]
    if unreadable:  # they are decided as what they are: nobody can read them together with anything
        conn.execute(delete(held).where(held.c.event.in_(unreadable)))
    return [group for each in rows.values() if (group := _group(each))]


def settle(conn: Connection, ids: Iterable[int], changed: Sequence[str]) -> None:
    """They are decided, and these appointments were changed."""
    conn.execute(_SETTLE, [{"row": each, "names": json.dumps(list(changed))} for each in ids])


def next_until(conn: Connection) -> datetime | None:
    """Returns when the first group has been held long enough."""
    moment: datetime | None = conn.execute(_NEXT).scalar()
    return moment


def _group(rows: Sequence[Any]) -> HeldGroup | None:
    read = [(row.id, read_back(row).event) for row in rows]
    texts = [(id_, event) for id_, event in read if isinstance(event, SmsReceived)]
    return HeldGroup(tuple(id_ for id_, _ in texts), tuple(event for _, event in texts)) if texts else None


_WHAT = (*AS_RECORDED, inbox.c.rule, held.c.until, held.c.changed)
_OF_CONTACTS = (
    select(*_WHAT)
    .join_from(held, inbox, inbox.c.id == held.c.event)
    .where(held.c.contact.in_(bindparam("contacts", expanding=True)))
    .order_by(held.c.event)
)
_PENDING = _OF_CONTACTS.where(held.c.changed.is_(None), inbox.c.decided_at.is_(None))
_DUE = (
    select(held.c.contact)
    .join_from(held, inbox, inbox.c.id == held.c.event)
    .where(
        # Where the event itself is dated ahead, the clock is behind now, and will be set right again: but not where our
        # own clock dated it, as a gateway's that tells no date.
        or_(
            held.c.until <= bindparam("now"),
            and_(
                held.c.until > bindparam("far"),
                or_(inbox.c.at <= bindparam("far"), inbox.c.at == inbox.c.received_at),
            ),
        ),
        held.c.changed.is_(None),
    )
    .group_by(held.c.contact)
    .order_by(func.min(held.c.event))
    .limit(bindparam("most"))
)
_SETTLE = update(held).where(held.c.event == bindparam("row")).values(changed=bindparam("names"))
# Set aside, erased: whatever was decided by another road is held no more.
_LET_GO = (
    update(held)
    .where(
        held.c.contact.in_(bindparam("contacts", expanding=True)),
        held.c.changed.is_(None),
        exists().where(inbox.c.id == held.c.event, inbox.c.decided_at.is_not(None)),
    )
    .values(changed="[]")
)
_NEXT = select(func.min(held.c.until)).where(held.c.changed.is_(None))
_PURGE = delete(held).where(held.c.until <= bindparam("long_ago"), held.c.changed.is_not(None))
