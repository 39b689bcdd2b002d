"""Tests that a look at the clock whose transaction is undone is as if it had not been."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from responder.domain.model.rules import When
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.runtime import InForce
from responder.scheduler.trigger_loop import TriggerLoop
from responder.store.appointments import book
from responder.store.database.engine import Store
from responder.store.tables import moments
from tests import builders
from tests.outgoing import ACCOUNT, ANNA, NOW

pytestmark = pytest.mark.anyio

REMINDER = TimeTrigger(TimeTriggerKind.BEFORE_APPOINTMENT, timedelta(hours=24))


class Undone(Exception):
    """Raised in place of a commit."""


async def test_reminders_of_a_look_that_could_not_be_committed_are_planned_by_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = builders.book().rule("Reminder", when=When.MOMENT, moments=frozenset([REMINDER])).made()
    loop = TriggerLoop(store, InForce(rulebook=lambda: rules), lambda: NOW, [ACCOUNT])
    await store.write(lambda conn: book.add(conn, book.New(ANNA, NOW + timedelta(hours=30)), NOW - timedelta(days=2)))
    usual = store.write

    async def undone(work: Callable[[Connection], Any], *, records: bool = False) -> Any:
        def failing(conn: Connection) -> None:
            work(conn)
            raise Undone

        return await usual(failing, records=records)

    monkeypatch.setattr(store, "write", undone)
    with pytest.raises(Undone):
        await loop.look()
    monkeypatch.setattr(store, "write", usual)
    await loop.look()
    assert await store.read(lambda conn: conn.execute(select(moments.c.status)).scalars().all()) == ["waiting"]


async def test_a_clock_that_jumps_ahead_for_a_moment_drops_no_reminder(store: Store) -> None:
    rules = builders.book().rule("Reminder", when=When.MOMENT, moments=frozenset([REMINDER])).made()
    await store.write(lambda conn: book.add(conn, book.New(ANNA, NOW + timedelta(hours=30)), NOW - timedelta(days=2)))
    now, wrong = NOW, False
    loop = TriggerLoop(store, InForce(rulebook=lambda: rules), lambda: now, [ACCOUNT], clock_wrong=lambda: wrong)
    await loop.look()
    now, wrong = NOW + timedelta(days=1, hours=5), True
    await loop.look()
    assert await store.read(lambda conn: conn.execute(select(moments.c.status)).scalars().all()) == ["waiting"]
    now, wrong = NOW + timedelta(hours=6), False
    await loop.look()
    assert await store.read(lambda conn: conn.execute(select(moments.c.status)).scalars().all()) == ["reached"]
