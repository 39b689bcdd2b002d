"""Tests what was sent lately is counted: what the ceilings ask."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from responder.domain.delivery.message_status import Status
from responder.store.outbound.counts.automatic_count import Outflow
from responder.store.outbound.counts.recent_pace import answers_to, told_lately
from responder.store.outbound.counts.sent_counts import sent_in_all, sent_to
from tests.outgoing import ANNA, BRUNO, CLARA, NOW, put, queued

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def test_messages_are_counted_back_from_now(conn: Connection) -> None:
    for ago in (timedelta(seconds=10), timedelta(minutes=10), timedelta(hours=10), timedelta(hours=30)):
        queued(conn, ANNA, now=NOW - ago)
    queued(conn, BRUNO, now=NOW - SECOND)
    assert sent_to(conn, [ANNA, BRUNO, CLARA, ANNA], NOW) == {ANNA: (2, 3), BRUNO: (1, 1), CLARA: (0, 0)}
    assert sent_in_all(conn, NOW) == (2, 4)


@pytest.mark.parametrize("fate", Status)
def test_only_what_certainly_never_left_does_not_count(conn: Connection, fate: Status) -> None:
    put(conn, queued(conn), status=fate.value)
    nothing_left = {Status.CANCELLED, Status.EXPIRED, Status.REFUSED}
    count = 0 if fate in nothing_left else 1
    assert sent_to(conn, [ANNA], NOW) == {ANNA: (count, count)}
    assert sent_in_all(conn, NOW) == (count, count)


def test_a_word_to_the_owner_counts_for_whoever_brought_it(conn: Connection) -> None:
    queued(conn, BRUNO, contact=ANNA)
    assert sent_to(conn, [ANNA, BRUNO], NOW) == {ANNA: (1, 1), BRUNO: (0, 0)}
    assert sent_in_all(conn, NOW) == (0, 0)


@pytest.mark.parametrize(
    "ahead, hour, day",
    [
        (timedelta(minutes=59), 1, 1),
        (timedelta(hours=3), 0, 1),
        (timedelta(hours=23), 0, 1),
        (timedelta(days=365), 0, 0),
    ],
)
def test_what_a_clock_ahead_dated_counts_by_as_much_as_is_counted_back(
    conn: Connection, ahead: timedelta, hour: int, day: int
) -> None:
    queued(conn, now=NOW + ahead)
    queued(conn, BRUNO, contact=CLARA, now=NOW + ahead)
    assert sent_to(conn, [ANNA], NOW) == {ANNA: (hour, day)}
    assert sent_in_all(conn, NOW) == (hour, day)
    assert told_lately(conn, NOW) == (hour, day)
    assert len(answers_to(conn, [ANNA], NOW)) == hour
    assert Outflow().counts(conn, NOW) == (hour, day)


def test_a_clock_set_back_forgets_nothing(conn: Connection) -> None:
    queued(conn, now=NOW)
    assert sent_to(conn, [ANNA], NOW - HOUR) == {ANNA: (1, 1)}
    assert sent_in_all(conn, NOW - HOUR) == (1, 1)
