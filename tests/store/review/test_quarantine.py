"""Tests what could not be read is kept for a person, and cannot fill the disk."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import Connection, select

from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.review import quarantine as unreadable
from responder.store.review.quarantine import LONGEST_QUERY, UNREADABLE_KEPT, keep_unreadable, unseen
from responder.store.review.waiting_list import open_items
from responder.store.tables import quarantine
from tests.builders import NOON


def kept(conn: Connection) -> list[str]:
    return [row.query for row in conn.execute(select(quarantine).order_by(quarantine.c.id))]


def test_the_newest_are_kept_cut_and_for_a_week(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unreadable, "MOST_UNREADABLE", 3)
    store = open_store(database, exclusive=False)
    for number in range(5):
        store.write_now(partial(keep_unreadable, told="no JSON", query=f"message={number}", received=NOON))
    assert store.read_now(kept) == ["message=2", "message=3", "message=4"]
    later = NOON + UNREADABLE_KEPT + timedelta(seconds=1)
    store.write_now(lambda conn: keep_unreadable(conn, "no JSON", "x" * 2 * LONGEST_QUERY, later))
    assert store.read_now(kept) == ["x" * LONGEST_QUERY]
    store.close()


@pytest.mark.parametrize(("about", "waits"), [({}, True), ({"of_ours": "status"}, False), ({"taken": "an SMS"}, False)])
def test_whoever_an_unreadable_webhook_names_waits_unless_it_tells_of_our_message(
    store: Store, about: dict[str, str], waits: bool
) -> None:
    def keep(conn: Connection) -> list[str]:
        keep_unreadable(conn, "no JSON", "x=y", NOON, contact="+33612345678", account="a", **about)
        return [each.contact for each in open_items(conn)]

    assert store.write_now(keep) == (["+33612345678"] if waits else [])
    assert [each.contact for each in store.read_now(unseen)] == ["+33612345678"]
