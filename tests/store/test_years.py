"""Tests what the service asks its database costs the same however many years are in it: no table that grows is read
whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from tests.builders import ACCOUNT
from tests.live.postgres import Postgres
from tests.outgoing import NOW
from tests.store.costs import Costs, counted
from tests.store.routine_statements import ROUTINE_STATEMENTS, prepare
from tests.years_of_data import Years, fill, gather_statistics

DAYS, MANY_DAYS, A_DAY, PEOPLE = 5, 40, 500, 2_000
READ_ONCE = {"who was not heard of for long"}
# What is read of a table that has grown eightfold, if it is read whole, is many times this.
SLACK = {"sqlite": 3_000, "postgresql": 500}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two databases with equal days: a few of them, and many."""

    kind: str
    few: Store
    many: Store
    costs: Costs

    def cost(self, chore: str, store: Store) -> int:
        before = self.costs.spent
        ROUTINE_STATEMENTS[chore](store, NOW)
        return self.costs.spent - before


@pytest.fixture(scope="module", params=list(SLACK))
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    with counted() as costs:
        few, many = (_filled(request, tmp_path_factory.mktemp("years"), days) for days in (DAYS, MANY_DAYS))
        yield Pair(request.param, few, many, costs)
        few.close()
        many.close()


@pytest.mark.parametrize("chore", ROUTINE_STATEMENTS)
def test_it_costs_the_same_after_years(chore: str, pair: Pair) -> None:
    if pair.kind == "postgresql" and chore in READ_ONCE:
        return  # PostgreSQL reads the inbox once for all contacts together, once a day, and is quicker so
    few, many = pair.cost(chore, pair.few), pair.cost(chore, pair.many)
    assert few > 0
    assert many <= 2 * few + SLACK[pair.kind]


def test_reading_a_table_whole_is_seen(pair: Pair) -> None:
    def read_all(store: Store) -> int:
        before = pair.costs.spent
        store.read_now(lambda conn: conn.exec_driver_sql("SELECT count(rule) FROM inbox").scalar())
        return pair.costs.spent - before

    assert read_all(pair.many) > 2 * read_all(pair.few) + SLACK[pair.kind]


def _filled(request: pytest.FixtureRequest, folder: Path, days: int) -> Store:
    if request.param == "sqlite":
        url = f"sqlite:///{folder / 'responder.db'}"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.database()
    store = open_store(url)
    fill(store, Years(days * A_DAY, NOW, ACCOUNT, people=PEOPLE, a_day=A_DAY))
    prepare(store, NOW)
    store.write_now(gather_statistics)  # or its plans are those for what was there before
    return store
