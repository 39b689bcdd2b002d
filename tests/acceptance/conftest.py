"""Live systems that several tests share: each test brings its own people."""

from collections.abc import Iterator

import pytest

from tests.acceptance.live_system import LiveSystem, Person, live_system, shipped


@pytest.fixture(scope="module")
def open_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSystem]:
    """A salon on the shipped rules, open around the clock."""
    with live_system(tmp_path_factory.mktemp("open"), shipped()) as place:
        yield place


@pytest.fixture
def anna(open_system: LiveSystem) -> Person:
    return open_system.person()
