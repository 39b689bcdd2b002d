"""A whole year through the real store, moments, intake and lanes. The short form: every half hour of the delicate days,
and some of all others; `make chaos` lives through every half hour."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.year.consistency import ConsistencyReport
from tests.year.plans import plan
from tests.year.simulated_year import live

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
    report = ConsistencyReport(await live(folder, f"sqlite:///{folder}/responder.db", plan(seed=2028, every=96)))
    assert report.problems() == [], report.told()
    assert len(report.lived.departures) > 700, report.told()
    assert len(report.whys()) >= 4, report.told()  # of those that did not leave, too, the year had every kind
