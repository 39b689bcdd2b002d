"""Tests what becomes of appointments is told to another program, each change once."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select

from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import appointment_posts, book
from responder.store.appointments.appointment_posts import announce, is_something
from responder.store.contacts.address_book import ContactCard, save
from responder.store.tables import posts
from tests.outgoing import ANNA, NOW

URL = "https://crm.example/appointments"
TOMORROW = NOW + timedelta(days=1)


def told(conn: Connection) -> list[dict[str, Any]]:
    rows = conn.execute(select(posts).order_by(posts.c.id))
    return [json.loads(row.body) for row in rows]


def changes(conn: Connection) -> list[list[str]]:
    return [[each["what"] for each in one["data"]["changes"]] for one in told(conn)]


def test_what_happened_before_it_was_asked_for_is_not_told(conn: Connection) -> None:
    book.add(conn, book.New(ANNA, TOMORROW), NOW)
    assert is_something(conn, wanted=True)
    announce(conn, URL, NOW)
    assert not is_something(conn, wanted=True)
    assert told(conn) == []


def test_each_change_is_told_once_with_who_did_it(conn: Connection) -> None:
    announce(conn, URL, NOW)
    save(conn, ContactCard(ANNA, "Anna Martin", "Anna", frozenset({"VIP"})))
    its = book.add(conn, book.New(ANNA, TOMORROW, title="Coupe"), NOW, by="api").appointment.id
    book.answer(conn, its, AppointmentStatus.CONFIRMED, NOW + timedelta(hours=1))
    for _ in range(2):
        announce(conn, URL, NOW + timedelta(hours=2))
    entered, confirmed = told(conn)
    assert (entered["type"], confirmed["type"]) == ("appointment.entered", "appointment.changed")
    assert confirmed["data"] == {
        "by": "contact",
        "changes": [{"what": "status", "before": "awaiting answer", "after": "confirmed"}],
        "contact": {
            "number": ANNA,
            "name": "Anna Martin",
            "first_name": "Anna",
            "tags": ["VIP"],
            "language": None,
            "opted_out": False,
        },
        "appointment": {
            "id": its,
            "at": TOMORROW.isoformat(),
            "end": None,
            "title": "Coupe",
            "status": "confirmed",
            "who": "",
            "place": "",
        },
    }
    rows = conn.execute(select(posts.c.name, posts.c.contact, posts.c.url, posts.c.status)).all()
    assert {(row.contact, row.url, row.status) for row in rows} == {(ANNA, URL, "queued")}
    assert len({row.name for row in rows}) == 2


def test_what_a_calendar_changes_at_once_is_one_post(conn: Connection) -> None:
    its = book.add(conn, book.New(ANNA, TOMORROW), NOW).appointment.id
    announce(conn, URL, NOW)
    book.change(conn, its, NOW, "calendar Zoé", at=TOMORROW + timedelta(hours=1), title="Coupe")
    announce(conn, URL, NOW)
    (moved,) = told(conn)
    assert moved["data"]["by"] == "calendar Zoé"
    assert changes(conn) == [["at", "title", "status"]]


def test_many_changes_are_told_some_at_a_time_and_in_order(conn: Connection, monkeypatch: Any) -> None:
    monkeypatch.setattr(appointment_posts, "MOST", 3)
    announce(conn, URL, NOW)
    ids = [book.add(conn, book.New(ANNA, TOMORROW + timedelta(hours=n)), NOW).appointment.id for n in range(8)]
    rounds = 0
    while is_something(conn, wanted=True):
        announce(conn, URL, NOW)
        rounds += 1
    assert rounds == 3
    assert [each["data"]["appointment"]["id"] for each in told(conn)] == ids


def test_whoever_asks_no_more_is_told_no_more_and_later_only_what_is_new(conn: Connection) -> None:
    announce(conn, URL, NOW)
    assert is_something(conn, wanted=False)
    announce(conn, "", NOW)
    assert not is_something(conn, wanted=False)
    book.add(conn, book.New(ANNA, TOMORROW), NOW)
    announce(conn, URL, NOW)
    book.add(conn, book.New(ANNA, TOMORROW + timedelta(days=1)), NOW)
    announce(conn, URL, NOW)
    assert len(told(conn)) == 1
