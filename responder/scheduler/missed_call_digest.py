"""The missed calls since the business closed, told to the owner when it opens."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from responder.domain.model.business import Business
from responder.domain.model.events import CallKind, TimeTriggerReached
from responder.domain.model.rules import Rulebook
from responder.domain.model.time_triggers import MissedCalls, TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import USE_OF_A_DIGEST, Due, closing_before, opening_of
from responder.store.admin.backup import restored_at
from responder.store.appointments import time_triggers as store
from responder.store.inbox import calls

OPENING = TimeTrigger(TimeTriggerKind.OPENING)


def open_up(conn: Connection, rulebook: Rulebook, now: datetime, account: str) -> bool:
    """Records that the business opened; returns whether the owner is told now. Once an opening: the row of the moment
    says that it was done."""
    if not is_due(conn, rulebook, now):
        return False
    business, row = rulebook.business, _row(rulebook, now, account)
    opening = row["anchor"]
    store.plan(conn, [row])
    planned = store.find(conn, row["key"])
    missed = missed_between(conn, business, closing_before(business, opening), opening)
    if not missed:
        store.drop(conn, planned, "nobody called in vain", now)
        return False
    restored = restored_at(conn)
    at = now if restored is None or opening > restored else opening  # of before a restore: it may have been told
    event = TimeTriggerReached(
        key=f"moment {row['key']}", account=account, contact=business.owner, at=at, moment=OPENING, missed=missed
    )
    return store.reach(conn, planned, event, now)


def is_due(conn: Connection, rulebook: Rulebook, now: datetime) -> bool:
    """Checks whether the business opened today and its missed calls were not told yet."""
    opening = opening_of(rulebook.business, now)
    if OPENING not in rulebook.moments or not rulebook.business.owner or opening is None:
        return False
    return now < opening + USE_OF_A_DIGEST and not store.is_known(conn, _row(rulebook, now)["key"])


def _row(rulebook: Rulebook, now: datetime, account: str = "") -> dict[str, Any]:
    opening = opening_of(rulebook.business, now) or now
    due = Due(opening, opening, opening + USE_OF_A_DIGEST)
    return store.row_of(OPENING, due, opening, "", rulebook.business.owner, account)


def missed_between(conn: Connection, business: Business, since: datetime, until: datetime) -> tuple[MissedCalls, ...]:
    """Returns callers who were missed, the first first; without those who were spoken to afterwards, and without our
    own."""
    by_number: dict[str, list[Any]] = {}
    for row in calls.between(conn, since, until):
        if row.contact and row.contact not in (*business.phones, business.owner):
            by_number.setdefault(row.contact, []).append(row)
    spoken = calls.spoken_since(conn, list(by_number), since)
    found = []
    for number, rows in by_number.items():
        left = [row for row in rows if calls.kind_of(row) == CallKind.MISSED and not _later(spoken, number, row.at)]
        if left:
            found.append(MissedCalls(number, left[-1].name or "", left[-1].at.isoformat(), len(left)))
    return tuple(found)


def _later(spoken: dict[str, datetime], number: str, at: datetime) -> bool:
    return number in spoken and spoken[number] >= at
