"""Towns that several tests live in: each test brings its own people."""

from collections.abc import Iterator

import pytest

from tests.acceptance.town import Person, Town, shipped, town


@pytest.fixture(scope="module")
def open_town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A salon on the shipped rules, open around the clock."""
    with town(tmp_path_factory.mktemp("open"), shipped()) as place:
        yield place


@pytest.fixture
def anna(open_town: Town) -> Person:
    return open_town.person()
