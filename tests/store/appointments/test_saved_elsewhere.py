"""Appointments that became final, saved at a gateway: each change once."""

import json
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, select

from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import book
from responder.store.appointments.saved_elsewhere import is_something, queue
from responder.store.tables import errands
from tests.outgoing import ACCOUNT, ANNA, NOW

AT = datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def entered(conn: Connection, at: datetime = AT) -> str:
    return book.add(conn, book.New(ANNA, at), NOW).appointment.id


def saved(conn: Connection) -> list[tuple[str, str, str]]:
    while is_something(conn, ACCOUNT):
        queue(conn, ACCOUNT, NOW)
    rows = conn.execute(select(errands).order_by(errands.c.id)).all()
    contents = [json.loads(row.content) for row in rows]
    return [(row.number, each["at"], each["standing"]) for row, each in zip(rows, contents, strict=True)]


def test_what_became_final_is_saved_once_and_what_is_open_is_not(conn: Connection) -> None:
    assert saved(conn) == []
    appointment = entered(conn)
    assert saved(conn) == []
    book.change(conn, appointment, NOW, "contact", status=AppointmentStatus.CONFIRMED)
    assert saved(conn) == saved(conn) == [(ANNA, AT.isoformat(), "confirmed")]
    book.change(conn, appointment, NOW, "contact", status=AppointmentStatus.CANCELLED)
    assert saved(conn)[1:] == [(ANNA, AT.isoformat(), "cancelled")]


def test_of_one_that_moved_the_old_time_is_told_and_the_new_one_when_it_is_final(conn: Connection) -> None:
    assert saved(conn) == []
    appointment = entered(conn)
    book.change(conn, appointment, NOW, "owner", at=AT + HOUR)
    assert saved(conn) == [(ANNA, AT.isoformat(), "moved")]
    book.change(conn, appointment, NOW, "contact", status=AppointmentStatus.CONFIRMED)
    assert saved(conn)[1:] == [(ANNA, (AT + HOUR).isoformat(), "confirmed")]


def test_what_happened_before_the_account_was_there_is_not_saved(conn: Connection) -> None:
    appointment = entered(conn)
    book.change(conn, appointment, NOW, "contact", status=AppointmentStatus.CONFIRMED)
    assert saved(conn) == []
