"""Reminders that were due between a backup and its restore: they may have left, do not leave again, and are told."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select

from responder.domain.actions.tag import AddTag
from responder.domain.deciding.decide import decide
from responder.domain.deciding.restored_database import silent_until
from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.model.rules import Rulebook, When
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.scheduler.due_triggers import arrive
from responder.scheduler.missed_call_digest import OPENING, open_up
from responder.scheduler.planner import Planner
from responder.store.admin.backup import RESTORED as RESTORED_AT
from responder.store.admin.backup import back_up, restore, restored_at
from responder.store.appointments import book
from responder.store.database.marks import mark
from responder.store.database.opening import open_store
from responder.store.review import waiting_list
from responder.store.tables import contacts
from tests import builders
from tests.builders import ACCOUNT, ANNA, NOON
from tests.intake_harness import BRUNO, IntakeHarness
from tests.outgoing import CLARA

pytestmark = [pytest.mark.anyio, pytest.mark.sqlite("a PostgreSQL is restored by its own tools")]
HOUR = timedelta(hours=1)
REMINDER = TimeTrigger(TimeTriggerKind.BEFORE_APPOINTMENT, timedelta(hours=24))
RESTORED = NOON + 3 * HOUR


def rules() -> Rulebook:
    made = builders.book().rule("Reminder", "Rappel", when=When.MOMENT, moments=frozenset([REMINDER]))
    made.rules[0] = replace(made.rules[0], actions=(AddTag("tag reminded", "reminded"),))
    return made.made()


@pytest.fixture
def restored(tmp_path: Path) -> str:
    """Two appointments in the backup: the reminder of one was due before the restore, that of the other was not."""
    database, copy = tmp_path / "r.db", tmp_path / "copy.db"
    store = open_store(f"sqlite:///{database}", exclusive=False)

    def entered(conn: Connection) -> None:
        for number, hours in ((ANNA, 25), (BRUNO, 29)):
            book.add(conn, book.New(number, NOON + hours * HOUR), NOON - 48 * HOUR)
        Planner().look(conn, rules(), NOON)

    store.write_now(entered)
    store.close()
    back_up(database, copy, NOON)
    restore(copy, database, RESTORED, lambda why: None)
    return f"sqlite:///{database}"


async def decided(address: str, now: datetime) -> Any:
    """Lets in what is due then, and decides it: numbers that were written to, and the waiting list."""
    store = open_store(address)
    restored = store.read_now(restored_at)
    assert restored is not None
    harness = IntakeHarness(store, rules(), decide=silent_until(restored, decide))
    harness.now = now

    def let_in(conn: Connection) -> None:
        Planner().look(conn, rules(), now)
        arrive(conn, rules(), now, [ACCOUNT])

    store.write_now(let_in)
    await harness.decide()
    told = [row.number for row in harness.messages()]
    waiting = [(each.contact, each.cause) for each in store.read_now(waiting_list.open_items)]
    store.close()
    return told, waiting


async def test_a_reminder_that_may_have_left_before_the_restore_leaves_no_more_and_a_person_is_told(
    restored: str,
) -> None:
    told, waiting = await decided(restored, RESTORED + HOUR / 2)
    assert (told, waiting) == ([], [(ANNA, Cause.REMINDER_DROPPED)])
    told, waiting = await decided(restored, RESTORED + 3 * HOUR)
    assert (told, waiting) == ([BRUNO], [(ANNA, Cause.REMINDER_DROPPED)])


async def test_neither_does_one_that_waited_for_a_person_to_end_a_conversation(restored: str) -> None:
    store = open_store(restored, exclusive=False)
    talking = {"number": ANNA, "silent_until": RESTORED + 2 * HOUR, "tags": "[]"}
    store.write_now(lambda conn: conn.execute(insert(contacts).values(talking)))
    store.close()
    told, _ = await decided(restored, RESTORED + HOUR / 2)
    assert told == []
    told, _ = await decided(restored, RESTORED + 2 * HOUR)
    assert told == [BRUNO]


async def test_the_owner_is_told_once_who_called_before_the_opening(tmp_path: Path) -> None:
    """The digest of this morning may have been told after the backup was made."""
    digest = builders.book().rule("Digest", when=When.MOMENT, moments=frozenset([OPENING])).made()
    store = open_store(f"sqlite:///{tmp_path / 'r.db'}")
    harness = IntakeHarness(store, digest, decide=silent_until(NOON, decide))
    harness.now = NOON - 4 * HOUR
    await harness.decide(builders.call(at=NOON - 4 * HOUR))
    store.write_now(lambda conn: mark(conn, RESTORED_AT, NOON))
    harness.now = NOON + HOUR / 2
    assert store.write_now(lambda conn: open_up(conn, digest, harness.now, ACCOUNT))
    await harness.decide()
    assert harness.messages() == []
    store.close()


async def test_one_whose_use_is_over_by_then_is_told_at_once_and_what_it_notes_is_noted(restored: str) -> None:
    told, waiting = await decided(restored, RESTORED + 11 * HOUR)
    assert (told, waiting) == ([], [(ANNA, Cause.REMINDER_DROPPED)])
    store = open_store(restored, exclusive=False)
    tags = store.read_now(lambda conn: conn.execute(select(contacts.c.tags).where(contacts.c.number == ANNA)).scalar())
    store.close()
    assert tags == '["reminded"]'


async def test_one_of_an_appointment_that_is_over_by_then_is_nobody_s_concern(restored: str) -> None:
    told, waiting = await decided(restored, NOON + 26 * HOUR)
    assert (told, waiting) == ([], [])


@pytest.mark.parametrize(
    "starts, entered, leaves",
    [
        (26 * HOUR, HOUR, False),  # booked in the lost time: its reminder was due an hour before the restore
        (20 * HOUR, HOUR, False),  # booked late in the lost time, and reminded of ten minutes later
        (28 * HOUR, HOUR, True),  # its reminder is due after the restore
        (48 * HOUR, 25 * HOUR, True),  # booked a day later, for the day after: nobody can have reminded of it
    ],
)
async def test_a_booking_of_the_lost_time_that_is_entered_again_is_reminded_of_once(
    restored: str, starts: timedelta, entered: timedelta, leaves: bool
) -> None:
    store = open_store(restored, exclusive=False)
    store.write_now(lambda conn: book.add(conn, book.New(CLARA, NOON + starts), RESTORED + entered))
    store.close()
    told, waiting = await decided(restored, RESTORED + max(entered, 2 * HOUR) + HOUR / 2)
    assert (CLARA in told, (CLARA, Cause.REMINDER_DROPPED) in waiting) == (leaves, not leaves)


async def test_neither_is_one_of_the_backup_reminded_of_twice_because_its_calendar_named_it_anew(restored: str) -> None:
    store = open_store(restored, exclusive=False)
    (entry,) = store.read_now(lambda conn: book.of_number(conn, ANNA))
    renamed = RESTORED + HOUR / 10
    store.write_now(lambda conn: book.change(conn, entry.appointment.id, renamed, "calendar", who="Zoe"))
    store.close()
    told, waiting = await decided(restored, RESTORED + HOUR / 2)
    assert (told, waiting) == ([], [(ANNA, Cause.REMINDER_DROPPED)])
