"""What pages ask the database: no statement of theirs reads a table that grows from one end to the other."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from responder.domain.model.business import Business
from responder.services.console import acts, console_access
from responder.services.inbox import calls, conversations, waiting
from responder.store.console import news
from responder.store.console.conversations import Before
from responder.store.database.engine import Store
from tests.builders import ANNA, NOON

GROWING = ("inbox", "messages", "contacts", "conversations", "appointments", "acts")
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
}


@pytest.fixture
def filled(tmp_path: Any) -> Iterator[Store]:
    """A contact with an event and an answer, so that every statement is asked."""
    store = Store.open(f"sqlite:///{tmp_path / 'responder.db'}")
    at = int(NOON.timestamp() * 1e6)
    store.write_now(
        lambda conn: [
            conn.execute(text(each), {"number": ANNA, "at": at})
            for each in (
                "INSERT INTO contacts (number) VALUES (:number)",
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
        plan = filled.read_now(
            lambda conn, s=statement, p=parameters: [
                row[3] for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {s}", p).all()
            ]
        )
        whole = [line for line in plan if re.match(rf"SCAN ({'|'.join(GROWING)})\b(?!.* USING .*INDEX)", line)]
        assert not whole, (whole, statement)
