"""The count that is kept at hand is the count of the table."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from responder.domain.delivery.message_status import Status
from responder.store.outbound.counts.automatic_count import REREAD, Outflow
from responder.store.outbound.counts.sent_counts import sent_in_all
from tests.outgoing import NOW, connection_to, in_memory, queued
from tests.sweeps import examples

SECOND = timedelta(seconds=1)


def test_a_new_start_knows_what_was_written_before(conn: Connection) -> None:
    for age in (1, 59, 61, 86_399, 86_401):
        queued(conn, now=NOW - age * SECOND)
    assert Outflow().counts(conn, NOW) == (2, 4)


def test_what_was_withdrawn_counts_until_the_next_reading(conn: Connection) -> None:
    outflow = Outflow()
    outflow.counts(conn, NOW)
    queued(conn, now=NOW, status=Status.CANCELLED)
    outflow.add(NOW, 1)
    assert outflow.counts(conn, NOW + SECOND) == (1, 1)
    assert outflow.counts(conn, NOW + REREAD) == (0, 0)


def test_a_clock_that_is_set_back_forgets_nothing(conn: Connection) -> None:
    outflow = Outflow()
    outflow.counts(conn, NOW)
    queued(conn, now=NOW)
    outflow.add(NOW, 1)
    assert outflow.counts(conn, NOW - timedelta(hours=1)) == (1, 1)


@settings(max_examples=examples(100), deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 3)), max_size=12))
def test_it_says_what_counting_would_say(steps: list[tuple[int, int]]) -> None:
    with connection_to(in_memory()) as conn:
        outflow, now = Outflow(), NOW
        for seconds, written in steps:
            now += seconds * SECOND
            assert outflow.counts(conn, now) == sent_in_all(conn, now)
            for _ in range(written):
                queued(conn, now=now)
            outflow.add(now, written)
