"""Backups are whole while the database is written, and a restored one sends nothing twice."""

import asyncio
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select, update

from responder.domain.actions.call_back import CallAskedFor
from responder.domain.actions.opt_out import OptedOut
from responder.domain.deciding.restored_database import silent_until
from responder.domain.model.business import Budgets
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.services.announcing import announcements as service
from responder.services.announcing.announcements import AnnouncementOutcome
from responder.store.admin.backup import BadBackup, back_up, restore, restored_at
from responder.store.database.database_file import AlreadyServed
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.inbox.events import record
from responder.store.outbound.messages import drafts
from responder.store.outbound.messages import insert as enqueue
from responder.store.privacy.erasure import known_backups
from responder.store.tables import announcements, inbox, messages
from tests.builders import ACCOUNT, ANNA, NOON, book, sms, state
from tests.store.announcing.test_announcing import CLOSED, look, people, planned, rules

pytestmark = pytest.mark.sqlite("a PostgreSQL is copied and restored by its own tools")
HOUR = timedelta(hours=1)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "r.db"
    store = open_store(f"sqlite:///{file}", exclusive=False)
    store.write_now(_asked)
    store.close()
    yield file


def _asked(conn: Connection) -> None:
    """Anna texted at noon; one answer waits to leave at once, one for tomorrow."""
    row = {"key": "k1", "account": ACCOUNT, "contact": ANNA, "at": NOON, "received_at": NOON, "decided_at": NOON}
    made = conn.execute(insert(inbox).values(**row, kind="sms", body='{"text":"oui"}').returning(inbox.c.id)).one()
    later = Reply(ANNA, "demain", not_before=NOON + timedelta(days=1), step=1)
    decision = Decision(Reason.ANSWERED, "R", (Reply(ANNA, "maintenant", not_before=NOON), later))
    enqueue(conn, drafts(made[0], ACCOUNT, ANNA, decision, NOON))


def _hold(why: str) -> None:
    """Takes a reason, and does nothing about it."""


def _open(file: Path) -> Store:
    return open_store(f"sqlite:///{file}", exclusive=False)


def _count(file: Path) -> int:
    with closing(sqlite3.connect(file)) as conn:
        return int(conn.execute("SELECT count(*) FROM inbox").fetchone()[0])


def test_a_backup_made_while_events_pour_in_is_whole(database: Path, tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{database}")
    target, written = tmp_path / "copy.db", 0

    async def pour() -> None:
        nonlocal written
        copying = asyncio.get_running_loop().run_in_executor(None, back_up, database, target, NOON)
        while not copying.done() or written < 200:
            await record(store, sms("x", key=f"n{written}"), dated=True, received=NOON)
            written += 1
        assert (await copying).events >= 1

    asyncio.run(pour())
    store.close()
    with closing(sqlite3.connect(target)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        keys = [key for (key,) in conn.execute("SELECT key FROM inbox ORDER BY id")]
    # What it holds is what there was at one moment: no gap in what came one after the other.
    assert keys == ["k1", *(f"n{number}" for number in range(len(keys) - 1))]


def test_a_backup_is_private_and_forget_knows_where_it_is(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    back_up(database, target, NOON)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    store = _open(database)
    assert store.read_now(known_backups) == [str(target)]
    store.close()


def test_a_copy_that_fails_leaves_nothing_behind(database: Path, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        back_up(database, tmp_path / "no folder" / "copy.db", NOON)
    store = _open(database)
    assert store.read_now(known_backups) == []
    store.close()


def test_an_announcement_begun_in_the_backup_is_paused(database: Path, tmp_path: Path) -> None:
    """Leaves it to a person whether it goes on: who got it between backup and restoring is not known."""
    store = _open(database)
    store.write_now(lambda conn: people(conn, 20))
    store.write_now(lambda conn: planned(conn, now=NOON))
    later = store.write_now(lambda conn: planned(conn, replace(CLOSED, name="Later"), NOON + HOUR))
    store.close()
    copy, now = tmp_path / "copy.db", NOON + timedelta(minutes=40)
    back_up(database, copy, NOON)
    assert restore(copy, database, now, _hold).announcements == 1
    store = _open(database)
    assert store.write_now(lambda conn: look(conn, now)) == 2  # what `database` holds besides
    statuses = store.read_now(lambda conn: {row.id: row.status for row in conn.execute(select(announcements))})
    assert statuses.pop(later) == "planned" and list(statuses.values()) == ["paused"]
    store.close()


def test_pausing_it_takes_back_what_is_for_later_and_doubts_what_was_due(database: Path, tmp_path: Path) -> None:
    """Pauses as a person does by hand: resumed, those get it who certainly did not, and nobody else twice."""
    store, copy = _open(database), tmp_path / "copy.db"
    slow = rules(Budgets(announcements_per_minute=2))
    store.write_now(lambda conn: people(conn, 3))
    run = store.write_now(lambda conn: planned(conn, now=NOON))
    store.write_now(lambda conn: look(conn, NOON, slow, most=3))
    waits = select(func.max(messages.c.id)).where(messages.c.announcement == run).scalar_subquery()
    later = update(messages).where(messages.c.id == waits).values(not_before=NOON + HOUR)
    store.write_now(lambda conn: conn.execute(later))
    store.close()
    back_up(database, copy, NOON)
    now = NOON + timedelta(minutes=10)
    restore(copy, database, now, _hold)
    store = _open(database)
    its = select(messages.c.status).where(messages.c.announcement == run).order_by(messages.c.id)
    assert store.read_now(lambda conn: conn.execute(its).scalars().all()) == ["unknown"]
    assert store.write_now(lambda conn: service.resume(conn, run, now)) is AnnouncementOutcome.DONE
    store.write_now(lambda conn: look(conn, now))
    numbers = select(messages.c.number).where(messages.c.announcement == run)
    told = store.read_now(lambda conn: conn.execute(numbers).scalars().all())
    assert len(told) == len(set(told)) == 3
    store.close()


def test_what_waited_in_the_backup_is_in_doubt_and_what_is_for_later_waits(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(database, copy, NOON)
    held: list[str] = []
    done = restore(copy, database, NOON + timedelta(minutes=30), held.append)
    assert (done.in_doubt, done.on_hold, done.last_seen) == (1, False, NOON)
    store = _open(database)
    rows = store.read_now(lambda conn: conn.execute(select(messages.c.text, messages.c.status)).all())
    assert [tuple(row) for row in rows] == [("maintenant", "unknown"), ("demain", "queued")]
    assert store.read_now(restored_at) == NOON + timedelta(minutes=30)
    assert held == []
    store.close()


def test_an_old_backup_starts_on_hold(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(database, copy, NOON)
    held: list[str] = []
    assert restore(copy, database, NOON + 25 * HOUR, held.append).on_hold
    assert len(held) == 1 and "responder resume" in held[0]


def test_what_was_there_is_put_aside_whole_and_known(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(database, copy, NOON)
    store = _open(database)
    row = {"key": "k2", "account": ACCOUNT, "contact": ANNA, "at": NOON, "received_at": NOON, "kind": "sms"}
    store.write_now(lambda conn: conn.execute(insert(inbox).values(**row, body="{}")))
    store.close()
    done = restore(copy, database, NOON + HOUR, _hold)
    assert done.aside is not None and _count(done.aside) == 2 and _count(database) == 1
    store = _open(database)
    assert str(done.aside) in store.read_now(known_backups)
    store.close()
    assert stat.S_IMODE(database.stat().st_mode) == 0o600


def test_nothing_is_restored_under_a_service_that_runs(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(database, copy, NOON)
    serving = open_store(f"sqlite:///{database}")
    with pytest.raises(AlreadyServed):
        restore(copy, database, NOON, _hold)
    serving.close()
    assert _count(database) == 1


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 2000])
def test_what_is_no_backup_replaces_nothing(database: Path, tmp_path: Path, content: bytes) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(content)
    with pytest.raises(BadBackup):
        restore(wrong, database, NOON, _hold)
    assert _count(database) == 1


def test_a_damaged_backup_replaces_nothing(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(database, copy, NOON)
    content = bytearray(copy.read_bytes())
    content[8192:40_000] = b"\xa5" * (40_000 - 8192)
    copy.write_bytes(content)
    with pytest.raises(BadBackup):
        restore(copy, database, NOON, _hold)
    assert _count(database) == 1


def test_a_damaged_database_is_replaced_by_a_right_backup(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(database, copy, NOON)
    database.write_bytes(b"\xa5" * 50_000)
    restore(copy, database, NOON, _hold)
    assert _count(database) == 1


def _answers(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
    return Decision(Reason.ANSWERED, "R", (Reply(event.contact, "Merci"),), (OptedOut(), CallAskedFor()))


def test_what_happened_before_the_restore_is_noted_and_not_answered() -> None:
    rules, deciding = book().made(), silent_until(NOON, _answers)
    before = deciding(sms("oui", at=NOON), state(), rules, NOON + HOUR)
    assert (before.reason, before.replies, before.changes) == (Reason.TOO_OLD, (), (OptedOut(),))
    assert "restored" in str(before.trace[-1].because)
    after = deciding(sms("oui", at=NOON + timedelta(seconds=1)), state(), rules, NOON + HOUR)
    assert after.reason is Reason.ANSWERED and after.replies


def test_an_update_statement_moves_what_was_being_sent(database: Path, tmp_path: Path) -> None:
    """Leaves what was in the air at the backup to the next start, where it becomes unknown as after any crash."""
    store = _open(database)
    store.write_now(lambda conn: conn.execute(update(messages).values(status="sending", claimed_at=NOON)))
    store.close()
    copy = tmp_path / "copy.db"
    back_up(database, copy, NOON)
    restore(copy, database, NOON, _hold)
    store = _open(database)
    found = store.read_now(lambda conn: conn.execute(select(messages.c.status)).scalars().all())
    store.close()
    assert "queued" not in found
