"""Grows a database on SQLite to a number of rows: copies what is there, inside the database, by doubling."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, text

from responder.store.database.engine import Store

_MICROSECONDS = 1_000_000


def more_history(store: Store, events: int) -> None:
    """Events and their messages, each copy older than what it copies; the newest stay the newest by their times."""
    while (there := _count(store, "inbox")) < events:
        most = min(there, events - there)
        store.write_now(lambda conn, most=most: _copy_history(conn, most))  # type: ignore[misc]
    store.write_now(_note_conversations)


def more_contacts(store: Store, contacts: int, now: datetime) -> None:
    """People who were heard of once, each with a conversation."""
    there = _count(store, "contacts")
    store.write_now(lambda conn: conn.execute(text(_CONTACTS), _range(there, contacts, now)))
    store.write_now(lambda conn: conn.execute(text(_CONVERSATIONS), _range(there, contacts, now)))


def more_appointments(store: Store, appointments: int, now: datetime) -> None:
    """Twenty a day, back into the past."""
    there = _count(store, "appointments")
    store.write_now(lambda conn: conn.execute(text(_APPOINTMENTS), _range(there, appointments, now)))


def _range(there: int, size: int, now: datetime) -> dict[str, int]:
    return {"first": there, "last": max(there, size) - 1, "now": int(now.timestamp()) * _MICROSECONDS}


def _count(store: Store, table: str) -> int:
    return int(store.read_now(lambda conn: conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()))


def _copy_history(conn: Connection, most: int) -> None:
    first = int(conn.exec_driver_sql("SELECT max(id) FROM inbox").scalar_one())
    oldest, newest = conn.exec_driver_sql("SELECT min(at), max(at) FROM inbox").one()
    given = {"first": first, "most": most, "back": newest - oldest + int(timedelta(minutes=1).total_seconds())}
    conn.execute(text(_EVENTS), given)
    conn.execute(text(_MESSAGES), given)


def _note_conversations(conn: Connection) -> None:
    conn.exec_driver_sql(
        "INSERT OR IGNORE INTO conversations (contact, last_at, last_event)"
        " SELECT contact, max(at), id FROM inbox WHERE decided_at IS NOT NULL GROUP BY contact"
    )


_NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT :first UNION ALL SELECT n + 1 FROM numbers WHERE n < :last)"
_CONTACTS = f"""
INSERT OR IGNORE INTO contacts (number, name, sorted_as, first_seen)
{_NUMBERS} SELECT printf('+336%08d', n), '', '', :now FROM numbers WHERE n <= :last
"""
_CONVERSATIONS = f"""
INSERT OR IGNORE INTO conversations (contact, last_at)
{_NUMBERS} SELECT printf('+336%08d', n), :now - n * 1000000 FROM numbers WHERE n <= :last
"""
_APPOINTMENTS = f"""
INSERT OR IGNORE INTO appointments (number, at, status, changed_at)
{_NUMBERS} SELECT printf('+3367%07d', n % 500), :now - n * 4320000000, 'unconfirmed', :now FROM numbers WHERE n <= :last
"""
_EVENTS = """
INSERT INTO inbox (key, received_at, account, contact, kind, at, body, decided_at, reason, rule, rulebook, trace)
SELECT 'copy ' || (id + :first), received_at - :back, account, contact, kind, at - :back, body, decided_at - :back,
  reason, rule, rulebook, trace FROM inbox WHERE decided_at IS NOT NULL ORDER BY id LIMIT :most
"""
_MESSAGES = """
INSERT INTO messages (event, step, rule, account, number, automatic, text, status, created_at, not_before, expires_at,
  attempts, claimed_at, gateway_id, sent_text, reported_at)
SELECT event + :first, step, rule, account, number, automatic, text, status, created_at - :back, not_before - :back,
  expires_at - :back, attempts, claimed_at - :back, 'copy ' || (id + :first), sent_text, reported_at - :back
FROM messages WHERE event + :first <= (SELECT max(id) FROM inbox) AND status = 'delivered' ORDER BY id
"""
