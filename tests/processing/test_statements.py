"""Tests what a turn asks the database: the same for many events as for one, and nothing that closes is missed for
it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from responder.domain.deciding.waiting_reasons import Cause, WaitReason
from responder.store.contact_state.open_items import OpenItems
from responder.store.database.engine import Store
from responder.store.review import waiting_list
from tests.builders import ANNA, NOON, sms
from tests.intake_harness import BRUNO, IntakeHarness, yes_book

pytestmark = pytest.mark.anyio


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        asked.append(statement)

    event.listen(store._engine, "before_cursor_execute", note)
    yield asked
    event.remove(store._engine, "before_cursor_execute", note)


async def test_a_turn_of_many_events_asks_no_more_statements_than_one_of_a_single_event(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for bound in ("TURN", "SHARED_TURN", "LONGEST"):
        monkeypatch.setattr(f"responder.processing.transaction.{bound}", 10.0)  # all in one turn, on a busy machine too
        monkeypatch.setattr(f"responder.processing.turns.{bound}", 10.0, raising=False)
    harness = IntakeHarness(store, yes_book())
    asked: dict[int, int] = {}
    for first, count in ((0, 1), (100, 1), (200, 8)):
        await harness.receive(*(sms("oui", key=f"k{n}", contact=f"+336123{n:05}") for n in range(first, first + count)))
        with counted(store) as statements:
            assert len((await harness.intake.turn()).decided) == count
        asked[first] = len(statements)
    assert asked[200] <= asked[100]  # the first turn reads what is counted once a minute


async def test_only_contacts_with_something_open_are_read(store: Store) -> None:
    wait = waiting_list.row_of("event 1", None, ANNA, "salon", WaitReason(Cause.UNCLEAR), NOON - timedelta(hours=1))
    store.write_now(lambda conn: waiting_list.enter(conn, [wait]))
    events = [sms("oui"), sms("oui", key="other", contact=BRUNO)]
    open_items = store.read_now(lambda conn: OpenItems.read(conn, events))
    assert open_items == OpenItems({ANNA}, set())


async def test_an_answer_to_a_call_that_is_queued_is_read_and_one_to_an_sms_is_not(store: Store) -> None:
    rulebook = yes_book()
    harness = IntakeHarness(store, rulebook)
    await harness.decide(sms("oui"))
    assert store.read_now(lambda conn: OpenItems.read(conn, [sms("oui")])) == OpenItems(set(), set())
    store.write_now(lambda conn: conn.exec_driver_sql("UPDATE inbox SET kind = 'call'"))
    assert store.read_now(lambda conn: OpenItems.read(conn, [sms("oui")])) == OpenItems(set(), {ANNA})
