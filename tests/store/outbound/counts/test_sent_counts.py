"""Tests what was sent lately is counted: what the ceilings ask."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from responder.domain.delivery.message_status import Status
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


def test_a_clock_set_back_forgets_nothing(conn: Connection) -> None:
    queued(conn, now=NOW)
    assert sent_to(conn, [ANNA], NOW - HOUR) == {ANNA: (1, 1)}
    assert sent_in_all(conn, NOW - HOUR) == (1, 1)
