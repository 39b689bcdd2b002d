"""Tests what is held for a second thought: in the inbox, out of the turns, and never for ever."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select, update

from responder.store.inbox import held_events as store
from responder.store.inbox.events import undecided
from responder.store.tables import held, inbox
from tests.outgoing import ACCOUNT, ANNA, NOW

SECONDS = timedelta(seconds=1)


def texted(conn: Connection, text: str, at: datetime = NOW, body: str = "") -> int:
    row = {"key": f"{text} {at}", "received_at": at, "account": ACCOUNT, "contact": ANNA, "kind": "sms", "at": at}
    made = conn.execute(insert(inbox).returning(inbox.c.id), row | {"body": body or f'{{"text":"{text}"}}'})
    number: int = made.scalar_one()
    store.hold(conn, number, ANNA, NOW + 8 * SECONDS)
    return number


def test_what_is_held_is_in_no_turn_until_its_time_and_then_one_message(conn: Connection) -> None:
    ids = (texted(conn, "oui"), texted(conn, "mais plus tard", NOW + 3 * SECONDS))
    assert undecided(conn, 10) == []
    assert store.due(conn, NOW + 7 * SECONDS, 10) == []
    (group,) = store.due(conn, NOW + 8 * SECONDS, 10)
    assert (group.ids, [event.text for event in group.events]) == (ids, ["oui", "mais plus tard"])
    store.settle(conn, ids, ["7"])
    assert store.due(conn, NOW + 9 * SECONDS, 10) == []
    assert store.next_until(conn) is None


def test_what_was_decided_by_another_road_is_held_no_more(conn: Connection) -> None:
    number = texted(conn, "oui")
    conn.execute(update(inbox).where(inbox.c.id == number).values(decided_at=NOW, reason="broken rule"))
    assert store.due(conn, NOW + 8 * SECONDS, 10) == []
    assert store.next_until(conn) is None


def test_what_cannot_be_read_back_goes_into_a_turn_of_its_own(conn: Connection) -> None:
    texted(conn, "oui", body="{")
    assert store.due(conn, NOW + 8 * SECONDS, 10) == []
    assert [row.event for row in undecided(conn, 10)] == [None]
    assert store.next_until(conn) is None


def test_what_was_held_is_forgotten_minutes_later(conn: Connection) -> None:
    number = texted(conn, "oui")
    store.settle(conn, [number], [])
    texted(conn, "encore", NOW + SECONDS)
    store.due(conn, NOW + 10 * store.KEPT, 10)
    assert number not in conn.execute(select(held.c.event)).scalars().all()
