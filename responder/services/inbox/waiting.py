"""Lists who waits for a person, and takes people off the list."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.deciding.waiting_reasons import LISTED_APART, Cause, Done
from responder.domain.wire.events_json import CALL, SMS
from responder.store.contacts.opted_out_texts import mark_read
from responder.store.outbound.recalled_messages import recall
from responder.store.review import waiting_list as store
from responder.store.review.quarantine import mark_seen, unseen
from responder.store.review.waiting_list import WaitingEntry

__all__ = [
    "ANSWERED_LATELY",
    "Marked",
    "Waiter",
    "WaitingEntry",
    "answered_lately",
    "mark_done",
    "to_call_back",
    "waiters",
]

ANSWERED_LATELY = timedelta(days=1)
_SHOWN = timedelta(days=7)


class Marked(StrEnum):
    DONE = "done"
    NOBODY = "nobody waits under that number"


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody who waits, with all that they wait for, oldest first. `done` is how they were dealt with, "" while
    they wait; `appointment_at` the nearest appointment it is about."""

    contact: str
    name: str
    since: datetime
    items: tuple[WaitingEntry, ...]
    done: str = ""
    done_at: datetime | None = None

    @property
    def appointment_at(self) -> datetime | None:
        return min((each.appointment_at for each in self.items if each.appointment_at is not None), default=None)

    @property
    def called(self) -> bool:
        """Checks whether a call is among what they wait for."""
        return any(each.kind == CALL for each in self.items)

    @property
    def words(self) -> tuple[str, ...]:
        """Returns what they wrote, oldest first."""
        return tuple(each.text for each in self.items if each.kind == SMS and each.text)


def waiters(conn: Connection, now: datetime) -> list[Waiter]:
    """Everybody who waits, the longest first. For a transaction that may write: what no event tells of is entered."""
    store.gather(conn, now)
    open_ = [each for each in store.open_items(conn) if not store.is_over(each, now)]
    return [each for each in _grouped(open_) if not _is_listed_apart(each)]


def gather(conn: Connection, now: datetime) -> None:
    """Enters what no event tells of (a message that never left, a dropped reminder), and closes what is
    settled."""
    store.gather(conn, now)


def known_waiters(conn: Connection) -> list[Waiter]:
    """Lists waiters as of the last `gather`, in a transaction that only reads."""
    return [each for each in _grouped(store.open_items(conn)) if not _is_listed_apart(each)]


def how_many(conn: Connection) -> int:
    """Counts who waits for a person."""
    return store.how_many(conn)[0]


def to_call_back(conn: Connection) -> list[Waiter]:
    """Lists callers who got an SMS that promises nothing, and were not called back; the longest first."""
    return [each for each in _grouped(store.open_items(conn)) if _is_listed_apart(each)]


def answered_lately(conn: Connection, now: datetime) -> list[Waiter]:
    """Lists contacts dealt with in the last day who wait for nothing more."""
    waiting = {each.contact for each in store.open_items(conn)}
    closed = [each for each in store.closed_since(conn, now - ANSWERED_LATELY) if each.contact not in waiting]
    return _grouped(closed)


def mark_done(conn: Connection, contact: str, now: datetime) -> Marked:
    """Marks everything as done that a contact waits for: an answer to their missed call that is still to leave is
    withdrawn, for it may promise what nobody would be reminded of. `contact` is E.164."""
    waits = sum(each.contact == contact for each in store.open_items(conn))
    texts = [each.event for each in store.open_items(conn) if each.contact == contact and each.cause is Cause.OPTED_OUT]
    for event in texts:
        if event is not None:
            mark_read(conn, event, now, now - _SHOWN)
    for kept in unseen(conn):
        if kept.contact == contact:
            mark_seen(conn, kept.id, now)
    waits += store.settle(conn, contact, Done.MARKED, now)
    if waits:
        recall(conn, contact, now)
    return Marked.DONE if waits else Marked.NOBODY


def _is_listed_apart(each: Waiter) -> bool:
    return all(item.cause in LISTED_APART for item in each.items)


def _grouped(items: Sequence[WaitingEntry]) -> list[Waiter]:
    of: dict[str, list[WaitingEntry]] = {}
    for each in items:
        of.setdefault(each.contact, []).append(each)
    return [_waiter(contact, theirs) for contact, theirs in of.items()]


def _waiter(contact: str, items: list[WaitingEntry]) -> Waiter:
    last = max(items, key=lambda each: each.done_at or each.since)
    return Waiter(contact, last.name, items[0].since, tuple(items), last.done, last.done_at)
