"""Tests what the texts of a contact may quote costs the same however much they were sent."""

from contextlib import closing
from pathlib import Path

import pytest

from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound.sent_texts import sent_texts
from tests.builders import ACCOUNT
from tests.outgoing import NOW
from tests.row_doubling import more_history
from tests.store.costs import Costs, counted
from tests.years_of_data import Years, fill

OF_OLD = "+33670000003"


@pytest.mark.sqlite("steps of its machine are counted")
def test_our_latest_texts_are_found_without_reading_those_before_them(tmp_path: Path) -> None:
    with counted() as costs, closing(open_store(f"sqlite:///{tmp_path / 'responder.db'}")) as store:
        fill(store, Years(500, NOW, ACCOUNT, people=5))
        few, said = _steps(store, costs)
        more_history(store, 8_000)
        many, still = _steps(store, costs)
    assert said == still != {}
    assert many <= few + 100


def _steps(store: Store, costs: Costs) -> tuple[int, dict[str, list[str]]]:
    before = costs.spent
    found = store.read_now(lambda conn: sent_texts(conn, [OF_OLD, "+33699999999"], NOW))
    return costs.spent - before, found
