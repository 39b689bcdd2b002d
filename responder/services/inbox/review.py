"""Lists what a person has to look at, and what becomes of each: sent again, dropped, seen."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.calendar_notices import Notice
from responder.services.inbox.waiting import Waiter, waiters
from responder.store.appointments.calendar_state import unread_events
from responder.store.review import quarantine, review_list
from responder.store.review.quarantine import QuarantinedWebhook
from responder.store.review.review_list import DoubtfulMessage, Lapsed, Review, ReviewedDifference, Unanswered

__all__ = [
    "ReviewedDifference",
    "DoubtfulMessage",
    "ReviewItem",
    "ItemKind",
    "QuarantinedWebhook",
    "Lapsed",
    "NotAnId",
    "ReviewOutcome",
    "Review",
    "ToReview",
    "Unanswered",
    "drop",
    "drop_all",
    "item_of",
    "number_to_review",
    "resend",
    "to_review",
]


class ItemKind(StrEnum):
    """Kind of an item. The letter stands before the number of the row."""

    MESSAGE = ""  # may or may not have left
    UNREADABLE = "u"  # a webhook
    DIFFERENCE = "d"  # between the gateway's list and ours
    EVENT = "e"  # found too late for an answer, or of somebody who opted out


class ReviewOutcome(StrEnum):
    DONE = "done"
    NOT_LISTED = "not on the list"
    WORDLESS = "its words are erased"


class NotAnId(ValueError):
    """Typed text that names no item of the list."""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    kind: ItemKind
    number: int


@dataclass(frozen=True, slots=True)
class ToReview:
    """`unread` are events of calendars that cannot be read, each with the name of its calendar."""

    review: Review
    waiting: Sequence[Waiter]
    unread: Sequence[tuple[str, Notice]]

    @property
    def nothing(self) -> bool:
        """Checks whether nothing needs a person; messages in doubt may still be looked for."""
        its = self.review
        listed = (its.doubtful, its.unanswered, its.lapsed, its.differences, its.opted_out, its.unreadable)
        return not any((*listed, self.waiting, self.unread))


def number_to_review(conn: Connection, now: datetime) -> int:
    """Counts what `to_review` lists, without those who wait for an answer."""
    its = review_list.read_review(conn, now)
    listed = (its.doubtful, its.unanswered, its.lapsed, its.differences, its.opted_out, its.unreadable)
    return sum(len(each) for each in listed) + len(unread_events(conn))


def to_review(conn: Connection, now: datetime) -> ToReview:
    """Everything that needs a person. For a transaction that may write: who waits is gathered."""
    waiting = waiters(conn, now)  # first: it enters what no event tells of
    return ToReview(review=review_list.read_review(conn, now), waiting=waiting, unread=unread_events(conn))


def item_of(written: str, kind: ItemKind | None = None) -> ReviewItem:
    """Reads an id as the list shows it ("12", "u3", "d3", "e3"), of any kind or of one. Raises NotAnId."""
    kind = (
        kind if kind is not None else next((each for each in _LETTERED if written.startswith(each)), ItemKind.MESSAGE)
    )
    digits = written.removeprefix(kind)
    if not digits.isascii() or not digits.isdigit() or len(digits) > 18:
        raise NotAnId(written)
    return ReviewItem(kind, int(digits))


_LETTERED = (ItemKind.UNREADABLE, ItemKind.DIFFERENCE, ItemKind.EVENT)


def resend(conn: Connection, message: int, now: datetime) -> ReviewOutcome:
    """Queues a message in doubt again: a person takes it upon themselves that it may arrive twice. Wake the lanes."""
    if review_list.resend(conn, message, now):
        return ReviewOutcome.DONE
    return ReviewOutcome.WORDLESS if review_list.is_wordless(conn, message) else ReviewOutcome.NOT_LISTED


def drop(conn: Connection, item: ReviewItem, now: datetime) -> ReviewOutcome:
    """Takes an item off the list: a message is not sent again, anything else was seen."""
    match item.kind:
        case ItemKind.MESSAGE:
            return _outcome(review_list.drop(conn, item.number))
        case ItemKind.UNREADABLE:
            return _outcome(quarantine.mark_seen(conn, item.number, now))
        case ItemKind.DIFFERENCE:
            return _outcome(review_list.close_difference(conn, item.number, now))
        case ItemKind.EVENT:
            return _outcome(review_list.close_event(conn, item.number, now))


def drop_all(conn: Connection, kind: ItemKind, now: datetime) -> int:
    """Takes all webhooks, or all differences, off the list; returns how many. Raises NotAnId for other kinds, whose
    items are looked at one by one."""
    if kind is ItemKind.UNREADABLE:
        return quarantine.mark_all_seen(conn, now)
    if kind is ItemKind.DIFFERENCE:
        return review_list.close_differences(conn, now)
    raise NotAnId(kind.value)


def _outcome(done: bool) -> ReviewOutcome:
    return ReviewOutcome.DONE if done else ReviewOutcome.NOT_LISTED
