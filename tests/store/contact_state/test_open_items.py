"""Tests what is queued to a contact is found among however many messages to them."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, update

from responder.domain.wire.events_json import CALL
from responder.store.contact_state.open_items import OpenItems
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.tables import inbox, messages
from tests.builders import ACCOUNT, sms
from tests.live.postgres import Postgres
from tests.outgoing import NOW
from tests.store.costs import Costs, counted
from tests.years_of_data import Years, fill

TALKATIVE = "+33670000000"  # the one number of a history of one person
MOST = {"sqlite": 1_000, "postgresql": 50}  # steps, rows: reading all messages to them takes many thousands


@pytest.fixture
def costs() -> Iterator[Costs]:
    with counted() as counting:
        yield counting


@pytest.fixture(params=list(MOST))
def store(request: pytest.FixtureRequest, tmp_path: Path, costs: Costs) -> Iterator[Store]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'responder.db'}"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.database()
    with closing(open_store(url)) as opened:
        fill(opened, Years(3_000, NOW, ACCOUNT, people=1))
        yield opened


def queue_one(conn: Connection) -> None:
    called = select(func.max(inbox.c.id)).where(inbox.c.kind == CALL).scalar_subquery()
    conn.execute(update(messages).where(messages.c.event == called, messages.c.step == 0).values(status="queued"))


def test_a_queued_answer_is_found_whatever_was_sent_before(
    store: Store, costs: Costs, request: pytest.FixtureRequest
) -> None:
    store.write_now(queue_one)
    before = costs.spent
    found = store.write_now(lambda conn: OpenItems.read(conn, [sms("oui", contact=TALKATIVE)]))
    assert found == OpenItems(waiting=set(), call_answers={TALKATIVE})
    assert 0 < costs.spent - before <= MOST["postgresql" if store.shared else "sqlite"]
