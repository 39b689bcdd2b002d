"""A whole year through the real store, moments, intake and lanes. The short form: every half hour of the delicate days,
and some of all others; `make chaos` lives through every half hour."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.year.books import Books
from tests.year.life import live
from tests.year.plans import plan

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


_IN_MEMORY = Path("/dev/shm")  # thousands of commits: what a disk is asked to keep is not what is tested


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None) as made:
        yield Path(made)


@pytest.mark.long
async def test_over_a_year_nothing_that_starts_a_conversation_leaves_in_quiet_hours_and_each_reminder_leaves_once(
    folder: Path,
) -> None:
    books = Books(await live(folder, f"sqlite:///{folder}/responder.db", plan(seed=2028, every=96)))
    assert books.problems() == [], books.told()
    assert len(books.lived.departures) > 700, books.told()
    assert len(books.whys()) >= 4, books.told()  # of those that did not leave, too, the year had every kind
