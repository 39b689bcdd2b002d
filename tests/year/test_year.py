"""A whole year through the real store, moments, intake and lanes. The short form: every half hour of the delicate days,
and some of all others; `make chaos` lives through every half hour."""

from pathlib import Path

import pytest

from tests.year.books import Books
from tests.year.life import live
from tests.year.plans import plan

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


async def test_over_a_year_nothing_that_starts_a_conversation_leaves_in_quiet_hours_and_each_reminder_leaves_once(
    tmp_path: Path,
) -> None:
    books = Books(await live(tmp_path, f"sqlite:///{tmp_path}/responder.db", plan(seed=2028, every=96)))
    assert books.problems() == [], books.told()
    assert len(books.lived.departures) > 700, books.told()
    assert len(books.whys()) >= 4, books.told()  # of those that did not leave, too, the year had every kind
