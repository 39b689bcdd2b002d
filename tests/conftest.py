"""What every test may ask for."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live import postgres as postgresql
from tests.live.postgres import Postgres

# A shell ignores Ctrl-C for what it starts in the background, and a program started by a test would inherit that:
# a test that ends one as Ctrl-C does would then wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A server of our own, started by the first test that wants one."""
    with postgresql.running() as server:
        yield server


@pytest.fixture(scope="session")
def emptied(postgres: Postgres) -> postgresql.Emptied:
    return postgresql.Emptied(postgres)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: the test runs on each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'responder.db'}"
    found: postgresql.Emptied = request.getfixturevalue("emptied")
    return found.address()


@pytest.fixture
def postgres_database(emptied: postgresql.Emptied) -> str:
    return emptied.address()
