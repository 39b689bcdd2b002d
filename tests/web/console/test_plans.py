"""Tests what pages ask the database: no statement of theirs reads a table that grows from one end to the other."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from responder.domain.model.business import Business
from responder.services.agenda import appointments, day_agenda
from responder.services.console import acts, console_access
from responder.services.inbox import calls, conversations, waiting
from responder.services.people import contacts, optouts
from responder.store.appointments import time_triggers
from responder.store.console import news
from responder.store.console.conversations import Before
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from tests.builders import ANNA, NOON

GROWING = (
    "inbox", "messages", "contacts", "conversations", "appointments", "appointment_changes", "moments", "uses", "acts"
)  # fmt: skip
BEFORE = Before(NOON, 12)
ASKED: dict[str, Callable[[Connection], Any]] = {
    "the mark of news": news.mark,
    "who waits": conversations.todo,
    "how many wait": waiting.how_many,
    "all conversations": conversations.newest,
    "earlier ones": lambda conn: conversations.newest(conn, BEFORE),
    "one conversation": lambda conn: conversations.conversation(conn, 1, 40),
    "missed calls": lambda conn: calls.missed(conn, Business(), NOON - timedelta(days=7), NOON),
    "a session": lambda conn: console_access.session_of(conn, "secret", NOON),
    "the latest acts": lambda conn: acts.latest(conn, 30),
    "a day of the agenda": lambda conn: day_agenda.between(conn, NOON, NOON + timedelta(days=1)),
    "one appointment": lambda conn: appointments.show(conn, "1"),
    "its line": lambda conn: day_agenda.line_of(conn, "1"),
    "the reminders of a day": lambda conn: time_triggers.of_appointments(conn, ["1", "2"]),
    "contacts by name": contacts.page,
    "more of them": lambda conn: contacts.page(conn, 1),
    "one contact": lambda conn: contacts.with_id(conn, 1),
    "appointments of a contact": lambda conn: appointments.listed(conn, number=ANNA),
    "who gets no messages": lambda conn: optouts.page(conn, 50),
    "more of those": lambda conn: optouts.page(conn, 50, 1),
    "whether somebody does": lambda conn: optouts.since(conn, ANNA),
}


@pytest.fixture
def filled(tmp_path: Any) -> Iterator[Store]:
    """A contact with an event and an answer, so that every statement is asked."""
    store = open_store(f"sqlite:///{tmp_path / 'responder.db'}")
    at = int(NOON.timestamp() * 1e6)
    store.write_now(
        lambda conn: [
            conn.execute(text(each), {"number": ANNA, "at": at})
            for each in (
                "INSERT INTO contacts (number, sorted_as, opted_out_at) VALUES (:number, 'anna', :at)",
                "INSERT INTO appointments (id, number, at, status, changed_at)"
                " VALUES (1, :number, :at, 'confirmed', :at)",
                "INSERT INTO inbox (id, key, received_at, account, contact, kind, at, body, decided_at, reason)"
                " VALUES (1, 'k', :at, 'a', :number, 'sms', :at, '{\"text\":\"oui\"}', :at, 'no rule')",
                "INSERT INTO messages (event, rule, account, number, automatic, text, status, created_at, not_before,"
                " expires_at) VALUES (1, 'r', 'a', :number, 1, 't', 'delivered', :at, :at, :at)",
                "INSERT INTO conversations (id, contact, last_at, last_event) VALUES (1, :number, :at, 1)",
            )
        ]
    )
    yield store
    store.close()


def plan_of(conn: Connection, statement: str, parameters: Any) -> list[str]:
    return [row[3] for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()]


@pytest.mark.sqlite("its plans are read here; PostgreSQL chooses by what the tables hold")
@pytest.mark.parametrize("what", ASKED)
def test_no_page_reads_a_table_that_grows_as_a_whole(filled: Store, what: str) -> None:
    asked: list[tuple[str, Any]] = []

    def note(conn: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    event.listen(filled._engine, "before_cursor_execute", note)
    filled.read_now(ASKED[what])
    event.remove(filled._engine, "before_cursor_execute", note)
    assert asked
    for statement, parameters in asked:
        plan = filled.read_now(partial(plan_of, statement=statement, parameters=parameters))
        whole = [line for line in plan if re.match(rf"SCAN ({'|'.join(GROWING)})\b(?!.* USING .*INDEX)", line)]
        assert not whole, (whole, statement)
