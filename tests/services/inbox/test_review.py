"""Tests what a person has to look at: ids as the list shows them, and what becomes of each item once."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import insert, select

from responder.services.inbox.review import (
    ItemKind,
    NotAnId,
    ReviewItem,
    ReviewOutcome,
    drop,
    drop_all,
    item_of,
    resend,
    to_review,
)
from responder.store.database.engine import Store
from responder.store.privacy import retention
from responder.store.review.quarantine import keep_unreadable
from responder.store.tables import differences, messages
from tests.builders import NOON
from tests.outgoing import ANNA, put, queued


def doubtful(store: Store) -> int:
    def work(conn):  # type: ignore[no-untyped-def]
        message = queued(conn, ANNA, "Bonjour", now=NOON)
        put(conn, message, status="needs review", claimed_at=NOON, attempts=1)
        return message

    message: int = store.write_now(work)
    return message


def different(store: Store, key: str = "a") -> int:
    row = {
        "key": key,
        "account": "salon",
        "kind": "not ours",
        "number": ANNA,
        "text": "?",
        "at": NOON,
        "found_at": NOON,
    }
    statement = insert(differences).values(row).returning(differences.c.id)
    number: int = store.write_now(lambda conn: conn.execute(statement).scalar_one())
    return number


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("12", ReviewItem(ItemKind.MESSAGE, 12)),
        ("u3", ReviewItem(ItemKind.UNREADABLE, 3)),
        ("d3", ReviewItem(ItemKind.DIFFERENCE, 3)),
        ("e3", ReviewItem(ItemKind.EVENT, 3)),
    ],
)
def test_an_id_says_what_kind_it_is_of(written: str, item: ReviewItem) -> None:
    assert item_of(written) == item


@pytest.mark.parametrize("written", ["", "u", "x3", "-1", "1.0", "٣", "uu3", "9" * 19])
def test_what_is_no_id_is_refused(written: str) -> None:
    with pytest.raises(NotAnId):
        item_of(written)


def test_only_a_message_is_sent_again() -> None:
    with pytest.raises(NotAnId):
        item_of("d3", ItemKind.MESSAGE)


def test_an_empty_list_says_so(store: Store) -> None:
    assert store.write_now(lambda conn: to_review(conn, NOON)).nothing


def test_a_message_in_doubt_is_sent_again_once(store: Store) -> None:
    message = doubtful(store)
    assert not store.write_now(lambda conn: to_review(conn, NOON)).nothing
    done = [store.write_now(lambda conn: resend(conn, message, NOON)) for _ in range(2)]
    assert done == [ReviewOutcome.DONE, ReviewOutcome.NOT_LISTED]


def test_one_whose_words_were_purged_is_not_sent_again_and_leaves_the_list(store: Store) -> None:
    message = doubtful(store)
    words = next(each for each in retention.KINDS if each.name == "texts that left")
    store.write_now(lambda conn: words.purge(conn, words.find(conn, NOON + timedelta(days=30))))
    assert store.write_now(lambda conn: resend(conn, message, NOON)) is ReviewOutcome.WORDLESS
    assert store.read_now(lambda conn: conn.execute(select(messages.c.status)).scalar()) == "needs review"
    item = ReviewItem(ItemKind.MESSAGE, message)
    assert store.write_now(lambda conn: drop(conn, item, NOON)) is ReviewOutcome.DONE


def test_the_words_of_one_that_may_leave_again_by_itself_are_not_purged(store: Store) -> None:
    message = doubtful(store)
    store.write_now(lambda conn: put(conn, message, status="unknown"))
    words = next(each for each in retention.KINDS if each.name == "texts that left")
    assert store.read_now(lambda conn: words.find(conn, NOON + timedelta(days=30))) == []


def test_each_kind_of_item_leaves_the_list_once(store: Store) -> None:
    unread = store.write_now(lambda conn: keep_unreadable(conn, "no title", "a=b", NOON))
    items = [
        ReviewItem(ItemKind.MESSAGE, doubtful(store)),
        ReviewItem(ItemKind.UNREADABLE, unread),
        ReviewItem(ItemKind.DIFFERENCE, different(store)),
    ]
    later = NOON + timedelta(days=3)
    for item in items:
        done = [store.write_now(partial(drop, item=item, now=later)) for _ in range(2)]
        assert done == [ReviewOutcome.DONE, ReviewOutcome.NOT_LISTED]
    assert store.write_now(lambda conn: to_review(conn, later)).nothing


def test_all_of_a_kind_leave_together(store: Store) -> None:
    for key in "abc":
        different(store, key)
    assert store.write_now(lambda conn: drop_all(conn, ItemKind.DIFFERENCE, NOON)) == 3
    assert store.write_now(lambda conn: drop_all(conn, ItemKind.DIFFERENCE, NOON)) == 0


@pytest.mark.parametrize("kind", [ItemKind.MESSAGE, ItemKind.EVENT])
def test_messages_in_doubt_are_looked_at_one_by_one(store: Store, kind: ItemKind) -> None:
    with pytest.raises(NotAnId):
        store.write_now(lambda conn: drop_all(conn, kind, NOON))
