"""Tests what is written only to see whether it can be."""

import pytest
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import OperationalError

from responder.store.database.marks import mark
from responder.store.inbox.probes import try_to_write
from responder.store.tables import inbox
from tests.builders import NOON


def record(conn: Connection, key: str, body: str = "{}") -> None:
    row = {"key": key, "received_at": NOON, "account": "", "contact": "", "kind": "sms", "at": NOON, "body": body}
    conn.execute(insert(inbox), [row])


def test_a_trial_leaves_nothing_and_takes_nothing_away(conn: Connection) -> None:
    record(conn, "an event")
    for _ in range(2):
        try_to_write(conn, NOON)
    assert list(conn.execute(select(inbox.c.key)).scalars()) == ["an event"]


@pytest.mark.parametrize("conn", ["sqlite"], indirect=True)
def test_a_trial_fails_where_there_is_no_room_for_an_event(conn: Connection) -> None:
    try_to_write(conn, NOON)
    record(conn, "an event", "x" * 3_700)  # a page is 4,096 bytes
    pages = conn.exec_driver_sql("PRAGMA page_count").scalar()
    conn.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    mark(conn, "smaller", NOON)
    with pytest.raises(OperationalError, match="full"):
        try_to_write(conn, NOON)
