"""A connection to each kind of database, with the real tables; what a test writes is gone with it."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine

from responder.store.database.address import parse_address
from responder.store.database.opening import open_store
from responder.store.database.postgres.server import open_engine
from tests.live.postgres import Postgres
from tests.outgoing import connection_to, in_memory


@pytest.fixture(scope="session")
def postgres_engine(postgres: Postgres) -> Iterator[Engine]:
    """Opens a database that nothing is ever committed to."""
    url = postgres.database()
    open_store(url).close()
    engine = open_engine(parse_address(url), connections=1)
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def conn(request: pytest.FixtureRequest) -> Iterator[Connection]:
    if request.param == "sqlite":
        with connection_to(in_memory()) as connection:
            yield connection
        return
    engine: Engine = request.getfixturevalue("postgres_engine")
    with engine.connect() as connection:
        yield connection
        connection.rollback()
