"""A database as it stands after years: events that were decided, their messages, the people they came from.
Written through the store's own tables, many rows at a time."""

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from responder.domain.delivery.message_status import Status
from responder.domain.wire.event_keys import key_of
from responder.domain.wire.events_json import CALL, CLICK, REPORT, SMS
from responder.store.database.engine import Store
from responder.store.tables import contacts, inbox, messages, uses

A_DAY = 2_000  # events: a busy practice
_SOME = 10_000  # rows a transaction
_SECRET = b"of events that nobody sends again"
_KINDS = {SMS: 40, CALL: 20, REPORT: 35, CLICK: 5}
_BODIES = {
    SMS: {"text": "Bonjour, est-ce que je peux venir plutot jeudi vers 15h ? Merci beaucoup"},
    CALL: {"kind": "missed", "duration": 0},
    REPORT: {"message_id": "5c2a7f0e1b", "report": "delivered"},
    CLICK: {"message_id": "5c2a7f0e1b", "link": "https://example.org/rdv"},
}
_TRACE = [["Appointment confirmed", "taken", 'says "oui"'], ["Question", "no", "none of the words"]]
_REPLY = "Bonjour, nous avons bien note votre message et revenons vers vous des que possible. A bientot !"


@dataclass(frozen=True, slots=True)
class Years:
    """`events` that came, evenly, until a moment. `people` write and call; every SMS and call was answered, one in
    forty told the owner too."""

    events: int
    until: datetime
    account: str
    people: int = 20_000
    a_day: int = A_DAY

    def at(self, number: int) -> datetime:
        return self.until - timedelta(days=1) * ((self.events - number) / self.a_day)

    def number_of(self, chance: random.Random) -> str:
        return f"+3367{chance.randrange(self.people):07d}"


def fill(store: Store, years: Years) -> None:
    """Into a database that holds no events yet, with the statistics a database gathers by itself in time."""
    chance = random.Random(years.events)
    store.write_now(lambda conn: _people(conn, years))
    for start in range(0, years.events, _SOME):
        some = range(start, min(start + _SOME, years.events))
        store.write_now(lambda conn, some=some: _events(conn, years, some, chance))  # type: ignore[misc]
    store.write_now(gather_statistics)


def _people(conn: Connection, years: Years) -> None:
    numbers = [f"+3367{person:07d}" for person in range(years.people)]
    _insert(conn, contacts, ({"number": each, "name": "", "first_seen": years.at(0)} for each in numbers))
    _insert(conn, uses, ({"contact": each, "rule": "Appointment confirmed", "at": years.until} for each in numbers))


def _events(conn: Connection, years: Years, some: range, chance: random.Random) -> None:
    first = (conn.execute(select(func.max(inbox.c.id))).scalar() or 0) + 1
    kinds = chance.choices(list(_KINDS), list(_KINDS.values()), k=len(some))
    numbers = [years.number_of(chance) for _ in some]
    rows = list(zip(some, kinds, numbers, strict=True))
    _insert(conn, inbox, (_event(years, number, kind, contact) for number, kind, contact in rows))
    answered = ((first + place, row) for place, row in enumerate(rows) if row[1] in (SMS, CALL))
    _insert(conn, messages, (each for id_, row in answered for each in _messages(years, id_, row)))


def _event(years: Years, number: int, kind: str, contact: str) -> dict[str, Any]:
    at = years.at(number)
    body = json.dumps(_BODIES[kind])
    return {
        "key": key_of(_SECRET, kind, years.account, contact, str(int(at.timestamp() * 1000)), str(number)),
        "received_at": at, "account": years.account, "contact": contact, "kind": kind, "at": at, "body": body,
        "decided_at": at, "reason": "answered", "rule": "Appointment confirmed", "rulebook": "f" * 16,
        "trace": json.dumps(_TRACE),
    }  # fmt: skip


def _messages(years: Years, event: int, row: tuple[int, str, str]) -> Iterator[dict[str, Any]]:
    number, _, contact = row
    at = years.at(number)
    message = {
        "event": event, "step": 0, "rule": "Appointment confirmed", "account": years.account, "number": contact,
        "automatic": True, "text": _REPLY, "status": Status.DELIVERED.value, "created_at": at, "not_before": at,
        "expires_at": at + timedelta(hours=2), "attempts": 1, "claimed_at": at, "gateway_id": f"{number:012x}",
        "sent_text": _REPLY, "reported_at": at + timedelta(seconds=8),
    }  # fmt: skip
    yield message
    if number % 40 == 0:
        told = {"step": 1, "number": "+33698765432", "automatic": False, "gateway_id": f"told{number:08x}"}
        yield message | told


def _insert(conn: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    conn.execute(insert(table), list(rows))


def gather_statistics(conn: Connection) -> None:
    if conn.dialect.name == "postgresql":  # SQLite is asked nothing of the kind, and has none
        conn.exec_driver_sql("ANALYZE")
