"""Far from the ceilings a turn costs the same however many messages the day had; near them every message is counted."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from responder.domain.delivery.message_status import Status
from responder.domain.model.business import Budgets
from responder.store.database.opening import open_store
from responder.store.outbound.counts.sent_counts import sent_in_all
from responder.store.outbound.counts.shared_count import HEADROOM, SharedOutflow
from tests.builders import ACCOUNT
from tests.outgoing import NOW, connection_to, in_memory, put, queued
from tests.store.costs import counted
from tests.sweeps import examples
from tests.years_of_data import Years, fill

SECOND = timedelta(seconds=1)
WIDE = Budgets(all_per_minute=50_000, all_per_day=100_000, strangers_per_minute=50_000, strangers_per_day=100_000)
NARROW = Budgets(all_per_minute=30, all_per_day=500)


def test_what_another_process_wrote_since_counts(conn: Connection) -> None:
    outflow = SharedOutflow()
    queued(conn)
    assert outflow.counts(conn, NOW, WIDE)[0] == (1, 1)
    queued(conn)
    assert outflow.counts(conn, NOW + SECOND, WIDE)[0] == (2, 2)


def test_near_a_ceiling_what_was_withdrawn_counts_no_more(conn: Connection) -> None:
    outflow, message = SharedOutflow(), queued(conn)
    outflow.counts(conn, NOW, WIDE)
    put(conn, message, status=Status.CANCELLED.value)
    assert outflow.counts(conn, NOW, WIDE)[0] == (0, 1)
    assert outflow.counts(conn, NOW, NARROW)[0] == (0, 0)
    near = Budgets(all_per_minute=50_000, all_per_day=HEADROOM + 1)
    assert outflow.counts(conn, NOW, near)[0] == (0, 0)


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 3), st.booleans()), max_size=12))
def test_it_never_says_less_than_counting_would(steps: list[tuple[int, int, bool]]) -> None:
    with connection_to(in_memory()) as conn:
        outflow, now = SharedOutflow(), NOW
        for seconds, written, late in steps:
            now += seconds * SECOND
            for _ in range(written):
                queued(conn, now=now - timedelta(hours=23, minutes=59) if late else now)
            (minute, day), _ = outflow.counts(conn, now, WIDE)
            exact = sent_in_all(conn, now)
            assert minute == exact[0] and day >= exact[1]
            assert outflow.counts(conn, now, NARROW)[0] == exact


def test_a_turn_does_not_count_the_day(tmp_path: Path) -> None:
    with counted() as costs, closing(open_store(f"sqlite:///{tmp_path / 'responder.db'}")) as store:
        fill(store, Years(4_000, NOW - timedelta(minutes=5), ACCOUNT, people=50, a_day=6_000))
        outflow, spent = SharedOutflow(), []
        for turn in range(3):
            before = costs.spent
            store.read_now(lambda conn, now=NOW + turn * SECOND: [outflow.counts(conn, now, WIDE)])  # type: ignore[misc]
            spent.append(costs.spent - before)
    assert spent[0] > 10_000 and max(spent[1:]) < 500  # steps
