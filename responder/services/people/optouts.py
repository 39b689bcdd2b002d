"""Lists who gets no messages, and adds and removes people by hand."""

import json
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, and_, func, or_, select, update

from responder.dataclass import dataclass
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because
from responder.domain.model.decision import Reason
from responder.store.contacts import optout_fingerprints
from responder.store.database.locks import Over, hold
from responder.store.review.optouts import BY_HAND, BY_THE_FILE, BY_THE_GATEWAY, is_out, opt_out
from responder.store.tables import contacts, inbox, opt_outs

_CODES = {
    BY_THE_FILE: Because.FILE_SAYS,
    BY_THE_GATEWAY: Because.GATEWAY_SAYS,
    BY_HAND: Because.NOTED_BY_HAND,
    "by hand": Because.NOTED_BY_HAND,  # written until 2026-12, whatever the business spoke
}


class OptOutAdded(StrEnum):
    ADDED = "added"
    ALREADY = "opted out already"


class Removed(StrEnum):
    REMOVED = "removed"
    NOT_THERE = "not opted out"


@dataclass(frozen=True, slots=True)
class OptOut:
    """`words` are theirs, or who entered it; "" where they are not kept any more. A code is worded when it is
    shown."""

    number: str
    name: str
    at: datetime
    words: Explanation | str
    id: int = 0  # of the contact's row


@dataclass(frozen=True, slots=True)
class OptOuts:
    """`nameless` people are known by the fingerprint of their number only: everything else of them was erased."""

    people: Sequence[OptOut]
    nameless: int


def list_all(conn: Connection) -> OptOuts:
    """Everybody who gets no messages, the first first."""
    columns = contacts.c["number", "name", "opted_out_at", "opted_out_words"]
    rows = conn.execute(
        select(*columns)
        .where(contacts.c.opted_out_at.is_not(None))
        .order_by(contacts.c.opted_out_at, contacts.c.number)
    ).all()
    people = [OptOut(r.number, r.name, r.opted_out_at, _words(conn, r.number, r.opted_out_words)) for r in rows]
    kept = len(optout_fingerprints.opted_out(conn, [row.number for row in rows]))
    return OptOuts(people, int(conn.execute(select(func.count()).select_from(opt_outs)).scalar_one()) - kept)


def page(conn: Connection, most: int, after: int = 0) -> list[OptOut]:
    """Some who get no messages, the latest first; `after` is the id of the last one of the page before."""
    columns = contacts.c["id", "number", "name", "opted_out_at", "opted_out_words"]
    asked = select(*columns).where(contacts.c.opted_out_at.is_not(None))
    last = conn.execute(asked.where(contacts.c.id == after)).one_or_none() if after else None
    if last is not None:
        same = and_(contacts.c.opted_out_at == last.opted_out_at, contacts.c.id < last.id)
        asked = asked.where(
            contacts.c.opted_out_at <= last.opted_out_at, or_(contacts.c.opted_out_at < last.opted_out_at, same)
        )
    rows = conn.execute(asked.order_by(contacts.c.opted_out_at.desc(), contacts.c.id.desc()).limit(most)).all()
    return [OptOut(r.number, r.name, r.opted_out_at, _words(conn, r.number, r.opted_out_words), r.id) for r in rows]


def since(conn: Connection, number: str) -> datetime | None:
    """Returns when a number asked for no more messages; None if it gets some."""
    at: datetime | None = conn.execute(select(contacts.c.opted_out_at).where(contacts.c.number == number)).scalar()
    return at or optout_fingerprints.opted_out(conn, [number]).get(number)


def fingerprints(conn: Connection) -> int:
    """Returns how many opt-outs are kept as fingerprints, those of people who are known again included."""
    return int(conn.execute(select(func.count()).select_from(opt_outs)).scalar_one())


def add(conn: Connection, number: str, words: str, now: datetime) -> tuple[OptOutAdded, int]:
    """Opts a number out by hand and withdraws its queued messages; returns how many. `number` is E.164; `words` are
    what was said, "" where nobody wrote it down."""
    new, withdrawn = opt_out(conn, number, words or BY_HAND, now)
    return OptOutAdded.ADDED if new else OptOutAdded.ALREADY, withdrawn


def remove(conn: Connection, number: str) -> Removed:
    """They get messages again."""
    hold(conn, Over.CONTACT, [number])
    if not is_out(conn, number):
        return Removed.NOT_THERE
    conn.execute(update(contacts).where(contacts.c.number == number).values(opted_out_at=None, opted_out_words=""))
    optout_fingerprints.drop(conn, [number])
    return Removed.REMOVED


def _words(conn: Connection, number: str, column: str) -> Explanation | str:
    """Reads the program's own code; else what stands there, or what they wrote, as long as it is kept."""
    if column in _CODES:
        return because(_CODES[column])
    return column or _written_by(conn, number)


def _written_by(conn: Connection, number: str) -> str:
    theirs = select(inbox.c.body).where(
        inbox.c.contact == number, inbox.c.reason == Reason.OPT_OUT.value, inbox.c.decided_at.is_not(None)
    )
    body = conn.execute(theirs.order_by(inbox.c.id.desc()).limit(1)).scalar()
    return str(json.loads(body).get("text", "")) if body else ""
